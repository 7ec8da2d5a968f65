import { element } from '../element.js';

let count = 0;

/**
 * A control with its label, a hint, and a place for what is wrong with it. Nothing is checked here: Wix's own answer is shown. `options` make it
 * a choice.
 */
export function makeField(label, { hint, options, value = '', ...attributes } = {}) {
  const id = `field-${++count}`;
  const described = [hint && `${id}-hint`, `${id}-problem`].filter(Boolean).join(' ');
  const shared = { id, 'aria-describedby': described, ...attributes };
  const control = options
    ? element('select', shared, options.map((option) => element('option', { selected: option === value }, option)))
    : element('input', { type: 'text', autocomplete: 'off', dir: 'auto', value, ...shared });
  const problem = element('p', { class: 'problem', id: `${id}-problem` });
  const node = element('div', { class: 'field' },
    element('label', { for: id }, label),
    control,
    hint && element('p', { class: 'hint', id: `${id}-hint` }, hint),
    problem);

  return {
    node,
    control,
    problem,
    label,
    complain(...content) {
      control.setAttribute('aria-invalid', 'true');
      problem.replaceChildren(...content);
    },
    clear() {
      control.removeAttribute('aria-invalid');
      problem.replaceChildren();
    },
  };
}
