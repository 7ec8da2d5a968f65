import { findNodeAtLocation, parse, parseTree, printParseErrorCode } from 'jsonc-parser';

const EXPECTED = {
  InvalidSymbol: 'this is no value; texts stand in double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a name in double quotes has to stand here',
  ValueExpected: 'a value has to stand here',
  ColonExpected: 'a colon has to stand here',
  CommaExpected: 'a comma has to stand here',
  CloseBraceExpected: 'a closing brace, }, has to stand here',
  CloseBracketExpected: 'a closing bracket, ], has to stand here',
  EndOfFileExpected: 'the file has to end here',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'this text has no closing quote',
  UnexpectedEndOfNumber: 'this number is incomplete',
  InvalidUnicode: 'four hexadecimal digits have to follow \\u',
  InvalidEscapeCharacter: 'this escape is unknown; a backslash is written \\\\',
  InvalidCharacter: 'this character has to be written as an escape, such as \\n',
};

/** Where a text stops being JSON, and what would be right there; undefined where it is JSON. */
export function flaw(text) {
  const errors = [];
  parse(text, errors, { disallowComments: true });
  const [first] = errors;
  return first && `at ${place(text, first.offset)}: ${EXPECTED[printParseErrorCode(first.error)]}`;
}

/** A function that answers where in a JSON text the value at a path such as `contacts[0].info` is, or the innermost one around it. */
export function finder(text) {
  const root = parseTree(text);
  return (path) => place(text, innermost(root, steps(path)).offset);
}

const steps = (path) => (path.match(/[^.[\]]+/g) ?? []).map((name) => (/^\d+$/.test(name) ? Number(name) : name));

function innermost(root, path) {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.parent.type === 'property' ? node.parent : node;
  }
  return root;
}

function place(text, offset) {
  const lines = text.slice(0, offset).split(/\r\n|[\r\n]/);
  return `line ${lines.length}, column ${lines.at(-1).length + 1}`;
}
