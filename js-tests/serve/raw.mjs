import { once } from 'node:events';
import { connect } from 'node:net';

/** A connection on which anything can be sent, and the answers on it are read one by one. */
export async function rawConnection(port) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let received = Buffer.alloc(0);
  let isClosed = false;
  let tell = () => {};
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    tell();
  });
  // A connection that the server resets is closed too.
  socket.on('error', () => {});
  const closing = new Promise((resolve) => socket.on('close', resolve)).then(() => {
    isClosed = true;
    tell();
  });

  /** The next answer: `{ status, headers, text }`, and nothing where the connection was closed before. */
  async function answer() {
    for (;;) {
      const whole = readAnswer(received);
      if (whole) {
        received = received.subarray(whole.length);
        return whole;
      }
      if (isClosed) return undefined;
      await new Promise((resolve) => { tell = resolve; });
    }
  }

  return { socket, send: (text) => socket.write(text), answer, closed: () => closing };
}

function readAnswer(received) {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [line, ...fields] = received.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(fields.map((field) => field.split(/: (.*)/s)).map(([name, value]) => [name.toLowerCase(), value]));
  const length = end + 4 + Number(headers['content-length'] ?? 0);
  if (received.length < length) return undefined;
  return { status: Number(line.split(' ')[1]), headers, text: received.subarray(end + 4, length).toString('utf8'), length };
}

/** The text of a request; a body comes with its length unless the headers say something about it. */
export function request(method, path, { headers = {}, body = '' } = {}) {
  const length = body && { 'content-length': Buffer.byteLength(body) };
  const all = { host: 'localhost', authorization: 'anything', 'content-type': 'application/json', ...length, ...headers };
  return `${method} ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}
