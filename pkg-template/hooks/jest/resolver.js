import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { here } from '#here';
import { isWix, makeNames } from '../names.js';
import { readOptions } from '../options.js';

const velo = fileURLToPath(new URL('./velo', here));
const projects = new Map();

export function sync(name, options) {
  const { basedir, defaultResolver, rootDir } = options;
  // Before there is a project, jest looks for the parts of its own configuration.
  if (rootDir === undefined) return defaultResolver(name, options);
  // Jest tells the folder of the importer only.
  const importer = join(basedir, '…');
  const { found, unknown, error } = look(rootDir, name, importer);
  if (error) return failing(error);
  if (found?.file) return found.file;
  try {
    return found ? defaultResolver(found.name, { ...options, basedir: dirname(found.from) }) : defaultResolver(name, options);
  } catch (missing) {
    if (isWix(name)) return failing(unknown(name, importer));
    throw missing;
  }
}

function look(folder, name, importer) {
  try {
    const { find, unknown } = projectAt(folder);
    return { found: find(name, importer), unknown };
  } catch (error) {
    return { error };
  }
}

function projectAt(folder) {
  if (!projects.has(folder)) projects.set(folder, makeNames(readOptions(folder), velo, '.cjs'));
  return projects.get(folder);
}

/** A module that throws this: jest takes no notice of what a resolver throws. It lies where jest keeps its own cache. */
function failing({ message, code }) {
  const text = `throw Object.assign(new Error(${JSON.stringify(message)}), ${JSON.stringify({ code })});\n`;
  const folder = join(tmpdir(), `wix-crm-local-${userInfo().uid}`);
  const file = join(folder, `${createHash('sha256').update(text).digest('hex')}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${globalThis.process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
  return file;
}
