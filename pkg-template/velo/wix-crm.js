export * from './wix-crm-frontend.js';
export { default } from './wix-crm-frontend.js';
