import { createServer, connect } from 'node:net';

/** A server on the way to another one, which counts the bytes that come back. */
async function counting(address) {
  const target = new URL(address);
  const counted = { bytes: 0 };
  const server = createServer((client) => {
    const onward = connect(target.port, target.hostname);
    onward.on('data', (data) => { counted.bytes += data.length; });
    for (const socket of [client, onward]) socket.on('error', () => {});
    client.pipe(onward).pipe(client);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { counted, address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

/** Everything that the first visit brings, what is kept for later visits without a network included. */
export async function transferred(browser, address) {
  const way = await counting(address);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(way.address);
  await page.locator('body[data-state=ready]').waitFor();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== 'activated') await new Promise((resolve) => { active.onstatechange = () => active.state === 'activated' && resolve(); });
  });
  await context.close();
  way.stop();
  return way.counted.bytes;
}
