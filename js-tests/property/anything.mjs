import fc from 'fast-check';

// Values of every kind there is: at random, odd on purpose, or almost what belongs there.

export const ADA = 'a0000000-0000-4000-8000-00000000000a';
export const GRACE = 'b0000000-0000-4000-8000-00000000000b';
export const JOAN = 'd0000000-0000-4000-8000-00000000000d';

class Instance {
  name = { first: 'Instance' };
  #secret = 1;
  get secret() { return this.#secret; }
}

/**
 * Values that break whoever looks at them, and so cannot be handed to fast-check. It gets an `Odd` in their place, which
 * `materialise` turns into the value: a new one each time, so that no call can see what another one did to it.
 */
const ODD = [
  () => Symbol('odd'),
  () => () => 'odd',
  () => new Instance(),
  () => ({ get first() { throw new Error('odd'); } }),
  () => ({ toJSON() { throw 'odd'; } }),
  () => new Proxy({}, { get() { throw null; } }),
  () => new Proxy([], { ownKeys() { throw new Error('odd'); } }),
  () => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy; },
  () => { const cycle = { items: [] }; cycle.items.push(cycle); return cycle; },
  () => Array.from({ length: 300 }).reduce((inner) => ({ items: [inner] }), 'odd'),
  () => Array(100_000),
  () => JSON.parse('{"__proto__":{"items":[]},"constructor":1}'),
  () => new Date(NaN),
  () => new Error('odd'),
  () => Promise.resolve(),
  () => 'x'.repeat(100_000),
];

class Odd {
  constructor(index) {
    this.index = index;
  }

  [fc.toStringMethod]() {
    return `<${ODD[this.index]}>`;
  }
}

export function materialise(value) {
  if (value instanceof Odd) return ODD[value.index]();
  // Holes stay holes.
  if (Array.isArray(value)) return value.map(materialise);
  return isPlain(value) ? plainCopy(value) : value;
}

function plainCopy(value) {
  const copy = Object.create(Object.getPrototypeOf(value));
  for (const key of Object.keys(value)) {
    // Assigning to `__proto__` would do something else.
    Object.defineProperty(copy, key, { value: materialise(value[key]), enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

const isPlain = (value) => typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

// `fc.string` makes well-formed text only.
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units));

const leaf = fc.oneof(
  anyText, fc.double(), fc.integer(), fc.boolean(), fc.bigInt(),
  fc.constantFrom(null, undefined, -0, 2 ** 53, '', ADA, GRACE, 'custom.vip'),
);

const anything = fc.oneof(
  { weight: 4, arbitrary: fc.anything({
    values: [leaf], key: fc.oneof(anyText, fc.constantFrom('items', 'first', '__proto__', 'toJSON', 'length')), maxDepth: 3,
    withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true,
    withSparseArray: true, withTypedArray: true,
  }) },
  { weight: 2, arbitrary: leaf },
  { weight: 1, arbitrary: fc.nat(ODD.length - 1).map((index) => new Odd(index)) },
);

/** What belongs there most of the time, and anything at all else. */
const mostly = (right, weight = 20) => fc.oneof({ weight, arbitrary: right }, { weight: 1, arbitrary: anything });
const record = (members) => mostly(fc.record(members, { requiredKeys: [] }), 40);
const list = (item) => record({ items: mostly(fc.array(item, { maxLength: 3 })) });

const id = mostly(fc.constantFrom(ADA, GRACE, JOAN, 'c0000000-0000-4000-8000-00000000000c'));
const text = mostly(fc.oneof(anyText, fc.constantFrom('Ada', 'Bath', '1 Main St')), 60);
const country = mostly(fc.constantFrom('US', 'DK', 'DE'), 20);
const key = mostly(fc.constantFrom('custom.vip', 'contacts.customers'));
const email = mostly(fc.constantFrom('ada@example.com', 'ADA@example.com', 'new@example.com'));

const info = record({
  name: record({ first: text, last: text }),
  emails: list(record({ _id: id, tag: mostly(fc.constantFrom('MAIN', 'HOME')), email, primary: mostly(fc.boolean()) })),
  phones: list(record({ phone: mostly(fc.constantFrom('62183848', '+1 646-446-4789', '5')), countryCode: country })),
  addresses: list(record({ tag: mostly(fc.constantFrom('HOME', 'BILLING')), address: record({
    addressLine1: text, city: text, subdivision: text, country, postalCode: text, formatted: text,
    streetAddress: record({ number: text, name: text }),
    location: record({ latitude: mostly(fc.integer()), longitude: mostly(fc.double()) }),
  }) })),
  company: text, jobTitle: text, locale: mostly(fc.constantFrom('en-US', 'de')),
  birthdate: mostly(fc.constantFrom('1815-12-10', '')), labelKeys: list(key),
  extendedFields: record({ items: record({ 'custom.notes': text, 'custom.score': mostly(fc.double()) }) }),
  picture: record({ image: mostly(fc.constantFrom('https://example.com/a.png', 'wix:image://v1/a/b.png#originWidth=1&originHeight=2')) }),
});
const revision = mostly(fc.constantFrom(1, 2, '1'));
const keys = mostly(fc.array(key, { maxLength: 3 }));
const writeOptions = record({ allowDuplicates: mostly(fc.boolean()) });
const readOptions = record({ fields: mostly(fc.array(text)), fieldsets: mostly(fc.array(fc.constantFrom('BASIC', 'FULL'))) });
const mergeOptions = record({ sourceContactIds: mostly(fc.array(id, { maxLength: 3 })) });
const languageOptions = record({ language: text });

/** A function, and arguments for it: as many as it takes, fewer or more. */
const call = (name, ...parameters) =>
  fc.tuple(fc.tuple(...parameters), fc.nat(parameters.length), fc.array(anything, { maxLength: 2 }), fc.nat(9)).map(
    ([args, fewer, more, dice]) => [name, dice === 0 ? args.slice(0, fewer) : dice === 1 ? [...args, ...more] : args]);

export const anyCall = fc.oneof(
  { weight: 4, arbitrary: call('createContact', info, writeOptions) },
  { weight: 1, arbitrary: call('getContact', id, readOptions) },
  { weight: 3, arbitrary: call('updateContact', id, info, revision, writeOptions) },
  { weight: 1, arbitrary: call('deleteContact', id) },
  { weight: 1, arbitrary: call('labelContact', id, keys) },
  { weight: 1, arbitrary: call('unlabelContact', id, keys) },
  { weight: 1, arbitrary: call('mergeContacts', id, revision, mergeOptions) },
  { weight: 1, arbitrary: call('findOrCreateLabel', text, languageOptions) },
  { weight: 1, arbitrary: call('getLabel', key, languageOptions) },
);

const seed = record({
  contacts: mostly(fc.array(record({ _id: id, info, revision, _createdDate: anything }), { maxLength: 3 })),
  labels: mostly(fc.array(record({ displayName: text }), { maxLength: 2 })),
  extendedFields: mostly(fc.array(record({ displayName: text, dataType: mostly(fc.constantFrom('TEXT', 'NUMBER')) }), { maxLength: 2 })),
});

export const anyControl = fc.oneof(
  { weight: 4, arbitrary: call('seed', seed) },
  { weight: 1, arbitrary: call('clock.set', mostly(fc.date())) },
  { weight: 1, arbitrary: call('clock.advance', mostly(fc.integer())) },
  { weight: 1, arbitrary: call('ids.seed', mostly(fc.nat())) },
  { weight: 1, arbitrary: call('actAs', mostly(fc.constantFrom('APP', 'MEMBER', 'ADMIN'))) },
  { weight: 1, arbitrary: call('members.set', id, record({ member: anything, role: mostly(fc.constantFrom('OWNER', null)) })) },
  { weight: 1, arbitrary: call('members.get', id) },
  { weight: 1, arbitrary: call('members.remove', id) },
);
