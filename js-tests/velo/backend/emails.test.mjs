import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { site } from 'wix-crm-local';
import wixCrm, { contacts, triggeredEmails } from 'wix-crm-local/velo/wix-crm-backend';
import wixCrmFrontend, * as frontend from 'wix-crm-local/velo/wix-crm-frontend';
import * as former from 'wix-crm-local/velo/wix-crm';

const NOBODY = '11111111-1111-4111-8111-111111111111';
const NOW = '2026-01-31T12:00:00.000Z';
let contactId;

beforeEach(async () => {
  site.reset();
  site.clock.set(NOW);
  ({ contactId } = await contacts.appendOrCreateContact({ emails: [{ email: 'ada@example.com' }] }));
  site.actAs('ANONYMOUS_VISITOR');
});

describe('triggered emails', () => {
  const sent = { email: 'ada@example.com', sentDate: new Date(NOW) };

  test('to a contact are noted, whoever sends them', async () => {
    assert.equal(await triggeredEmails.emailContact('Welcome', contactId, { variables: { name: 'Ada' } }), undefined);
    await triggeredEmails.emailContact('Bye', contactId);
    await wixCrm.emailContact('Old', contactId, {});
    assert.deepEqual(site.emails(), [
      { emailId: 'Welcome', variables: { name: 'Ada' }, contactId, ...sent },
      { emailId: 'Bye', variables: {}, contactId, ...sent },
      { emailId: 'Old', variables: {}, contactId, ...sent },
    ]);
  });

  test('to a member are noted, when the contact is one', async () => {
    await assert.rejects(triggeredEmails.emailMember('Welcome', contactId), { status: 404, code: 'MEMBER_NOT_FOUND' });
    site.members.set(contactId, { member: true });
    await triggeredEmails.emailMember('Welcome', contactId);
    assert.deepEqual(site.emails(), [{ emailId: 'Welcome', variables: {}, contactId, memberId: contactId, ...sent }]);
  });

  test('are not sent to somebody who is not there, or has no email', async () => {
    await assert.rejects(triggeredEmails.emailContact('Welcome', NOBODY), { status: 404, code: 'CONTACT_NOT_FOUND' });
    await assert.rejects(triggeredEmails.emailContact('Welcome', undefined), { status: 400, message: /is required/ });
    const { _id } = await contacts.createContact({ name: { first: 'Bo' } }, { suppressAuth: true });
    await assert.rejects(triggeredEmails.emailContact('Welcome', _id), { status: 400, message: /does not have valid email for site/ });
    assert.deepEqual(site.emails(), []);
  });

  test('have an id', async () => {
    for (const emailId of [undefined, '', { id: 'Welcome' }]) {
      await assert.rejects(triggeredEmails.emailContact(emailId, contactId), { code: 'INVALID_ARGUMENT' });
    }
  });

  test('take variables as they are at the call, of any type, and say that Wix documents texts', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const variables = { total: 5, when: new Date(NOW), nothing: undefined };
    const sending = triggeredEmails.emailContact('Receipt', contactId, { variables });
    variables.total = 6;
    await sending;
    assert.deepEqual(site.emails()[0].variables, { total: 5, when: NOW });
    assert.match(warn.mock.calls[0].arguments[0], /emailContact\('Receipt'\).*total/);
  });

  test('are listed as a copy, and forgotten by reset', async () => {
    await triggeredEmails.emailContact('Welcome', contactId, { variables: { name: 'Ada' } });
    site.emails()[0].variables.name = 'Bo';
    assert.equal(site.emails()[0].variables.name, 'Ada');
    site.reset();
    assert.deepEqual(site.emails(), []);
  });
});

describe('wix-crm-frontend', () => {
  test('has what pages have, and wix-crm the same', () => {
    const names = ['contacts', 'createContact', 'emailContact', 'triggeredEmails'];
    assert.deepEqual(Object.keys(wixCrmFrontend).sort(), names);
    assert.deepEqual(Object.keys(frontend).sort(), [...names, 'default'].sort());
    assert.deepEqual(Object.keys(former).sort(), Object.keys(frontend).sort());
    assert.deepEqual(Object.keys(frontend.contacts), ['appendOrCreateContact']);
  });

  test('writes to the site that backend code reads', async () => {
    for (const { contacts: { appendOrCreateContact } } of [frontend, former]) {
      assert.deepEqual(await appendOrCreateContact({ emails: [{ email: 'ada@example.com' }] }), { contactId, identityType: 'CONTACT' });
    }
    assert.equal(await frontend.createContact({ emails: ['ada@example.com'] }), contactId);
    await frontend.triggeredEmails.emailContact('Welcome', contactId);
    assert.equal(site.emails().length, 1);
  });
});
