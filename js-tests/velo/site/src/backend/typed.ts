import { contacts } from 'wix-crm.v2';
import { elevate } from 'wix-auth';

interface Count { total: number }

export const count = async (): Promise<Count> => ({ total: (await elevate(contacts.queryContacts)().find()).length });
