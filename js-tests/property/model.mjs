import assert from 'node:assert/strict';

export const KEYS = ['custom.a', 'custom.b', 'custom.c'];

/** What a site should be, in the simplest words: which contacts there are, and where merged ones went. */
export class Model {
  ids = [];
  contacts = new Map();
  merged = new Map();

  /** One of the contacts there are, most of the time; else one of all there have ever been. */
  pick(number) {
    const some = number % 5 > 0 && this.contacts.size > 0 ? [...this.contacts.keys()] : this.ids;
    return some[Math.floor(number / 5) % some.length];
  }

  /** The contact that reading an id leads to. */
  resolve(id) {
    return this.merged.has(id) ? this.resolve(this.merged.get(id)) : this.contacts.get(id);
  }

  owns(email, except) {
    return [...this.contacts].some(([id, { emails }]) => id !== except && emails.includes(email));
  }
}

/** Performs a call and compares its outcome with what the model expects: a status, or a success. */
async function expect(expected, calling) {
  const outcome = await calling.then((answer) => ({ status: 200, answer }), ({ status, message }) => ({ status, message }));
  assert.equal(outcome.status, expected, outcome.message ?? 'it was accepted');
  return outcome.answer;
}

/** Everything the model knows, compared with what the site says. */
async function compare(model, { contacts }) {
  for (const id of model.ids) {
    const wanted = model.resolve(id);
    const contact = await expect(wanted ? 200 : 404, contacts.getContact(id));
    if (!wanted) continue;
    const { _id, revision, info, primaryInfo } = contact;
    assert.deepEqual({
      id: _id, revision, company: info.company,
      labels: info.labelKeys?.items ?? [], emails: info.emails?.items.map(({ email }) => email) ?? [],
    }, wanted, `the contact read as ${id}`);
    assert.equal(primaryInfo?.email, wanted.emails[0], `the primary email of ${id}`);
  }
}

class Command {
  constructor(...values) {
    this.values = values;
  }

  check() {
    return true;
  }

  async run(model, site) {
    await this.perform(model, site, ...this.values);
    await compare(model, site);
  }

  toString() {
    return `${this.constructor.name}(${this.values.map((value) => JSON.stringify(value)).join(', ')})`;
  }
}

/** A command on one of the contacts there have ever been. */
class OnContact extends Command {
  check(model) {
    return model.ids.length > 0;
  }
}

export class Create extends Command {
  async perform(model, { contacts }, email) {
    const emails = email ? [email] : [];
    const taken = email && model.owns(email);
    const info = { name: { first: 'A' }, emails: { items: emails.map((text) => ({ email: text })) } };
    const answer = await expect(taken ? 409 : 200, contacts.createContact(info));
    if (taken) return;
    const { _id: id } = answer.contact;
    assert.ok(!model.ids.includes(id), 'an id was given twice');
    model.ids.push(id);
    model.contacts.set(id, { id, revision: 1, company: undefined, labels: [], emails });
  }
}

export class Update extends OnContact {
  async perform(model, { contacts }, number, company, email, staleness) {
    const id = model.pick(number);
    const contact = model.contacts.get(id);
    const info = { company, ...(email && { emails: { items: [{ email }] } }) };
    const expected = !contact ? 404 : staleness ? 409 : email && model.owns(email, id) ? 409 : 200;
    await expect(expected, contacts.updateContact(id, info, (contact?.revision ?? 1) + staleness));
    if (expected !== 200) return;
    contact.revision += 1;
    contact.company = company;
    if (email) contact.emails = [email];
  }
}

class ChangeLabels extends OnContact {
  async perform(model, { contacts }, number, keys) {
    const id = model.pick(number);
    const contact = model.contacts.get(id);
    const expected = contact && keys.every((key) => KEYS.includes(key)) ? 200 : 404;
    await expect(expected, contacts[this.name](id, keys));
    if (expected !== 200) return;
    const labels = this.change(contact.labels, keys);
    // What changes nothing counts as no change.
    if (labels.length !== contact.labels.length) contact.revision += 1;
    contact.labels = labels;
  }
}

export class Label extends ChangeLabels {
  name = 'labelContact';

  change(labels, keys) {
    return [...new Set([...labels, ...keys])];
  }
}

export class Unlabel extends ChangeLabels {
  name = 'unlabelContact';

  change(labels, keys) {
    return labels.filter((key) => !keys.includes(key));
  }
}

export class Merge extends OnContact {
  async perform(model, { contacts }, number, sourceNumbers, staleness) {
    const id = model.pick(number);
    const target = model.contacts.get(id);
    const sourceContactIds = sourceNumbers.map((source) => model.pick(source));
    const sources = sourceContactIds.map((source) => model.contacts.get(source));
    const expected = this.expected(id, target, sourceContactIds, sources, staleness);
    await expect(expected, contacts.mergeContacts(id, (target?.revision ?? 1) + staleness, { sourceContactIds }));
    if (expected !== 200) return;
    target.revision += 1;
    for (const source of sources) {
      target.company ??= source.company;
      target.labels = [...new Set([...target.labels, ...source.labels])];
      target.emails = [...new Set([...target.emails, ...source.emails])];
      model.contacts.delete(source.id);
      model.merged.set(source.id, id);
    }
  }

  expected(id, target, sourceIds, sources, staleness) {
    if (new Set([id, ...sourceIds]).size <= sourceIds.length) return 400;
    if (!target || sources.includes(undefined)) return 404;
    return staleness ? 428 : 200;
  }
}

export class Delete extends OnContact {
  async perform(model, { contacts }, number) {
    const id = model.pick(number);
    await expect(model.contacts.has(id) ? 200 : 404, contacts.deleteContact(id));
    model.contacts.delete(id);
  }
}

export class Reset extends Command {
  async perform(model, { reset }) {
    reset();
    // The ids stay known, and lead nowhere.
    model.contacts.clear();
    model.merged.clear();
  }
}
