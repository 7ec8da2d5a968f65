import type { ContactInfo } from './contact.js';
import type { DeclaredError } from './error.js';

// Functions that work on all contacts that match. They answer with the id of a job; here the job has run when they answer,
// and `site.bulkJobs()` shows it.

/**
 * Deletes all contacts that match. Wix: `POST /contacts/v4/bulk/contacts/delete`.
 *
 * The answer is `{ jobId }`. Contacts that `deleteContact` refuses stay, and the job counts them as failed.
 *
 * Rejects with an `SDKError`: 400 `NEITHER_FILTER_NOR_SEARCH`, 400 with the codes of `queryContacts` about filters, 403 for visitors and
 * members, or 400 with `fieldViolations`.
 * @param options `filter` or `search`, or both: which contacts
 */
export declare function bulkDeleteContacts(
  options?: BulkDeleteContactsOptions,
): Promise<BulkDeleteContactsResponse & { __applicationErrorsType?: BulkDeleteContactsApplicationErrors }>;

/**
 * Changes all contacts that match. Wix: `POST /contacts/v4/bulk/contacts/update`.
 *
 * The answer is `{ jobId }`. `info` is written to each contact as `updateContact` writes it, whatever its revision; the job
 * counts the contacts that refuse it as failed.
 *
 * Rejects with an `SDKError`: 400 `INSUFFICIENT_UPDATE_CONTACT_DATA`, 400 `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`,
 * 400 `INVALID_EXTENDED_FIELD_VALUE`, 404 `LABEL_NOT_FOUND` (a code of ours), 400 with the codes of `queryContacts` about filters,
 * 403 for visitors and members, or 400 with `fieldViolations` (also where neither `filter` nor `search` is given).
 * @param options `filter` or `search`, or both: which contacts; `info`: what to change
 */
export declare function bulkUpdateContacts(options?: BulkUpdateContactsOptions): Promise<BulkUpdateContactsResponse>;

/**
 * Puts labels on all contacts that match, and takes others off. Wix: `POST /contacts/v4/bulk/contacts/add-remove-labels`.
 *
 * The answer is `{ jobId }`. The labels have to exist.
 *
 * Rejects with an `SDKError`: 400 `NEITHER_FILTER_NOR_SEARCH`, 404 `LABEL_NOT_FOUND` (a code of ours), 400 with the codes of
 * `queryContacts` about filters, 403 for visitors and members, or 400 with `fieldViolations`.
 * @param options `filter` or `search`, or both: which contacts; `labelKeysToAdd`, `labelKeysToRemove`: up to 100 keys each
 */
export declare function bulkLabelAndUnlabelContacts(
  options?: BulkLabelAndUnlabelContactsOptions,
): Promise<
  BulkLabelAndUnlabelContactsResponse & { __applicationErrorsType?: BulkLabelAndUnlabelContactsApplicationErrors }
>;

export interface BulkDeleteContactsOptions {
  /** As in `queryContacts`. */
  filter?: Record<string, any> | null;
  /** A first or last name, an email or a phone, exactly; at most 100 characters. */
  search?: string | null;
}

export interface BulkUpdateContactsOptions {
  /** As in `queryContacts`. */
  filter?: Record<string, any> | null;
  /** A first or last name, an email or a phone, exactly; at most 100 characters. */
  search?: string | null;
  /** What to change. */
  info?: ContactInfo;
}

export interface BulkLabelAndUnlabelContactsOptions {
  /** As in `queryContacts`. */
  filter?: Record<string, any> | null;
  /** A first or last name, an email or a phone, exactly; at most 100 characters. */
  search?: string | null;
  /** At most 100 keys. */
  labelKeysToAdd?: string[];
  /** At most 100 keys. */
  labelKeysToRemove?: string[];
}

export interface BulkDeleteContactsResponse {
  /** GUID. */
  jobId?: string;
}

export interface BulkUpdateContactsResponse {
  /** GUID. */
  jobId?: string;
}

export interface BulkLabelAndUnlabelContactsResponse {
  /** GUID. */
  jobId?: string;
}

export type BulkDeleteContactsApplicationErrors = DeclaredError<'NEITHER_FILTER_NOR_SEARCH'>;

export type BulkLabelAndUnlabelContactsApplicationErrors = DeclaredError<'NEITHER_FILTER_NOR_SEARCH'>;
