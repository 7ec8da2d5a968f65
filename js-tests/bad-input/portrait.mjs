import { types } from 'node:util';

/**
 * Everything that can be seen of a value without running code of its own: keys in their order, getters, prototypes, what maps and
 * sets hold. Two portraits of one value are deeply equal as long as nobody has changed it. What proxies hold cannot be seen.
 */
export function portrait(value) {
  const numbers = new Map();
  const objects = [];
  const nameOf = (part) => {
    if (!isObject(part)) return typeof part === 'symbol' ? part : { [typeof part]: part };
    if (!numbers.has(part)) {
      numbers.set(part, numbers.size);
      objects.push(part);
    }
    return `#${numbers.get(part)}`;
  };
  const root = nameOf(value);
  const seen = [];
  // `objects` grows while it is walked, so depth costs no stack.
  for (const object of objects) seen.push(describe(object, nameOf));
  return { root, seen };
}

const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

function describe(object, nameOf) {
  if (types.isProxy(object)) return 'a proxy';
  // A typed array's elements are own keys, one each; its bytes are compared as text.
  if (ArrayBuffer.isView(object)) return Buffer.from(object.buffer, object.byteOffset, object.byteLength).toString('hex');
  const prototype = Object.getPrototypeOf(object);
  return {
    prototype: prototype === null ? 'none' : prototype.constructor?.name,
    extensible: Object.isExtensible(object),
    properties: Reflect.ownKeys(object).map((key) => [key, ...property(object, key, nameOf)]),
    content: content(object, nameOf),
  };
}

function property(object, key, nameOf) {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, key);
  return get || set ? [nameOf(get), nameOf(set), flags] : [nameOf(value), flags];
}

function content(object, nameOf) {
  if (types.isDate(object)) return [object.getTime()];
  if (types.isMap(object)) return [...object].flat().map(nameOf);
  if (types.isSet(object)) return [...object].map(nameOf);
  return [];
}
