import { COMMON_LABEL, SPARE_LABEL, company, createdDate, emailOf, groupLabel, idOf, info, prefix } from './data.mjs';

// What is measured. `subjects` prepares the calls of a batch, `run` is one call, and `undo` puts the batch right again; only `run` is timed.

/** Numbers of contacts in no order, over all of them, the same for both sides. */
const scattered = (side, amount) => Array.from({ length: amount }, () => (Math.imul(side.next++, 2_654_435_761) >>> 0) % side.count);
const scatteredIds = (side, amount) => scattered(side, amount).map(idOf);

/** The number of contacts that are read again and again. */
const READ_BEFORE = 100;
/** How many contacts a range of dates holds. */
const RANGE = 500;
const PAGE = 50;
/** More than a batch creates. */
const SPARE_NUMBERS = 50_000;

/** Infos of contacts that do not exist: what a batch creates is gone before these numbers come round again. */
function newInfos(side, amount) {
  return Array.from({ length: amount }, () => info(side.count + (side.created++ % SPARE_NUMBERS)));
}

async function create(side, given) {
  const { contact } = await side.contacts.createContact(given);
  return contact._id;
}

const remove = (side, id) => side.contacts.deleteContact(id);

async function eachInTurn(side, run, subjects) {
  for (const subject of subjects) await run(side, subject);
}

const createdAtOnce = async (side, amount) => {
  const ids = [];
  for (const given of newInfos(side, amount)) ids.push(await create(side, given));
  return ids;
};

/** The revision of a contact changes with each write. */
async function noted(side, answer) {
  const { contact } = await answer;
  side.revisions.set(contact._id, contact.revision);
  return contact._id;
}

const unlabel = (side, id) => noted(side, side.contacts.unlabelContact(id, [SPARE_LABEL]));

const RECORDS = [
  { name: 'create', subjects: newInfos, run: create, undo: (side, ids) => eachInTurn(side, remove, ids) },
  { name: 'get, any contact', subjects: scatteredIds, run: (side, id) => side.contacts.getContact(id) },
  {
    name: 'get, read before',
    subjects: (side, amount) => scattered(side, amount).map((number) => idOf(number % READ_BEFORE)),
    run: (side, id) => side.contacts.getContact(id),
  },
  {
    name: 'update two values',
    subjects: (side, amount) => scattered(side, amount).map((number) => ({ number, id: idOf(number) })),
    run: (side, { number, id }) => {
      const changes = { company: company(number + 1), jobTitle: `Engineer ${number % 7}` };
      return noted(side, side.contacts.updateContact(id, changes, side.revisions.get(id) ?? 1));
    },
    // Queries count on the companies.
    undo: async (side, ids) => {
      for (const id of new Set(ids)) {
        const number = Number.parseInt(id.slice(-12), 16);
        const { company: given, jobTitle } = info(number);
        await noted(side, side.contacts.updateContact(id, { company: given, jobTitle }, side.revisions.get(id)));
      }
    },
  },
  {
    name: 'label',
    subjects: (side, amount) => [...new Set(scatteredIds(side, amount))],
    run: (side, id) => noted(side, side.contacts.labelContact(id, [SPARE_LABEL])),
    undo: (side, ids) => eachInTurn(side, unlabel, ids),
  },
  { name: 'delete', subjects: createdAtOnce, run: remove },
];

const labelPage = (side, page) =>
  side.contacts.queryContacts().hasSome('info.labelKeys', [COMMON_LABEL]).descending('_createdDate').skip((page - 1) * PAGE).limit(PAGE);

const QUERIES = [
  { name: 'email equals, limit 1', query: (side, number) => side.contacts.queryContacts().eq('primaryInfo.email', emailOf(number)).limit(1) },
  {
    name: 'last name starts with, by last name',
    query: (side, number) => side.contacts.queryContacts().startsWith('info.name.last', prefix(number)).ascending('info.name.last'),
  },
  { name: 'has label, newest first, page 1', query: (side) => labelPage(side, 1) },
  { name: 'has label, newest first, page 100', query: (side) => labelPage(side, 100), atLeast: 10_000 },
  {
    name: 'created between two dates',
    query: (side, number) => {
      const first = number % Math.max(1, side.count - RANGE);
      return side.contacts.queryContacts().ge('_createdDate', createdDate(first)).lt('_createdDate', createdDate(first + RANGE));
    },
  },
  {
    name: 'has label and company equals',
    query: (side, number) => side.contacts.queryContacts().hasSome('info.labelKeys', [groupLabel(number)]).eq('info.company', company(number)),
  },
  { name: 'all, by last name, page 1', query: (side) => side.contacts.queryContacts().ascending('info.name.last') },
].map(({ query, ...rest }) => ({ ...rest, subjects: scattered, run: (side, number) => answer(query(side, number)) }));

async function answer(query) {
  const { items, totalCount } = await query.find();
  return { items, totalCount };
}

/** A side is a site or the mock, with `count` contacts in it. */
export const asSide = ({ contacts }, count) => ({ contacts, count, next: 1, created: 0, revisions: new Map() });

export const operationsFor = (count) => [...RECORDS, ...QUERIES].filter(({ atLeast = 0 }) => count >= atLeast);
