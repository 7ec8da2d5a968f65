import assert from 'node:assert/strict';
import { Command, KEYS, NOTE, expect } from '../model.mjs';

export class FindOrCreateLabel extends Command {
  async perform(model, { labels }, name) {
    const known = [...model.labels].find(([, displayName]) => displayName === name);
    const { label, newLabel } = await expect(200, labels.findOrCreateLabel(name));
    assert.equal(newLabel, !known);
    if (known) return assert.equal(label.key, known[0]);
    assert.ok(label._createdDate instanceof Date && !model.labels.has(label.key));
    model.labels.set(label.key, name);
  }
}

export class RenameLabel extends Command {
  async perform(model, { labels }, key, displayName) {
    const taken = [...model.labels].some(([other, name]) => other !== key && name === displayName);
    const expected = !model.labels.has(key) ? 404 : taken ? 409 : 200;
    const label = await expect(expected, labels.renameLabel(key, { displayName }));
    if (expected !== 200) return;
    assert.deepEqual([label.key, label.displayName], [key, displayName]);
    model.labels.set(key, displayName);
  }
}

/** Takes the label off its contacts, which is no change of theirs. */
export class DeleteLabel extends Command {
  async perform(model, { labels }, key) {
    assert.equal(await expect(model.labels.has(key) ? 200 : 404, labels.deleteLabel(key)), undefined);
    model.labels.delete(key);
    for (const contact of model.contacts.values()) contact.labels = contact.labels.filter((own) => own !== key);
  }
}

export class QueryLabels extends Command {
  async perform(model, { labels }, start, limit) {
    const own = [...model.labels].filter(([, name]) => name.toLowerCase().startsWith(start));
    // Wix's own labels have no dates, and no name here starts as theirs do.
    const result = await labels.queryLabels().startsWith('displayName', start).in('key', KEYS).ascending('displayName').limit(limit).find();
    const wanted = own.filter(([key]) => KEYS.includes(key)).map(([, name]) => name).sort();
    assert.deepEqual(result.items.map(({ displayName }) => displayName), wanted.slice(0, limit));
    assert.equal(result.totalCount, wanted.length);
  }
}

export class FindOrCreateField extends Command {
  async perform(model, { extendedFields }) {
    const { field, newField } = await expect(200, extendedFields.findOrCreateExtendedField('Note', 'TEXT'));
    assert.deepEqual([field.key, field.dataType, newField], [NOTE, 'TEXT', !model.hasNote]);
    model.hasNote = true;
  }
}

/** Takes the values off all contacts, which is no change of theirs. */
export class DeleteField extends Command {
  async perform(model, { extendedFields }) {
    await expect(model.hasNote ? 200 : 404, extendedFields.deleteExtendedField(NOTE));
    model.hasNote = false;
    for (const contact of model.contacts.values()) contact.note = undefined;
  }
}
