/**********************************
 * Backend code - contacts.web.js *
 **********************************/

import { Permissions, webMethod } from 'wix-web-module';
import { contacts } from 'wix-crm.v2';
import { elevate } from 'wix-auth';

export const overwriteContactInfo = webMethod(Permissions.Anyone, async (contactId, updatedContactInfo) => {
  try {
    // Retrieve the contact
    const elevateGetContact = elevate(contacts.getContact);
    const contact = await elevateGetContact(contactId);

    // Extract revision number
    const revisionNumber = { revision: contact.revision };

    // Update the contact
    const elevateUpdateContact = elevate(contacts.updateContact);
    const updatedContact = await elevateUpdateContact(contactId, updatedContactInfo, revisionNumber);

    return updatedContact;
  } catch (error) {
    console.log(error);
    // Handle the error
  }
});
