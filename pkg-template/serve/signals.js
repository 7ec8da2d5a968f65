import { constants } from 'node:os';

/** Stops the server at the first SIGINT or SIGTERM, when the running requests are answered; a second one ends the process at once. */
export function stopOnSignals(server, print) {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (isStopping) process.exit(128 + constants.signals[signal]);
      isStopping = true;
      const running = server.running();
      if (running > 0) print(`Stopping when ${running === 1 ? 'the running request is' : `${running} running requests are`} answered; once more stops at once.`);
      server.stop();
    });
  }
}
