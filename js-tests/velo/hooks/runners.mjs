import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../child.mjs';

// The three that run tests, as a person would start them in a folder; each answers how every test ended, by its name.

const require = createRequire(import.meta.url);
const VITEST = join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
const JEST = require.resolve('jest/bin/jest');
const cache = temporaryFolder();

/** Longer than any of these takes on any machine. */
const NEVER_ENDS = 120_000;

function start(folder, args, nodeOptions = '') {
  // A runner inside of a runner does not report to it.
  const { NODE_TEST_CONTEXT, ...environment } = process.env;
  const env = { ...environment, NODE_OPTIONS: nodeOptions, NO_COLOR: '1' };
  const { error, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', timeout: NEVER_ENDS });
  assert.ifError(error);
  return { stdout, output: stdout + stderr };
}

export function runNode(folder, file) {
  const flags = ['--import', 'wix-crm-local/register', '--import', './test/globals.mjs', '--test-reporter', fileURLToPath(new URL('reporter.mjs', import.meta.url))];
  const { stdout, output } = start(folder, [...flags, file]);
  return { output, tests: Object.fromEntries(stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => Object.values(JSON.parse(line)))) };
}

export function runVitest(folder) {
  const file = join(folder, 'vitest.json');
  const { output } = start(folder, [VITEST, 'run', '--reporter', 'json', '--outputFile', file, '--no-cache']);
  return { output, tests: results(file) };
}

/** Jest loads ES modules natively where Node has this flag, and the project says that it consists of them. */
export function runJest(folder, { native = false } = {}) {
  const file = join(folder, 'jest.results');
  const args = [JEST, '--json', '--outputFile', file, '--cacheDirectory', cache];
  const { output } = start(folder, args, native ? '--experimental-vm-modules' : '');
  return { output, tests: results(file) };
}

/** Vitest writes the format of jest. */
function results(file) {
  if (!existsSync(file)) return {};
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(
    testResults.flatMap(({ assertionResults, message, status }) =>
      assertionResults.length > 0 ? assertionResults.map(({ fullName, status: outcome }) => [fullName.trim(), outcome]) : [[message, status]],
    ),
  );
}
