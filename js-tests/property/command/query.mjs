import assert from 'node:assert/strict';
import { Command, deface, expect, read } from '../model.mjs';

/** The values that a contact of the model has of a field. */
const FIELDS = {
  _id: ({ id }) => [id],
  'primaryInfo.email': ({ emails }) => emails.slice(0, 1),
  'info.emails.email': ({ emails }) => emails,
  'info.company': ({ company }) => (company ? [company] : []),
  'info.labelKeys': ({ labels }) => labels,
};

/** What operators of the builder say of a contact's values. */
const OPERATORS = {
  eq: (values, value) => values.includes(value),
  ne: (values, value) => !values.includes(value),
  in: (values, list) => list.some((value) => values.includes(value)),
  startsWith: (values, start) => values.some((value) => value.toLowerCase().startsWith(start.toLowerCase())),
  exists: (values, flag) => values.length > 0 === flag,
  hasSome: (values, list) => list.some((value) => values.includes(value)),
  hasAll: (values, list) => list.every((value) => values.includes(value)),
};

const holds = (contact, [field, operator, value]) => OPERATORS[operator](FIELDS[field](contact), value);

/** Conditions with the ids of contacts in place of their numbers. */
const named = (model, conditions) =>
  conditions.map(([field, operator, value]) => [field, operator, field === '_id' ? model.pick(value) ?? '00000000-0000-4000-8000-000000000000' : value]);

const add = (builder, conditions) => conditions.reduce((query, [field, operator, value]) => query[operator](field, value), builder);

function sorted(contacts, sort) {
  if (sort === undefined) return contacts.toReversed();
  const value = ({ company = '' }) => company;
  const ascending = (a, b) => (value(a) < value(b) ? -1 : Number(value(a) > value(b)));
  // What is the same stays in the order in which it came.
  return contacts.toSorted(sort === 'ascending' ? ascending : (a, b) => ascending(b, a));
}

/** Walks through the pages of a query builder, forth and one back. */
export class Query extends Command {
  async perform(model, { contacts }, either, or, { sort, limit, skip }) {
    const [first, second] = [named(model, either), named(model, or)];
    let query = add(contacts.queryContacts(), first);
    if (second.length > 0) query = query.or(add(contacts.queryContacts(), second));
    if (sort) query = query[sort]('info.company');
    // No condition, or any of the two lists of them.
    const lists = [first, second].filter((conditions) => conditions.length > 0);
    const selects = (contact) => lists.length === 0 || lists.some((conditions) => conditions.every((condition) => holds(contact, condition)));
    const wanted = sorted([...model.contacts.values()].filter(selects), sort);

    let result = await expect(200, query.limit(limit).skip(skip).find());
    let offset = skip;
    this.compare(result, wanted, limit, offset);
    while (result.hasNext()) {
      result = await result.next();
      offset += limit;
      this.compare(result, wanted, limit, offset);
    }
    await assert.rejects(result.next(), { message: 'No next page to fetch' });
    if (!result.hasPrev()) return;
    this.compare(await result.prev(), wanted, limit, offset - limit);
  }

  compare(result, wanted, limit, offset) {
    const page = wanted.slice(offset, offset + limit);
    assert.deepEqual(result.items.map(read), page, `the page at ${offset}`);
    const { length, pageSize, totalCount, totalPages, currentPage } = result;
    assert.deepEqual({ length, pageSize, totalCount, totalPages, currentPage }, {
      length: page.length, pageSize: limit, totalCount: wanted.length, totalPages: Math.ceil(wanted.length / limit), currentPage: Math.floor(offset / limit),
    });
    assert.deepEqual([result.hasNext(), result.hasPrev()], [currentPage < totalPages - 1, currentPage > 0]);
    deface(result.items);
  }
}

/** The same as a query that is not built. */
export class TypedQuery extends Command {
  async perform(model, { contacts }, value, limit, offset) {
    const query = { filter: { 'info.company': { $ne: value } }, sort: [{ fieldName: '_createdDate', order: 'DESC' }], paging: { limit, offset } };
    const wanted = [...model.contacts.values()].filter(({ company }) => company !== value).reverse();
    const answer = await expect(200, contacts.queryContacts(query));
    assert.deepEqual(answer.contacts.map(read), wanted.slice(offset, offset + limit));
    assert.deepEqual([answer.pagingMetadata.total, answer.pagingMetadata.count], [wanted.length, answer.contacts.length]);
    deface(answer);
  }
}

export class CountFacets extends Command {
  async perform(model, { contacts }) {
    const { facets } = await expect(200, contacts.listFacets());
    const counts = new Map(facets.map(({ facetKey, count }) => [facetKey, count]));
    assert.equal(counts.get('contacts.all'), model.contacts.size);
    for (const key of model.labels.keys()) {
      assert.equal(counts.get(key), [...model.contacts.values()].filter(({ labels }) => labels.includes(key)).length, key);
    }
  }
}

/** A command on the contacts that have one of the labels, or a company. */
class Bulk extends Command {
  async perform(model, { contacts, bulkJobs }, { label, company }, ...values) {
    const [filter, selects] = label
      ? [{ 'info.labelKeys': { $hasSome: [label] } }, ({ labels }) => labels.includes(label)]
      : [{ 'info.company': company }, (contact) => contact.company === company];
    const selected = [...model.contacts.values()].filter(selects);
    const expected = this.expected(model, ...values);
    const answer = await expect(expected, contacts[this.name]({ filter, ...this.request(...values) }));
    if (expected !== 200) return;
    const { id, totalItems, failedTotal } = bulkJobs().at(-1);
    assert.deepEqual([id, totalItems, failedTotal], [answer.jobId, selected.length, 0]);
    for (const contact of selected) this.change(model, contact, ...values);
  }

  expected() {
    return 200;
  }
}

export class BulkDelete extends Bulk {
  name = 'bulkDeleteContacts';

  request() {
    return {};
  }

  change(model, { id }) {
    model.contacts.delete(id);
  }
}

export class BulkUpdate extends Bulk {
  name = 'bulkUpdateContacts';

  request(company) {
    return { info: { company } };
  }

  change(model, contact, company) {
    contact.company = company;
    contact.revision += 1;
  }
}

export class BulkLabel extends Bulk {
  name = 'bulkLabelAndUnlabelContacts';

  request(labelKeysToAdd, labelKeysToRemove) {
    return { labelKeysToAdd, labelKeysToRemove };
  }

  expected(model, add, remove) {
    return [...add, ...remove].every((key) => model.labels.has(key)) ? 200 : 404;
  }

  change(model, contact, add, remove) {
    const labels = [...new Set([...contact.labels, ...add])].filter((key) => !remove.includes(key));
    if (labels.join() !== contact.labels.join()) contact.revision += 1;
    contact.labels = labels;
  }
}
