import { element } from '../element.js';
import { makeField } from './field.js';
import { rowTexts } from './values.js';

const labels = {
  tag: 'Tag', email: 'Email', phone: 'Phone', countryCode: 'Country',
  addressLine1: 'Street and number', addressLine2: 'Apartment, floor', city: 'City', subdivision: 'Subdivision', postalCode: 'Postal code',
  country: 'Country',
};
const placeholders = { countryCode: 'US', country: 'US', subdivision: 'US-NY' };

export const lists = [
  { path: 'info.emails', title: 'Emails', noun: 'Email', tags: ['UNTAGGED', 'MAIN', 'HOME', 'WORK'], hasPrimary: true },
  { path: 'info.phones', title: 'Phones', noun: 'Phone', tags: ['UNTAGGED', 'MAIN', 'HOME', 'MOBILE', 'WORK', 'FAX'], hasPrimary: true },
  { path: 'info.addresses', title: 'Addresses', noun: 'Address', tags: ['UNTAGGED', 'HOME', 'WORK', 'BILLING', 'SHIPPING'], hasPrimary: false },
];

let count = 0;

/** Fields of a row are narrow: what is wrong with them stands below all of them, and says which is meant. */
function rowField(name, attributes) {
  const field = makeField(labels[name], attributes);
  field.node.classList.add(`of-${name}`);
  return { ...field, complain: (...content) => field.complain(`${field.label}: `, ...content) };
}

/** The rows of a list, to change, to add to and to take from. A row in which nothing is typed is not there for the API. */
export function makeRows({ path, title, noun, tags, hasPrimary }) {
  const group = `primary-${++count}`;
  const names = rowTexts[path];
  const body = element('div', { class: 'rows' });
  const add = element('button', { type: 'button', class: 'button small', onclick: begin }, `Add ${noun.toLowerCase()}`);
  const node = element('fieldset', { class: 'section' }, element('legend', {}, title), body, add);
  let rows = [];
  let sent = [];

  function begin() {
    append({}).fields[names[0]].control.focus();
  }

  function append({ _id, tag = 'UNTAGGED', primary = false, ...texts }) {
    const fields = Object.fromEntries(names.map((name) => [name, rowField(name, { value: texts[name], placeholder: placeholders[name] })]));
    fields.tag = rowField('tag', { options: tags, value: tag });
    const radio = hasPrimary && element('input', { type: 'radio', name: group, checked: primary || rows.length === 0 });
    const take = element('button', { type: 'button', class: 'button small quiet', onclick: () => remove(row) }, 'Remove');
    const row = { _id, fields, radio, take, node: null };
    row.node = element('div', { class: `row-fields of-${noun.toLowerCase()}`, role: 'group' },
      Object.values(fields).map((field) => field.node),
      radio && element('label', { class: 'primary' }, radio, 'Primary'),
      take,
      element('div', { class: 'problems' }, Object.values(fields).map((field) => field.problem)));
    rows.push(row);
    body.append(row.node);
    number();
    return row;
  }

  function remove(row) {
    rows = rows.filter((other) => other !== row);
    row.node.remove();
    if (row.radio?.checked && rows.length > 0) rows[0].radio.checked = true;
    number();
    add.focus();
  }

  function number() {
    for (const [index, { node: own, take }] of rows.entries()) {
      own.setAttribute('aria-label', `${noun} ${index + 1}`);
      take.setAttribute('aria-label', `Remove ${noun.toLowerCase()} ${index + 1}`);
    }
  }

  const textsOf = ({ fields }) => Object.fromEntries(names.map((name) => [name, fields[name].control.value]));

  /** A field of a row, with a label that says of which. */
  function fieldOf(row, name) {
    const field = row?.fields[name];
    const which = row?.node.getAttribute('aria-label');
    return field && { ...field, label: field.label === noun ? which : `${which}, ${field.label.toLowerCase()}` };
  }

  return {
    node,
    fill(values) {
      rows = [];
      body.replaceChildren();
      values.forEach(append);
      if (rows.length === 0 && hasPrimary) append({});
    },
    read() {
      sent = rows.filter((row) => Object.values(textsOf(row)).some((text) => text !== ''));
      return sent.map((row) => ({ _id: row._id, tag: row.fields.tag.control.value, primary: row.radio?.checked ?? false, ...textsOf(row) }));
    },
    /** The field that Wix calls `info.emails.items[0].email`. */
    find(name) {
      const [, index, last] = /\.items\[(\d+)\](?:\.address)?\.(\w+)$/.exec(name) ?? [];
      return name.startsWith(`${path}.`) ? fieldOf(sent[index], last) : undefined;
    },
    /** The field that was sent with this text. */
    holding: (text) => fieldOf(sent.find((row) => textsOf(row)[names[0]] === text), names[0]),
    primary: () => fieldOf(sent.find(({ radio }) => radio.checked) ?? rows[0], names[0]),
    all: () => rows.flatMap(({ fields }) => Object.values(fields)),
  };
}
