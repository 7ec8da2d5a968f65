import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run, temporaryFolder } from './child.mjs';
import { LIBRARIES } from './stores/libraries.mjs';

// The examples of the READMEs run, and print what stands beside them.

const PACKAGE = fileURLToPath(new URL('../pkg', import.meta.url));
/** What else the examples import. */
const OTHERS = ['@wix', 'msw'];

const NEEDS_SQLITE = /'wix-crm-local\/sqlite'/;

/** Prints what an example logs as JSON, one line each, with the line of the example it stands on. */
const RECORDER = `
  import { format } from 'node:util';
  console.log = (...values) => {
    const [, line] = /\\/example\\.[cm]js:(\\d+)/.exec(new Error().stack);
    process.stdout.write(JSON.stringify({ line: Number(line), text: format(...values) }) + '\\n');
  };
`;

const folder = temporaryFolder();
mkdirSync(join(folder, 'node_modules'));
symlinkSync(PACKAGE, join(folder, 'node_modules/wix-crm-local'), 'dir');
for (const name of OTHERS) symlinkSync(fileURLToPath(new URL(`node_modules/${name}`, import.meta.url)), join(folder, 'node_modules', name), 'dir');
writeFileSync(join(folder, 'record.mjs'), RECORDER);

for (const file of ['README.md', 'pkg/README.md']) {
  describe(file, () => {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    const examples = [...text.matchAll(/^```js\n([^]*?)^```$(?:\s*^It prints[^]*?:\n\n((?:^ {4}.*\n)+))?/gm)];

    test('has examples', () => {
      assert.ok(examples.length > 0);
    });

    for (const [number, [, code, output]] of examples.entries()) {
      const { program, args, missing } = NEEDS_SQLITE.test(code) ? LIBRARIES[0] : { program: process.execPath, args: [] };
      test(`example ${number + 1} runs and prints what it says`, { skip: missing }, () => {
        const logged = perform(code, program, args);
        for (const { line, claim } of claims(code)) {
          const texts = logged.filter((log) => log.line === line).map((log) => log.text);
          assert.ok(texts.length > 0, `line ${line} printed nothing: ${code.split('\n')[line - 1]}`);
          for (const printed of texts) assert.ok(fulfils(printed, claim), `line ${line} claims ${claim} and printed ${printed}`);
        }
        if (output) assertPrints(logged.map((log) => log.text).join('\n'), output);
      });
    }
  });
}

function perform(code, program, args) {
  const name = /\brequire\(/.test(code) ? 'example.cjs' : 'example.mjs';
  writeFileSync(join(folder, name), code);
  const printed = run(program, [...args, '--import', './record.mjs', name], { cwd: folder });
  return printed.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** The comments behind what is logged: `console.log(…); // what it prints`. */
function claims(code) {
  return code.split('\n').flatMap((line, index) => {
    const [, claim] = /console\.log\(.*\);? \/\/ (.+)$/.exec(line) ?? [];
    return claim ? [{ line: index + 1, claim }] : [];
  });
}

/** A comment is what is printed, or how it begins: `400, and …`. */
function fulfils(printed, claim) {
  const [beginning, more] = claim.split(', and ');
  return more === undefined ? printed === claim : printed.startsWith(beginning);
}

/** The output shown under an example: `…` leaves something out, ids differ from run to run. */
function assertPrints(printed, shown) {
  const actual = plain(printed);
  let position = 0;
  for (const part of plain(shown).split('…').map((text) => text.trim()).filter(Boolean)) {
    const found = actual.indexOf(part, position);
    assert.ok(found >= 0, `shown, but not printed from here on: ${part}\nprinted: ${actual.slice(position)}`);
    position = found + part.length;
  }
}

const plain = (text) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>').replace(/\s+/g, ' ').trim();
