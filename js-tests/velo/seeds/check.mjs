import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { site } from 'wix-crm-local';

// What the programs that try the samples of a seed share.

/** What is written to the console while `run` runs, beside what it answers: errors by their status, texts as they are. */
export async function withConsole(run) {
  const written = [];
  const keep = (first) => void written.push(first?.status ?? first);
  const mocks = ['log', 'error', 'warn'].map((name) => mock.method(console, name, keep));
  try {
    return { answer: await run(), written };
  } finally {
    for (const { mock: one } of mocks) one.restore();
  }
}

/** A call that a visitor may not make: the sample's own `catch` writes it to the console. */
export async function refusesVisitor(run) {
  site.actAs('ANONYMOUS_VISITOR');
  const { answer, written } = await withConsole(run);
  assert.equal(answer, undefined);
  assert.deepEqual(written, [403]);
  site.actAs('WIX_USER');
}

/** Runs as somebody who works on the site, and as a visitor, on what the site was seeded with. */
export async function runsForEverybody(run) {
  for (const identity of ['WIX_USER', 'ANONYMOUS_VISITOR']) {
    site.reset();
    site.actAs(identity);
    await run(identity);
  }
  site.actAs('WIX_USER');
}

/** The contact of the next update. */
export const nextUpdate = () => new Promise((resolve) => site.contacts.onContactUpdated(({ entity }) => resolve(entity)));
