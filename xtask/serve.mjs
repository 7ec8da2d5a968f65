// A static server for the demo page and for tests in browsers: <root> at /, the built package at /pkg/.
// usage: node serve.mjs --root <folder> --pkg <folder> [--port <number>]; port 0 takes a free one, and so does a port that is in use.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { gzip } from 'node:zlib'

const { values } = parseArgs({
  options: { root: { type: 'string' }, pkg: { type: 'string' }, port: { type: 'string', default: '0' } },
})
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}
const headers = {
  'Content-Security-Policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'",
  'X-Content-Type-Options': 'nosniff',
}
const compress = promisify(gzip)
/** By tag, as compressing takes longer than all the rest. */
const compressed = new Map()

/** The file a request means, or undefined when it points out of the folders served. */
function fileOf(url) {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  const inPackage = path.startsWith('/pkg/')
  const folder = resolve(inPackage ? values.pkg : values.root)
  const file = join(folder, inPackage ? path.slice('/pkg'.length) : path, path.endsWith('/') ? 'index.html' : '')
  return file.startsWith(folder + sep) && !file.includes('\0') ? file : undefined
}

const compresses = (type) => /^text|json$|svg|wasm$/.test(type)

/** What is sent of a file: its headers, and its bytes unless the browser has them. */
async function contentOf(file, { 'accept-encoding': accepted = '', 'if-none-match': known = '' }) {
  const bytes = await readFile(file)
  const type = types[extname(file)] ?? 'application/octet-stream'
  const tag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`
  // Browsers keep what they have, and ask whether it is still good: an edit is seen at once, and nothing is sent twice.
  const caching = { ETag: tag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }
  if (known.includes(tag)) return [304, caching]
  const fixed = { ...headers, ...caching, 'Content-Type': type }
  if (!compresses(type) || !/\bgzip\b/.test(accepted)) return [200, fixed, bytes]
  if (!compressed.has(tag)) compressed.set(tag, await compress(bytes, { level: 9 }))
  return [200, { ...fixed, 'Content-Encoding': 'gzip' }, compressed.get(tag)]
}

async function answer(request, response) {
  const end = (status, fixed, body) => {
    response.writeHead(status, { ...fixed, ...(body && { 'Content-Length': Buffer.byteLength(body) }) })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const refuse = (status, sentence) => end(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, sentence)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD are answered')
  try {
    const file = fileOf(request.url)
    if (file === undefined) return refuse(403, 'outside of the folders served')
    return end(...await contentOf(file, request.headers))
  } catch (error) {
    return error instanceof URIError || error instanceof TypeError ? refuse(400, 'not a URL') : refuse(404, 'not found')
  }
}

const server = createServer(answer)
server.on('listening', () => console.log(`listening on http://127.0.0.1:${server.address().port}`))
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error
  server.listen(0, '127.0.0.1')
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
server.listen(Number(values.port), '127.0.0.1')
