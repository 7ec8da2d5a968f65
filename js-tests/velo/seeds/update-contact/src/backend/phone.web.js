import { Permissions, webMethod } from 'wix-web-module';
import { contacts } from 'wix-crm.v2';
import { elevate } from 'wix-auth';

export const myUpdateContactFunction = webMethod(Permissions.Anyone, async (contactId, info, options) => {
  try {
    const elevatedUpdateContact = elevate(contacts.updateContact);
    const updatedContact = await elevatedUpdateContact(contactId, info, options);
    console.log('Successfully updated contact:', updatedContact)
    return updatedContact;
  } catch (error) {
    console.log(error);
    // Handle the error
  }
});
