// Measures the built package against a mock in plain JavaScript, prints tables and writes them as JSON.
// usage: node --expose-gc run.mjs <file to write> [number of contacts]...
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { versions } from 'wix-crm-local';
import { requireEqualAnswers } from './agree.mjs';
import { measureOperations, median } from './measure.mjs';
import { printControls, printGrowth, printHeading, printMachine, printMemory, printOperation, printPage, printStart } from './report.mjs';
import { bothSides } from './sides.mjs';

const SIDES = ['engine', 'mock'];
const STARTS = 11;

const [file, ...given] = process.argv.slice(2);
const counts = given.length > 0 ? given.map(Number) : [1_000, 10_000, 100_000];

async function measureSize(contacts) {
  const sides = bothSides(contacts);
  const compared = await requireEqualAnswers(sides);
  printHeading(contacts);
  const operations = await measureOperations(sides, printOperation);
  return { contacts, comparedAnswers: compared, operations };
}

/** Runs a program beside this file in a process of its own; answers what it printed. */
function inProcess(program, ...parameters) {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', path, ...parameters], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')} ended with ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

const forSides = (measure) => Object.fromEntries(SIDES.map((name) => [name, measure(name)]));

function measureStart() {
  const runs = Array.from({ length: STARTS }, () => forSides((name) => inProcess('start.mjs', name)));
  const of = (name, part) => median(runs.map((run) => run[name][part]));
  return forSides((name) => ({ import: of(name, 'import'), firstCall: of(name, 'firstCall') }));
}

const machine = {
  node: process.version, platform: `${process.platform} ${process.arch}`, processor: cpus()[0]?.model, processors: cpus().length, load: loadavg()[0],
};
printMachine(machine);
const sizes = [];
for (const contacts of counts) sizes.push(await measureSize(contacts));
printGrowth(sizes);
const memory = counts.map((contacts) => ({ contacts, ...forSides((name) => inProcess('memory.mjs', name, String(contacts))) }));
printMemory(memory);
const controls = inProcess('controls.mjs', String(counts.at(-1)));
printControls(controls);
const start = measureStart();
printStart(start);
const page = inProcess('page.mjs');
printPage(page);

writeFileSync(file, `${JSON.stringify({ versions: versions(), machine, sizes, memory, controls, start, page }, null, 2)}\n`);
console.log(`\nWrote ${file}`);
