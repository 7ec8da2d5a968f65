import { element } from '../element.js';
import { store } from '../store.js';

const STEP = '  ';
const FEWEST_ROWS = 14;

/** A field for code, with the numbers of its lines. What was written into a snippet is kept while the page is open. */
export function makeEditor({ onRun }) {
  const numbers = element('div', { class: 'line-numbers', 'aria-hidden': true });
  const area = element('textarea', {
    id: 'code', class: 'editor', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', wrap: 'off', 'aria-describedby': 'code-keys',
    onkeydown: press, oninput: changed, onscroll: () => { numbers.scrollTop = area.scrollTop; },
  });
  const original = element('button', { type: 'button', class: 'button quiet small', onclick: restore }, 'Back to the snippet');
  const field = element('div', { class: 'field' },
    element('div', { class: 'row' }, element('label', { for: 'code' }, 'Your code'), original),
    element('div', { class: 'lines' }, numbers, area));
  const hint = element('p', { id: 'code-keys', class: 'hint' }, 'Ctrl or ⌘ and Enter runs it. Tab indents; Escape, then Tab, leaves the field.');
  let leaving = false;
  let snippet;

  function press(event) {
    const isTab = event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRun();
    } else if (isTab && !leaving) {
      event.preventDefault();
      insert(STEP);
    }
    leaving = event.key === 'Escape';
  }

  /** As typed, so that it can be undone; browsers that cannot do that set it. */
  function insert(text) {
    if (document.execCommand('insertText', false, text)) return;
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    changed();
  }

  function changed() {
    store.set({ code: { ...store.state.code, [snippet.name]: area.value } });
    refresh();
  }

  function refresh() {
    original.hidden = area.value === snippet.code;
    numbers.textContent = Array.from(area.value.split('\n'), (_, index) => index + 1).join('\n');
  }

  function restore() {
    area.value = snippet.code;
    changed();
    area.focus();
  }

  return {
    field, hint,
    code: () => area.value,
    show(next) {
      snippet = next;
      area.value = store.state.code?.[snippet.name] ?? snippet.code;
      area.rows = Math.max(FEWEST_ROWS, area.value.split('\n').length + 1);
      area.scrollTo(0, 0);
      refresh();
    },
    /** Selects a line, and shows it. */
    select(number) {
      const lines = area.value.split('\n');
      const start = lines.slice(0, number - 1).join('\n').length + (number > 1 ? 1 : 0);
      area.focus();
      area.setSelectionRange(start, start + (lines[number - 1] ?? '').length);
    },
  };
}
