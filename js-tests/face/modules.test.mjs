import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ourModules, realModules, functionsOf, NAMES } from './modules.mjs';

// Each function that answers in one piece, next to the real one: same answer in, same answer out.

const dates = { _createdDate: '2024-01-02T03:04:05.678Z', _updatedDate: '2024-02-03T04:05:06.789Z' };
const contact = {
  _id: 'a0000000-0000-4000-8000-00000000000a', revision: 2, ...dates,
  lastActivity: { activityDate: '2024-03-04T05:06:07.890Z', activityType: 'GENERAL' },
  info: { name: { first: 'Ada' }, birthdate: '1815-12-10', extendedFields: { items: { 'custom.met': '2024-01-02T00:00:00.000Z' } } },
};
const projected = { _id: contact._id, revision: 2 };
const label = { key: 'custom.vip', displayName: 'VIP', labelType: 'USER_DEFINED', ...dates };
const systemLabel = { key: 'contacts.customers', displayName: 'Customers', labelType: 'SYSTEM' };
const field = { key: 'custom.age', displayName: 'Age', dataType: 'NUMBER', ...dates };
const pagingMetadata = { count: 2, offset: 0, total: 2, tooManyToCount: false };
const facet = { facetType: 'ALL_CONTACTS', facetKey: 'contacts.all', count: 2, queryFilter: {} };
const info = { name: { first: 'Ada' } };

/** Functions: arguments, what the engine answers, and what of that Wix wraps that the engine does not. */
const calls = {
  contacts: {
    createContact: [[info], { contact }],
    updateContact: [['x', info, 1], { contact }],
    getContact: [['x'], contact, { contact }],
    deleteContact: [['x'], {}],
    mergeContacts: [['x', 1, {}], { contact }],
    previewMergeContacts: [['x', {}], { contact }],
    labelContact: [['x', ['custom.vip']], { contact }],
    unlabelContact: [['x', ['custom.vip']], { contact }],
    listContacts: [[{ paging: { limit: 2 } }], { contacts: [contact, projected], pagingMetadata }],
    queryContacts: [[{ filter: {} }], { contacts: [contact, projected], pagingMetadata }],
    listFacets: [[], { facets: [facet], pagingMetadata }],
    queryFacets: [[{ filter: {} }], { facets: [facet], pagingMetadata }],
    bulkDeleteContacts: [[{ filter: {} }], { jobId: 'x' }],
    bulkUpdateContacts: [[{ filter: {}, info: { ...info, picture: { image: '' } } }], { jobId: 'x' }],
    bulkLabelAndUnlabelContacts: [[{ filter: {}, labelKeysToAdd: ['custom.vip'] }], { jobId: 'x' }],
  },
  labels: {
    findOrCreateLabel: [['VIP'], { label, newLabel: true }],
    getLabel: [['custom.vip'], label, { label }],
    renameLabel: [['custom.vip', { displayName: 'VIP' }], label, { label }],
    deleteLabel: [['custom.vip'], {}],
    listLabels: [[], { labels: [label, systemLabel], metadata: pagingMetadata }],
    queryLabels: [[{ filter: {} }], { labels: [label, systemLabel], pagingMetadata }],
  },
  extendedFields: {
    findOrCreateExtendedField: [['Age', 'NUMBER'], { field, newField: true }],
    getExtendedField: [['custom.age'], field, { field }],
    renameExtendedField: [['custom.age', { displayName: 'Age' }], field, { field }],
    deleteExtendedField: [['custom.age'], {}],
    listExtendedFields: [[], { fields: [field], metadata: pagingMetadata }],
    queryExtendedFields: [[{ filter: {} }], { fields: [field], pagingMetadata }],
  },
  submittedContact: {
    appendOrCreateContact: [[{ info }], { contactId: contact._id, identityType: 'CONTACT', newContact: true }],
  },
};

for (const name of NAMES) {
  test(`${name}: every function is called here`, () => {
    assert.deepEqual(Object.keys(calls[name]).sort(), functionsOf(name));
  });

  for (const [key, [args, answer, wrapped = answer]] of Object.entries(calls[name])) {
    test(`${name}.${key} answers what the real one makes of the same answer`, async () => {
      const ours = ourModules(answer);
      const found = await ours.modules[name][key](...args);

      assert.deepEqual(found, await realModules(wrapped).modules[name][key](...structuredClone(args)));
      const [{ operation, args: sent }] = ours.sent;
      assert.equal(operation, key);
      assert.deepEqual(sent.slice(0, args.length), args);
    });
  }
}

const withPicture = (image) => ({ ...info, picture: { image } });
const pictures = {
  createContact: ['contacts', (image) => [withPicture(image)]],
  updateContact: ['contacts', (image) => ['x', withPicture(image), 1]],
  bulkUpdateContacts: ['contacts', (image) => [{ filter: {}, info: withPicture(image) }]],
  appendOrCreateContact: ['submittedContact', (image) => [{ info: withPicture(image) }]],
};

for (const [key, [name, argsFor]] of Object.entries(pictures)) {
  test(`${name}.${key} sends no picture that is not a URL`, async () => {
    for (const { modules, sent } of [ourModules({ contact }), realModules({ contact })]) {
      await assert.rejects(modules[name][key](...argsFor('ada.png')), { name: 'TypeError', code: 'ERR_INVALID_URL' });
      assert.deepEqual(sent, []);
      await modules[name][key](...argsFor('https://example.com/ada.png'));
      assert.equal(sent.length, 1);
    }
  });
}
