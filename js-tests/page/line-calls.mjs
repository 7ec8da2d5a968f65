// What the lines of code are tried with.

export const NOW = '2026-01-31T12:00:00.000Z';
export const ADA = '00000000-0000-4000-8000-00000000000a';
export const BOB = '00000000-0000-4000-8000-00000000000b';
export const EVE = '00000000-0000-4000-8000-00000000000e';
const NOBODY = '00000000-0000-4000-8000-00000000000f';

/** What the site has before each call. */
export const SEED = {
  labels: [{ displayName: 'VIP' }, { displayName: 'New lead' }],
  extendedFields: [{ displayName: 'Shoe size', dataType: 'NUMBER' }],
  contacts: [
    {
      _id: ADA,
      info: {
        name: { first: 'Ada', last: 'Lovelace' },
        emails: { items: [{ email: 'ada@example.com' }, { email: 'ada@work.example', tag: 'WORK' }] },
        phones: {
          items: [
            { phone: '62183848', countryCode: 'DK', tag: 'MOBILE' }, { phone: '999', countryCode: 'DK' },
            { phone: '030 901820', countryCode: 'DE' }, { phone: '0722 123 456', countryCode: 'RO' },
            { phone: '+1 202-555-0143', countryCode: 'US' }, { phone: '12 34' },
          ],
        },
        addresses: { items: [{ tag: 'HOME', address: { addressLine1: '1 High St', city: 'Leeds', country: 'GB' } }] },
        labelKeys: { items: ['custom.vip'] },
        extendedFields: { items: { 'custom.shoe-size': 38 } },
        picture: { image: 'https://example.com/ada.png' },
      },
    },
    { _id: EVE, info: { name: { first: 'Eve' } } },
    { _id: BOB, info: { name: { first: 'Bob' }, company: 'Engines', phones: { items: [{ phone: '0113 496 0000', countryCode: 'GB' }] } } },
  ],
};

const INFO = {
  name: { first: 'Grace', last: "O'Hara \"Amazing\"" },
  emails: { items: [{ email: 'grace@example.com', tag: 'MAIN' }] },
  phones: { items: [{ phone: '(704) 445-1233', countryCode: 'US' }, { phone: '12', countryCode: 'US' }] },
  labelKeys: { items: ['custom.vip'] },
  extendedFields: { items: { 'custom.shoe-size': 38.5 } },
  birthdate: '1990-12-09',
  company: undefined,
};

/** Each function, with usual arguments and odd ones. */
export const CALLS = {
  createContact: [
    [INFO],
    [{ emails: { items: [{ email: 'ada@example.com' }] } }],
    [{ emails: { items: [{ email: 'ada@example.com' }] } }, { allowDuplicates: true }],
    [{ name: { first: 'x'.repeat(100), last: '\u202egnp.exe\n\u0000 עדה 👩‍💻 \\ `${1}`' } }],
    [{ name: { first: '<img src=x onerror=alert(1)>' }, picture: { image: 'https://example.com/a.png' }, emails: null }],
    [{ nickname: 'Ada' }],
    [],
  ],
  getContact: [[ADA], [NOBODY], [undefined], ['not a GUID']],
  updateContact: [
    [ADA, { company: 'Looms', jobTitle: null }, 1],
    [ADA, { extendedFields: { items: { 'custom.shoe-size': 40 } }, labelKeys: { items: [] } }, 1, { allowDuplicates: true }],
    [ADA, { company: 'Looms' }, 7],
    [ADA, { company: 'Looms' }],
    [NOBODY, { company: 'Looms' }, 1],
  ],
  deleteContact: [[ADA], [NOBODY]],
  labelContact: [[BOB, ['custom.vip', 'custom.new-lead']], [BOB, ['custom.nothing']], [BOB, []]],
  unlabelContact: [[ADA, ['custom.vip']], [NOBODY, ['custom.vip']]],
  mergeContacts: [[ADA, 1, { sourceContactIds: [BOB] }], [ADA, 2, { sourceContactIds: [BOB] }], [ADA, 1]],
  previewMergeContacts: [[ADA, { sourceContactIds: [BOB] }], [ADA, { sourceContactIds: [ADA] }]],
  queryContacts: [
    [],
    [[]],
    [[['startsWith', 'info.name.first', 'A'], ['ascending', 'info.name.last'], ['limit', 25], ['skip', 0]]],
    [[['eq', 'info.company', 'Engines'], ['or', [['hasSome', 'info.labelKeys', ['custom.vip', 'custom.new-lead']]]]]],
    [[['not', [['in', 'info.name.first', ['Bob', 'Eve']]]], ['ge', '_createdDate', new Date(NOW)]]],
    [[['exists', 'info.company']]],
    [[['exists', 'info.company', false]]],
    [[['isEmpty', 'info.company'], ['isNotEmpty', 'info.name.last']]],
    [[['and', [['ne', 'info.company', 'Looms'], ['between', '_createdDate', new Date(0), new Date('2030-01-01')]]], ['descending', '_createdDate']]],
    [[['eq', 'primaryInfo.email', 'ADA@example.com']]],
    [[['gt', 'info.company', 'E']]],
    [[['limit', 5000]]],
  ],
  listContacts: [[], [{ sort: { fieldName: 'info.name.first', order: 'DESC' }, paging: { limit: 1 } }]],
  listFacets: [[]],
  queryFacets: [[{ filter: {} }]],
  bulkDeleteContacts: [[{ filter: { 'info.name.first': 'Bob' } }], [{}]],
  bulkUpdateContacts: [[{ search: 'Bob', info: { company: 'Looms' } }]],
  bulkLabelAndUnlabelContacts: [[{ filter: {}, labelKeysToAdd: ['custom.new-lead'], labelKeysToRemove: ['custom.vip'] }]],
  findOrCreateLabel: [['VIP'], ['Brand new', { language: 'en' }], ['']],
  getLabel: [['custom.vip'], ['custom.nothing']],
  renameLabel: [['custom.vip', { displayName: 'Very important' }], ['custom.vip', { displayName: 'New lead' }]],
  deleteLabel: [['custom.vip'], ['contacts.customers']],
  queryLabels: [[[['descending', 'displayName'], ['limit', 2]]], []],
  listLabels: [[{ startsWith: 'V' }]],
  findOrCreateExtendedField: [['Shoe size', 'NUMBER'], ['Birth stone', 'TEXT'], ['Birth stone', 'COLOUR']],
  getExtendedField: [['custom.shoe-size']],
  renameExtendedField: [['custom.shoe-size', { displayName: 'Size of shoes' }]],
  deleteExtendedField: [['custom.shoe-size'], ['custom.nothing']],
  queryExtendedFields: [[[['ascending', 'displayName']]]],
  listExtendedFields: [[]],
  appendOrCreateContact: [[{ info: { emails: { items: [{ email: 'ada@example.com' }] }, company: 'Engines' } }], [{ info: INFO }], [{ info: {} }]],
};

export const CONTROLS = {
  'site.actAs': [['ANONYMOUS_VISITOR']],
  'site.clock.set': [[new Date('2027-01-01')], ['2027-01-01T00:00:00.000Z']],
  'site.clock.advance': [[3600000]],
  'site.clock.useSystem': [[]],
  'site.failNext': [
    ['createContact', { status: 429, code: 'TOO_MANY', message: "Don't" }, 2],
    ['getContact', 'network'],
    ['updateContact', 'conflict'],
  ],
  'site.latency': [[0]],
  'site.lag': [[{ queries: 2000, enrichment: null }]],
  'site.reset': [[]],
  'site.snapshot': [[]],
  'site.createMany': [[3, 5]],
  'site.seed': [[{ contacts: [{ info: { name: { first: 'Eve' } } }] }], ['First Name\nEve']],
  'site.ids.seed': [[1]],
  'site.setStrict': [[false]],
  'site.members.set': [[EVE, { member: true, role: 'OWNER' }]],
  'site.members.remove': [[EVE]],
  'site.limits.set': [[{ labels: 5 }]],
};

/** Calls of functions of @wix/crm with the arguments of wix-crm-backend. */
export const FOREIGN = [
  ['createContact', { emails: [{ email: 'grace@example.com' }] }],
  ['updateContact', { contactId: ADA, revision: 1 }, { company: 'Looms' }],
  ['updateContact', ADA, { labelKeys: ['custom.vip'] }, 1],
  ['renameLabel', 'custom.vip', 'Very important'],
  ['renameExtendedField', 'custom.shoe-size', 'Size of shoes'],
  ['findOrCreateExtendedField', { displayName: 'Birth stone', dataType: 'TEXT' }],
  ['appendOrCreateContact', { emails: [{ email: 'grace@example.com' }] }],
];
