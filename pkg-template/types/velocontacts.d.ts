import type { ExtendedField } from './extendedfields.js';
import type { ContactLabel } from './labels.js';
import type { Contact, ContactIdentification, ContactIdentifiers, ContactInfo } from './velocontact.js';
import type { AuthOptions, FilteredQueryBuilder, PagedQueryBuilder, PagedQueryResult } from './veloquery.js';

// `contacts` of `wix-crm-backend`, the first version of Velo. Every function rejects with a `VeloError`: 403 for visitors and members unless
// `suppressAuth` is true, 400 with `fieldViolations`, and as its namesake in `@wix/crm` does.

export interface Contacts {
  /**
   * Finds the contact who submits this, by their email or phone, and adds what is new; or makes one. Visitors may call it.
   */
  appendOrCreateContact(contactInfo: ContactInfo): Promise<ContactIdentification>;
  /** The answer is the contact itself, not `{ contact }`. Rejects with 409 `DUPLICATE_CONTACT_EXISTS` for a used email or phone. */
  createContact(contactInfo: ContactInfo, options?: CreateContactOptions): Promise<Contact>;
  deleteContact(contactId: string, options?: AuthOptions): Promise<void>;
  /** By its id, or by that of a contact that was merged into it. */
  getContact(contactId: string, options?: AuthOptions): Promise<Contact>;
  /** The answer is the contact itself, at its next revision. The labels have to exist. */
  labelContact(contactId: string, labelKeys: string[], options?: AuthOptions): Promise<Contact>;
  /** The answer is the contact itself, at its next revision. */
  unlabelContact(contactId: string, labelKeys: string[], options?: AuthOptions): Promise<Contact>;
  /**
   * What `contactInfo` names changes, lists as a whole, and the rest stays. The answer is the contact itself, at its next revision.
   * Rejects with 409 `CONTACT_ALREADY_CHANGED` where the revision is not the contact's current one.
   */
  updateContact(identifiers: ContactIdentifiers, contactInfo: ContactInfo, options?: CreateContactOptions): Promise<Contact>;
  /** Stays synchronous when it is elevated; what is elevated is all that the query finds. */
  queryContacts(): ContactsQueryBuilder;

  deleteLabel(key: string, options?: AuthOptions): Promise<void>;
  findOrCreateLabel(displayName: string, options?: AuthOptions): Promise<{ label: ContactLabel; newLabel: boolean }>;
  getLabel(key: string, options?: AuthOptions): Promise<ContactLabel>;
  /** Sorts and pages, and filters nothing. */
  queryLabels(): LabelsQueryBuilder;
  /** The key stays. */
  renameLabel(key: string, displayName: string, options?: AuthOptions): Promise<ContactLabel>;

  deleteExtendedField(key: string, options?: AuthOptions): Promise<void>;
  findOrCreateExtendedField(
    extendedFieldInfo: ExtendedFieldInfo,
    options?: AuthOptions,
  ): Promise<{ extendedField: ExtendedField; newExtendedField: boolean }>;
  getExtendedField(key: string, options?: AuthOptions): Promise<ExtendedField>;
  /** Sorts and pages, and filters nothing. */
  queryExtendedFields(): ExtendedFieldsQueryBuilder;
  /** The key stays. */
  renameExtendedField(key: string, displayName: string, options?: AuthOptions): Promise<ExtendedField>;
}

export interface CreateContactOptions extends AuthOptions {
  /** Whether a used email or phone may pass. Default: `false`. */
  allowDuplicates?: boolean;
}

export interface ExtendedFieldInfo {
  displayName: string;
  dataType: 'TEXT' | 'NUMBER' | 'DATE' | 'URL';
}

export interface ContactsQueryBuilder extends FilteredQueryBuilder<ContactsQueryBuilder, ContactsQueryResult> {}
export interface ContactsQueryResult extends PagedQueryResult<Contact, ContactsQueryBuilder, ContactsQueryResult> {}
export interface LabelsQueryBuilder extends PagedQueryBuilder<LabelsQueryBuilder, LabelsQueryResult> {}
export interface LabelsQueryResult extends PagedQueryResult<ContactLabel, LabelsQueryBuilder, LabelsQueryResult> {}
export interface ExtendedFieldsQueryBuilder extends PagedQueryBuilder<ExtendedFieldsQueryBuilder, ExtendedFieldsQueryResult> {}
export interface ExtendedFieldsQueryResult extends PagedQueryResult<ExtendedField, ExtendedFieldsQueryBuilder, ExtendedFieldsQueryResult> {}

export {};
