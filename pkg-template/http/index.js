export { installContext } from '../ambient/install.js';
export { createFetch } from './fetch.js';
export { handleRequest } from './handle.js';
