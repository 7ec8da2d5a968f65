/** Who sends a request: what `identities` say, else anybody with an `Authorization` is a Wix user, and everybody else a visitor. */
export function identityOf(request, identities = []) {
  const named = typeof identities === 'function' ? identities(request) : identities.find(matches(request))?.identity;
  return named ?? (request.headers.get('authorization') ? 'WIX_USER' : 'ANONYMOUS_VISITOR');
}

const matches = ({ headers }) => ({ authorization, siteId }) =>
  (authorization === undefined || authorization === headers.get('authorization')) &&
  (siteId === undefined || siteId === headers.get('wix-site-id'));
