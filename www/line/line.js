import { find } from './operations.js';
import { call, chain, hold, list, literal, pair, statement } from './print.js';
import { answerOf, argumentsOf, notesOf } from './v1.js';

// The line of code for a call, in the three dialects: `sdk`, @wix/crm; `v2`, wix-crm.v2 of Velo; `v1`, wix-crm-backend of Velo.

const WIDTH = 80;
const PACKAGES = { sdk: '@wix/crm', v2: 'wix-crm.v2', v1: 'wix-crm-backend' };

const isQuery = (operation, args) => /^query(?!Facets)/.test(operation) && Array.isArray(args[0] ?? []);

/** The statement that a developer writes, or a comment where the dialect has no such function. */
export function line(dialect, operation, args, width = WIDTH) {
  const { absent, path, keeps, awaits, isUndocumented } = find(dialect, operation);
  if (absent) return comment(absent, width);
  const given = isQuery(operation, args) ? queryLine(dialect, operation, path, args[0] ?? []) : callLine(dialect, operation, path, args);
  const notes = dialect === 'v2' ? [isUndocumented && UNDOCUMENTED, formerUpdate(operation, args)] : given.notes;
  const comments = [...given.held, ...notes].filter(Boolean).map((note) => comment(note, width));
  return [...comments, statement(keeps, awaits ? 'await ' : '', given.part, width)].join('\n');
}

const UNDOCUMENTED = "Velo's documentation does not list this function; the module has it.";

const formerUpdate = (operation, [, , revision]) =>
  operation === 'updateContact' && typeof revision === 'object' && revision !== null && 'wix-crm.v2 takes this too, with a warning.';

function queryLine(dialect, operation, path, steps) {
  if (dialect !== 'v1') return { part: query(path, steps), held: [], notes: [] };
  return { part: query(path, stepsInV1(operation, steps)), held: [], notes: notesInV1(operation, steps) };
}

function callLine(dialect, operation, path, given) {
  const isV1 = dialect === 'v1';
  const { args, notes: held } = hold(trimmed(isV1 ? argumentsOf(operation, given) : given));
  return { part: call(path, args.map((arg) => literal(arg))), held, notes: isV1 ? notesOf(operation, given) : [] };
}

const trimmed = (args) => args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);

function comment(sentence, width) {
  const lines = ['//'];
  for (const word of sentence.split(' ')) {
    if (lines.at(-1).length + word.length + 1 > width) lines.push('//');
    lines.push(`${lines.pop()} ${word}`);
  }
  return lines.join('\n');
}

/** The import that the line needs: none where it is a comment. */
export function imports(dialect, operation) {
  const { absent, path } = find(dialect, operation);
  if (absent) return '';
  const [module] = path.split('.');
  return `import { ${module} } from '${module === 'site' ? 'wix-crm-local' : PACKAGES[dialect]}';`;
}

const PAGE = ['totalCount', 'length', 'pageSize', 'currentPage', 'totalPages', 'items'];

function pageOf(result) {
  const { contacts, labels, fields, pagingMetadata } = result;
  const page = pagingMetadata ? { totalCount: pagingMetadata.total, items: contacts ?? labels ?? fields } : result;
  return Object.fromEntries(PAGE.filter((name) => page[name] !== undefined).map((name) => [name, page[name]]));
}

/** What the dialect answers, from what @wix/crm does: of a page that a query found, what it can be asked for. */
export function answer(dialect, operation, result) {
  const shown = /^query(?!Facets)/.test(operation) ? pageOf(result) : result;
  return dialect === 'v1' && find(dialect, operation).path ? answerOf(operation, shown) : shown;
}

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
const query = (path, steps) => builder(path, [...steps, ['find']]);

function builder(path, steps) {
  const [module, name] = path.split('.');
  return chain(module, [call(`.${name}`, []), ...steps.map(([method, ...args]) => call(`.${method}`, partsOf(path, method, args)))]);
}

const partsOf = (path, method, args) => args.map((arg) => (JOINING.includes(method) && Array.isArray(arg) ? builder(path, arg) : literal(arg)));

/** The steps of wix-crm-backend, where labels and extended fields are sorted and paged only. */
function stepsInV1(operation, steps) {
  if (operation !== 'queryContacts') return steps.filter(([method]) => PAGING.includes(method));
  return steps.map(([method, ...args]) => {
    if (JOINING.includes(method)) return [method, ...args.map((inner) => stepsInV1(operation, inner))];
    return Object.hasOwn(IN_V1, method) ? IN_V1[method](...args) : [method, ...args];
  });
}

/** What the line of wix-crm-backend cannot say by itself. */
function notesInV1(operation, steps) {
  const has = (wanted) => steps.some((step) => wanted(step) || (JOINING.includes(step[0]) && notesInV1(operation, step[1]).length > 0));
  if (operation !== 'queryContacts') {
    return has(([method]) => !PAGING.includes(method)) ? [`${operation} of wix-crm-backend has no conditions: filter what it finds.`] : [];
  }
  const isCased = has(([method, field]) => method === 'startsWith' && !/email$/i.test(field));
  return isCased ? ['Here startsWith tells capital letters from small ones, but for emails.'] : [];
}

const HOST = 'https://www.wixapis.com';

/** The line for a request of the REST API, as `site.calls()` has it. */
export function requestLine({ method, path, query, body }, width) {
  const options = [
    pair('method', literal(method)),
    pair('headers', literal({ 'Content-Type': 'application/json' })),
    pair('body', call('JSON.stringify', [literal(body)])),
  ].filter(({ name }) => (name === 'method' ? method !== 'GET' : body !== null));
  const address = literal(`${HOST}${path}${query && `?${query}`}`);
  return statement('response', 'await ', call('fetch', options.length > 0 ? [address, list('{', options, '}')] : [address]), width);
}
