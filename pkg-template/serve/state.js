import { createSite, site } from '#entry';
import { Failure } from './failure.js';

const KINDS = ['contacts', 'labels', 'extendedFields'];

/**
 * The site that is served, and how many records of each kind its state file had at first: `{ site, found }`. A file that had nothing
 * has no `found`; without a file it is the default site, in memory.
 */
export const openState = (file) => (file === undefined ? { site } : fromFile(file));

async function fromFile(file) {
  const { sqlite } = await import('#sqlite');
  let found;
  try {
    const store = sqlite(file);
    const load = () => {
      const rows = store.load();
      if (rows.length > 0) found = Object.fromEntries(KINDS.map((kind) => [kind, rows.filter(({ table }) => table === kind).length]));
      return rows;
    };
    return { site: createSite({ persist: { ...store, load } }), found };
  } catch ({ message }) {
    throw new Failure(`--state: ${message}`);
  }
}
