import { fetchFailed, NO_ANSWER } from '../border/error.js';
import { refused } from './error.js';

const HOST = 'www.wixapis.com';
export const ORIGIN = `https://${HOST}`;

/** The `request` that the SDK's functions call: it asks a site, and answers in the form in which the SDK's own client does. */
export function makeRequest(site, identity) {
  return async (factory) => {
    const { method, url, params, data, transformResponse, migrationOptions } = factory({ host: HOST });
    const parameters = String(params ?? '');
    // Ids stand in the path as the caller wrote them (wire §1).
    const { pathname: path, search } = new URL(ORIGIN + url + (parameters && `?${parameters}`));
    const body = data ? JSON.parse(JSON.stringify(data)) : null;
    const { status, requestId, text, warnings = [] } = await ask(site, { method, path, query: search.slice(1), body, identity, isSdk: true });
    warnings.forEach(site.warn);
    // The functions of the SDK make of it what they make of any error without an answer.
    if (status === NO_ANSWER) throw fetchFailed();
    const answer = JSON.parse(text);
    if (status !== 200) throw refused({ status, requestId, body: answer });
    const [transform] = migrationOptions?.optInTransformResponse ? [transformResponse].flat() : [];
    const headers = new Headers({ 'x-wix-request-id': requestId });
    return { data: transform ? transform(answer) : answer, headers, status, statusText: '' };
  };
}

/** The SDK takes the message away from an error that brings no answer of a server. */
async function ask(site, call) {
  try {
    return await site.rest(call);
  } catch (error) {
    throw refused({ status: 500, requestId: null, body: error.response?.data ?? { message: error.message } });
  }
}
