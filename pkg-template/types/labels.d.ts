import type { LabelTypeWithLiterals } from './enums.js';

export {
  LabelType,
  LabelTypeWithLiterals,
  SortOrder,
  SortOrderWithLiterals,
  WebhookIdentityType,
  WebhookIdentityTypeWithLiterals,
} from './enums.js';

/**
 * Finds the label of this display name, or makes it. Wix: `POST /contacts/v4/labels`.
 *
 * The answer is `{ label, newLabel }`; `newLabel` says whether it was made by this call.
 *
 * Rejects with an `SDKError`: 403 for visitors and members, or 400 with `fieldViolations`. Wix also declares 428
 * `LABELS_QUOTA_REACHED`; there is no quota here.
 * @param displayName 1 to 180 characters
 * @param options `language`: ISO 639-1 code
 */
export declare function findOrCreateLabel(
  displayName: string,
  options?: FindOrCreateLabelOptions,
): Promise<FindOrCreateLabelResponse & { __applicationErrorsType?: FindOrCreateLabelApplicationErrors }>;

/**
 * Reads a label. Wix: `GET /contacts/v4/labels/{key}`. The answer is the label itself.
 *
 * Rejects with an `SDKError`: 404 `LABEL_NOT_FOUND` (a code of ours), 403 for visitors and members, or 400 with `fieldViolations`.
 * @param key such as `custom.new-lead`
 * @param options `language`: ISO 639-1 code
 */
export declare function getLabel(key: string, options?: GetLabelOptions): Promise<ContactLabel>;

export interface ContactLabel {
  /** `custom` for labels made by `findOrCreateLabel`; read-only. */
  namespace?: string | null;
  /** Read-only. */
  namespaceDisplayName?: string | null;
  /** Made from the display name once; does not follow later changes of it. Read-only. */
  key?: string;
  /** 1 to 180 characters. */
  displayName?: string;
  /** Read-only. */
  labelType?: LabelTypeWithLiterals;
  /** Read-only. */
  _createdDate?: Date | null;
  /** Read-only. */
  _updatedDate?: Date | null;
}

export interface FindOrCreateLabelOptions {
  /** ISO 639-1 alpha-2 code. */
  language?: string | null;
}

export interface GetLabelOptions {
  /** ISO 639-1 alpha-2 code. */
  language?: string | null;
}

export interface FindOrCreateLabelResponse {
  label?: ContactLabel;
  newLabel?: boolean;
}

/** `data` of `LABELS_QUOTA_REACHED`. */
export interface LabelsQuotaReached {
  labelsQuota?: string | null;
  labelsCurrentTotal?: string | null;
}

export type FindOrCreateLabelApplicationErrors = {
  code?: 'LABELS_QUOTA_REACHED';
  description?: string;
  data?: LabelsQuotaReached;
};
