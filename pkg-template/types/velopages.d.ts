import type { Contacts } from './velocontacts.js';
import type { TriggeredEmails } from './veloemails.js';
import type * as legacy from './velolegacy.js';

// What pages have of the CRM.

/** The contacts of the default site, as far as visitors write them. */
export declare const contacts: Pick<Contacts, 'appendOrCreateContact'>;
export declare const triggeredEmails: TriggeredEmails;
export { createContact, emailContact } from './velolegacy.js';

/** All of it at once. */
declare const wixCrm: { contacts: Pick<Contacts, 'appendOrCreateContact'>; triggeredEmails: TriggeredEmails } & Pick<
  typeof legacy,
  'createContact' | 'emailContact'
>;
export default wixCrm;
