/*************
 * Page code *
 *************/
import { overwriteContactInfo } from 'backend/contacts.web';

// ...

const contactId = "0677ef55-cf20-4f68-989a-f31d3649eb72";
const updatedContactInfo = {
  name: {
    first: "Annie",
    last: "New Name"
  }
};

overwriteContactInfo(contactId, updatedContactInfo)
  .then((updatedContact) => {
    return updatedContact;
  })
  .catch((error) => {
    console.error(error);
  });
