/**
 * What `run`, a function of the API, does, as an app, whoever calls it: a visitor may read and write contacts by it. It covers one call, or
 * for `queryContacts` and its kind, which stay synchronous, all that the query builder finds.
 *
 * Functions of `wix-crm.v2`, `wix-crm-backend` and this package can be elevated. Any other function, an arrow function around one of these
 * or a bound copy of one too, is answered as it is, with a warning that says so.
 *
 * @throws {TypeError} when `run` is no function
 */
export function elevate<Run extends (...args: any[]) => unknown>(run: Run): Run;
