import { stepsOf } from './steps.js';

/** An entry of the page's log, for a call or a request that a site remembers. `by` says what made it: `code` or `request`. */
export function entryOf({ arguments: args, ...call }, by) {
  if (call.request) return { ...call, by, operation: `${call.request.method} ${call.request.path}`, args: [] };
  const isBuilt = call.operation.startsWith('query') && call.operation !== 'queryFacets';
  return { ...call, by, args: isBuilt ? [stepsOf(args)] : args };
}
