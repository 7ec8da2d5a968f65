import { rewrite, specifiers } from './rewrite.js';

const PACKAGE = new URL('../pkg/dist/', import.meta.url);
const at = (file) => new URL(file, PACKAGE).href;

/** Names that stand for a file of the package as it is. */
const FILES = new Map([
  ['wix-crm-local', at('web.mjs')],
  ['wix-crm-local/web', at('web.mjs')],
  ['wix-crm-local/http', at('http.mjs')],
  ['wix-crm-local/indexeddb', at('indexeddb.mjs')],
  ['@wix/crm', at('web.mjs')],
  // What the modules of Velo, made for Node, import.
  ['./../node.mjs', at('web.mjs')],
  ['node:http', new URL('node-http.js', import.meta.url).href],
]);

const VELO = ['wix-auth', 'wix-crm', 'wix-crm-backend', 'wix-crm-frontend', 'wix-crm.v2', 'wix-fetch', 'wix-http-functions', 'wix-secrets-backend',
  'wix-secrets-backend.v2'];

const ABSENT = {
  'wix-web-module': 'it follows who calls across every await, which only Node can',
  '@wix/sdk': 'it is not a part of this page; its functions are here without a client, as contacts, labels, extendedFields and submittedContact',
};

/** The text of the modules that are not a file as it is. */
async function sourceOf(name) {
  if (name === '@wix/essentials') return "import { elevate } from 'wix-auth';\nexport const auth = { elevate };\n";
  const velo = name.replace(/^wix-crm-local\/velo\//, '');
  if (VELO.includes(velo)) return (await fetch(at(`velo/${velo}.mjs`))).text();
  throw new Error(`"${name}" cannot be imported here: ${ABSENT[velo] ?? `the modules are ${known()}`}.`);
}

const known = () => [...FILES.keys(), ...VELO].filter((name) => !/node/.test(name)).join(', ');

/**
 * The code with addresses for the names of modules. `place` puts the text of a module somewhere and answers its address; modules are
 * placed once, in `addresses`.
 */
export async function link(code, place, addresses = new Map(FILES)) {
  for (const name of specifiers(code)) {
    if (addresses.has(name) || /^(https?:|blob:|data:|\.{0,2}\/)/.test(name)) continue;
    addresses.set(name, await place(`${name.replaceAll('/', '-')}.js`, await link(await sourceOf(name), place, addresses)));
  }
  return rewrite(code, addresses);
}
