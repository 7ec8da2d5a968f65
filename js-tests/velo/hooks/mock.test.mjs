import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteProject } from './project.mjs';
import { runJest, runVitest } from './runners.mjs';

// What the runners put in the place of modules goes before what the names stand for, in backend/events.js as well.

const backend = {
  'src/backend/a.web.js': `
    import wixData from 'wix-data';
    import { contacts } from 'wix-crm-backend';
    export const store = (line) => wixData.insert('Lines', line);
    export const add = () => contacts.createContact({ name: { first: 'Ada' } });
  `,
  'src/backend/events.js': `
    import { store } from 'backend/a.web';
    export const wixCrm_onContactCreated = () => store('created');
  `,
};

const TEST = (mock, fn) => `
  import assert from 'node:assert/strict';
  import { add, store } from 'backend/a.web';
  import { site } from 'wix-crm-local';
  import wixData from 'wix-data';

  ${mock}('wix-data', () => ({ __esModule: true, default: { insert: ${fn}(async (collection, line) => line) } }));

  test('the stand-in is called', async () => {
    assert.equal(await store('a line'), 'a line');
    await add();
    await site.idle();
    assert.equal(wixData.insert.mock.calls.join(' '), 'Lines,a line Lines,created');
  });
`;

test('jest.mock', () => {
  const { tests, output } = runJest(siteProject({
    ...backend,
    'jest.config.json': '{ "preset": "wix-crm-local/jest" }',
    'a.test.js': TEST('jest.mock', 'jest.fn'),
  }));
  assert.deepEqual(tests, { 'the stand-in is called': 'passed' }, output);
});

test('vi.mock', () => {
  const { tests, output } = runVitest(siteProject({
    ...backend,
    'vitest.config.mjs': `import { wixCrmLocal } from 'wix-crm-local/vitest'; export default { plugins: [wixCrmLocal()], test: { globals: true } };`,
    'a.test.js': TEST('vi.mock', 'vi.fn'),
  }));
  assert.deepEqual(tests, { 'the stand-in is called': 'passed' }, output);
});
