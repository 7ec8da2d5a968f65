export * as contacts from './contacts.js';
export * as labels from './labels.js';
export { ControlError, FieldViolation, SDKError, SDKErrorDetails } from './error.js';
export { init, InitOptions, Versions, versions, WasmSource } from './init.js';
export {
  createSite,
  Identity,
  Moment,
  Seed,
  SeedContact,
  SeedExtendedField,
  SeedLabel,
  site,
  Site,
  SiteClock,
  SiteMember,
  SiteMembers,
  SiteOptions,
} from './site.js';
