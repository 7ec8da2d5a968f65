import { call, chain } from './layout.js';
import { literal } from './literal.js';

// Queries as builders, from steps such as ['startsWith', 'info.name.last', 'L'] and ['or', [['eq', 'info.company', 'Engines']]].

const JOINING = ['and', 'or', 'not'];
const PAGING = ['ascending', 'descending', 'limit', 'skip'];

/** The builder of wix-crm-backend has other names for some steps. */
const IN_V1 = {
  in: (field, values) => ['hasSome', field, values],
  exists: (field, isThere = true) => [isThere ? 'ne' : 'eq', field, null],
  isEmpty: (field) => ['eq', field, null],
  isNotEmpty: (field) => ['ne', field, null],
};

/** The parts of a query's line, `path` being that of its function. */
export const query = (path, steps) => builder(path, [...steps, ['find']]);

function builder(path, steps) {
  const [module, name] = path.split('.');
  return chain(module, [call(`.${name}`, []), ...steps.map(([method, ...args]) => call(`.${method}`, partsOf(path, method, args)))]);
}

const partsOf = (path, method, args) => args.map((arg) => (JOINING.includes(method) && Array.isArray(arg) ? builder(path, arg) : literal(arg)));

/** The steps of wix-crm-backend, where labels and extended fields are sorted and paged only. */
export function stepsInV1(operation, steps) {
  if (operation !== 'queryContacts') return steps.filter(([method]) => PAGING.includes(method));
  return steps.map(([method, ...args]) => {
    if (JOINING.includes(method)) return [method, ...args.map((inner) => stepsInV1(operation, inner))];
    return Object.hasOwn(IN_V1, method) ? IN_V1[method](...args) : [method, ...args];
  });
}

/** What the line of wix-crm-backend cannot say by itself. */
export function notesInV1(operation, steps) {
  const has = (wanted) => steps.some((step) => wanted(step) || (JOINING.includes(step[0]) && notesInV1(operation, step[1]).length > 0));
  if (operation !== 'queryContacts') {
    return has(([method]) => !PAGING.includes(method)) ? [`${operation} of wix-crm-backend has no conditions: filter what it finds.`] : [];
  }
  const isCased = has(([method, field]) => method === 'startsWith' && !/email$/i.test(field));
  return isCased ? ['Here startsWith tells capital letters from small ones, but for emails.'] : [];
}
