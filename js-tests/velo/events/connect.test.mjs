import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { createSite, site as defaultSite } from 'wix-crm-local';
import { connectEvents } from 'wix-crm-local/velo/events';

const ADA = {
  name: { first: 'Ada', last: 'Byron' },
  emails: { items: [{ email: 'ada@example.com', tag: 'WORK' }] },
  phones: { items: [{ phone: '62183848', countryCode: 'DK' }] },
  addresses: { items: [{ address: { city: 'Bath', country: 'GB' } }] },
  labelKeys: { items: ['contacts.customers'] },
  picture: { image: 'https://example.com/ada.png' },
};
const GUID = /^[0-9a-f-]{36}$/;

/** A site, what it warned of and which errors of handlers it was told. */
function makeSite() {
  const warnings = [];
  const errors = [];
  const site = createSite({ onWarning: (sentence) => warnings.push(sentence), onEventError: (error) => errors.push(error) });
  return { site, warnings, errors };
}

/** Handlers that keep what they get: `[name, event]`. */
function keepEvents(...names) {
  const kept = [];
  return { kept, module: Object.fromEntries(names.map((name) => [name, (event) => void kept.push([name, event])])) };
}

const CONTACTS = ['wixCrm_onContactCreated', 'wixCrm_onContactUpdated', 'wixCrm_onContactDeleted', 'wixCrm_onContactMerged'];
const LABELS = ['wixContacts_onLabelCreated', 'wixContacts_onLabelUpdated', 'wixContacts_onLabelDeleted'];

describe('handlers of backend/events.js', () => {
  test('get contacts of v1: flat lists, an address of the picture, dates of the entity as Date and of the event as text', async () => {
    const { site } = makeSite();
    const { kept, module } = keepEvents('wixCrm_onContactCreated');
    assert.deepEqual(connectEvents(module, { site }), ['wixCrm_onContactCreated']);
    site.clock.set('2024-01-02T03:04:05.678Z');
    const { contact } = await site.contacts.createContact(ADA);
    await site.idle();
    const [[, { entity, metadata, ...others }]] = kept;
    assert.deepEqual(others, {});
    const { id, ...rest } = metadata;
    assert.match(id, GUID);
    assert.deepEqual(rest, { entityId: contact._id, eventTime: '2024-01-02T03:04:05.678Z', triggeredByAnonymizeRequest: false });
    assert.equal(entity._id, contact._id);
    assert.deepEqual(entity._createdDate, new Date('2024-01-02T03:04:05.678Z'));
    assert.deepEqual(entity.info.emails.map(({ email, tag, primary }) => ({ email, tag, primary })), [{ email: 'ada@example.com', tag: 'WORK', primary: true }]);
    assert.equal(entity.info.phones[0].formattedPhone, '+45 62183848');
    assert.equal(entity.info.addresses[0].address.city, 'Bath');
    assert.deepEqual(entity.info.labelKeys, ['contacts.customers']);
    assert.equal(entity.info.extendedFields['contacts.displayByFirstName'], 'Ada Byron');
    assert.equal(entity.info.profilePicture, 'https://example.com/ada.png');
    assert.deepEqual(Object.keys(entity).filter((key) => /^primary/.test(key)), ['primaryInfo']);
  });

  test('get contacts of v2 on demand', async () => {
    const { site } = makeSite();
    const { kept, module } = keepEvents('wixCrm_onContactCreated', 'wixCrm_onContactMerged');
    connectEvents(module, { site, shape: 'v2' });
    const { contact } = await site.contacts.createContact(ADA);
    const { contact: other } = await site.contacts.createContact({ name: { first: 'Grace' } });
    await site.contacts.mergeContacts(contact._id, 1, { sourceContactIds: [other._id] });
    await site.idle();
    const [[, { entity }], , [, { data }]] = kept;
    assert.equal(entity.info.emails.items[0].email, 'ada@example.com');
    assert.equal(entity.info.picture.image, 'https://example.com/ada.png');
    assert.equal(entity.primaryEmail.email, 'ada@example.com');
    assert.equal(data.targetContact.info.emails.items[0].email, 'ada@example.com');
  });

  test('get every event of contacts, those of a merge with where they come from', async () => {
    const { site } = makeSite();
    const { kept, module } = keepEvents(...CONTACTS);
    assert.deepEqual(connectEvents(module, { site }), CONTACTS);
    const { contact } = await site.contacts.createContact(ADA);
    const { contact: other } = await site.contacts.createContact({ name: { first: 'Grace' } });
    await site.contacts.labelContact(contact._id, ['contacts.contacted-me']);
    await site.contacts.mergeContacts(contact._id, 2, { sourceContactIds: [other._id] });
    await site.contacts.deleteContact(contact._id);
    await site.idle();
    assert.deepEqual(kept.map(([name, { metadata }]) => [name, metadata.originatedFrom]), [
      ['wixCrm_onContactCreated', undefined],
      ['wixCrm_onContactCreated', undefined],
      ['wixCrm_onContactUpdated', undefined],
      ['wixCrm_onContactMerged', undefined],
      ['wixCrm_onContactUpdated', 'merge'],
      ['wixCrm_onContactDeleted', 'merge'],
      ['wixCrm_onContactDeleted', undefined],
    ]);
    const [, , updated, merged, , deleted] = kept.map(([, event]) => event);
    assert.deepEqual(Object.keys(updated).sort(), ['entity', 'metadata']);
    assert.deepEqual(updated.entity.info.labelKeys, ['contacts.customers', 'contacts.contacted-me']);
    const { targetContact, ...ids } = merged.data;
    assert.deepEqual(ids, { targetContactId: contact._id, sourceContactIds: [other._id] });
    assert.equal(targetContact.info.emails[0].email, 'ada@example.com');
    assert.deepEqual(Object.keys(deleted), ['metadata']);
    assert.equal(deleted.metadata.entityId, other._id);
  });

  test('get events of labels by their key, and none of extended fields', async () => {
    const { site, warnings } = makeSite();
    const { kept, module } = keepEvents(...LABELS, 'wixContacts_onExtendedFieldCreated');
    assert.deepEqual(connectEvents(module, { site }), LABELS);
    const { label } = await site.labels.findOrCreateLabel('New Lead');
    await site.labels.renameLabel(label.key, { displayName: 'Old Lead' });
    await site.labels.deleteLabel(label.key);
    await site.extendedFields.findOrCreateExtendedField('Age', 'NUMBER');
    await site.idle();
    assert.deepEqual(kept.map(([name, { entity, metadata }]) => [name, metadata.entityId, entity?.displayName]), [
      [LABELS[0], 'custom.new-lead', 'New Lead'],
      [LABELS[1], 'custom.new-lead', 'Old Lead'],
      [LABELS[2], 'custom.new-lead', undefined],
    ]);
    assert.match(warnings[0], /^backend\/events\.js exports wixContacts_onExtendedFieldCreated, which no event calls; there are wixCrm_onContactCreated, /);
    assert.equal(warnings.length, 1);
  });

  test('are those of the default site, where no site is named', async () => {
    defaultSite.reset();
    const { kept, module } = keepEvents('wixCrm_onContactCreated');
    connectEvents(module);
    await defaultSite.contacts.createContact(ADA);
    await defaultSite.idle();
    connectEvents({});
    assert.equal(kept.length, 1);
    assert.equal(kept[0][1].entity.info.emails[0].email, 'ada@example.com');
  });

  test('of a module that is connected later take the place of those before, on this site alone', async () => {
    const { site } = makeSite();
    const { site: other } = makeSite();
    const [first, second] = [keepEvents('wixCrm_onContactCreated'), keepEvents('wixCrm_onContactCreated')];
    connectEvents(first.module, { site });
    connectEvents(first.module, { site: other });
    connectEvents(second.module, { site });
    await site.contacts.createContact(ADA);
    await other.contacts.createContact(ADA);
    await Promise.all([site.idle(), other.idle()]);
    assert.equal(first.kept.length, 1);
    assert.equal(second.kept.length, 1);
  });

  test('are looked up when they are called, and found in the default export of CommonJS', async () => {
    const { site } = makeSite();
    const { kept, module } = keepEvents('wixCrm_onContactCreated');
    const commonJs = { wixCrm_onContactCreated() { throw new Error('was replaced'); } };
    connectEvents({ default: commonJs, 'module.exports': commonJs }, { site });
    Object.assign(commonJs, module);
    await site.contacts.createContact(ADA);
    await site.idle();
    assert.equal(kept.length, 1);
  });
});

describe('handlers that fail', () => {
  test('by throwing or rejecting go to onEventError, and the calls and the next events go on', async () => {
    const { site, errors } = makeSite();
    const { kept, module } = keepEvents('wixCrm_onContactDeleted');
    connectEvents({
      ...module,
      wixCrm_onContactCreated() { throw new Error('thrown'); },
      async wixCrm_onContactUpdated() { throw new Error('rejected'); },
    }, { site });
    const { contact } = await site.contacts.createContact(ADA);
    await site.contacts.updateContact(contact._id, { company: 'Engines' }, 1);
    await site.contacts.deleteContact(contact._id);
    await site.idle();
    assert.deepEqual(errors.map(({ message }) => message), ['thrown', 'rejected']);
    assert.equal(kept.length, 1);
  });

  test('by never settling are told of when their time is up, and hold nothing up from then on', async () => {
    const { site, errors } = makeSite();
    const { kept, module } = keepEvents('wixCrm_onContactUpdated');
    connectEvents({ ...module, wixCrm_onContactCreated: () => new Promise(() => {}) }, { site, timeLimit: 1 });
    const { contact } = await site.contacts.createContact(ADA);
    await site.contacts.updateContact(contact._id, { company: 'Engines' }, 1);
    await site.idle();
    assert.deepEqual(errors.map(({ message }) => message.split(':')[0]), ['wixCrm_onContactCreated has not finished after 0.001 seconds']);
    assert.equal(kept.length, 1);
  });

  test('late, after their time, fail in silence', async () => {
    const { site, errors } = makeSite();
    let fail;
    connectEvents({ wixCrm_onContactCreated: () => new Promise((_, reject) => { fail = reject; }) }, { site, timeLimit: 1 });
    await site.contacts.createContact(ADA);
    await site.idle();
    fail(new Error('late'));
    await new Promise(setImmediate);
    assert.equal(errors.length, 1);
  });
});

describe('handlers that call the API', () => {
  test('write to the contact of their event, whose update is an event of its own', async () => {
    const { site, errors } = makeSite();
    const updates = [];
    connectEvents({
      async wixCrm_onContactCreated({ entity }) {
        await site.contacts.updateContact(entity._id, { jobTitle: 'Countess' }, entity.revision);
      },
      async wixCrm_onContactUpdated({ entity }) {
        updates.push(entity.revision);
        if (entity.revision < 4) await site.contacts.updateContact(entity._id, { company: `${entity.revision}` }, entity.revision);
      },
    }, { site });
    const { contact } = await site.contacts.createContact(ADA);
    await site.idle();
    assert.deepEqual(updates, [2, 3, 4]);
    assert.deepEqual(errors, []);
    assert.equal((await site.contacts.getContact(contact._id)).revision, 4);
  });

  test('do so as who the site says, not as who caused the event, or as whom they are told to', async () => {
    const { site, errors } = makeSite();
    const seen = [];
    const module = { wixCrm_onContactCreated: async () => { await undefined; seen.push(site.identity); } };
    connectEvents(module, { site });
    await site.as('APP', () => site.contacts.createContact(ADA));
    await site.idle();
    connectEvents({ wixCrm_onContactCreated: async ({ entity }) => {
      seen.push(site.identity);
      await site.contacts.getContact(entity._id);
    } }, { site, identity: 'ANONYMOUS_VISITOR' });
    await site.contacts.createContact({ name: { first: 'Grace' } });
    await site.idle();
    assert.deepEqual(seen, ['WIX_USER', 'ANONYMOUS_VISITOR']);
    assert.deepEqual(errors.map(({ status }) => status), [403]);
  });
});

describe('what is not in an event', () => {
  /** What reading an event with `read` warns of. */
  async function warningsOf(read, { shape, name = 'wixCrm_onContactCreated' } = {}) {
    const { site, warnings, errors } = makeSite();
    connectEvents({ [name]: read }, { site, shape });
    const { contact } = await site.contacts.createContact(ADA);
    const { contact: other } = await site.contacts.createContact({ name: { first: 'Grace' } });
    await site.contacts.mergeContacts(contact._id, 1, { sourceContactIds: [other._id] });
    await site.contacts.deleteContact(contact._id);
    await site.idle();
    assert.deepEqual(errors, []);
    return warnings;
  }

  test('is undefined, with a warning that says where it is, once', async () => {
    for (const [read, warning] of [
      [(event) => event.contact, 'event.contact does not exist; the contact is event.entity.'],
      [(event) => event.contactId, "event.contactId does not exist; the contact's id is event.metadata.entityId."],
      [(event) => event.changedFields, 'event.changedFields does not exist; an event does not tell what changed; event.entity is the contact as it is now.'],
      [({ entity }) => entity.contactId, "event.entity.contactId does not exist; the contact's id is event.entity._id."],
      [({ entity }) => entity.primaryEmail, 'event.entity.primaryEmail does not exist; the primary email is event.entity.primaryInfo?.email.'],
      [({ entity }) => entity.firstName, 'event.entity.firstName does not exist; the first name is event.entity.info.name?.first.'],
      [({ entity }) => entity.phones, 'event.entity.phones does not exist; the phones are event.entity.info.phones.'],
      [({ entity }) => entity.info.emails?.items, "event.entity.info.emails.items does not exist; lists are without {items} in events of the shape 'v1'; there is the shape 'v2'."],
      [({ metadata }) => metadata._id, "event.metadata._id does not exist; the event's id is event.metadata.id."],
    ]) {
      const found = await warningsOf((event) => assert.equal(read(event), undefined));
      assert.deepEqual(found, [`wixCrm_onContactCreated: ${warning}`]);
    }
  });

  test('differs between events', async () => {
    const readEntity = (event) => event.entity;
    assert.deepEqual(await warningsOf(readEntity), []);
    assert.deepEqual(await warningsOf(readEntity, { name: 'wixCrm_onContactDeleted' }),
      ['wixCrm_onContactDeleted: event.entity does not exist; there is only event.metadata, whose entityId was its id.']);
    assert.deepEqual(await warningsOf(readEntity, { name: 'wixCrm_onContactMerged' }),
      ['wixCrm_onContactMerged: event.entity does not exist; the contact that is left is event.data.targetContact.']);
    assert.deepEqual(await warningsOf(({ entity }) => entity.info.emails?.[0], { shape: 'v2' }),
      ["wixCrm_onContactCreated: event.entity.info.emails[0] does not exist; lists are {items: […]} in events of the shape 'v2'; there is the shape 'v1'."]);
    assert.deepEqual(await warningsOf(({ entity }) => entity.primaryEmail, { shape: 'v2' }),
      ['wixCrm_onContactCreated: event.entity.primaryEmail does not exist; the primary email is event.entity.primaryInfo?.email.']);
  });

  test('does not show: not as JSON, on the console, in copies or comparisons', async () => {
    const warnings = await warningsOf((event) => {
      assert.doesNotMatch(JSON.stringify(event) + inspect(event, { depth: 9 }), /contactId|changedFields|firstName|Getter/);
      assert.deepEqual(Object.keys({ ...event }), ['entity', 'metadata']);
      assert.deepEqual(structuredClone(event), event);
    });
    assert.deepEqual(warnings, []);
  });

  test('can be put there', async () => {
    const warnings = await warningsOf((event) => {
      event.contact = event.entity;
      assert.equal(event.contact, event.entity);
      assert.deepEqual(Object.keys(event), ['entity', 'metadata', 'contact']);
    });
    assert.deepEqual(warnings, []);
  });
});

test('connectEvents with arguments that are none', () => {
  const { site } = makeSite();
  const refuses = (message, ...args) => assert.throws(() => connectEvents(...args), { name: 'TypeError', message });
  for (const module of [undefined, null, () => {}, 'events.js']) refuses('connectEvents: what backend/events.js exports must be an object', module);
  refuses("connectEvents: \"shape\" must be 'v1' or 'v2'", {}, { shape: 'v3' });
  refuses('connectEvents: "site" must be the default site, or one that createSite made', {}, { site: { ...site } });
  refuses('connectEvents: unknown option "form"; the options are "site", "shape", "identity" and "timeLimit"', {}, { form: 'v1' });
  for (const timeLimit of [0, -1, NaN, 'soon']) refuses('connectEvents: "timeLimit" must be a number of milliseconds above 0', {}, { timeLimit });
  assert.throws(() => connectEvents({}, { site, identity: 'ADMIN' }), /ANONYMOUS_VISITOR/);
});

test('exports that are no handlers are passed over, and those meant to be warned of', async () => {
  const { site, warnings } = makeSite();
  assert.deepEqual(connectEvents({ wixCrm_onContactCreated: 'no function', wixMembers_onMemberCreated() {}, wixCrm_onFormSubmit() {}, default: null }, { site }), []);
  assert.deepEqual(warnings, ['backend/events.js exports wixCrm_onContactCreated, which is no function.']);
  await site.contacts.createContact(ADA);
  await site.idle();
});
