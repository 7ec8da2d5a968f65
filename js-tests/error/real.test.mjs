import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures, ourError } from './failures.mjs';
import { bodyOf, realError, visible, withoutHint } from './real.mjs';

// Our errors next to those of the real SDK, for the same calls and the same answers of a server.

for (const [what, [moduleName, functionName, args, identity]] of Object.entries(failures)) {
  test(`${what}: our error is the real one`, async () => {
    const ours = await ourError(moduleName, functionName, args, identity);
    const answer = { status: ours.status, body: bodyOf(ours), requestId: ours.requestId };
    const real = await realError(moduleName, functionName, structuredClone(args), answer);

    assert.deepEqual(visible(withoutHint(ours)), visible(real));
  });
}
