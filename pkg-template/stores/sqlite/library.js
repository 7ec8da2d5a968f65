import { createRequire } from 'node:module';
import { join } from 'node:path';
import { here } from '#here';

/** The class of the SQLite that this process can use; both libraries' have the functions that are used here in common. */
export const findLibrary = () => process.getBuiltinModule?.('node:sqlite')?.DatabaseSync ?? installed();

/** Beside this package, or in the project that runs: it may have a link to this package only, or a bundle that knows no place of its own. */
function installed() {
  for (const origin of [here, join(process.cwd(), 'package.json')].filter(Boolean)) {
    const require = createRequire(origin);
    if (isFound(require)) return checked(require);
  }
  const lack = `wix-crm-local/sqlite needs an SQLite, and Node ${process.versions.node} has none`;
  throw new Error(`${lack}. Use Node 22.13 or later, or \`npm install better-sqlite3@12\`.`);
}

/** Where Node has no Node-API 10, versions from 13 on end the process without a word. */
function checked(require) {
  const { version } = require('better-sqlite3/package.json');
  if (Number.parseInt(version) >= 13 && process.versions.napi < 10) {
    throw new Error(`better-sqlite3 ${version} does not run on Node ${process.versions.node}: \`npm install better-sqlite3@12\``);
  }
  return require('better-sqlite3');
}

function isFound(require) {
  try {
    return Boolean(require.resolve('better-sqlite3'));
  } catch {
    return false;
  }
}
