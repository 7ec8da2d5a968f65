/** The handlers that `backend/events.js` may export, and the events they are for (semantics §11.1). */
export const HANDLERS = Object.fromEntries([
  ...['Created', 'Updated', 'Deleted', 'Merged'].map((slug) => [`wixCrm_onContact${slug}`, `wix.contacts.v4.contact_${slug.toLowerCase()}`]),
  ...['Created', 'Updated', 'Deleted'].map((slug) => [`wixContacts_onLabel${slug}`, `wix.contacts.v4.label_${slug.toLowerCase()}`]),
]);
