import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { runScript, temporaryFolder } from '../child.mjs';

const ada = { name: { first: 'Ada' } };
const grace = { name: { first: 'Grace' } };

/** Notes what the handlers of a site get, in the order in which they get it: `created Ada`. */
function listen({ contacts }, noted = []) {
  const note = ({ entity, metadata }) => noted.push([metadata.slug, entity?.info.name?.first].filter(Boolean).join(' '));
  for (const on of ['onContactCreated', 'onContactUpdated', 'onContactDeleted', 'onContactMerged']) contacts[on](note);
  return noted;
}

describe('handlers', () => {
  test('get every event once, in the order of the calls', async () => {
    const site = createSite();
    const noted = listen(site);
    const { contact } = await site.contacts.createContact(ada);
    const { contact: source } = await site.contacts.createContact(grace);
    await site.contacts.updateContact(contact._id, { company: 'Engines' }, 1);
    await site.contacts.mergeContacts(contact._id, 2, { sourceContactIds: [source._id] });
    await site.contacts.deleteContact(contact._id);
    await site.idle();
    assert.deepEqual(noted, ['created Ada', 'created Grace', 'updated Ada', 'merged', 'updated Ada', 'deleted', 'deleted']);
  });

  test('of one event all run, side by side; the next event waits for the slowest', async () => {
    const { contacts, idle } = createSite();
    const noted = [];
    let goOn;
    const waiting = new Promise((resolve) => { goOn = resolve; });
    contacts.onContactCreated(async ({ entity }) => {
      noted.push(`slow ${entity.info.name.first}`);
      await waiting;
      noted.push('slow done');
    });
    contacts.onContactCreated(({ entity }) => {
      noted.push(`fast ${entity.info.name.first}`);
      if (noted.length === 2) goOn();
    });
    await Promise.all([contacts.createContact(ada), contacts.createContact(grace)]);
    await idle();
    assert.deepEqual(noted, ['slow Ada', 'fast Ada', 'slow done', 'slow Grace', 'fast Grace', 'slow done']);
  });

  test('run after the call has answered', async () => {
    const site = createSite();
    const noted = listen(site);
    const create = async () => site.contacts.createContact(ada);
    const creating = create();
    assert.deepEqual(noted, []);
    await creating;
    assert.deepEqual(noted, []);
    await site.idle();
    assert.deepEqual(noted, ['created Ada']);
  });

  test('get copies of their own', async () => {
    const { contacts, events, idle } = createSite();
    const got = [];
    const spoil = (event) => {
      assert.equal(event.entity.info.name.first, 'Ada');
      got.push(event);
      event.entity.info.name.first = 'spoilt';
      event.metadata.eventTime.setTime(0);
    };
    contacts.onContactCreated(spoil);
    contacts.onContactCreated(spoil);
    const { contact } = await contacts.createContact(ada);
    await idle();
    assert.equal(got.length, 2);
    const [{ entity, metadata }] = events();
    assert.deepEqual(entity, contact);
    assert.deepEqual(metadata.eventTime, contact._createdDate);
    assert.deepEqual(await contacts.getContact(contact._id), contact);
  });

  test('get what happens after they were registered', async () => {
    const site = createSite();
    await site.contacts.createContact(ada);
    const first = listen(site);
    const creating = site.contacts.createContact(grace);
    const second = listen(site);
    await creating;
    await site.contacts.createContact(ada);
    await site.idle();
    assert.deepEqual(first, ['created Grace', 'created Ada']);
    assert.deepEqual(second, ['created Ada']);
  });

  test('that are registered twice are called twice', async () => {
    const { labels, idle } = createSite();
    const handler = mock.fn();
    assert.equal(labels.onLabelCreated(handler), undefined);
    labels.onLabelCreated(handler);
    await labels.findOrCreateLabel('VIP');
    await idle();
    assert.equal(handler.mock.callCount(), 2);
  });

  test('may call the API, and what that causes is told afterwards', async () => {
    const site = createSite();
    const { contacts, labels, idle } = site;
    contacts.onContactCreated(async ({ entity }) => {
      const { label } = await labels.findOrCreateLabel('New Lead');
      await contacts.labelContact(entity._id, [label.key]);
    });
    contacts.onContactUpdated(async ({ entity }) => {
      if (entity.revision < 4) await contacts.updateContact(entity._id, { company: `at ${entity.revision}` }, entity.revision);
    });
    const noted = listen(site);
    await Promise.all([contacts.createContact(ada), contacts.createContact(grace)]);
    await idle();
    assert.deepEqual(noted, [
      'created Ada', 'created Grace', 'updated Ada', 'updated Grace', 'updated Ada', 'updated Grace', 'updated Ada', 'updated Grace',
    ]);
  });

  test('get every event also where more happens than the log keeps', async () => {
    const { contacts, events, idle } = createSite();
    const { contact } = await contacts.createContact(ada);
    let goOn;
    const waiting = new Promise((resolve) => { goOn = resolve; });
    const revisions = [];
    contacts.onContactUpdated(() => waiting);
    contacts.onContactUpdated(({ entity }) => revisions.push(entity.revision));
    for (let count = 0; count < 5_025; count++) {
      await contacts.labelContact(contact._id, ['contacts.customers']);
      await contacts.unlabelContact(contact._id, ['contacts.customers']);
    }
    assert.equal(events().length, 10_050);
    goOn();
    await idle();
    assert.deepEqual(revisions, Array.from({ length: 10_050 }, (_, index) => index + 2));
    await contacts.deleteContact(contact._id);
    assert.equal(events().length, 10_000);
  });

  test('of another site get nothing', async () => {
    const [one, other] = [createSite(), createSite()];
    const noted = listen(other);
    await one.contacts.createContact(ada);
    await Promise.all([one.idle(), other.idle()]);
    assert.deepEqual(noted, []);
    assert.deepEqual(other.events(), []);
  });

  test('get nothing of what a reset took back', async () => {
    const site = createSite();
    const noted = listen(site);
    site.contacts.onContactCreated(({ entity }) => {
      if (entity.info.name.first === 'Ada') site.reset();
    });
    await Promise.all([site.contacts.createContact(ada), site.contacts.createContact(grace)]);
    await site.idle();
    assert.deepEqual(noted, ['created Ada']);

    site.contacts.createContact(grace);
    site.reset();
    await site.idle();
    assert.deepEqual(noted, ['created Ada']);
    await site.contacts.createContact(grace);
    await site.idle();
    assert.deepEqual(noted, ['created Ada', 'created Grace']);
  });

  test('have to be functions', () => {
    const { contacts, labels, extendedFields } = createSite();
    const refused = (name) => ({ name: 'TypeError', message: `${name}: the handler must be a function that takes an event` });
    assert.throws(() => contacts.onContactCreated(), refused('onContactCreated'));
    assert.throws(() => labels.onLabelDeleted({}), refused('onLabelDeleted'));
    assert.throws(() => extendedFields.onExtendedFieldUpdated('handler'), refused('onExtendedFieldUpdated'));
  });
});

describe('a handler that fails', () => {
  const failures = { throws() { throw new Error('thrown'); }, rejects: async () => { throw new Error('thrown'); } };
  for (const [how, handler] of Object.entries(failures)) {
    test(`and ${how} is reported, and stops nothing`, async () => {
      const reported = [];
      const site = createSite({ onEventError: (error, event) => reported.push([error.message, event.metadata.slug, event.entity.info.name.first]) });
      site.contacts.onContactCreated(handler);
      const noted = listen(site);
      await site.contacts.createContact(ada);
      await site.contacts.createContact(grace);
      await site.idle();
      assert.deepEqual(noted, ['created Ada', 'created Grace']);
      assert.deepEqual(reported, [['thrown', 'created', 'Ada'], ['thrown', 'created', 'Grace']]);
    });
  }

  test('is reported on the console, where the site has no function for it', async (context) => {
    const log = context.mock.method(console, 'error', () => {});
    const { contacts, idle } = createSite();
    const cause = new Error('thrown');
    contacts.onContactCreated(() => { throw cause; });
    await contacts.createContact(ada);
    await idle();
    assert.deepEqual(log.mock.calls.map((call) => call.arguments), [
      ['wix-crm-local: a handler of wix.contacts.v4.contact_created failed:', cause],
    ]);
  });

  test('and whose report fails as well is a rejection that nobody handles', () => {
    const printed = runScript(temporaryFolder(), 'report.mjs', `
      import { createSite } from ${JSON.stringify(import.meta.resolve('wix-crm-local'))};
      process.on('unhandledRejection', (error) => console.log(error.message));
      const { contacts, idle } = createSite({ onEventError(error) { throw error; } });
      contacts.onContactCreated(() => { throw new Error('thrown'); });
      contacts.onContactCreated(() => console.log('called'));
      await contacts.createContact({ name: { first: 'Ada' } });
      await idle();
      console.log('idle');
    `);
    assert.deepEqual(printed.split('\n').sort(), ['', 'called', 'idle', 'thrown']);
  });
});

describe('idle', () => {
  test('resolves at once where nothing is under way', async () => {
    const { contacts, idle } = createSite();
    assert.equal(await idle(), undefined);
    contacts.onContactCreated(() => assert.fail());
    assert.equal(await idle(), undefined);
  });

  test('waits for calls that nobody waits for', async () => {
    const site = createSite();
    const noted = listen(site);
    site.contacts.onContactCreated(({ entity }) => void site.contacts.deleteContact(entity._id));
    site.contacts.createContact(ada);
    await site.idle();
    assert.deepEqual(noted, ['created Ada', 'deleted']);
  });

  test('needs no timer', async (context) => {
    context.mock.timers.enable();
    const site = createSite();
    const noted = listen(site);
    await site.contacts.createContact(ada);
    await site.idle();
    assert.deepEqual(noted, ['created Ada']);
  });
});

test('without handlers, the engine is asked nothing about events', async (context) => {
  const { contacts, labels } = createSite();
  await contacts.createContact(ada);
  const parse = context.mock.method(JSON, 'parse');
  await contacts.createContact(ada);
  assert.equal(parse.mock.callCount(), 1);
  labels.onLabelCreated(() => {});
  parse.mock.resetCalls();
  await contacts.createContact(ada);
  assert.ok(parse.mock.callCount() > 1);
});
