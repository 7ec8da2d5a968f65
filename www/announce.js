const region = document.querySelector('#live');

/** Says a sentence to those who do not see the page; the same sentence again is said again. */
export function announce(sentence) {
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
