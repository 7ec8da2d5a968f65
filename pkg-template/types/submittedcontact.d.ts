import type { ContactActivity, ContactInfo } from './contact.js';
import type { ContactSourceTypeWithLiterals, IdentityTypeWithLiterals, SubmitOperationWithLiterals } from './enums.js';
import type { DeclaredError } from './error.js';

// The module `submittedContact`.

export {
  Address,
  AddressLocation,
  AddressStreetOneOf,
  ContactActivity,
  ContactAddress,
  ContactAddressesWrapper,
  ContactEmail,
  ContactEmailsWrapper,
  ContactInfo,
  ContactName,
  ContactPhone,
  ContactPhonesWrapper,
  ContactPicture,
  ExtendedFieldsWrapper,
  LabelsWrapper,
  StreetAddress,
} from './contact.js';
export { ActivityIcon, AssigneesWrapper, LocationsWrapper, Subdivision } from './contactrest.js';
export { AccountInfo, IdentificationData, IdentificationDataIdOneOf, MessageEnvelope } from './event.js';
export {
  AddressTag,
  AddressTagWithLiterals,
  ContactActivityType,
  ContactActivityTypeWithLiterals,
  ContactSourceType,
  ContactSourceTypeWithLiterals,
  EmailTag,
  EmailTagWithLiterals,
  IdentityType,
  IdentityTypeWithLiterals,
  ImageProvider,
  ImageProviderWithLiterals,
  PhoneTag,
  PhoneTagWithLiterals,
  SubdivisionType,
  SubdivisionTypeWithLiterals,
  SubmitOperation,
  SubmitOperationWithLiterals,
  WebhookIdentityType,
  WebhookIdentityTypeWithLiterals,
} from './enums.js';

/**
 * Finds the contact to which the details belong, by email and then by phone, and adds to it what is new; makes a contact
 * when there is none. Wix: `POST /contacts/v4/contact-submit`. Everybody may call it, visitors too.
 *
 * What the contact has is not overwritten: lists grow, and empty fields are filled. The answer is
 * `{ contactId, identityType, newContact }`. `NOT_AUTHENTICATED_MEMBER` says that the details belong to a member and the
 * caller is none; nothing was changed.
 *
 * Rejects with an `SDKError`: 400 `INSUFFICIENT_CONTACT_DATA`, 400 `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`,
 * 400 `INVALID_EXTENDED_FIELD_VALUE`, 404 `LABEL_NOT_FOUND` (a code of ours), 404 `CONTACT_NOT_FOUND` (by `contactId`),
 * 403 `INSUFFICIENT_PERMISSION` (a visitor or member names a `contactId`), or 400 with `fieldViolations`.
 * @param options `info`: the details
 */
export declare function appendOrCreateContact(
  options?: AppendOrCreateContactOptions,
): Promise<SubmitContactResponse & { __applicationErrorsType?: AppendOrCreateContactApplicationErrors }>;

export interface AppendOrCreateContactOptions {
  /** The details, as in `contacts.createContact`. */
  info?: ContactInfo;
  /** At most 300 characters. */
  passThroughData?: string | null;
  /** GUID of the contact to which the details belong. Default: it is looked for. */
  contactId?: string | null;
}

export interface SubmitContactResponse {
  /** GUID. */
  contactId?: string;
  identityType?: IdentityTypeWithLiterals;
  /** Whether the contact was made by this call. */
  newContact?: boolean;
}

export type AppendOrCreateContactApplicationErrors = DeclaredError<
  'INSUFFICIENT_CONTACT_DATA' | 'INSUFFICIENT_PERMISSION' | 'CONTACT_NOT_FOUND' | 'CANNOT_HAVE_MULTIPLE_PRIMARY_INFO'
>;

// Names that the SDK exports beside what its function takes and returns. They are for code that names them.

export interface SubmitContact {
  _id?: string | null;
}

export interface SubmitContactRequest extends AppendOrCreateContactOptions {}

export interface SubmitContactOptions {
  overrideVisitorId?: string | null;
  overrideMemberId?: string | null;
  overrideAppId?: string | null;
  emailVerified?: boolean | null;
  phoneVerified?: boolean | null;
}

export interface ContactToSubmit {
  contactInfo?: ContactInfo;
  activity?: ContactActivity;
  passThroughData?: string | null;
  contactId?: string;
  submitOperation?: SubmitOperationWithLiterals;
  rawSource?: string | null;
  sourceType?: ContactSourceTypeWithLiterals;
  sourceId?: string | null;
  hideFromContactList?: boolean;
}

export interface SubmitVisitorIdRequest {
  contactId?: string;
  visitorId?: string;
}

export interface SubmitVisitorIdResponse {
  contactId?: string;
  visitorId?: string;
  validFrom?: Date | null;
}
