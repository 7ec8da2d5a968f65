// A static server for the demo page and for tests in browsers: <root> at /, the built package at /pkg/.
// usage: node serve.mjs --root <folder> --pkg <folder> [--port <number>]; port 0 takes a free one, and so does a port that is in use.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'

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
  '.wasm': 'application/wasm',
}
const headers = {
  'Content-Security-Policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/** The file a request means, or undefined when it points out of the folders served. */
function fileOf(url) {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  const inPackage = path.startsWith('/pkg/')
  const folder = resolve(inPackage ? values.pkg : values.root)
  const file = join(folder, inPackage ? path.slice('/pkg'.length) : path, path.endsWith('/') ? 'index.html' : '')
  return file.startsWith(folder + sep) && !file.includes('\0') ? file : undefined
}

async function answer(request, response) {
  const end = (status, type, body) => {
    response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const refuse = (status, sentence) => end(status, 'text/plain; charset=utf-8', sentence)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD are answered')
  try {
    const file = fileOf(request.url)
    if (file === undefined) return refuse(403, 'outside of the folders served')
    return end(200, types[extname(file)] ?? 'application/octet-stream', await readFile(file))
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
