import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { siteProject } from './project.mjs';
import { runJest, runVitest } from './runners.mjs';

// What is wrong with a site is said by vitest and jest in the words in which Node says it.

const CONFIGURATION = {
  'vitest.config.mjs': `
    import { wixCrmLocal } from 'wix-crm-local/vitest';
    export default { plugins: [wixCrmLocal()], test: { globals: true, include: ['test/*.spec.js'] } };
  `,
  'jest.config.json': '{ "preset": "wix-crm-local/jest", "testMatch": ["<rootDir>/test/*.spec.js"] }',
};

/** What stands in a file `src/backend/a.js` and beside it, and what a runner prints when a test imports that file. */
const WRONG = {
  'a syntax error': [{ 'src/backend/a.js': 'export const a = 1;\nexport const = 2;' }, /src\/backend\/a\.js/],
  'a module that nobody has': [{ 'src/backend/a.js': `import 'wix-nope';` }, /'wix-nope': wix-crm-local has no such module\. Write one, and name it in .*package\.json/],
  'a file that is not there': [{ 'src/backend/b.web.js': '' }, /src\/backend has no a, a\.js, a\.jsw or a\.ts; it has b\.web\.js/],
  'no folder backend': [{}, /there is no folder .*src\/backend\. Where the site's code is not in src/],
  'an unknown option': [
    { 'package.json': '{ "wix-crm-local": { "root": "." } }', 'src/backend/a.js': '' },
    /unknown option "wix-crm-local"\."root"; the options are "src", "modules" and "events"/,
  ],
};

for (const [runner, run] of Object.entries({ vitest: runVitest, jest: runJest })) {
  describe(`in ${runner}`, () => {
    for (const [name, [files, wanted]] of Object.entries(WRONG)) {
      test(name, () => {
        const folder = siteProject({ ...CONFIGURATION, 'test/a.spec.js': `import 'backend/a';\ntest('a', () => {});`, ...files });
        const { output, tests } = run(folder);
        assert.match(output + JSON.stringify(Object.keys(tests)), wanted);
        assert.ok(!Object.values(tests).includes('passed'), 'the test passed');
      });
    }

    test('files that import each other in a circle are no mistake', () => {
      const folder = siteProject({
        ...CONFIGURATION,
        'src/backend/even.js': `import { odd } from 'backend/odd'; export function even(n) { return n === 0 || odd(n - 1); }`,
        'src/backend/odd.js': `import { even } from 'backend/even'; export function odd(n) { return n !== 0 && even(n - 1); }`,
        'test/a.spec.js': `import { even } from 'backend/even';\ntest('ten is even', () => { if (!even(10)) throw new Error(); });`,
      });
      const { output, tests } = run(folder);
      assert.deepEqual(tests, { 'ten is even': 'passed' }, output);
    });
  });
}
