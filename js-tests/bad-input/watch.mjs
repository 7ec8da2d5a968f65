import assert from 'node:assert/strict';
import { createSite } from 'wix-crm-local';
import { portrait } from './portrait.mjs';

export const ADA = 'a0000000-0000-4000-8000-00000000000a';
export const GRACE = 'b0000000-0000-4000-8000-00000000000b';
export const NOBODY = 'c0000000-0000-4000-8000-00000000000c';

/**
 * A site for bad input. After each call it checks what must hold whatever the input was: the caller's objects are as they were,
 * a refused call changed no contact, and the site still works.
 */
export function watch() {
  const site = createSite();
  site.clock.set('2024-01-02T03:04:05.678Z');
  site.seed({
    labels: [{ displayName: 'VIP' }],
    extendedFields: [{ displayName: 'Notes', dataType: 'TEXT' }, { displayName: 'Score', dataType: 'NUMBER' }],
    contacts: [
      {
        _id: ADA,
        info: { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] }, labelKeys: { items: ['custom.vip'] } },
      },
      { _id: GRACE, info: { name: { first: 'Grace' }, phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } } },
    ],
  });
  const ids = [ADA, GRACE];
  const watched = { site, ids };
  return {
    site,
    refuses: (name, args, ...expected) => refuses(watched, name, args, expected),
    accepts: (name, args) => accepts(watched, name, args),
    controlRefuses: (use, args, sentence) => controlRefuses(watched, use, args, sentence),
  };
}

/** What a violation must say: the place, the rule, and the sentence with what was found. */
export const violation = (field, violatedRule, description) => ({ field, violatedRule, description });

/** The call fails with exactly these violations, or with this one application error; answers the error. */
async function refuses(watched, name, args, expected) {
  const { error, answer } = await perform(watched, name, args);
  assert.ok(error, `${name} accepted the bad input and answered ${JSON.stringify(answer)?.slice(0, 300)}`);
  const { validationError, applicationError } = error.details ?? {};
  const found = validationError
    ? validationError.fieldViolations.map(({ field, violatedRule, description }) => ({ field, violatedRule, description }))
    : [applicationError?.code ?? String(error)];
  assert.deepEqual(found, expected, `${name} failed otherwise than it should`);
  return error;
}

async function accepts(watched, name, args) {
  const { error, answer } = await perform(watched, name, args);
  assert.ifError(error);
  return answer;
}

async function perform(watched, name, args) {
  const module = name in watched.site.contacts ? watched.site.contacts : watched.site.labels;
  const argsBefore = portrait(args);
  const contactsBefore = await readAll(watched);
  const outcome = await module[name](...args).then((answer) => ({ answer }), (error) => ({ error }));
  if (outcome.error) assert.deepEqual(await readAll(watched), contactsBefore, `the refused ${name} changed a contact`);
  assert.deepEqual(portrait(args), argsBefore, `${name} changed an argument`);
  const created = outcome.answer?.contact?._id;
  if (created && !watched.ids.includes(created)) watched.ids.push(created);
  await works(watched);
  return outcome;
}

/** A control throws an Error with this sentence, and has changed nothing. */
async function controlRefuses(watched, use, args, sentence) {
  const argsBefore = portrait(args);
  const before = await everything(watched);
  assert.throws(() => use(watched.site, ...args), (error) => {
    assert.ok(error instanceof Error);
    assert.match(error.message, sentence);
    return true;
  });
  assert.deepEqual(await everything(watched), before, 'the refused control changed something');
  assert.deepEqual(portrait(args), argsBefore, 'the control changed an argument');
  await works(watched);
}

async function everything(watched) {
  const { site } = watched;
  const vip = await site.labels.getLabel('custom.vip');
  const members = watched.ids.map((id) => site.members.get(id));
  return { contacts: await readAll(watched), members, identity: site.identity, now: site.clock.now(), vip };
}

const readAll = ({ site, ids }) => Promise.all(ids.map((id) => site.contacts.getContact(id)));

/** Create, get and update as on any other day. */
async function works({ site, ids }) {
  const { contact } = await site.contacts.createContact({ name: { first: 'Joan' }, company: 'Engines' });
  ids.push(contact._id);
  assert.deepEqual(await site.contacts.getContact(contact._id), contact, 'what was created is not what is read');
  const { contact: updated } = await site.contacts.updateContact(contact._id, { company: 'Looms' }, contact.revision);
  assert.equal(updated.revision, 2, 'an update does not count the revision');
  assert.equal(updated.info.company, 'Looms', 'an update is not stored');
  assert.deepEqual(updated.info.name, { first: 'Joan' }, 'an update touches what it was not given');
}
