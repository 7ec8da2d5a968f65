import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { here } from '#here';
import { isWix, makeNames } from './names.js';
import { readOptions } from './options.js';

const fileBeside = (path) => fileURLToPath(new URL(path, here));

/** A plugin for vitest: backend files of a Velo site run on a site of this package, as they are. */
export function wixCrmLocal() {
  let names;
  return {
    name: 'wix-crm-local',
    enforce: 'pre',
    config: () => ({ test: { setupFiles: [fileBeside('./register-node.mjs')] } }),
    configResolved({ root }) {
      names = makeNames(readOptions(root), fileBeside('./velo'), '.mjs');
    },
    async resolveId(name, importer, options) {
      const found = names.find(name, importer);
      if (found?.file) return { id: found.file, external: isOwn(found.file) };
      const resolved = await this.resolve(found?.name ?? name, found?.from ?? importer, { ...options, skipSelf: true });
      if (!resolved && isWix(name)) throw names.unknown(name, importer);
      return resolved;
    },
    /** Vite knows no `.jsw`. */
    load: (id) => (id.endsWith('.jsw') ? readFileSync(id, 'utf8') : null),
  };
}

/** The package's own modules are JavaScript for Node; a copy of each is enough. */
const isOwn = (file) => file.startsWith(fileBeside('.'));
