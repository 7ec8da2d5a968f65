import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { beforeEach, describe, test } from 'node:test';
import { createSite, site } from 'wix-crm-local';
import wixCrm, * as module from 'wix-crm-local/velo/wix-crm-backend';

beforeEach(() => {
  site.reset();
  site.actAs('ANONYMOUS_VISITOR');
});

const asApp = { suppressAuth: true };

describe('the functions of old', () => {
  test('stand beside contacts and triggeredEmails, in the default import as well', () => {
    const { default: all, ...named } = module;
    assert.deepEqual(all, named);
    assert.deepEqual(Object.keys(named).sort(), [
      'contacts', 'createContact', 'deleteContact', 'emailContact', 'getContactById', 'notifications', 'tasks', 'triggeredEmails',
      'updateContact', 'workflows',
    ]);
  });

  test('createContact answers an id, and needs no permission', async () => {
    const id = await wixCrm.createContact({ firstName: 'Ada', lastName: 'Byron', emails: ['ada@example.com'], phones: ['5550001'] });
    const { info } = await wixCrm.contacts.getContact(id, asApp);
    assert.deepEqual(info.name, { first: 'Ada', last: 'Byron' });
    assert.deepEqual([info.emails[0].email, info.phones[0].phone], ['ada@example.com', '5550001']);
  });

  test('createContact changes the contact with the same email, and keeps what is not given', async () => {
    const id = await wixCrm.createContact({ firstName: 'Ada', emails: ['ada@example.com'], phones: ['5550001'] });
    assert.equal(await wixCrm.createContact({ lastName: 'Byron', emails: ['ada@example.com'] }), id);
    assert.deepEqual(await wixCrm.getContactById(id), {
      firstName: 'Ada', lastName: 'Byron', emails: ['ada@example.com'], phones: ['5550001'], labels: [],
    });
  });

  test('createContact makes one contact of two calls that nobody awaits', async () => {
    const ids = await Promise.all(['Ada', 'A.', 'Augusta'].map((firstName) => wixCrm.createContact({ firstName, emails: ['ada@example.com'] })));
    assert.equal(new Set(ids).size, 1);
    assert.equal((await wixCrm.contacts.queryContacts().find(asApp)).totalCount, 1);
  });

  test('createContact takes at least one email or phone', async () => {
    for (const info of [undefined, {}, { firstName: 'Ada' }, { emails: [], phones: [] }]) {
      await assert.rejects(wixCrm.createContact(info), { status: 400, code: 'INSUFFICIENT_CONTACT_DATA' });
    }
  });

  test('know labels and custom fields by their display names', async () => {
    await wixCrm.contacts.findOrCreateLabel('New Lead', asApp);
    await wixCrm.contacts.findOrCreateExtendedField({ displayName: 'Pet name', dataType: 'TEXT' }, asApp);
    await wixCrm.contacts.findOrCreateExtendedField({ displayName: 'Member since', dataType: 'DATE' }, asApp);
    const custom = { 'Pet name': 'Rex', 'Member since': new Date('2024-02-03') };
    const id = await wixCrm.createContact({ emails: ['ada@example.com'], labels: ['New Lead'], ...custom });
    const { info } = await wixCrm.contacts.getContact(id, asApp);
    assert.deepEqual([info.labelKeys, info.extendedFields['custom.pet-name']], [['custom.new-lead'], 'Rex']);
    const { labels, ...found } = await wixCrm.getContactById(id);
    assert.deepEqual([labels, found['Pet name'], found['Member since']], [['New Lead'], 'Rex', '2024-02-03']);
  });

  test('refuse labels and custom fields that nobody made', async () => {
    await assert.rejects(wixCrm.createContact({ emails: ['ada@example.com'], labels: ['Nobody'] }), { code: 'LABEL_NOT_FOUND' });
    await assert.rejects(wixCrm.createContact({ emails: ['ada@example.com'], Nobody: 1 }), { code: 'INVALID_EXTENDED_FIELD_VALUE' });
  });

  test('updateContact changes what is given, needs no revision and answers nothing', async () => {
    const id = await wixCrm.createContact({ firstName: 'Ada', emails: ['ada@example.com'], picture: 'https://example.com/ada.png' });
    const changes = [{ lastName: 'Byron' }, { phones: ['5550001'] }];
    assert.deepEqual(await Promise.all(changes.map((info) => wixCrm.updateContact(id, info))), [undefined, undefined]);
    assert.deepEqual(await wixCrm.getContactById(id), {
      firstName: 'Ada', lastName: 'Byron', emails: ['ada@example.com'], phones: ['5550001'], labels: [], picture: 'https://example.com/ada.png',
    });
  });

  test('deleteContact deletes members when it is told to', async () => {
    const id = await wixCrm.createContact({ emails: ['ada@example.com'] });
    site.members.set(id, { member: true });
    assert.equal((await wixCrm.getContactById(id)).loginEmail, 'ada@example.com');
    await assert.rejects(wixCrm.deleteContact(id), { status: 428, code: 'CANNOT_DELETE_MEMBER' });
    assert.equal(await wixCrm.deleteContact(id, { deleteMembers: true }), undefined);
    await assert.rejects(wixCrm.getContactById(id), { status: 404 });
  });

  test('work on the default site, in both module formats', async () => {
    const other = createSite();
    const required = createRequire(import.meta.url)('wix-crm-local/velo/wix-crm-backend');
    assert.equal(await required.createContact({ emails: ['ada@example.com'] }), await required.default.createContact({ emails: ['ada@example.com'] }));
    await wixCrm.createContact({ emails: ['ada@example.com'] });
    assert.equal((await wixCrm.contacts.queryContacts().find(asApp)).totalCount, 1);
    assert.equal((await other.contacts.queryContacts().find()).totalCount, 0);
  });
});

describe('what wix-crm-backend has besides', () => {
  test('says that it is not there, and takes what tests put in its place', async (t) => {
    await assert.rejects(module.tasks.createTask({ title: 'Call' }), { message: /does not emulate tasks\.createTask\. Put a function of yours/ });
    t.mock.method(module.notifications, 'notify', async () => 'sent');
    assert.equal(await wixCrm.notifications.notify('Hello', ['Dashboard']), 'sent');
  });
});
