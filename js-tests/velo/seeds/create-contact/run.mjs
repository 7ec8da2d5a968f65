import assert from 'node:assert/strict';
import { site } from 'wix-crm-local';
import { myCreateContactFunction as createElevated } from 'backend/email.web';
import { myCreateContactFunction as createFull } from 'backend/full.web';
import { myCreateContactFunction as create } from './src/pages/dashboard.js';
import { refusesVisitor, runsForEverybody, withConsole } from '../check.mjs';

site.seed({ labels: [{ displayName: 'Contact' }], extendedFields: [{ displayName: 'Nickname', dataType: 'TEXT' }] });

const name = { first: 'John', last: 'Doe' };
const john = { name, emails: { items: [{ email: 'johndoe1@example.com' }] } };
const isJohn = ({ contact }) => {
  assert.equal(contact.revision, 1);
  assert.equal(contact.source.appId, '151e476a-715e-ec33-db9a-a7ff4d51f70a');
  assert.equal(contact.lastActivity.activityType, 'CONTACT_CREATED');
  assert.equal(contact.primaryInfo.email, 'johndoe1@example.com');
  assert.equal(contact.info.extendedFields.items['contacts.displayByLastName'], 'Doe John');
};

const { answer, written } = await withConsole(() => create(john));
isJohn(answer);
assert.equal(written[0], 'Successfully created a new contact:');
await refusesVisitor(() => create(john));

await runsForEverybody(async () => isJohn((await withConsole(() => createElevated(john))).answer));

const full = {
  name,
  emails: { items: [{ tag: 'UNTAGGED', email: 'johndoe1@example.com', _id: '37db3bde-83c0-4ca2-8097-88964a2f343b' }] },
  company: 'Wix',
  jobTitle: 'Writer',
  phones: { items: [{ phone: '6465676359', countryCode: 'US', primary: 'true', tag: 'MOBILE' }] },
  birthdate: '1995-04-25',
  locale: 'en-us',
  labelKeys: { items: ['custom.contact'] },
  extendedFields: { items: { 'custom.nickname': 'Jonny' } },
  addresses: { items: [{ tag: 'HOME', address: { addressLine1: '3 Park Ave', city: 'NY', subdivision: 'US-NY', country: 'US', postalCode: '10010' } }] },
};
await runsForEverybody(async () => {
  for (let times = 0; times < 2; times++) {
    const { contact } = (await withConsole(() => createFull(full, { allowDuplicates: true }))).answer;
    isJohn({ contact });
    assert.equal(contact.info.phones.items[0].e164Phone, '+16465676359');
    assert.equal(contact.info.addresses.items[0].address.formatted, '3 Park Ave\nNY, New York 10010\nUnited States');
    assert.deepEqual(contact.info.labelKeys.items, ['custom.contact']);
    assert.equal(contact.info.extendedFields.items['custom.nickname'], 'Jonny');
  }
});
