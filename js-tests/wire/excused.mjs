import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { prepare } from './calls.mjs';
import { DEFECTS } from './defects.mjs';
import { outcome } from './pair.mjs';
import { realModules } from './real.mjs';

const DIFFERENCES = readFileSync(new URL('../../DIFFERENCES.md', import.meta.url), 'utf8');

/** The names of the cases that the list of differences excuses. */
export const excused = DEFECTS.flatMap(({ cases = [] }) => cases);

/** Every entry of the list is a difference, and stands in DIFFERENCES.md. */
export function testDefects() {
  describe('the list of differences', () => {
    for (const { name, show } of DEFECTS) {
      test(name, async () => {
        const [ours, theirs] = [createSite({ onWarning() {} }), createSite({ onWarning() {} })];
        for (const site of [ours, theirs]) {
          site.ids.seed(1);
          prepare(site);
        }
        const [mine, real] = await Promise.all([ours, realModules(theirs, [], () => 'WIX_USER')].map((face) => outcome(() => show(face))));
        assert.notDeepEqual(mine, real);
      });
    }

    test('is the one of DIFFERENCES.md', () => {
      const [, section] = /^### The real SDK over HTTP\n([^]*?)^##/m.exec(DIFFERENCES);
      const entries = [...section.matchAll(/^- \*\*(.+)\*\*: ([^]+?)\n(?=-|\n)/gm)].map(([, name, reason]) => [name, reason.replace(/\s+/g, ' ')]);
      assert.deepEqual(entries, DEFECTS.map(({ name, reason }) => [name, reason]));
    });
  });
}
