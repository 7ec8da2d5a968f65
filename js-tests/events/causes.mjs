const info = {
  name: { first: 'Ada', last: 'Byron' },
  emails: { items: [{ email: 'ada@example.com', tag: 'WORK' }] },
  phones: { items: [{ phone: '62183848', countryCode: 'DK' }] },
  addresses: { items: [{ address: { addressLine1: '1 Main St', city: 'Bath', country: 'GB', location: { latitude: 51.38, longitude: -2.36 } } }] },
  labelKeys: { items: ['contacts.customers'] },
  extendedFields: { items: { 'invoices.vatId': '1' } },
  picture: { image: 'https://example.com/ada.png' },
  birthdate: '1815-12-10',
};

async function update({ contacts }) {
  const { contact } = await contacts.createContact(info);
  const { contact: again } = await contacts.updateContact(contact._id, {
    name: { last: 'Lovelace' },
    birthdate: null,
    jobTitle: 'Countess',
    emails: { items: [{ email: 'lovelace@example.com' }] },
    addresses: { items: [{ address: { city: 'London', addressLine1: '2 Main St' } }] },
    picture: { image: 'https://example.com/lovelace.png' },
    extendedFields: { items: { 'invoices.vatId': '2' } },
  }, 1);
  await contacts.labelContact(contact._id, ['contacts.contacted-me']);
  return again;
}

export async function merge(site) {
  const { contacts } = site;
  const { contact: target } = await contacts.createContact({ company: 'Engines', name: { first: 'Ada' } });
  site.clock.advance(1000);
  const { contact: source } = await contacts.createContact(info);
  await contacts.mergeContacts(target._id, 1, { sourceContactIds: [source._id] });
}

async function changeLabel({ labels }) {
  const { label } = await labels.findOrCreateLabel('New Lead');
  await labels.renameLabel(label.key, { displayName: 'Old Lead' });
  await labels.deleteLabel(label.key);
}

async function changeField({ extendedFields }) {
  const { field } = await extendedFields.findOrCreateExtendedField('Age', 'NUMBER');
  await extendedFields.renameExtendedField(field.key, { displayName: 'Years' });
  await extendedFields.deleteExtendedField(field.key);
}

/** How each event comes about, and how many of it. */
export const EVENTS = {
  'contacts.onContactCreated': [1, ({ contacts }) => contacts.createContact(info)],
  'contacts.onContactUpdated': [2, update],
  'contacts.onContactDeleted': [1, async ({ contacts }) => {
    const { contact } = await contacts.createContact(info);
    await contacts.deleteContact(contact._id);
  }],
  'contacts.onContactMerged': [1, merge],
  'labels.onLabelCreated': [1, changeLabel],
  'labels.onLabelUpdated': [1, changeLabel],
  'labels.onLabelDeleted': [1, changeLabel],
  'extendedFields.onExtendedFieldCreated': [1, changeField],
  'extendedFields.onExtendedFieldUpdated': [1, changeField],
  'extendedFields.onExtendedFieldDeleted': [1, changeField],
};
