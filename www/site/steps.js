// The steps of a query's builder, from the filter, sort and paging that a site remembers of the query.

const METHODS = { $gte: 'ge', $lte: 'le' };
const DEFAULT_LIMIT = 50;

export function stepsOf([{ filter = {}, sort = [], paging = {} } = {}]) {
  return [
    ...conditions(filter),
    ...sort.map(({ fieldName, order }) => [order === 'DESC' ? 'descending' : 'ascending', named(fieldName)]),
    ...(paging.limit === DEFAULT_LIMIT ? [] : [['limit', paging.limit]]),
    ...(paging.offset ? [['skip', paging.offset]] : []),
  ];
}

const conditions = (filter) => Object.entries(filter).flatMap(([field, test]) => {
  if (field === '$not') return [['not', conditions(test)]];
  if (field === '$and' || field === '$or') return joined(field.slice(1), test);
  if (test === null || typeof test !== 'object') return [['eq', named(field), test]];
  return Object.entries(test).map(([operator, value]) => [METHODS[operator] ?? operator.slice(1), named(field), value]);
});

const joined = (method, [first, ...others]) => [...conditions(first), ...others.flatMap((other) => {
  const steps = conditions(other);
  const isPlain = method === 'and' && steps.length === 1 && !['and', 'or', 'not'].includes(steps[0][0]);
  return isPlain ? steps : [[method, steps]];
})];

/** Filters name these fields as the REST API does. */
const named = (field) => (['id', 'createdDate', 'updatedDate'].includes(field) ? `_${field}` : field);
