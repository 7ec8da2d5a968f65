const region = document.querySelector('#live');
const toast = document.querySelector('#toast');
let turn = 0;

/** Shows a sentence for a moment at the foot of the window, and says it to those who do not see the page. */
export function announce(sentence) {
  whisper(sentence);
  toast.textContent = sentence;
  turn = 1 - turn;
  toast.dataset.turn = turn;
}

/** Says a sentence of what those who see the page see anyway; the same sentence again is said again. */
export function whisper(sentence) {
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
  toast.textContent = '';
}
