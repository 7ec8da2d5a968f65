import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server } from 'node:net';
import { makeConnection } from './connection.js';
import { makeExchange } from './exchange.js';
import { Failure } from './failure.js';
import { addressOf } from './hosts.js';

const REQUEST_TIMEOUT = 10_000;

const LIMITS = {
  // Labels to remove stand in the address (wire §2.1): hundreds of keys fit.
  maxHeaderSize: 64 * 1024,
  headersTimeout: 5_000,
  requestTimeout: REQUEST_TIMEOUT,
  connectionsCheckingInterval: 1_000,
  // Longer than programs keep idle connections: it is they who close them, and no request meets a connection that is just being closed.
  keepAliveTimeout: 75_000,
};

/**
 * Answers requests to a site until `stop()`: `address` is `{ url, isLoopback, hosts }`, `running()` how many requests are being answered,
 * `stopped` a promise of the end.
 * Rejects with a `Failure` where it cannot listen.
 */
export async function listen({ port, host, latency }, site, log) {
  const server = createServer(LIMITS);
  // Who says that no more requests will come still waits for the answers.
  server.httpAllowHalfOpen = true;
  const connections = new Map();
  let isStopping = false;

  await bind(server, port, host);
  const address = addressOf(server.address(), host);
  const exchange = makeExchange({ address, site, latency, log, isStopping: () => isStopping });

  const answer = (mustContinue) => (incoming, outgoing) => connections.get(incoming.socket).answer(incoming, outgoing, mustContinue);
  server.on('connection', (socket) => {
    connections.set(socket, makeConnection(socket, exchange, log));
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', answer(false));
  server.on('checkContinue', answer(true));
  server.on('connect', (incoming, socket) => connections.get(socket).fail({ code: 'CONNECT' }));
  server.on('clientError', (error, socket) => connections.get(socket)?.fail(error));

  const running = () => [...connections.values()].reduce((sum, connection) => sum + connection.running(), 0);

  function stop() {
    isStopping = true;
    // `close` of a server for HTTP also cuts off answers that are still being sent.
    Server.prototype.close.call(server);
    for (const connection of connections.values()) connection.end();
    // A request that is never complete and an answer that nobody reads do not hold up the end.
    setTimeout(() => server.closeAllConnections(), latency + REQUEST_TIMEOUT).unref();
  }

  return { address, running, stop, stopped: once(server, 'close') };
}

async function bind(server, port, host) {
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    throw new Failure(REASONS[error.code]?.(port, host) ?? `Cannot listen on ${host}, port ${port}: ${error.message}.`);
  }
}

const unknownName = (port, host) => `--host: the name ${host} is unknown on this machine.`;

const REASONS = {
  EADDRINUSE: (port, host) => `Port ${port} of ${host} is in use. Choose another one with --port; 0 takes any that is free.`,
  EACCES: (port) => `This user may not listen on port ${port}. Choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (port, host) => `--host: ${host} is not an address of this machine.`,
  ENOTFOUND: unknownName,
  EAI_AGAIN: unknownName,
};
