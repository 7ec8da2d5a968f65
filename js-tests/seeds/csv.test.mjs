import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { contactsOf, refusal, seeded } from './seed.mjs';

const HEADER = [
  'First Name', 'Last Name', 'Email 1', 'Email 2', 'Phone 1', 'Phone 2',
  'Address 1 - Type', 'Address 1 - Street', 'Address 1 - Street Line 2', 'Address 1 - City', 'Address 1 - State/Region', 'Address 1 - Zip', 'Address 1 - Country',
  'Address 2 - Type', 'Address 2 - City', 'Company', 'Position', 'Birthdate', 'Labels', 'Created At (UTC+0)', 'Email subscriber status',
  'SMS subscriber status', 'Last Activity', 'Last Activity Date (UTC+0)', 'Source', 'Language', 'Linked Locations', 'VAT ID', 'Shoe size', 'Motto',
];
const ADA = {
  'First Name': 'Ada', 'Last Name': 'Lovelace', 'Email 1': 'ada@example.com', 'Email 2': 'ada@example.org', 'Phone 1': "'+1 646-446-4789", 'Phone 2': '555',
  'Address 1 - Type': 'Shipping', 'Address 1 - Street': '3 Park Ave', 'Address 1 - Street Line 2': 'Floor 2', 'Address 1 - City': 'New York',
  'Address 1 - State/Region': 'NY', 'Address 1 - Zip': '10010', 'Address 1 - Country': 'United States', 'Address 2 - Type': 'Home',
  'Company': 'Engines, "Ltd"\nLondon', 'Position': 'Analyst', 'Birthdate': '1815-12-10', 'Labels': 'Best; Contacted Me;Best ', 'Created At (UTC+0)': '2022-01-10 16:35',
  'Email subscriber status': 'Never subscribed', 'SMS subscriber status': 'Subscribed', 'Last Activity': 'Form submitted',
  'Last Activity Date (UTC+0)': '2023-02-11 17:36:01', 'Source': 'Wix Forms', 'Language': 'en', 'Linked Locations': 'London', 'VAT ID': 'GB1', 'Shoe size': '38.5',
};
const BOB = { 'First Name': 'Bob', 'Email 1': 'bob@example.com', 'Labels': 'New, Best', 'Last Activity': 'Waved', 'Source': 'The street', 'Email subscriber status': 'Subscribed' };

const quote = (text) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows, { header = HEADER, delimiter = ',', end = '\n' } = {}) =>
  [header, ...rows.map((row) => header.map((title) => row[title] ?? ''))].map((cells) => cells.map(quote).join(delimiter)).join(end);

describe('the CSV that a site exports', () => {
  test('with a byte order mark, quotes and line breaks', async () => {
    for (const end of ['\n', '\r\n']) {
      const [ada, bob] = await contactsOf(seeded(`\uFEFF${csv([ADA, BOB], { end })}${end}`));
      assert.deepEqual(ada.info.name, { first: 'Ada', last: 'Lovelace' });
      assert.deepEqual(ada.info.emails.items.map(({ email }) => email), ['ada@example.com', 'ada@example.org']);
      assert.deepEqual(ada.info.phones.items.map(({ phone, e164Phone }) => [phone, e164Phone]), [['+1 646-446-4789', '+16464464789'], ['555', undefined]]);
      assert.equal(ada.info.addresses.items.length, 1);
      const { tag, address } = ada.info.addresses.items[0];
      assert.deepEqual({ tag, ...address }, {
        tag: 'SHIPPING', addressLine1: '3 Park Ave', addressLine2: 'Floor 2', city: 'New York', subdivision: 'US-NY', postalCode: '10010', country: 'US',
        formatted: '3 Park Ave\nFloor 2\nNew York, New York 10010\nUnited States',
      });
      const { company, jobTitle, birthdate, locale, labelKeys, extendedFields } = ada.info;
      assert.deepEqual({ company: company.replace('\r', ''), jobTitle, birthdate, locale }, { company: 'Engines, "Ltd"\nLondon', jobTitle: 'Analyst', birthdate: '1815-12-10', locale: 'en' });
      assert.deepEqual(labelKeys.items, ['custom.best', 'contacts.contacted-me']);
      assert.equal(extendedFields.items['invoices.vatId'], 'GB1');
      assert.equal(extendedFields.items['custom.shoe-size'], '38.5');
      assert.equal(ada._createdDate.toISOString(), '2022-01-10T16:35:00.000Z');
      assert.deepEqual(ada.lastActivity, { activityDate: new Date('2023-02-11T17:36:01Z'), activityType: 'FORM_SUBMITTED' });
      assert.deepEqual([ada.source.sourceType, ada.primaryEmail.subscriptionStatus, ada.primaryPhone.subscriptionStatus], ['WIX_FORMS', 'NOT_SET', 'SUBSCRIBED']);
      assert.deepEqual([bob.source.sourceType, bob.primaryEmail.subscriptionStatus], ['OTHER', 'SUBSCRIBED']);
      assert.deepEqual(bob.info.labelKeys.items, ['custom.new', 'custom.best']);
    }
  });

  test('makes the labels and fields that the site has not, and no others', async () => {
    const site = createSite();
    site.seed({ labels: [{ displayName: 'Best', key: 'custom.old-name' }], extendedFields: [{ displayName: 'Shoe size', dataType: 'NUMBER', key: 'custom.size' }] });
    site.seed(csv([ADA, BOB]));
    const [ada] = await contactsOf(site);
    assert.deepEqual(ada.info.labelKeys.items, ['custom.old-name', 'contacts.contacted-me']);
    assert.equal(ada.info.extendedFields.items['custom.size'], 38.5);
    const keys = (items) => items.map(({ key }) => key).filter((key) => key.startsWith('custom.'));
    assert.deepEqual(keys((await site.labels.queryLabels().find()).items).sort(), ['custom.new', 'custom.old-name']);
    assert.deepEqual(keys((await site.extendedFields.queryExtendedFields().find()).items), ['custom.size']);
  });

  test('with other columns, delimiters and orders', async () => {
    const header = ['Shoe size', 'email', 'LAST NAME'];
    for (const delimiter of [',', ';', '\t']) {
      const rows = [{ 'Shoe size': '38', 'email': 'ada@example.com', 'LAST NAME': 'Lovelace' }, {}, { email: 'bob@example.com' }];
      const [ada, bob] = await contactsOf(seeded(csv(rows, { header, delimiter })));
      assert.deepEqual([ada.info.name, ada.primaryInfo.email, ada.info.extendedFields.items['custom.shoe-size']], [{ last: 'Lovelace' }, 'ada@example.com', '38']);
      assert.equal(bob.primaryInfo.email, 'bob@example.com');
    }
    assert.equal((await contactsOf(seeded('Email 1\nada@example.com\n\nbob@example.com'))).length, 2);
  });

  test('of nobody', async () => {
    assert.deepEqual(await contactsOf(seeded(csv([]))), []);
  });
});

test('two rows of one email are two contacts', async () => {
  assert.equal((await contactsOf(seeded(csv([BOB, BOB])))).length, 2);
});

test('bad rows go by their lines, all of them', async () => {
  const rows = [
    ADA, { 'Company': 'nobody' }, { 'Email 1': 'x' }, {}, { ...BOB, 'Birthdate': '10.12.1815' },
    { ...BOB, 'Created At (UTC+0)': 'yesterday' }, { ...BOB, 'Email subscriber status': 'Perhaps' },
    { ...BOB, 'Address 1 - Country': 'Atlantis' },
  ];
  const lines = await refusal(csv(rows));
  assert.equal(lines[0], 'Nothing was seeded. Bad rows: 6');
  // Ada takes two lines.
  assert.deepEqual(lines.slice(1, 7).map((line) => /^ {2}line \d+(: [\w.[\]]+)?/.exec(line)[0]), [
    '  line 4', '  line 5: info.emails.items[0].email', '  line 7: info.birthdate', '  line 8: _createdDate', '  line 9: primaryEmail.subscriptionStatus',
    '  line 10: info.addresses.items[0].address.country',
  ]);
  assert.match(lines[6], /found "Atlantis"/);
});

test('rows that are none', async () => {
  const start = 'Email 1,First Name\nada@example.com,Ada,what\n';
  for (const stray of ['bob@example.com,"Bob" Ross\neve@example.com,Eve', 'bob@example.com,"Bob']) {
    const lines = await refusal(start + stray);
    assert.equal(lines[0], 'Nothing was seeded. Bad rows: 2');
    assert.equal(lines[1], '  line 2 must be an object, found a row of 3 cells below a header of 2');
    assert.match(lines[2], /^ {2}line 3 must be an object, found a row with a stray quote: ./);
  }
});

test('one bad row among a hundred thousand is found', async () => {
  const site = createSite();
  const rows = Array.from({ length: 100_000 }, (_, number) => `Contact ${number},${number === 70_000 ? 'nowhere' : `contact-${number}@example.com`}`);
  assert.deepEqual(await refusal(['First Name,Email 1', ...rows].join('\n'), site), [
    'Nothing was seeded. Bad rows: 1',
    '  line 70002: info.emails.items[0].email must be an email address, found "nowhere"',
  ]);
  rows[70_000] = 'Contact 70000,contact-70000@example.com';
  site.seed(['First Name,Email 1', ...rows].join('\n'));
  const { totalCount } = await site.contacts.queryContacts().find();
  assert.equal(totalCount, 100_000);
});
