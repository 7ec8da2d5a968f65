import { isEmpty, join, negate, restName } from './filter.js';
import { OffsetBasedIterator } from './result.js';

const DEFAULT_LIMIT = 50;

/** `run` takes the query and answers `{ items, pagingMetadata }`; `warn` takes a sentence. */
export function newBuilder(run, warn) {
  return makeBuilder({ filter: {}, paging: { offset: 0, limit: DEFAULT_LIMIT } }, run, warn);
}

/** A query that every method leaves as it is and answers changed. All that the SDK's builder has, and what it does, odd or not. */
function makeBuilder(query, run, warn) {
  const change = (part) => makeBuilder({ ...query, ...part }, run, warn);
  const equal = (field, condition) => change({ filter: join('$and', query.filter, { [restName(field)]: condition }) });
  const where = (field, operator, value) => equal(field, { [operator]: value });
  const sort = (order, fields) =>
    change({ sort: [...(query.sort ?? []), ...fields.map((field) => ({ fieldName: restName(field), order }))] });

  return {
    query,
    async find() {
      const { items, pagingMetadata } = await run(query);
      const { offset, limit } = query.paging;
      const turnTo = (newOffset) => change({ paging: { offset: newOffset, limit } }).find();
      return new OffsetBasedIterator({
        _items: items,
        _fetchNextPage: () => turnTo(offset + limit),
        _fetchPrevPage: () => turnTo(offset - limit),
        _originQuery: this,
        _limit: limit,
        _totalCount: pagingMetadata.total,
        _offset: offset,
        _tooManyToCount: pagingMetadata.tooManyToCount,
      });
    },
    skipTo() {
      throw new TypeError('skipTo(cursor): these pages have no cursors. Use skip(number), or next() of a result.');
    },
    eq(field, value = null) {
      return equal(field, value);
    },
    ne(field, value = null) {
      return where(field, '$ne', value);
    },
    ge(field, value) {
      return where(field, '$gte', value);
    },
    gt(field, value) {
      return where(field, '$gt', value);
    },
    le(field, value) {
      return where(field, '$lte', value);
    },
    lt(field, value) {
      return where(field, '$lt', value);
    },
    isNotEmpty(field) {
      return where(field, '$ne', null);
    },
    isEmpty(field) {
      return equal(field, null);
    },
    startsWith(field, value) {
      return where(field, '$startsWith', value);
    },
    endsWith(field, value) {
      return where(field, '$endsWith', value);
    },
    contains(field, value) {
      return where(field, '$contains', value);
    },
    hasSome(field, ...values) {
      return where(field, '$hasSome', listOf(values));
    },
    hasAll(field, ...values) {
      return where(field, '$hasAll', listOf(values));
    },
    between(field, from, to) {
      return this.ge(field, from).lt(field, to);
    },
    in(field, values, ...others) {
      if (others.length > 0) warn(`in('${field}', …) takes one list, and like the SDK's it passes over further values: in('${field}', [a, b]).`);
      return where(field, '$in', values);
    },
    exists(field, value = true) {
      return where(field, '$exists', value);
    },
    or(other) {
      return change({ filter: join('$or', query.filter, filterOf('or', other)) });
    },
    and(other) {
      return change({ filter: join('$and', query.filter, filterOf('and', other)) });
    },
    // The documentation says "and not"; the SDK forgets what was before (semantics §13.56).
    not(other) {
      const filter = negate(filterOf('not', other));
      if (!isEmpty(query.filter)) warn("not(query) takes the place of all conditions before it, as the SDK's does. Call not() first, then add the others.");
      return change({ filter });
    },
    ascending(...fields) {
      return sort('ASC', fields);
    },
    descending(...fields) {
      return sort('DESC', fields);
    },
    skip(offset) {
      return change({ paging: { offset, limit: query.paging.limit } });
    },
    limit(limit) {
      return change({ paging: { limit, offset: query.paging.offset } });
    },
  };
}

const listOf = (values) => (Array.isArray(values[0]) ? values[0] : values);

function filterOf(method, other) {
  if (!other?.query) throw new TypeError(`${method}(query) takes another query builder, such as queryContacts().eq(field, value).`);
  return other.query.filter;
}
