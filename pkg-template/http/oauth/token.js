// Tokens of our own. Who holds one stands in its text, so nothing is stored, and a server may be started again between two calls:
//
//     wix-crm-local:<identity>:<client id>:<instance id>:<second of issue>
//     wix-crm-local-refresh:<identity>:<client id>:<instance id>
//
// What is left out at the end is not known; without a second of issue a token is good for ever. They keep nobody out, as all of this
// runs on the caller's own machine; nobody has such a token by accident either.

const ACCESS = 'wix-crm-local';
const REFRESH = 'wix-crm-local-refresh';

export const IDENTITIES = ['WIX_USER', 'APP', 'MEMBER', 'ANONYMOUS_VISITOR'];
/** Seconds: four hours, as on Wix. */
export const LIFETIME = 14_400;
/** Seconds for which a token is good beyond that, as clients count from when they got it. */
const GRACE = 60;

const seconds = () => Math.floor(Date.now() / 1000);

/** An access token for who is named, from now on. */
export const accessToken = ({ identity, clientId, instanceId }) => write([ACCESS, identity, clientId, instanceId, String(seconds())]);

/** A refresh token for who is named, good for ever. */
export const refreshToken = ({ identity, clientId, instanceId }) => write([REFRESH, identity, clientId, instanceId]);

const write = (parts) => parts.map((part = '') => encodeURIComponent(part)).join(':').replace(/:+$/, '');

/**
 * What a token of ours says: `{ refreshes, identity, clientId, instanceId, issued, expires }`, the last two in seconds, or
 * `{ flaw }`, a sentence, where it cannot be used. Nothing for any other text.
 */
export function readToken(text) {
  const [kind, ...parts] = text.split(':');
  if (kind !== ACCESS && kind !== REFRESH) return undefined;
  const [identity, clientId, instanceId, issued] = parts.map(decoded);
  if (!IDENTITIES.includes(identity)) return { flaw: `the token ${text} must name ${IDENTITIES.join(', ')} after ${kind}:` };
  const token = { refreshes: kind === REFRESH, identity, clientId: clientId || undefined, instanceId: instanceId || undefined };
  return issued ? withTimes(token, issued) : token;
}

function withTimes(token, text) {
  if (!/^\d{1,12}$/.test(text)) return { flaw: 'the last part of the token must be the second of its issue' };
  const issued = Number(text);
  const expires = issued + LIFETIME;
  if (expires + GRACE < seconds()) return { flaw: `the token expired at ${new Date(expires * 1000).toISOString()}` };
  return { ...token, issued, expires };
}

/** As given where it is no encoding of anything. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
