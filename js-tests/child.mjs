import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Longer than any of these runs on any machine: what takes this long never ends. */
const NEVER_ENDS = 60_000;

/** A folder outside of the repository, gone when this process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'wix-crm-local-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a program to its end, which must be a good one; answers what it printed. */
export function run(program, args, options) {
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: NEVER_ENDS, ...options });
  assert.ifError(error);
  assert.equal(status, 0, `${program} ${args.join(' ')} ended with ${status ?? signal}\n${start(stdout)}\n${start(stderr)}`);
  assert.equal(stderr.replace(/^npm (warn|notice).*\n/gim, ''), '', `${program} ${args.join(' ')} complained`);
  return stdout;
}

const start = (text) => text.slice(0, 4000);

/** Runs a script from a file of this name in a folder; answers what it printed. */
export function runScript(folder, name, text, nodeArguments = []) {
  writeFileSync(join(folder, name), text);
  return run(process.execPath, [...nodeArguments, name], { cwd: folder });
}
