// Makes the demo page as it is hosted: its modules and styles joined and without spaces, so that a first visit loads less and in fewer requests,
// the package beside them, and all of it named to the service worker. Source maps lead back to the modules as they were written.
// usage: node page.mjs --modules <folder with node_modules> --root <folder of the page> --package <folder> --out <folder>
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values: given } = parseArgs({
  options: { modules: { type: 'string' }, root: { type: 'string' }, package: { type: 'string' }, out: { type: 'string' } },
})
const { modules, root, package: pkg, out } = Object.fromEntries(Object.entries(given).map(([name, folder]) => [name, resolve(folder)]))
const { build } = createRequire(join(modules, 'package.json'))('esbuild')

/** Modules that are loaded by their address: they stand as deep as in the source, so that `../pkg` means the same. */
const ENTRIES = ['page.js', 'pane/worker.js', 'pane/node-http.js']
const COPIED = ['favicon.svg', 'data/contacts.txt']
/** What a visit needs of the package. What else it may load is kept when it is first loaded. */
const PACKAGE_FILES = ['pkg/dist/web.mjs', 'pkg/dist/core.wasm', 'pkg/dist/indexeddb.mjs', 'pkg/dist/http.mjs']
const STYLE_LINKS = /( *<link rel="stylesheet" href=")(.*)(">\n)/g

const html = readFileSync(join(root, 'index.html'), 'utf8')
const styles = [...html.matchAll(STYLE_LINKS)].map(([, , href]) => href)
const minified = { bundle: true, minify: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning' }

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'data'), { recursive: true })
cpSync(pkg, join(out, 'pkg'), { recursive: true })
for (const file of COPIED) copyFileSync(join(root, file), join(out, file))

await build({
  ...minified,
  entryPoints: ENTRIES.map((file) => join(root, file)),
  entryNames: '[name]',
  outdir: join(out, 'app'),
  format: 'esm',
  target: 'es2022',
  sourcemap: 'linked',
  external: ['../pkg/*'],
})
await build({ ...minified, entryPoints: [join(root, 'theme.js')], outdir: join(out, 'app') })
await build({
  ...minified,
  stdin: { contents: styles.map((href) => `@import './${href}';`).join('\n'), loader: 'css', resolveDir: root },
  outfile: join(out, 'app/page.css'),
})
let isFirst = true
writeFileSync(join(out, 'index.html'), html
  .replace(STYLE_LINKS, (_, before, href, after) => (isFirst ? ((isFirst = false), `${before}app/page.css${after}`) : ''))
  .replaceAll(/(src=")((?:page|theme)\.js")/g, '$1app/$2'))

const app = readdirSync(join(out, 'app')).filter((file) => !file.endsWith('.map')).map((file) => `app/${file}`)
await build({
  ...minified,
  entryPoints: [join(root, 'sw.js')],
  outdir: out,
  define: { 'globalThis.FILES_OF_THE_PAGE': JSON.stringify(['./', ...COPIED, ...app, ...PACKAGE_FILES]) },
})
