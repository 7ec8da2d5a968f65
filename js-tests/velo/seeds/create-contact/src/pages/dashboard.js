import { contacts } from 'wix-crm.v2';

export async function myCreateContactFunction(info) {

  try {
    const newContact = await contacts.createContact(info);
    console.log('Successfully created a new contact:', newContact);

    return newContact;
  } catch (error) {
    console.log(error);
    // Handle the error
  }
}
