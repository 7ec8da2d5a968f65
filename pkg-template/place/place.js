import formatsText from '#address-formats';
import namesText from '#country-names';
import subdivisionsText from '#subdivision-names';

// Text until the first address comes by, so that importing this file costs no more than reading it.
let tables;

/**
 * What the engine asks about an address: `"<country name>\n<address format>\n<subdivision name>"`, each possibly empty.
 * Country and subdivision are ISO 3166 codes (`US`, `US-NY`); whoever has one of them asks for that alone.
 */
export function lookUp(country, subdivision) {
  tables ??= { names: rows(namesText), formats: rows(formatsText), subdivisions: rows(subdivisionsText) };
  const { names, formats } = tables;
  return [names.get(country), formats.get(country), subdivisionName(subdivision)].map((text) => text ?? '').join('\n');
}

/** A row has the names of a country's subdivisions: `NY New York|OH Ohio`. */
function subdivisionName(code = '') {
  const [country, ...part] = code.split('-');
  const start = `${part.join('-')} `;
  const row = tables.subdivisions.get(country)?.split('|');
  return part.length > 0 ? row?.find((subdivision) => subdivision.startsWith(start))?.slice(start.length) : undefined;
}

function rows(text) {
  return new Map(text.trimEnd().split('\n').map((row) => row.split('\t')));
}
