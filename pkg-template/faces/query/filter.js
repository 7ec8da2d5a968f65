// Filters as a query sends them, made the way the SDK makes them (semantics §7.3, wire §4.2).

/**
 * A field's name on the wire: REST's, wherever `_id`, `_createdDate` or `_updatedDate` stands in the path.
 * Nothing stays nothing, as in the SDK: then it is for the engine to say that there is no such field.
 */
export function restName(field) {
  if (field != null && typeof field !== 'string') {
    throw new TypeError(`A query names a field by a string such as 'info.name.first'; found a value of type ${typeof field}.`);
  }
  return field?.replace(/(^|\.)_(?=(id|createdDate|updatedDate)(\.|$))/g, '$1');
}

export const isEmpty = (filter) => filter === undefined || Object.keys(filter).length === 0;
const isOnly = (filter, operator) => Object.keys(filter).length === 1 && Object.hasOwn(filter, operator);

/** Both filters under `$and` or `$or`: as one list, where a side is such a list already. */
export function join(operator, one, other) {
  if (isEmpty(one)) return other;
  if (isEmpty(other)) return one;
  const parts = (filter) => (isOnly(filter, operator) && Array.isArray(filter[operator]) ? filter[operator] : [filter]);
  return { [operator]: [...parts(one), ...parts(other)] };
}

export function negate(filter) {
  if (isEmpty(filter)) return undefined;
  return isOnly(filter, '$not') && typeof filter.$not === 'object' ? filter.$not : { $not: filter };
}
