import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { contacts as realContacts } from '@wix/crm';
import { createClient } from '@wix/sdk';
import { createSite, site } from 'wix-crm-local';
import { contacts as legacy, createContact, updateContact } from 'wix-crm-local/velo/wix-crm-backend';
import { contacts as v2 } from 'wix-crm-local/velo/wix-crm.v2';
import { realError, visible } from '../error/real.mjs';
import { client, failureOf, fetchAsUser, respond, surfaces } from './surfaces.mjs';

const ADA = 'a0000000-0000-4000-8000-00000000000a';
const QUOTA = { status: 429, code: 'RESOURCE_EXHAUSTED', data: { retryAfter: 3 }, message: 'Slow down.' };

beforeEach(() => {
  site.reset();
  site.actAs('WIX_USER');
});

/** The default site with Ada on it. */
async function withAda() {
  const { contact } = await site.contacts.createContact({ name: { first: 'Ada' } });
  return contact;
}

describe('a planned failure with a code', () => {
  for (const [surface, read] of Object.entries(surfaces)) {
    test(`is that of ${surface}`, async () => {
      site.failNext('getContact', QUOTA);
      const error = await failureOf(read(ADA));
      assert.equal(error.status, 429);
      assert.deepEqual(error.details.applicationError, { description: 'Slow down.', code: 'RESOURCE_EXHAUSTED', data: { retryAfter: 3 } });
      assert.deepEqual(site.pendingFailures(), []);
    });
  }

  test('is the body of a response', async () => {
    site.failNext('getContact', QUOTA);
    const response = await respond(ADA);
    assert.equal(response.status, 429);
    const { status, ...applicationError } = { ...QUOTA, description: QUOTA.message };
    delete applicationError.message;
    assert.deepEqual(await response.json(), { message: 'Slow down.', details: { applicationError } });
  });

  test('says in wix-crm-backend what callers look for', async () => {
    site.failNext('getContact', QUOTA);
    const { message, description, code } = await failureOf(legacy.getContact(ADA));
    assert.deepEqual([message, description, code], ['Slow down.', 'Slow down.', 'RESOURCE_EXHAUSTED']);
  });
});

describe('a planned failure without a code', () => {
  for (const failure of [{ status: 429 }, { status: 500, message: 'Internal' }, { status: 400, message: '' }]) {
    test(`is what the real SDK makes of ${JSON.stringify(failure)}`, async () => {
      const other = createSite();
      other.failNext('getContact', failure);
      const ours = await failureOf(other.contacts.getContact(ADA));
      const body = { message: ours.response.data.message, details: {} };
      const theirs = await realError('contacts', 'getContact', [ADA], { ...failure, body, requestId: ours.requestId });
      assert.deepEqual(visible(ours), visible(theirs));
    });
  }

  test('has the status in words where code runs on Wix', async () => {
    site.failNext('getContact', { status: 429 }, 2);
    const [first, second] = [await failureOf(v2.getContact(ADA)), await failureOf(legacy.getContact(ADA))];
    assert.deepEqual(first.details.applicationError, { description: 'Too Many Requests', code: 'TOO_MANY_REQUESTS', data: {} });
    assert.equal(JSON.parse(first.message).message, 'Too Many Requests');
    assert.equal(second.code, 'TOO_MANY_REQUESTS');
  });
});

describe('a network failure', () => {
  const broken = () => Object.assign(new TypeError('fetch failed', { cause: new Error() }));

  /** What the real SDK rejects with where `fetch` does. */
  const realFailure = () => {
    const auth = { getAuthHeaders: async () => ({ headers: {} }) };
    const real = createClient({ modules: { contacts: realContacts }, auth, fetch: async () => { throw broken(); } });
    return failureOf(real.contacts.getContact(ADA));
  };
  const portrait = (error) => ({
    isTypeError: error instanceof TypeError, class: error.constructor.name, name: error.name, message: error.message,
    status: error.status, requestId: error.requestId, code: error.code, itself: error.runtimeError === error, hasCause: error.cause instanceof Error,
    keys: Object.keys(error),
  });

  for (const [surface, read] of Object.entries(surfaces)) {
    test(`is that of ${surface}, as the real SDK has it`, async () => {
      site.failNext('getContact', 'network');
      const error = await failureOf(read(ADA));
      assert.deepEqual(portrait(error), portrait(await realFailure()));
      assert.equal(error.cause.code, 'ECONNRESET');
      assert.deepEqual(site.pendingFailures(), []);
    });
  }

  test('is an error as response, and a rejection of fetch', async () => {
    site.failNext('getContact', 'network', 2);
    const response = await respond(ADA);
    assert.deepEqual([response.type, response.status], ['error', 0]);
    const error = await failureOf(fetchAsUser()(`https://www.wixapis.com/contacts/v4/contacts/${ADA}`));
    assert.ok(error instanceof TypeError);
    assert.equal(error.message, 'fetch failed');
    assert.equal((await respond(ADA)).status, 404);
  });

  test('changes nothing', async () => {
    site.failNext('createContact', 'network');
    await failureOf(site.contacts.createContact({ name: { first: 'Ada' } }));
    assert.equal((await site.contacts.queryContacts().find()).totalCount, 0);
    assert.deepEqual(site.events(), []);
  });
});

describe('a conflict', () => {
  test('is one that reading again resolves, by functions and by requests', async () => {
    const { contacts } = client();
    for (const functions of [site.contacts, contacts]) {
      const { _id, revision } = await withAda();
      site.failNext('updateContact', 'conflict');
      const error = await failureOf(functions.updateContact(_id, { company: 'Engines' }, revision));
      assert.equal(error.status, 409);
      assert.equal(error.details.applicationError.code, 'CONTACT_ALREADY_CHANGED');
      const read = await functions.getContact(_id);
      assert.equal(read.revision, revision + 1);
      const { contact } = await functions.updateContact(_id, { company: 'Engines' }, read.revision);
      assert.equal(contact.info.company, 'Engines');
    }
  });

  test('is told to handlers of events before anything else is', async () => {
    const other = createSite();
    const told = [];
    other.contacts.onContactUpdated(({ entity, metadata }) => told.push([entity.revision, metadata.identity.identityType]));
    const { contact } = await other.contacts.createContact({ name: { first: 'Ada' } });
    other.actAs('APP');
    other.failNext('updateContact', 'conflict');
    await failureOf(other.contacts.updateContact(contact._id, { company: 'C' }, 1));
    await other.contacts.updateContact(contact._id, { company: 'C' }, 2);
    await other.idle();
    assert.deepEqual(told, [[2, 'WIX_USER'], [3, 'APP']]);
  });

  test('is met by functions that try again themselves', async () => {
    const id = await createContact({ firstName: 'Ada', emails: ['ada@example.com'] });
    site.failNext('updateContact', 'conflict', 3);
    await updateContact(id, { lastName: 'Lovelace' });
    assert.deepEqual(site.pendingFailures(), []);
    const { revision, info } = await site.contacts.getContact(id);
    assert.deepEqual([revision, info.name.last], [5, 'Lovelace']);
  });
});

test('planned failures are data of their own', () => {
  const other = createSite();
  const failure = { status: 428, code: 'X', data: { list: [1] } };
  other.failNext('getLabel', failure);
  failure.data.list.push(2);
  other.pendingFailures()[0].failure.data.list.push(3);
  assert.deepEqual(other.pendingFailures(), [{ operation: 'getLabel', failure: { status: 428, code: 'X', data: { list: [1] } }, times: 1 }]);
});

test('what is no plan is refused in a sentence, and plans nothing', () => {
  const other = createSite();
  const refuses = (args, message) => assert.throws(() => other.failNext(...args), { status: 400, message });
  refuses(['getContacts', 'network'], /"operation" must be one of createContact, .*, getBulkJob, found "getContacts"$/);
  refuses(['getContact', { status: 500, data: { n: 1n }, code: 'X' }], /"failure\.data" must be an object that JSON can carry, found a BigInt$/);
  refuses(['getContact', { status: 302 }], /"failure\.status" must be a status from 400 to 599, found the number 302$/);
  refuses(['getContact', new Map()], /"failure" must be an object \{status, code, data, message\}, 'network' or 'conflict', found a Map$/);
  refuses(['getContact', 'network', 0], /"times" must be a whole number from 1, found the number 0$/);
  refuses(['getContact', 'network', NaN], /"times" must be a whole number from 1, found NaN$/);
  refuses(['labelContact', 'conflict'], /"operation" must be a function that takes a revision .*, found labelContact$/);
  assert.deepEqual(other.pendingFailures(), []);
});
