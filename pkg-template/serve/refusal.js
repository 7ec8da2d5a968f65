import { STATUS_CODES } from 'node:http';
import { jsonResponse } from '../http/response.js';

/** An answer of the server's own, of which the engine knows nothing. */
export const refuse = (status, sentence) => jsonResponse('GET', status, { message: sentence });

/** The same for a connection on which no request could be read. */
export function rawRefusal(status, sentence) {
  const body = JSON.stringify({ message: sentence });
  const headers = ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`, 'connection: close'];
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers, '', body].join('\r\n');
}

const TLS_HANDSHAKE = 0x16;
const HTTPS = { status: 400, sentence: 'This is HTTPS, and the server speaks HTTP: write http:// instead of https://.' };

const REFUSALS = {
  CONNECT: { status: 405, sentence: 'This server is no proxy: it takes no CONNECT.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, sentence: 'The request was not complete in time.' },
  HPE_INVALID_EOF_STATE: { status: 400, sentence: 'The client ended the request in the middle.' },
  HPE_HEADER_OVERFLOW: { status: 431, sentence: 'The address and the headers are longer than 64 kB.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, sentence: 'The extensions of the chunks are too long.' },
};

/** An answer to what Node's HTTP parser, or its clock, complains about. */
export function refusalOf(error) {
  const { status, sentence } = complaintOf(error);
  return refuse(status, sentence);
}

/** The same as a status and a sentence. */
export function complaintOf({ code, reason, message, rawPacket }) {
  if (rawPacket?.[0] === TLS_HANDSHAKE) return HTTPS;
  return REFUSALS[code] ?? { status: 400, sentence: `This is not an HTTP request: ${reason ?? message}.` };
}
