import type { Contacts } from '../velocontacts.js';
import type { TriggeredEmails } from '../veloemails.js';
import type * as legacy from '../velolegacy.js';

export * from '../velocontact.js';
export * from '../velocontacts.js';
export * from '../veloemails.js';
export * from '../veloerror.js';
export * from '../velolegacy.js';
export * from '../veloquery.js';

/** The contacts, labels and extended fields of the default site. */
export declare const contacts: Contacts;
export declare const triggeredEmails: TriggeredEmails;

/** All of it at once. */
declare const wixCrmBackend: { contacts: Contacts; triggeredEmails: TriggeredEmails } & Pick<
  typeof legacy,
  'createContact' | 'deleteContact' | 'emailContact' | 'getContactById' | 'updateContact'
>;
export default wixCrmBackend;
