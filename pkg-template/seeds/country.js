import namesText from '#country-names';

let codes;

/** The code of a country by its English name; a code, and what is no country, as it is. */
export function codeOf(country) {
  codes ??= new Map(namesText.trimEnd().split('\n').map((row) => row.toLowerCase().split('\t').reverse()));
  return codes.get(country.toLowerCase())?.toUpperCase() ?? country;
}
