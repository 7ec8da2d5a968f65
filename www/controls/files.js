import { element } from '../element.js';
import { perform } from '../site/perform.js';
import { counted } from '../site/words.js';
import { contentsOf, copy, sizeOf } from './copy.js';
import { ask, button, field, section } from './section.js';
import { readSite } from './upload.js';

export function filesSection() {
  const file = element('input', { type: 'file', onchange: () => file.files[0] && upload(file.files[0]) });
  const place = element('div', { class: 'question' });
  const { root, run } = section('Files', 'JSON is what the API answers and what site.seed takes. A snapshot is smaller, and has all that a site is.',
    element('div', { class: 'row' }, button('Download JSON', downloadJson), button('Download a snapshot', downloadSnapshot)),
    field('Upload JSON, NDJSON, the CSV of a Wix site, or a snapshot', file),
    place);

  function downloadJson() {
    run(async () => {
      const contents = await contentsOf(await copy());
      download(`site-${today()}.json`, textOf(contents));
      return contents.contacts;
    }, { during: 'Collecting…', after: ({ length }) => `Downloaded ${counted(length, 'contact')}.` });
  }

  function downloadSnapshot() {
    run(async () => download(`site-${today()}.snapshot`, await perform('site.snapshot')), { after: () => 'Downloaded.' });
  }

  async function upload(chosen) {
    await run(() => replaceBy(chosen), { during: `Reading ${chosen.name}…`, after: (sentence) => sentence });
    file.value = '';
  }

  async function replaceBy(chosen) {
    const fresh = await readSite(chosen);
    const [news, olds] = [await sizeOf(fresh), await sizeOf(await copy())].map(listed);
    const isWanted = await ask(place, file, `${chosen.name} has ${news}. They take the place of what is here: ${olds}.`, 'Replace');
    if (!isWanted) return 'Nothing has changed.';
    await perform('site.restore', fresh.snapshot());
    return `The site now has ${news}.`;
  }

  return { root };
}

const listed = ({ contacts, labels, extendedFields }) => (
  `${counted(contacts, 'contact')}, ${counted(labels, 'label')} and ${counted(extendedFields, 'extended field')}`
);

/** JSON with a line for each record. */
function textOf(contents) {
  const lists = Object.entries(contents).map(([name, records]) => `"${name}":[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`);
  return `{${lists.join(',\n')}}\n`;
}

const today = () => new Date().toISOString().slice(0, 10);

/** Hands a file to the browser, under a name that a file may have. */
export function download(name, content) {
  const url = URL.createObjectURL(new Blob([content]));
  element('a', { href: url, download: name.replace(/[^\p{L}\p{N}. _-]+/gu, '-') }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
