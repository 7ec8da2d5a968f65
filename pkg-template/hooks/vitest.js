import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { here } from '#here';
import { isWix, makeNames } from './names.js';
import { readOptions } from './options.js';

/** The part of the setup that has to be a module of Vite's: only these can import a site's files. */
const SETUP = 'virtual:wix-crm-local/setup';

/** A module that nobody has: it fails where it is loaded, for a mock may stand in its place. */
const MISSING = '\0wix-crm-local/missing/';

const fileBeside = (path) => fileURLToPath(new URL(path, here));

/** A plugin for vitest: backend files of a Velo site run on a site of this package, as they are. */
export function wixCrmLocal() {
  let names;
  let options;
  return {
    name: 'wix-crm-local',
    enforce: 'pre',
    config: () => ({ test: { setupFiles: [SETUP] } }),
    configResolved({ root }) {
      options = readOptions(root);
      names = makeNames(options, fileBeside('./velo'), '.mjs');
    },
    async resolveId(name, importer, settings) {
      if (name.endsWith(SETUP)) return SETUP;
      if (isOwn(name)) return { id: name, external: true };
      const found = names.find(name, importer);
      if (found?.file) return { id: found.file, external: isOwn(found.file) };
      const resolved = await this.resolve(found?.name ?? name, found?.from ?? importer, { ...settings, skipSelf: true });
      return !resolved && isWix(name) ? MISSING + name : resolved;
    },
    load(id) {
      if (id === SETUP) return setup(names.eventsFile(), options.events);
      if (id.startsWith(MISSING)) return failing(names.unknown(id.slice(MISSING.length)));
      // Vite knows no `.jsw`.
      return id.endsWith('.jsw') ? readFileSync(id, 'utf8') : null;
    },
  };
}

const failing = ({ message, code }) => `throw Object.assign(new Error(${JSON.stringify(message)}), ${JSON.stringify({ code })});`;

function setup(events, shape) {
  const install = `import ${JSON.stringify(fileBeside('./register-node.mjs'))};`;
  if (!events) return install;
  return `${install}
    import { listen } from ${JSON.stringify(fileBeside('./listen.mjs'))};
    listen(() => import(${JSON.stringify(events)}), ${JSON.stringify(shape)});`;
}

/** The package's own modules are JavaScript for Node; a copy of each is enough. */
const isOwn = (file) => file.startsWith(fileBeside('.'));
