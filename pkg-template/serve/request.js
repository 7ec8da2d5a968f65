const WITHOUT_BODY = ['GET', 'HEAD'];

/** Node's request as a standard one, for `url`. Its body is read as it is asked for and no further; `onRead` is called before. */
export function toRequest(url, incoming, { signal, onRead }) {
  const { method, rawHeaders } = incoming;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) headers.append(rawHeaders[index], rawHeaders[index + 1]);
  if (WITHOUT_BODY.includes(method) || !hasBody(incoming)) return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: bodyOf(incoming, signal, onRead), duplex: 'half' });
}

const hasBody = ({ headers }) => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function bodyOf(incoming, signal, onRead) {
  incoming.pause();
  return new ReadableStream(
    {
      start(controller) {
        incoming.on('data', (chunk) => {
          incoming.pause();
          controller.enqueue(chunk);
        });
        incoming.on('end', () => controller.close());
        onAbort(signal, () => controller.error(signal.reason));
      },
      pull() {
        onRead();
        onRead = () => {};
        incoming.resume();
      },
      cancel: () => stopReading(incoming),
    },
    { highWaterMark: 0 },
  );
}

function onAbort(signal, run) {
  if (signal.aborted) run();
  else signal.addEventListener('abort', run, { once: true });
}

function stopReading(incoming) {
  incoming.pause();
  incoming.removeAllListeners('data').removeAllListeners('end');
}

/** Reads what is left of a request without keeping it, up to a number of bytes or until the signal aborts. */
export function ignoreRest(incoming, maxBytes, signal) {
  stopReading(incoming);
  let bytes = 0;
  return new Promise((resolve) => {
    incoming.on('data', ({ length }) => {
      bytes += length;
      if (bytes > maxBytes) resolve();
    });
    incoming.on('end', resolve);
    onAbort(signal, resolve);
    incoming.resume();
  });
}
