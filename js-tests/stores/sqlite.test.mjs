import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CONTRACT } from './contract.mjs';
import { command, LIBRARIES } from './libraries.mjs';
import { SCENARIOS as SITES } from './site-scenarios.mjs';
import { SCENARIOS as FILES } from './sqlite-scenarios.mjs';

// `wix-crm-local/sqlite` with every library that it can use. The scenarios run in a process that has the library.

const PLAY = fileURLToPath(new URL('play.mjs', import.meta.url));

/** What came of each scenario of a module, by name. */
function play(library, module) {
  const { stdout, stderr } = spawnSync(...command(library, PLAY, fileURLToPath(new URL(module, import.meta.url))));
  const outcomes = Object.fromEntries(stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)));
  return (name) => assert.equal(outcomes[name] ?? `it did not come to an end: ${stderr}`, 'fine');
}

for (const library of LIBRARIES) {
  describe(library.name, { skip: library.missing }, () => {
    for (const [module, scenarios] of [['contract.mjs', CONTRACT], ['sqlite-scenarios.mjs', FILES], ['site-scenarios.mjs', SITES]]) {
      let check;
      before(() => {
        check = play(library, module);
      });
      for (const name of Object.keys(scenarios)) test(name, () => check(name));
    }
  });
}
