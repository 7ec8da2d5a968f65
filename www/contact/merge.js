import { announce } from '../announce.js';
import { displayName } from '../contacts/name.js';
import { clip } from '../contacts/row.js';
import { element } from '../element.js';
import { go, href, replace } from '../route.js';
import { perform, read } from '../site/perform.js';
import { store } from '../store.js';
import { contactCard, resultCard } from './cards.js';
import { compare } from './compare.js';
import { makePicker } from './pick.js';
import { makeRefusal, refusal } from './refusal.js';
import { readSchema } from './schema.js';

const MOST_SOURCES = 5;
const LETTERS = 'ABCDEF';

export const title = 'Merge contacts';

let current;

export function update(route) {
  current(route);
}

export function open(view, route) {
  const cards = element('div', { class: 'merge-cards', role: 'group', 'aria-label': 'Which contact stays' });
  const refused = makeRefusal();
  const button = element('button', { type: 'button', class: 'button primary', onclick: merge });
  const actions = element('div', { class: 'toolbar', hidden: true }, button);
  const picker = makePicker((id) => !ids.includes(id) && href('merge', parameters([...ids, id])));
  view.append(element('div', { class: 'stack contact' },
    element('p', {}, element('a', { href: href('contacts') }, 'All contacts')),
    element('h2', { id: 'title', tabindex: -1 }, title),
    element('p', { class: 'secondary' },
      'Nothing of the target is overwritten. What the sources have besides is added to it, and the sources are deleted.'),
    cards, refused.node, actions, picker.node));
  /** The target and the sources, and the order in which they are shown, which stays when another one becomes the target. */
  let ids = [];
  let order = [];
  let target;
  let isMerging = false;
  let hasMoved = false;
  let asked = 0;

  const parameters = ([first, ...sources]) => ({ target: first, source: sources.join(',') });

  function follow({ target: first, source }) {
    ids = [first, ...(source ?? '').split(',')].filter(Boolean);
    order = [...new Set([...order.filter((id) => ids.includes(id)), ...ids])];
    picker.reset(['The contact that stays', 'The contact to merge into it'][ids.length] ?? 'One more contact', ids.length <= MOST_SOURCES);
    return refresh(perform);
  }

  async function refresh(ask) {
    if (isMerging) return;
    const mine = ++asked;
    const [contacts, schema, preview] = await Promise.allSettled([
      Promise.all(ids.map((id) => read('getContact', id))),
      readSchema(),
      ids.length > 1 ? ask('previewMergeContacts', ids[0], { sourceContactIds: ids.slice(1) }) : undefined,
    ]);
    if (mine !== asked || isMerging) return;
    refused.clear();
    actions.hidden = !preview.value;
    const isReadable = contacts.value && schema.value;
    if (isReadable) show(contacts.value, schema.value, preview);
    else cards.replaceChildren();
    const failure = [preview, contacts, schema].find(({ status }) => status === 'rejected');
    if (failure && !isReadable) refused.show(failure.reason);
  }

  function show(contacts, schema, { value: preview, reason }) {
    [target] = contacts;
    const letters = ids.map((id) => LETTERS[order.indexOf(id)]);
    const compared = compare(preview?.contact ?? {}, contacts, schema);
    const made = contacts.map((contact, place) => ({
      letter: letters[place],
      card: contactCard({
        contact,
        letter: letters[place],
        place,
        parts: compared.contacts[place],
        hasResult: Boolean(preview),
        onTarget: () => replace('merge', parameters([ids[place], ...others(place)])),
        onRemove: () => replace('merge', parameters(others(place))),
      }),
    }));
    made.sort((one, other) => one.letter.localeCompare(other.letter));
    button.textContent = `Merge ${contacts.length} contacts`;
    keepFocus(() => cards.replaceChildren(
      ...made.map(({ card }) => card),
      ...(preview ? [resultCard(compared.result, letters)] : []),
      ...(reason ? [element('div', { role: 'alert', tabindex: -1 }, refusal(reason))] : []),
    ));
  }

  const others = (place) => ids.filter((id, index) => index !== place);

  /** What has the focus may be made anew, or be gone: it is with the choice then, or with what has come of it. */
  function keepFocus(change) {
    const isChoosing = document.activeElement?.name === 'target';
    change();
    if (isChoosing) cards.querySelector(':checked').focus();
    else if (hasMoved && document.activeElement === document.body) cards.querySelector('[tabindex]')?.focus();
    hasMoved = false;
  }

  async function merge() {
    if (isMerging) return;
    isMerging = true;
    button.setAttribute('aria-disabled', 'true');
    refused.clear();
    try {
      const { contact } = await perform('mergeContacts', ids[0], target.revision, { sourceContactIds: ids.slice(1) });
      announce(`${ids.length} contacts are one: ${clip(displayName(contact))}.`);
      go('contact', { id: contact._id });
    } catch (error) {
      isMerging = false;
      button.removeAttribute('aria-disabled');
      refused.show(error);
    }
  }

  current = (next) => {
    hasMoved = true;
    follow(next);
  };
  follow(route);
  const unsubscribe = store.subscribe(['records', 'identity'], () => refresh(read));
  return () => {
    asked = Infinity;
    picker.close();
    unsubscribe();
  };
}
