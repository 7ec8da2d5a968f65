import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../child.mjs';
import { call, CONTACTS, PROGRAM, startServer } from './server.mjs';

const folder = temporaryFolder();

function complaint(file, content) {
  if (content !== undefined) writeFileSync(join(folder, file), content);
  const args = [PROGRAM, 'serve', '--port', '0', '--seed', file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder });
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  return stderr;
}

test('the server begins with what the file has', async () => {
  const data = {
    contacts: [{ info: { name: { first: 'Ada' }, labelKeys: { items: ['custom.vip'] } } }],
    labels: [{ displayName: 'VIP' }],
    extendedFields: [{ displayName: 'Shoe size', dataType: 'NUMBER' }, { displayName: 'Motto', dataType: 'TEXT' }],
  };
  // Editors on Windows write a byte order mark.
  writeFileSync(join(folder, 'good.json'), `\uFEFF${JSON.stringify(data)}`);
  const { url, output } = await startServer(['--seed', 'good.json'], { cwd: folder });
  assert.match(output(), /It begins with good\.json: 1 contact, 1 label, 2 extended fields\./);
  const { body } = await call(url, CONTACTS);
  assert.deepEqual(body.contacts.map(({ info }) => [info.name.first, info.labelKeys.items]), [['Ada', ['custom.vip']]]);
});

describe('a file that cannot be read', () => {
  test('because there is none', () => {
    assert.equal(complaint('none.json'), 'wix-crm-local: --seed: none.json cannot be read: there is no such file.\n');
  });

  test('because it is a folder', () => {
    mkdirSync(join(folder, 'folder'));
    assert.equal(complaint('folder'), 'wix-crm-local: --seed: folder cannot be read: it is a folder.\n');
  });

  test('because it is not text', () => {
    assert.equal(complaint('utf-16.json', Buffer.from('\uFEFF{}', 'utf16le')), 'wix-crm-local: --seed: utf-16.json must be text in UTF-8.\n');
  });
});

describe('a file that is no JSON is told where and why', () => {
  const ROWS = [
    ['', 'line 1, column 1: a value has to stand here'],
    ['{"contacts": [\n  {"info": x}]}', 'line 2, column 12: this is no value; texts stand in double quotes'],
    ['{"contacts": [\r\n  {"info": {}},\r\n]}', 'line 3, column 1: a value has to stand here'],
    ["{'contacts': []}", 'line 1, column 2: this is no value; texts stand in double quotes'],
    ['{"contacts": [] // none\n}', 'line 1, column 17: JSON has no comments'],
    ['{"contacts" []}', 'line 1, column 13: a colon has to stand here'],
    ['{"contacts": [1 2]}', 'line 1, column 17: a comma has to stand here'],
    ['{"contacts": [', 'line 1, column 15: a closing bracket, ], has to stand here'],
    ['{"contacts": []', 'line 1, column 16: a closing brace, }, has to stand here'],
    ['{"a": "\\x"}', 'line 1, column 7: this escape is unknown; a backslash is written \\\\'],
    ['{"a": "\\u12"}', 'line 1, column 7: four hexadecimal digits have to follow \\u'],
    ['{"a": "\t"}', 'line 1, column 7: this character has to be written as an escape, such as \\n'],
    ['{} {}', 'line 1, column 4: the file has to end here'],
  ];
  for (const [content, sentence] of ROWS) {
    test(JSON.stringify(content), () => {
      assert.equal(complaint('bad.json', content), `wix-crm-local: --seed: bad.json is no JSON at ${sentence}.\n`);
    });
  }
});

describe('JSON that is no seed is told where and why', () => {
  test('everything that is wrong with fields', () => {
    const content = '{\n  "contacts": [\n    { "info": { "emails": ["ada@example.com"] } },\n    { "name": {} }\n  ],\n  "labels": [{}]\n}';
    assert.deepEqual(complaint('fields.json', content).split('\n'), [
      'wix-crm-local: --seed: fields.json cannot be seeded. Bad rows: 3',
      '  line 6, column 14: labels[0].displayName is required',
      '  line 3, column 28: contacts[0].info.emails[0] must be an object, found the string "ada@example.com"',
      '  line 4, column 7: contacts[1].name is not a field here',
      "  contacts[0].info.emails[0]: An email is an object: {email: 'a@b.co'}.",
      '  contacts[1].name: Known here: info, _id, revision, primaryEmail, primaryPhone, _createdDate, _updatedDate, source, lastActivity.',
      '',
    ]);
  });

  test('a rule that a record breaks', () => {
    assert.equal(complaint('rule.json', '{"contacts": [\n  {"info": {}}]}'),
      'wix-crm-local: --seed: rule.json cannot be seeded. Bad rows: 1\n  line 2, column 3: contacts[0] cannot be seeded: A contact needs at least a name, an email or a phone.\n');
  });

  test('something else than an object', () => {
    assert.equal(complaint('list.json', ' []'),
      'wix-crm-local: --seed: list.json cannot be seeded.\n  line 1, column 2: seed must be an object, found an array of 0\n');
  });

  test('an unknown kind of record', () => {
    assert.match(complaint('kind.json', '{"contact": []}'), /line 1, column 2: seed\.contact is not a field here\n {2}Known here: .*contacts/);
  });
});
