import { Permissions, webMethod } from 'wix-web-module';
import { contacts } from 'wix-crm-backend';

/* Sample contactId value:
 * 'c8e08afd-deac-40f7-b4c1-b42409d35df7'
 */

export const myGetContactFunction = webMethod(Permissions.Anyone, async (contactId) => {
  try {
    const retrievedContact = await contacts.getContact(contactId);
    const retrievedContactId = retrievedContact._id;
    if (retrievedContactId !== contactId) {
      console.log(`Merged target contact ${retrievedContactId} returned. The requested contact was deleted in the merge.`);
    }
    return retrievedContact;
  } catch (error) {
    console.error(error);
    // Handle the error
  }
});
