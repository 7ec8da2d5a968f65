#!/usr/bin/env node
import { HELP, readArguments } from './arguments.js';
import { Failure } from './failure.js';
import { makeLog, printable } from './log.js';
import { seedFrom } from './seed.js';
import { listen } from './server.js';
import { stopOnSignals } from './signals.js';
import { openState } from './state.js';
import { welcome } from './texts.js';

/* global __VERSION__ */

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (options.help) return print(HELP);
  if (options.version) return print(__VERSION__);
  const { site, found } = await openState(options.state);
  const seeded = options.seed === undefined || found ? undefined : seedFrom(options.seed, site);
  const server = await listen(options, site, makeLog(process.stdout, options.quiet));
  // Whoever has read the address may stop the server.
  stopOnSignals(server, print);
  print(welcome(server.address, { found, seeded }, options));
  await server.stopped;
  await site.close();
}

const print = (text) => void process.stdout.write(`${text}\n`);

// Who reads the log may stop reading it; the server serves on.
process.stdout.on('error', () => {});

main().catch((error) => {
  const isExpected = error instanceof Failure;
  process.stderr.write(isExpected ? `wix-crm-local: ${printable(error.message, '\n')}\n` : `${error.stack}\n`);
  process.exitCode = isExpected ? error.exitCode : 1;
});
