import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, CONTACTS, named, startServer } from './server.mjs';

// The server answers for the default site, which a module loaded before it has set up.
const PLAN = `
  import { site } from '${import.meta.resolve('wix-crm-local')}';
  site.failNext('createContact', { status: 503 });
  site.failNext('createContact', 'network');
`;

test('planned failures are answered, and the connection is cut where there is to be no answer', async () => {
  const { url, printed } = await startServer([], { nodeArguments: ['--import', `data:text/javascript,${encodeURIComponent(PLAN)}`] });
  assert.deepEqual(await call(url, CONTACTS, { body: named('Ada') }), { status: 503, body: { message: 'Service Unavailable', details: {} } });
  await assert.rejects(call(url, CONTACTS, { body: named('Ada') }), { name: 'TypeError', message: 'fetch failed' });
  await printed(/POST \/contacts\/v4\/contacts  aborted/);
  const { status, body } = await call(url, CONTACTS, { body: named('Ada') });
  assert.deepEqual([status, body.contact.revision], [200, 1]);
});
