import { example } from './example.js';

/** Longer answers are shown folded. */
const MOST_LINES = 14;

const results = document.querySelector('#results');
const status = document.querySelector('#status');
const again = document.querySelector('#again');

function say(state, sentence) {
  results.dataset.state = state;
  status.className = state;
  status.textContent = sentence;
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

async function run(createSite) {
  say('running', 'Running…');
  results.replaceChildren();
  try {
    const refused = await runExample(createSite());
    const calls = results.children.length;
    say('done', `Done on a new site: ${calls} calls, of which ${refused} was refused, as it should be.`);
  } catch (error) {
    say('failed', `The example stopped: ${error.message}`);
  }
}

/** Shows every call and what became of it; answers how many were refused. */
async function runExample(site) {
  let count = 0;
  await example(site, {
    async returned(label, names, call) {
      const answer = await call();
      show(label, code(names, call), gist(answer), answer);
      return answer;
    },
    async refused(label, call) {
      const { status, details } = await failure(call);
      show(label, code('', call), reason(status, details), { status, details });
      count++;
    },
  });
  return count;
}

/** The line that was run, from the function itself; example.js indents it by four spaces. */
function code(names, call) {
  const expression = String(call).replace(/^\(\) =>\s*/, '').replaceAll('\n    ', '\n');
  return names ? `const ${names} = await ${expression}` : `await ${expression}`;
}

async function failure(call) {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error('a call was carried out that should have been refused');
}

/** What to see in an answer, in a few words: none where there is nothing. */
function gist({ contact, label, newLabel, ...bare }) {
  if (label) return [`${label.key} · ${newLabel ? 'new' : 'there already'}`];
  const { revision, info, primaryInfo, primaryPhone } = contact ?? bare;
  if (!info) return [];
  const { name, company, labelKeys } = info;
  const phone = primaryPhone?.formattedPhone ?? primaryInfo?.phone;
  const words = [name?.first, primaryInfo?.email, phone, company, ...(labelKeys?.items ?? [])];
  return [[`Revision ${revision}`, ...words.filter(Boolean)].join(' · ')];
}

const reason = (status, { applicationError: { code, description }, hint }) => [
  element('strong', {}, `${status} ${code}`),
  ` ${description} ${hint}`,
];

function show(label, code, gist, answer) {
  const json = JSON.stringify(answer, null, 2);
  const lines = json.split('\n').length;
  results.append(element('li', {},
    element('h3', {}, label),
    element('pre', { className: 'code' }, element('code', {}, code)),
    element('p', { hidden: gist.length === 0 }, ...gist),
    element('details', { open: lines <= MOST_LINES },
      element('summary', {}, `JSON, ${lines} ${lines === 1 ? 'line' : 'lines'}`),
      element('pre', {}, json))));
}

async function start() {
  if (typeof WebAssembly === 'undefined') {
    say('failed', 'This browser cannot run WebAssembly, or has it turned off. The engine is WebAssembly, so it cannot run here.');
    return;
  }
  let engine;
  try {
    engine = await import('/pkg/dist/web.mjs');
    await engine.init();
  } catch (error) {
    say('failed', `The engine could not be loaded: ${error.message}. This page expects the built package under /pkg/, as "cargo xtask start" serves it.`);
    return;
  }
  const { package: version, emulates } = engine.versions();
  document.querySelector('#versions').textContent = `wix-crm-local ${version}, follows ${emulates}`;
  again.addEventListener('click', () => {
    if (results.dataset.state !== 'running') run(engine.createSite);
  });
  await run(engine.createSite);
  again.hidden = false;
}

await start();
