/** The site's own stand-in for a module that wix-crm-local does not have. */
const collections = new Map();

const insert = async (collection, item) => void collections.set(collection, [...(collections.get(collection) ?? []), item]);
const all = (collection) => collections.get(collection) ?? [];

const clear = () => collections.clear();

export default { insert, all, clear };
