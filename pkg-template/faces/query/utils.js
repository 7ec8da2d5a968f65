import { restName } from './filter.js';

const OPERATORS = [
  'eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'startsWith', 'endsWith', 'contains', 'in', 'nin', 'hasSome', 'hasAll',
];

/** What `Filter(field)` answers: a filter by itself, and one condition more with every call of a method. */
function fieldFilter(field, conditions) {
  const and = (operator, value) => fieldFilter(field, { ...conditions, [operator]: value });
  return {
    get filter() {
      return Object.keys(conditions).length === 0 ? {} : { [restName(field)]: conditions };
    },
    ...Object.fromEntries(OPERATORS.map((name) => [name, (value) => and(`$${name}`, value)])),
    exists: (value = true) => and('$exists', value),
    isEmpty: (value = true) => and('$isEmpty', value),
    isNotEmpty: () => and('$ne', null),
  };
}

const filtersOf = (expressions) => expressions.map(({ filter }) => filter);

const Filter = Object.assign((field) => fieldFilter(field, {}), {
  and: (...expressions) => ({ filter: { $and: filtersOf(expressions) } }),
  or: (...expressions) => ({ filter: { $or: filtersOf(expressions) } }),
  not: ({ filter }) => ({ filter: { $not: filter } }),
});

const Sort = (field) => ({
  asc: () => ({ sort: { fieldName: restName(field), order: 'ASC' } }),
  desc: () => ({ sort: { fieldName: restName(field), order: 'DESC' } }),
});

function QueryBuilder() {
  let query = {};
  const builder = {
    withFilter: ({ filter }) => having({ filter }),
    withFields: (...fields) => having({ fields: fields.map((field) => restName(field)) }),
    withSorting: (...sorts) => having({ sort: sorts.map(({ sort }) => sort) }),
    withPaging: (paging) => having({ paging }),
    build: () => query,
  };
  const having = (part) => {
    query = { ...query, ...part };
    return builder;
  };
  return builder;
}

/** `utils` of `contacts`, `labels` and `extendedFields`: query objects without quotes. */
export const utils = { query: { QueryBuilder, Filter, Sort } };
