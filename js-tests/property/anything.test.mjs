import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSite } from 'wix-crm-local';
import { portrait } from '../bad-input/portrait.mjs';
import { ADA, GRACE, JOAN, anyCall, anyControl, materialise } from './anything.mjs';

// A run that fails prints its seed and the smallest input that still fails.
const SEED = 20240102;

function someSite() {
  const site = createSite({ onWarning() {} });
  site.clock.set(0);
  site.seed({
    labels: [{ displayName: 'VIP' }],
    extendedFields: [{ displayName: 'Notes', dataType: 'TEXT' }, { displayName: 'Score', dataType: 'NUMBER' }],
    contacts: [
      {
        _id: ADA,
        info: { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] }, labelKeys: { items: ['custom.vip'] } },
      },
      { _id: GRACE, info: { name: { first: 'Grace' }, addresses: { items: [{ address: { city: 'Bath' } }] } } },
      { _id: JOAN, info: { phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } } },
    ],
  });
  return site;
}

/** Everything there is to see; what is not there shows as the status of the refusal. */
async function everything({ contacts, labels, members, clock, identity, actAs }) {
  actAs('WIX_USER');
  const read = (reading) => reading.catch(({ status }) => status);
  const seen = await Promise.all([
    ...[ADA, GRACE, JOAN].map((id) => read(contacts.getContact(id))),
    ...['custom.vip', 'custom.nope'].map((key) => read(labels.getLabel(key))),
  ]);
  actAs(identity);
  return [...seen, identity, clock.now(), ...seen.slice(0, 3).map((contact) => contact._id && members.get(contact._id))];
}

async function works(site) {
  site.reset();
  site.actAs('WIX_USER');
  const { contact } = await site.contacts.createContact({ name: { first: 'Mary' } });
  const { contact: updated } = await site.contacts.updateContact(contact._id, { company: 'Engines' }, 1);
  assert.deepEqual([updated.revision, updated.info.company], [2, 'Engines'], 'the site does not work any more');
}

test('any arguments of any function: it settles, a refusal changes nothing, the site works on', async () => {
  const site = someSite();
  const outcomes = { accepted: 0, refused: 0 };
  await fc.assert(fc.asyncProperty(anyCall, async ([name, odds]) => {
    const args = materialise(odds);
    const module = name in site.contacts ? site.contacts : site.labels;
    const argsBefore = portrait(args);
    const before = await everything(site);
    const error = await module[name](...args).then(() => undefined, (reason) => ({ reason }));
    assert.deepEqual(portrait(args), argsBefore, 'an argument was changed');
    const after = await everything(site);
    if (error) {
      assertRefusal(name, error.reason);
      assert.deepEqual(after, before, 'the refused call changed something');
    }
    for (const [index, id] of [ADA, GRACE, JOAN].entries()) {
      if (!error && !names(args, id)) assert.deepEqual(after[index], before[index], `the call changed ${id}, which it does not name`);
    }
    outcomes[error ? 'refused' : 'accepted'] += 1;
    await works(site);
    site.reset();
  }), { seed: SEED, numRuns: 1500 });
  assert.ok(outcomes.accepted > 50 && outcomes.refused > 50, `the inputs are not mixed: ${JSON.stringify(outcomes)}`);
});

/** Whether an accepted call names this contact: as its first argument, or as a source of a merge. */
function names([first, , options], id) {
  const sources = Array.isArray(options?.sourceContactIds) ? options.sourceContactIds : [];
  return [first, ...sources].some((value) => (typeof value === 'string' || value instanceof String) && `${value}` === id);
}

/** An error as Wix has them; or, for pictures only, what `URL` throws. */
function assertRefusal(name, reason) {
  assert.ok(reason instanceof Error, `rejected with ${String(reason)}`);
  if (reason instanceof TypeError) {
    assert.equal(reason.code, 'ERR_INVALID_URL');
    assert.ok(['createContact', 'updateContact'].includes(name));
    return;
  }
  const { applicationError, validationError } = reason.details;
  assert.ok(reason.status >= 400 && reason.status < 500, `status ${reason.status}: ${reason.message}`);
  assert.ok(applicationError ? typeof applicationError.code === 'string' : validationError.fieldViolations.length > 0, reason.message);
}

test('any arguments of any control: it answers or throws at once, what it refuses changes nothing, the site works on', async () => {
  const outcomes = { accepted: 0, refused: 0 };
  await fc.assert(fc.asyncProperty(anyControl, async ([name, odds]) => {
    const args = materialise(odds);
    const site = someSite();
    const [group, member] = name.split('.');
    const control = member ? site[group][member] : site[group];
    const argsBefore = portrait(args);
    const before = await everything(site);
    let error;
    try {
      control(...args);
    } catch (reason) {
      error = reason;
    }
    assert.deepEqual(portrait(args), argsBefore, 'an argument was changed');
    if (error) {
      assert.ok(error instanceof Error, `threw ${String(error)}`);
      assert.ok(error.status >= 400 && error.status < 500, `status ${error.status}: ${error.message}`);
      assert.deepEqual(await everything(site), before, 'the refused control changed something');
    }
    outcomes[error ? 'refused' : 'accepted'] += 1;
    await works(site);
  }), { seed: SEED, numRuns: 700 });
  assert.ok(outcomes.accepted > 50 && outcomes.refused > 50, `the inputs are not mixed: ${JSON.stringify(outcomes)}`);
});
