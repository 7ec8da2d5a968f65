import assert from 'node:assert/strict';
import { after, before, describe, mock, test } from 'node:test';
import * as sdk from '@wix/crm';
import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import * as local from 'wix-crm-local';
import { installContext } from 'wix-crm-local/http';
import * as v1 from 'wix-crm-local/velo/wix-crm-backend';
import * as v2 from 'wix-crm-local/velo/wix-crm.v2';
import { statement } from '../../www/line/layout.js';
import { answer, imports, line } from '../../www/line/line.js';
import { literal } from '../../www/line/literal.js';

// What the page prints for a call is run, as it is, by the module that it imports, and has to answer what the page shows.

const MODULES = { '@wix/crm': sdk, 'wix-crm-local': local, 'wix-crm.v2': v2, 'wix-crm-backend': v1 };
const NOW = '2026-01-31T12:00:00.000Z';
const ADA = '00000000-0000-4000-8000-00000000000a';
const BOB = '00000000-0000-4000-8000-00000000000b';
const EVE = '00000000-0000-4000-8000-00000000000e';
const NOBODY = '00000000-0000-4000-8000-00000000000f';
const { site } = local;
let start;

before(() => {
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-03-01') });
  installContext(site);
  site.seed({
    labels: [{ displayName: 'VIP' }, { displayName: 'New lead' }],
    extendedFields: [{ displayName: 'Shoe size', dataType: 'NUMBER' }],
    contacts: [
      {
        _id: ADA,
        info: {
          name: { first: 'Ada', last: 'Lovelace' },
          emails: { items: [{ email: 'ada@example.com' }, { email: 'ada@work.example', tag: 'WORK' }] },
          phones: {
            items: [
              { phone: '62183848', countryCode: 'DK', tag: 'MOBILE' }, { phone: '999', countryCode: 'DK' }, { phone: '030 901820', countryCode: 'DE' },
              { phone: '0722 123 456', countryCode: 'RO' }, { phone: '+1 202-555-0143', countryCode: 'US' }, { phone: '12 34' },
            ],
          },
          addresses: { items: [{ tag: 'HOME', address: { addressLine1: '1 High St', city: 'Leeds', country: 'GB' } }] },
          labelKeys: { items: ['custom.vip'] },
          extendedFields: { items: { 'custom.shoe-size': 38 } },
          picture: { image: 'https://example.com/ada.png' },
        },
      },
      { _id: EVE, info: { name: { first: 'Eve' } } },
      { _id: BOB, info: { name: { first: 'Bob' }, company: 'Engines', phones: { items: [{ phone: '0113 496 0000', countryCode: 'GB' }] } } },
    ],
  });
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

/** Each operation, with usual arguments and odd ones. */
const INFO = {
  name: { first: 'Grace', last: "O'Hara \"Amazing\"" },
  emails: { items: [{ email: 'grace@example.com', tag: 'MAIN' }] },
  phones: { items: [{ phone: '(704) 445-1233', countryCode: 'US' }, { phone: '12', countryCode: 'US' }] },
  labelKeys: { items: ['custom.vip'] },
  extendedFields: { items: { 'custom.shoe-size': 38.5 } },
  birthdate: '1990-12-09',
  company: undefined,
};
const CALLS = {
  createContact: [
    [INFO],
    [{ emails: { items: [{ email: 'ada@example.com' }] } }],
    [{ emails: { items: [{ email: 'ada@example.com' }] } }, { allowDuplicates: true }],
    [{ name: { first: 'x'.repeat(100), last: '\u202egnp.exe\n\u0000 עדה 👩‍💻 \\ `${1}`' } }],
    [{ name: { first: '<img src=x onerror=alert(1)>' }, picture: { image: 'https://example.com/a.png' }, emails: null }],
    [{ nickname: 'Ada' }],
    [],
  ],
  getContact: [[ADA], [NOBODY], [undefined], ['not a GUID']],
  updateContact: [
    [ADA, { company: 'Looms', jobTitle: null }, 1],
    [ADA, { extendedFields: { items: { 'custom.shoe-size': 40 } }, labelKeys: { items: [] } }, 1, { allowDuplicates: true }],
    [ADA, { company: 'Looms' }, 7],
    [ADA, { company: 'Looms' }],
    [NOBODY, { company: 'Looms' }, 1],
  ],
  deleteContact: [[ADA], [NOBODY]],
  labelContact: [[BOB, ['custom.vip', 'custom.new-lead']], [BOB, ['custom.nothing']], [BOB, []]],
  unlabelContact: [[ADA, ['custom.vip']], [NOBODY, ['custom.vip']]],
  mergeContacts: [[ADA, 1, { sourceContactIds: [BOB] }], [ADA, 2, { sourceContactIds: [BOB] }], [ADA, 1]],
  previewMergeContacts: [[ADA, { sourceContactIds: [BOB] }], [ADA, { sourceContactIds: [ADA] }]],
  queryContacts: [
    [],
    [[]],
    [[['startsWith', 'info.name.first', 'A'], ['ascending', 'info.name.last'], ['limit', 25], ['skip', 0]]],
    [[['eq', 'info.company', 'Engines'], ['or', [['hasSome', 'info.labelKeys', ['custom.vip', 'custom.new-lead']]]]]],
    [[['not', [['in', 'info.name.first', ['Bob', 'Eve']]]], ['ge', '_createdDate', new Date(NOW)]]],
    [[['exists', 'info.company']]],
    [[['exists', 'info.company', false]]],
    [[['isEmpty', 'info.company'], ['isNotEmpty', 'info.name.last']]],
    [[['and', [['ne', 'info.company', 'Looms'], ['between', '_createdDate', new Date(0), new Date('2030-01-01')]]], ['descending', '_createdDate']]],
    [[['eq', 'primaryInfo.email', 'ADA@example.com']]],
    [[['gt', 'info.company', 'E']]],
    [[['limit', 5000]]],
  ],
  listContacts: [[], [{ sort: { fieldName: 'info.name.first', order: 'DESC' }, paging: { limit: 1 } }]],
  listFacets: [[]],
  queryFacets: [[{ filter: {} }]],
  bulkDeleteContacts: [[{ filter: { 'info.name.first': 'Bob' } }], [{}]],
  bulkUpdateContacts: [[{ search: 'Bob', info: { company: 'Looms' } }]],
  bulkLabelAndUnlabelContacts: [[{ filter: {}, labelKeysToAdd: ['custom.new-lead'], labelKeysToRemove: ['custom.vip'] }]],
  findOrCreateLabel: [['VIP'], ['Brand new', { language: 'en' }], ['']],
  getLabel: [['custom.vip'], ['custom.nothing']],
  renameLabel: [['custom.vip', { displayName: 'Very important' }], ['custom.vip', { displayName: 'New lead' }]],
  deleteLabel: [['custom.vip'], ['contacts.customers']],
  queryLabels: [[[['descending', 'displayName'], ['limit', 2]]], []],
  listLabels: [[{ startsWith: 'V' }]],
  findOrCreateExtendedField: [['Shoe size', 'NUMBER'], ['Birth stone', 'TEXT'], ['Birth stone', 'COLOUR']],
  getExtendedField: [['custom.shoe-size']],
  renameExtendedField: [['custom.shoe-size', { displayName: 'Size of shoes' }]],
  deleteExtendedField: [['custom.shoe-size'], ['custom.nothing']],
  queryExtendedFields: [[[['ascending', 'displayName']]]],
  listExtendedFields: [[]],
  appendOrCreateContact: [[{ info: { emails: { items: [{ email: 'ada@example.com' }] }, company: 'Engines' } }], [{ info: INFO }], [{ info: {} }]],
};
const CONTROLS = {
  'site.actAs': [['ANONYMOUS_VISITOR']],
  'site.clock.set': [[new Date('2027-01-01')], ['2027-01-01T00:00:00.000Z']],
  'site.clock.advance': [[3600000]],
  'site.clock.useSystem': [[]],
  'site.failNext': [['createContact', { status: 429, code: 'TOO_MANY', message: "Don't" }, 2], ['getContact', 'network'], ['updateContact', 'conflict']],
  'site.latency': [[0]],
  'site.lag': [[{ queries: 2000, enrichment: null }]],
  'site.reset': [[]],
  'site.snapshot': [[]],
  'site.createMany': [[3, 5]],
  'site.seed': [[{ contacts: [{ info: { name: { first: 'Eve' } } }] }], ['First Name\nEve']],
  'site.ids.seed': [[1]],
  'site.setStrict': [[false]],
  'site.members.set': [[EVE, { member: true, role: 'OWNER' }]],
  'site.members.remove': [[EVE]],
  'site.limits.set': [[{ labels: 5 }]],
};

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
    assert.match(line('v1', 'queryLabels', [[['eq', 'displayName', 'VIP'], ['limit', 2]]]), /^\/\/ .*no conditions.*\n.*queryLabels\(\)\.limit\(2\)\.find\(\);$/);
    assert.match(line('v1', 'createContact', [{ emails: [{ email: 'a@b.co' }] }]), /^\/\/ These .* it is @wix\/crm that refuses\n\/\/ them\.\nconst .* emails: \[/);
    assert.equal(line('sdk', 'site.restore', [new Uint8Array(2048)]), '// snapshot: 2,048 bytes\nsite.restore(snapshot);');
    const seed = { contacts: Array.from({ length: 1000 }, () => ({ info: { name: { first: 'Ada' } } })), labels: [{ displayName: 'VIP' }] };
    assert.equal(line('sdk', 'site.seed', [seed]), '// data: contacts (1,000), labels (1)\nsite.seed(data);');
    assert.match(line('sdk', 'site.seed', ['First Name\n'.repeat(40) + 'Ada']), /^\/\/ text: 443 characters, 'First Name\\n.*'\nsite\.seed\(text\);$/);
  });

  test('writes every value so that it reads as the same, however wide the page is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('__proto__', "it's", '"\'', '-'.repeat(200)));
    const { value } = fc.letrec((value) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        text, fc.double(), fc.constant(-0), fc.bigInt(), fc.boolean(), fc.constant(null), fc.date(),
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
    const phones = getCountries().filter((code) => !notInIso.includes(code)).map((countryCode) => ({ countryCode, phone: getExampleNumber(countryCode, examples)?.formatNational() }));
    const valid = phones.filter(({ phone }) => phone);
    assert.ok(valid.length > 200);
    while (valid.length > 0) {
      const { contact } = await site.contacts.createContact({ phones: { items: valid.splice(0, 50) } }, { allowDuplicates: true });
      assert.deepEqual(answer('v1', 'getContact', contact), await v1.contacts.getContact(contact._id));
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
