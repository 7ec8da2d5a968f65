import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

/** The names that jest has by itself and vitest with `globals`: the tests are the same text for all three. */
Object.assign(globalThis, { afterAll: after, afterEach, beforeAll: before, beforeEach, describe, test });
