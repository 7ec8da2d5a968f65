import { Permissions, webMethod } from 'wix-web-module';
import { contacts } from 'wix-crm.v2';
import { elevate } from 'wix-auth';
import { toInfo } from 'public/form';
import { retried } from 'backend/lib/retry';

const getContact = elevate(contacts.getContact);
const updateContact = elevate(contacts.updateContact);
const queryContacts = elevate(contacts.queryContacts);

/** What a visitor may do because the code elevates. */
export const subscribe = webMethod(Permissions.Anyone, async (form) => {
  const { contact } = await elevate(contacts.createContact)(toInfo(form));
  return contact._id;
});

export const findByEmail = webMethod(Permissions.Anyone, async (email) => {
  const { items } = await queryContacts().eq('primaryInfo.email', email).find();
  return items[0];
});

export const rename = webMethod(Permissions.Anyone, (contactId, name) =>
  retried(async () => {
    const { revision } = await getContact(contactId);
    const { contact } = await updateContact(contactId, { name }, revision);
    return contact.info.name;
  }),
);

/** What a visitor may not do: nothing elevates here. */
export const listEverybody = webMethod(Permissions.Anyone, async () => (await contacts.queryContacts().find()).items);
