import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireEqualAnswers } from './agree.mjs';
import { operationsFor } from './operations.mjs';
import { bothSides } from './sides.mjs';

test('engine and mock of the benchmark give the same answers', async () => {
  const sides = bothSides(200);
  const compared = await requireEqualAnswers(sides);
  assert.equal(compared, operationsFor(200).length * 5);
  // What was created, updated and labelled has been put right again.
  assert.equal(await requireEqualAnswers(sides), compared);
});
