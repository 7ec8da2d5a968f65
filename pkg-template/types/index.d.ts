export * as contacts from './contacts.js';
export * as extendedFields from './extendedfields.js';
export * as labels from './labels.js';
export * as submittedContact from './submittedcontact.js';
export { ControlError, FieldViolation, SDKError, SDKErrorDetails } from './error.js';
export { init, InitOptions, Versions, versions, WasmSource } from './init.js';
export { Change, Persistence, PersistenceListener, Row, RowTable } from './persist.js';
export {
  BulkJob,
  CallError,
  createSite,
  FailureAnswer,
  FunctionCall,
  Identity,
  Moment,
  PendingFailure,
  PlannedFailure,
  RequestCall,
  Seed,
  SeedContact,
  SeedExtendedField,
  SeedLabel,
  SentEmail,
  site,
  Site,
  SiteCall,
  SiteClock,
  SiteEvent,
  SiteEventType,
  SiteLag,
  SiteMember,
  SiteMembers,
  SiteOperation,
  SiteOptions,
} from './site.js';
