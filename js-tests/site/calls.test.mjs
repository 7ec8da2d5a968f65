import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { createSite, site } from 'wix-crm-local';
import { handleRequest } from 'wix-crm-local/http';
import { contacts as legacy } from 'wix-crm-local/velo/wix-crm-backend';
import { client, failureOf, surfaces } from './surfaces.mjs';

const ADA = 'a0000000-0000-4000-8000-00000000000a';
const ada = { _id: ADA, info: { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } } };

beforeEach(() => {
  site.reset();
  site.actAs('WIX_USER');
  site.clock.set('2024-01-02T03:04:05.678Z');
});

/** A site of its own with Ada on it. */
function withAda(options) {
  const own = createSite(options);
  own.seed({ contacts: [ada] });
  return own;
}

const HEADERS = { authorization: 'key', 'content-type': 'application/json' };
const newest = (own) => own.calls().at(-1);

describe('a call is remembered', () => {
  test('with what it said, who made it, when, and what it got', async () => {
    const own = withAda();
    own.clock.set('2024-01-02T03:04:05.678Z');
    const answer = await own.contacts.updateContact(ADA, { company: 'Engines' }, 1);
    own.clock.advance(1000);
    own.actAs('APP');
    const found = await own.contacts.getContact(ADA);
    await own.as('MEMBER', () => failureOf(own.contacts.deleteContact(ADA)));
    assert.deepEqual(own.calls().map(({ error, ...call }) => call), [
      {
        operation: 'updateContact', surface: 'sdk', arguments: [ADA, { company: 'Engines' }, 1], identity: 'WIX_USER',
        time: new Date('2024-01-02T03:04:05.678Z'), result: answer,
      },
      { operation: 'getContact', surface: 'sdk', arguments: [ADA], identity: 'APP', time: new Date('2024-01-02T03:04:06.678Z'), result: found },
      { operation: 'deleteContact', surface: 'sdk', arguments: [ADA], identity: 'MEMBER', time: new Date('2024-01-02T03:04:06.678Z') },
    ]);
    const { details, ...error } = newest(own).error;
    assert.deepEqual(error, { status: 403, code: 403, message: 'Forbidden' });
    assert.match(details.hint, /CONTACTS\.MODIFY/);
  });

  test('at the time of a clock that runs', async (context) => {
    context.mock.method(Date, 'now', () => 1_700_000_000_000);
    const own = withAda();
    await own.contacts.getContact(ADA);
    own.clock.advance(-5000);
    await own.contacts.getContact(ADA);
    assert.deepEqual(own.calls().map(({ time }) => time.getTime()), [1_700_000_000_000, 1_699_999_995_000]);
  });

  test('with the error, whatever it was', async () => {
    const own = withAda();
    own.failNext('getLabel', 'network');
    own.failNext('getLabel', { status: 503 });
    await failureOf(own.contacts.createContact({ emails: { items: [{ email: 'ada@example.com' }] } }));
    await failureOf(own.contacts.getContact('x'));
    await failureOf(own.labels.getLabel('a'));
    await failureOf(own.labels.getLabel('a'));
    const [duplicate, invalid, network, status] = own.calls().map(({ error }) => error);
    assert.deepEqual([duplicate.status, duplicate.code, duplicate.details.applicationError.data.duplicateContactId], [409, 'DUPLICATE_CONTACT_EXISTS', ADA]);
    assert.equal(duplicate.message, 'A contact with the same primary email or phone already exists.');
    assert.deepEqual([invalid.status, invalid.code, invalid.details.validationError.fieldViolations[0].field], [400, 'INVALID_ARGUMENT', '_id']);
    assert.deepEqual(network, { code: 'UNKNOWN', message: 'fetch failed' });
    assert.deepEqual([status.status, status.code, status.message], [503, 503, 'Service Unavailable']);
  });

  test('with a query as plain data, and the page', async () => {
    const own = withAda();
    const { items } = await own.contacts.queryContacts().eq('info.name.first', 'Ada').limit(5).find();
    const [{ operation, arguments: args, result }] = own.calls();
    assert.deepEqual([operation, args], ['queryContacts', [{ filter: { 'info.name.first': 'Ada' }, paging: { offset: 0, limit: 5 } }]]);
    assert.deepEqual(result.contacts, items);
    assert.equal(result.pagingMetadata.total, 1);
  });

  test('on every surface', async () => {
    const { contact } = await site.contacts.createContact({ name: { first: 'Ada' } });
    for (const read of Object.values(surfaces)) await read(contact._id);
    const seen = site.calls().slice(1).map(({ operation, surface, identity, result }) => [operation, surface, identity, result.contact?.id ?? result._id]);
    const path = `/contacts/v4/contacts/${contact._id}`;
    assert.deepEqual(seen, ['sdk', 'sdk', 'velo', 'rest', 'rest'].map((surface) => ['getContact', surface, 'WIX_USER', contact._id]));
    assert.deepEqual(site.calls().slice(-2).map(({ request: { method, body, ...others } }) => [method, others.path, body]), [['GET', path, null], ['GET', path, null]]);
  });

  test('with the arguments of the function of @wix/crm, where code calls that of Velo', async () => {
    const { _id } = await legacy.createContact({ emails: [{ email: 'ada@example.com' }] }, { suppressAuth: true });
    await failureOf(legacy.updateContact({ contactId: _id, revision: 7 }, { company: 'C' }));
    const [created, updated] = site.calls();
    assert.deepEqual([created.operation, created.surface, created.identity], ['createContact', 'velo', 'APP']);
    assert.deepEqual([updated.arguments, updated.error.code], [[_id, { company: 'C' }, 7], 'CONTACT_ALREADY_CHANGED']);
  });

  test('as a request, with what it asked for', async () => {
    const own = withAda();
    const send = (target, init) => handleRequest(new Request(`https://www.wixapis.com${target}`, { headers: HEADERS, ...init }), own);
    const body = JSON.stringify({ query: { filter: { 'info.name.first': 'Bob' } } });
    await send('/contacts/v4/contacts/query', { method: 'POST', body });
    await send(`/contacts/v4/contacts/${ADA}?fields=info.name&fields=revision`);
    await send('/contacts/v4/nowhere', { headers: {} });
    await send('/contacts/v4/labels', { method: 'DELETE' });
    const [query, get, nowhere, method] = own.calls();
    assert.deepEqual([query.operation, query.request.method, query.request.body], ['queryContacts', 'POST', JSON.parse(body)]);
    assert.deepEqual(query.result.contacts, []);
    assert.deepEqual([get.request.query, get.result.contact.info.name.first], ['fields=info.name&fields=revision', 'Ada']);
    assert.deepEqual([nowhere.operation, nowhere.identity, nowhere.error.status], [null, 'ANONYMOUS_VISITOR', 404]);
    assert.deepEqual([method.operation, method.error.status, method.error.code], [null, 405, 405]);
  });
});

describe('what is remembered', () => {
  test('stays what it was, whatever becomes of the contact and of the answer', async () => {
    const own = withAda();
    const answers = [];
    for (let time = 0; time < 3; time++) answers.push(await own.contacts.getContact(ADA));
    const { items } = await own.contacts.queryContacts().find();
    for (const answer of [...answers, ...items]) answer.info.name.first = 'mine';
    own.calls()[0].result.info.name.first = 'mine';
    await own.contacts.updateContact(ADA, { name: { first: 'Grace' } }, 1);
    await own.contacts.deleteContact(ADA);
    const names = own.calls().slice(0, 4).map(({ result }) => (result.contacts?.[0] ?? result).info.name.first);
    assert.deepEqual(names, ['Ada', 'Ada', 'Ada', 'Ada']);
    assert.ok(own.calls()[0].result._createdDate instanceof Date);
  });

  test('are the arguments at the moment of the call', async () => {
    const own = withAda();
    const info = { company: 'Engines' };
    const call = own.contacts.updateContact(ADA, info, 1);
    info.company = 'Looms';
    await call;
    assert.deepEqual(newest(own).arguments[1], { company: 'Engines' });
  });

  test('ends with reset, and is none of a site that was never called', async () => {
    const own = withAda();
    await own.contacts.getContact(ADA);
    own.reset();
    assert.deepEqual(own.calls(), []);
    assert.deepEqual(createSite().calls(), []);
  });

  test('is nothing of another site, also where it was cloned, which has its own caller and clock', async () => {
    const own = withAda();
    own.actAs('APP');
    own.clock.set('2024-01-02T03:04:05.678Z');
    await own.contacts.getContact(ADA);
    const twin = own.clone();
    await twin.contacts.getContact(ADA);
    assert.deepEqual([own.calls().length, twin.calls().length], [1, 1]);
    assert.deepEqual([newest(twin).identity, newest(twin).time], ['APP', own.clock.now()]);
  });

  test('are the last thousand calls', async () => {
    const own = createSite();
    for (let time = 0; time < 1002; time++) await failureOf(own.labels.getLabel(`custom.${time}`));
    const calls = own.calls();
    assert.equal(calls.length, 1000);
    assert.deepEqual([calls[0].arguments, calls.at(-1).arguments], [['custom.2'], ['custom.1001']]);
  });

  test('are fewer where they hold very much, and the newest all the same', async () => {
    const own = createSite();
    own.seed({ contacts: Array.from({ length: 1000 }, (_, index) => ({ info: { name: { first: `N${index}` } } })) });
    for (let time = 0; time < 60; time++) await own.contacts.listContacts({ paging: { limit: 1000 }, fieldsets: ['FULL'] });
    const calls = own.calls();
    assert.ok(calls.length < 60 && calls.length >= 20, `${calls.length}`);
    assert.equal(calls.at(-1).result.contacts.length, 1000);
  });

  test('takes none of the ids that follow from a number', async () => {
    const idsOf = async (between) => {
      const own = createSite();
      own.ids.seed(1);
      const ids = [];
      for (let time = 0; time < 3; time++) {
        ids.push((await failureOf(own.labels.getLabel('x'))).requestId);
        between(own);
      }
      return ids;
    };
    assert.deepEqual(await idsOf((own) => own.calls()), await idsOf(() => {}));
  });
});

test('a client of the SDK is remembered as it sends', async () => {
  const { contact } = await client().contacts.createContact({ name: { first: 'Ada' } });
  const { operation, request, result } = newest(site);
  assert.deepEqual([operation, request.method, request.path], ['createContact', 'POST', '/contacts/v4/contacts']);
  assert.equal(request.body.info.name.first, 'Ada');
  assert.equal(result.contact.id, contact._id);
});
