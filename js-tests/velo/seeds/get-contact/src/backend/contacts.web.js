/*******************************
 * Backend code - contacts.web.js *
 *******************************/
import { Permissions, webMethod } from 'wix-web-module';
import { contacts } from 'wix-crm-backend';

export const overwriteContactInfo = webMethod(Permissions.Anyone, async (contactId, updatedContactInfo) => {
  // Get the contact's last revision number
  const myContact = await contacts.getContact(contactId);

  const contactIdentifiers = {
    contactId: contactId,
    revision: myContact.revision
  };

  const options = {
    allowDuplicates: false,
    suppressAuth: false
  };

  return await contacts.updateContact(contactIdentifiers, updatedContactInfo, options);
});
