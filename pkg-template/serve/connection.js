import { complaintOf, rawRefusal } from './refusal.js';

/** A client that sends more requests ahead than this has to wait until they are answered. */
const MAX_WAITING = 100;

/**
 * One connection. Its requests are carried out one after the other, also where the next one is there before the first one is
 * answered: who sends a change and a query in one go finds the change.
 */
export function makeConnection(socket, exchange, log) {
  let turn = Promise.resolve();
  let running = 0;
  let newest;
  let isEnding = false;
  let hasFailed = false;

  function inTurn(run) {
    running += 1;
    holdBack();
    turn = turn.then(run).catch(giveUp).then(() => {
      running -= 1;
      holdBack();
      if (isEnding) end();
    });
  }

  /** Node reads on whenever a request is complete, and again when it is answered: the last word has to come after that. */
  function holdBack() {
    if (running >= MAX_WAITING - 1) setImmediate(() => (running >= MAX_WAITING ? socket.pause() : socket.resume()));
  }

  /** A defect of ours costs this connection, and no other. */
  function giveUp(error) {
    process.stderr.write(`${error.stack}\n`);
    socket.destroy();
  }

  function answer(incoming, outgoing, mustContinue) {
    const started = performance.now();
    const interruption = new AbortController();
    newest = { incoming, interruption };
    inTurn(() => socket.destroyed || exchange({ incoming, outgoing, mustContinue, started, interruption }));
  }

  /** Something else than HTTP came in, or a request stayed incomplete for too long, or the connection broke. */
  function fail(error) {
    if (!socket.writable) return socket.destroy();
    if (hasFailed) return undefined;
    hasFailed = true;
    if (newest && !newest.incoming.complete) return newest.interruption.abort(error);
    return inTurn(() => socket.destroyed || refuse(error));
  }

  /** What is no request has no method and no path to log. */
  function refuse(error) {
    const { status, sentence } = complaintOf(error);
    // Browsers open connections that they may need some time.
    if (socket.bytesRead > 0) log({ method: 'not HTTP', status, duration: 0, remarks: [sentence] });
    socket.write(rawRefusal(status, sentence));
    socket.destroySoon();
  }

  /** Closes the connection as soon as nothing on it waits for an answer. */
  function end() {
    isEnding = true;
    if (running === 0) socket.destroySoon();
  }

  return { answer, fail, end, running: () => running };
}
