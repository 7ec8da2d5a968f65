// Plays the scenarios of a module with the SQLite of this process, each on a file of its own; prints a line of JSON for each.
// usage: node play.mjs <module>
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sqlite } from 'wix-crm-local/sqlite';
import { temporaryFolder } from '../child.mjs';

const same = (actual, expected) => assert.deepEqual(actual, expected);
const { SCENARIOS, CONTRACT } = await import(process.argv[2]);
const root = temporaryFolder();

for (const [number, [name, scenario]] of Object.entries(SCENARIOS ?? CONTRACT).entries()) {
  const folder = join(root, String(number));
  mkdirSync(folder);
  const file = join(folder, 'a site? 100%.sqlite');
  const open = () => sqlite(file, { timeout: 0 });
  const play = async () => scenario({ same, file, folder, open });
  console.log(JSON.stringify([name, await play().then(() => 'fine', ({ stack }) => stack)]));
}
