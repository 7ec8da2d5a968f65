import assert from 'node:assert/strict';
import { site } from 'wix-crm-local';
import { myGetContactFunction as getContact } from 'backend/contact.web';
import { overwriteContactInfo } from 'backend/contacts.web';
import { myGetContactFunction as getMergedContact } from 'backend/merged.web';
import { nextUpdate, refusesVisitor, withConsole } from '../check.mjs';

const GENE = 'bc0ae72b-3285-485b-b0ad-c32c769a4daf';
const ANNIE = '0677ef55-cf20-4f68-989a-f31d3649eb72';
const SOURCE = 'c8e08afd-deac-40f7-b4c1-b42409d35df7';
const TARGET = '49c5d809-6bc8-40b1-86e7-4bf3f6d17adb';
const named = (_id, first, last) => ({ _id, info: { name: { first, last } } });
site.seed({ contacts: [named(GENE, 'Gene', 'Lopez'), named(ANNIE, 'Annie', 'Old Name'), named(SOURCE, 'Source'), named(TARGET, 'Updated Target')] });

const gene = await getContact();
assert.equal(gene._id, GENE);
assert.deepEqual(gene.info.name, { first: 'Gene', last: 'Lopez' });
assert.equal(gene.info.extendedFields['contacts.displayByLastName'], 'Lopez Gene');
await refusesVisitor(getContact);

site.actAs('ANONYMOUS_VISITOR');
await assert.rejects(overwriteContactInfo(ANNIE, { name: { last: 'New Name' } }), { status: 403 });
site.actAs('WIX_USER');
const updated = nextUpdate();
await import('./src/pages/home.js');
assert.deepEqual((await updated).info.name, { first: 'Annie', last: 'New Name' });

await site.contacts.mergeContacts(TARGET, 1, { sourceContactIds: [SOURCE] });
const { answer, written } = await withConsole(() => getMergedContact(SOURCE));
assert.equal(answer._id, TARGET);
assert.deepEqual(written, [`Merged target contact ${TARGET} returned. The requested contact was deleted in the merge.`]);
await refusesVisitor(() => getMergedContact(SOURCE));
