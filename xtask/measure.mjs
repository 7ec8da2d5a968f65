// Prints the size of what a browser loads for the given files: each file and every module it imports statically, compressed one by one as a server does.
// usage: node measure.mjs --modules <folder with node_modules> --package <folder> <file in the package>...
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const { values, positionals } = parseArgs({
  options: { modules: { type: 'string' }, package: { type: 'string' } },
  allowPositionals: true,
})
const { build } = createRequire(join(resolve(values.modules), 'package.json'))('esbuild')

async function withStaticImports(file) {
  if (!file.endsWith('.mjs')) return [file]
  const { metafile } = await build({
    absWorkingDir: resolve(values.package),
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: 'unwritten',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  const loaded = new Set([file])
  for (const module of loaded) {
    for (const { path, kind, external } of metafile.inputs[module].imports) {
      if (kind === 'import-statement' && !external) loaded.add(path)
    }
  }
  return [...loaded]
}

const files = new Set((await Promise.all(positionals.map(withStaticImports))).flat())
const total = { raw: 0, gzip: 0, brotli: 0 }
for (const file of files) {
  const bytes = readFileSync(join(values.package, file))
  total.raw += bytes.length
  total.gzip += gzipSync(bytes, { level: 9 }).length
  total.brotli += brotliCompressSync(bytes).length
}
console.log(JSON.stringify(total))
