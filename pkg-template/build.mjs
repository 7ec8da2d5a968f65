// Joins the hand-written package with the generated engine into a folder ready for `npm pack`.
// usage: node build.mjs --glue <folder of wasm-bindgen --target web, with the wasm, the same deflated, and the licences of what it holds> --modules <node_modules with esbuild> --out <folder>
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TEMPLATE = dirname(fileURLToPath(import.meta.url));

const { values: given } = parseArgs({
  options: { glue: { type: 'string' }, modules: { type: 'string' }, out: { type: 'string' } },
});
for (const name of ['glue', 'modules', 'out']) {
  if (given[name] === undefined) throw new Error(`--${name} <folder> is missing`);
}
const glue = join(resolve(given.glue), 'wix_crm_local.js');
const wasm = join(resolve(given.glue), 'wix_crm_local_bg.wasm');
const deflatedWasm = join(resolve(given.glue), 'wix_crm_local_bg.deflate');
const modules = resolve(given.modules);
const out = resolve(given.out);
const dist = join(out, 'dist');
const { build } = createRequire(join(modules, 'package.json'))('esbuild');
const manifest = JSON.parse(readFileSync(join(TEMPLATE, 'package.json'), 'utf8'));

const countries = join(TEMPLATE, '../src/country/data');

/** What the chunks know, as text. */
const tables = {
  '#phone-metadata': join(modules, 'libphonenumber-js/metadata.max.json'),
  '#country-names': join(countries, 'names.tsv'),
  '#address-formats': join(countries, 'formats.tsv'),
  '#subdivision-names': join(countries, 'subdivisions.tsv'),
  '#seed-people': join(TEMPLATE, 'seeds/data/people.tsv'),
  '#seed-jobs': join(TEMPLATE, 'seeds/data/jobs.tsv'),
};

/** The names with # that the sources import: what is generated, or read as text. */
const generated = {
  name: 'generated',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#/ }, ({ path }) =>
      path === '#wasm-module' ? { path: './core.wasm', external: true } : { path, namespace: 'generated' },
    );
    onLoad({ filter: /^#glue$/, namespace: 'generated' }, () => ({ contents: glueWithoutAsset(), loader: 'js' }));
    onLoad({ filter: /^#inlined-wasm$/, namespace: 'generated' }, () => ({ contents: inlinedWasm(), loader: 'text' }));
    for (const [name, file] of Object.entries(tables)) {
      onLoad({ filter: new RegExp(`^${name}$`), namespace: 'generated' }, () => ({ contents: readFileSync(file, 'utf8'), loader: 'text' }));
    }
  },
};

const CHUNKS = ['phone', 'place', 'seeds'];

/** The chunks stay files of their own: `phone.mjs` beside the ES modules, `phone.cjs` beside the CommonJS ones. */
const chunksApart = (format) => ({
  name: 'chunks-apart',
  setup({ onResolve }) {
    for (const name of CHUNKS) {
      const apart = { path: `./${name}.${extension(format)}`, external: true, sideEffects: false };
      onResolve({ filter: new RegExp(`/${name}/${name}\\.js$`) }, ({ kind }) => (kind === 'entry-point' ? undefined : apart));
    }
  },
});

/** A part of the package that stands beside another of the same platform, and leaves to it what that one has. */
const beside = (name, file) => ({
  name: `beside-${name}`,
  setup: ({ onResolve }) => onResolve({ filter: new RegExp(`^#${name}$`) }, () => ({ path: `./${file}`, external: true })),
});
const besideEntry = (file) => beside('entry', file);
const besideHttp = (file) => beside('http', file);
const besideTransform = beside('transform', 'transform.cjs');
const besideEvents = (format) => beside('velo-events', `velo/events.${extension(format)}`);

/** papaparse reads Node's streams where it is given one; it is given texts. */
const withoutStreams = {
  name: 'without-streams',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^stream$/ }, ({ path }) => ({ path, namespace: 'without-streams' }));
    onLoad({ filter: /^stream$/, namespace: 'without-streams' }, () => ({ contents: '' }));
  },
};

/** The address of the file that a module ends up in. */
const HERE = { esm: 'export const here = import.meta.url;', cjs: `export const here = require('node:url').pathToFileURL(__filename).href;` };
const here = (format) => ({
  name: 'here',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#here$/ }, ({ path }) => ({ path, namespace: 'here' }));
    onLoad({ filter: /^#here$/, namespace: 'here' }, () => ({ contents: HERE[format], loader: 'js' }));
  },
});

/** The generated glue names its wasm file as a default, which bundlers would take for an asset of ours. */
function glueWithoutAsset() {
  const parts = readFileSync(glue, 'utf8').split(/new URL\([^()]*import\.meta\.url\)/);
  if (parts.length !== 2) throw new Error(`${glue} has ${parts.length - 1} default addresses of the wasm; one was expected`);
  return parts.join('undefined');
}

/** The names of Wix's modules that there is a file for. */
const veloModules = () => readdirSync(join(TEMPLATE, 'velo')).filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -'.js'.length));

const inlinedWasm = () => readFileSync(deflatedWasm).toString('base64');
const extension = (format) => (format === 'esm' ? 'mjs' : 'cjs');

function bundle(entry, name, format, options) {
  return build({
    entryPoints: [join(TEMPLATE, entry)],
    outfile: join(dist, `${name}.${extension(format)}`),
    bundle: true,
    format,
    target: 'es2022',
    define: { __VERSION__: JSON.stringify(manifest.version) },
    nodePaths: [modules],
    plugins: [generated, chunksApart(format)],
    logLevel: 'warning',
    ...options,
  });
}

const forNode = { platform: 'node', target: 'node20' };
const forBrowsers = { platform: 'neutral', minify: true };
const forChunks = { ...forBrowsers, mainFields: ['module', 'main'], plugins: [generated, withoutStreams] };
// `import()` of a file does not work everywhere that CommonJS does (jest); `require` does.
const withoutImport = { ...forBrowsers, supported: { 'dynamic-import': false } };

function bundleAll() {
  return Promise.all([
    bundle('loaders/node.js', 'node', 'esm', forNode),
    bundle('loaders/node.js', 'node', 'cjs', forNode),
    bundle('loaders/index.js', 'index', 'esm', forBrowsers),
    bundle('loaders/index.js', 'index', 'cjs', withoutImport),
    bundle('loaders/web.js', 'web', 'esm', forBrowsers),
    bundle('loaders/workerd.js', 'workerd', 'esm', forBrowsers),
    bundle('http/index.js', 'http-node', 'esm', { ...forNode, plugins: [besideEntry('node.mjs')] }),
    bundle('http/index.js', 'http-node', 'cjs', { ...forNode, ...withoutImport, platform: 'node', minify: false, plugins: [besideEntry('node.cjs')] }),
    bundle('http/index.js', 'http', 'esm', { ...forBrowsers, plugins: [besideEntry('index.mjs')] }),
    bundle('http/index.js', 'http', 'cjs', { ...withoutImport, plugins: [besideEntry('index.cjs')] }),
    bundle('http/index.js', 'http-workerd', 'esm', { ...forBrowsers, plugins: [besideEntry('workerd.mjs')] }),
    bundle('ambient/register.js', 'register-node', 'esm', { ...forNode, plugins: [besideHttp('http-node.mjs')] }),
    bundle('ambient/register.js', 'register-node', 'cjs', { ...forNode, plugins: [besideHttp('http-node.cjs')] }),
    bundle('ambient/register.js', 'register', 'esm', { ...forBrowsers, plugins: [besideHttp('http.mjs')] }),
    bundle('ambient/register.js', 'register', 'cjs', { ...forBrowsers, plugins: [besideHttp('http.cjs')] }),
    bundle('ambient/register.js', 'register-workerd', 'esm', { ...forBrowsers, plugins: [besideHttp('http-workerd.mjs')] }),
    ...hooks(),
    bundle('serve/cli.js', 'cli', 'esm', {
      ...forNode, mainFields: ['module', 'main'], plugins: [besideEntry('node.mjs'), besideHttp('http-node.mjs'), beside('sqlite', 'sqlite.mjs')],
    }),
    bundle('stores/sqlite/index.js', 'sqlite', 'esm', { ...forNode, plugins: [here('esm')] }),
    bundle('stores/sqlite/index.js', 'sqlite', 'cjs', { ...forNode, plugins: [here('cjs')] }),
    bundle('stores/indexeddb/index.js', 'indexeddb', 'esm', forBrowsers),
    bundle('stores/indexeddb/index.js', 'indexeddb', 'cjs', forBrowsers),
    ...veloModules().flatMap((name) => [
      bundle(`velo/${name}.js`, `velo/${name}`, 'esm', { ...forNode, plugins: [besideEntry('../node.mjs')] }),
      bundle(`velo/${name}.js`, `velo/${name}`, 'cjs', { ...forNode, plugins: [besideEntry('../node.cjs')] }),
    ]),
    ...CHUNKS.flatMap((name) => [
      bundle(`${name}/${name}.js`, name, 'esm', forChunks),
      bundle(`${name}/${name}.js`, name, 'cjs', forChunks),
    ]),
  ]);
}

/** What runners of programs and tests load by itself: files beside each other that are never part of a bundle. */
function hooks() {
  const part = (name, format, file, more) => bundle(`hooks/${name}`, file, format, {
    ...forNode, plugins: [here(format), besideHttp(`http-node.${extension(format)}`), besideTransform, besideEvents(format)], ...more,
  });
  return [
    part('transform.js', 'cjs', 'transform', { mainFields: ['module', 'main'], minify: true }),
    part('loader.js', 'esm', 'loader'),
    part('register.js', 'esm', 'register-hooks'),
    part('register.js', 'cjs', 'register-hooks'),
    part('listen.js', 'esm', 'listen'),
    part('listen.js', 'cjs', 'listen'),
    part('vitest.js', 'esm', 'vitest'),
    part('vitest.js', 'cjs', 'vitest'),
    part('jest/preset.cjs', 'cjs', 'jest-preset'),
    part('jest/resolver.js', 'cjs', 'jest-resolver'),
    part('jest/setup.js', 'cjs', 'jest-setup', { external: ['wix-crm-local/jest/events'] }),
    part('jest/transformer.js', 'cjs', 'jest-transformer'),
  ];
}

/** One set of declarations for importers by `import`, one for those by `require`: they differ in the names they refer to. */
function writeTypes() {
  const types = join(TEMPLATE, 'types');
  for (const file of readdirSync(types, { recursive: true }).filter((name) => name.endsWith('.d.ts'))) {
    const text = readFileSync(join(types, file), 'utf8');
    writeFileSync(join(dist, file), text);
    writeFileSync(join(dist, file.replace(/\.d\.ts$/, '.d.cts')), text.replace(/(from '\.\.?\/[a-z/]+)\.js'/g, "$1.cjs'"));
  }
}

function copyTexts() {
  for (const file of ['package.json', 'README.md', 'LICENSE']) copyFileSync(join(TEMPLATE, file), join(out, file));
  writeFileSync(join(out, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicences());
}

/** The licences of what travels in the package without being ours. */
function thirdPartyLicences() {
  const phones = join(modules, 'libphonenumber-js');
  const { version } = JSON.parse(readFileSync(join(phones, 'package.json'), 'utf8'));
  const parts = [
    [`libphonenumber-js ${version}, in dist/phone.mjs and dist/phone.cjs`, join(phones, 'LICENSE')],
    ["Phone number metadata of Google's libphonenumber, in the same files", join(phones, 'LICENSE.Apache')],
    ['Names of countries and subdivisions from Unicode CLDR, in dist/place.mjs and dist/place.cjs', join(countries, 'LICENSE-UNICODE')],
    ['Sources and changes of the country data in the same files', join(countries, 'README.md')],
  ];
  const json = join(modules, 'jsonc-parser');
  const jsonVersion = JSON.parse(readFileSync(join(json, 'package.json'), 'utf8')).version;
  parts.push([`jsonc-parser ${jsonVersion}, in dist/cli.mjs`, join(json, 'LICENSE.md')]);
  const database = join(modules, 'idb');
  const databaseVersion = JSON.parse(readFileSync(join(database, 'package.json'), 'utf8')).version;
  parts.push([`idb ${databaseVersion}, in dist/indexeddb.mjs and dist/indexeddb.cjs`, join(database, 'LICENSE')]);
  parts.push(...sucraseLicences());
  parts.push(...seedLicences());
  const rust = join(resolve(given.glue), 'licences.txt');
  parts.push(['Rust libraries in the WebAssembly', rust]);
  const texts = parts.map(([title, file]) => `${title}\n${'='.repeat(title.length)}\n\n${readFileSync(file, 'utf8').trim()}\n`);
  return [...texts, rustStandardLibrary()].join('\n\n');
}

/** Of the library and of those that it is bundled with. */
function sucraseLicences() {
  const libraries = ['sucrase', 'lines-and-columns', 'ts-interface-checker', '@jridgewell/gen-mapping', '@jridgewell/sourcemap-codec'];
  return libraries.map((name) => {
    const folder = join(modules, name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return [`${name} ${version}, in dist/transform.cjs`, join(folder, 'LICENSE')];
  });
}

/** Of what reads CSV, of what chooses, and of the words that are chosen from. */
function seedLicences() {
  const libraries = ['papaparse', 'pure-rand'].map((name) => {
    const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
    return [`${name} ${version}, in dist/seeds.mjs and dist/seeds.cjs`, join(modules, name, 'LICENSE')];
  });
  return [...libraries, ['Names of people, streets and jobs from faker, in the same files', join(TEMPLATE, 'seeds/data/LICENSE-FAKER')]];
}

/** It is offered under the same terms as this package, by other people. */
function rustStandardLibrary() {
  const title = 'The standard library of Rust, in the WebAssembly';
  const licence = readFileSync(join(TEMPLATE, 'LICENSE'), 'utf8').replace(/^Copyright.*$/m, 'Copyright (c) The Rust Project Contributors');
  return `${title}\n${'='.repeat(title.length)}\n\n${licence.trim()}\n`;
}

/** Makes the package known by its name to what runs beside these modules. */
function link() {
  const place = join(modules, manifest.name);
  if (lstatSync(place, { throwIfNoEntry: false })) rmSync(place, { recursive: true });
  symlinkSync(out, place, 'dir');
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(dist, 'velo'), { recursive: true });
await bundleAll();
copyFileSync(wasm, join(dist, 'core.wasm'));
writeTypes();
copyTexts();
link();
