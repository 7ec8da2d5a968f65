import { Permissions, webMethod } from 'wix-web-module';
import { contacts } from 'wix-crm.v2';
import { elevate } from 'wix-auth';

export const myCreateContactFunction = webMethod(Permissions.Anyone, async (info) => {

  try {
    const elevatedCreateContact = elevate(contacts.createContact);
    const newContact = await elevatedCreateContact(info);
    console.log('Successfully created a new contact:', newContact);

    return newContact;
  } catch (error) {
    console.log(error);
    // Handle the error
  }
});
