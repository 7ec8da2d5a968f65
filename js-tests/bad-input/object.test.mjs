import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { ADA, violation, watch } from './watch.mjs';

// Objects that are more, or less, than plain data.

const TOO_MUCH = violation('info', 'TYPE', 'must be an object, found more data than one call can carry');

test('objects that contain themselves', async () => {
  const { refuses } = watch();
  const info = { name: { first: 'A' } };
  info.self = info;
  await refuses('createContact', [info], violation('info.self', 'UNKNOWN_FIELD', 'is not a field here'));

  info.name = info;
  delete info.self;
  await refuses('createContact', [info], violation('info.name', 'TYPE', 'must be an object, found an object that contains itself'));

  const items = [];
  items.push(items);
  await refuses('createContact', [{ emails: { items } }],
    violation('info.emails.items[0]', 'TYPE', 'must be an object, found an object that contains itself'));

  const options = {};
  options.allowDuplicates = options;
  await refuses('updateContact', [ADA, { company: 'C' }, 1, options],
    violation('options.allowDuplicates', 'TYPE', 'must be true or false, found an object that contains itself'));
});

test('one object at two places does not contain itself', async () => {
  const { accepts } = watch();
  const address = { city: 'Bath' };
  const addresses = { items: [{ address }, { tag: 'WORK', address }] };
  const { contact } = await accepts('createContact', [{ name: { first: 'A' }, addresses }]);
  assert.deepEqual(contact.info.addresses.items.map((item) => item.address.city), ['Bath', 'Bath']);
});

test('nesting 5,000 deep', async () => {
  const { refuses } = watch();
  const deep = (wrap) => Array.from({ length: 5000 }).reduce(wrap, 'the bottom');
  const objects = deep((inner) => ({ first: inner }));
  const lists = deep((inner) => [inner]);
  await refuses('createContact', [objects], violation('info.first', 'UNKNOWN_FIELD', 'is not a field here'));
  await refuses('createContact', [{ name: objects }], violation('info.name.first', 'TYPE', 'must be a string, found an object'));
  await refuses('createContact', [{ emails: { items: lists } }],
    violation('info.emails.items[0]', 'TYPE', 'must be an object, found an array of 1'));
  await refuses('createContact', [{ name: { first: 'A' } }, objects], violation('options.first', 'UNKNOWN_FIELD', 'is not a field here'));
  await refuses('getContact', [objects], violation('_id', 'TYPE', 'must be a string, found an object'));
  await refuses('labelContact', [ADA, lists], violation('labelKeys[0]', 'TYPE', 'must be a string, found an array of 1'));
});

test('getters and toJSON methods that throw', async () => {
  const { refuses } = watch();
  const thrower = { get first() { throw new Error('no first name today'); } };
  await refuses('createContact', [{ name: thrower }],
    violation('info.name.first', 'TYPE', 'must be a string, found a getter that throws: no first name today'));
  await refuses('createContact', [{ name: { get first() { throw null; } } }],
    violation('info.name.first', 'TYPE', 'must be a string, found a getter that throws: null'));
  await refuses('createContact', [{ name: { get first() { throw Object.create(null); } } }],
    violation('info.name.first', 'TYPE', 'must be a string, found a getter that throws: something that is not an Error'));
  await refuses('createContact', [{ name: { toJSON() { throw new Error('not as JSON'); } } }],
    violation('info.name', 'TYPE', 'must be an object, found a toJSON method that throws: not as JSON'));
  await refuses('createContact', [{ get name() { throw new Error('a'); } }, { get allowDuplicates() { throw new Error('b'); } }],
    violation('info.name', 'TYPE', 'must be an object, found a getter that throws: a'),
    violation('options.allowDuplicates', 'TYPE', 'must be true or false, found a getter that throws: b'));
});

test('getters that answer count, and run once', async () => {
  const { accepts } = watch();
  let reads = 0;
  const { contact } = await accepts('createContact', [{ name: { get first() { reads += 1; return 'Ada'; } } }]);
  assert.equal(contact.info.name.first, 'Ada');
  assert.equal(reads, 1);
});

test('proxies that throw', async () => {
  const { refuses, accepts } = watch();
  const broken = (trap) => new Proxy({ name: { first: 'A' } }, { [trap]() { throw new Error(`no ${trap}`); } });
  for (const trap of ['get', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor']) {
    await refuses('createContact', [broken(trap)], violation('info', 'TYPE', `must be an object, found a getter that throws: no ${trap}`));
  }
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  await refuses('createContact', [{ name: proxy }],
    violation('info.name', 'TYPE',
      "must be an object, found a getter that throws: Cannot perform 'IsArray' on a proxy that has been revoked"));
  await accepts('createContact', [new Proxy({ name: { first: 'A' } }, {})]);
});

test('proxies that never end', async () => {
  const { refuses } = watch();
  const endless = new Proxy([], { get: (list, key) => (key === 'length' ? Number.MAX_SAFE_INTEGER : list[key]) });
  await refuses('createContact', [{ emails: { items: endless } }], TOO_MUCH);
  const bottomless = () => new Proxy({}, {
    ownKeys: () => ['first'],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: (object, key) => (key === 'first' ? bottomless() : undefined),
  });
  await refuses('createContact', [{ name: bottomless() }], violation('info.name.first', 'TYPE', 'must be a string, found an object'));
});

test('a few objects that would fill the memory when written out', async () => {
  const { refuses } = watch();
  const laughs = Array.from({ length: 40 }).reduce((inner) => [inner, inner], 'ha');
  await refuses('createContact', [{ emails: { items: laughs } }], TOO_MUCH);
});

test('frozen objects and objects without a prototype are plain data', async () => {
  const { accepts } = watch();
  const bare = (members) => Object.freeze(Object.assign(Object.create(null), members));
  const info = bare({ name: bare({ first: 'Ada' }), emails: bare({ items: Object.freeze([bare({ email: 'bare@example.com' })]) }) });
  const { contact } = await accepts('createContact', [info, bare({ allowDuplicates: true })]);
  assert.equal(contact.primaryInfo.email, 'bare@example.com');
  const address = Object.freeze({ addressLine1: '1 Main St' });
  const addresses = Object.freeze({ items: Object.freeze([Object.freeze({ address })]) });
  const frozen = Object.freeze({ name: Object.freeze({ first: 'Ada' }), addresses });
  const first = await accepts('createContact', [frozen]);
  const second = await accepts('createContact', [frozen]);
  assert.equal(first.contact.info.addresses.items[0].address.addressLine1, '1 Main St');
  assert.equal(second.contact.info.addresses.items[0].address.addressLine1, '1 Main St', 'the first call spoilt the object for the second');
});

test('objects of another realm are plain data', async () => {
  const { accepts } = watch();
  const info = vm.runInNewContext(`({ name: { first: 'Ada' }, emails: { items: [{ email: 'realm@example.com' }] } })`);
  const { contact } = await accepts('createContact', [info]);
  assert.equal(contact.primaryInfo.email, 'realm@example.com');
});

test('of an instance of a class, its own data counts', async () => {
  const { accepts } = watch();
  class Person {
    name = { first: 'Ada' };
    get company() { return 'not its own'; }
  }
  const { contact } = await accepts('createContact', [new Person()]);
  assert.equal(contact.info.name.first, 'Ada');
  assert.equal(contact.info.company, undefined);
});

test('members that JSON does not see are not seen', async () => {
  const { accepts } = watch();
  const info = { name: { first: 'Ada' }, [Symbol('company')]: 'C', jobTitle: undefined };
  Object.defineProperty(info, 'company', { value: 'C', enumerable: false });
  const { contact } = await accepts('createContact', [info]);
  assert.equal(contact.info.company, undefined);
});

test('keys that mean something to JavaScript are keys like any other', async () => {
  const { refuses } = watch();
  for (const key of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'toJSON']) {
    const info = JSON.parse(`{"name":{"first":"A"},"${key}":{"polluted":true}}`);
    const error = await refuses('createContact', [info], violation(`info.${key}`, 'UNKNOWN_FIELD', 'is not a field here'));
    assert.match(error.details.hint, /^Known here: .*name, emails, phones/);
    await refuses('createContact', [{ name: { first: 'A' } }, JSON.parse(`{"${key}":true}`)],
      violation(`options.${key}`, 'UNKNOWN_FIELD', 'is not a field here'));
    const extendedFields = { items: JSON.parse(`{"${key}":"x"}`) };
    await refuses('createContact', [{ name: { first: 'A' }, extendedFields }], 'INVALID_EXTENDED_FIELD_VALUE');
    await refuses('getLabel', [key], 'LABEL_NOT_FOUND');
  }
  assert.equal({}.polluted, undefined, 'a prototype was polluted');
});
