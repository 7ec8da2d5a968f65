export { createFetch } from './fetch.js';
export { handleRequest } from './handle.js';
