import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { siteProject, write } from './project.mjs';
import { runJest, runNode, runVitest } from './runners.mjs';

// A small Velo site and its tests: the same text, run by node:test, by vitest and by jest.

const SITE = fileURLToPath(new URL('../site', import.meta.url));
const TESTS = 'test/site.spec.mjs';

const names = [
  'a .jsw file in the first dialect works on the same contacts',
  'a module of the site stands for one that is not there',
  'a module that nobody has backend/nope',
  'a module that nobody has wix-nope',
  'a page calls web methods',
  'backend/events.js hears what happens',
  'http functions answer',
  'the modules of Wix are one with what the test imports',
  'web modules a visitor may what the code elevates',
  'web modules and nothing else',
  'web modules two changes at once: one is refused, and tries again',
];
const ALL_PASSED = Object.fromEntries(names.map((name) => [name, 'passed']));

/** A copy of the site, for runners write into the folders that they work in. */
function copyOfSite(manifest = {}) {
  const folder = siteProject({});
  cpSync(SITE, folder, { recursive: true });
  const own = JSON.parse(readFileSync(join(SITE, 'package.json'), 'utf8'));
  write(folder, { 'package.json': JSON.stringify({ ...own, ...manifest }) });
  return folder;
}

const assertAllPassed = ({ tests, output }) => assert.deepEqual(tests, ALL_PASSED, output);

describe('the tests of the site pass', () => {
  test('in node:test', () => assertAllPassed(runNode(copyOfSite(), TESTS)));

  test('in vitest', () => assertAllPassed(runVitest(copyOfSite())));

  test('in jest', () => assertAllPassed(runJest(copyOfSite())));

  test('in jest, as a package of ES modules', () => assertAllPassed(runJest(copyOfSite({ type: 'module' }))));

  test('in jest, as native ES modules', () => assertAllPassed(runJest(copyOfSite({ type: 'module' }), { native: true })));
});
