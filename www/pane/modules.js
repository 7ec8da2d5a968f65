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

const withoutFolder = (name) => name.replace(/^wix-crm-local\/velo\//, '');

/** The text of the modules that are not a file as it is; nothing for those that there are not. */
async function sourceOf(name) {
  if (name === '@wix/essentials') return "import { elevate } from 'wix-auth';\nexport const auth = { elevate };\n";
  const velo = withoutFolder(name);
  if (!VELO.includes(velo)) return undefined;
  const response = await fetch(at(`velo/${velo}.mjs`)).catch(() => undefined);
  if (!response?.ok) throw new Error(`"${name}" could not be loaded. Without a network there is only what was used before.`);
  return response.text();
}

const absent = (name) => `"${name}" cannot be imported here: ${ABSENT[withoutFolder(name)] ?? `the modules are ${known()}`}.`;

const known = () => [...FILES.keys(), ...VELO, '@wix/essentials'].filter((name) => !/node/.test(name)).join(', ');

/**
 * The code with addresses for the names of modules. `place` puts the text of a module somewhere and answers its address; modules are
 * placed once, in `addresses`.
 */
export async function link(code, place, addresses = new Map(FILES)) {
  for (const [name, isStatement] of specifiers(code)) {
    if (addresses.has(name) || /^(https?:|blob:|data:|\.{0,2}\/)/.test(name)) continue;
    const source = await sourceOf(name);
    if (source !== undefined) addresses.set(name, await place(`${name.replaceAll('/', '-')}.js`, await link(source, place, addresses)));
    else if (isStatement) throw new Error(absent(name));
  }
  return rewrite(code, addresses);
}
