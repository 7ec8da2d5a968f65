import { element } from '../element.js';
import { inWords } from '../site/words.js';

/**
 * A part of the view: a heading, what it is for, its controls, and what has come of them. `run` carries out what a control is for, one thing at a
 * time: it says `during` until that is done, then what `after` makes of the answer, or why it failed.
 */
export function section(title, intro, ...children) {
  const id = `site-${nameOf(title)}`;
  const said = element('p', { class: 'secondary', role: 'status' });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const root = element('section', { class: 'control', 'aria-labelledby': id },
    element('div', {}, element('h3', { id }, title), element('p', { class: 'secondary' }, intro)),
    element('div', { class: 'stack' }, children, said, problem));
  let isBusy = false;

  async function run(work, { during = '', after = () => '' } = {}) {
    if (isBusy) return;
    isBusy = true;
    problem.textContent = '';
    said.textContent = during;
    try {
      if (during) await painted();
      said.textContent = after(await work());
    } catch (error) {
      said.textContent = '';
      problem.textContent = inWords(error);
    }
    isBusy = false;
  }

  return { root, run };
}

const nameOf = (title) => title.toLowerCase().replace(/\W+/g, '-');

/** What comes next may keep the page from painting. */
const painted = () => new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
});

export const button = (text, onclick, attributes) => element('button', { type: 'button', class: 'button', onclick, ...attributes }, text);

export function field(label, input, attributes) {
  input.id = `site-field-${nameOf(label)}`;
  return element('div', { class: 'field', ...attributes }, element('label', { for: input.id }, label), input);
}

export const choice = (options, attributes) => element('select', attributes, options.map(([value, text]) => element('option', { value }, text)));

/** Asks in place whether the visitor wants what `asker` is for. The focus goes to the question, and back. */
export function ask(place, asker, sentence, yes) {
  return new Promise((resolve) => {
    function answer(isWanted) {
      place.replaceChildren();
      asker.focus();
      resolve(isWanted);
    }
    const leave = ({ key }) => key === 'Escape' && answer(false);
    const question = element('div', { class: 'notice warn stack', role: 'group', 'aria-label': yes, tabindex: -1, onkeydown: leave },
      element('p', {}, sentence),
      element('div', { class: 'row' },
        button(yes, () => answer(true), { class: 'button danger' }),
        button('Keep what is here', () => answer(false))));
    place.replaceChildren(question);
    question.focus();
  });
}
