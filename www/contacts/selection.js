import { announce } from '../announce.js';
import { element } from '../element.js';
import { go } from '../route.js';
import { explain } from '../site/explain.js';
import { perform } from '../site/perform.js';

/** A bulk job names the contacts that it is for. */
const MOST_SELECTED = 100;

/** Which contacts are selected, on whatever page they are, and the bar of what can be done with them. */
export function makeSelection(bar, refresh) {
  const selected = new Set();

  function choose(id, isSelected) {
    if (isSelected && selected.size < MOST_SELECTED) selected.add(id);
    else selected.delete(id);
    show();
  }

  function clear() {
    selected.clear();
    show();
    refresh();
  }

  const filter = () => ({ _id: { $in: [...selected] } });

  async function bulk(operation, options, done) {
    const count = selected.size;
    try {
      await perform(operation, { filter: filter(), ...options });
      announce(`${done} ${count} ${count === 1 ? 'contact' : 'contacts'}.`);
      clear();
    } catch (error) {
      problem.textContent = explain(error).sentence;
      problem.hidden = false;
    }
  }

  const problem = element('p', { class: 'problem', role: 'alert', hidden: true });
  const count = element('strong');
  const merge = element('button', { type: 'button', class: 'button small', onclick: mergeSelected }, 'Merge');
  const labels = element('select', { 'aria-label': 'Label to add to the selected contacts', onchange: addLabel });

  const remove = element('button', { type: 'button', class: 'button small danger', onclick: askOrRemove });
  let isAsked = false;

  /** What cannot be taken back is asked for twice. */
  function askOrRemove() {
    if (isAsked) return bulk('bulkDeleteContacts', {}, 'Deleted');
    isAsked = true;
    remove.textContent = `Delete ${selected.size} for good`;
  }

  function mergeSelected() {
    const [target, ...sources] = selected;
    go('merge', { target, source: sources.join(',') });
  }

  function addLabel() {
    const key = labels.value;
    labels.value = '';
    if (key) bulk('bulkLabelAndUnlabelContacts', { labelKeysToAdd: [key] }, 'Labelled');
  }

  function show() {
    problem.hidden = true;
    bar.hidden = selected.size === 0;
    count.textContent = `${selected.size} selected`;
    isAsked = false;
    remove.textContent = 'Delete…';
    merge.disabled = selected.size < 2 || selected.size > 6;
  }

  bar.append(count, merge, labels, remove,
    element('button', { type: 'button', class: 'button small quiet', onclick: clear }, 'Select none'),
    problem);
  show();

  return {
    has: (id) => selected.has(id),
    choose,
    /** The labels that can be added, as keys and names. */
    offer(names) {
      labels.replaceChildren(element('option', { value: '' }, 'Add label…'), ...[...names].map(([value, name]) => element('option', { value }, name)));
    },
  };
}
