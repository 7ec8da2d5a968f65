import { createSite } from 'wix-crm-local';
import { handleRequest } from 'wix-crm-local/http';

export const API = 'https://www.wixapis.com';
export const CONTACTS = `${API}/contacts/v4/contacts`;

/** Sends a request that a Wix user makes to a site, a new one by default; answers `{ status, headers, body }`. */
export async function send(url, { site = createSite(), headers, options, ...init } = {}) {
  const all = new Headers({ authorization: 'a key', ...headers });
  if (init.body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
  const response = await handleRequest(new Request(url, { headers: all, ...init }), site, options);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

/** A POST of a value as JSON, as `send` takes it. */
export const posting = (value, others) => ({ method: 'POST', body: JSON.stringify(value), ...others });
