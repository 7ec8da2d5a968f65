import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { loadCases, runCase } from '../cases.mjs';
import { makePair } from './pair.mjs';

const NOW = Date.parse('2024-01-02T03:04:05.678Z');
const CODES = [...readFileSync(new URL('../../src/error/code.rs', import.meta.url), 'utf8').matchAll(/"([A-Z_]+)"/g)].map(([, code]) => code);

/** Every shared case of functions, on both sides; those that `excused` names have to differ. `agreed` gets the names of the others. */
export async function testCases(agreed, excused) {
  const files = (await loadCases()).map(({ noun, cases }) => ({ noun, cases: cases.filter(callsFunctions) }));
  const codes = new Set();
  const names = files.flatMap(({ noun, cases }) => cases.map(({ name }) => `${noun}: ${name}`));

  describe('shared cases', () => {
    test('the list of differences names only cases that there are', () => {
      assert.deepEqual(excused.filter((name) => !names.includes(name)), []);
    });

    for (const { noun, cases } of files) {
      for (const oneCase of cases) {
        const name = `${noun}: ${oneCase.name}`;
        test(name, async (context) => {
          // Both sides have to be at the same moment, also where the case leaves the clock alone.
          context.mock.method(Date, 'now', () => NOW);
          const differences = await play(oneCase, codes);
          if (excused.includes(name)) return assert.ok(differences.length > 0, 'the list of differences names it, and there is none');
          assert.deepEqual(differences, []);
          agreed.push(name);
        });
      }
    }

    test('fail with every code that there is', () => {
      assert.deepEqual([...codes].filter((code) => typeof code === 'string').sort(), CODES.sort());
    });
  });
}

/** Cases of the REST API have one side only. */
/** The SDK has no functions of Velo. */
const callsFunctions = ({ steps }) => steps.every(({ request, call }) => request === undefined && !call?.startsWith('velo.'));

/** How the sides differ; `codes` gets those of the errors. */
async function play(oneCase, codes) {
  let pair;
  await runCase(oneCase, (options) => {
    pair = makePair(options);
    return pair.site;
  });
  await pair.compareState();
  for (const code of pair.codes) codes.add(code);
  return pair.differences;
}
