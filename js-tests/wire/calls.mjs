// What the functions are called with: for every function calls that succeed and calls that fail, on the site of `prepare`.

export const ADA = 'a0000000-0000-4000-8000-00000000000a';
export const GRACE = 'b0000000-0000-4000-8000-00000000000b';
const NOBODY = 'c0000000-0000-4000-8000-00000000000c';
const MEMBER = 'd0000000-0000-4000-8000-00000000000d';
const OWNER = 'e0000000-0000-4000-8000-00000000000e';

const NOW = '2024-01-02T03:04:05.678Z';

/** A site with something of everything. */
export function prepare(site) {
  site.clock.set(NOW);
  site.seed({
    labels: [{ displayName: 'VIP' }, { displayName: 'New Lead' }],
    extendedFields: [{ displayName: 'Age', dataType: 'NUMBER' }, { displayName: 'Met', dataType: 'DATE' }, { displayName: 'Blog', dataType: 'URL' }],
    contacts: [
      { _id: ADA, _createdDate: '2023-01-02T03:04:05.678Z', info: { ...everything('ada@example.com'), labelKeys: { items: ['custom.vip'] } } },
      { _id: GRACE, revision: 3, info: { name: { first: 'Grace' }, company: 'Navy', addresses: { items: [{ address: { city: 'Bath' } }] } } },
      { _id: MEMBER, info: { name: { first: 'Joan' }, emails: { items: [{ email: 'joan@example.com' }] } } },
      { _id: OWNER, info: { name: { first: 'Mary' } } },
    ],
  });
  site.limits.set({ labels: 4 });
  enrol(site);
}

/** The same site once more, whatever has happened to it: what a reset leaves alone is as it was, too. */
export function prepareAgain(site) {
  site.reset();
  site.clock.set(NOW);
  site.actAs('WIX_USER');
  enrol(site);
}

function enrol(site) {
  site.members.set(MEMBER, { member: true });
  site.members.set(OWNER, { role: 'OWNER' });
}

const everything = (email) => ({
  name: { first: 'Ada', last: 'Byron' },
  emails: { items: [{ email, tag: 'WORK' }, { email: `second-${email}`, primary: true }] },
  phones: { items: [{ phone: '62183848', countryCode: 'DK', tag: 'MOBILE' }, { phone: '646-446-4789' }] },
  addresses: { items: [
    { tag: 'HOME', address: {
      streetAddress: { name: 'Main St', number: '1', apt: '2' }, addressLine1: '1 Main St', addressLine2: 'Top', city: 'Laramie', subdivision: 'WY',
      country: 'US', postalCode: '82070', location: { latitude: 41.3, longitude: -105.5 },
    } },
    { address: { formatted: 'Somewhere', country: 'DK' } },
  ] },
  company: 'Engines', jobTitle: 'Countess', birthdate: '1815-12-10', locale: 'en-GB',
  labelKeys: { items: ['custom.vip', 'contacts.customers'] },
  extendedFields: { items: { 'custom.age': 36, 'custom.met': '2020-01-02', 'custom.blog': 'example.com' } },
  picture: { image: 'wix:image://v1/a_1~mv2.png/ada.png#originWidth=10&originHeight=20' },
});

const infoOfMistakes = {
  zebra: 1, emails: ['a@b.co'], name: { first: 1, last: 2 }, phones: { items: [{ _id: 7, phone: '' }] }, labelKeys: { items: [''] },
  addresses: { items: [{ _id: 'x', tag: 'Home', address: { addressLine1: 1, city: ['Bath'], location: { latitude: 'north', longitude: 200 } } }] },
};
const twoPrimary = { items: ['a@b.co', 'c@d.co'].map((email) => ({ email, primary: true })) };
const withEmail = (email) => ({ emails: { items: [{ email }] } });

/** Who calls, where it is not a Wix user. */
const as = (identity, ...args) => ({ identity, args });
/** What is done with the builder, before `find` and afterwards through the pages. */
const built = (build = (query) => query, ...args) => ({ build, args });

export const calls = {
  'contacts.createContact': [
    [everything('new@example.com')], [{ name: { first: 'Ann' } }, undefined], [withEmail('ADA@example.com'), { allowDuplicates: true }],
    [{ phones: { items: [{ phone: '+1 646-446-4789' }] } }, { allowDuplicates: 'true' }, 'more'], as('APP', { name: { last: 'App' } }),
    [], [null], ['x'], [{}], [{ info: { name: { first: 'A' } } }], [{ company: 'C' }], [withEmail('ADA@example.com')],
    [{ phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } }],
    [{ name: { first: 'A' }, emails: twoPrimary }], [{ name: { first: 'A' }, extendedFields: { items: { 'custom.nope': 1 } } }],
    [{ name: { first: 'A' }, extendedFields: { items: { 'custom.age': 'old', 'custom.met': 'today' } } }],
    [{ name: { first: 'A' }, labelKeys: { items: ['custom.nope'] } }], [infoOfMistakes, { allowDuplicates: 'perhaps' }],
    [{ name: { first: 'A' }, picture: { image: 'ada.png' } }], [{ name: { first: 'A' }, birthdate: new Date(0) }],
    as('MEMBER', { name: { first: 'A' } }), as('ANONYMOUS_VISITOR', { name: { first: 'A' } }),
  ],
  'contacts.getContact': [
    [ADA], [GRACE, { fieldsets: ['FULL'] }], [ADA, { fields: ['info.name', 'info.emails'], fieldsets: ['BASIC'] }], [ADA, {}], [ADA.toUpperCase()],
    [NOBODY], ['x'], [ADA, { fieldsets: ['SOME', 'FULL'] }], [ADA, { fields: ['nope'] }], as('ANONYMOUS_VISITOR', ADA),
  ],
  'contacts.updateContact': [
    [ADA, { name: { last: 'Lovelace' }, jobTitle: null, phones: { items: [] } }, 1], [GRACE, everything('new@example.com'), 3],
    [GRACE, { company: 'Engines' }, '3'],
    [GRACE, withEmail('ada@example.com'), 3, { allowDuplicates: true }],
    [GRACE, withEmail('ada@example.com'), 3], [GRACE, { company: 'C' }, 2], [GRACE, { company: 'C' }], [GRACE, { company: 'C' }, { revision: 3 }],
    [GRACE, {}, 3], [GRACE],
    [NOBODY, { company: 'C' }, 1], [MEMBER, withEmail('other@example.com'), 1], ['x', infoOfMistakes, 'y', { allowDuplicates: 3 }],
    [GRACE, { emails: twoPrimary }, 3], [GRACE, { picture: { image: '/ada.png' } }, 3], as('MEMBER', GRACE, { company: 'C' }, 3),
  ],
  'contacts.deleteContact': [[ADA], [NOBODY], [MEMBER], [OWNER], ['x'], as('MEMBER', ADA)],
  'contacts.labelContact': [
    [GRACE, ['custom.vip', 'contacts.customers']], [ADA, ['custom.vip']],
    [GRACE, ['custom.nope']], [NOBODY, ['custom.vip']], [GRACE, []], [GRACE], [GRACE, 'custom.vip'], ['x', ['', 4]],
    as('MEMBER', GRACE, ['custom.vip']),
  ],
  'contacts.unlabelContact': [
    [ADA, ['custom.vip', 'contacts.customers']], [GRACE, ['custom.vip']],
    [ADA, ['custom.nope']], [NOBODY, ['custom.vip']], [ADA], ['x', ['']], as('MEMBER', ADA, ['custom.vip']),
  ],
  'contacts.mergeContacts': [
    [ADA, 1, { sourceContactIds: [GRACE] }], [GRACE, '3', { sourceContactIds: [ADA, OWNER] }],
    [ADA, 9, { sourceContactIds: [GRACE] }], [ADA, 1, { sourceContactIds: [ADA] }], [ADA, 1, { sourceContactIds: [MEMBER] }],
    [ADA, 1, { sourceContactIds: [NOBODY] }],
    [ADA, 1], ['x', -1, { sourceContactIds: ['y', 7] }], as('MEMBER', ADA, 1, { sourceContactIds: [GRACE] }),
  ],
  'contacts.previewMergeContacts': [
    [ADA, { sourceContactIds: [GRACE] }], [GRACE, { sourceContactIds: [ADA, OWNER] }],
    [ADA, { sourceContactIds: [ADA] }], [ADA, { sourceContactIds: [] }], [NOBODY, { sourceContactIds: [ADA] }], [ADA],
    as('MEMBER', ADA, { sourceContactIds: [GRACE] }),
  ],
  'contacts.listContacts': [
    [], [{}], [{ paging: { limit: 2, offset: 1 }, sort: { fieldName: 'info.name.first', order: 'DESC' } }],
    [{ sort: { fieldName: '_createdDate' }, fieldsets: ['FULL'] }],
    [{ fields: ['info.emails'] }],
    [{ paging: { limit: 0 } }], [{ paging: { limit: 1001 } }], [{ sort: { fieldName: 'info.addresses.city' } }], [{ fieldsets: ['SOME'] }],
    as('MEMBER'),
  ],
  'contacts.queryContacts': [
    built(), built((query) => query.eq('_id', ADA)), built((query) => query.ne('info.company', null).ascending('info.name.first').limit(1)),
    built((query) => query.hasSome('info.labelKeys', 'custom.vip', 'custom.new-lead').or(query.startsWith('primaryInfo.email', 'joan'))),
    built((query) => query.gt('_createdDate', new Date(0)).descending('_createdDate').limit(3).skip(1)), built((query) => query.skip(50)),
    built((query) => query, undefined), built((query) => query, null),
    [{ filter: { 'info.name.first': { $startsWith: 'a' } }, fieldsets: ['FULL'] }], [{ sort: [{ fieldName: '_updatedDate', order: 'DESC' }] }],
    [{ paging: { limit: 1 } }, {}],
    [{ filter: { _id: { $in: [ADA, GRACE] } } }, undefined], [undefined, undefined], [{}, {}],
    built((query) => query.limit(0)), built((query) => query.limit(-1).skip(-5)), built((query) => query.limit('abc')),
    built((query) => query.eq('no.such.field', 1)),
    built((query) => query.gt('info.labelKeys', 'A')), built((query) => query.in('info.name.first', 'no list')),
    built((query) => query.eq('_id', 'x')),
    built((query) => query.contains('info.company', 'a')), built((query) => query.ascending('info.addresses.city')),
    built((query) => query.eq('info.company', 3)),
    [{ filter: { $and: [] } }], [{ filter: { $or: 1 } }], [{ filter: 1 }], [{ cursorPaging: {} }], [{ filter: {}, paging: { limit: 1001 } }],
    as('MEMBER', { filter: {} }),
  ],
  'contacts.queryFacets': [
    [{ filter: { 'info.company': 'Engines' } }], [{ filter: {}, paging: { limit: 2 }, language: 'en' }], [],
    [{ filter: { nope: 1 } }], as('MEMBER', {}),
  ],
  'contacts.listFacets': [[], [{ paging: { limit: 2, offset: 1 }, language: 'en' }], [{ paging: { limit: -1 } }], [{ language: '..' }], as('MEMBER')],
  'contacts.bulkDeleteContacts': [
    [{ filter: { _id: { $in: [ADA, MEMBER, OWNER] } } }], [{ search: 'grace' }], [{ filter: {} }],
    [], [{}], [{ filter: { nope: 1 } }], [{ filter: 1, search: 2 }], as('MEMBER', { filter: {} }),
  ],
  'contacts.bulkUpdateContacts': [
    [{ filter: { 'info.company': 'Navy' }, info: { company: 'Army', birthdate: '1906-12-09' } }],
    [{ filter: {}, info: withEmail('same@example.com') }],
    [{ search: 'joan', info: withEmail('other@example.com') }],
    [{ filter: {} }], [{ info: { company: 'C' } }], [{ filter: {}, info: infoOfMistakes }], [{ filter: {}, info: { picture: { image: 'x' } } }],
    as('MEMBER', { filter: {}, info: { company: 'C' } }),
  ],
  'contacts.bulkLabelAndUnlabelContacts': [
    [{ filter: {}, labelKeysToAdd: ['custom.new-lead'], labelKeysToRemove: ['custom.vip'] }], [{ search: 'ada', labelKeysToRemove: ['custom.vip'] }],
    [{ filter: {}, labelKeysToAdd: ['custom.nope'] }], [{ labelKeysToAdd: ['custom.vip'] }], [], [{ filter: {}, labelKeysToAdd: 'x' }],
    as('MEMBER', { filter: {}, labelKeysToAdd: ['custom.vip'] }),
  ],
  'labels.findOrCreateLabel': [
    ['Gold & Silver'], ['VIP', { language: 'en' }], ['Customers'], ['Ünï cödé ✓'],
    [], [''], [3, { language: '..' }], ['x'.repeat(181)], as('MEMBER', 'Gold'),
  ],
  'labels.getLabel': [
    ['custom.vip'], ['contacts.customers', { language: 'en' }],
    ['custom.nope'], ['custom.vip', { language: '..' }], as('MEMBER', 'custom.vip'),
  ],
  'labels.renameLabel': [
    ['custom.vip', { displayName: 'Very' }, { language: 'en' }], ['custom.vip', { displayName: 'VIP' }],
    ['custom.vip', { displayName: 'New Lead' }], ['contacts.customers', { displayName: 'Buyers' }], ['custom.nope', { displayName: 'X' }],
    ['custom.vip', {}],
    ['custom.vip', { displayName: '' }, { language: '..' }], as('MEMBER', 'custom.vip', { displayName: 'X' }),
  ],
  'labels.deleteLabel': [['custom.vip'], ['contacts.customers'], ['custom.nope'], as('MEMBER', 'custom.vip')],
  'labels.listLabels': [
    [], [{ labelType: 'USER_DEFINED', sort: { fieldName: 'displayName', order: 'DESC' }, paging: { limit: 1, offset: 1 } }],
    [{ namespace: 'contacts', language: 'en' }], [{ startsWith: 'v' }],
    [{ paging: { limit: 2001 } }], [{ labelType: 'NONE' }], [{ sort: { fieldName: 'nope' } }], as('MEMBER'),
  ],
  'labels.queryLabels': [
    built(), built((query) => query.startsWith('displayName', 'n').ascending('displayName').limit(1)),
    built((query) => query.eq('labelType', 'USER_DEFINED').limit(1)),
    [{ filter: { key: 'custom.vip' } }], [{ filter: {}, paging: { limit: 2 } }, { language: 'en' }], built((query) => query, { language: 'en' }),
    built((query) => query, { language: '..' }),
    built((query) => query.eq('nope', 1)), built((query) => query.ascending('nope')), [{ filter: { key: { $gt: [] } } }], [{ filter: { $or: [] } }],
    [{ filter: {} }, { language: '..' }], as('MEMBER', { filter: {} }),
  ],
  'extendedFields.findOrCreateExtendedField': [
    ['Color', 'TEXT'], ['Age', 'NUMBER'], ['Age', 'TEXT'], [], ['', 'TEXT'], ['X', 'COLOR'], ['x'.repeat(151), 'TEXT'], as('MEMBER', 'Color', 'TEXT'),
  ],
  'extendedFields.getExtendedField': [['custom.age'], ['emailSubscriptions.subscriptionStatus'], ['custom.nope'], as('MEMBER', 'custom.age')],
  'extendedFields.renameExtendedField': [
    ['custom.age', { displayName: 'Years' }], ['custom.age', { displayName: 'Met' }], ['contacts.displayByFirstName', { displayName: 'X' }],
    ['custom.nope', { displayName: 'X' }], ['custom.age', {}],
    as('MEMBER', 'custom.age', { displayName: 'X' }),
  ],
  'extendedFields.deleteExtendedField': [['custom.age'], ['contacts.displayByFirstName'], ['custom.nope'], as('MEMBER', 'custom.age')],
  'extendedFields.listExtendedFields': [
    [], [{ fieldType: 'USER_DEFINED', sort: { fieldName: 'key', order: 'DESC' }, paging: { limit: 2, offset: 1 } }],
    [{ namespace: 'custom', startsWith: 'A' }],
    [{ paging: { limit: 1001 } }], [{ fieldType: 'NONE' }], [{ sort: { fieldName: 'nope' } }], as('MEMBER'),
  ],
  'extendedFields.queryExtendedFields': [
    built(), built((query) => query.eq('dataType', 'DATE')), built((query) => query.startsWith('displayName', 'a').limit(1)),
    [{ filter: { fieldType: 'USER_DEFINED' }, paging: { limit: 2 } }],
    built((query) => query.eq('nope', 1)), [{ sort: [{ fieldName: 'nope' }] }], [{ filter: { dataType: 'NONE' } }], as('MEMBER', { filter: {} }),
  ],
  'submittedContact.appendOrCreateContact': [
    [{ info: everything('new@example.com') }],
    [{ info: { ...withEmail('ADA@example.com'), jobTitle: 'Programmer', phones: { items: [{ phone: '5' }] } } }],
    [{ info: { company: 'Engines' }, contactId: GRACE, passThroughData: { form: 1 } }],
    as('ANONYMOUS_VISITOR', { info: { phones: { items: [{ phone: '62183848' }] } } }),
    as('MEMBER', { info: { ...withEmail('joan@example.com'), company: 'Engines' } }),
    as('ANONYMOUS_VISITOR', { info: { ...withEmail('joan@example.com'), company: 'Engines' } }),
    [], [{ info: { company: 'C' } }], [{ info: infoOfMistakes }], [{ info: { name: { first: 'A' } }, contactId: NOBODY }],
    [{ info: { picture: { image: 'x' } } }],
    [{ info: { name: { first: 'A' }, emails: twoPrimary } }], as('ANONYMOUS_VISITOR', { info: { name: { first: 'A' } }, contactId: GRACE }),
  ],
};
