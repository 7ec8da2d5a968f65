// The first example of README.md, with the same calls and the same labels: what changes in one has to change in the other.

/**
 * Runs the example on a site. `returned(label, names, call)` carries a call out, shows it and answers what it resolved to,
 * which the example takes apart into `names`; `refused(label, call)` does so with a call that has to fail.
 */
export async function example({ contacts, labels }, { returned, refused }) {
  const { contact: ada } = await returned('Created a contact', '{ contact: ada }', () =>
    contacts.createContact({
      name: { first: 'Ada' },
      emails: { items: [{ email: 'ada@example.com' }] },
    }));

  const { contact: twin } = await returned('Created a second one', '{ contact: twin }', () =>
    contacts.createContact({
      phones: { items: [{ phone: '62183848', countryCode: 'DK' }] },
    }));

  await returned('Read', '', () =>
    contacts.getContact(ada._id, { fieldsets: ['BASIC'] }));

  await returned('Updated', '{ contact: updated }', () =>
    contacts.updateContact(ada._id, { company: 'Engines' }, ada.revision));

  const { label } = await returned('Made a label', '{ label, newLabel }', () =>
    labels.findOrCreateLabel('Very important'));

  const { contact: labelled } = await returned('Labelled', '{ contact: labelled }', () =>
    contacts.labelContact(ada._id, [label.key]));

  await returned('Merged', '{ contact: merged }', () =>
    contacts.mergeContacts(ada._id, labelled.revision, { sourceContactIds: [twin._id] }));

  await returned('Read by the id that was merged away', '', () =>
    contacts.getContact(twin._id, { fieldsets: ['BASIC'] }));

  await refused('Refused, for the revision is stale', () =>
    contacts.updateContact(ada._id, { company: 'Mills' }, ada.revision));

  await returned('Deleted', '', () =>
    contacts.deleteContact(ada._id));
}
