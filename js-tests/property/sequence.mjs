import fc from 'fast-check';
import { Append, Create, Delete, Label, Merge, Reset, Unlabel, Update } from './command/contact.mjs';
import { DeleteField, DeleteLabel, FindOrCreateField, FindOrCreateLabel, QueryLabels, RenameLabel } from './command/definition.mjs';
import { BulkDelete, BulkLabel, BulkUpdate, CountFacets, Query, TypedQuery } from './command/query.mjs';
import { KEYS } from './model.mjs';

const number = fc.nat(99);
const someEmail = fc.constantFrom('a@example.com', 'b@example.com', 'c@example.com', 'd@example.com');
const email = fc.option(someEmail, { freq: 2, nil: undefined });
const company = fc.constantFrom('Engines', 'Looms');
const name = fc.constantFrom('a', 'b', 'c', 'A');
const key = fc.constantFrom(...KEYS, ...KEYS, 'custom.nope');
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 3 });
const staleness = fc.constantFrom(0, 0, 0, 1);
const note = fc.constantFrom(undefined, undefined, 'x', '');
const limit = fc.constantFrom(1, 2, 3, 50);
const offset = fc.constantFrom(0, 0, 0, 1, 2);

const condition = fc.oneof(
  fc.tuple(fc.constantFrom('primaryInfo.email', 'info.emails.email'), fc.constantFrom('eq', 'ne', 'startsWith'), someEmail),
  fc.tuple(fc.constantFrom('primaryInfo.email', 'info.emails.email'), fc.constant('startsWith'), fc.constantFrom('A', 'b@')),
  fc.tuple(fc.constant('info.company'), fc.constantFrom('eq', 'ne'), company),
  fc.tuple(fc.constant('info.company'), fc.constant('in'), fc.array(company, { maxLength: 2 })),
  fc.tuple(fc.constantFrom('info.company', 'primaryInfo.email'), fc.constant('exists'), fc.boolean()),
  fc.tuple(fc.constant('info.labelKeys'), fc.constantFrom('hasSome', 'hasAll'), keys),
  fc.tuple(fc.constant('_id'), fc.constantFrom('eq', 'ne'), number),
);
const page = fc.record({ sort: fc.constantFrom(undefined, 'ascending', 'descending'), limit, skip: offset });
const selection = fc.oneof(fc.record({ label: key }), fc.record({ company }));

/** A command with values of its own. */
const of = (Kind, ...values) => fc.tuple(...values).map((chosen) => new Kind(...chosen));

/** Sequences of commands for a site of `prepare`. */
export const commands = fc.commands([
  ...Array(5).fill(of(Create, email)),
  ...Array(2).fill(of(Update, number, fc.record({ company, email, note }), staleness)),
  ...Array(2).fill(of(Label, number, keys)),
  of(Unlabel, number, keys),
  ...Array(2).fill(of(Merge, number, fc.array(number, { minLength: 1, maxLength: 3 }), staleness)),
  of(Delete, number),
  ...Array(2).fill(of(Append, someEmail, company)),
  ...Array(4).fill(of(Query, fc.array(condition, { maxLength: 2 }), fc.array(condition, { maxLength: 1 }), page)),
  of(TypedQuery, company, limit, offset),
  of(CountFacets),
  of(BulkDelete, selection),
  of(BulkUpdate, selection, company),
  of(BulkLabel, selection, keys, keys),
  of(FindOrCreateLabel, name),
  of(RenameLabel, key, name),
  of(DeleteLabel, key),
  of(QueryLabels, fc.constantFrom('', 'a', 'b'), limit),
  ...Array(2).fill(of(FindOrCreateField)),
  of(DeleteField),
  of(Reset),
], { maxCommands: 40, size: 'max' });

/** The state of a site that a new model describes. */
export function prepare(site) {
  site.clock.set('2024-01-02T03:04:05.678Z');
  site.seed({ labels: KEYS.map((labelKey) => ({ displayName: labelKey.slice('custom.'.length) })) });
}
