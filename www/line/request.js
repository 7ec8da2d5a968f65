import { call, list, pair, statement } from './layout.js';
import { literal } from './literal.js';

const HOST = 'https://www.wixapis.com';

/** The line for a request of the REST API, as `site.calls()` has it. */
export function requestLine({ method, path, query, body }, width) {
  const options = [
    pair('method', literal(method)),
    pair('headers', literal({ 'Content-Type': 'application/json' })),
    pair('body', call('JSON.stringify', [literal(body)])),
  ].filter(({ name }) => (name === 'method' ? method !== 'GET' : body !== null));
  const address = literal(`${HOST}${path}${query && `?${query}`}`);
  return statement('response', 'await ', call('fetch', options.length > 0 ? [address, list('{', options, '}')] : [address]), width);
}
