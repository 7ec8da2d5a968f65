/*************
 * Page code *
 *************/
import { overwriteContactInfo } from 'backend/contacts.web';

$w.onReady(async function () {
  const contactId = "2712ae1d-3f64-46c2-ac3a-94a6c2e29847";

  const updatedContactInfo = {
    name: {
      first: "John",
      last: "Mitchell"
    }
  };

  async function updateContactName(){
    try {
      const updatedContact = await overwriteContactInfo(contactId, updatedContactInfo);
      return updatedContact;
    } catch(error){
      console.log(error);
      // Handle the error
    }
  }

  const result = await updateContactName();
  const first = result.contact.info.name.first;
  const last = result.contact.info.name.last;
  console.log(`Updated contact name: ${first} ${last}`);
});
