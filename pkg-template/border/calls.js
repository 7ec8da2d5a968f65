import { fillIn } from './contacts.js';
import { NO_ANSWER } from './error.js';

/** How many calls are remembered, and how many characters of what they said and got, where a contact counts as so many. */
const MOST_CALLS = 1000;
const MOST_CHARACTERS = 50_000_000;
const CHARACTERS_OF_CONTACT = 1000;

/** Who calls a new site, and that its clock follows the system's. */
const AT_FIRST = ['WIX_USER', false, 0];

const VELO = 'velo.';
const OK = 200;

/**
 * The calls of a site, as they were carried out. Nothing of them is copied until somebody asks: kept are the texts that crossed the border,
 * which nobody can change. `ask` answers who calls and the clock at a moment, `[identity, stands still, milliseconds]`; `isNew` says whether no
 * control of the site was used so far.
 */
export function makeCalls(ask, isNew) {
  let older = [];
  let newer = [];
  let characters = 0;
  // Only controls change it, and to ask the engine at each call would take as long as the call.
  let current = isNew ? AT_FIRST : undefined;

  function note(method, operation, { text, decode }, answer, identity, now, context) {
    const { text: answered, copies, status, operation: name } = answer;
    newer.push({ method, operation, text, decode, answered, copies, status, name, identity, context, now });
    characters += text.length + answered.length + (copies ? CHARACTERS_OF_CONTACT * (answer.value.contacts?.length ?? 1) : 0);
    if (newer.length === MOST_CALLS || characters > MOST_CHARACTERS / 2) startAnew(newer);
  }

  function startAnew(before) {
    older = before;
    newer = [];
    characters = 0;
  }

  return {
    note,
    /** Who calls where nobody is named, and the clock, as they are now. */
    context: (now) => (current ??= ask(now) ?? []),
    clear: () => startAnew([]),
    list: () => [...older, ...newer].slice(-MOST_CALLS).map((one) => (one.method === 'rest' ? readRequest(one) : readCall(one))),
    /** A control was used: who calls, and the clock, may be others now. */
    forgetContext: () => void (current = undefined),
  };
}

/** The site's clock stands still, or runs ahead of the system's. */
const timeOf = ({ now, context: [, isPinned, milliseconds = 0] }) => new Date(isPinned ? milliseconds : now + milliseconds);

function readCall(note) {
  const { operation, text, decode, answered, copies, context, identity = context[0] } = note;
  const isVelo = operation.startsWith(VELO);
  const { failure, value } = JSON.parse(answered);
  return {
    operation: isVelo ? operation.slice(VELO.length) : operation,
    surface: isVelo ? 'velo' : 'sdk',
    arguments: given(JSON.parse(text)),
    identity,
    time: timeOf(note),
    ...(failure ? { error: readError(failure) } : { result: decode(copies ? fillIn(value, copies()) : value) }),
  };
}

/** What the caller gave: nothing at the end says nothing, and a query builder tells the engine that it is one. */
function given(values) {
  const end = values.findLastIndex((value) => value !== null && value.builder !== true);
  return values.slice(0, end + 1);
}

function readRequest(note) {
  const { operation: method, name = null, text, status, context } = note;
  const [path, query, body, caller] = JSON.parse(text);
  const answered = JSON.parse(note.answered);
  return {
    operation: name,
    surface: 'rest',
    request: { method, path, query: String(new URLSearchParams(query)), body },
    identity: caller ?? context[0],
    time: timeOf(note),
    ...(status === OK ? { result: answered } : { error: readError(answered.failure ?? { status, ...answered }) }),
  };
}

function readError({ status, message, details, hint }) {
  if (status === NO_ANSWER) return { code: 'UNKNOWN', message };
  const code = details.validationError ? 'INVALID_ARGUMENT' : (details.applicationError?.code ?? status);
  return { status, code, message, details: { ...details, ...(hint && { hint }) } };
}
