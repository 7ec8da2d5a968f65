// The endpoints at which `OAuthStrategy`, `SiteSessionAuth` and `AppStrategy` of `@wix/sdk` get their tokens. Addresses, parameters and
// answers are those of Wix; errors follow RFC 6749, as Wix says of its own.

import { jsonResponse } from '../response.js';
import { answerAccess, answerToken } from './grant.js';
import { answerTokenInfo } from './info.js';
import { readParameters, Refusal } from './parameters.js';

const ENDPOINTS = { '/oauth2/token': answerToken, '/oauth/access': answerAccess, '/oauth2/token-info': answerTokenInfo };

/** What answers at a path, if that is one of these endpoints: a function of the request and of who calls (`makeIdentify`). */
export function oauthEndpoint(path) {
  const [, plain] = /^(?:\/_api)?(.*?)\/?$/.exec(path);
  const answer = ENDPOINTS[plain];
  return answer && (async (request, identify) => {
    const { method } = request;
    if (method !== 'POST') return jsonResponse(method, 405, errorBody('invalid_request', `${plain} takes POST, not ${method}.`), ['POST']);
    const { status = 200, ...body } = await perform(answer, request, identify);
    return jsonResponse(method, status, body);
  });
}

const errorBody = (error, message) => ({ error, error_description: message });

async function perform(answer, request, identify) {
  try {
    return await answer(await readParameters(request), request, identify);
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, ...errorBody(error.code, error.message) };
    throw error;
  }
}
