import { contacts } from 'wix-crm.v2';

export async function myUpdateContactFunction(contactId, info, revision, options) {
  try {
    const updatedContact = await contacts.updateContact(contactId, info, revision, options);
    console.log('Successfully updated contact:', updatedContact)
    return updatedContact;
  } catch (error) {
    console.log(error);
    // Handle the error
  }
}
