import { isIPv6 } from 'node:net';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
const HTTP = /^https?:$/;
/** Addresses that mean every address of the machine, and one to call them by. */
const EVERYWHERE = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** What to call, whether only this machine can, and by which names: `{ url, isLoopback, hosts }`. */
export function addressOf({ address, port }, host) {
  const name = isIPv6(host) ? `[${host.replace(/%.*/, '')}]` : host;
  return {
    url: `http://${EVERYWHERE[host] ?? name}:${port}`,
    isLoopback: /^(::ffff:)?127\.|^::1$/.test(address),
    hosts: [...new Set([...LOCAL, new URL(`http://${name}`).hostname])],
  };
}

/**
 * Where a request goes: `http://<host><path>`, the path as it came. Clients of proxies send such a URL themselves. Undefined where
 * the host or the path is none.
 */
export function urlOf({ url, headersDistinct: { host: hosts } }, address) {
  if (!url.startsWith('/')) return isPlainUrl(url) ? url : undefined;
  if (!hosts) return `${address.url}${url}`;
  const host = hosts.length === 1 ? authority(hosts[0]) : undefined;
  return host && `http://${host}${url}`;
}

function isPlainUrl(url) {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return HTTP.test(protocol) && !username && !password;
}

/** The `localhost:4400` of a Host header as a URL has it; undefined where it is more or less than that. */
function authority(text) {
  const url = `http://${text}`;
  if (!URL.canParse(url)) return undefined;
  const { host, href } = new URL(url);
  return href === `http://${host}/` ? host : undefined;
}

/**
 * Whether a request was meant for this server. A page of some other name whose DNS entry points to this machine can reach a
 * loopback address (DNS rebinding), but it cannot change the name that its browser sends.
 */
export const isMeantFor = ({ isLoopback, hosts }, hostname) => !isLoopback || hosts.includes(hostname);

/** The origin of a page on this machine: any port of localhost. */
export function isLocalOrigin(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin } = new URL(text);
  return HTTP.test(protocol) && LOCAL.includes(hostname) && origin === text;
}
