import { read } from '../site/perform.js';

const ALL = 1000;

/** The extended fields of the site. */
export async function readFields() {
  return (await read('listExtendedFields', { paging: { limit: ALL } })).fields;
}

/** What a contact's labels and extended fields are called: `labelNames` by key, and `fields`. */
export async function readSchema() {
  const [{ items }, fields] = await Promise.all([read('queryLabels', [['limit', ALL]]), readFields()]);
  return { labelNames: new Map(items.map(({ key, displayName }) => [key, displayName])), fields };
}
