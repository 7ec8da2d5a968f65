import { element } from '../element.js';

/** The facets as chips, those that count somebody, and those that are on. `onToggle` is told the key. */
export function facetChips(facets, chosen, onToggle) {
  return facets
    .filter(({ facetKey, queryFilter, count }) => queryFilter && (count > 0 || chosen.includes(facetKey)))
    .map(({ facetKey, facetDisplayName, count }) => element('button', {
      type: 'button', class: 'chip', 'aria-pressed': chosen.includes(facetKey), 'data-facet': facetKey, onclick: () => onToggle(facetKey),
    }, element('span', { dir: 'auto' }, facetDisplayName), ' ', element('span', { class: 'count' }, count.toLocaleString('en'))));
}
