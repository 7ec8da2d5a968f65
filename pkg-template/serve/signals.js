import { constants } from 'node:os';

/** Stops the server at the first SIGINT or SIGTERM, when the running requests are answered; a second one ends the process at once. */
export function stopOnSignals(server, print) {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (isStopping) process.exit(128 + constants.signals[signal]);
      isStopping = true;
      const running = server.running();
      if (running > 0) print(`Stopping when ${running} running request${running === 1 ? ' is' : 's are'} answered. A second Ctrl+C stops at once.`);
      server.stop();
    });
  }
}
