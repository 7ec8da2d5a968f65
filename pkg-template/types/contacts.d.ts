import type { Contact, ContactInfo } from './contact.js';
import type { ContactFieldSetWithLiterals } from './enums.js';
import type { DeclaredError } from './error.js';

// The module `contacts`. Here: one contact, by its id. Beside it: queries and lists, bulk jobs, events, and names that only
// requests of REST use.

export * from './contact.js';
export * from './contactquery.js';
export * from './contactbulk.js';
export * from './contactevent.js';
export * from './contactrest.js';
export * from './event.js';
export { Paging, PagingMetadata, Sorting } from './page.js';
export {
  Action,
  ActionWithLiterals,
  AddressTag,
  AddressTagWithLiterals,
  ContactActivityType,
  ContactActivityTypeWithLiterals,
  ContactFieldSet,
  ContactFieldSetWithLiterals,
  ContactSourceType,
  ContactSourceTypeWithLiterals,
  ContactsFacetType,
  ContactsFacetTypeWithLiterals,
  EmailDeliverabilityStatus,
  EmailDeliverabilityStatusWithLiterals,
  EmailTag,
  EmailTagWithLiterals,
  GetContactResponseType,
  GetContactResponseTypeWithLiterals,
  ImageProvider,
  ImageProviderWithLiterals,
  MemberStatus,
  MemberStatusWithLiterals,
  Mode,
  ModeWithLiterals,
  PhoneDeliverabilityStatus,
  PhoneDeliverabilityStatusWithLiterals,
  PhoneTag,
  PhoneTagWithLiterals,
  PrivacyStatus,
  PrivacyStatusWithLiterals,
  Role,
  RoleWithLiterals,
  SortOrder,
  SortOrderWithLiterals,
  SubdivisionType,
  SubdivisionTypeWithLiterals,
  SubmitOperation,
  SubmitOperationWithLiterals,
  SubscriptionStatus,
  SubscriptionStatusWithLiterals,
  UpsertContactResponseAction,
  UpsertContactResponseActionWithLiterals,
  WebhookIdentityType,
  WebhookIdentityTypeWithLiterals,
} from './enums.js';

/**
 * Creates a contact. Wix: `POST /contacts/v4/contacts`.
 *
 * `info` needs a name, an email or a phone. The answer is `{ contact }`, with `revision` 1.
 *
 * Rejects with an `SDKError`: 400 `INSUFFICIENT_CONTACT_DATA` (no name, email or phone),
 * 409 `DUPLICATE_CONTACT_EXISTS` (email in use; phone in use and no email given; `data` names the other contact),
 * 400 `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`, 400 `INVALID_EXTENDED_FIELD_VALUE`, or 400 with `fieldViolations`.
 * @param info the contact's details
 * @param options `allowDuplicates: true` lets a used email or phone pass
 */
export declare function createContact(
  info: ContactInfo,
  options?: CreateContactOptions,
): Promise<CreateContactResponse & { __applicationErrorsType?: CreateContactApplicationErrors }>;

/**
 * Reads a contact. Wix: `GET /contacts/v4/contacts/{id}`.
 *
 * The answer is the contact itself. The id of a contact that was merged into another one finds that other one.
 *
 * Rejects with an `SDKError`: 404 `CONTACT_NOT_FOUND`, 403 for visitors and members, or 400 with `fieldViolations`.
 * @param _id GUID of the contact
 * @param options `fields` and `fieldsets` choose what is returned; default: everything
 */
export declare function getContact(
  _id: string,
  options?: GetContactOptions,
): Promise<Contact & { __applicationErrorsType?: GetContactApplicationErrors }>;

/**
 * Changes a contact. Wix: `PATCH /contacts/v4/contacts/{contactId}`.
 *
 * What `info` leaves out stays; a list that is given replaces the stored list; `null` empties a field.
 * The answer is `{ contact }`, with the next revision.
 *
 * Rejects with an `SDKError`: 404 `CONTACT_NOT_FOUND`, 409 `CONTACT_ALREADY_CHANGED` (another revision is current),
 * 409 `DUPLICATE_CONTACT_EXISTS`, 400 `INSUFFICIENT_UPDATE_CONTACT_DATA`, 400 `INSUFFICIENT_CONTACT_DATA`,
 * 400 `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`, 400 `INVALID_EXTENDED_FIELD_VALUE`, 428 `CANNOT_UPDATE_MEMBER_EMAIL`,
 * or 400 with `fieldViolations`.
 * @param contactId GUID of the contact
 * @param info what to change
 * @param revision the contact's current revision
 * @param options `allowDuplicates: true` lets a used email or phone pass
 */
export declare function updateContact(
  contactId: string,
  info: ContactInfo,
  revision: number,
  options?: UpdateContactOptions,
): Promise<UpdateContactResponse & { __applicationErrorsType?: UpdateContactApplicationErrors }>;

/**
 * Deletes a contact. Wix: `DELETE /contacts/v4/contacts/{contactId}`.
 *
 * Typed `void` as in the SDK; the value is `{}`.
 *
 * Rejects with an `SDKError`: 404 `CONTACT_NOT_FOUND`, 428 `CANNOT_DELETE_MEMBER`,
 * 428 `CANNOT_DELETE_MEMBER_OWNER_OR_CONTRIBUTOR`, 428 `CANNOT_DELETE_CONTACT_WITH_BILLING_SUBSCRIPTION`
 * (see `site.members`), or 400 with `fieldViolations`.
 * @param contactId GUID of the contact
 */
export declare function deleteContact(
  contactId: string,
): Promise<void & { __applicationErrorsType?: DeleteContactApplicationErrors }>;

/**
 * Puts labels on a contact. Wix: `POST /contacts/v4/contacts/{contactId}/labels`.
 *
 * The labels have to exist: make them with `labels.findOrCreateLabel`. The answer is `{ contact }`.
 *
 * Rejects with an `SDKError`: 404 `CONTACT_NOT_FOUND`, 404 `LABEL_NOT_FOUND` (a code of ours: Wix documents that the call
 * fails, not how), 403 for visitors and members, or 400 with `fieldViolations`.
 * @param contactId GUID of the contact
 * @param labelKeys 1 to 100 keys
 */
export declare function labelContact(
  contactId: string,
  labelKeys: string[],
): Promise<LabelContactResponse & { __applicationErrorsType?: LabelContactApplicationErrors }>;

/**
 * Takes labels off a contact. Wix: `DELETE /contacts/v4/contacts/{contactId}/labels`.
 *
 * The answer is `{ contact }`.
 *
 * Rejects with an `SDKError`: 404 `CONTACT_NOT_FOUND`, 404 `LABEL_NOT_FOUND` (a code of ours: Wix documents that the call
 * fails, not how), 403 for visitors and members, or 400 with `fieldViolations`.
 * @param contactId GUID of the contact
 * @param labelKeys 1 to 100 keys
 */
export declare function unlabelContact(
  contactId: string,
  labelKeys: string[],
): Promise<UnlabelContactResponse & { __applicationErrorsType?: UnlabelContactApplicationErrors }>;

/**
 * Merges contacts into a target. Wix: `POST /contacts/v4/contacts/{targetContactId}/merge`.
 *
 * Nothing of the target is overwritten; lists of the sources are appended, the first source first. The sources are
 * deleted, and their ids find the target from then on. The answer is `{ contact }`: the target.
 *
 * Rejects with an `SDKError`: 404 `CONTACT_NOT_FOUND`, 428 `FAILED_PRECONDITION`, 400 `ILLEGAL_MERGE`,
 * or 400 with `fieldViolations`.
 * @param targetContactId GUID of the contact that stays
 * @param targetContactRevision its current revision
 * @param options `sourceContactIds`: GUIDs of 1 to 5 contacts
 */
export declare function mergeContacts(
  targetContactId: string,
  targetContactRevision: number,
  options?: MergeContactsOptions,
): Promise<MergeContactsResponse & { __applicationErrorsType?: MergeContactsApplicationErrors }>;

/**
 * Shows what a merge would make of the target. Wix: `POST /contacts/v4/contacts/{targetContactId}/preview-merge`.
 *
 * Nothing is changed. The answer is `{ contact }`: the target as it would be, with its present revision and last activity.
 *
 * Rejects with an `SDKError`: 404 `CONTACT_NOT_FOUND`, 428 `FAILED_PRECONDITION`, 400 `ILLEGAL_MERGE`,
 * or 400 with `fieldViolations`.
 * @param targetContactId GUID of the contact that would stay
 * @param options `sourceContactIds`: GUIDs of 1 to 5 contacts
 */
export declare function previewMergeContacts(
  targetContactId: string,
  options?: PreviewMergeContactsOptions,
): Promise<PreviewMergeContactsResponse & { __applicationErrorsType?: PreviewMergeContactsApplicationErrors }>;

export interface CreateContactOptions {
  /** Whether an email or phone that another contact uses may pass. Default: `false`. */
  allowDuplicates?: boolean;
}

export interface UpdateContactOptions {
  /** Whether an email or phone that another contact uses may pass. Default: `false`. */
  allowDuplicates?: boolean;
}

export interface GetContactOptions {
  /**
   * Names of fields to return, as in REST (`info.emails`, `createdDate`), joined with those of `fieldsets`.
   * `_id` and `revision` are always returned.
   */
  fields?: string[];
  /** Default: `FULL`, when `fields` is not given. */
  fieldsets?: ContactFieldSetWithLiterals[];
}

export interface MergeContactsOptions {
  /** GUIDs of 1 to 5 contacts; the first takes precedence. */
  sourceContactIds?: string[];
}

export interface PreviewMergeContactsOptions {
  /** GUIDs of 1 to 5 contacts; the first takes precedence. */
  sourceContactIds?: string[];
}

export interface CreateContactResponse {
  contact?: Contact;
}

export interface UpdateContactResponse {
  contact?: Contact;
}

export interface LabelContactResponse {
  contact?: Contact;
}

export interface UnlabelContactResponse {
  contact?: Contact;
}

export interface MergeContactsResponse {
  contact?: Contact;
}

export interface PreviewMergeContactsResponse {
  contact?: Contact;
}

/** `data` of `DUPLICATE_CONTACT_EXISTS`. */
export interface DuplicateContactExists {
  duplicateContactId?: string | null;
  duplicateEmail?: string | null;
  duplicatePhone?: string | null;
}

export type CreateContactApplicationErrors =
  | DeclaredError<'DUPLICATE_CONTACT_EXISTS', DuplicateContactExists>
  | DeclaredError<
      | 'INSUFFICIENT_CONTACT_DATA'
      | 'CONTACT_ID_ALREADY_EXISTS'
      | 'CANNOT_HAVE_MULTIPLE_PRIMARY_INFO'
      | 'INVALID_EXTENDED_FIELD_VALUE'
    >;

export type GetContactApplicationErrors = DeclaredError<'CONTACT_NOT_FOUND'>;

export type UpdateContactApplicationErrors =
  | DeclaredError<'DUPLICATE_CONTACT_EXISTS', DuplicateContactExists>
  | DeclaredError<
      | 'CONTACT_ALREADY_CHANGED'
      | 'INSUFFICIENT_CONTACT_DATA'
      | 'CONTACT_NOT_FOUND'
      | 'INSUFFICIENT_UPDATE_CONTACT_DATA'
      | 'CANNOT_HAVE_MULTIPLE_PRIMARY_INFO'
      | 'INVALID_EXTENDED_FIELD_VALUE'
      | 'CANNOT_UPDATE_MEMBER_EMAIL'
    >;

export type DeleteContactApplicationErrors = DeclaredError<
  | 'CANNOT_DELETE_MEMBER'
  | 'CANNOT_DELETE_CONTACT_WITH_BILLING_SUBSCRIPTION'
  | 'CANNOT_DELETE_MEMBER_OWNER_OR_CONTRIBUTOR'
  | 'FAILED_DELETE_CONTACT_AFTER_MEMBER_DELETION'
>;

export type LabelContactApplicationErrors = DeclaredError<'CONTACT_NOT_FOUND'>;

export type UnlabelContactApplicationErrors = DeclaredError<'CONTACT_NOT_FOUND'>;

export type MergeContactsApplicationErrors = DeclaredError<
  'CONTACT_NOT_FOUND' | 'FAILED_PRECONDITION' | 'ILLEGAL_MERGE'
>;

export type PreviewMergeContactsApplicationErrors = DeclaredError<
  'CONTACT_NOT_FOUND' | 'FAILED_PRECONDITION' | 'ILLEGAL_MERGE'
>;
