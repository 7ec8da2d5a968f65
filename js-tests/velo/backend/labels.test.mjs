import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { site } from 'wix-crm-local';
import { contacts } from 'wix-crm-local/velo/wix-crm-backend';
import { elevate } from 'wix-crm-local/velo/wix-auth';

const SUPPRESSED = { suppressAuth: true };
const keysOf = ({ items }) => items.map(({ key }) => key);

beforeEach(() => {
  site.reset();
  site.actAs('WIX_USER');
  site.clock.set('2026-01-31T12:00:00.000Z');
});

describe('labels of wix-crm-backend', () => {
  test('are made once, renamed by a text, and deleted', async () => {
    const { label, newLabel } = await contacts.findOrCreateLabel('Contact Us', SUPPRESSED);
    assert.deepEqual([label.key, newLabel], ['custom.contact-us', true]);
    assert.ok(label._createdDate instanceof Date);
    assert.deepEqual(await contacts.findOrCreateLabel('Contact Us'), { label, newLabel: false });
    assert.equal((await contacts.renameLabel(label.key, 'Write to us')).displayName, 'Write to us');
    assert.equal((await contacts.getLabel(label.key)).displayName, 'Write to us');
    assert.equal(await contacts.deleteLabel(label.key), undefined);
    await assert.rejects(contacts.getLabel(label.key), { status: 404 });
  });

  test('are found in pages, by order alone', async () => {
    await contacts.findOrCreateLabel('Alpha');
    site.clock.advance(1000);
    await contacts.findOrCreateLabel('Beta');
    assert.deepEqual(keysOf(await contacts.queryLabels().limit(2).find()), ['custom.beta', 'custom.alpha']);
    const page = await contacts.queryLabels().ascending('displayName').limit(1).find(SUPPRESSED);
    assert.deepEqual(keysOf(page), ['custom.alpha']);
    assert.deepEqual(keysOf(await page.next()), ['custom.beta']);
    assert.deepEqual(keysOf(await contacts.queryLabels().descending('_createdDate').skip(1).limit(1).find()), ['custom.alpha']);
    assert.equal(contacts.queryLabels().eq, undefined);
  });
});

describe('extended fields of wix-crm-backend', () => {
  test('are made once, renamed by a text, and deleted', async () => {
    const { extendedField, newExtendedField } = await contacts.findOrCreateExtendedField({ displayName: 'Age', dataType: 'NUMBER' }, SUPPRESSED);
    assert.deepEqual([extendedField.key, extendedField.dataType, newExtendedField], ['custom.age', 'NUMBER', true]);
    assert.ok(extendedField._createdDate instanceof Date);
    const again = await contacts.findOrCreateExtendedField({ displayName: 'Age', dataType: 'NUMBER' });
    assert.deepEqual(again, { extendedField, newExtendedField: false });
    assert.equal((await contacts.renameExtendedField('custom.age', 'Years')).displayName, 'Years');
    assert.equal((await contacts.getExtendedField('custom.age')).displayName, 'Years');
    assert.equal(await contacts.deleteExtendedField('custom.age'), undefined);
    await assert.rejects(contacts.getExtendedField('custom.age'), { status: 404 });
  });

  test('hold values of contacts', async () => {
    const { extendedField: { key } } = await contacts.findOrCreateExtendedField({ displayName: 'Role', dataType: 'TEXT' });
    const { _id } = await contacts.createContact({ name: { first: 'Ada' }, extendedFields: { [key]: 'Pupil' } });
    assert.equal((await contacts.getContact(_id)).info.extendedFields['custom.role'], 'Pupil');
    assert.equal((await contacts.queryContacts().eq('info.extendedFields.custom.role', 'Pupil').find()).length, 1);
  });

  test('are found in pages, by order alone', async () => {
    await contacts.findOrCreateExtendedField({ displayName: 'Age', dataType: 'NUMBER' });
    const page = await contacts.queryExtendedFields().descending('_createdDate').limit(1).find(SUPPRESSED);
    assert.deepEqual(keysOf(page), ['custom.age']);
    assert.equal((await page.next()).items[0].fieldType, 'SYSTEM');
    assert.equal(contacts.queryExtendedFields().eq, undefined);
  });
});

describe('visitors', () => {
  const calls = {
    findOrCreateLabel: ['Beta'],
    getLabel: ['custom.alpha'],
    renameLabel: ['custom.alpha', 'Omega'],
    deleteLabel: ['custom.alpha'],
    findOrCreateExtendedField: [{ displayName: 'Role', dataType: 'TEXT' }],
    getExtendedField: ['custom.age'],
    renameExtendedField: ['custom.age', 'Years'],
    deleteExtendedField: ['custom.age'],
  };

  beforeEach(async () => {
    await contacts.findOrCreateLabel('Alpha');
    await contacts.findOrCreateExtendedField({ displayName: 'Age', dataType: 'NUMBER' });
    site.actAs('ANONYMOUS_VISITOR');
  });

  for (const [name, args] of Object.entries(calls)) {
    test(`may call ${name} when suppressAuth is true, and only then`, async () => {
      await assert.rejects(contacts[name](...args), { status: 403, code: 'FORBIDDEN' });
      await assert.doesNotReject(contacts[name](...args, SUPPRESSED));
    });

    test(`may call ${name} when it is elevated`, async () => {
      await assert.doesNotReject(elevate(contacts[name])(...args));
    });
  }

  for (const name of ['queryLabels', 'queryExtendedFields']) {
    test(`may find by ${name} when suppressAuth is true, or it is elevated`, async () => {
      await assert.rejects(contacts[name]().find(), { status: 403 });
      await assert.doesNotReject(contacts[name]().find(SUPPRESSED));
      await assert.doesNotReject(elevate(contacts[name])().find());
    });
  }
});
