import { newBuilder } from './builder.js';

/** `queryContacts` or one of its kind. */
export function queryFunction(operation, { items, decode, refinements }, call) {
  async function run(query, options) {
    const answer = await call(operation, [query, undefined, { builder: true }], decode, options);
    return { items: answer[items], total: answer.pagingMetadata.total };
  }
  return () => newBuilder(run, refinements);
}
