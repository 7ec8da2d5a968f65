import { Permissions, webMethod } from 'wix-web-module';
import { contacts } from 'wix-crm-backend';

export const myGetContactFunction = webMethod(Permissions.Anyone, () => {
  const contactId = "bc0ae72b-3285-485b-b0ad-c32c769a4daf";
  const options = {
    suppressAuth: false
  };

  return contacts.getContact(contactId, options)
    .then((contact) => {
      return contact;
    })
    .catch((error) => {
      console.error(error);
    });
});
