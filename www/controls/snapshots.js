import { element } from '../element.js';
import { perform } from '../site/perform.js';
import { counted } from '../site/words.js';
import { store } from '../store.js';
import { copyOf, sizeOf } from './copy.js';
import { download } from './files.js';
import { button, field, section } from './section.js';

const format = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

export function snapshotsSection() {
  const input = element('input', { autocomplete: 'off', maxlength: 80, placeholder: 'Before the merge' });
  const list = element('ul', { class: 'snapshots', role: 'list', 'aria-label': 'Snapshots' });
  const { root, run } = section('Snapshots', 'All contacts, labels and fields as they are now, to come back to. Kept until the page is closed.',
    element('form', { class: 'row end', onsubmit: take }, field('Name', input), element('button', { class: 'button' }, 'Take a snapshot')),
    list);

  function take(event) {
    event.preventDefault();
    run(takeNow, { after: (name) => `Taken: ${name}.` });
  }

  async function takeNow() {
    const bytes = await perform('site.snapshot');
    const { contacts } = await sizeOf(await copyOf(bytes));
    const { snapshots } = store.state;
    const name = input.value.trim() || `Snapshot ${snapshots.length + 1}`;
    store.set({ snapshots: [...snapshots, { name, time: new Date(), bytes, contacts }] });
    input.value = '';
    return name;
  }

  function restore({ name, bytes }) {
    run(() => perform('site.restore', bytes), { during: `Restoring ${name}…`, after: () => `Restored: ${name}.` });
  }

  function remove(snapshot) {
    store.set({ snapshots: store.state.snapshots.filter((other) => other !== snapshot) });
    input.focus();
  }

  function item(snapshot) {
    const { name, time, bytes, contacts } = snapshot;
    const small = (text, onclick, kind = '') => button(text, onclick, { class: `button small ${kind}`, 'aria-label': `${text} ${name}` });
    const size = `${Math.ceil(bytes.length / 1000).toLocaleString('en')} kB`;
    return element('li', {},
      element('div', {},
        element('strong', { dir: 'auto' }, name),
        element('p', { class: 'secondary' }, `${format.format(time)}, ${counted(contacts, 'contact')}, ${size}`)),
      element('div', { class: 'row' },
        small('Restore', () => restore(snapshot)),
        small('Download', () => download(`${name}.snapshot`, bytes)),
        small('Remove', () => remove(snapshot), 'quiet')));
  }

  function show() {
    list.hidden = store.state.snapshots.length === 0;
    list.replaceChildren(...store.state.snapshots.map(item));
  }

  show();
  return { root, close: store.subscribe(['snapshots'], show) };
}
