import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** Where a project says what it wants: a member of its package.json. */
const KEY = 'wix-crm-local';
const OPTIONS = ['src', 'modules', 'events'];

/**
 * The options of the project that a folder is in: `manifest` (its package.json), `src` (the folder of the site's code), `modules`
 * (names that stand for modules of the project's own: a path from the package.json, or the name of a package), `events` (the shape in which
 * `backend/events.js` gets contacts).
 *
 * @throws {TypeError} when an option is unknown or of another type
 */
export function readOptions(folder) {
  const manifest = nearestManifest(folder) ?? join(folder, 'package.json');
  const given = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8'))[KEY] ?? {}) : {};
  check(manifest, given);
  const { src = 'src', modules = {}, events = 'v1' } = given;
  return { manifest, src: realPath(join(dirname(manifest), src)), modules, events };
}

function nearestManifest(folder) {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest)) return manifest;
  const above = dirname(folder);
  return above === folder ? undefined : nearestManifest(above);
}

function check(manifest, given) {
  const fail = (sentence) => {
    throw new TypeError(`${manifest}: ${sentence}`);
  };
  if (!isObject(given)) fail(`"${KEY}" must be an object with "src", "modules" or "events"`);
  const unknown = Object.keys(given).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) fail(`unknown option "${KEY}"."${unknown}"; the options are "src", "modules" and "events"`);
  const { src = 'src', modules = {}, events = 'v1' } = given;
  if (events !== 'v1' && events !== 'v2') fail(`"${KEY}"."events" must be "v1" or "v2", the shape in which backend/events.js gets contacts`);
  if (typeof src !== 'string' || src === '' || isAbsolute(src)) fail(`"${KEY}"."src" must be the path of a folder, from this package.json`);
  if (!isObject(modules)) fail(`"${KEY}"."modules" must be an object such as {"wix-data": "./test/wix-data.js"}`);
  for (const [name, target] of Object.entries(modules)) {
    if (typeof target !== 'string' || target === '') fail(`"${KEY}"."modules"."${name}" must be a path that starts with ./, or the name of a package`);
  }
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Files are one module where they have one path: runners follow links, and so do we. */
export const realPath = (path) => (existsSync(path) ? realpathSync(path) : path);
