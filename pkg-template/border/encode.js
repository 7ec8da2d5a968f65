// Arguments become plain data at the moment of the call: what the caller changes afterwards does not matter, the caller's
// objects are never touched, and code of the caller's (getters, toJSON, proxies) runs once at most and may throw.

const MAX_DEPTH = 100;
const MAX_PROBLEMS = 100;
// Arrays of nothing but length, or a few objects that refer to each other again and again, would otherwise never end.
const MAX_VALUES = 1_000_000;
/** Room for seeding a hundred thousand contacts at once. */
export const MAX_BULK_VALUES = 10_000_000;

const UNSENDABLE = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'RegExp', 'Promise', 'ArrayBuffer', 'SharedArrayBuffer', 'Error']);
const BOXED = { String, Number, Boolean, BigInt, Symbol };

/**
 * The arguments as plain data, the same as JSON text, and what JSON cannot say: `[{ path, found }]`,
 * where `path` begins with the index of the argument. The value at that place is left out. Beside them stand numbers
 * of so many digits that the engine's reader would round them: `[{ path, bits }]`.
 */
export function encode(args, maxValues = MAX_VALUES) {
  const copy = new Copy(maxValues);
  try {
    const values = args.map((argument, index) => copy.at(index, argument) ?? null);
    return { values, text: JSON.stringify(values), problems: [...copy.problems, ...copy.longNumbers] };
  } catch {
    // Too many values, or a text longer than a string can be: the caller's own code never gets here.
    return { values: [], text: '[]', problems: [{ path: [0], found: 'more data than one call can carry' }] };
  }
}

/** Fifteen digits, a sign and a point are read exactly. */
function isLong(number) {
  if (Number.isSafeInteger(number)) return false;
  const text = String(number);
  return text.length > 17 || text.includes('e');
}

/** The number's two halves, the high one first. */
function bitsOf(number) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return [view.getUint32(0), view.getUint32(4)];
}

class Copy {
  problems = [];
  longNumbers = [];
  #path = [];
  #ancestors = [];
  #budget;

  constructor(maxValues) {
    this.#budget = maxValues;
  }

  at(key, input) {
    this.#path.push(key);
    const copy = this.#value(input, false);
    this.#path.pop();
    return copy;
  }

  /** Notes a problem; its `undefined` leaves the value out. */
  #refuse(found) {
    if (this.problems.length < MAX_PROBLEMS) {
      this.problems.push({ path: [...this.#path], found });
    }
    return undefined;
  }

  #value(input, converted) {
    switch (typeof input) {
      case 'string':
        return wellFormed(input);
      case 'boolean':
      case 'undefined':
        return input;
      case 'number':
        return Number.isFinite(input) ? this.#number(input) : this.#refuse(String(input));
      case 'object':
        return input === null ? null : this.#object(input, converted);
      case 'bigint':
        return this.#refuse('a BigInt');
      case 'symbol':
        return this.#refuse('a Symbol');
      default:
        return this.#refuse('a function');
    }
  }

  #number(input) {
    if (isLong(input)) this.longNumbers.push({ path: [...this.#path], bits: bitsOf(input) });
    return input;
  }

  #object(input, converted) {
    if (this.#ancestors.includes(input)) return this.#refuse('an object that contains itself');
    if (this.#ancestors.length >= MAX_DEPTH) return this.#refuse(`nesting deeper than ${MAX_DEPTH} levels`);
    this.#ancestors.push(input);
    const copy = this.#byType(input, converted);
    this.#ancestors.pop();
    return copy;
  }

  #byType(input, converted) {
    let type;
    let toJSON;
    try {
      type = typeOf(input);
      toJSON = converted ? undefined : input.toJSON;
    } catch (error) {
      return this.#refuse(`a getter that throws: ${messageOf(error)}`);
    }
    if (type === 'Date') return this.#date(input);
    if (ArrayBuffer.isView(input)) return this.#refuse(named(type));
    if (typeof toJSON === 'function') return this.#convert(input, toJSON);
    if (type === 'Array') return this.#array(input);
    if (UNSENDABLE.has(type)) return this.#refuse(named(type));
    if (Object.hasOwn(BOXED, type)) return this.#unbox(input, type);
    return this.#members(input, toJSON);
  }

  #date(input) {
    try {
      return Date.prototype.toISOString.call(input);
    } catch {
      return this.#refuse('an invalid Date');
    }
  }

  // What toJSON returns is not asked again, as JSON.stringify does not.
  #convert(input, toJSON) {
    let result;
    try {
      result = toJSON.call(input, String(this.#path.at(-1)));
    } catch (error) {
      return this.#refuse(`a toJSON method that throws: ${messageOf(error)}`);
    }
    return result === input ? this.#byType(input, true) : this.#value(result, true);
  }

  #unbox(input, type) {
    try {
      return this.#value(BOXED[type].prototype.valueOf.call(input), true);
    } catch {
      return this.#refuse(named(type));
    }
  }

  #array(input) {
    const length = this.#read(input, 'length');
    if (length === undefined) return undefined;
    this.#spend(length);
    const copy = [];
    for (let index = 0; index < length; index++) {
      this.#path.push(index);
      copy.push(this.#value(this.#read(input, index), false) ?? null);
      this.#path.pop();
    }
    return copy;
  }

  #members(input, toJSON) {
    let keys;
    try {
      keys = Object.keys(input);
      if (keys.length === 0 && !isPlain(input)) return this.#refuse(named(classOf(input)));
    } catch (error) {
      return this.#refuse(`a getter that throws: ${messageOf(error)}`);
    }
    this.#spend(keys.length);
    const copy = {};
    for (const key of keys) {
      const name = wellFormed(key);
      this.#path.push(name);
      const value = key === 'toJSON' ? notAFunction(toJSON) : this.#read(input, key);
      put(copy, name, this.#value(value, false));
      this.#path.pop();
    }
    return copy;
  }

  #read(input, key) {
    try {
      return input[key];
    } catch (error) {
      return this.#refuse(`a getter that throws: ${messageOf(error)}`);
    }
  }

  #spend(count) {
    if (!(count <= this.#budget)) throw new RangeError('too many values');
    this.#budget -= count;
  }
}

const notAFunction = (value) => (typeof value === 'function' ? undefined : value);

/** Assigning to `__proto__` would set the prototype, and the engine would never see the field. */
function put(copy, name, value) {
  if (value === undefined) return;
  if (name === '__proto__') {
    Object.defineProperty(copy, name, { value, enumerable: true });
  } else {
    copy[name] = value;
  }
}

function typeOf(input) {
  if (Array.isArray(input)) return 'Array';
  const prototype = Object.getPrototypeOf(input);
  if (prototype === Object.prototype || prototype === null) return 'Object';
  return Object.prototype.toString.call(input).slice('[object '.length, -1);
}

/** Object literals of any realm. An instance of a class that shows no data of its own (URLSearchParams, Blob) is not one. */
function isPlain(input) {
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function classOf(input) {
  const name = input.constructor?.name;
  return typeof name === 'string' && name !== '' ? wellFormed(name) : 'object of a nameless class';
}

const named = (type) => `${/^[AEIOaeio]/.test(type) ? 'an' : 'a'} ${type}`;

function messageOf(error) {
  try {
    return wellFormed(String(error?.message ?? error)).slice(0, 200);
  } catch {
    return 'something that is not an Error';
  }
}

// Half a surrogate pair is no character, and UTF-8 cannot carry it.
const wellFormed = String.prototype.isWellFormed
  ? (text) => (text.isWellFormed() ? text : text.toWellFormed())
  : (text) => text.replace(/\p{Surrogate}/gu, '\uFFFD');
