import Module, { createRequire, register } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installContext } from '#http';
import { here } from '#here';
import { once } from '../ambient/once.js';
import { makeNames, isWix } from './names.js';
import { readOptions } from './options.js';
import { isModule, transform } from '#transform';

// `wix-crm-local/register` for Node itself, which loads files as it meets them. In a bundle the names are resolved already.
once(() => {
  installContext();
  const options = readOptions(process.cwd());
  const velo = fileURLToPath(new URL('./velo', here));
  register('./loader.mjs', here, { data: { options, velo } });
  const names = makeNames(options, velo, '.cjs');
  hookRequire(names);
  const events = names.eventsFile();
  if (events) createRequire(here)('./listen.cjs').listen(() => import(pathToFileURL(events)), options.events);
});

/** Loader hooks see `import` only in Node 20. */
function hookRequire({ find, unknown, isOurs }) {
  const resolveFilename = Module._resolveFilename;
  Module._resolveFilename = function (name, parent, ...rest) {
    const importer = parent?.filename ?? undefined;
    const found = find(name, importer);
    if (found?.file) return found.file;
    if (found) return resolveFilename.call(this, found.name, parentAt(found.from), ...rest);
    try {
      return resolveFilename.call(this, name, parent, ...rest);
    } catch (error) {
      throw isWix(name) && error.code === 'MODULE_NOT_FOUND' ? unknown(name, importer) : error;
    }
  };

  for (const ending of ['.js', '.jsw', '.ts']) {
    const load = Module._extensions[ending] ?? Module._extensions['.js'];
    Module._extensions[ending] = (module, file) => {
      const source = isOurs(file) ? readFileSync(file, 'utf8') : '';
      if (!isModule(source)) return load(module, file);
      module._compile(transform(source, file, { commonjs: true }), file);
    };
  }
}

const parentAt = (file) => Object.assign(new Module(file), { filename: file, paths: Module._nodeModulePaths(file) });
