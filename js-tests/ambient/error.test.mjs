import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { httpClient } from '@wix/essentials';
import { elevate, graphql } from '@wix/sdk/context';
import { installContext } from 'wix-crm-local/http';
import { ADA, failures, seedSite } from '../error/failures.mjs';
import { visible } from '../error/real.mjs';
import { clientOf, failure, modules, pinnedSite } from './sides.mjs';

// What calls without a client throw, next to what the real SDK's client throws: equal in everything that a caller can see.

/** How a call fails without a client and with one, on two sites that start alike. */
async function both(call, identity) {
  const [site, other] = [seedSite(pinnedSite()), seedSite(pinnedSite())];
  for (const each of [site, other]) each.actAs(identity);
  const uninstall = installContext(site);
  const ambient = await failure(() => call(modules, (descriptor) => descriptor)).finally(uninstall);
  const client = clientOf(other, identity);
  const real = await failure(() => call(client, client.use));
  return { ambient, real };
}

async function compare(call, identity = 'WIX_USER') {
  const { ambient, real } = await both(call, identity);
  assert.deepEqual(visible(ambient), visible(real));
  return ambient;
}

describe('the error is the one that a client throws:', () => {
  for (const [what, [moduleName, functionName, args, identity]] of Object.entries(failures)) {
    test(what, () => compare((side) => side[moduleName][functionName](...structuredClone(args)), identity));
  }

  test('a query that a builder sends', async () => {
    const error = await compare(({ contacts }) => contacts.queryContacts().eq('nope', 1).find());
    assert.equal(error.status, 400);
  });

  test('a visitor’s query', async () => {
    const error = await compare(({ contacts }) => contacts.queryContacts().find(), 'ANONYMOUS_VISITOR');
    assert.equal(error.status, 403);
  });

  test('an id that is a path', async () => {
    for (const id of ['', '..', 'a/b', `${ADA}/labels`, 'a?b=c', 'ä #%', '\\']) {
      const error = await compare(({ contacts }) => contacts.getContact(id));
      assert.ok(error.status >= 400, id);
    }
  });

  test('an error that nothing but the client explains', async () => {
    const list = (client) => () => client.request(() => ({ method: 'GET', url: '/contacts/v4/contacts?sort.order=UP&paging.limit=x&fields=y' }));
    const error = await compare((_, use) => use(elevate(list))());
    assert.equal(error.details.validationError.fieldViolations.length, 4);
  });

  test('a service that is not emulated', async () => {
    const error = await compare((_, use) => use(httpClient.graphql)('{ contacts }'));
    assert.equal(error.status, 404);
    assert.match(error.message, /graphql/);
  });
});

test('the stack begins with the message, for test runners print the stack only', async () => {
  const { ambient } = await both(({ contacts }) => contacts.getContact(ADA.replace('a', 'f')), 'WIX_USER');
  assert.match(ambient.stack, /^Error: .*CONTACT_NOT_FOUND/s);
});

test('what JSON cannot say fails in the SDK, as with a client', async () => {
  const { ambient, real } = await both(({ contacts }) => contacts.createContact({ name: { first: 1n } }), 'WIX_USER');
  assert.deepEqual([ambient.message, ambient.name, Reflect.ownKeys(ambient)], [real.message, real.name, Reflect.ownKeys(real)]);
});

test('a function that fetches gets the answer, as with a client', async () => {
  const uninstall = installContext(pinnedSite());
  await assert.rejects(graphql('{ contacts }').finally(uninstall), /GraphQL request failed with status 404/);
});
