import { readAnyToken } from './info.js';
import { Refusal, required } from './parameters.js';
import { accessToken, LIFETIME, readToken, refreshToken } from './token.js';

/** Grants by name, each a function of the parameters, the request and who calls. */
const TOKEN_GRANTS = {
  anonymous: (parameters) => withRefresh({ ...required(parameters, 'clientId'), identity: 'ANONYMOUS_VISITOR' }),
  // There is no login here that would issue a code: every one is good.
  authorization_code: (parameters) => withRefresh({ ...required(parameters, 'clientId', 'code'), identity: 'MEMBER' }),
  authorized_client: authorizeMember,
  client_credentials: (parameters) => issue({ ...required(parameters, 'clientId', 'clientSecret', 'instanceId'), identity: 'APP' }),
  refresh_token: refresh,
  strip_bound_session: stripBoundSession,
};

const ACCESS_GRANTS = {
  authorization_code: (parameters) => withRefresh({ ...required(parameters, 'clientId', 'clientSecret', 'code'), identity: 'APP' }),
  refresh_token: (parameters) => required(parameters, 'clientId', 'clientSecret') && refresh(parameters),
};

/** `/oauth2/token` */
export const answerToken = (...call) => grant(TOKEN_GRANTS, ...call);

/** `/oauth/access` */
export const answerAccess = (...call) => grant(ACCESS_GRANTS, ...call);

function grant(grants, parameters, request, identify) {
  const { grantType } = required(parameters, 'grantType');
  if (Object.hasOwn(grants, grantType)) return grants[grantType](parameters, request, identify);
  throw new Refusal('unsupported_grant_type', `grant_type (or grantType) must be one of ${Object.keys(grants).join(', ')}; found ${grantType}.`);
}

const issue = (holder) => ({ access_token: accessToken(holder), token_type: 'Bearer', expires_in: LIFETIME });
const withRefresh = (holder) => ({ ...issue(holder), refresh_token: refreshToken(holder) });

function authorizeMember(parameters, request) {
  required(parameters, 'memberId');
  if (!request.headers.get('authorization')) throw new Refusal('invalid_client', 'The header Authorization must have an API key.', 401);
  return withRefresh({ identity: 'MEMBER' });
}

function refresh(parameters) {
  const { refreshToken: text } = required(parameters, 'refreshToken');
  const { clientId } = parameters;
  const token = readToken(text);
  if (!token?.refreshes) {
    throw new Refusal('invalid_grant', 'The refresh token was not issued here: those of wix-crm-local begin with wix-crm-local-refresh:.');
  }
  if (clientId && token.clientId && clientId !== token.clientId) {
    throw new Refusal('invalid_grant', `The refresh token was issued to the client ${token.clientId}, not to ${clientId}.`);
  }
  return { ...issue(token), refresh_token: text };
}

async function stripBoundSession(parameters, request, identify) {
  const { accessToken: text } = required(parameters, 'accessToken');
  const token = await readAnyToken(text, request, identify);
  if (token.flaw) throw new Refusal('invalid_grant', `access_token (or accessToken): ${token.flaw}.`);
  return issue(token);
}
