import fc from 'fast-check';

// Calls as programs make them, as plain data: right most of the time, and wrong in ways that reach the server alike. What does
// not, because the SDK drops it or has no type for it, stands in `defects.mjs` and is left out here.
// `{ $contact: n }` stands for one of the contacts there are, `{ $revision: n }` for its revision and n more.

const WRONG = [null, 7, -1, '', 'x', true, [], {}, ['x'], { x: 1 }];

const mostly = (right, weight = 30) => fc.oneof({ weight, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...WRONG) });
const one = (...values) => mostly(fc.constantFrom(...values));
const some = (members) => fc.record(members, { requiredKeys: [] });
const record = (members) => mostly(some(members), 60);
const list = (item, maxLength = 3) => mostly(fc.array(item, { maxLength }), 60);
const items = (item) => record({ items: list(item) });
const options = (members) => fc.option(some(members), { nil: undefined });

const text = mostly(fc.oneof(fc.constantFrom('Ada', 'Grace', 'Bath', '1 Main St', ' '), fc.string({ maxLength: 8, unit: 'grapheme' })));
const someContact = fc.nat(9).map((place) => ({ $contact: place }));
const id = fc.oneof(
  { weight: 40, arbitrary: someContact },
  { weight: 1, arbitrary: fc.constantFrom('x', 'A0000000-0000-4000-8000-00000000000A', 'c0000000-0000-4000-8000-00000000000c') },
);
const revision = mostly(fc.constantFrom(0, 0, 0, 0, 1, -1).map((more) => ({ $revision: more })), 40);
const email = one('ada@example.com', 'ADA@example.com', 'joan@example.com', 'new@example.com', 'other@example.com', 'nobody');
const order = one('ASC', 'DESC');
const key = fc.constantFrom('custom.vip', 'custom.new-lead', 'contacts.customers', 'custom.gold', 'custom.ünï-cödé', 'custom.nope');
const labelKey = mostly(key);
const fieldKey = fc.constantFrom('custom.age', 'custom.met', 'custom.color', 'custom.ünï-cödé', 'contacts.displayByFirstName', 'custom.nope');
const customKey = fc.constantFrom('custom.age', 'custom.met', 'custom.color', 'custom.nope');
const displayName = one('VIP', 'New Lead', 'Gold', 'Age', 'Color', 'Customers', 'Ünï cödé');

// These go into query strings.
const number = fc.constantFrom(1, 2, 3, 50, 1000, 1001, 0, -1, 1.5);
const word = (...words) => fc.constantFrom(...words, ...words, ...words, 'x');
const offset = fc.constantFrom(0, 1, 2, 100, -1);
const paging = some({ limit: number, offset });
// Both together are what builders send.
const queryPaging = fc.oneof(some({ limit: number }), some({ offset }));
const language = word('en', 'de-CH', '..');
const fieldsets = fc.array(word('BASIC', 'FULL', 'EXTENDED', 'COMMUNICATION_DETAILS'), { maxLength: 2 });
const fields = fc.array(word('info.name', 'info.emails', 'primaryInfo', 'revision'), { maxLength: 2 });

const address = some({
  addressLine1: text, addressLine2: text, city: text, subdivision: one('US-NY', 'NY', 'Wyoming'), country: one('US', 'DK', 'GB', 'us'),
  postalCode: text, formatted: text,
  streetAddress: some({ number: text, name: text, apt: text }),
  location: some({ latitude: fc.constantFrom(1.5, -90, '1.5', 'north'), longitude: fc.constantFrom(2.25, 181, null) }),
});
const image = fc.constantFrom('https://example.com/ada.png', 'wix:image://v1/a_1~mv2.png/ada.png#originWidth=10&originHeight=20', 'ada.png');

const info = some({
  name: record({ first: text, last: text }),
  emails: items(record({ _id: fc.uuid({ version: 4 }), tag: one('MAIN', 'HOME', 'WORK'), email, primary: mostly(fc.boolean()) })),
  phones: items(record({
    tag: one('MOBILE', 'FAX'), phone: one('62183848', '+1 646-446-4789', '5'), countryCode: one('DK', 'US'), primary: mostly(fc.boolean()),
  })),
  addresses: fc.record({ items: fc.array(some({ tag: one('HOME', 'BILLING'), address }), { maxLength: 2 }) }),
  company: text, jobTitle: text, locale: one('en-US', 'de'), birthdate: one('1815-12-10', '2000-02-30'), labelKeys: items(labelKey),
  extendedFields: record({ items: mostly(fc.dictionary(customKey, one(36, '2020-01-02', 'blue'), { maxKeys: 2 })) }),
  picture: fc.record({ image }),
});

const FIELDS = [
  '_id', '_createdDate', '_updatedDate', 'info.name.first', 'info.company', 'info.labelKeys', 'info.birthdate', 'primaryInfo.email',
  'lastActivity.activityDate', 'nope',
];
const date = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
const plain = fc.constantFrom('Ada', 'Engines', 'ada@example.com', '1815-12-10', '2024-01-02T03:04:05.678Z', null, 3, true);
const value = fc.oneof(plain, id, date);
const values = fc.array(fc.oneof(value, labelKey), { maxLength: 3 });
const field = fc.constantFrom(...FIELDS);

const condition = fc.oneof(
  fc.tuple(fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le', 'startsWith'), field, value),
  fc.tuple(fc.constantFrom('in', 'hasSome', 'hasAll'), field, values),
  fc.tuple(fc.constant('hasSome'), fc.constant('info.labelKeys'), fc.array(labelKey, { maxLength: 2 })),
  fc.tuple(fc.constant('exists'), field, fc.boolean()),
);
const page = fc.oneof(
  fc.tuple(fc.constantFrom('ascending', 'descending'), field),
  fc.tuple(fc.constant('limit'), mostly(number)),
  fc.tuple(fc.constant('skip'), one(0, 1, 3)),
);
const chain = fc.tuple(fc.array(condition, { maxLength: 2 }), fc.array(page, { maxLength: 2 })).map((parts) => parts.flat());

const operator = fc.constantFrom('$eq', '$ne', '$gt', '$lte', '$in', '$hasSome', '$startsWith', '$exists', '$nope');
const operators = fc.dictionary(operator, fc.oneof(value, values), { minKeys: 1, maxKeys: 2 });
const comparison = fc.tuple(field, fc.oneof(value, operators)).map(([name, test]) => ({ [name]: test }));
const comparisons = fc.array(comparison, { maxLength: 2 });
const filter = mostly(fc.oneof(
  { weight: 3, arbitrary: comparison },
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('$and', '$or'), comparisons).map(([name, parts]) => ({ [name]: parts })) },
  { weight: 1, arbitrary: comparison.map((part) => ({ $not: part })) },
));
const sort = fc.array(record({ fieldName: field, order }), { maxLength: 2 });
const definitionFilter = fc.constantFrom(
  {}, { displayName: { $startsWith: 'a' } }, { key: 'custom.vip' }, { nope: 1 }, { key: { $in: ['custom.age'] } },
);
const definitionQuery = fc.record({ filter: definitionFilter, paging: queryPaging }, { requiredKeys: ['filter'] });
const selection = fc.oneof(fc.record({ filter }), fc.record({ search: text }), fc.record({ filter, search: text }));

/** A function and its arguments. */
const call = (fn, ...parameters) => fc.tuple(...parameters).map((args) => ({ fn, args }));
const control = (name, ...parameters) => fc.tuple(...parameters).map((args) => ({ control: name, args }));
const built = (fn, steps) => steps.map((made) => ({ fn, args: [], chain: made }));
const often = (weight, arbitrary) => ({ weight, arbitrary });

const writeOptions = options({ allowDuplicates: mostly(fc.boolean()) });
const mergeOptions = options({ sourceContactIds: list(mostly(id)) });
const contactsCall = fc.oneof(
  often(8, call('contacts.createContact', info, writeOptions)),
  often(3, call('contacts.getContact', id, options({ fields, fieldsets }))),
  often(6, call('contacts.updateContact', id, info, revision, writeOptions)),
  often(2, call('contacts.deleteContact', id)),
  often(3, call('contacts.labelContact', id, list(labelKey))),
  often(2, call('contacts.unlabelContact', id, fc.array(key, { minLength: 1, maxLength: 3 }))),
  often(3, call('contacts.mergeContacts', id, revision, mergeOptions)),
  often(2, call('contacts.previewMergeContacts', id, mergeOptions)),
  often(3, built('contacts.queryContacts', chain)),
  often(3, call('contacts.queryContacts', fc.record({ filter, sort, paging: queryPaging, fieldsets }, { requiredKeys: ['filter'] }))),
  often(2, call('contacts.listContacts', options({ paging, sort: fc.record({ fieldName: field, order: word('ASC', 'DESC') }), fields, fieldsets }))),
  often(1, call('contacts.listFacets', options({ paging, language }))),
  often(1, call('contacts.queryFacets', options({ filter, paging, language }))),
  often(1, call('contacts.bulkDeleteContacts', selection)),
  often(2, call('contacts.bulkUpdateContacts', fc.tuple(selection, info).map(([selected, written]) => ({ ...selected, info: written })))),
  often(2, call('contacts.bulkLabelAndUnlabelContacts', fc.tuple(selection, list(labelKey), list(labelKey)).map(
    ([selected, labelKeysToAdd, labelKeysToRemove]) => ({ ...selected, labelKeysToAdd, labelKeysToRemove })))),
  often(3, call('submittedContact.appendOrCreateContact', options({ info, contactId: mostly(id) }))),
);

const listSort = fc.record({ fieldName: word('key', 'displayName'), order: word('ASC', 'DESC') });
const listOptions = { namespace: word('custom'), startsWith: word('V', 'A'), sort: listSort, paging };
const labelChain = fc.constantFrom([], [['startsWith', 'displayName', 'n']], [['eq', 'nope', 1]], [['limit', 2], ['descending', 'key']]);
const fieldChain = fc.constantFrom([], [['eq', 'dataType', 'DATE']], [['eq', 'nope', 1]], [['limit', 2], ['ascending', 'displayName']]);
const definitionCall = fc.oneof(
  often(2, call('labels.findOrCreateLabel', displayName, options({ language }))),
  often(1, call('labels.getLabel', key, options({ language }))),
  often(1, call('labels.renameLabel', key, some({ displayName }), options({ language }))),
  often(1, call('labels.deleteLabel', key)),
  often(1, call('labels.listLabels', options({ labelType: word('SYSTEM', 'USER_DEFINED'), language, ...listOptions }))),
  often(1, built('labels.queryLabels', labelChain)),
  often(1, call('labels.queryLabels', definitionQuery, options({ language }))),
  often(2, call('extendedFields.findOrCreateExtendedField', displayName, one('TEXT', 'NUMBER', 'DATE', 'URL'))),
  often(1, call('extendedFields.getExtendedField', fieldKey)),
  often(1, call('extendedFields.renameExtendedField', fieldKey, some({ displayName }))),
  often(1, call('extendedFields.deleteExtendedField', fieldKey)),
  often(1, call('extendedFields.listExtendedFields', options({ fieldType: word('SYSTEM', 'USER_DEFINED'), ...listOptions }))),
  often(1, built('extendedFields.queryExtendedFields', fieldChain)),
  often(1, call('extendedFields.queryExtendedFields', definitionQuery)),
);

const member = fc.constantFrom({ member: true }, { role: 'CONTRIBUTOR' }, { hasBillingSubscription: true });
const anyControl = fc.oneof(
  often(2, control('clock.advance', fc.constantFrom(0, 1, 86_400_000))),
  often(1, control('actAs', fc.constantFrom('WIX_USER', 'WIX_USER', 'APP', 'MEMBER', 'ANONYMOUS_VISITOR'))),
  often(1, control('members.set', someContact, member)),
);

export const sequence = fc.array(fc.oneof(often(6, contactsCall), often(2, definitionCall), often(1, anyControl)), { minLength: 1, maxLength: 10 });
