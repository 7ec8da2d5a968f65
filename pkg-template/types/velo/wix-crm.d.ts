export * from '../velopages.js';
export { default } from '../velopages.js';
