import { createSite } from 'wix-crm-local';

export const ADA = 'a0000000-0000-4000-8000-00000000000a';
export const GRACE = 'b0000000-0000-4000-8000-00000000000b';
const NOBODY = 'c0000000-0000-4000-8000-00000000000c';
const MEMBER = 'd0000000-0000-4000-8000-00000000000d';

/** Puts the contacts of these failures on a site. */
export function seedSite(site) {
  site.seed({
    contacts: [
      { _id: ADA, info: { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } } },
      { _id: GRACE, info: { name: { first: 'Grace' } } },
      { _id: MEMBER, info: { name: { first: 'Joan' } } },
    ],
  });
  site.members.set(MEMBER, { member: true });
  return site;
}

/** The error that our package rejects a call with. */
export async function ourError(moduleName, functionName, args, identity = 'WIX_USER') {
  const site = seedSite(createSite());
  site.actAs(identity);
  return site[moduleName][functionName](...args).then(
    (answer) => { throw new Error(`${functionName} must fail and answered ${JSON.stringify(answer)}`); },
    (error) => error,
  );
}

const address = { _id: 'x', tag: 'Home', address: { addressLine1: 1, addressLine: 'REST', location: { latitude: 'north' } } };
const manyThings = {
  zebra: 1, Abc: 1, _under: 1, emails: ['a@b.co'], name: { first: 1, last: 2 },
  phones: { items: [{ _id: 7, phone: '' }] }, addresses: { items: [address] }, labelKeys: { items: [''] },
};

const twoPrimary = ['a@b.co', 'c@d.co'].map((email) => ({ email, primary: true }));

/** Calls that fail, each in another way: module, function, arguments and who calls. */
export const failures = {
  'a contact that is not there': ['contacts', 'getContact', [NOBODY]],
  'a label that is not there': ['labels', 'getLabel', ['custom.nope']],
  'a label key that is not there': ['contacts', 'labelContact', [ADA, ['custom.nope']]],
  'a duplicate': ['contacts', 'createContact', [{ emails: { items: [{ email: 'ADA@example.com' }] } }]],
  'an old revision': ['contacts', 'updateContact', [ADA, { company: 'C' }, 7]],
  'nothing to update': ['contacts', 'updateContact', [ADA, {}, 1]],
  'too little data': ['contacts', 'createContact', [{ company: 'C' }]],
  'a field that does not exist': ['contacts', 'createContact', [{ name: { first: 'A' }, extendedFields: { items: { 'custom.x': 1 } } }]],
  'two primary emails': ['contacts', 'createContact', [{ emails: { items: twoPrimary } }]],
  'a member to delete': ['contacts', 'deleteContact', [MEMBER]],
  'a merge with itself': ['contacts', 'mergeContacts', [ADA, 1, { sourceContactIds: [ADA] }]],
  'a merge at an old revision': ['contacts', 'mergeContacts', [ADA, 9, { sourceContactIds: [GRACE] }]],
  'an id that is none': ['contacts', 'getContact', ['x', { fields: ['nope'], fieldsets: ['SOME'], other: 1 }]],
  'an info full of mistakes': ['contacts', 'createContact', [manyThings, { allowDuplicates: 'perhaps', other: 1 }]],
  'an update full of mistakes': ['contacts', 'updateContact', ['x', manyThings, 'y', { allowDuplicates: 3 }]],
  'keys that are none': ['contacts', 'unlabelContact', [3, ['', 4]]],
  'a merge full of mistakes': ['contacts', 'mergeContacts', ['x', -1, { sourceContactIds: ['y', 7], other: 1 }]],
  'a merge without sources': ['contacts', 'mergeContacts', [ADA, 1]],
  'nothing to delete': ['contacts', 'deleteContact', []],
  'a label without a name': ['labels', 'findOrCreateLabel', ['', { language: '..', other: 1 }]],
  'a key that is none': ['labels', 'getLabel', [3, { language: '..' }]],
  'a visitor who creates': ['contacts', 'createContact', [{ name: { first: 'A' } }], 'ANONYMOUS_VISITOR'],
  'a member who reads a label': ['labels', 'getLabel', ['contacts.customers'], 'MEMBER'],
};
