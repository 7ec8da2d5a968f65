import type { LabelTypeWithLiterals } from './enums.js';
import type { DeclaredError } from './error.js';
import type { Paging, PagingMetadata, Sorting } from './page.js';
import type { Filter, QueryBuilder, QueryHelpers, QueryObject, QueryResult } from './query.js';

// The module `labels`.

export * from './event.js';
export * from './labelevent.js';
export * from './labelrest.js';
export { Paging, PagingMetadata, Sorting } from './page.js';
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
 * Rejects with an `SDKError`: 403 for visitors and members, or 400 with `fieldViolations`. 428
 * `LABELS_QUOTA_REACHED` only after `site.limits.set`.
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

/**
 * Gives a label another display name. Wix: `PATCH /contacts/v4/labels/{label.key}`.
 *
 * The answer is the label itself; its key stays, and contacts keep it.
 *
 * Rejects with an `SDKError`: 404 `LABEL_NOT_FOUND`, 409 `ALREADY_EXISTS` (another label has the name; both are codes of ours),
 * 428 `FAILED_PRECONDITION` (a system label), 403 for visitors and members, or 400 with `fieldViolations`.
 * @param key such as `custom.new-lead`
 * @param label `{ displayName }`: 1 to 180 characters
 * @param options `language`: ISO 639-1 code
 */
export declare function renameLabel(key: string, label: RenameLabel, options?: RenameLabelOptions): Promise<ContactLabel>;

/**
 * Deletes a label, and takes it off all contacts, whose revisions stay. Wix: `DELETE /contacts/v4/labels/{key}`.
 *
 * Rejects with an `SDKError`: 404 `LABEL_NOT_FOUND` (a code of ours), 428 `FAILED_PRECONDITION` (a system label), 403 for
 * visitors and members, or 400 with `fieldViolations`.
 * @param key such as `custom.new-lead`
 */
export declare function deleteLabel(key: string): Promise<void>;

/**
 * Lists labels. Wix: `GET /contacts/v4/labels`.
 *
 * The answer is `{ labels, metadata }`: the first 1,000, or what `paging` says (a limit of 1 to 2,000).
 *
 * Rejects with an `SDKError`: 403 for visitors and members, or 400 with `fieldViolations`.
 * @param options which labels, in which order
 */
export declare function listLabels(options?: ListLabelsOptions): Promise<ListLabelsResponse>;

/**
 * Finds labels by a query that is written as an object. Wix: `POST /contacts/v4/labels/query`.
 *
 * The answer is `{ labels, pagingMetadata }`: the first 50, or what `paging` says (a limit of 1 to 1,000), oldest first
 * unless there is a `sort`. An object with neither `filter` nor `sort` nor `paging` counts as options, as with the SDK: the answer
 * is a builder.
 *
 * Rejects with an `SDKError`: 400 `MALFORMED_FILTER`, `UNSUPPORTED_FILTER`, `UNSUPPORTED_FILTER_FIELD`,
 * `UNSUPPORTED_FILTER_OPERATOR`, `UNSUPPORTED_FILTER_VALUE` or `INVALID_SORT`, 403 for visitors and members, or 400 with
 * `fieldViolations`.
 * @param query which labels, in which order
 * @param options `language`: ISO 639-1 code
 */
export declare function queryLabels(
  query: ContactLabelQuery,
  options?: QueryLabelsOptions,
): Promise<QueryLabelsResponse & { __applicationErrorsType?: QueryLabelsApplicationErrors }>;

/**
 * Finds labels by a query that is built up: `queryLabels().startsWith('displayName', 'new').find()`.
 * Wix: `POST /contacts/v4/labels/query`.
 *
 * `find()` answers a page: the first 50, or what `limit` and `skip` say, newest first unless sorted, system labels last;
 * `next()` brings the following page. It rejects as the other form does.
 * @param options `language`: ISO 639-1 code
 */
export declare function queryLabels(options?: QueryLabelsOptions): LabelsQueryBuilder;

/** Makes query objects for `queryLabels` in parts that TypeScript checks. The SDK's own works from the import only. */
export declare const utils: { query: QueryHelpers<ContactLabel, ContactLabelQuerySpec, ContactLabelQuery> };

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
  /** Read-only; absent for system labels. */
  _createdDate?: Date | null;
  /** Read-only; absent for system labels. */
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

/** What to change of a label. The SDK's type has the read-only fields too. */
export interface RenameLabel {
  /** Read-only. */
  namespace?: string | null;
  /** Read-only. */
  namespaceDisplayName?: string | null;
  /** 1 to 180 characters. */
  displayName?: string;
  /** Read-only. */
  labelType?: LabelTypeWithLiterals;
  /** Read-only. */
  _createdDate?: Date | null;
  /** Read-only. */
  _updatedDate?: Date | null;
}

export interface RenameLabelOptions {
  /** ISO 639-1 alpha-2 code. */
  language?: string | null;
}

export interface ListLabelsOptions {
  /** Only labels of this type. */
  labelType?: LabelTypeWithLiterals;
  /** Only labels of this namespace, such as `custom`; 3 to 25 characters. */
  namespace?: string | null;
  /** Only labels whose display name begins like this; upper and lower case count. 1 to 180 characters. */
  startsWith?: string | null;
  /** The fields are those of `queryLabels`. */
  sort?: Sorting;
  /** Default: the first 1,000. A limit is 1 to 2,000. */
  paging?: Paging;
  /** ISO 639-1 alpha-2 code. */
  language?: string | null;
}

export interface QueryLabelsOptions {
  /** ISO 639-1 alpha-2 code. */
  language?: string | null | undefined;
}

export interface FindOrCreateLabelResponse {
  label?: ContactLabel;
  newLabel?: boolean;
}

export interface ListLabelsResponse {
  labels?: ContactLabel[];
  metadata?: PagingMetadata;
}

export interface QueryLabelsResponse {
  labels?: ContactLabel[];
  pagingMetadata?: PagingMetadata;
}

/** The fields that a query can filter and sort by. */
export interface ContactLabelQuerySpec {
  paging: 'offset';
  wql: [
    { fields: ['key']; operators: ['$eq', '$in', '$ne']; sort: 'NONE' },
    { fields: ['displayName']; operators: ['$eq', '$in', '$ne', '$startsWith']; sort: 'BOTH' },
    {
      fields: ['_createdDate', '_updatedDate'];
      operators: ['$eq', '$gt', '$gte', '$lt', '$lte', '$ne'];
      sort: 'BOTH';
    },
    { fields: ['namespace']; operators: ['$eq', '$ne']; sort: 'NONE' },
    { fields: ['labelType']; operators: ['$eq']; sort: 'NONE' },
  ];
}

export interface ContactLabelQuery extends QueryObject<ContactLabel, ContactLabelQuerySpec> {}

export interface LabelsQueryBuilder extends QueryBuilder<ContactLabelQuerySpec, LabelsQueryBuilder, LabelsQueryResult> {}

export interface LabelsQueryResult extends QueryResult<ContactLabel, LabelsQueryBuilder, LabelsQueryResult> {}

/** `data` of `LABELS_QUOTA_REACHED`. */
export interface LabelsQuotaReached {
  labelsQuota?: string | null;
  labelsCurrentTotal?: string | null;
}

export type FindOrCreateLabelApplicationErrors = DeclaredError<'LABELS_QUOTA_REACHED', LabelsQuotaReached>;

export type QueryLabelsApplicationErrors = DeclaredError<
  | 'INVALID_SORT'
  | 'MALFORMED_FILTER'
  | 'UNSUPPORTED_FILTER'
  | 'UNSUPPORTED_FILTER_FIELD'
  | 'UNSUPPORTED_FILTER_OPERATOR'
  | 'UNSUPPORTED_FILTER_VALUE'
>;

/** What `ContactLabelQuery` is made from. */
export interface CommonQueryWithEntityContext {
  filter?: Filter<ContactLabel, ContactLabelQuerySpec>;
  sort?: NonNullable<ContactLabelQuery['sort']>;
  paging?: { limit?: number | null; offset?: number | null };
}
