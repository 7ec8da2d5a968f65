import type { FieldDataTypeWithLiterals, FieldTypeWithLiterals } from './enums.js';
import type { DeclaredError } from './error.js';
import type { Paging, PagingMetadata, Sorting } from './page.js';
import type { Filter, QueryBuilder, QueryHelpers, QueryObject, QueryResult } from './query.js';

// The module `extendedFields`.

export * from './event.js';
export * from './fieldevent.js';
export * from './fieldrest.js';
export { Paging, PagingMetadata, Sorting } from './page.js';
export {
  FieldDataType,
  FieldDataTypeWithLiterals,
  FieldType,
  FieldTypeWithLiterals,
  SortOrder,
  SortOrderWithLiterals,
  WebhookIdentityType,
  WebhookIdentityTypeWithLiterals,
} from './enums.js';

/**
 * Finds the field of this display name, or makes it. Wix: `POST /contacts/v4/extended-fields`.
 *
 * The answer is `{ field, newField }`; `newField` says whether it was made by this call. A field that is found keeps its
 * data type, whatever was asked for.
 *
 * Rejects with an `SDKError`: 429 `FIELDS_QUOTA_EXCEEDED` (100 custom fields are there), 403 for visitors and members, or
 * 400 with `fieldViolations`.
 * @param displayName 1 to 150 characters
 * @param dataType `TEXT`, `NUMBER`, `DATE` or `URL`
 */
export declare function findOrCreateExtendedField(
  displayName: string,
  dataType: FieldDataTypeWithLiterals,
): Promise<FindOrCreateExtendedFieldResponse & { __applicationErrorsType?: FindOrCreateExtendedFieldApplicationErrors }>;

/**
 * Reads a field. Wix: `GET /contacts/v4/extended-fields/{key}`. The answer is the field itself.
 *
 * Rejects with an `SDKError`: 404 `EXTENDED_FIELD_NOT_FOUND` (a code of ours), 403 for visitors and members, or 400 with `fieldViolations`.
 * @param key such as `custom.favorite-color`
 */
export declare function getExtendedField(key: string): Promise<ExtendedField>;

/**
 * Gives a field another display name. Wix: `PATCH /contacts/v4/extended-fields/{field.key}`.
 *
 * The answer is the field itself; its key stays, and contacts keep their values.
 *
 * Rejects with an `SDKError`: 404 `EXTENDED_FIELD_NOT_FOUND`, 409 `ALREADY_EXISTS` (another field has the name; both are codes of ours),
 * 428 `FAILED_PRECONDITION` (a system field), 403 for visitors and members, or 400 with `fieldViolations`.
 * @param key such as `custom.favorite-color`
 * @param field `{ displayName }`: 1 to 150 characters
 */
export declare function renameExtendedField(key: string, field: RenameExtendedField): Promise<ExtendedField>;

/**
 * Deletes a field, and its values in all contacts, whose revisions stay. Wix: `DELETE /contacts/v4/extended-fields/{key}`.
 *
 * Rejects with an `SDKError`: 404 `EXTENDED_FIELD_NOT_FOUND` (a code of ours), 428 `FAILED_PRECONDITION` (a system field), 403 for
 * visitors and members, or 400 with `fieldViolations`.
 * @param key such as `custom.favorite-color`
 */
export declare function deleteExtendedField(key: string): Promise<void>;

/**
 * Lists fields. Wix: `GET /contacts/v4/extended-fields`.
 *
 * The answer is `{ fields, metadata }`: the first 100, or what `paging` says (a limit of 1 to 1,000).
 *
 * Rejects with an `SDKError`: 403 for visitors and members, or 400 with `fieldViolations`.
 * @param options which fields, in which order
 */
export declare function listExtendedFields(options?: ListExtendedFieldsOptions): Promise<ListExtendedFieldsResponse>;

/**
 * Finds fields by a query that is built up: `queryExtendedFields().eq('dataType', 'TEXT').find()`.
 * Wix: `POST /contacts/v4/extended-fields/query`.
 *
 * `find()` answers a page: the first 50, or what `limit` and `skip` say, newest first unless sorted, system fields last;
 * `next()` brings the following page. It rejects as the other form does.
 */
export declare function queryExtendedFields(): FieldsQueryBuilder;

/**
 * Finds fields by a query that is written as an object. Wix: `POST /contacts/v4/extended-fields/query`.
 *
 * The answer is `{ fields, pagingMetadata }`: the first 50, or what `paging` says (a limit of 1 to 1,000), oldest first
 * unless there is a `sort`.
 *
 * Rejects with an `SDKError`: 400 `MALFORMED_FILTER`, `UNSUPPORTED_FILTER`, `UNSUPPORTED_FILTER_FIELD`,
 * `UNSUPPORTED_FILTER_OPERATOR`, `UNSUPPORTED_FILTER_VALUE` or `INVALID_SORT`, 403 for visitors and members, or 400 with
 * `fieldViolations`.
 * @param query which fields, in which order
 */
export declare function queryExtendedFields(
  query: ExtendedFieldQuery,
): Promise<QueryExtendedFieldsResponse & { __applicationErrorsType?: QueryExtendedFieldsApplicationErrors }>;

/** Makes query objects for `queryExtendedFields` in parts that TypeScript checks. The SDK's own works from the import only. */
export declare const utils: { query: QueryHelpers<ExtendedField, ExtendedFieldQuerySpec, ExtendedFieldQuery> };

export interface ExtendedField {
  /** `custom` for fields made by `findOrCreateExtendedField`; read-only. */
  namespace?: string | null;
  /** Made from the display name once; does not follow later changes of it. Read-only. */
  key?: string;
  /** 1 to 150 characters. */
  displayName?: string;
  /** What values are: any text, a number, `YYYY-MM-DD`, or an address that gets `https://` when it has no protocol. Read-only. */
  dataType?: FieldDataTypeWithLiterals;
  /** Read-only. */
  fieldType?: FieldTypeWithLiterals;
  /** Read-only; absent for system fields. */
  _createdDate?: Date | null;
  /** Read-only; absent for system fields. */
  _updatedDate?: Date | null;
  /** Only system fields have one. Read-only. */
  description?: string | null;
}

/** What to change of a field. The SDK's type has the read-only fields too. */
export interface RenameExtendedField {
  /** Read-only. */
  namespace?: string | null;
  /** 1 to 150 characters. */
  displayName?: string;
  /** Read-only. */
  dataType?: FieldDataTypeWithLiterals;
  /** Read-only. */
  fieldType?: FieldTypeWithLiterals;
  /** Read-only. */
  _createdDate?: Date | null;
  /** Read-only. */
  _updatedDate?: Date | null;
  /** Read-only. */
  description?: string | null;
}

export interface ListExtendedFieldsOptions {
  /** Only fields of this type. */
  fieldType?: FieldTypeWithLiterals;
  /** Only fields of this namespace, such as `custom`; 3 to 25 characters. */
  namespace?: string | null;
  /** Only fields whose display name begins like this; upper and lower case count. At most 150 characters. */
  startsWith?: string | null;
  /** The fields are those of `queryExtendedFields`. */
  sort?: Sorting;
  /** Default: the first 100. A limit is 1 to 1,000. */
  paging?: Paging;
}

export interface FindOrCreateExtendedFieldResponse {
  field?: ExtendedField;
  newField?: boolean;
}

export interface ListExtendedFieldsResponse {
  fields?: ExtendedField[];
  metadata?: PagingMetadata;
}

export interface QueryExtendedFieldsResponse {
  fields?: ExtendedField[];
  pagingMetadata?: PagingMetadata;
}

/** The fields that a query can filter and sort by. */
export interface ExtendedFieldQuerySpec {
  paging: 'offset';
  wql: [
    { fields: ['key']; operators: ['$eq', '$in', '$ne']; sort: 'NONE' },
    { fields: ['displayName']; operators: ['$eq', '$in', '$ne', '$startsWith']; sort: 'BOTH' },
    {
      fields: ['_createdDate', '_updatedDate'];
      operators: ['$eq', '$gt', '$gte', '$lt', '$lte', '$ne'];
      sort: 'BOTH';
    },
    { fields: ['dataType', 'namespace']; operators: ['$eq', '$ne']; sort: 'NONE' },
    { fields: ['fieldType']; operators: ['$eq']; sort: 'NONE' },
  ];
}

export interface ExtendedFieldQuery extends QueryObject<ExtendedField, ExtendedFieldQuerySpec> {}

export interface FieldsQueryBuilder extends QueryBuilder<ExtendedFieldQuerySpec, FieldsQueryBuilder, FieldsQueryResult> {}

export interface FieldsQueryResult extends QueryResult<ExtendedField, FieldsQueryBuilder, FieldsQueryResult> {}

export type FindOrCreateExtendedFieldApplicationErrors = DeclaredError<'FIELDS_QUOTA_EXCEEDED'>;

export type QueryExtendedFieldsApplicationErrors = DeclaredError<
  | 'INVALID_SORT'
  | 'MALFORMED_FILTER'
  | 'UNSUPPORTED_FILTER'
  | 'UNSUPPORTED_FILTER_FIELD'
  | 'UNSUPPORTED_FILTER_OPERATOR'
  | 'UNSUPPORTED_FILTER_VALUE'
>;

/** What `ExtendedFieldQuery` is made from. */
export interface CommonQueryWithEntityContext {
  filter?: Filter<ExtendedField, ExtendedFieldQuerySpec>;
  sort?: NonNullable<ExtendedFieldQuery['sort']>;
  paging?: { limit?: number | null; offset?: number | null };
}
