import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { afterEach, describe, test } from 'node:test';
import { contacts, notes } from '@wix/crm';
import { auth, httpClient, i18n } from '@wix/essentials';
import { createClient } from '@wix/sdk';
import { setGlobalWixContext } from '@wix/sdk/context';
import { wixContext } from '@wix/sdk-context';
import { createServicePluginModule } from '@wix/sdk-runtime/service-plugin-modules';
import { ServicePluginDefinition } from '@wix/sdk-types';
import { createSite, site as defaultSite } from 'wix-crm-local';
import { createFetch, installContext } from 'wix-crm-local/http';
import { failure } from './sides.mjs';

// The context next to others: those of other sites, of a client that the program enables, and of Wix.

const cjs = createRequire(import.meta.url)('wix-crm-local/http');
const ada = { name: { first: 'Ada' } };

const uninstalls = [];
const install = (...args) => {
  const uninstall = installContext(...args);
  uninstalls.push(uninstall);
  return uninstall;
};
afterEach(() => {
  for (const uninstall of uninstalls.splice(0)) uninstall();
  delete globalThis.__wix_context__;
  wixContext.client = wixContext.elevatedClient = undefined;
});

const clientOf = (site) => createClient({ modules: { contacts }, fetch: createFetch({ site, identities: [{ identity: 'WIX_USER' }] }) });
const create = () => contacts.createContact(ada);
const elevated = () => auth.elevate(contacts.createContact)(ada);
const count = (site) => site.events().length;
/** Without a context the SDK takes the argument for a client and answers a function. */
const reachesNothing = () => typeof create() === 'function';

describe('installing', () => {
  test('begins and ends it', async () => {
    const site = createSite();
    assert.ok(reachesNothing());
    const uninstall = install(site);
    await create();
    uninstall();
    assert.ok(reachesNothing());
    assert.equal(globalThis.__wix_context__, undefined);
    assert.equal(count(site), 1);
  });

  test('without a site means the default one', async () => {
    install();
    const { contact } = await create();
    assert.deepEqual(await defaultSite.contacts.getContact(contact._id), contact);
  });

  test('for another site covers the first until it is uninstalled', async () => {
    const [one, other] = [createSite(), createSite()];
    install(one);
    const uninstall = install(other);
    await create();
    uninstall();
    await create();
    await create();
    assert.deepEqual([count(one), count(other)], [2, 1]);
  });

  test('can be taken back in any order, and more than once', async () => {
    const [one, other, third] = [createSite(), createSite(), createSite()];
    const [first, second, last] = [install(one), install(other), install(third)];
    second();
    await create();
    last();
    last();
    await create();
    first();
    assert.ok(reachesNothing());
    assert.deepEqual([count(one), count(other), count(third)], [1, 0, 1]);
  });

  test('twice for one site, by import and by require, does no harm', async () => {
    const site = createSite();
    const [first, second] = [install(site), cjs.installContext(site)];
    await create();
    first();
    await create();
    second();
    assert.ok(reachesNothing());
    assert.equal(count(site), 2);
  });

  test('leaves calls alone that have begun', async () => {
    const [one, other] = [createSite(), createSite()];
    const uninstall = install(one);
    const calls = [create(), elevated()];
    const builder = contacts.queryContacts();
    uninstall();
    install(other);
    await Promise.all(calls);
    assert.deepEqual([count(one), count(other)], [2, 0]);
    assert.equal((await builder.find()).items.length, 2);
  });

  test('wants a site', () => {
    for (const site of [null, 7, {}, { contacts }, createSite]) {
      assert.throws(() => installContext(site), { name: 'TypeError', message: /^installContext: .*site/ });
    }
    assert.equal(globalThis.__wix_context__, undefined);
  });

  test('takes no option that it does not know', () => {
    assert.throws(() => installContext(undefined, { identity: 'APP' }), {
      name: 'TypeError', message: 'installContext: unknown option "identity"; the only option is "passthrough"',
    });
    assert.throws(() => installContext(undefined, { passthrough: 'https://example.com' }), {
      name: 'TypeError', message: /"passthrough" must be a function or a boolean/,
    });
    assert.equal(globalThis.__wix_context__, undefined);
  });
});

describe('a client of its own', () => {
  test('is not touched by the context, nor the context by it', async () => {
    const [ambient, own] = [createSite(), createSite()];
    const before = clientOf(own);
    install(ambient);
    const client = clientOf(own);
    await Promise.all([client.contacts.createContact(ada), create(), before.contacts.createContact(ada), elevated()]);
    assert.deepEqual([count(ambient), count(own)], [2, 2]);
  });

  for (const type of ['global', 'module']) {
    test(`goes first once it is enabled as ${type} context, for what it is enabled for`, async () => {
      const [ambient, own] = [createSite(), createSite()];
      const uninstall = install(ambient);
      clientOf(own).enableContext(type);
      await create();
      await elevated();
      assert.deepEqual([count(ambient), count(own)], [1, 1]);
      clientOf(own).enableContext(type, { elevated: true });
      await elevated();
      assert.deepEqual([count(ambient), count(own)], [1, 2]);
      uninstall();
      await create();
      await elevated();
      assert.deepEqual([count(ambient), count(own)], [1, 4]);
    });
  }

  test('that was a global context before is one again afterwards', async () => {
    const [ambient, own, late] = [createSite(), createSite(), createSite()];
    clientOf(own).enableContext('global');
    const before = globalThis.__wix_context__;
    const uninstall = install(ambient);
    await create();
    clientOf(late).enableContext('global', { elevated: true });
    uninstall();
    assert.equal(globalThis.__wix_context__, before);
    await create();
    await elevated();
    assert.deepEqual([count(ambient), count(own), count(late)], [1, 1, 1]);
  });

  test('that replaces the whole context stays when ours is uninstalled', async () => {
    const [ambient, own] = [createSite(), createSite()];
    const uninstall = install(ambient);
    setGlobalWixContext({ client: clientOf(own) }, { dangerouslyOverride: true });
    uninstall();
    await create();
    assert.deepEqual([count(ambient), count(own)], [0, 1]);
  });

  test('can be had from the context, as Wix’s hosts offer it', async () => {
    const site = createSite();
    install(site);
    const { client } = globalThis.__wix_context__;
    await client.use(contacts.createContact)(ada);
    assert.equal(count(site), 1);
    await create();
    assert.equal(count(site), 2);
  });
});

describe('a global $wixContext', () => {
  afterEach(() => {
    delete globalThis.$wixContext;
  });

  test('hides every other context, so there is no installing beside it', () => {
    globalThis.$wixContext = {};
    assert.throws(() => installContext(createSite()), {
      message: 'installContext: there is a globalThis.$wixContext, and @wix/sdk then looks for clients nowhere else. '
        + 'Calls without a client would not reach the site. Delete globalThis.$wixContext first.',
    });
    assert.equal(globalThis.__wix_context__, undefined);
  });

  test('that comes later hides ours until it goes', async () => {
    const site = createSite();
    install(site);
    globalThis.$wixContext = {};
    assert.ok(reachesNothing());
    delete globalThis.$wixContext;
    await create();
    assert.equal(count(site), 1);
  });
});

describe('what is no call of the emulated modules', () => {
  test('fetches with the identity of the call', async () => {
    const site = createSite();
    site.actAs('ANONYMOUS_VISITOR');
    install(site);
    const url = 'https://www.wixapis.com/contacts/v4/contacts';
    const init = { method: 'POST', body: JSON.stringify({ info: ada }), headers: { 'content-type': 'application/json' } };
    assert.equal((await httpClient.fetchWithAuth(url, init)).status, 403);
    const response = await auth.elevate(httpClient.fetchWithAuth)(url, init);
    const { contact } = await response.json();
    assert.equal((await auth.elevate(contacts.getContact)(contact.id))._id, contact.id);
    site.actAs('WIX_USER');
    assert.equal((await httpClient.fetchWithAuth(`${url}/${contact.id}`)).status, 200);
  });

  test('fetches from others where that is allowed', async () => {
    install(createSite(), { passthrough: async (url) => new Response(`a page of ${url}`) });
    assert.equal(await (await httpClient.fetchWithAuth('https://example.com/')).text(), 'a page of https://example.com/');
    install(createSite());
    await assert.rejects(httpClient.fetchWithAuth('https://example.com/'), /example\.com/);
  });

  test('has no token to tell about, and asks nobody', async (t) => {
    install(createSite());
    const fetch = t.mock.method(globalThis, 'fetch', () => assert.fail('the network was asked'));
    await assert.rejects(auth.getTokenInfo(), /^Error: Unable to get the currently active token/);
    assert.deepEqual(await auth.getContextualAuth().getAuthHeaders(), { headers: {} });
    assert.equal(fetch.mock.callCount(), 0);
  });

  test('finds a host that offers nothing, and says so or does without', async () => {
    install(createSite());
    assert.throws(() => i18n.getLanguage(), /^Error: Host language is not available on the current host/);
    assert.equal(i18n.formatCurrency({ value: '7', currency: 'USD' }, { locale: 'en-US' }), '$7.00');
  });

  test('provides services to nobody', () => {
    install(createSite());
    const { provideHandlers } = { provideHandlers: createServicePluginModule(ServicePluginDefinition('SOME_SERVICE', [])) };
    assert.equal(provideHandlers({}), undefined);
  });

  test('of another service is refused by name', async () => {
    install(createSite());
    const error = await failure(() => notes.getNote('a0000000-0000-4000-8000-00000000000a'));
    assert.equal(error.status, 404);
    assert.match(error.message, /notes/);
  });
});
