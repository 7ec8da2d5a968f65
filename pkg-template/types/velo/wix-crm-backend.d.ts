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

/** Functions that reject with an `Error`: they are not emulated. Put your own in their place. */
export declare const notifications: Record<string, (...args: any[]) => Promise<any>>;
/** As `notifications`. */
export declare const tasks: Record<string, (...args: any[]) => Promise<any>>;
/** As `notifications`. */
export declare const workflows: Record<string, (...args: any[]) => Promise<any>>;

/** All of it at once. */
declare const wixCrmBackend: {
  contacts: Contacts;
  triggeredEmails: TriggeredEmails;
  notifications: typeof notifications;
  tasks: typeof tasks;
  workflows: typeof workflows;
} & Pick<
  typeof legacy,
  'createContact' | 'deleteContact' | 'emailContact' | 'getContactById' | 'updateContact'
>;
export default wixCrmBackend;
