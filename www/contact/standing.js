import { announce } from '../announce.js';
import { element } from '../element.js';
import { perform } from '../site/perform.js';
import { makeRefusal } from './refusal.js';

const roles = [['', 'None'], ['CONTRIBUTOR', 'Contributor'], ['OWNER', 'Owner']];

/** What a contact is to the site, which is why Wix refuses to delete or merge some. */
export function makeStanding() {
  const member = element('input', { type: 'checkbox', onchange: change });
  const billing = element('input', { type: 'checkbox', onchange: change });
  const role = element('select', { id: 'role', onchange: change }, roles.map(([value, name]) => element('option', { value }, name)));
  const refused = makeRefusal();
  const node = element('section', { class: 'card stack' },
    element('h3', {}, 'On the site'),
    element('p', { class: 'secondary' },
      'What Wix knows from its other parts. It refuses to delete such contacts, and to merge members into others.'),
    element('div', { class: 'row standing' },
      element('label', { class: 'row' }, member, 'Site member'),
      element('label', { class: 'row' }, billing, 'Billing subscription'),
      element('span', { class: 'row' }, element('label', { for: 'role' }, 'Role'), role)),
    refused.node);
  let id;

  async function change() {
    refused.clear();
    const standing = { member: member.checked, role: role.value || null, billingSubscription: billing.checked };
    try {
      await perform('site.members.set', id, standing);
      announce('It is set.');
    } catch (error) {
      refused.show(error);
    }
  }

  return {
    node,
    show({ _id }, standing) {
      id = _id;
      member.checked = standing?.member ?? false;
      billing.checked = standing?.billingSubscription ?? false;
      role.value = standing?.role ?? '';
    },
  };
}
