import assert from 'node:assert/strict';
import { site } from 'wix-crm-local';
import { overwriteContactInfo } from 'backend/contacts.web';
import { myUpdateContactFunction as updateElevated } from 'backend/phone.web';
import { myUpdateContactFunction as update } from './src/pages/dashboard.js';
import { refusesVisitor, runsForEverybody, withConsole } from '../check.mjs';

const JOHN = '2712ae1d-3f64-46c2-ac3a-94a6c2e29847';
site.seed({ contacts: [{ _id: JOHN, revision: 5, info: { name: { first: 'John', last: 'Doe' }, emails: { items: [{ email: 'johndoe1@example.com' }] } } }] });

const info = {
  phones: {
    items: [
      { countryCode: 'US', phone: '6465676359', primary: true, tag: 'MOBILE' },
      { phone: '2421642341', countryCode: 'US', primary: false, tag: 'HOME' },
    ],
  },
};
const hasPhones = ({ contact }) => {
  assert.equal(contact.revision, 6);
  assert.deepEqual(contact.info.phones.items.map(({ e164Phone }) => e164Phone), ['+16465676359', undefined]);
};

const { answer, written } = await withConsole(() => update(JOHN, info, 5));
hasPhones(answer);
assert.equal(written[0], 'Successfully updated contact:');
await refusesVisitor(() => update(JOHN, info, 6));

// The sample takes options where the revision belongs: the revision itself does, and so do options that name it.
for (const third of [5, { revision: 5 }]) {
  await runsForEverybody(async () => hasPhones((await withConsole(() => updateElevated(JOHN, info, third))).answer));
}

await runsForEverybody(async () => {
  const { contact } = await overwriteContactInfo(JOHN, { name: { first: 'John', last: 'Mitchell' } });
  assert.deepEqual(contact.info.name, { first: 'John', last: 'Mitchell' });
});

site.reset();
let whenReady;
globalThis.$w = { onReady: (run) => { whenReady = run; } };
await import('./src/pages/home.js');
site.actAs('ANONYMOUS_VISITOR');
assert.ok((await withConsole(whenReady)).written.includes('Updated contact name: John Mitchell'));
