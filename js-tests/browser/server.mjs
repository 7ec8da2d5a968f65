import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../xtask/serve.mjs', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../pkg', import.meta.url));

/** The server of the demo page, with its content security policy, for a folder of pages; answers its address and how to stop it. */
export async function serve(root) {
  const server = spawn(process.execPath, [SERVER, '--root', root, '--pkg', PACKAGE], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const text of server.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    printed += text;
    const [, address] = /listening on (\S+)\n/.exec(printed) ?? [];
    if (address) return { address, stop: () => server.kill() };
  }
  throw new Error(`the server ended without listening: ${printed}`);
}
