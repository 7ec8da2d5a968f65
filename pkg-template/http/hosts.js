/**
 * Whether an address is one of Wix's API: `www.wixapis.com`, `edge.wixapis.com` (which clients with `useCDN` call), and what lies under
 * `/_api/` of `manage.wix.com` and its like (wire §1).
 */
export function isWix({ hostname, pathname }) {
  const host = hostname.replace(/\.$/, '');
  return within(host, 'wixapis.com') || (within(host, 'wix.com') && pathname.startsWith('/_api/'));
}

const within = (host, domain) => host === domain || host.endsWith(`.${domain}`);
