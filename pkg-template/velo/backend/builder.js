import { isEmpty, join, negate, restName } from '../../faces/query/filter.js';
import { OffsetBasedIterator } from '../../faces/query/result.js';

const DEFAULT_LIMIT = 50;

/** A query of everything. `run` takes a query and the options of `find`, and answers `{ items, total }`; `refinements` make the methods. */
export const newBuilder = (run, refinements) =>
  makeBuilder({ query: { filter: {}, paging: { offset: 0, limit: DEFAULT_LIMIT } } }, run, refinements);

/** A query that every method leaves as it is and answers changed. What a method was given wrong is for `find` to tell (semantics §7.3). */
function makeBuilder({ query, wrong }, run, refinements) {
  const change = (part) => makeBuilder({ query: { ...query, ...part } }, run, refinements);

  function refine(method, args) {
    if (wrong) return builder;
    try {
      return change(method(query, ...args));
    } catch (error) {
      return makeBuilder({ query, wrong: error }, run, refinements);
    }
  }

  async function find(options) {
    if (wrong) throw wrong;
    const { items, total } = await run(query, options);
    const { offset, limit } = query.paging;
    const turnTo = (newOffset) => change({ paging: { offset: newOffset, limit } }).find(options);
    return new OffsetBasedIterator({
      _items: items,
      _fetchNextPage: () => turnTo(offset + limit),
      _fetchPrevPage: () => turnTo(Math.max(offset - limit, 0)),
      _originQuery: builder,
      _limit: limit,
      _totalCount: total,
      _offset: offset,
    });
  }

  const methods = Object.entries(refinements).map(([name, method]) => [name, (...args) => refine(method, args)]);
  const builder = { query, ...Object.fromEntries(methods), find };
  return builder;
}

const equal = (query, field, condition) => ({ filter: join('$and', query.filter, { [restName(field)]: condition }) });
const where = (operator) => (query, field, value) => equal(query, field, { [operator]: value });
const whereAny = (operator) => (query, field, ...values) => equal(query, field, { [operator]: listOf(values) });
const sort = (order) => (query, ...fields) => ({
  sort: [...(query.sort ?? []), ...fields.flat().map((field) => ({ fieldName: restName(field), order }))],
});
const listOf = (values) => (Array.isArray(values[0]) ? values[0] : values);

function filterOf(method, other) {
  if (!other?.query?.filter) throw new TypeError(`${method}(query) takes another query, such as contacts.queryContacts().eq(field, value).`);
  return other.query.filter;
}

/** What every query of `wix-crm-backend` has. */
export const PAGING = {
  ascending: sort('ASC'),
  descending: sort('DESC'),
  limit: ({ paging }, limit) => ({ paging: { ...paging, limit } }),
  skip: ({ paging }, offset) => ({ paging: { ...paging, offset } }),
};

/** What queries of contacts have besides. */
export const FILTERS = {
  eq: (query, field, value = null) => equal(query, field, value),
  ne: (query, field, value = null) => equal(query, field, { $ne: value }),
  ge: where('$gte'),
  gt: where('$gt'),
  le: where('$lte'),
  lt: where('$lt'),
  startsWith: where('$startsWith'),
  hasSome: whereAny('$hasSome'),
  hasAll: whereAny('$hasAll'),
  between: (query, field, from, to) => equal(query, field, { $gte: from, $lt: to }),
  and: ({ filter }, other) => ({ filter: join('$and', filter, filterOf('and', other)) }),
  or: ({ filter }, other) => ({ filter: join('$or', filter, filterOf('or', other)) }),
  // As documented; `@wix/crm` forgets what was before (semantics §13.56).
  not({ filter }, other) {
    const negated = filterOf('not', other);
    return isEmpty(negated) ? {} : { filter: join('$and', filter, negate(negated)) };
  },
};
