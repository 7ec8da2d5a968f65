import { createSite } from 'wix-crm-local';
import { FIELDS, LABELS, seeds } from './data.mjs';
import { createMock } from './mock.mjs';
import { asSide } from './operations.mjs';

const MAKE = { engine: () => createSite(), mock: createMock };

/** A site or a mock without contacts. */
export function empty(name) {
  const made = MAKE[name]();
  made.seed({ labels: LABELS, extendedFields: FIELDS });
  return made;
}

/** Both sides, with the same contacts in them. */
export function bothSides(count) {
  const made = { engine: empty('engine'), mock: empty('mock') };
  for (const contacts of seeds(count)) {
    for (const side of Object.values(made)) side.seed({ contacts });
  }
  return { engine: asSide(made.engine, count), mock: asSide(made.mock, count) };
}
