import type { Contact } from './contact.js';
import type { ContactFieldSetWithLiterals, ContactsFacetTypeWithLiterals } from './enums.js';
import type { DeclaredError } from './error.js';
import type { Paging, PagingMetadata, Sorting } from './page.js';
import type { FieldWith, Filter, QueryBuilder, QueryHelpers, QueryObject, QueryResult } from './query.js';

/**
 * Finds contacts by a query that is written as an object. Wix: `POST /contacts/v4/contacts/query`.
 *
 * The answer is `{ contacts, pagingMetadata }`: the first 50, or what `paging` says (a limit of 1 to 1,000), oldest first
 * unless there is a `sort`. At run time the query may name `fields` and `fieldsets` as well, which the SDK's types leave out.
 * An object with neither `filter` nor `sort` nor `paging` counts as options, as with the SDK: the answer is a builder.
 *
 * Rejects with an `SDKError`: 400 `MALFORMED_FILTER`, `UNSUPPORTED_FILTER`, `UNSUPPORTED_FILTER_FIELD_UNKNOWN`,
 * `UNSUPPORTED_FILTER_OPERATOR`, `UNSUPPORTED_FILTER_VALUE`, `UNSUPPORTED_FILTER_VALUE_TYPE`, `UNSUPPORTED_SORT_FIELD` or
 * `ILLEGAL_LIMIT`, 403 for visitors and members, or 400 with `fieldViolations`.
 * @param query which contacts, in which order
 * @param options none are known
 */
export declare function queryContacts(
  query: ContactQuery,
  options?: QueryContactsOptions,
): Promise<QueryContactsResponse & { __applicationErrorsType?: QueryContactsApplicationErrors }>;

/**
 * Finds contacts by a query that is built up: `queryContacts().eq('info.name.first', 'Ada').find()`.
 * Wix: `POST /contacts/v4/contacts/query`.
 *
 * `find()` answers a page: the first 50, or what `limit` and `skip` say, newest first unless sorted; `next()` brings the
 * following page. It rejects as the other form does.
 * @param options none are known
 */
export declare function queryContacts(options?: QueryContactsOptions): ContactsQueryBuilder;

/**
 * Lists contacts. Wix: `GET /contacts/v4/contacts`.
 *
 * The answer is `{ contacts, pagingMetadata }`: the first 50, or what `paging` says (a limit of 1 to 1,000), oldest first
 * unless there is a `sort`.
 *
 * Rejects with an `SDKError`: 400 `UNSUPPORTED_SORT_FIELD` or `ILLEGAL_LIMIT`, 403 for visitors and members, or 400 with
 * `fieldViolations`.
 * @param options order, page, and the fields to return
 */
export declare function listContacts(
  options?: ListContactsOptions,
): Promise<ListContactsResponse & { __applicationErrorsType?: ListContactsApplicationErrors }>;

/**
 * Counts contacts by label, subscription and membership. Wix: `GET /contacts/v4/contacts/facets`.
 *
 * The answer is `{ facets, pagingMetadata }`; the first facet counts all contacts. `queryFilter` of a facet finds its
 * contacts in `queryContacts`.
 *
 * Rejects with an `SDKError`: 403 for visitors and members, or 400 with `fieldViolations`.
 * @param options page, and language of the names
 */
export declare function listFacets(options?: ListFacetsOptions): Promise<ListFacetsResponse>;

/**
 * Counts those contacts that match a filter, as `listFacets` does. Wix: `POST /contacts/v4/contacts/facets/query`.
 *
 * The answer is `{ facets, pagingMetadata }`.
 *
 * Rejects with an `SDKError`: 400 with the codes of `queryContacts` about filters, 403 for visitors and members, or 400 with
 * `fieldViolations`.
 * @param options filter, page, and language of the names
 */
export declare function queryFacets(options?: QueryFacetsOptions): Promise<QueryFacetsResponse>;

/** Makes query objects for `queryContacts` in parts that TypeScript checks. The SDK's own works from the import only. */
export declare const utils: { query: QueryHelpers<Contact, ContactQuerySpec, ContactQuery> };

/** The fields that the types of a query allow. Wix's server, and this one, filters by more, such as `info.emails.email`. */
export interface ContactQuerySpec {
  paging: 'offset';
  wql: [
    { fields: ['_id', 'info.locale']; operators: ['$eq', '$exists', '$in', '$ne']; sort: 'NONE' },
    {
      fields: ['_createdDate', 'info.birthdate', 'lastActivity.activityDate'];
      operators: ['$eq', '$gt', '$gte', '$lt', '$lte', '$ne'];
      sort: 'BOTH';
    },
    { fields: ['_updatedDate']; operators: ['$eq', '$gt', '$gte', '$lt', '$lte', '$ne']; sort: 'NONE' },
    {
      fields: ['info.company', 'info.jobTitle', 'info.name.first', 'info.name.last', 'primaryInfo.email'];
      operators: ['$eq', '$exists', '$in', '$ne', '$startsWith'];
      sort: 'BOTH';
    },
    { fields: ['primaryInfo.phone']; operators: ['$eq', '$exists', '$in', '$ne', '$startsWith']; sort: 'NONE' },
    { fields: ['info.labelKeys']; operators: ['$hasAll', '$hasSome']; sort: 'NONE' },
  ];
}

export interface ContactQuery extends QueryObject<Contact, ContactQuerySpec> {}

/** No member, as in the SDK. */
export interface QueryContactsOptions {}

export interface ContactsQueryBuilder extends QueryBuilder<ContactQuerySpec, ContactsQueryBuilder, ContactsQueryResult> {
  /** The list has at least one of these values: a list, or one by one. */
  hasSome: (propertyName: string, ...values: any[]) => ContactsQueryBuilder;
  /** The list has all of these values: a list, or one by one. */
  hasAll: (propertyName: string, ...values: any[]) => ContactsQueryBuilder;
  /** Something is stored; `false` wants nothing. Default: `true`. */
  exists: (propertyName: FieldWith<ContactQuerySpec, '$exists'>, value?: boolean) => ContactsQueryBuilder;
}

export interface ContactsQueryResult extends QueryResult<Contact, ContactsQueryBuilder, ContactsQueryResult> {}

export interface QueryContactsResponse {
  contacts?: Contact[];
  pagingMetadata?: PagingMetadata;
}

export interface ListContactsOptions {
  /** Sorts by one field; the fields are those of `queryContacts`. */
  sort?: Sorting;
  /** Default: the first 50. A limit is 1 to 1,000. */
  paging?: Paging;
  /**
   * Names of fields to return, as in REST (`info.emails`, `createdDate`), joined with those of `fieldsets`.
   * `_id` and `revision` are always returned.
   */
  fields?: string[];
  /** Default: `FULL`, when `fields` is not given. */
  fieldsets?: ContactFieldSetWithLiterals[];
}

export interface ListContactsResponse {
  contacts?: Contact[];
  pagingMetadata?: PagingMetadata;
}

export interface ListFacetsOptions {
  /** Default: all. A limit is 1 to 1,000. */
  paging?: Paging;
  /** ISO 639-1 alpha-2 code; names are English in every language. */
  language?: string | null;
}

export interface QueryFacetsOptions {
  /** Default: all. A limit is 1 to 1,000. */
  paging?: Paging;
  /** ISO 639-1 alpha-2 code; names are English in every language. */
  language?: string | null;
  /**
   * Which contacts to count, by `info.extendedFields.emailSubscriptions.effectiveEmail` (`$exists`), `….subscriptionStatus` or
   * `….deliverabilityStatus` (`$eq`, `$ne`, `$in`, `$nin`).
   */
  filter?: Record<string, any> | null;
}

export interface ListFacetsResponse {
  facets?: ContactsFacet[];
  pagingMetadata?: PagingMetadata;
}

export interface QueryFacetsResponse {
  facets?: ContactsFacet[];
  pagingMetadata?: PagingMetadata;
}

export interface ContactsFacet {
  facetType?: ContactsFacetTypeWithLiterals;
  /** Such as `custom`, `contacts`, `emailSubscriptions` or `membershipStatus`. */
  namespace?: string | null;
  namespaceDisplayName?: string | null;
  /** Such as `contacts.all`, or the key of a label. */
  facetKey?: string | null;
  facetDisplayName?: string | null;
  /** Number of contacts. */
  count?: number | null;
  /** Finds these contacts in `queryContacts`; absent for all contacts. */
  queryFilter?: Record<string, any> | null;
}

export type QueryContactsApplicationErrors = DeclaredError<
  | 'UNSUPPORTED_SORT_FIELD'
  | 'ILLEGAL_LIMIT'
  | 'MALFORMED_FILTER'
  | 'UNSUPPORTED_FILTER'
  | 'UNSUPPORTED_FILTER_FIELD_UNKNOWN'
  | 'UNSUPPORTED_FILTER_OPERATOR'
  | 'UNSUPPORTED_FILTER_VALUE'
  | 'UNSUPPORTED_FILTER_VALUE_TYPE'
>;

export type ListContactsApplicationErrors = DeclaredError<'UNSUPPORTED_SORT_FIELD' | 'ILLEGAL_LIMIT'>;

/** What `ContactQuery` is made from. */
export interface CommonQueryWithEntityContext {
  filter?: Filter<Contact, ContactQuerySpec>;
  sort?: NonNullable<ContactQuery['sort']>;
  paging?: { limit?: number | null; offset?: number | null };
}

export {};
