import { whisper } from '../announce.js';
import { element } from '../element.js';
import { href } from '../route.js';
import { engine } from '../site/open.js';
import { adopt, handOver } from './adopt.js';
import { makeEditor } from './editor.js';
import { makeOutput } from './output.js';
import { run } from './run.js';
import { snippets } from './snippets.js';
import { summary } from './summary.js';

export const title = 'Code';

const NAMES = ['contacts', 'labels', 'extendedFields', 'submittedContact', 'site', 'createSite', 'fetch'];

let current;

export function update(route) {
  current.choose(route.snippet);
}

export function open(view, { snippet: name }) {
  const editor = makeEditor({ onRun: start });
  const output = makeOutput(editor.select);
  const runButton = element('button', { type: 'button', class: 'button primary', onclick: start }, 'Run');
  const stopButton = element('button', { type: 'button', class: 'button', 'aria-disabled': true, onclick: () => running?.stop() }, 'Stop');
  const list = element('ul', { role: 'list', class: 'snippets' }, snippets.map((snippet) => (
    element('li', {}, element('a', { class: 'chip', href: href('code', { snippet: snippet.name }) }, snippet.title)))));
  view.append(element('div', { class: 'stack pane' },
    element('h2', { id: 'title', tabindex: -1 }, title),
    element('p', { class: 'secondary' },
      'Your code runs in a worker, on a copy of the site. The contacts that it has changed are taken over when it ends; who calls, the clock and ',
      'planned failures stay as they are here. It finds ',
      NAMES.map((name) => [element('code', {}, name), ', ']), 'and may import @wix/crm, wix-crm-backend and their like.'),
    element('nav', { 'aria-label': 'Snippets' }, list),
    editor.field,
    element('div', { class: 'toolbar' }, runButton, stopButton, editor.hint),
    output.section));

  let running;

  async function start() {
    if (running) return;
    output.clear();
    busy(true);
    const handedOver = handOver();
    running = run(editor.code(), handedOver.then(({ given }) => ({ engine, ...given })), { write: output.write });
    const outcome = await running.ended;
    running = undefined;
    busy(false);
    await end(outcome, handedOver);
  }

  async function end(outcome, handedOver) {
    let problem;
    if (outcome.calls) await adopt(outcome, (await handedOver).records).catch((error) => { problem = error.message; });
    const said = summary(outcome, problem);
    output.end(outcome, said);
    whisper(said.sentence);
  }

  function busy(isBusy) {
    // Not `disabled`, which would take the focus away.
    runButton.setAttribute('aria-disabled', String(isBusy));
    stopButton.setAttribute('aria-disabled', String(!isBusy));
    output.section.setAttribute('aria-busy', String(isBusy));
  }

  function choose(name) {
    running?.stop();
    const snippet = snippets.find((other) => other.name === name) ?? snippets[0];
    for (const link of list.querySelectorAll('a')) {
      if (link.hash === href('code', { snippet: snippet.name })) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    editor.show(snippet);
    output.clear();
  }

  choose(name);
  current = { choose };
  return () => running?.stop();
}
