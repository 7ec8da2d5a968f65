import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contacts as v1 } from 'wix-crm-local/velo/wix-crm-backend';
import { contacts as v2, extendedFields } from 'wix-crm-local/velo/wix-crm.v2';
import { beginAnew } from './begin.mjs';

// Two writers of one contact that do not wait for each other (usage (c) 19).

const STALE = 'Contact has been updated since the requested revision.';

/** How each version reads a contact's credit, adds to it and writes it, by the revision read. */
const VERSIONS = {
  v1: {
    create: (info) => v1.createContact(info),
    async addCredit(contactId, key, amount) {
      const { revision, info } = await v1.getContact(contactId, { suppressAuth: true });
      const credit = (info.extendedFields[key] ?? 0) + amount;
      return v1.updateContact({ contactId, revision }, { extendedFields: { [key]: credit } }, { suppressAuth: true });
    },
  },
  v2: {
    create: async (info) => (await v2.createContact(info)).contact,
    async addCredit(contactId, key, amount) {
      const { revision, info } = await v2.getContact(contactId);
      const credit = (info.extendedFields.items[key] ?? 0) + amount;
      return v2.updateContact(contactId, { extendedFields: { items: { [key]: credit } } }, revision);
    },
  },
};

/** As real code does: once more, where the message says that another was first. */
async function withRetry(run, times = 3) {
  try {
    return await run();
  } catch (error) {
    const isStale = [error.message, error.description].some((text) => text?.includes(STALE));
    if (!isStale || times === 0) throw error;
    return withRetry(run, times - 1);
  }
}

beginAnew();

for (const [version, { create, addCredit }] of Object.entries(VERSIONS)) {
  test(`two updates of ${version} that are not awaited: the second conflicts, and its retry succeeds`, async () => {
    const { field } = await extendedFields.findOrCreateExtendedField('Credit', 'NUMBER');
    const { _id } = await create({ name: { first: 'Ada' } });
    const conflicts = [];
    const add = async (amount) => {
      try {
        return await addCredit(_id, field.key, amount);
      } catch (error) {
        conflicts.push(error);
        throw error;
      }
    };

    const first = withRetry(() => add(10));
    const second = withRetry(() => add(5));
    await Promise.all([first, second]);

    assert.equal(conflicts.length, 1);
    const [{ status, message, details }] = conflicts;
    assert.equal(status, 409);
    assert.equal(details.applicationError.code, 'CONTACT_ALREADY_CHANGED');
    assert.equal(details.applicationError.description, STALE);
    assert.equal(version === 'v1' ? message : JSON.parse(message).message, STALE);
    const { revision, info } = await v1.getContact(_id);
    assert.equal(info.extendedFields[field.key], 15);
    assert.equal(revision, 3);
  });
}

test('an email update and a name update side by side: one is refused, and nothing of it is written', async () => {
  const { _id, revision } = await v1.createContact({ name: { first: 'Ada' } });
  const outcomes = await Promise.allSettled([
    v1.updateContact({ contactId: _id, revision }, { emails: [{ email: 'ada@example.com' }] }),
    v1.updateContact({ contactId: _id, revision }, { name: { last: 'Byron' } }),
  ]);
  assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected']);
  assert.equal(outcomes[1].reason.message, STALE);
  assert.equal(outcomes[1].reason.description, STALE);
  const { info } = await v1.getContact(_id);
  assert.deepEqual(info.name, { first: 'Ada' });
  assert.equal(info.emails.length, 1);
});
