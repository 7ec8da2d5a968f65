// Writes www/data/contacts.txt: a thousand contacts of `site.createMany`, as the table that www/data/rows.js reads.
// usage: node make.mjs, after `cargo xtask build`
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createSite } from '../../pkg/dist/node.mjs';
import * as table from '../../www/data/rows.js';

const FILE = new URL('../../www/data/contacts.txt', import.meta.url);
const MADE = '2026-11-20T09:00:00.000Z';
const FIRST_MOMENT = Date.UTC(2024, 10, 1);
/** Every third address, which shows them and halves the table. */
const ADDRESS_AT = 3;

/** What the engine itself keeps. */
function keptRows() {
  const rows = [];
  const site = createSite({ persist: { load: () => [], apply: (changes) => void rows.push(...changes), close() {} } });
  site.clock.set(MADE);
  site.createMany(1000, 7);
  return rows;
}

const letterOf = (names, name) => Object.keys(names).find((letter) => names[letter] === name);
const minutes = (date) => Math.floor((Date.parse(date) - FIRST_MOMENT) / 60000).toString(36);

function emailCell({ tag, email }, name) {
  const [, local, number, domain] = /^(.*?)(\d*)@example\.(.*)$/.exec(email);
  const usual = local === table.localPart(name.first, name.last);
  return letterOf(table.tags, tag) + domain + number + (usual ? '' : `=${local}`);
}

function addressCell({ tag, address: { formattedAddress, addressLine, city = '', subdivision = '', country, postalCode = '' } }) {
  const [, ...further] = formattedAddress.split('\n');
  return letterOf(table.tags, tag) + [addressLine, further.join('/'), city, subdivision, country, postalCode].join('|');
}

function cellsOf({ info, source, primaryEmail, createdDate, updatedDate, revision, lastActivity }) {
  const [phone] = info.phones;
  const [address] = info.addresses;
  return {
    first: info.name.first,
    last: info.name.last,
    emails: info.emails.map((email) => emailCell(email, info.name)).join(' '),
    phone: phone ? letterOf(table.tags, phone.tag) + phone.countryCode + phone.phone : '',
    address: address ? addressCell(address) : '',
    company: info.company ?? '',
    jobTitle: info.jobTitle ?? '',
    birthdate: info.birthdate ?? '',
    locale: info.locale ?? '',
    labels: info.labelKeys.map((key) => letterOf(table.labelKeys, key)).join(''),
    source: table.sources.indexOf(source.sourceType),
    subscription: table.subscriptions.indexOf(primaryEmail.subscriptionStatus),
    created: minutes(createdDate),
    updated: updatedDate === createdDate ? '' : minutes(updatedDate),
    revision,
    activity: table.activities.indexOf(lastActivity.activityType) + (lastActivity.activityDate === createdDate ? '' : '+'),
  };
}

/** Without what the table makes anew: ids, and seconds of moments. */
const comparable = (value) => JSON.parse(JSON.stringify(value, (name, part) => {
  if (name === 'id') return undefined;
  return /Date$/.test(name) ? minutes(part) : part;
}));

const rows = keptRows();
const contacts = rows.filter(({ table: name }) => name === 'contacts').map(({ value }, index) => (
  index % ADDRESS_AT === 0 ? value : { ...value, info: { ...value.info, addresses: [] } }
));
const cells = contacts.map(cellsOf);
const text = table.columns.map((name) => `${cells.map((cell) => cell[name]).join('\t')}\n`).join('');
const [read, labels] = ['contacts', 'labels'].map((name) => table.rows(text).filter((row) => row.table === name));
assert.deepEqual(read.map(({ value }) => comparable(value)), contacts.map(comparable));
assert.deepEqual(labels, rows.filter(({ table: name }) => name === 'labels'));
writeFileSync(FILE, text);
