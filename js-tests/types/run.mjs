// Runs the TypeScript compiler over every configuration here, and says how much it checked.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const configurations = readdirSync(here).filter((name) => /^tsconfig\..*\.json$/.test(name));

let total = 0;
for (const configuration of configurations) {
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', join(here, configuration), '--listFiles'], { encoding: 'utf8' });
  const lines = stdout.split('\n');
  const files = lines.filter((line) => dirname(line) === here);
  const assertions = files.map(assertionsIn).reduce((sum, count) => sum + count, 0);
  if (status !== 0) {
    console.error(lines.filter((line) => line.includes('error TS')).join('\n'));
    console.error(`${configuration}: failed`);
    process.exit(1);
  }
  console.log(`${configuration}: ${assertions} assertions in ${files.length} files hold`);
  total += assertions;
}
if (total === 0) {
  console.error('no assertion was checked');
  process.exit(1);
}

function assertionsIn(file) {
  return readFileSync(file, 'utf8').match(/ satisfies |@ts-expect-error/g)?.length ?? 0;
}
