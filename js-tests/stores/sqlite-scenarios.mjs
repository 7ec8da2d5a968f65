import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sqlite } from 'wix-crm-local/sqlite';
import { attempt } from './contract.mjs';

// What can be wrong with a state file: each is told in a sentence, and nothing is changed.

const require = createRequire(import.meta.url);
const builtIn = () => process.getBuiltinModule('node:sqlite');
export const rawLibrary = () => builtIn()?.DatabaseSync ?? require('better-sqlite3');

/** Runs SQL on a file that nobody has open. */
function execute(file, sql) {
  const database = new (rawLibrary())(file);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** Writes a text over another one in the file, with spaces up to its length; answers what is there now. */
function damage(file, text, other) {
  const bytes = readFileSync(file);
  const place = bytes.indexOf(text);
  assert.ok(place > 0);
  const written = other.padEnd(text.length);
  bytes.write(written, place);
  writeFileSync(file, bytes);
  return written;
}

const row = (key, value = { id: key }) => ({ table: 'contacts', key, position: 0, value });

function fileWith(open, ...rows) {
  const store = open();
  store.load();
  store.apply(rows);
  store.close();
}

function rowsIn(open) {
  const store = open();
  const rows = store.load();
  store.close();
  return rows;
}

/** The sentence behind the name of the file that loading it fails with; the file has to stay as it is, and nothing may appear beside it. */
async function refusal({ file, open }) {
  const bytes = existsSync(file) && readFileSync(file);
  const message = await attempt(() => open().load());
  assert.ok(message?.startsWith(`${file}: `), message);
  if (bytes) assert.deepEqual(readFileSync(file), bytes);
  assert.ok(!existsSync(`${file}-wal`));
  return message.slice(`${file}: `.length);
}

const LOAD = `
  import { sqlite } from 'wix-crm-local/sqlite';
  const [file, other] = process.argv.slice(1);
  // Loads the library, which another user may not be allowed to read.
  const warm = sqlite(other);
  warm.load();
  warm.close();
  if (process.getuid() === 0) process.setuid(65534);
  try { console.log(sqlite(file).load().length); } catch ({ message }) { console.log(message); }
`;

/** What somebody who is not root is told. */
function toldToOthers({ file, folder }) {
  const { stdout, stderr } = child(LOAD, file, join(folder, 'other.sqlite'));
  assert.equal(stderr, '');
  return stdout.trim();
}

const child = (script, ...args) =>
  spawnSync(process.execPath, [...process.execArgv, '--input-type=module', '-e', script, ...args], { encoding: 'utf8' });

const OTHERS = 0o755;

/** Makes the library open files that can have so many pages, as if the disk were full then. */
export function withPages(count, run) {
  const Real = rawLibrary();
  const Small = class extends Real {
    constructor(...args) {
      super(...args);
      this.exec(`PRAGMA max_page_count = ${count}`);
    }
  };
  const replace = (Library) => {
    if (builtIn()) builtIn().DatabaseSync = Library;
    else require.cache[require.resolve('better-sqlite3')].exports = Library;
  };
  replace(Small);
  try {
    return run();
  } finally {
    replace(Real);
  }
}

export const SCENARIOS = {
  async 'its folder is not there'({ folder, same }) {
    const file = join(folder, 'no/such/site.sqlite');
    same(await refusal({ file, open: () => sqlite(file) }), `there is no folder ${join(folder, 'no/such')}. Make it first.`);
    same(existsSync(join(folder, 'no')), false);
  },

  async 'it is a folder'(env) {
    mkdirSync(env.file);
    env.same(await attempt(() => env.open().load()), `${env.file}: it is no file. Choose another name.`);
  },

  'this user may not read it'(env) {
    fileWith(env.open, row('a'));
    chmodSync(env.file, 0);
    chmodSync(join(env.folder, '..'), OTHERS);
    env.same(toldToOthers(env), `${env.file}: this user may not read it. Give it the right to, or choose another file.`);
  },

  'it is read-only'(env) {
    fileWith(env.open, row('a'));
    chmodSync(env.file, 0o444);
    const bytes = readFileSync(env.file);
    chmodSync(join(env.folder, '..'), OTHERS);
    env.same(toldToOthers(env), `${env.file}: this user may not write to it. Give it the right to, or choose another file.`);
    env.same(readFileSync(env.file), bytes);
  },

  'its folder is read-only'(env) {
    fileWith(env.open, row('a'));
    chmodSync(env.file, 0o666);
    chmodSync(env.folder, 0o555);
    chmodSync(join(env.folder, '..'), OTHERS);
    const other = join(env.folder, '../other');
    mkdirSync(other, { recursive: true });
    const sentence = `this user may not write to the folder ${env.folder}, where SQLite keeps a second file beside it`;
    env.same(toldToOthers({ file: env.file, folder: other }), `${env.file}: ${sentence}. Give it the right to, or choose another file.`);
  },

  async 'a newer version has written it'(env) {
    fileWith(env.open, row('a'));
    execute(env.file, 'PRAGMA user_version = 99');
    const versions = 'its schema is 99, and this version knows 1';
    env.same(await refusal(env), `a newer wix-crm-local has written it: ${versions}. Update wix-crm-local, or choose another file.`);
  },

  async 'another site of this process has it open'(env) {
    const first = env.open();
    first.load();
    const message = await attempt(() => env.open().load());
    env.same(message.startsWith(`${env.file}: somebody else has it open: another process, or another site of this one. `), true);
    first.apply([row('a')]);
    first.close();
    env.same(rowsIn(env.open), [row('a')]);
  },

  'another process has it open'(env) {
    const first = env.open();
    first.load();
    first.apply([row('a')]);
    const { stdout } = child(`
      import { sqlite } from 'wix-crm-local/sqlite';
      try { sqlite(process.argv[1], { timeout: 0 }).load(); } catch ({ message }) { console.log(message); }
    `, env.file);
    env.same(stdout.startsWith(`${env.file}: somebody else has it open: `), true);
    first.apply([row('b')]);
    first.close();
    env.same(rowsIn(env.open), [row('a'), row('b')]);
  },

  async 'it is no SQLite file'(env) {
    writeFileSync(env.file, '{"contacts": []}\n'.repeat(500));
    env.same(await refusal(env), 'it is no SQLite database. Choose another file (file is not a database).');
  },

  async 'it is another program\'s database'(env) {
    execute(env.file, 'CREATE TABLE contacts (id TEXT)');
    env.same(await refusal(env), 'it is the SQLite database of another program. Choose another file.');
    execute(env.file, 'DROP TABLE contacts; PRAGMA application_id = 7');
    env.same(await refusal(env), 'it is the SQLite database of another program. Choose another file.');
  },

  'an empty file is as good as none'(env) {
    writeFileSync(env.file, '');
    env.same(rowsIn(env.open), []);
  },

  async 'a row is no JSON'(env) {
    fileWith(env.open, row('a'), row("it's"));
    damage(env.file, '{"id":"it\'s"}', '{"id":"it\'s"');
    const message = await refusal(env);
    env.same(message.startsWith('the row "it\'s" of the table contacts is damaged: its record is no JSON ('), true);
    env.same(message.endsWith(`. Repair it (UPDATE contacts SET record = … WHERE key = 'it''s') or delete it.`), true);
    execute(env.file, `DELETE FROM contacts WHERE key = 'it''s'`);
    env.same(rowsIn(env.open), [row('a')]);
  },

  async 'a row is JSON, and no record'(env) {
    fileWith(env.open, row('a'));
    let present = '{"id":"a"}';
    for (const record of ['null', '[]', '7', '"text"']) {
      present = damage(env.file, present, record);
      env.same((await refusal(env)).startsWith('the row "a" of the table contacts is damaged: its record is no JSON object. '), true);
    }
  },

  async 'nobody can store by hand what is no record'(env) {
    fileWith(env.open, row('a'), { ...row('a'), table: 'members' });
    for (const table of ['contacts', 'members']) {
      for (const record of ['{"id":', 'null', '[]']) {
        assert.throws(() => execute(env.file, `UPDATE ${table} SET record = '${record}'`), /malformed JSON|CHECK constraint failed/);
      }
    }
    env.same(rowsIn(env.open).length, 2);
  },

  async 'its pages are damaged'(env) {
    fileWith(env.open, ...Array.from({ length: 500 }, (_, index) => row(`contact ${index}`)));
    const bytes = readFileSync(env.file);
    bytes.fill(0xff, 4096 * 2);
    writeFileSync(env.file, bytes);
    const sentence = 'it is damaged. Put a copy in its place, or save what is left of it with the command .recover of sqlite3';
    env.same((await refusal(env)).startsWith(sentence), true);
  },

  async 'a table is missing'(env) {
    fileWith(env.open, row('a'));
    execute(env.file, 'DROP TABLE members');
    env.same(await refusal(env), 'no such table: members.');
  },

  async 'the disk is full: nothing of the call is stored, and smaller calls still are'(env) {
    const pages = 30;
    const store = env.open();
    await withPages(pages, () => {
      const limited = env.open();
      limited.load();
      limited.apply([row('a')]);
      const big = Array.from({ length: 100 }, (_, index) => row(`big ${index}`, { text: 'x'.repeat(4_000) }));
      assert.throws(() => limited.apply(big), { message: `${env.file}: the disk is full. Make room and call again (database or disk is full).` });
      limited.apply([row('b')]);
      limited.close();
    });
    env.same(store.load(), [row('a'), row('b')]);
    store.close();
  },

  'the disk fails: what was acknowledged is there'(env) {
    const script = `
      import { sqlite } from 'wix-crm-local/sqlite';
      const store = sqlite(process.argv[1]);
      store.load();
      try {
        for (let index = 0; index < 1_000; index++) {
          store.apply([{ table: 'contacts', key: String(index), position: index, value: { text: 'x'.repeat(10_000) } }]);
          console.log(index);
        }
      } catch ({ message }) { console.log(message); }
    `;
    // A file may have 1,000 blocks of 512 bytes.
    const node = [process.execPath, ...process.execArgv, '--input-type=module', '-e', script, env.file];
    const { stdout } = spawnSync('sh', ['-c', 'ulimit -f 1000; exec "$@"', 'sh', ...node], { encoding: 'utf8' });
    const lines = stdout.trim().split('\n');
    env.same(lines.pop().startsWith(`${env.file}: the disk fails to read or write it`), true);
    assert.ok(lines.length > 10, stdout);
    env.same(rowsIn(env.open).map(({ key }) => key), lines);
  },

  async 'arguments that are wrong'({ same }) {
    for (const path of [undefined, null, 7, '', ' ', {}]) {
      same(await attempt(() => sqlite(path)), 'sqlite: path must be the name of a file');
    }
    same(await attempt(() => sqlite('a', null)), 'sqlite: options must be an object');
    same(await attempt(() => sqlite('a', { readonly: true })), 'sqlite: unknown option "readonly"; the only one is "timeout"');
    for (const timeout of [-1, 1.5, '1', null, 2 ** 31]) {
      same(await attempt(() => sqlite('a', { timeout })), 'sqlite: "timeout" must be a whole number of milliseconds from 0 to 2147483647');
    }
  },
};
