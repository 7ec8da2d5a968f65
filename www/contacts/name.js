let segmenter;

/** What a contact is called in lists: its name, else its email or phone. */
export function displayName({ info, primaryInfo }) {
  const name = [info?.name?.first, info?.name?.last].filter(Boolean).join(' ');
  return name || primaryInfo?.email || primaryInfo?.phone || 'Contact without a name';
}

/** The first letter, or emoji, of the first and of the last name. */
export function initials({ info, primaryInfo }) {
  const names = [info?.name?.first, info?.name?.last].filter(Boolean);
  return (names.length > 0 ? names : [primaryInfo?.email ?? '#']).map(firstGrapheme).join('').toLocaleUpperCase();
}

/** What counts as one letter is only asked where it is not plain: making a segmenter takes as long as a list. */
function firstGrapheme(text) {
  const trimmed = text.trim();
  if (/^[\w\p{Script=Latin}](?!\p{M})/u.test(trimmed)) return trimmed[0];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(trimmed)[Symbol.iterator]().next().value?.segment ?? '';
}
