import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures, ourError } from './failures.mjs';
import { realError } from './real.mjs';

// Our errors next to those of the real SDK, for the same calls and the same answers of a server.

for (const [what, [moduleName, functionName, args, identity]] of Object.entries(failures)) {
  test(`${what}: our error is the real one`, async () => {
    const ours = await ourError(moduleName, functionName, args, identity);
    const answer = { status: ours.status, body: bodyOf(ours), requestId: ours.requestId };
    const real = await realError(moduleName, functionName, structuredClone(args), answer);

    assert.deepEqual(visible(withoutHint(ours)), visible(real));
  });
}

/**
 * What Wix sent. An answer that names no cause gets one from the SDK, which keeps the answer in it
 * (wire §5.1: `code` is the status, a number).
 */
function bodyOf({ response: { data } }) {
  const { applicationError } = data.details;
  return typeof applicationError?.code === 'number' ? applicationError.data.details : data;
}

/** `details.hint` is all that we add: this, and the same in the text of `message`. */
function withoutHint(error) {
  const message = JSON.parse(error.message);
  delete message.details.hint;
  error.message = JSON.stringify(message, null, 2);
  delete error.details.hint;
  return error;
}

/** Everything that a caller can see of an error; texts instead of objects show the order of the keys as well. */
function visible(error) {
  const { message, name, status, requestId, details, response } = error;
  return {
    message, name, status, requestId, details, response,
    order: [JSON.stringify(details), JSON.stringify(response)],
    isError: error instanceof Error,
    className: error.constructor.name,
    ownKeys: Reflect.ownKeys(error),
    enumerable: Object.keys(error),
    text: String(error),
    json: JSON.stringify(error),
  };
}
