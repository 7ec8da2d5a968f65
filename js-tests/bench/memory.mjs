// What contacts take: bytes each, of WebAssembly memory and of JavaScript's heap, after they were created and after each was read.
// usage: node --expose-gc memory.mjs <engine|mock> <number of contacts>

const memories = [];
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(...parameters) {
    const instance = Reflect.construct(...parameters);
    memories.push(instance.exports.memory);
    return instance;
  },
});

const { info } = await import('./data.mjs');
const { empty } = await import('./sides.mjs');

const [name, given] = process.argv.slice(2);
const count = Number(given);
const { contacts } = empty(name);

async function used() {
  // Two rounds: what finalizers let go of goes in the second.
  for (let round = 0; round < 2; round++) {
    globalThis.gc();
    await new Promise(setImmediate);
  }
  return { wasm: memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0), heap: process.memoryUsage().heapUsed };
}

const perContact = (before, after) => ({ wasm: (after.wasm - before.wasm) / count, heap: (after.heap - before.heap) / count });

// The first one loads everything there is to load.
await contacts.createContact(info(0));
const before = await used();
const ids = [];
for (let number = 1; number <= count; number++) ids.push((await contacts.createContact(info(number))).contact._id);
const created = perContact(before, await used());
for (const id of ids) await contacts.getContact(id);
const read = perContact(before, await used());
const json = JSON.stringify(await contacts.getContact(ids[0])).length;
console.log(JSON.stringify({ created, read, json }));
