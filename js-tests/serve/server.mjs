import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

const MANIFEST = createRequire(import.meta.url).resolve('wix-crm-local/package.json');
export const PACKAGE = JSON.parse(readFileSync(MANIFEST, 'utf8'));
export const PROGRAM = join(dirname(MANIFEST), PACKAGE.bin['wix-crm-local']);

/** Starts `wix-crm-local serve` on a free port, for as long as the tests of this file run. */
export async function startServer(args = [], { program = process.execPath, nodeArguments = [], ...options } = {}) {
  const server = follow(spawn(program, [...nodeArguments, PROGRAM, 'serve', '--port', '0', ...args], options));
  after(() => server.end('SIGKILL'));
  return { ...server, ...(await addressOf(server)) };
}

/** Where a server listens: `{ url, port }`. */
export async function addressOf({ printed, output }) {
  await printed(/http:\/\/\S+\n/);
  const [url, port] = /http:\/\/\S+:(\d+)/.exec(output());
  return { url, port: Number(port) };
}

/** A child process, what it prints, and its end. */
export function follow(child) {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => { stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text) => { stderr += text; });
  // 'close' comes when all that it printed is here.
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, stdout, stderr }));

  /** Waits until something was printed that matches, from a position on; answers all that was printed from there. */
  async function printed(pattern, begin = 0) {
    while (!pattern.test(stdout.slice(begin))) {
      const end = await Promise.race([once(child.stdout, 'data').then(() => undefined), ended]);
      if (end && !pattern.test(stdout.slice(begin))) throw new Error(`it ended without printing ${pattern}: ${stdout}${stderr}`);
    }
    return stdout.slice(begin);
  }

  /** The same, from now on. */
  const next = (pattern) => printed(pattern, stdout.length);

  function end(signal = 'SIGTERM') {
    child.kill(signal);
    return ended;
  }

  return { child, ended, end, printed, next, output: () => stdout, errors: () => stderr };
}

const USER = { authorization: 'anything', 'content-type': 'application/json' };

/** Sends a request as a Wix user; answers status and body. */
export async function call(url, path, { method, headers, body } = {}) {
  const response = await fetch(`${url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...USER, ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

export const CONTACTS = '/contacts/v4/contacts';
export const named = (first) => ({ info: { name: { first } } });
