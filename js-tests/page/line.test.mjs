import assert from 'node:assert/strict';
import { after, before, describe, mock, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import * as sdk from '@wix/crm';
import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import * as local from 'wix-crm-local';
import { createFetch, installContext } from 'wix-crm-local/http';
import * as v1 from 'wix-crm-local/velo/wix-crm-backend';
import * as v2 from 'wix-crm-local/velo/wix-crm.v2';
import { answer, imports, line, requestLine } from '../../www/line/line.js';
import { literal, statement } from '../../www/line/print.js';
import { fromV1 } from '../../www/line/v1.js';
import { ADA, BOB, CALLS, CONTROLS, EVE, FOREIGN, NOW, SEED } from './line-calls.mjs';

// What the page prints for a call is run, as it is, by the module that it imports, and has to answer what the page shows.

const MODULES = { '@wix/crm': sdk, 'wix-crm-local': local, 'wix-crm.v2': v2, 'wix-crm-backend': v1 };
const { site } = local;
let start;

before(() => {
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-03-01') });
  installContext(site);
  site.seed(SEED);
  start = site.snapshot();
});
after(() => mock.timers.reset());

/** The same site for each run. */
function begin() {
  site.reset();
  site.restore(start);
  site.clock.set(NOW);
  site.ids.seed(7);
  for (const [name, value] of [['actAs', 'WIX_USER'], ['setStrict', true], ['latency', 0], ['lag', {}]]) site[name](value);
  site.limits.set({});
}

/** Runs a program: what its call resolved to, `whole`, and what its names stand for, `kept`. */
async function run(importLine, text) {
  const [, module, from] = /^import \{ (\w+) \} from '(.+)';$/.exec(importLine);
  const [, names] = /^const (.+?) = /m.exec(text) ?? [];
  const once = text.replace(/^(const .+? = )?(await )?(?=[a-z])/m, 'const whole = $2');
  const kept = names ? `\nconst ${names} = whole;\nconst kept = [${names.replace(/\w+:|[{}]/g, '')}];` : '\nconst kept = [];';
  return new AsyncFunction(module, `'use strict';\n${once}${kept}\nreturn { whole, kept };`)(MODULES[from][module]);
}

const AsyncFunction = (async () => {}).constructor;
const outcome = async (make) => make().then((result) => ({ result }), (error) => ({ error: gist(error) }));

/** In every dialect the same, but for the names of fields. */
function gist(error) {
  const { validationError, applicationError } = error.details ?? assert.fail(error);
  return { status: error.status, code: applicationError?.code, violations: validationError?.fieldViolations.length };
}

/** The call as the page makes it. */
async function perform(operation, args) {
  const path = operation.split('.');
  const [owner, name] = path[0] === 'site' ? [path.slice(1, -1).reduce((one, key) => one[key], site), path.at(-1)] : [moduleOf(operation), operation];
  const isQuery = /^query(?!Facets)/.test(operation);
  return isQuery ? build(() => owner[name](), args[0] ?? []).find() : owner[name](...args);
}

const moduleOf = (name) => Object.values(pick(site)).find((module) => name in module);
const pick = ({ contacts, labels, extendedFields, submittedContact }) => ({ contacts, labels, extendedFields, submittedContact });
const build = (make, steps) =>
  steps.reduce((query, [name, ...args]) => query[name](...args.map((arg) => (/^(and|or|not)$/.test(name) ? build(make, arg) : arg))), make());

/** All that calls and controls change. */
function state() {
  const records = site.snapshot();
  return { records, identity: site.identity, now: site.clock.now(), failures: site.pendingFailures(), member: site.members.get(EVE) };
}

const isComment = (text) => text.split('\n').every((row) => row.startsWith('//'));

describe('a line of code', () => {
  test('is written as a developer would', () => {
    const info = { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] }, company: undefined };
    assert.equal(imports('sdk', 'createContact'), "import { contacts } from '@wix/crm';");
    assert.equal(line('sdk', 'createContact', [info, undefined]), `const { contact } = await contacts.createContact({
  name: { first: 'Ada' },
  emails: { items: [{ email: 'ada@example.com' }] },
});`);
    assert.equal(line('v1', 'updateContact', [ADA, info, 3]), `const contact = await contacts.updateContact(
  { contactId: '${ADA}', revision: 3 },
  { name: { first: 'Ada' }, emails: [{ email: 'ada@example.com' }] },
);`);
    assert.equal(line('v2', 'queryContacts', [[['startsWith', 'info.name.last', 'L'], ['ascending', 'info.name.last'], ['limit', 25]]]),
      `const { items, totalCount } = await contacts
  .queryContacts()
  .startsWith('info.name.last', 'L')
  .ascending('info.name.last')
  .limit(25)
  .find();`);
    assert.equal(line('v1', 'site.actAs', ['APP']), "site.actAs('APP');");
  });

  test('says in a comment what a dialect does not have, and what is too long to be read', () => {
    assert.match(line('v1', 'mergeContacts', [ADA, 1]), /^\/\/ wix-crm-backend has no mergeContacts\. Nearest: .*wix-crm\.v2/);
    const some = [['eq', 'displayName', 'VIP'], ['limit', 2]];
    assert.match(line('v1', 'queryLabels', [some]), /^\/\/ .*no conditions.*\n.*queryLabels\(\)\.limit\(2\)\.find\(\);$/);
    const foreign = { emails: [{ email: 'a@b.co' }] };
    assert.match(line('v1', 'createContact', [foreign]), /^\/\/ These .* it is @wix\/crm that refuses\n\/\/ them\.\nconst .* emails: \[/);
    assert.equal(line('sdk', 'site.restore', [new Uint8Array(2048)]), '// snapshot: 2,048 bytes\nsite.restore(snapshot);');
    const seed = { contacts: Array.from({ length: 1000 }, () => ({ info: { name: { first: 'Ada' } } })), labels: [{ displayName: 'VIP' }] };
    assert.equal(line('sdk', 'site.seed', [seed]), '// data: contacts (1,000), labels (1)\nsite.seed(data);');
    const csv = `${'First Name\n'.repeat(40)}Ada`;
    assert.match(line('sdk', 'site.seed', [csv]), /^\/\/ text: 443 characters, 'First Name\\n.*'\nsite\.seed\(text\);$/);
  });

  test('writes every value so that it reads as the same, however wide the page is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('__proto__', "it's", '"\'', '-'.repeat(200)));
    const { value } = fc.letrec((value) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        text, fc.double(), fc.constant(-0), fc.bigInt(), fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true }),
        fc.array(value('value'), { maxLength: 5 }), fc.dictionary(text, value('value'), { maxKeys: 5, noNullPrototype: true }),
      ),
    }));
    fc.assert(fc.property(value, fc.integer({ min: 30, max: 80 }), (given, width) => {
      const read = new Function(statement(undefined, 'return ', literal(given), width))();
      assert.deepEqual(read, given);
    }));
  });

  test('gives phones of every country as wix-crm-backend does', async () => {
    begin();
    const notInIso = ['AC', 'TA', 'XK'];
    const phones = getCountries().filter((code) => !notInIso.includes(code)).flatMap((countryCode) => {
      const number = getExampleNumber(countryCode, examples);
      return number ? [{ countryCode, phone: number.formatNational() }] : [];
    });
    assert.ok(phones.length > 200);
    while (phones.length > 0) {
      const { contact } = await site.contacts.createContact({ phones: { items: phones.splice(0, 50) } }, { allowDuplicates: true });
      assert.deepEqual(answer('v1', 'getContact', contact), await v1.contacts.getContact(contact._id));
    }
  });

  for (const [operation, ...args] of FOREIGN) {
    test(`of ${operation} as wix-crm-backend takes it is refused by @wix/crm, and right there`, async () => {
      begin();
      assert.equal((await outcome(() => run(imports('sdk', operation), line('sdk', operation, args)))).error.status, 400);
      assert.match(line('v1', operation, args), /^\/\/ These arguments are right/);
      assert.ok((await run(imports('v1', operation), line('v1', operation, args))).whole);
    });
  }

  test('is that of the call, where a site remembers it of wix-crm-backend', async () => {
    begin();
    const lines = [
      "const contact = await contacts.createContact({ emails: [{ email: 'grace@example.com' }], extendedFields: { 'custom.shoe-size': 38 } });",
      "const contact = await contacts.createContact({ name: { first: 'Grace' }, profilePicture: 'https://example.com/grace.png' });",
      `const contact = await contacts.updateContact({ contactId: '${ADA}', revision: 1 }, { labelKeys: ['custom.vip'] });`,
      `const contact = await contacts.labelContact('${BOB}', ['custom.vip']);`,
      `const contact = await contacts.getContact('${ADA}');`,
      "const { contactId } = await contacts.appendOrCreateContact({ emails: [{ email: 'ada@example.com' }] });",
      "const label = await contacts.renameLabel('custom.vip', 'Very important');",
      "const { extendedField } = await contacts.findOrCreateExtendedField({ displayName: 'Birth stone', dataType: 'TEXT' });",
    ];
    for (const text of lines) {
      const { whole } = await run(imports('v1', 'createContact'), text);
      const { operation, arguments: args, result } = site.calls().at(-1);
      const shown = fromV1({ operation, args, result });
      assert.equal(line('v1', operation, shown.args, Infinity), text);
      assert.deepEqual(answer('v1', operation, shown.result), whole);
      begin();
      assert.ok((await outcome(() => run(imports('sdk', operation), line('sdk', operation, shown.args)))).result, 'the SDK takes it');
      begin();
    }
  });

  test('of a request sends the same request', async () => {
    begin();
    const send = (text) => new AsyncFunction('fetch', text)(createFetch({ site }));
    for (const [path, init] of [
      ['/contacts/v4/contacts?paging.limit=2&sort.fieldName=info.name.first'],
      ['/contacts/v4/contacts', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"info":{"name":{"first":"Grace"}}}' }],
      [`/contacts/v4/contacts/${ADA}`, { method: 'DELETE' }],
    ]) {
      await createFetch({ site })(`https://www.wixapis.com${path}`, init);
      const { request } = site.calls().at(-1);
      await send(requestLine(request, 80));
      assert.equal(site.calls().filter((call) => isDeepStrictEqual(call.request, request)).length, 2);
    }
  });

  for (const [operation, lists] of Object.entries({ ...CALLS, ...CONTROLS })) {
    test(`of ${operation} does the same in every dialect that has it`, async () => {
      for (const args of lists) await compare(operation, args);
    });
  }

  async function compare(operation, args) {
    begin();
    const expected = await outcome(async () => perform(operation, args));
    const after = state();
    for (const dialect of ['sdk', 'v2', 'v1']) {
      const text = line(dialect, operation, args);
      if (isComment(text)) {
        assert.equal(imports(dialect, operation), '');
        continue;
      }
      assert.ok(text.split('\n').every((row) => row.length <= 80), text);
      begin();
      const { result, error } = await outcome(() => run(imports(dialect, operation), text));
      assert.deepEqual(error, expected.error, text);
      assert.deepEqual(state(), after, text);
      if (error) continue;
      assert.deepEqual(answer('sdk', operation, result.whole), answer(dialect, operation, expected.result), text);
      assert.ok(!result.kept.includes(undefined), text);
    }
  }
});
