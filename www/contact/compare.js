import { partsOf } from './parts.js';

/**
 * Where each part of what a merge makes comes from. `contacts` are the target and the sources, in their order: the first that has a value is where
 * it is from. Answers the parts of the `result`, whose values say `from` which place in that order, and those of the contacts, whose values say
 * whether the result has them (`isTaken`).
 */
export function compare(result, contacts, schema) {
  const all = contacts.map((contact) => partsOf(contact, schema));
  const parts = partsOf(result, schema);
  return {
    result: mark(parts, (title, key) => ({ from: all.findIndex((other) => has(other, title, key)) })),
    contacts: all.map((own) => mark(own, (title, key) => ({ isTaken: has(parts, title, key) }))),
  };
}

const has = (parts, title, key) => parts.some((part) => part.title === title && part.values.some((value) => value.key === key));

const mark = (parts, marksOf) => parts.map(({ title, values }) => ({
  title, values: values.map((value) => ({ ...value, ...marksOf(title, value.key) })),
}));
