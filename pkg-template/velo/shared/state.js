import { registered } from '../../registry.js';

/** What the first copy of a module of Wix's made under this name: `import` and `require` get copies of their own. */
export const state = (name, make) => (registered()[name] ??= make());
