import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../child.mjs';
import { startServer } from './server.mjs';

// The curl commands of the READMEs, sent to a server one after the other, are answered as it says below them.

const ADDRESS = 'http://127.0.0.1:4400';

for (const file of ['README.md', 'pkg/README.md']) {
  describe(file, () => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const examples = blocks(text, 'sh').flatMap((block) => block.split('\n\n')).filter((example) => /^curl /m.test(example)).map(readExample);
    const [seed] = blocks(text, 'json');

    test('has commands', () => {
      assert.ok(examples.length > 0);
    });

    test('the commands are answered as shown', async () => {
      const { url } = await startServer(seed ? ['--seed', seedFile(seed)] : []);
      for (const { title, address, answer, ...init } of examples) {
        const response = await fetch(address.replace(ADDRESS, url), init);
        assertShown(await response.text(), answer);
        const [, status = '200'] = /status (\d+)/.exec(title) ?? [];
        assert.equal(response.status, Number(status), title);
      }
    });
  });
}

function blocks(text, language) {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block);
}

function seedFile(seed) {
  const file = join(temporaryFolder(), 'seed.json');
  writeFileSync(file, seed);
  return file;
}

/** `# Title.`, a curl command, and `#> answer` in one or more lines. */
function readExample(example) {
  const lines = example.replaceAll('\\\n', ' ').split('\n').filter(Boolean);
  const command = lines.find((line) => line.startsWith('curl '));
  const answer = lines.filter((line) => line.startsWith('#> ')).map((line) => line.slice(3).trim()).join('');
  return { title: lines[0], answer, ...readCommand(command) };
}

/** What curl would send: the arguments that the READMEs use and no other. */
function readCommand(command) {
  const [, ...words] = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
  const request = { headers: {} };
  while (words.length) {
    const word = words.shift();
    if (word === '-X') request.method = words.shift();
    else if (word === '-H') Object.assign(request.headers, Object.fromEntries([words.shift().split(': ')]));
    else if (word === '-d') request.body = words.shift();
    else if (word.startsWith(ADDRESS)) request.address = word;
    else assert.fail(`unknown in a curl command: ${word}`);
  }
  return { method: request.body === undefined ? 'GET' : 'POST', ...request };
}

/** The answer has all that is shown, in this order; `…` leaves something out. */
function assertShown(actual, shown) {
  assert.ok(shown, 'no answer is shown');
  let position = 0;
  for (const part of shown.split('…').filter(Boolean)) {
    const found = actual.indexOf(part, position);
    assert.ok(found >= 0 && (position > 0 || found === 0), `shown, but not answered: ${part}\nanswered: ${actual.slice(position)}`);
    position = found + part.length;
  }
  if (!shown.endsWith('…')) assert.equal(position, actual.length, `more is answered than shown: ${actual.slice(position)}`);
}
