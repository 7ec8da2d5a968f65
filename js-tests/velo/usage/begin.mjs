import { beforeEach } from 'node:test';
import { site } from 'wix-crm-local';

/** Empties the default site before each test, and gives it back to somebody who works on it. */
export function beginAnew() {
  beforeEach(() => {
    site.reset();
    site.actAs('WIX_USER');
  });
}

/** What a call is refused with: its status and code, or the fields that are wrong, and the advice. */
export async function refusal(call) {
  const error = await call.then((answer) => { throw new Error(`answered ${JSON.stringify(answer)}`); }, (reason) => reason);
  const { applicationError, validationError, hint } = error.details;
  const fields = validationError?.fieldViolations.map(({ field, violatedRule }) => `${field} ${violatedRule}`);
  return { status: error.status, code: applicationError?.code, fields, hint, message: error.message };
}
