/**
 * Keeps the rows of a list in step with entries, whose numbers rise: the newest on top, at most so many. Rows that stay are not touched, so that
 * they keep the focus and what was opened in them.
 */
export function keepRows(list, most, make) {
  const numbers = new WeakMap();
  let newest = 0;

  return (entries) => {
    const kept = entries.slice(-most);
    const oldest = kept[0]?.number ?? Infinity;
    while (list.lastElementChild && numbers.get(list.lastElementChild) < oldest) list.lastElementChild.remove();
    const fresh = kept.filter(({ number }) => number > newest).map(rowOf);
    list.prepend(...fresh.reverse());
    newest = Math.max(newest, kept.at(-1)?.number ?? 0);
  };

  function rowOf(entry) {
    const row = make(entry);
    numbers.set(row, entry.number);
    return row;
  }
}
