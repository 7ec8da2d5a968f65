import { veloModule } from './backend/call.js';
import { contactFunctions } from './backend/contacts.js';

export const contacts = veloModule((call) => ({ ...contactFunctions(call) }));
