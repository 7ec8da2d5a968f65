import { STATUS_CODES } from 'node:http';

/** What Wix's own servers call an answer that names no cause (semantics §9.2): for people, and as a code. */
export const textOfStatus = (status) => STATUS_CODES[status] ?? 'Unknown';
export const nameOfStatus = (status) => textOfStatus(status).toUpperCase().replace(/\W+/g, '_');
