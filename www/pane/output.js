import { element } from '../element.js';

/** Levels are told by a word, as colour alone tells nothing to many. */
const WORDS = { info: 'info', warn: 'warning', error: 'error', debug: 'debug' };

/** What code has printed, and what has come of it. `goTo(line)` shows a line of the code. */
export function makeOutput(goTo) {
  const lines = element('div', { class: 'console', role: 'group', tabindex: 0, 'aria-label': 'Printed' });
  const result = element('div', { class: 'stack' });
  const section = element('section', { class: 'output', 'aria-labelledby': 'output', 'aria-busy': false },
    element('h3', { id: 'output' }, 'Console'), lines, result);

  const write = ({ level, text }) => lines.append(element('pre', { class: `entry ${level}` },
    WORDS[level] && element('span', { class: 'level' }, WORDS[level]), text));

  return {
    section, write,
    clear() {
      lines.replaceChildren();
      result.replaceChildren();
    },
    end({ error, line, left }, { sentence, kind }) {
      if (left) write({ level: 'info', text: `${left.toLocaleString('en')} more lines were printed. They are left out.` });
      if (error) write({ level: 'error', text: error });
      result.replaceChildren(element('div', { class: `notice ${kind}` },
        element('p', {}, sentence),
        line && element('p', {}, element('button', { type: 'button', class: 'button small', onclick: () => goTo(line) }, `Go to line ${line}`))));
    },
  };
}
