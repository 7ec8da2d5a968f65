import { readFileSync } from 'node:fs';

// The examples of the controls, as they stand in the README of the package. There they run as programs; here they become functions, for a
// runner to call under its fake timers.

const README = readFileSync(new URL('../../pkg/README.md', import.meta.url), 'utf8');
const [, CONTROLS] = /^## Controls\n([^]*?)^## /m.exec(README);
const IMPORT = /^import (\{[^}]*\}) from '([^']+)';\n/gm;

export const examples = [...CONTROLS.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code], index) => ({ name: `example ${index + 1}`, code }));

/** The names of the controls: what a site has besides its modules. */
export const controlsOf = (site) =>
  Object.entries(site).flatMap(([name, value]) => {
    if (['contacts', 'labels', 'extendedFields', 'submittedContact'].includes(name)) return [];
    return typeof value === 'object' ? Object.keys(value).map((key) => `${name}.${key}`) : [name];
  });

/** A module that exports `examples`, each with a function `play` that rejects where it does not print what it says. */
export function moduleOfExamples() {
  const names = [...new Set(examples.flatMap(({ code }) => [...code.matchAll(IMPORT)].map(([, , name]) => name)))];
  return `
    import { format } from 'node:util';
    ${names.map((name, index) => `import * as module${index} from '${name}';`).join('\n    ')}
    const modules = { ${names.map((name, index) => `'${name}': module${index}`).join(', ')} };
    ${RUN}
    export const examples = [${examples.map(functionOf).join(',\n')}];
  `;
}

function functionOf({ name, code }) {
  const claims = [...code.matchAll(/console\.log\(.*\);? \/\/ (.+)$/gm)].map(([, claim]) => claim);
  const body = code.replace(IMPORT, (_, members, from) => `const ${members} = use('${from}');\n`);
  const isOnDefaultSite = code.includes('wix-crm-local/velo/');
  return `{ name: '${name}', play: () => run(${isOnDefaultSite}, ${JSON.stringify(claims)}, async (use, console) => {\n${body}}) }`;
}

/** Each example has a default site of its own, unless it uses a module that knows only the one there is. */
const RUN = `
    async function run(isOnDefaultSite, claims, example) {
      const wix = modules['wix-crm-local'];
      const site = isOnDefaultSite ? wix.site : wix.createSite();
      const { contacts, labels, extendedFields, submittedContact } = site;
      const own = { ...wix, site, contacts, labels, extendedFields, submittedContact };
      const printed = [];
      await example((name) => (name === 'wix-crm-local' ? own : modules[name]), { log: (...values) => printed.push(format(...values)) });
      if (printed.join('|') !== claims.join('|')) throw new Error('it printed ' + printed.join(', ') + ' and claims ' + claims.join(', '));
    }
`;
