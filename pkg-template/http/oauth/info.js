import { bareToken } from '../identity.js';
import { required } from './parameters.js';
import { readToken } from './token.js';

/** The ids that the engine gives, in the metadata of events, to the one site and to those who call. */
const SITE_ID = '00000000-0000-4000-8000-000000000003';
const SUBJECTS = {
  WIX_USER: { subjectType: 'USER', subjectId: '00000000-0000-4000-8000-000000000004' },
  MEMBER: { subjectType: 'MEMBER', subjectId: '00000000-0000-4000-8000-000000000005' },
  ANONYMOUS_VISITOR: { subjectType: 'VISITOR', subjectId: '00000000-0000-4000-8000-000000000006' },
  APP: { subjectType: 'APP' },
};

/** `/oauth2/token-info` */
export async function answerTokenInfo(parameters, request, identify) {
  const { token: text } = required(parameters, 'token');
  const { flaw, identity, clientId, instanceId, issued, expires } = await readAnyToken(text, request, identify);
  if (flaw) return { active: false };
  return {
    active: true,
    ...SUBJECTS[identity],
    ...(identity === 'APP' && { subjectId: clientId }),
    // Texts, as in Wix's sample.
    ...(issued && { exp: String(expires), iat: String(issued) }),
    clientId,
    siteId: SITE_ID,
    instanceId,
  };
}

/** What is known of a token, of ours or not: who holds it is who a request with it would be. `{ flaw }` where it cannot be used. */
export async function readAnyToken(text, request, identify) {
  const bare = bareToken(text);
  if (!/^[ -~]+$/.test(bare)) return { flaw: 'a token must be printable ASCII' };
  const headers = new Headers(request.headers);
  headers.set('authorization', bare);
  return readToken(bare) ?? identify(new Request(request.url, { headers }));
}
