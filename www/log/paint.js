import { element } from '../element.js';

const TOKENS = new RegExp([
  /(?<comment>^\/\/.*)/,
  /(?<name>"(?:\\.|[^"\\])*"(?=:))/,
  /(?<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")/,
  /(?<word>\b(?:await|const|from|import|new)\b)/,
  /(?<value>\b(?:true|false|null|undefined)\b|-?\b\d[\w.+]*)/,
].map(({ source }) => source).join('|'), 'gm');

/** The parts of a program or of JSON in their colours. Texts in another direction leave what is around them in its place. */
export function paint(code) {
  const parts = [];
  let end = 0;
  for (const { 0: token, index, groups } of code.matchAll(TOKENS)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    parts.push(code.slice(end, index), element('span', { class: `code-${kind}` }, token));
    end = index + token.length;
  }
  return [...parts, code.slice(end)];
}
