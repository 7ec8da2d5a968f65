/**
 * A page that a query builder found. The names are the SDK's: getters that `JSON.stringify` does not see, over fields
 * that it does (semantics §7.5). The fields come in the order of `members`.
 */
export class OffsetBasedIterator {
  // Minifiers take the name away.
  static name = 'OffsetBasedIterator';

  constructor(members) {
    Object.assign(this, members);
  }

  get items() {
    return this._items;
  }

  get length() {
    return this._items.length;
  }

  get pageSize() {
    return this._limit;
  }

  get query() {
    return this._originQuery;
  }

  get currentPage() {
    return this._limit === 0 ? undefined : Math.floor(this._offset / this._limit);
  }

  get totalPages() {
    return this._tooManyToCount || this._limit === 0 ? undefined : Math.ceil(this._totalCount / this._limit);
  }

  get totalCount() {
    return this._tooManyToCount ? undefined : this._totalCount;
  }

  // A comparison with what is not known is false.
  hasNext() {
    return this.currentPage < this.totalPages - 1;
  }

  hasPrev() {
    return this.currentPage > 0;
  }

  async next() {
    if (!this.hasNext()) throw new Error('No next page to fetch');
    return this._fetchNextPage();
  }

  async prev() {
    if (!this.hasPrev()) throw new Error('No previous page to fetch');
    return this._fetchPrevPage();
  }
}
