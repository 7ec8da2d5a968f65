import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { site } from 'wix-crm-local';
import { contacts } from 'wix-crm-local/velo/wix-crm-backend';
import { elevate } from 'wix-crm-local/velo/wix-auth';

const ADA = { name: { first: 'Ada', last: 'Byron' }, emails: [{ email: 'ada@example.com', tag: 'MAIN', primary: true }] };
const SUPPRESSED = { suppressAuth: true };

beforeEach(() => {
  site.reset();
  site.actAs('WIX_USER');
});

describe('contacts of wix-crm-backend', () => {
  test('show the contact itself, lists without items', async () => {
    const address = { tag: 'HOME', address: { addressLine1: '1 High St', city: 'Leeds', country: 'GB' } };
    const created = await contacts.createContact({
      ...ADA,
      phones: [{ phone: '0113 496 0000', countryCode: 'GB', tag: 'MOBILE' }],
      addresses: [address],
      profilePicture: 'https://example.com/ada.png',
    }, { allowDuplicates: false, suppressAuth: true });
    const { info } = created;
    assert.equal(created.contact, undefined);
    assert.deepEqual(info.emails.map(({ email, tag, primary }) => ({ email, tag, primary })), ADA.emails);
    assert.equal(info.phones[0].phone, '0113 496 0000');
    assert.equal(info.addresses[0].address.city, 'Leeds');
    assert.equal(info.profilePicture, 'https://example.com/ada.png');
    assert.equal(info.extendedFields['contacts.displayByFirstName'], 'Ada Byron');
    assert.deepEqual(created.primaryInfo, { email: 'ada@example.com', phone: '0113 496 0000' });
    assert.ok(created._createdDate instanceof Date && created.lastActivity.activityDate instanceof Date);
    assert.deepEqual(await contacts.getContact(created._id), created);
  });

  test('are those of the site, whichever module made them', async () => {
    const { contact } = await site.contacts.createContact({ name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } });
    const { info } = await contacts.getContact(contact._id);
    assert.equal(info.emails[0].email, 'ada@example.com');
  });

  test('change by { contactId, revision }, and take the whole of an info that was read', async () => {
    const { _id: contactId, revision } = await contacts.createContact(ADA);
    const renamed = await contacts.updateContact({ contactId, revision }, { name: { last: 'Lovelace' }, company: 'Engines' });
    assert.equal(renamed.revision, 2);
    assert.deepEqual(renamed.info.name, { first: 'Ada', last: 'Lovelace' });
    const { info } = await contacts.updateContact({ contactId, revision: renamed.revision }, { ...renamed.info, jobTitle: 'Countess' });
    assert.deepEqual(info, { ...renamed.info, jobTitle: 'Countess' });
  });

  test('take the empty and missing values that forms send', async () => {
    const { info } = await contacts.createContact({
      name: { first: 'Ada', last: '' }, emails: [], phones: [], company: null, jobTitle: undefined, labelKeys: [], extendedFields: {},
    });
    assert.deepEqual(info.name, { first: 'Ada' });
    assert.equal(info.emails, undefined);
  });

  test('get and lose labels', async () => {
    const { _id } = await contacts.createContact(ADA);
    await site.labels.findOrCreateLabel('VIP');
    assert.deepEqual((await contacts.labelContact(_id, ['custom.vip'])).info.labelKeys, ['custom.vip']);
    assert.equal((await contacts.unlabelContact(_id, ['custom.vip'])).info.labelKeys, undefined);
  });

  test('can be deleted', async () => {
    const { _id } = await contacts.createContact(ADA);
    assert.equal(await contacts.deleteContact(_id), undefined);
    await assert.rejects(contacts.getContact(_id), { status: 404, code: 'CONTACT_NOT_FOUND' });
  });

  test('are found by their email when somebody submits it, and no permission is needed', async () => {
    const { _id } = await contacts.createContact(ADA);
    site.actAs('ANONYMOUS_VISITOR');
    const info = { name: { first: 'A.' }, emails: [{ email: 'ada@example.com' }], phones: [{ phone: '0113 496 0000' }] };
    assert.deepEqual(await contacts.appendOrCreateContact(info), { contactId: _id, identityType: 'CONTACT' });
    const { contactId } = await contacts.appendOrCreateContact({ emails: [{ email: 'new@example.com' }] });
    assert.notEqual(contactId, _id);
    const { info: { name, phones } } = await contacts.getContact(_id, SUPPRESSED);
    assert.deepEqual([name.first, phones[0].phone], ['Ada', '0113 496 0000']);
  });
});

describe('visitors', () => {
  const calls = {
    createContact: () => [{ name: { first: 'Bo' } }],
    getContact: (id) => [id],
    updateContact: (contactId) => [{ contactId, revision: 1 }, { company: 'Engines' }],
    labelContact: (id) => [id, ['custom.vip']],
    unlabelContact: (id) => [id, ['custom.vip']],
    deleteContact: (id) => [id],
  };
  let id;

  beforeEach(async () => {
    ({ _id: id } = await contacts.createContact(ADA));
    await site.labels.findOrCreateLabel('VIP');
    site.actAs('ANONYMOUS_VISITOR');
  });

  for (const [name, args] of Object.entries(calls)) {
    test(`may call ${name} when suppressAuth is true, and only then`, async () => {
      await assert.rejects(contacts[name](...args(id)), { status: 403, code: 'FORBIDDEN' });
      await assert.rejects(contacts[name](...args(id), { suppressAuth: false }), { status: 403 });
      await assert.doesNotReject(contacts[name](...args(id), SUPPRESSED));
    });

    test(`may call ${name} when it is elevated, whatever else they pass`, async () => {
      await assert.doesNotReject(elevate(contacts[name])(...args(id), SUPPRESSED));
    });
  }
});

describe('a function that runs as somebody else', () => {
  test('calls as they do, also after it has waited', async () => {
    const { _id } = await contacts.createContact(ADA);
    const read = async () => {
      await new Promise(setImmediate);
      return contacts.getContact(_id);
    };
    await assert.rejects(site.as('MEMBER', read), { status: 403 });
    assert.equal((await site.as('ANONYMOUS_VISITOR', () => contacts.getContact(_id, SUPPRESSED)))._id, _id);
    assert.equal((await read())._id, _id);
  });
});

describe('two updates that nobody awaits', () => {
  const CONFLICT = 'Contact has been updated since the requested revision.';

  async function add(contactId, amount) {
    const { revision, info } = await contacts.getContact(contactId);
    return contacts.updateContact({ contactId, revision }, { company: String(Number(info.company) + amount) });
  }

  async function addWithRetry(contactId, amount, attempts = 3) {
    try {
      return await add(contactId, amount);
    } catch (error) {
      if (attempts === 0 || !(error.description || error.message).includes(CONFLICT)) throw error;
      return addWithRetry(contactId, amount, attempts - 1);
    }
  }

  test('conflict, with the sentence that callers test for', async () => {
    const { _id } = await contacts.createContact({ ...ADA, company: '1' });
    const [first, second] = await Promise.allSettled([add(_id, 1), add(_id, 10)]);
    assert.equal(first.status, 'fulfilled');
    assert.equal(second.reason.message, CONFLICT);
    assert.equal(second.reason.details.applicationError.code, 'CONTACT_ALREADY_CHANGED');
  });

  test('both succeed when they try again', async () => {
    const { _id } = await contacts.createContact({ ...ADA, company: '1' });
    await Promise.all([addWithRetry(_id, 1), addWithRetry(_id, 10)]);
    assert.equal((await contacts.getContact(_id)).info.company, '12');
  });
});
