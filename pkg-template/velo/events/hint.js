// What handlers look for where it is not (usage (c) 26). Reading it gives `undefined`, as on Wix, and a warning that says where it is.
// These members cannot be enumerated: JSON, the console, copies and comparisons pass over them.

const CONTACT = {
  contact: 'the contact is event.entity',
  contactId: "the contact's id is event.metadata.entityId",
  changedFields: 'an event does not tell what changed; event.entity is the contact as it is now',
  modifiedFields: 'an event does not tell what changed; event.entity is the contact as it is now',
};
const WITHOUT_ENTITY = { entity: 'there is only event.metadata, whose entityId was its id' };
const MERGED = { entity: 'the contact that is left is event.data.targetContact' };
const METADATA = { _id: "the event's id is event.metadata.id" };
const INFO = 'event.entity.info';
const ENTITY = {
  id: "the contact's id is event.entity._id",
  contactId: "the contact's id is event.entity._id",
  contact: 'the contact is event.entity itself',
  email: 'the primary email is event.entity.primaryInfo?.email',
  primaryEmail: 'the primary email is event.entity.primaryInfo?.email',
  phone: 'the primary phone is event.entity.primaryInfo?.phone',
  primaryPhone: 'the primary phone is event.entity.primaryInfo?.phone',
  name: `the name is ${INFO}.name`,
  firstName: `the first name is ${INFO}.name?.first`,
  lastName: `the last name is ${INFO}.name?.last`,
  emails: `the emails are ${INFO}.emails`,
  phones: `the phones are ${INFO}.phones`,
  labelKeys: `the keys of the labels are ${INFO}.labelKeys`,
  extendedFields: `the extended fields are ${INFO}.extendedFields`,
};
const FLAT = { items: "lists are without {items} in events of the shape 'v1'; there is the shape 'v2'" };
const WRAPPED = { 0: "lists are {items: […]} in events of the shape 'v2'; there is the shape 'v1'" };

/** Adds to the envelopes of a handler what warns of members that are not there. */
export function makeHints(shape, warn) {
  return (handler, envelope) => {
    const add = (object, path, hints) => addHints(object, hints, (member, hint) => warn(`${handler}: ${path}${member} does not exist; ${hint}.`));
    const { entity, data, metadata } = envelope;
    const contact = handler.startsWith('wixCrm') && entity;
    add(metadata, 'event.metadata', METADATA);
    if (handler.startsWith('wixCrm')) add(envelope, 'event', { ...CONTACT, ...(data ? MERGED : WITHOUT_ENTITY) });
    if (contact) {
      add(contact, 'event.entity', ENTITY);
      for (const name of ['emails', 'phones', 'addresses', 'labelKeys']) {
        add(contact.info[name], `event.entity.info.${name}`, shape === 'v1' ? FLAT : WRAPPED);
      }
    }
    return envelope;
  };
}

function addHints(object, hints, warn) {
  if (!object) return;
  for (const [name, hint] of Object.entries(hints)) {
    if (name in object) continue;
    const member = name === '0' ? '[0]' : `.${name}`;
    Object.defineProperty(object, name, {
      configurable: true,
      get: () => void warn(member, hint),
      set: (value) => Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true }),
    });
  }
}
