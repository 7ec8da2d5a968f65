export { makeContacts } from './contacts.js';
export { readText } from './text.js';
