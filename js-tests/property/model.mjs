import assert from 'node:assert/strict';

export const KEYS = ['custom.a', 'custom.b', 'custom.c'];
export const NOTE = 'custom.note';

/** What a site should be, in the simplest words: which contacts there are, oldest first, and where merged ones went. */
export class Model {
  ids = [];
  contacts = new Map();
  merged = new Map();
  labels = new Map(KEYS.map((key) => [key, key.slice('custom.'.length)]));
  hasNote = false;

  /** One of the contacts there are, most of the time; else one of all there have ever been. */
  pick(number) {
    const some = number % 5 > 0 && this.contacts.size > 0 ? [...this.contacts.keys()] : this.ids;
    return some[Math.floor(number / 5) % some.length];
  }

  /** The contact that reading an id leads to. */
  resolve(id) {
    return this.merged.has(id) ? this.resolve(this.merged.get(id)) : this.contacts.get(id);
  }

  owner(email, except) {
    return [...this.contacts.values()].find(({ id, emails }) => id !== except && emails.includes(email));
  }

  add(id, emails, company) {
    assert.ok(!this.ids.includes(id), 'an id was given twice');
    this.ids.push(id);
    this.contacts.set(id, { id, revision: 1, company, note: undefined, labels: [], emails });
  }
}

/** Performs a call and compares its outcome with what the model expects: a status, or a success. */
export async function expect(expected, calling) {
  const outcome = await calling.then((answer) => ({ status: 200, answer }), ({ status, message }) => ({ status, message }));
  assert.equal(outcome.status, expected, outcome.message ?? 'it was accepted');
  return outcome.answer;
}

/** What the model knows of a contact, in an answer. */
export function read({ _id, revision, info, primaryInfo, _createdDate, _updatedDate, lastActivity }) {
  for (const date of [_createdDate, _updatedDate, lastActivity.activityDate]) assert.ok(date instanceof Date, `${date} is no Date`);
  assert.equal(primaryInfo?.email, info.emails?.items[0].email, `the primary email of ${_id}`);
  return {
    id: _id, revision, company: info.company, note: info.extendedFields.items[NOTE],
    labels: info.labelKeys?.items ?? [], emails: info.emails?.items.map(({ email }) => email) ?? [],
  };
}

/** Changes all of an answer that can be changed: answers are the caller's, and the site keeps its own. */
export function deface(answer) {
  for (const [key, value] of Object.entries(answer)) {
    if (value instanceof Date) value.setTime(0);
    else if (typeof value === 'object' && value !== null) deface(value);
    answer[key] = 'defaced';
  }
}

/** Everything the model knows, compared with what the site says. */
async function compare(model, { contacts, labels }) {
  const all = await contacts.listContacts({ paging: { limit: 1000 } });
  assert.deepEqual(all.contacts.map(read), [...model.contacts.values()], 'all contacts');
  deface(all);
  for (const id of model.ids.filter((id) => !model.contacts.has(id))) {
    const wanted = model.resolve(id);
    const contact = await expect(wanted ? 200 : 404, contacts.getContact(id));
    if (!wanted) continue;
    assert.deepEqual(read(contact), wanted, `the contact read as ${id}`);
    deface(contact);
  }
  const { labels: found } = await labels.listLabels({ namespace: 'custom' });
  assert.deepEqual(found.map(({ key, displayName }) => [key, displayName]), [...model.labels], 'all labels');
}

export class Command {
  constructor(...values) {
    this.values = values;
  }

  check() {
    return true;
  }

  async run(model, site) {
    // So that no two contacts are created at the same moment.
    site.clock.advance(1);
    await this.perform(model, site, ...this.values);
    await compare(model, site);
  }

  toString() {
    return `${this.constructor.name}(${this.values.map((value) => JSON.stringify(value)).join(', ')})`;
  }
}

/** A command on one of the contacts there have ever been. */
export class OnContact extends Command {
  check(model) {
    return model.ids.length > 0;
  }
}
