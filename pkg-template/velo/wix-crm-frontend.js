import { veloModule } from './backend/call.js';
import { submitFunctions } from './backend/contacts.js';
import { triggeredEmails as emailFunctions } from './backend/emails.js';
import * as legacy from './backend/legacy.js';

// What pages have (semantics §1.4, §1.8).
export const contacts = veloModule(submitFunctions);
export const triggeredEmails = veloModule(() => emailFunctions);
export const { createContact, emailContact } = veloModule(() => legacy);

export default { contacts, triggeredEmails, createContact, emailContact };
