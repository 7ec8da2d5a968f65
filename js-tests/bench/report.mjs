// The results as tables to read.

const COLUMN = 12;
const NAME = 36;

const row = (name, cells) => console.log(name.padEnd(NAME) + cells.map((cell) => cell.padStart(COLUMN)).join(''));

function microseconds(value) {
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

const times = (ratio) => `${ratio < 1 ? ratio.toFixed(2) : ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}x`;

export function printHeading(count) {
  console.log(`\n${count.toLocaleString('en')} contacts`);
  row('', ['passed', '', '', 'worked', '', '']);
  row('  microseconds a call', ['engine', 'mock', 'faster', 'engine', 'mock', 'faster']);
}

export function printOperation({ name, engine, mock }) {
  const cells = (ours, theirs) => [microseconds(ours), microseconds(theirs), times(theirs / ours)];
  row(`  ${name}`, [...cells(engine.wall, mock.wall), ...cells(engine.processor, mock.processor)]);
}

/** How much more work each operation is with the most contacts than with the fewest that it was measured with. */
export function printGrowth(sizes) {
  const [fewest, most] = [sizes[0], sizes.at(-1)];
  if (fewest === most) return;
  console.log(`\nGrowth, from the fewest contacts to ${most.contacts.toLocaleString('en')}`);
  row('', ['from', 'engine', 'mock']);
  for (const last of most.operations) {
    const { contacts, operations } = sizes.find((size) => size.operations.some(({ name }) => name === last.name));
    if (contacts === most.contacts) continue;
    const first = operations.find(({ name }) => name === last.name);
    const growth = (name) => times(last[name].processor / first[name].processor);
    row(`  ${last.name}`, [contacts.toLocaleString('en'), growth('engine'), growth('mock')]);
  }
}

export function printMachine({ node, processor, processors, load }) {
  console.log(`Node ${node}, ${processors} x ${processor}, load ${load.toFixed(1)}`);
}

export function printMemory(memory) {
  const { engine } = memory[0];
  console.log(`\nBytes a contact, which is ${engine.json.toLocaleString('en')} bytes of JSON`);
  row('', ['wasm', 'JS heap', 'all']);
  for (const { contacts, ...sides } of memory) {
    for (const [name, result] of Object.entries(sides)) {
      for (const moment of ['created', 'read']) {
        const { wasm, heap } = result[moment];
        row(`  ${name}, ${contacts.toLocaleString('en')} ${moment}`, [wasm, heap, wasm + heap].map((bytes) => Math.round(bytes).toLocaleString('en')));
      }
    }
  }
}

export function printControls({ reset, snapshot }) {
  const { tests, contacts, afterTest, creations, afterCreations } = reset;
  console.log('\nControls');
  row('  milliseconds', ['']);
  row(`  reset of ${contacts.toLocaleString('en')}, in ${tests} tests`, [afterTest.toFixed(2)]);
  row(`  reset after ${creations.toLocaleString('en')} creations`, [afterCreations.toFixed(2)]);
  const more = snapshot.contacts.toLocaleString('en');
  row(`  snapshot of ${more}`, [snapshot.taken.toFixed(0)]);
  row(`  restore of ${more}`, [snapshot.restored.toFixed(0)]);
  row('  bytes a contact in a snapshot', [snapshot.bytes.toFixed(0)]);
}

export function printStart(start) {
  console.log('\nStart of a fresh process');
  row('  milliseconds', ['import', 'first call', 'both']);
  for (const [name, { import: imported, firstCall }] of Object.entries(start)) {
    row(`  ${name}`, [imported, firstCall, imported + firstCall].map((value) => value.toFixed(1)));
  }
}

export function printPage({ firstList, blank, transferred }) {
  console.log('\nFirst visit to the demo page, in Chromium');
  row('  milliseconds to the list', [firstList.toFixed(0)]);
  row('  milliseconds to a blank page', [blank.toFixed(0)]);
  row('  list, of a blank page', [times(firstList / blank)]);
  row('  kilobytes transferred', [(transferred / 1000).toFixed(1)]);
}
