/**
 * The module that `make` makes of a way to call. `elevated` gets, for each of its functions, the one that does the same as an app:
 * for one call, or for all that one query builder finds (semantics §10).
 */
export function elevatable(make, call, elevated) {
  const module = make(call);
  const asApp = make((operation, args, decode, check) => call(operation, args, decode, check, 'APP'));
  for (const [name, value] of Object.entries(asApp)) {
    if (typeof value === 'function') elevated.set(module[name], value).set(value, value);
  }
  return module;
}
