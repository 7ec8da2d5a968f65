import { element } from '../element.js';
import { perform } from '../site/perform.js';
import { identities } from '../site/words.js';
import { store } from '../store.js';
import { section } from './section.js';

const permissions = {
  WIX_USER: 'Works on the site, in the dashboard. May make every call.',
  APP: 'Is installed on the site. May make every call; what it creates has WIX_APP as its source.',
  MEMBER: 'Has logged in to the site. May hand in their own data, with appendOrCreateContact.',
  ANONYMOUS_VISITOR: 'Has not logged in. May do what a member may.',
};

export function identitySection() {
  const inputs = Object.keys(permissions).map((value) => element('input', {
    type: 'radio', name: 'identity', value, onchange: () => run(() => perform('site.actAs', value)),
  }));
  const { root, run } = section('Identity', 'Who makes the calls, from the next one on. What they may not do is refused with 403.',
    element('fieldset', { class: 'stack' }, element('legend', { class: 'visually-hidden' }, 'Identity'), inputs.map((input) => (
      element('label', { class: 'option' }, input,
        element('span', {}, element('strong', {}, identities[input.value]), element('span', { class: 'secondary' }, permissions[input.value])))
    ))));

  function show() {
    for (const input of inputs) input.checked = input.value === store.state.identity;
  }

  show();
  return { root, close: store.subscribe(['identity'], show) };
}
