import Papa from 'papaparse';
import { column, finish } from './column.js';

const LINE_BREAK = /\r\n|\n|\r/g;

/** What a CSV has for a seed, as `readText` answers it; nothing where no column of Wix's names anybody. */
export function readCsv(text) {
  const { data: rows, errors } = Papa.parse(text);
  const [header, ...others] = rows;
  const columns = header.map((title) => column(title.trim()));
  if (!columns.some(({ identifies }) => identifies)) return undefined;
  const flaws = new Map(errors.filter(({ type }) => type === 'Quotes').map(({ row, message }) => [row, message]));
  const seed = { contacts: [], lines: [], problems: [] };
  let line = 1 + linesOf(header);
  for (const [index, cells] of others.entries()) {
    if (flaws.has(index + 1) || cells.some((cell) => cell.trim())) addRow(seed, columns, cells, line, flaws.get(index + 1));
    line += linesOf(cells);
  }
  return { data: { ...definitions(seed.contacts), contacts: seed.contacts }, lines: seed.lines, byName: true, problems: seed.problems };
}

/** How many lines a row takes. */
const linesOf = (cells) => cells.reduce((lines, cell) => lines + (cell.match(LINE_BREAK)?.length ?? 0), 1);

function addRow({ contacts, lines, problems }, columns, cells, line, flaw) {
  const path = ['contacts', contacts.length];
  const excess = cells.slice(columns.length).filter((cell) => cell.trim()).length;
  if (flaw) problems.push({ path, found: `a row with a stray quote: ${flaw}` });
  else if (excess) problems.push({ path, found: `a row of ${columns.length + excess} cells below a header of ${columns.length}` });
  contacts.push(contactOf(columns, cells));
  lines.push(line);
}

function contactOf(columns, cells) {
  const contact = { info: {} };
  for (const [index, { write }] of columns.entries()) {
    const cell = cells[index]?.trim();
    if (cell) write(contact, cell);
  }
  return finish(contact);
}

/** The labels and the fields that contacts name: those that the site lacks are made. */
function definitions(contacts) {
  const labels = new Set(contacts.flatMap(({ info }) => info.labelKeys?.items ?? []));
  const fields = new Set(contacts.flatMap(({ info }) => Object.keys(info.extendedFields?.items ?? {})));
  return {
    labels: [...labels].map((displayName) => ({ displayName })),
    extendedFields: [...fields].map((displayName) => ({ displayName, dataType: 'TEXT' })),
  };
}
