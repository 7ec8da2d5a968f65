import assert from 'node:assert/strict';
import { Command, NOTE, OnContact, deface, expect, read } from '../model.mjs';

export class Create extends Command {
  async perform(model, { contacts }, email) {
    const emails = email ? [email] : [];
    const taken = email && model.owner(email);
    const info = { name: { first: 'A' }, emails: { items: emails.map((text) => ({ email: text })) } };
    const answer = await expect(taken ? 409 : 200, contacts.createContact(info));
    if (taken) return;
    model.add(answer.contact._id, emails);
    deface(answer);
  }
}

export class Update extends OnContact {
  async perform(model, { contacts }, number, { company, email, note }, staleness) {
    const id = model.pick(number);
    const contact = model.contacts.get(id);
    const info = { company };
    if (email) info.emails = { items: [{ email }] };
    if (note !== undefined) info.extendedFields = { items: { [NOTE]: note } };
    await expect(this.expected(model, contact, email, note, staleness), contacts.updateContact(id, info, (contact?.revision ?? 1) + staleness))
      .then((answer) => answer && this.write(contact, { company, email, note }));
  }

  expected(model, contact, email, note, staleness) {
    if (!contact) return 404;
    if (staleness) return 409;
    if (note !== undefined && !model.hasNote) return 400;
    return email && model.owner(email, contact.id) ? 409 : 200;
  }

  write(contact, { company, email, note }) {
    contact.revision += 1;
    contact.company = company;
    if (email) contact.emails = [email];
    if (note !== undefined) contact.note = note || undefined;
  }
}

class ChangeLabels extends OnContact {
  async perform(model, { contacts }, number, keys) {
    const id = model.pick(number);
    const contact = model.contacts.get(id);
    const expected = contact && keys.every((key) => model.labels.has(key)) ? 200 : 404;
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
    const expected = this.expected(id, target, sourceContactIds, sources);
    const preview = await expect(expected, contacts.previewMergeContacts(id, { sourceContactIds }));
    const merged = expected === 200 && combine(target, sources);
    if (merged) assert.deepEqual(read(preview.contact), merged, 'the preview');

    const outcome = expected === 200 && staleness ? 428 : expected;
    await expect(outcome, contacts.mergeContacts(id, (target?.revision ?? 1) + staleness, { sourceContactIds }));
    if (outcome !== 200) return;
    model.contacts.set(id, { ...merged, revision: target.revision + 1 });
    for (const source of sources) {
      model.contacts.delete(source.id);
      model.merged.set(source.id, id);
    }
  }

  expected(id, target, sourceIds, sources) {
    if (new Set([id, ...sourceIds]).size <= sourceIds.length) return 400;
    return !target || sources.includes(undefined) ? 404 : 200;
  }
}

/** The target with what it does not have. */
function combine(target, sources) {
  const all = [target, ...sources];
  return {
    ...target,
    company: all.find(({ company }) => company)?.company,
    note: all.find(({ note }) => note)?.note,
    labels: [...new Set(all.flatMap(({ labels }) => labels))],
    emails: [...new Set(all.flatMap(({ emails }) => emails))],
  };
}

export class Delete extends OnContact {
  async perform(model, { contacts }, number) {
    const id = model.pick(number);
    await expect(model.contacts.has(id) ? 200 : 404, contacts.deleteContact(id));
    model.contacts.delete(id);
  }
}

export class Append extends Command {
  async perform(model, { submittedContact }, email, company) {
    const info = { emails: { items: [{ email }] }, company };
    const { contactId, identityType, newContact } = await expect(200, submittedContact.appendOrCreateContact({ info }));
    const owner = model.owner(email);
    assert.deepEqual([newContact, identityType], [!owner, 'CONTACT']);
    if (!owner) return model.add(contactId, [email], company);
    assert.equal(contactId, owner.id, 'the contact with the email');
    if (owner.company) return;
    owner.company = company;
    owner.revision += 1;
  }
}

export class Reset extends Command {
  async perform(model, { reset }) {
    reset();
    // The ids stay known, and lead nowhere.
    Object.assign(model, { contacts: new Map(), merged: new Map(), labels: new model.constructor().labels, hasNote: false });
  }
}
