import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { run } from '../child.mjs';
import { siteProject } from '../velo/hooks/project.mjs';
import { runJest, runVitest } from '../velo/hooks/runners.mjs';
import { controlsOf, examples, moduleOfExamples } from './examples.mjs';

// The examples of the controls under the fake timers of vitest, jest and sinon, every timer faked that they fake by themselves. What
// waits for a timer that nobody moves would never end; the runners would give up on it.

const TIME = 'time is that of the fake timers';
const LATENCY = 'latency passes with them';
const names = [...examples.map(({ name }) => name), TIME, LATENCY];
const ALL_PASSED = Object.fromEntries(names.map((name) => [name, 'passed']));

/** The same tests for each runner, which say how to do it there: `use` fakes timers, `restore` takes them back, `to` and `by` move them. */
const tests = (runner) => `
  ${runner}
  import { createSite } from 'wix-crm-local';
  import { examples } from '../examples.mjs';

  const faked = (run) => async () => {
    timers.use();
    try {
      await run();
    } finally {
      timers.restore();
    }
  };
  const equal = (found, wanted) => {
    if (found !== wanted) throw new Error('found ' + found + ', wanted ' + wanted);
  };

  for (const { name, play } of examples) test(name, faked(play));

  test('${TIME}', faked(async () => {
    const { clock, contacts } = createSite();
    timers.to(0);
    equal(clock.now().getTime(), 0);
    timers.by(1000);
    equal((await contacts.createContact({ name: { first: 'Ada' } })).contact._createdDate.getTime(), 1000);
  }));

  test('${LATENCY}', faked(async () => {
    const { contacts, latency } = createSite();
    latency(1_000_000);
    const call = contacts.createContact({ name: { first: 'Ada' } });
    timers.by(1_000_000);
    equal((await call).contact.revision, 1);
  }));
`;

const VITEST = `
  import { test, vi } from 'vitest';
  const timers = { use: () => vi.useFakeTimers(), restore: () => vi.useRealTimers(), to: (ms) => vi.setSystemTime(ms), by: (ms) => vi.advanceTimersByTime(ms) };
`;

const JEST = `
  const timers = { use: () => jest.useFakeTimers(), restore: () => jest.useRealTimers(), to: (ms) => jest.setSystemTime(ms), by: (ms) => jest.advanceTimersByTime(ms) };
`;

const SINON = `
  import sinon from 'sinon';
  let clock;
  const timers = { use: () => (clock = sinon.useFakeTimers()), restore: () => clock.restore(), to: (ms) => clock.setSystemTime(ms), by: (ms) => clock.tick(ms) };
  const outcomes = {};
  let last;
  const test = (name, run) => {
    last = Promise.resolve(last).then(run).then(() => 'passed', (error) => error.stack).then((outcome) => (outcomes[name] = outcome));
  };
`;
const SINON_END = 'await last; console.log(JSON.stringify(outcomes));';

const project = (runner, files) => siteProject({ 'examples.mjs': moduleOfExamples(), 'test/timers.spec.mjs': tests(runner), ...files });
const assertAllPassed = ({ tests: outcomes, output }) => assert.deepEqual(outcomes, ALL_PASSED, output);

test('there is an example for every control', () => {
  const missing = controlsOf(createSite()).filter((control) => !examples.some(({ code }) => code.includes(`.${control}`)));
  assert.deepEqual(missing, []);
});

describe('the examples of the controls run to their end', () => {
  test('under the fake timers of vitest', () => {
    assertAllPassed(runVitest(project(VITEST, { 'vitest.config.mjs': "export default { test: { include: ['test/*.spec.mjs'] } };" })));
  });

  test('under the fake timers of jest, also where the package is loaded under them', () => {
    for (const enableGlobally of [false, true]) {
      const config = { preset: 'wix-crm-local/jest', testMatch: ['<rootDir>/test/*.spec.mjs'], fakeTimers: { enableGlobally } };
      assertAllPassed(runJest(project(JEST, { 'jest.config.json': JSON.stringify(config) })));
    }
  });

  test('under the fake timers of sinon', () => {
    const folder = siteProject({ 'examples.mjs': moduleOfExamples(), 'test/timers.mjs': tests(SINON) + SINON_END });
    const output = run(process.execPath, ['test/timers.mjs'], { cwd: folder });
    assertAllPassed({ tests: JSON.parse(output), output });
  });
});
