// How long controls take: `reset` between the tests of a suite, and after much more than a test does; `snapshot` and `restore`. In milliseconds.
// usage: node --expose-gc controls.mjs <number of contacts of a snapshot>
import { createSite } from 'wix-crm-local';
import { COMMON_LABEL, emailOf, FIELDS, idOf, info, LABELS, seeds, SPARE_LABEL } from './data.mjs';
import { median } from './measure.mjs';

const BASELINE = 1_000;
const TESTS = 20;
const CREATIONS = 10_000;
const SUITES = 15;
const ROUNDS = 5;

const count = Number(process.argv[2]);

function seeded(contacts) {
  const site = createSite();
  site.seed({ labels: LABELS, extendedFields: FIELDS });
  for (const list of seeds(contacts)) site.seed({ contacts: list });
  return site;
}

/** What a test does: it writes and reads some contacts. */
async function runTest({ contacts }, number) {
  const { contact } = await contacts.createContact(info(BASELINE + number));
  await contacts.updateContact(contact._id, { jobTitle: 'Tester' }, contact.revision);
  await contacts.labelContact(idOf(number), [SPARE_LABEL]);
  await contacts.deleteContact(idOf(number + TESTS));
  await contacts.queryContacts().hasSome('info.labelKeys', [COMMON_LABEL]).limit(50).find();
  await contacts.queryContacts().eq('primaryInfo.email', emailOf(number)).find();
}

const time = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

async function measureSuites() {
  const site = seeded(BASELINE);
  const resets = [];
  for (let suite = 0; suite < SUITES; suite++) {
    for (let number = 0; number < TESTS; number++) {
      await runTest(site, number);
      resets.push(time(() => site.reset()));
    }
  }
  return median(resets.slice(TESTS));
}

async function measureManyCreations() {
  const site = seeded(BASELINE);
  const resets = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let number = 0; number < CREATIONS; number++) await site.contacts.createContact(info(BASELINE + number));
    resets.push(time(() => site.reset()));
  }
  return median(resets);
}

function measureSnapshot() {
  const site = seeded(count);
  const other = createSite();
  const rounds = Array.from({ length: ROUNDS }, () => {
    globalThis.gc();
    let bytes;
    const taken = time(() => (bytes = site.snapshot()));
    return { taken, restored: time(() => other.restore(bytes)), bytes: bytes.length };
  });
  return { taken: median(rounds.map(({ taken }) => taken)), restored: median(rounds.map(({ restored }) => restored)), bytes: rounds[0].bytes / count };
}

const reset = { tests: TESTS, contacts: BASELINE, afterTest: await measureSuites(), creations: CREATIONS, afterCreations: await measureManyCreations() };
console.log(JSON.stringify({ reset, snapshot: { contacts: count, ...measureSnapshot() } }));
