import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isWix, makeNames } from './names.js';
import { isModule, transform } from '#transform';

// Node runs this on a thread of its own: what it knows of the project comes with `initialize`.
let names;

export function initialize({ options, velo }) {
  names = makeNames(options, velo, '.mjs');
}

export async function resolve(name, context, next) {
  const importer = fileOf(context.parentURL);
  const found = names.find(name, importer);
  if (found?.file) return { url: pathToFileURL(found.file).href, shortCircuit: true };
  // Node would look for the format of the file, and warn that no package.json names it.
  if (name.startsWith('file:') && names.isOurs(fileURLToPath(name))) return { url: name, shortCircuit: true };
  if (found) return next(found.name, { ...context, parentURL: pathToFileURL(found.from).href });
  try {
    return await next(name, context);
  } catch (error) {
    throw isWix(name) && error.code === 'ERR_MODULE_NOT_FOUND' ? names.unknown(name, importer) : error;
  }
}

/** A site's files are ES modules, without a package.json that says so (wire §9). */
export async function load(url, context, next) {
  const file = fileOf(url);
  if (!file || !names.isOurs(file) || !/\.(js|jsw|ts)$/.test(file)) return next(url, context);
  const source = await readFile(file, 'utf8');
  if (file.endsWith('.js') && !isModule(source)) return next(url, context);
  return { format: 'module', source: transform(source, file, { commonjs: false }), shortCircuit: true };
}

const fileOf = (url) => (url?.startsWith('file:') ? fileURLToPath(url) : undefined);
