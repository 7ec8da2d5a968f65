import { newBuilder } from './builder.js';

const QUERY_KEYS = ['filter', 'sort', 'paging', 'cursorPaging'];

/**
 * `queryContacts` or one of its kind. Which arguments make a builder and which are a query, answered as plain data, is the
 * SDK's rule (wire §4.1). `options` names what may come beside the query; undefined where the function takes a query alone.
 */
export function queryFunction(operation, { items, decode, options }, call, warn) {
  const ask = (query, given) => call(operation, [query, given], decode);

  function build(given) {
    const isRead = given != null && options.some((name) => Object.hasOwn(given, name));
    if (given != null && !isRead) warn(notRead(operation));
    return newBuilder(async (query) => {
      const answer = await call(operation, [query, isRead ? given : undefined, { builder: true }], decode);
      return { items: answer[items], pagingMetadata: answer.pagingMetadata };
    }, warn);
  }

  return (...args) => {
    if (args.length === 0) return build();
    if (!options) return ask(args[0]);
    if (args.length === 1 && !isQuery(args[0])) return build(args[0]);
    return ask(args[0], args[1]);
  };
}

const isQuery = (value) => typeof value === 'object' && value !== null && QUERY_KEYS.some((key) => Object.hasOwn(value, key));

const notRead = (operation) =>
  `${operation}(argument) makes a query builder, as the SDK's does: the argument has no filter, sort or paging, and is not read. ` +
  `Call find() on the builder, or give a query: ${operation}({ filter: {} }).`;
