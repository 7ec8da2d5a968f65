import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, test } from 'node:test';
import { call, CONTACTS, PACKAGE, PROGRAM, startServer } from './server.mjs';

const OPTIONS = '--port, --host, --seed, --state, --latency, --quiet, --help, --version';

const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('what is wrong with the arguments is said in a sentence, with code 2', () => {
  const ROWS = [
    [[], 'Say what to do: the command is serve.'],
    [['serv'], 'There is no command "serv": the command is serve.'],
    [['serve', 'here'], '"here" is one word too many: serve takes options only.'],
    [['serve', '--prot', '1'], `There is no option --prot. The options are ${OPTIONS}.`],
    [['serve', '-p', '1'], `There is no option -p. The options are ${OPTIONS}.`],
    [['serve', '--port'], '--port must be a whole number from 0 to 65535, and nothing follows it.'],
    [['serve', '--port', '65536'], '--port must be a whole number from 0 to 65535, found "65536".'],
    [['serve', '--port=-1'], '--port must be a whole number from 0 to 65535, found "-1".'],
    [['serve', '--port', '0x10'], '--port must be a whole number from 0 to 65535, found "0x10".'],
    [['serve', '--port', '--quiet'], '--port must be a whole number from 0 to 65535, found "--quiet".'],
    [['serve', '--latency', '1.5'], '--latency must be a whole number from 0 to 600000, found "1.5".'],
    [['serve', '--host', ''], '--host must be a host name or an IP address, found "".'],
    [['serve', '--seed', '--quiet'], '--seed must be the name of a JSON file, found "--quiet".'],
    [['serve', '--state'], '--state must be the name of an SQLite file, and nothing follows it.'],
    [['serve', '--quiet=no'], '--quiet takes no value, found "no".'],
    [['serve', '--\x1b[31m'], `There is no option --\\u{1b}[31m. The options are ${OPTIONS}.`],
  ];
  for (const [args, sentence] of ROWS) {
    test(JSON.stringify(args.join(' ')), () => {
      const usage = 'Usage: npx wix-crm-local serve [options]; --help lists the options.';
      assert.deepEqual(run(...args), { status: 2, stdout: '', stderr: `wix-crm-local: ${sentence}\n${usage}\n` });
    });
  }
});

test('--help lists every option, whatever else is said', () => {
  for (const args of [['--help'], ['-h'], ['serve', '--help'], ['serve', '--port', 'x', '--help']]) {
    const { status, stdout, stderr } = run(...args);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    for (const option of OPTIONS.split(', ')) assert.ok(stdout.includes(`  ${option} `), option);
  }
});

test('--version is that of the package', () => {
  assert.deepEqual(run('--version'), { status: 0, stdout: `${PACKAGE.version}\n`, stderr: '' });
});

describe('where it cannot listen, it says so without a stack, with code 1', () => {
  test('because the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address();
    const sentence = `Port ${port} of 127.0.0.1 is in use. Choose another one with --port; 0 takes any that is free.`;
    assert.deepEqual(run('serve', '--port', String(port)), { status: 1, stdout: '', stderr: `wix-crm-local: ${sentence}\n` });
    other.close();
  });

  test('because the address is that of another machine', () => {
    const stderr = 'wix-crm-local: --host: 192.0.2.1 is not an address of this machine.\n';
    assert.deepEqual(run('serve', '--port', '0', '--host', '192.0.2.1'), { status: 1, stdout: '', stderr });
  });
});

describe('the first line printed', () => {
  test('has the address, also with --quiet, which prints nothing else', async () => {
    const server = await startServer(['--quiet']);
    assert.equal((await call(server.url, CONTACTS)).status, 200);
    const { stdout } = await server.end();
    assert.equal(stdout, `wix-crm-local ${PACKAGE.version} serves the Wix Contacts API at ${server.url}\n`);
  });

  test('has an address to call where the server listens on all of them', async () => {
    const { url, output } = await startServer(['--host', '0.0.0.0']);
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.match(output(), /Whoever reaches this machine over the network can call it\./);
    assert.equal((await call(url, CONTACTS, { headers: { host: 'my-machine.example' } })).status, 200);
  });

  test('has the name that --host gave', async () => {
    const { url } = await startServer(['--host', 'localhost']);
    assert.match(url, /^http:\/\/localhost:\d+$/);
    assert.equal((await call(url, CONTACTS)).status, 200);
  });
});

test('--latency holds answers back', async () => {
  const server = await startServer(['--latency', '40']);
  await call(server.url, CONTACTS);
  const [, duration] = /200 {2}(\d+) ms/.exec(await server.printed(/ ms/));
  assert.ok(Number(duration) >= 40, duration);
});
