/* global __VERSION__ */

const curl = (address) =>
  `curl ${address}/contacts/v4/contacts -H 'Authorization: anything' -H 'Content-Type: application/json' -d '{"info":{"name":{"first":"Ada"}}}'`;

const VISITORS = 'Requests without an Authorization header are those of a visitor, who may not manage contacts.';

/** What is printed at the start; its first line has the address. */
export function welcome(address, begun, options) {
  const first = `wix-crm-local ${__VERSION__} serves the Wix Contacts API at ${address.url}`;
  if (options.quiet) return first;
  return [
    first,
    ...(address.isLoopback ? [] : ['Whoever reaches this machine over the network can call it.']),
    beginning(begun, options),
    `Create one:\n  ${curl(address.url)}`,
    `${VISITORS} Ctrl+C stops.\n`,
  ].join('\n');
}

/** What is there at first, and where it stays. */
function beginning({ found, seeded }, { seed, state }) {
  if (found) {
    const sentence = `It goes on with ${state}: ${counted(found)}.`;
    return seed === undefined ? sentence : `${sentence} ${seed} is left out: it is for a file that has nothing yet.`;
  }
  const kept = state === undefined ? '' : ` ${state} keeps what comes.`;
  return `${seeded ? `It begins with ${seed}: ${counted(seeded)}.` : 'It has no contacts yet. --seed file.json would put some in.'}${kept}`;
}

const counted = ({ contacts, labels, extendedFields }) =>
  [count(contacts, 'contact'), count(labels, 'label'), count(extendedFields, 'extended field')].join(', ');
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What a browser shows at the server's address. */
export const page = (url) => `wix-crm-local ${__VERSION__}: the Wix Contacts API.

Create a contact:
  ${curl(url)}

Read the contacts:
  curl ${url}/contacts/v4/contacts -H 'Authorization: anything'

The routes are those of Wix: /contacts/v4/contacts, /contacts/v4/labels, /contacts/v4/extended-fields, /contacts/v4/bulk/contacts,
/contacts/v4/contact-submit. ${VISITORS}
`;
