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

/** What the setup asks for. */
const EVENTS = 'wix-crm-local/jest/events';

export function sync(name, options) {
  const { basedir, defaultResolver, rootDir } = options;
  // Before there is a project, jest looks for the parts of its own configuration.
  if (rootDir === undefined) return defaultResolver(name, options);
  // Jest tells the folder of the importer only. A module that is not there is one, whoever imports it, and so are mocks of it.
  const importer = name.startsWith('.') || basedir.includes('node_modules') ? join(basedir, 'importer') : undefined;
  const { found, unknown, error } = look(rootDir, name, importer);
  if (error) return failing(error);
  if (found?.file) return found.file;
  try {
    return found ? defaultResolver(found.name, { ...options, basedir: dirname(found.from) }) : defaultResolver(name, options);
  } catch (missing) {
    if (isWix(name)) return failing(unknown(name));
    throw missing;
  }
}

function look(folder, name, importer) {
  try {
    const { events, find, unknown } = projectAt(folder);
    if (name === EVENTS) return { found: { file: written(events()) } };
    return { found: find(name, importer), unknown };
  } catch (error) {
    return { error };
  }
}

function projectAt(folder) {
  if (!projects.has(folder)) projects.set(folder, readProject(folder));
  return projects.get(folder);
}

function readProject(folder) {
  const options = readOptions(folder);
  const names = makeNames(options, velo, '.cjs');
  return { ...names, events: () => eventsModule(names.eventsFile(), options.events) };
}

/** Where jest loads ES modules they come by `import`; elsewhere there is none. */
function eventsModule(file, shape) {
  if (!file) return '';
  const [listen, events] = [fileURLToPath(new URL('./listen.cjs', here)), file].map((path) => JSON.stringify(path));
  return `const load = () => import(${events}).catch((error) => {
  if (!error.code?.startsWith('ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING')) throw error;
  return require(${events});
});
require(${listen}).listen(load, ${JSON.stringify(shape)});
`;
}

/** A module that throws this: jest takes no notice of what a resolver throws. */
const failing = ({ message, code }) => written(`throw Object.assign(new Error(${JSON.stringify(message)}), ${JSON.stringify({ code })});\n`);

/** A module with this text, in a file where jest keeps its own cache. */
function written(text) {
  const folder = join(tmpdir(), `wix-crm-local-${userInfo().uid}`);
  const file = join(folder, `${createHash('sha256').update(text).digest('hex')}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
  return file;
}
