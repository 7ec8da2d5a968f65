import { explain } from '../site/explain.js';
import { openSite } from '../site/open.js';
import { counted } from '../site/words.js';

const MOST_MEGABYTES = 64;
const MOST_ROWS = 5;
const SNAPSHOT = 'wxcl';

/** A site of its own with what a file has, whatever kind it is of. Where it is none of ours, the error says so in words. */
export async function readSite(file) {
  const refused = (sentence) => new Error(`${file.name} was not taken, and nothing has changed. ${sentence}`);
  const megabytes = Math.ceil(file.size / 1e6);
  if (megabytes > MOST_MEGABYTES) throw refused(`It has ${megabytes} MB; the page takes up to ${MOST_MEGABYTES}.`);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) throw refused('The browser could not read it.');
  try {
    return await siteOf(bytes);
  } catch (error) {
    throw refused(wordsFor(error));
  }
}

async function siteOf(bytes) {
  const { createSite, loadTables } = await openSite();
  const site = createSite();
  const isSnapshot = new TextDecoder().decode(bytes.slice(0, SNAPSHOT.length)) === SNAPSHOT;
  if (isSnapshot) {
    site.restore(bytes);
    return site;
  }
  const text = textOf(bytes);
  await loadTables();
  site.seed(text);
  return site;
}

function textOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('It is neither a snapshot nor text in UTF-8.');
  }
}

function wordsFor(error) {
  const { sentence, violations, hint } = explain(error);
  const [first] = violations;
  if (!first) return sentence;
  if (first.field === 'snapshot') return `The snapshot ${first.description}.`;
  if (first.field === 'seed') return `It is ${first.description.replace('must be an object, found ', '')}.`;
  const [, rows] = /Bad rows: (\d+)/.exec(sentence) ?? [];
  const shown = violations.slice(0, MOST_ROWS).map(({ field, description }) => `${field.replace(/^seed\./, '')} ${description}.`);
  return [rows && headingOf(Number(rows)), ...shown, hint].filter(Boolean).join('\n');
}

const headingOf = (rows) => `${counted(rows, 'row')} cannot be taken${rows > MOST_ROWS ? '. These are the first' : ''}:`;
