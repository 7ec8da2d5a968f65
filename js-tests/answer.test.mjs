import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';

const ada = { name: { first: 'Ada' } };

test('answers are copies: changing one changes nothing inside', async () => {
  const { contacts, labels, clock } = createSite();
  const { contact } = await contacts.createContact({ ...ada, emails: { items: [{ email: 'ada@example.com' }] } });
  const before = structuredClone(contact);
  contact.info.name.first = 'changed';
  contact.info.emails.items.length = 0;
  contact._createdDate.setTime(0);
  delete contact.revision;
  assert.deepEqual(await contacts.getContact(before._id), before);
  assert.notEqual(await contacts.getContact(before._id), await contacts.getContact(before._id));

  const { label } = await labels.findOrCreateLabel('VIP');
  label.displayName = 'changed';
  assert.equal((await labels.getLabel('custom.vip')).displayName, 'VIP');
  clock.set(5);
  clock.now().setTime(0);
  assert.equal(clock.now().getTime(), 5);
});

test('answers have dates where the SDK has dates, and text elsewhere', async () => {
  const { contacts, labels } = createSite();
  const { contact } = await contacts.createContact({ ...ada, birthdate: '1815-12-10' });
  for (const value of [contact, await contacts.getContact(contact._id)]) {
    assert.ok(value._createdDate instanceof Date, '_createdDate');
    assert.ok(value._updatedDate instanceof Date, '_updatedDate');
    assert.ok(value.lastActivity.activityDate instanceof Date, 'lastActivity.activityDate');
    assert.equal(value.info.birthdate, '1815-12-10');
  }
  const { label } = await labels.findOrCreateLabel('VIP');
  assert.ok(label._createdDate instanceof Date && label._updatedDate instanceof Date, 'dates of a label');
  assert.ok((await labels.getLabel('custom.vip'))._createdDate instanceof Date, 'dates of a label that was read');
});
