import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// What `wix-crm-local/sqlite` can run on here: `node:sqlite` and `better-sqlite3`, each in the running Node or in the one that is installed
// beside these tests.

export const FOLDER = fileURLToPath(new URL('..', import.meta.url));
const PROGRAMS = [process.execPath, fileURLToPath(new URL('../node_modules/node-24/bin/node', import.meta.url))];
const WITHOUT_SQLITE = '--no-experimental-sqlite';

const answers = (program, args) => existsSync(program) && spawnSync(program, args, { cwd: FOLDER }).status === 0;
const hasBuiltIn = (program) => answers(program, ['-e', "process.getBuiltinModule('node:sqlite').DatabaseSync"]);
const hasInstalled = (program) =>
  answers(program, ['-e', "if (process.versions.napi < 10) throw 'too old'; new (require('better-sqlite3'))(':memory:')"]);

function builtIn() {
  const program = PROGRAMS.find(hasBuiltIn);
  return program ? { program, args: ['--disable-warning=ExperimentalWarning'] } : { missing: 'no Node here has node:sqlite' };
}

function installed() {
  const program = PROGRAMS.find(hasInstalled);
  if (!program) return { missing: 'better-sqlite3 runs on no Node here' };
  return { program, args: hasBuiltIn(program) ? [WITHOUT_SQLITE] : [] };
}

/** `{ name, program, args }` of each, or `{ name, missing }` with the reason why it cannot be tried. */
export const LIBRARIES = [{ name: 'node:sqlite', ...builtIn() }, { name: 'better-sqlite3', ...installed() }];

/** A command that runs with one of them, as arguments of `spawn`. */
export const command = ({ program, args }, ...more) => [program, [...args, ...more], { cwd: FOLDER, encoding: 'utf8' }];
