import { describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { loadCases, runCase } from './cases.mjs';

for (const { noun, about, cases } of await loadCases()) {
  describe(`${noun}: ${about}`, () => {
    for (const oneCase of cases) test(oneCase.name, () => runCase(oneCase, createSite));
  });
}
