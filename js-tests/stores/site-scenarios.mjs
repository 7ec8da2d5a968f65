import assert from 'node:assert/strict';
import { createSite } from 'wix-crm-local';
import { sqlite } from 'wix-crm-local/sqlite';
import { portrait } from './portrait.mjs';
import { rawLibrary, withPages } from './sqlite-scenarios.mjs';

// A site over an SQLite file.

const open = (file) => createSite({ persist: sqlite(file) });

/** Closed and opened again, a site is the same as before. */
async function assertKept(site, file, mergedIds = []) {
  const before = await portrait(site, mergedIds);
  await site.close();
  const again = open(file);
  assert.deepEqual(await portrait(again, mergedIds), before);
  await again.close();
}

const named = (first) => ({ name: { first } });

export const SCENARIOS = {
  async 'records of every kind are there when it is opened again'({ file, same }) {
    const site = open(file);
    const { contacts, extendedFields, labels } = site;
    const { label } = await labels.findOrCreateLabel('VIP');
    const { field } = await extendedFields.findOrCreateExtendedField('Shoe size', 'NUMBER');
    const { contact: ada } = await contacts.createContact({
      ...named('Ada'), labelKeys: { items: [label.key] }, extendedFields: { items: { [field.key]: 36.5 } },
      emails: { items: [{ email: 'ada@example.com' }] }, phones: { items: [{ phone: '62183848', countryCode: 'DK' }] },
    });
    const { contact: twin } = await contacts.createContact({ ...named('Twin'), birthdate: '1815-12-10' });
    const { contact: grace } = await contacts.createContact(named('Grace'));
    await contacts.deleteContact(grace._id);
    await contacts.mergeContacts(ada._id, 1, { sourceContactIds: [twin._id] });
    site.members.set(ada._id, { role: 'OWNER' });
    await assertKept(site, file, [twin._id]);

    const later = open(file);
    same((await later.contacts.getContact(twin._id))._id, ada._id);
    same(later.members.get(ada._id).role, 'OWNER');
    same((await later.contacts.createContact(named('Mary'))).contact.revision, 1);
    await assertKept(later, file, [twin._id]);
  },

  async 'people find in its columns what is in the records'({ file, same }) {
    const site = open(file);
    site.clock.set('2024-02-29T12:00:00.000Z');
    const emails = { items: [{ email: 'home@example.com' }, { email: 'ada@example.com', primary: true }] };
    const phones = { items: [{ phone: '62183848', countryCode: 'DK' }] };
    const { contact } = await site.contacts.createContact({ name: { first: 'Ada', last: 'Lovelace' }, emails, phones });
    await site.close();
    const database = new (rawLibrary())(file);
    const columns = 'key, revision, first_name, last_name, email, phone, created_date, updated_date';
    same({ ...database.prepare(`SELECT ${columns} FROM contacts`).get() }, {
      key: contact._id, revision: 1, first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com', phone: '62183848',
      created_date: '2024-02-29T12:00:00.000Z', updated_date: '2024-02-29T12:00:00.000Z',
    });
    database.close();
  },

  async 'seeds and other controls are kept too'({ file, same }) {
    const site = open(file);
    site.seed({ contacts: [{ info: named('Ada') }, { info: named('Grace') }], labels: [{ displayName: 'VIP' }] });
    await assertKept(site, file);
    const later = open(file);
    later.seed({ contacts: [{ info: named('Mary') }] });
    same((await later.contacts.queryContacts().find()).totalCount, 3);
    await assertKept(later, file);
  },

  async 'a call whose change cannot be stored rejects, and has changed nothing'({ file, same }) {
    const site = withPages(30, () => open(file));
    const { contacts } = site;
    const { contact } = await contacts.createContact(named('Ada'));
    const addresses = { items: Array.from({ length: 50 }, () => ({ address: { addressLine1: 'x'.repeat(250) } })) };
    let failure;
    let before;
    while (!failure) {
      before = await portrait(site, []);
      failure = await contacts.createContact({ ...named('Grace'), addresses }).then(() => undefined, (error) => error);
    }
    same(failure.status, 500);
    same(failure.details.hint.includes(`${file}: the disk is full. Make room and call again (`), true);
    same(await portrait(site, []), before);
    same((await contacts.updateContact(contact._id, { company: 'Engines' }, 1)).contact.revision, 2);
    await assertKept(site, file);
  },

  'what cannot be opened is told by createSite'({ folder }) {
    const file = `${folder}/none/site.sqlite`;
    assert.throws(() => open(file), { message: `${file}: there is no folder ${folder}/none. Make it first.` });
  },

  'a row that is no record of a site is told by createSite, which lets go of the file'({ file, same }) {
    const key = 'a0000000-0000-4000-8000-00000000000a';
    const store = sqlite(file, { timeout: 0 });
    store.load();
    store.apply([{ table: 'contacts', key, position: 0, value: { id: key, revision: 'one', info: named('Ada') } }]);
    store.close();
    assert.throws(() => open(file), { message: `the row of contacts with the key ${key}: revision must be a whole number. Repair that row in the store, or delete it.` });
    same(store.load().length, 1);
    store.close();
  },

  async 'a second site on the same file is told so, until the first is closed'({ file }) {
    const site = open(file);
    assert.throws(() => createSite({ persist: sqlite(file, { timeout: 0 }) }), /: somebody else has it open: /);
    await site.close();
    await createSite({ persist: sqlite(file, { timeout: 0 }) }).close();
  },
};
