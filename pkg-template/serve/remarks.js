/** What the log says below a request: why it failed, what would have been right, what we warn of. */
export function remarksOn({ status, headers }, bytes) {
  const { message, details } = status >= 400 ? parsed(bytes) : {};
  const warning = headers.get('x-wix-crm-local-warning');
  // Advice on several things stands on a line each.
  const hints = typeof details?.hint === 'string' ? `hint: ${details.hint}`.split('\n') : [];
  return [...(typeof message === 'string' ? [message] : []), ...hints, ...(warning ? [`warning: ${warning}`] : [])];
}

function parsed(bytes) {
  try {
    return JSON.parse(bytes) ?? {};
  } catch {
    return {};
  }
}
