// How long it takes to get going: milliseconds for the import, and for the first contact.
// usage: node start.mjs <engine|mock>
import { info } from './data.mjs';

const IMPORT = {
  engine: () => import('wix-crm-local'),
  mock: async () => (await import('./mock.mjs')).createMock(),
};

const [name] = process.argv.slice(2);
const start = performance.now();
const { contacts } = await IMPORT[name]();
const imported = performance.now();
const { name: person, emails, phones, addresses } = info(0);
await contacts.createContact({ name: person, emails, phones, addresses });
const called = performance.now();
console.log(JSON.stringify({ import: imported - start, firstCall: called - imported }));
