import { contacts } from '@wix/crm';
import { AppStrategy, createClient } from '@wix/sdk';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { createFetch, handleRequest } from 'wix-crm-local/http';

describe('Mock Service Worker', () => {
  const site = createSite();
  const server = setupServer(http.all('https://www.wixapis.com/*', ({ request }) => handleRequest(request, site)));
  before(() => server.listen({ onUnhandledRequest: 'error' }));
  after(() => server.close());

  test('lets a site answer the real SDK, tokens and all', async () => {
    const client = createClient({ modules: { contacts }, auth: AppStrategy({ appId: 'an-app', appSecret: 'secret', instanceId: 'an-instance' }) });
    const { contact } = await client.contacts.createContact({ name: { first: 'Ada' } });
    assert.equal((await site.contacts.getContact(contact._id)).info.name.first, 'Ada');
    const stale = await client.contacts.updateContact(contact._id, { company: 'Engines' }, 7).catch((error) => error);
    assert.deepEqual([stale.status, stale.details.applicationError.code], [409, 'CONTACT_ALREADY_CHANGED']);
  });

  test('gets what createFetch passes on', async () => {
    const fetch = createFetch({ site: createSite(), passthrough: true });
    server.use(http.get('https://example.com/page', () => new Response('mocked')));
    assert.equal(await (await fetch('https://example.com/page')).text(), 'mocked');
  });
});
