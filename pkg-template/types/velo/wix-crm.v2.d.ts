export * as contacts from '../contactsvelo.js';
export * as extendedFields from '../extendedfields.js';
export * as labels from '../labels.js';
export * as submittedContact from '../submittedcontact.js';
