// The query builder of the mock: tests for `Array.filter`, an order for `Array.sort`. As on Wix, `startsWith` and emails ignore case.

const isEmail = (path) => path.endsWith('mail');
const lower = (value) => (typeof value === 'string' ? value.toLowerCase() : value);
const plain = (value) => (value instanceof Date ? value.getTime() : value);

/** A function that reads the value at a path; a list of the SDK stands in `items`. */
function reader(path) {
  const keys = path.split('.');
  return (contact) => {
    let value = contact;
    for (const key of keys) value = value?.[key];
    return plain(value?.items ?? value);
  };
}

export class MockQuery {
  #byId;
  #tests;
  #order;
  #paging;

  constructor(byId, tests = [], order = NEWEST_FIRST, paging = { skip: 0, limit: 50 }) {
    this.#byId = byId;
    this.#tests = tests;
    this.#order = order;
    this.#paging = paging;
  }

  #where(path, test) {
    const read = reader(path);
    return new MockQuery(this.#byId, [...this.#tests, (contact) => test(read(contact))], this.#order, this.#paging);
  }

  #sorted(path, sign) {
    return new MockQuery(this.#byId, this.#tests, { read: reader(path), sign }, this.#paging);
  }

  #paged(change) {
    return new MockQuery(this.#byId, this.#tests, this.#order, { ...this.#paging, ...change });
  }

  eq(path, wanted) {
    if (!isEmail(path)) return this.#where(path, (value) => value === wanted);
    const email = lower(wanted);
    return this.#where(path, (value) => lower(value) === email);
  }

  startsWith(path, wanted) {
    const prefix = lower(wanted);
    return this.#where(path, (value) => value !== undefined && lower(value).startsWith(prefix));
  }

  hasSome(path, wanted) {
    return this.#where(path, (values = []) => wanted.some((value) => values.includes(value)));
  }

  ge(path, wanted) {
    const least = plain(wanted);
    return this.#where(path, (value) => value >= least);
  }

  lt(path, wanted) {
    const end = plain(wanted);
    return this.#where(path, (value) => value < end);
  }

  ascending(path) {
    return this.#sorted(path, 1);
  }

  descending(path) {
    return this.#sorted(path, -1);
  }

  skip(skip) {
    return this.#paged({ skip });
  }

  limit(limit) {
    return this.#paged({ limit });
  }

  async find() {
    const { skip, limit } = this.#paging;
    const { read, sign } = this.#order;
    const found = [...this.#byId.values()].filter((contact) => this.#tests.every((test) => test(contact)));
    // Reading the values to sort by once, not at each comparison, is several times as fast.
    const sorted = found.map((contact) => ({ contact, key: read(contact) })).sort((a, b) => sign * compare(a.key, b.key));
    const page = sorted.slice(skip, skip + limit);
    return { items: page.map(({ contact }) => structuredClone(contact)), totalCount: found.length };
  }
}

const compare = (a, b) => (a < b ? -1 : Number(a > b));
const NEWEST_FIRST = { read: reader('_createdDate'), sign: -1 };
