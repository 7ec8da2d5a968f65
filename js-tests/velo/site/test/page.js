/** As much of `$w` as the page uses: elements by selector, with what they hold and what a click does. */
export function makePage(elements) {
  const clicks = new Map();
  const ready = [];
  const find = (selector) => Object.assign((elements[selector] ??= {}), { onClick: (handler) => clicks.set(selector, handler) });
  const $w = Object.assign(find, { onReady: (run) => ready.push(run) });
  return { $w, open: () => Promise.all(ready.map((run) => run())), click: (selector) => clicks.get(selector)() };
}
