import type { SortOrderWithLiterals } from './enums.js';

// What all lists and queries share.

/** Which part of the result to return. A limit or an offset out of range is refused, not cut. */
export interface Paging {
  /** Number of items. Default and greatest value: as the function says. */
  limit?: number | null;
  /** Number of items to leave out at the start. Default: 0. */
  offset?: number | null;
}

/** One key of a sort. */
export interface Sorting {
  fieldName?: string;
  /** Default: `ASC`. */
  order?: SortOrderWithLiterals;
}

export interface PagingMetadata {
  /** Number of items in this answer. */
  count?: number | null;
  /** The offset that was asked for. */
  offset?: number | null;
  /** Number of items that match, on all pages. */
  total?: number | null;
  /** Always `false` here: `total` is counted for every query. */
  tooManyToCount?: boolean | null;
}

/** The numbers of a page that `find()` brings. They are getters, which `JSON.stringify` leaves out. */
export interface QueryOffsetResult {
  /** From 0: the offset divided by the limit, rounded down. `undefined` when the limit is 0. */
  currentPage: number | undefined;
  /** `undefined` when the limit is 0. */
  totalPages: number | undefined;
  /** Number of items that match, on all pages. */
  totalCount: number | undefined;
  hasNext: () => boolean;
  hasPrev: () => boolean;
  /** Number of items on this page. */
  length: number;
  /** The limit that was asked for. */
  pageSize: number;
}
