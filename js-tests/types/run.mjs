// Runs the oldest and the newest TypeScript, and the one that most projects have, over every configuration here, and lists
// what they checked.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMPILERS = ['typescript-5.0', 'typescript', 'typescript-7.0'];

const here = dirname(fileURLToPath(import.meta.url));
const { resolve } = createRequire(import.meta.url);
const configurations = readdirSync(here).filter((name) => /^tsconfig\..*\.json$/.test(name));

for (const compiler of COMPILERS) {
  for (const report of await Promise.all(configurations.map((configuration) => check(compiler, configuration)))) print(report);
}

function print({ title, files, errors, failed }) {
  const sum = (count) => files.reduce((total, file) => total + file[count], 0);
  console.log(`${title}: ${failed ? 'failed' : `${sum('fit')} types fit, ${sum('refused')} misfits are refused`}`);
  if (failed) console.error(errors);
  else for (const { name, fit, refused } of files) console.log(`    ${name}: ${fit} and ${refused}`);
  if (failed || sum('fit') === 0 || sum('refused') === 0) process.exitCode = 1;
}

async function check(compiler, configuration) {
  const manifest = resolve(`${compiler}/package.json`);
  const { version, bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const { status, output } = await run([join(dirname(manifest), bin.tsc), '-p', join(here, configuration), '--listFiles']);
  const lines = output.split('\n');
  return {
    title: `TypeScript ${version}, ${configuration}`,
    files: lines.filter((line) => dirname(line) === here).map(assertionsIn).filter(({ fit }) => fit > 0),
    errors: lines.filter((line) => /error TS|^ /.test(line)).join('\n') || output,
    failed: status !== 0,
  };
}

function run(args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', fail);
    child.on('close', (status) => done({ status, output }));
  });
}

function assertionsIn(file) {
  const text = readFileSync(file, 'utf8');
  const count = (pattern) => text.match(pattern)?.length ?? 0;
  const refused = count(/@ts-expect-error/g);
  return { name: basename(file), fit: count(/ satisfies /g) - count(/@ts-expect-error.*\n.* satisfies /g), refused };
}
