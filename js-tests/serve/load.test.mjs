import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';
import { startServer } from './server.mjs';

// More: LOAD_REQUESTS=10000 node --test js-tests/serve/load.test.mjs
const requests = Number(process.env.LOAD_REQUESTS ?? 1000);

test(`after ${requests} requests by 50 clients the site is what the answers said`, async (context) => {
  const server = await startServer(['--quiet']);
  const counts = await load(server.url, { requests, seed: 1 });
  assert.equal(Object.values(counts).reduce((sum, count) => sum + count, 0), requests);
  context.diagnostic(JSON.stringify(counts));
  assert.equal((await server.end()).stderr, '');
});
