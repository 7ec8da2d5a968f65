import { after } from 'node:test';
import { testCases } from './cases.mjs';
import { excused, testDefects } from './excused.mjs';
import { testFunctions } from './functions.mjs';
import { testRandomSequences } from './random.mjs';
import { testRows } from './rows.mjs';

// Our functions next to those of the real SDK, whose requests a site of ours answers: two sites that are alike, the same calls on
// both, and the same answers, errors, events and records, but for the list of differences.

const agreed = { functions: [], rows: [], cases: [], sequences: [] };
testFunctions(agreed.functions);
testRows(agreed.rows);
testDefects();
testRandomSequences(agreed.sequences);
await testCases(agreed.cases, excused);

after(() => {
  const { functions, rows, cases, sequences } = agreed;
  console.log(`The real SDK agrees: ${functions.length} functions, ${rows.length} recorded requests, ${cases.length} shared cases ` +
    `(${excused.length} differ, as listed) and ${sequences.length} random sequences.`);
});
