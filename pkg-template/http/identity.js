import { IDENTITIES, readToken } from './oauth/token.js';

const MEMBERS = ['authorization', 'siteId', 'identity'];
const one = (names) => `${names.slice(0, -1).map((name) => `"${name}"`).join(', ')} or "${names.at(-1)}"`;

/**
 * Who calls, by the option `identities` of a function `caller`: a list of `{ authorization?, siteId?, identity }`, of which the first
 * that fits counts, or a function of the request. Whom it does not know, the `Authorization` names: a token of ours the identity in it,
 * any other text a Wix user, and none a visitor.
 *
 * Answers a function of a request, which promises `{ identity }`, or `{ refusal }`, a sentence, for a token that is of no use.
 */
export function makeIdentify(identities, caller) {
  const known = identities === undefined ? () => undefined : readIdentities(identities, caller);
  return async (request) => {
    const identity = await known(request);
    return identity === undefined ? holder(authorizationOf(request)) : { identity };
  };
}

/** The header's text without the word that says what kind of text follows. */
export const bareToken = (text) => text.replace(/^Bearer(\s+|$)/i, '').trim();

const authorizationOf = (request) => request.headers.get('authorization') ?? '';

/** Of several credentials the last one has the most rights: a visitor's token goes before an API key (`OAuthStrategy`). */
function holder(authorization) {
  const text = bareToken(authorization).split(',').at(-1).trim();
  if (text === '') return { identity: 'ANONYMOUS_VISITOR' };
  if (text === 'undefined' || text === 'null') return { refusal: `Authorization: the text is "${text}", so the key was not set.` };
  const token = readToken(text);
  if (!token) return { identity: 'WIX_USER' };
  if (token.flaw) return { refusal: `Authorization: ${token.flaw}.` };
  if (token.refreshes) return { refusal: 'Authorization: a refresh token is none to call with; exchange it at /oauth2/token for an access token.' };
  return { identity: token.identity };
}

function readIdentities(identities, caller) {
  if (typeof identities === 'function') return readResult(identities, caller);
  if (!Array.isArray(identities)) throw new TypeError(`${caller}: "identities" must be a list or a function`);
  const rules = identities.map((rule, index) => readRule(rule, `${caller}: identities[${index}]`));
  return (request) => rules.find((rule) => fits(rule, request))?.identity;
}

function readResult(identify, caller) {
  return async (request) => {
    const identity = await identify(request);
    if (identity === undefined || IDENTITIES.includes(identity)) return identity;
    const found = JSON.stringify(identity);
    throw new TypeError(`${caller}: the function "identities" must return ${one(IDENTITIES)}, or undefined; it returned ${found}`);
  };
}

function readRule(rule, place) {
  if (rule === null || typeof rule !== 'object') throw new TypeError(`${place} must be an object { ${MEMBERS.join(', ')} }`);
  const { authorization, siteId, identity, ...others } = rule;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new TypeError(`${place} has an unknown member "${unknown}"; the members are ${one(MEMBERS)}`);
  if (!IDENTITIES.includes(identity)) throw new TypeError(`${place}.identity must be ${one(IDENTITIES)}`);
  for (const [name, value] of Object.entries({ authorization, siteId })) {
    if (value !== undefined && typeof value !== 'string') throw new TypeError(`${place}.${name} must be a string`);
  }
  return { authorization, siteId, identity };
}

function fits({ authorization, siteId }, request) {
  const sent = authorizationOf(request);
  const named = authorization === undefined || authorization === sent || authorization === bareToken(sent);
  return named && (siteId === undefined || siteId === (request.headers.get('wix-site-id') ?? ''));
}
