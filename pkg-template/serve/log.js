/** Longer addresses and sentences are cut: a log is read by people. */
const MAX_LENGTH = 400;

/**
 * Text that a terminal shows and does not obey: no control characters, none that turn the direction of writing, no line
 * breaks, except those in `kept`.
 */
export function printable(text, kept = '') {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => (kept.includes(character) ? character : escaped(character)));
}

const escaped = (character) => `\\u{${character.codePointAt(0).toString(16)}}`;

const shortened = (text) => (text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text);

const GREEN = 32;
const YELLOW = 33;
const RED = 31;
const DIM = 2;

/**
 * A log of requests on a stream: `{ method, target, status, duration, caller, remarks }` is a line, with the remarks indented
 * below; without a status the client went away before the answer was sent. Colours only where the stream is a terminal that shows
 * them (`NO_COLOR` turns them off).
 */
export function makeLog(stream, quiet) {
  if (quiet) return () => {};
  const isColourful = Boolean(stream.isTTY && stream.hasColors());
  const paint = (code, text) => (isColourful ? `\x1b[${code}m${text}\x1b[0m` : text);
  return ({ method, target, status, duration, caller, remarks = [] }) => {
    const request = [method, target].filter(Boolean).map((part) => shortened(printable(part))).join(' ');
    const facts = [`${Math.round(duration)} ms`, caller].filter(Boolean).join('  ');
    const lines = remarks.map((remark) => `    ${shortened(printable(remark))}\n`);
    stream.write(`${paint(DIM, time())}  ${request}  ${paint(colourOf(status), status ?? 'aborted')}  ${facts}\n${lines.join('')}`);
  };
}

const time = () => new Date().toTimeString().slice(0, 8);

function colourOf(status) {
  if (status < 400) return GREEN;
  return status >= 500 ? RED : YELLOW;
}
