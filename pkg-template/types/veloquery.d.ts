/** Options of every function of `contacts` in `wix-crm-backend`. */
export interface AuthOptions {
  /** `true`: whoever calls may. Default: `false`. */
  suppressAuth?: boolean;
}

/** A query. Every method leaves it as it is and answers a changed one. */
export interface PagedQueryBuilder<Builder, Result> {
  /** Sorts by these fields, the first one first, after those that were given before. */
  ascending(...fields: string[]): Builder;
  /** Sorts by these fields, the first one first, after those that were given before. */
  descending(...fields: string[]): Builder;
  /** 1 to 1,000. Default: 50. */
  limit(limit: number): Builder;
  /** Default: 0. */
  skip(skip: number): Builder;
  /**
   * Runs the query: a page, the newest first unless sorted.
   *
   * Rejects with a `VeloError`: 400 with a code for a field, an operator or a limit that queries do not take, 403 for visitors and members;
   * with a `TypeError` where a method was given what is no field or no query.
   */
  find(options?: AuthOptions): Promise<Result>;
}

/** A query of contacts. Fields go by their paths, such as `_id`, `primaryInfo.email`, `info.emails.email` and `info.labelKeys`. */
export interface FilteredQueryBuilder<Builder, Result> extends PagedQueryBuilder<Builder, Result> {
  /** A list equals what one of its items equals. Emails are compared without their case. */
  eq(field: string, value: any): Builder;
  ne(field: string, value: any): Builder;
  ge(field: string, value: Date | string | number): Builder;
  gt(field: string, value: Date | string | number): Builder;
  le(field: string, value: Date | string | number): Builder;
  lt(field: string, value: Date | string | number): Builder;
  /** From `from` on, and before `to`. */
  between(field: string, from: Date | string | number, to: Date | string | number): Builder;
  /** With its case, but for emails. */
  startsWith(field: string, value: string): Builder;
  /** One of the values, for fields of one value as well. */
  hasSome(field: string, values: any[]): Builder;
  hasSome(field: string, ...values: any[]): Builder;
  hasAll(field: string, values: any[]): Builder;
  hasAll(field: string, ...values: any[]): Builder;
  /** The conditions of this query and those of the other. */
  and(query: Builder): Builder;
  /** The conditions of this query or those of the other. */
  or(query: Builder): Builder;
  /** The conditions of this query and not those of the other. */
  not(query: Builder): Builder;
}

/** One page of what a query found. */
export interface PagedQueryResult<Item, Builder, Result> {
  readonly items: Item[];
  /** Number of items on this page. */
  readonly length: number;
  /** The limit of the query. */
  readonly pageSize: number;
  /** The query that was run. */
  readonly query: Builder;
  /** Number of items on all pages. Not documented for `wix-crm-backend`. */
  readonly totalCount: number;
  hasNext(): boolean;
  hasPrev(): boolean;
  /** The next page, by the permission of this one. Rejects with an `Error` ("No next page to fetch") when there is none. */
  next(): Promise<Result>;
  /** The page before. Rejects with an `Error` ("No previous page to fetch") when there is none. */
  prev(): Promise<Result>;
}
