// From what the address says to the steps of a query.

export const PAGE_SIZE = 25;

/** The first one, the order of a query that names none, needs no step. */
export const sorts = [
  { name: 'newest', label: 'Newest first' },
  { name: 'oldest', label: 'Oldest first', step: ['ascending', '_createdDate'] },
  { name: 'first', label: 'First name', step: ['ascending', 'info.name.first'] },
  { name: 'last', label: 'Last name', step: ['ascending', 'info.name.last'] },
  { name: 'email', label: 'Email', step: ['ascending', 'primaryInfo.email'] },
  { name: 'company', label: 'Company', step: ['descending', 'info.company'] },
  { name: 'activity', label: 'Last activity', step: ['descending', 'lastActivity.activityDate'] },
];

export const pageOf = ({ page }) => Math.max(1, Number.parseInt(page, 10) || 1);
export const facetsOf = ({ facet }) => (facet ? facet.split(',') : []);

/** `facets` are those of `listFacets`. */
export function stepsOf(route, facets) {
  const filters = facetsOf(route).map((key) => facets.find(({ facetKey }) => facetKey === key)).filter(Boolean).flatMap(filterSteps);
  const search = searchSteps(route.search?.trim());
  const sort = sorts.find(({ name }) => name === route.sort)?.step;
  const skip = (pageOf(route) - 1) * PAGE_SIZE;
  return [
    ...(filters.length > 0 && search.length > 0 ? [...filters, ['and', search]] : [...filters, ...search]),
    ...(sort ? [sort] : []),
    ['limit', PAGE_SIZE],
    ...(skip > 0 ? [['skip', skip]] : []),
  ];
}

/** `queryFilter` is `{ field: { $hasSome: [key] } }` or `{ field: { $eq: status } }`. */
const filterSteps = ({ queryFilter }) => Object.entries(queryFilter).flatMap(([field, condition]) => (
  Object.entries(condition).map(([operator, value]) => [operator.slice(1), field, value])
));

/** Whose first name, last name or email begins so; two words are a first and a last name as well. */
function searchSteps(text) {
  if (!text) return [];
  const [first, ...rest] = text.split(/\s+/);
  const begins = (field, beginning) => ['startsWith', field, beginning];
  return [
    begins('info.name.first', text),
    ['or', [begins('info.name.last', text)]],
    ['or', [begins('primaryInfo.email', text)]],
    ...(rest.length > 0 ? [['or', [begins('info.name.first', first), begins('info.name.last', rest.join(' '))]]] : []),
  ];
}
