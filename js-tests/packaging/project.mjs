import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, temporaryFolder } from '../child.mjs';

const PACKAGE = fileURLToPath(new URL('../../pkg', import.meta.url));

/** The package as it would be published: the tarball, and the files in it. */
export function pack() {
  const folder = temporaryFolder();
  const [{ filename, files }] = JSON.parse(run('npm', ['pack', PACKAGE, '--json', '--pack-destination', folder]));
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}

/** Somebody's project: a folder with nothing in it but the packed package, installed without a network. */
export function installedProject() {
  const { tarball } = pack();
  const folder = join(dirname(tarball), 'project');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'somebodys-project', private: true }));
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--no-update-notifier', tarball], { cwd: folder });
  return folder;
}

export const installedManifest = (folder) => JSON.parse(readFileSync(join(folder, 'node_modules/wix-crm-local/package.json'), 'utf8'));

/**
 * A plugin of esbuild that stands for the platforms with the conditions `workerd` and `edge-light` (Cloudflare Workers, Vercel Edge): they
 * import a .wasm file as a WebAssembly.Module.
 */
export const compiledWasm = {
  name: 'compiled-wasm',
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, ({ path }) => ({
      contents: `import { readFileSync } from 'node:fs'; export default new WebAssembly.Module(readFileSync(${JSON.stringify(path)}));`,
    }));
  },
};
