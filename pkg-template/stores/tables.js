/** What a site keeps, a table each. */
export const TABLES = ['contacts', 'labels', 'extendedFields', 'members', 'mergedContacts'];
