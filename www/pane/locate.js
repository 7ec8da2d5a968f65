import { asBody } from './rewrite.js';

/**
 * The line in which code cannot be read. Of a module browsers say only what is wrong, of a classic script also where: so the code is read
 * once more, as the body of a function that nobody calls.
 */
export async function locate(code, place, limit) {
  const worker = new Worker(await place.put('reading.js', `async () => { 'use strict'; ${asBody(code)}\n};\npostMessage(null);`));
  const line = await new Promise((resolve) => {
    worker.addEventListener('message', () => resolve(undefined));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(event.lineno);
    });
    setTimeout(resolve, limit);
  });
  worker.terminate();
  return line;
}
