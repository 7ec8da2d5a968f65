const LONGEST = 500;

/** The first lines of a value's JSON, and how many it has in all. Longer texts than anybody reads are cut, and say so. */
export function jsonLines(value, most) {
  const lines = [];
  let total = 0;

  function put(indent, text) {
    total++;
    if (total <= most) lines.push('  '.repeat(indent) + text);
  }

  function write(given, indent, before, after) {
    if (total >= most) return void (total += count(given));
    const one = plain(given);
    if (typeof one !== 'object' || one === null) return put(indent, before + leaf(one) + after);
    const [open, close, members] = Array.isArray(one) ? ['[', ']', one.map((item) => ['', item])] : ['{', '}', membersOf(one)];
    if (members.length === 0) return put(indent, before + open + close + after);
    put(indent, before + open);
    members.forEach(([name, member], index) => write(member, indent + 1, name, index < members.length - 1 ? ',' : ''));
    put(indent, close + after);
  }

  write(value, 0, '', '');
  return { lines, total };
}

const plain = (value) => (typeof value?.toJSON === 'function' ? value.toJSON() : value);

/** How many lines a value has. */
function count(value) {
  const one = plain(value);
  if (typeof one !== 'object' || one === null) return 1;
  let inner = 0;
  for (const member of Object.values(one)) {
    if (member !== undefined || Array.isArray(one)) inner += count(member);
  }
  return inner > 0 ? inner + 2 : 1;
}

function membersOf(object) {
  const members = Object.entries(object).filter(([, member]) => member !== undefined);
  return members.map(([name, member]) => [`${JSON.stringify(name)}: `, member]);
}

function leaf(value) {
  if (typeof value !== 'string' || value.length <= LONGEST) return JSON.stringify(value) ?? 'null';
  return `${JSON.stringify(value.slice(0, LONGEST))} … ${(value.length - LONGEST).toLocaleString('en')} more characters`;
}
