import { GRACE } from './calls.mjs';

// Where the real SDK over HTTP and our functions do not come to the same: what the SDK does before it sends, or after it got, and what
// HTTP cannot carry. DIFFERENCES.md has the same list, by these names. `show` is called on each side and has to come to something
// else; `cases` are shared cases that differ for this reason, and must.

const info = { name: { first: 'Ada' } };

export const DEFECTS = [
  {
    name: 'arguments are changed',
    reason: 'The SDK converts arguments in place, loses parts of an address when the same object is sent twice, and fails on frozen objects.',
    source: 'wire §3.3',
    async show({ contacts }) {
      const given = { ...info, addresses: { items: [{ address: { addressLine1: '1 Main St' } }] } };
      const { contact: first } = await contacts.createContact(given);
      const { contact: second } = await contacts.createContact(given);
      const frozen = { ...info, picture: Object.freeze({ image: 'https://example.com/a.png' }) };
      const isFrozenTaken = await contacts.createContact(frozen).then(() => true, () => false);
      return { given, sent: [first, second].map((contact) => contact.info.addresses.items), isFrozenTaken };
    },
  },
  {
    name: 'options that the SDK does not know',
    reason: 'It sends the options that it knows, and nothing of options that are no object. Our functions refuse both.',
    source: 'semantics §12.1',
    show: ({ contacts }) => contacts.createContact(info, { allowDuplicate: true }),
    cases: [
      'append: the bad fields are named',
      'append: an info that is not wrapped is refused with a hint',
      'bulk-delete: the bad fields are named',
      'bulk-update: the bad fields are named',
      'dialect: merge options under another name',
      'dialect: getContact options under another name',
      'dialect: findOrCreateLabel options that do not exist',
      'dialect: an option that does not exist',
      'dialect: the revision among the options',
      'dialect: a list of sources instead of merge options',
      'dialect: a source id instead of merge options',
      'facets: the bad fields are named',
      'malformed: options are an object',
      'preview: no revision is asked for',
      'query-error: a query whose shape is wrong: every bad field at once',
      'query-extended-field: listExtendedFields narrows by type, namespace and start of the name',
      'usage: an index in place of options, as map passes it',
    ],
  },
  {
    name: 'members of an address that the SDK does not know',
    reason: 'It sends the members that it knows, nothing of an address, a street or a location that is no object, and coordinates that are no ' +
      'numbers as text. Our functions refuse all of these.',
    source: 'semantics §12.1',
    show: ({ contacts }) => contacts.createContact({ ...info, addresses: { items: [{ address: { addressLine: '1 Main St' } }] } }),
    cases: [
      'dialect: an address as free text',
      'dialect: the REST name of the address line',
      'dialect: the REST name of the formatted address',
      'dialect: the REST name of the location',
      'dialect: an address field that does not exist',
      'malformed: a street is an object',
    ],
  },
  {
    name: 'ids and keys in paths',
    reason: 'The SDK puts them into the path as text and without encoding: nothing is left of their type, `""` and `"a/b"` lead to another ' +
      'address, and where there is none the server looks for `undefined`.',
    source: 'wire §1',
    show: ({ labels }) => labels.getLabel('custom/vip'),
    cases: [
      'dialect: the v1 identifiers object',
      'dialect: the v1 identifiers object and options',
      'dialect: an object with the id for getContact',
      'dialect: an object with the id for deleteContact',
      'dialect: an object with the key for getLabel',
      'extended-fields: a key is text',
      'labels-change: names of 200 characters are refused, and the site works on',
      'labels: a key is required',
      'malformed: an id is required',
      'malformed: an id is text',
    ],
  },
  {
    name: 'query strings have no types',
    reason: 'Of what is asked by GET and DELETE, `"5"` and 5 are the same, a text is a list of one, and an empty list is not there.',
    source: 'wire §1',
    show: ({ contacts }) => contacts.listContacts({ paging: { limit: '5' } }),
    cases: [
      'dialect: one label key instead of a list',
      'limits: no label in a call is too few',
      'projection: fieldsets that are no list are refused',
      'projection: fields that are no list are refused',
    ],
  },
  {
    name: 'what is renamed becomes an object',
    reason: 'The SDK puts the key into the label or field that it is given, whatever it is, and wants its dates as `Date`.',
    source: 'wire §2.1',
    show: ({ labels }) => labels.renameLabel('custom.vip', 'Very important'),
    cases: [
      'extended-fields: the new name as Velo v1 passes it gets a hint',
      'labels-change: the name as Velo v1 passes it gets a hint',
      'labels-change: a new name is required',
      'labels-change: a whole label may be sent back with a new name',
    ],
  },
  {
    name: 'values of another type where the SDK converts',
    reason: 'Of an info or a picture that is a list, an image that is no text, an item of addresses that is no object, the SDK makes a ' +
      '`TypeError` of its own, and sends nothing.',
    source: 'wire §3.2',
    show: ({ contacts }) => contacts.createContact(['Ada']),
    cases: ['malformed: a picture is an object', 'malformed: an image is text', 'malformed: info is an object'],
  },
  {
    name: 'values that JSON does not have',
    reason: 'JSON drops functions and makes `null` or `{}` of the rest; a BigInt is an error without details. Our functions name the field.',
    source: 'wire §4.4',
    show: ({ contacts }) => contacts.createContact({ name: { first: 'Ada', last: () => 'Byron' } }),
  },
  {
    name: 'requests of more than a megabyte',
    reason: 'The server refuses them; our functions take longer arguments.',
    source: 'DIFFERENCES.md',
    show: ({ contacts }) => contacts.queryContacts({ filter: { 'primaryInfo.email': 'x'.repeat(2 ** 20) } }),
    cases: ['query-size: ten thousand clauses and a hundred thousand values'],
  },
  {
    name: 'a query that looks like a builder\'s',
    reason: 'A query as an object with a filter, a limit and an offset, and without a sort, is what a builder sends too: the newest records ' +
      'come first.',
    source: 'wire §4.2',
    show: ({ contacts }) => contacts.queryContacts({ filter: {}, paging: { limit: 50, offset: 0 } }),
  },
  {
    name: 'fields called id, createdDate or updatedDate',
    reason: 'The SDK puts an underscore before these names wherever they stand, also in keys of custom fields.',
    source: 'wire §3.1',
    async show({ contacts, extendedFields }) {
      await extendedFields.findOrCreateExtendedField('id', 'TEXT');
      const { contact } = await contacts.createContact({ ...info, extendedFields: { items: { 'custom.id': 'x' } } });
      return contact.info.extendedFields;
    },
  },
  {
    name: 'members that are undefined',
    reason: 'Street addresses of the SDK have members whose value is `undefined`; ours are without them.',
    source: 'wire §3.1',
    async show({ contacts }) {
      const { contact } = await contacts.createContact({ ...info, addresses: { items: [{ address: { streetAddress: { name: 'Main St' } } }] } });
      return Object.keys(contact.info.addresses.items[0].address.streetAddress);
    },
  },
  {
    name: 'arguments of a builder that are not read',
    reason: 'The SDK sends what stands in the argument of `queryContacts({ fieldsets })` beside the query of the builder; our functions leave ' +
      'it out with a warning, but for the `language` of labels.',
    source: 'wire §4.1',
    show: ({ contacts }) => contacts.queryContacts({ fields: ['info.name'] }).eq('_id', GRACE).find().then(({ items }) => items),
  },
];

