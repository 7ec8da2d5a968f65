import { resolve } from 'node:path';
import { openFile } from './file.js';
import { findLibrary } from './library.js';
import { explained } from './reason.js';

const DEFAULT_TIMEOUT = 1_000;
/** SQLite's own limit. */
const MAX_TIMEOUT = 0x7fff_ffff;

/** A store for `createSite({ persist })` in an SQLite file; `types/sqlite.d.ts` says what it does. */
export function sqlite(path, options = {}) {
  checkPath(path);
  const timeout = readTimeout(options);
  const place = resolve(path);
  const Library = findLibrary();
  let file;

  function load() {
    if (file) throw new Error(`${path}: a site has it already. Call sqlite() once for each site`);
    const opened = openFile(Library, place, timeout);
    try {
      const rows = opened.rows();
      file = opened;
      return rows;
    } finally {
      if (!file) opened.close();
    }
  }

  function apply(changes) {
    if (!file) throw new Error(`${path}: it is closed`);
    file.write(changes);
  }

  function close() {
    file?.close();
    file = undefined;
  }

  return { load: explained(path, load), apply: explained(path, apply), close: explained(path, close) };
}

function checkPath(path) {
  if (typeof path !== 'string' || path.trim() === '') throw new TypeError('sqlite: path must be the name of a file');
}

function readTimeout(options) {
  if (options === null || typeof options !== 'object') throw new TypeError('sqlite: options must be an object');
  for (const name of Object.keys(options)) {
    if (name !== 'timeout') throw new TypeError(`sqlite: unknown option "${name}"; the only one is "timeout"`);
  }
  const { timeout = DEFAULT_TIMEOUT } = options;
  if (!Number.isInteger(timeout) || timeout < 0 || timeout > MAX_TIMEOUT) {
    throw new TypeError(`sqlite: "timeout" must be a whole number of milliseconds from 0 to ${MAX_TIMEOUT}`);
  }
  return timeout;
}
