import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';

// Which permission each function takes, and who has it: semantics §10.

const PERMISSIONS = {
  contacts: {
    'CONTACTS.VIEW': ['getContact', 'listContacts', 'queryContacts', 'listFacets', 'queryFacets'],
    'CONTACTS.MODIFY': [
      ...['createContact', 'updateContact', 'deleteContact', 'labelContact', 'unlabelContact'],
      ...['bulkDeleteContacts', 'bulkUpdateContacts', 'bulkLabelAndUnlabelContacts'],
    ],
    'CONTACTS.MERGE': ['mergeContacts', 'previewMergeContacts'],
  },
  labels: {
    'CONTACTS_LABELS.VIEW': ['getLabel', 'listLabels', 'queryLabels'],
    'CONTACTS_LABELS.MODIFY': ['findOrCreateLabel', 'renameLabel', 'deleteLabel'],
  },
  extendedFields: {
    'CONTACTS_SCHEMA.VIEW': ['getExtendedField', 'listExtendedFields', 'queryExtendedFields'],
    'CONTACTS_SCHEMA.MODIFY': ['findOrCreateExtendedField', 'renameExtendedField', 'deleteExtendedField'],
  },
};

const ADA = 'a0000000-0000-4000-8000-00000000000a';
const BOB = 'b0000000-0000-4000-8000-00000000000b';

/** What each function takes for a call that is well-formed: one that is not fails before anybody is asked who calls. */
const ARGUMENTS = {
  getContact: [ADA], queryContacts: [{ filter: {} }], createContact: [{ name: { first: 'Eve' } }],
  updateContact: [ADA, { company: 'Engines' }, 1], deleteContact: [ADA], labelContact: [ADA, ['custom.vip']], unlabelContact: [ADA, ['custom.vip']],
  bulkDeleteContacts: [{ filter: {} }], bulkUpdateContacts: [{ filter: {}, info: { company: 'Engines' } }],
  bulkLabelAndUnlabelContacts: [{ filter: {}, labelKeysToAdd: ['custom.vip'] }],
  mergeContacts: [ADA, 1, { sourceContactIds: [BOB] }], previewMergeContacts: [ADA, { sourceContactIds: [BOB] }],
  getLabel: ['custom.vip'], queryLabels: [{ filter: {} }], findOrCreateLabel: ['New'], renameLabel: ['custom.vip', { displayName: 'Renamed' }], deleteLabel: ['custom.vip'],
  getExtendedField: ['custom.size'], queryExtendedFields: [{ filter: {} }], findOrCreateExtendedField: ['New', 'TEXT'],
  renameExtendedField: ['custom.size', { displayName: 'Renamed' }], deleteExtendedField: ['custom.size'],
};

const person = (_id, first) => ({ _id, info: { name: { first } } });

function seededSite() {
  const site = createSite();
  site.seed({
    contacts: [person(ADA, 'Ada'), person(BOB, 'Bob')],
    labels: [{ displayName: 'VIP' }],
    extendedFields: [{ displayName: 'Size', dataType: 'TEXT' }],
  });
  return site;
}

for (const [module, permissions] of Object.entries(PERMISSIONS)) {
  test(`every function of ${module} takes a permission of this table`, () => {
    const functions = Object.entries(createSite()[module]).filter(([name, value]) => typeof value === 'function' && !name.startsWith('on'));
    assert.deepEqual(functions.map(([name]) => name).sort(), Object.values(permissions).flat().sort());
  });

  for (const [permission, names] of Object.entries(permissions)) {
    for (const name of names) {
      describe(`${name} takes ${permission}`, () => {
        for (const identity of ['WIX_USER', 'APP']) {
          test(`which ${identity} has`, async () => {
            const site = seededSite();
            await site.as(identity, () => site[module][name](...(ARGUMENTS[name] ?? [])));
          });
        }
        for (const identity of ['MEMBER', 'ANONYMOUS_VISITOR']) {
          test(`which ${identity} does not have`, async () => {
            const site = seededSite();
            site.actAs(identity);
            await assert.rejects(site[module][name](...(ARGUMENTS[name] ?? [])), ({ status, details }) => {
              assert.equal(status, 403);
              assert.ok(details.hint.startsWith(`It takes ${permission}, which Wix users and apps have`), details.hint);
              return true;
            });
            assert.deepEqual(site.events(), []);
          });
        }
      });
    }
  }
}

describe('appendOrCreateContact takes CONTACTS.SUBMIT', () => {
  for (const identity of ['WIX_USER', 'APP', 'MEMBER', 'ANONYMOUS_VISITOR']) {
    test(`which ${identity} has`, async () => {
      const site = seededSite();
      const { newContact } = await site.as(identity, () => site.submittedContact.appendOrCreateContact({ info: { name: { first: 'Eve' } } }));
      assert.equal(newContact, true);
    });
  }

  for (const identity of ['MEMBER', 'ANONYMOUS_VISITOR']) {
    test(`and with a contactId CONTACTS.SUBMIT_WITH_OVERRIDES, which ${identity} does not have`, async () => {
      const site = seededSite();
      site.actAs(identity);
      const submission = { contactId: ADA, info: { name: { first: 'Eve' } } };
      await assert.rejects(site.submittedContact.appendOrCreateContact(submission), ({ details }) => {
        assert.equal(details.applicationError.code, 'INSUFFICIENT_PERMISSION');
        assert.match(details.hint, /CONTACTS\.SUBMIT_WITH_OVERRIDES/);
        return true;
      });
    });
  }
});
