/** The global `fetch`, as it is when it is called: a test may have put another one in its place. */
export const fetch = (url, options) => globalThis.fetch(url, options);

/** What is at an address, as JSON. The method is GET whatever the options say; `Accept` is `application/json` where they do not say. */
export async function getJSON(url, options = {}) {
  const headers = new Headers(options.headers);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  const answer = await fetch(url, { ...options, method: 'GET', headers });
  return answer.json();
}
