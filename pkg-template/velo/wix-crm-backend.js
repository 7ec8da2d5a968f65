import { notifications, tasks, workflows } from './backend/absent.js';
import { veloModule } from './backend/call.js';
import { contactFunctions } from './backend/contacts.js';
import { triggeredEmails as emailFunctions } from './backend/emails.js';
import { extendedFieldFunctions } from './backend/extended-fields.js';
import { labelFunctions } from './backend/labels.js';
import * as legacy from './backend/legacy.js';

export const contacts = veloModule((call) => ({ ...contactFunctions(call), ...labelFunctions(call), ...extendedFieldFunctions(call) }));
export const triggeredEmails = veloModule(() => emailFunctions);
export const { createContact, deleteContact, emailContact, getContactById, updateContact } = veloModule(() => legacy);
export { notifications, tasks, workflows };

export default {
  ...{ contacts, triggeredEmails, notifications, tasks, workflows },
  ...{ createContact, deleteContact, emailContact, getContactById, updateContact },
};
