import { print } from './print.js';

const MOST_LINES = 1000;
const MOST_CHARACTERS = 500_000;

/**
 * A console that hands each entry, as text, to `write({ level, text })`. Beyond what a page can show it counts only: `left(count)` is told when
 * the count has doubled, so that it is known even of code that never ends.
 */
export function makeConsole(write, left) {
  let lines = 0;
  let characters = 0;
  let leftOut = 0;
  let indent = '';
  const counts = new Map();
  const begun = new Map();

  function entry(level, values) {
    if (lines === MOST_LINES || characters >= MOST_CHARACTERS) {
      if ((++leftOut & (leftOut - 1)) === 0) left(leftOut);
      return;
    }
    const text = indent + print(values).replaceAll('\n', `\n${indent}`);
    lines++;
    characters += text.length;
    write({ level, text });
  }

  const as = (level) => (...values) => entry(level, values);
  const elapsed = (label = 'default') => `${label}: ${(performance.now() - (begun.get(label) ?? performance.now())).toFixed(1)} ms`;
  const group = (...values) => {
    if (values.length) entry('log', values);
    indent += '  ';
  };
  const methods = {
    log: as('log'), info: as('info'), warn: as('warn'), error: as('error'), debug: as('debug'), trace: as('debug'), table: as('log'),
    dir: (value) => entry('log', [value]),
    assert(holds, ...values) {
      if (!holds) entry('error', values.length ? ['Assertion failed:', ...values] : ['Assertion failed']);
    },
    count(label = 'default') {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      entry('log', [`${label}: ${counts.get(label)}`]);
    },
    time: (label = 'default') => void begun.set(label, performance.now()),
    timeLog: (label) => entry('log', [elapsed(label)]),
    timeEnd: (label) => entry('log', [elapsed(label)]),
    group, groupCollapsed: group,
    groupEnd: () => void (indent = indent.slice(2)),
    clear() {},
  };
  return { console: methods, leftOut: () => leftOut };
}
