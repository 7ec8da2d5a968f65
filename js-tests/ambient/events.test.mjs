import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, test } from 'node:test';
import { contacts, extendedFields, labels, tasks } from '@wix/crm';
import { createSite } from 'wix-crm-local';
import { installContext } from 'wix-crm-local/http';

// Handlers that are registered without a client hear what happens on the site.

const required = createRequire(import.meta.url)('@wix/crm');
const ada = { name: { first: 'Ada' } };

let site;
let uninstall;
beforeEach(() => {
  site = createSite();
  uninstall = installContext(site);
});
afterEach(() => uninstall());

test('every event reaches the handlers of its own function', async () => {
  const heard = [];
  const modules = { contacts, labels, extendedFields };
  for (const [module, functions] of Object.entries(modules)) {
    for (const [name, on] of Object.entries(functions)) {
      if (name.startsWith('on')) assert.equal(on((event) => void heard.push([`${module}.${name}`, event.metadata.eventType])), undefined);
    }
  }
  const { contact } = await contacts.createContact(ada);
  const { contact: source } = await contacts.createContact({ name: { first: 'Grace' } });
  await contacts.mergeContacts(contact._id, 1, { sourceContactIds: [source._id] });
  const { label } = await labels.findOrCreateLabel('New');
  await labels.renameLabel(label.key, { displayName: 'Old' });
  await labels.deleteLabel(label.key);
  const { field } = await extendedFields.findOrCreateExtendedField('Age', 'NUMBER');
  await extendedFields.renameExtendedField(field.key, { displayName: 'Years' });
  await extendedFields.deleteExtendedField(field.key);
  await site.idle();
  assert.deepEqual(heard, [
    ['contacts.onContactCreated', 'wix.contacts.v4.contact_created'],
    ['contacts.onContactCreated', 'wix.contacts.v4.contact_created'],
    ['contacts.onContactMerged', 'wix.contacts.v4.contact_merged'],
    ['contacts.onContactUpdated', 'wix.contacts.v4.contact_updated'],
    ['contacts.onContactDeleted', 'wix.contacts.v4.contact_deleted'],
    ['labels.onLabelCreated', 'wix.contacts.v4.label_created'],
    ['labels.onLabelUpdated', 'wix.contacts.v4.label_updated'],
    ['labels.onLabelDeleted', 'wix.contacts.v4.label_deleted'],
    ['extendedFields.onExtendedFieldCreated', 'wix.contacts.v4.extended-field_created'],
    ['extendedFields.onExtendedFieldUpdated', 'wix.contacts.v4.extended-field_updated'],
    ['extendedFields.onExtendedFieldDeleted', 'wix.contacts.v4.extended-field_deleted'],
  ]);
});

test('handlers get what those of the site get, after the call has answered', async () => {
  const [ambient, own] = [[], []];
  required.contacts.onContactCreated((event) => { ambient.push(event); });
  site.contacts.onContactCreated((event) => { own.push(event); });
  const { contact } = await contacts.createContact(ada);
  assert.deepEqual(ambient, []);
  await site.idle();
  assert.deepEqual(ambient, own);
  assert.deepEqual(ambient[0].entity, contact);
  assert.ok(ambient[0].metadata.eventTime instanceof Date);
});

test('handlers stay on the site where they were registered', async () => {
  const other = createSite();
  const heard = [];
  contacts.onContactCreated(({ entity }) => { heard.push(entity.info.name.first); });
  const cover = installContext(other);
  await contacts.createContact({ name: { first: 'Grace' } });
  cover();
  uninstall();
  await site.contacts.createContact(ada);
  await Promise.all([site.idle(), other.idle()]);
  assert.deepEqual(heard, ['Ada']);
});

test('a handler is a function', () => {
  assert.throws(() => contacts.onContactCreated({}), { name: 'TypeError', message: /handler must be a function/ });
});

test('what never happens here may be waited for', () => {
  assert.equal(tasks.onTaskCreated(() => {}), undefined);
});
