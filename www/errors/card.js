import { element } from '../element.js';
import { line } from '../line/line.js';
import { columnsOf } from '../log/columns.js';
import { paint } from '../log/json.js';
import { explain } from '../site/explain.js';
import { counted, headline, inWords } from '../site/words.js';

/** As much as the variables take that are left away. */
const KEPT = 24;

/** A provocation: what it does, the button, and room for what comes of it. */
export function card({ title, button, what, why }, onRun) {
  const status = element('p', { class: 'secondary', role: 'status' });
  const outcome = element('div', { class: 'stack', hidden: true });
  const run = element('button', { type: 'button', class: 'button', onclick: () => run.ariaDisabled === 'true' || onRun() }, button);
  const root = element('section', { class: 'card stack provocation' },
    element('div', { class: 'provocation-head' },
      element('div', {}, element('h3', {}, title), element('p', {}, what), element('p', { class: 'secondary' }, why)),
      run),
    status,
    outcome);
  return {
    root,
    /** Disabled in a way that leaves the focus where it is. */
    allow: (isAllowed) => run.setAttribute('aria-disabled', String(!isAllowed)),
    say: (sentence) => (status.textContent = sentence),
    /** `makeParts` is told how many columns code may take. */
    show(makeParts) {
      const block = element('pre', { class: 'code' });
      outcome.hidden = false;
      outcome.replaceChildren(element('div', { class: 'step' }, block));
      outcome.replaceChildren(...makeParts(columnsOf(block)));
    },
  };
}

/** What was rehearsed, in the order in which one reads it: what ran, the error, our hint, and what works. */
export function report({ fix }, { steps, failure, trouble, left }, dialect, columns) {
  const codeOf = writer(steps, dialect, columns);
  const list = (shown) => element('ol', { class: 'steps', role: 'list' }, shown.map((step) => stepItem(step, codeOf(step))));
  const mends = steps.filter(({ isMend }) => isMend);
  return [
    list(steps.filter(({ isMend }) => !isMend)),
    failure && errorBox(failure.error),
    mends.length > 0 && [element('div', {}, element('h4', {}, 'What works'), element('p', {}, fix)), list(mends)],
    trouble && notice('It went otherwise.', inWords(trouble)),
    left && notice('The contact that this made is still there.', inWords(left)),
  ].flat().filter(Boolean);
}

const stepItem = ({ result, error }, code) => element('li', { class: error ? 'step failed' : 'step' },
  element('pre', { class: 'code' }, paint(code)),
  element('p', { class: 'secondary' }, error ? `Fails: ${headline(error)}` : answered(result)));

function errorBox(error) {
  const { sentence, violations, hint } = explain(error);
  return [
    element('div', { class: 'notice bad' },
      element('p', { class: 'secondary' }, 'The error that comes back'),
      element('p', {}, element('strong', {}, headline(error))),
      element('p', {}, sentence),
      violations.length > 0 && element('p', {}, 'Fields: ', violations.map(({ field }, index) => [index > 0 && ', ', element('code', {}, field)]))),
    hint && element('div', { class: 'notice' },
      element('p', { class: 'secondary' }, 'A hint of wix-crm-local, which Wix does not send'),
      hint.split('\n').map((each) => element('p', {}, each))),
  ];
}

const notice = (heading, sentence) => element('p', { class: 'notice warn' }, element('strong', {}, heading), ` ${sentence}`);

/** Writes the code of a step. It names the contact by the variable that the first step has put it into; other answers are not kept. */
function writer(steps, dialect, columns) {
  const first = steps.find(({ result }) => result?.contact);
  const named = (key, value) => (first && value === first.result.contact._id ? 'contact._id' : value);
  return (step) => {
    const args = JSON.parse(JSON.stringify(step.args, named));
    const code = line(dialect, step.operation, args, step === first ? columns : columns + KEPT).replaceAll("'contact._id'", 'contact._id');
    return step === first ? code : code.replace(/^const .+? =\s+/m, '');
  };
}

/** What a call answered, in a few words. */
function answered(result) {
  const { revision } = result?.contact ?? result ?? {};
  if (revision !== undefined) return `Answers the contact, revision ${revision}`;
  if (result?.totalCount !== undefined) return `Answers ${counted(result.totalCount, 'contact')}`;
  return result?.contactId ? 'Answers the contact’s id' : 'Done';
}
