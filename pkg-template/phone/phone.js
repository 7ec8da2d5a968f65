import parsePhoneNumber, { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/core';
import metadataText from '#phone-metadata';

// Text until the first number comes by, so that importing this file costs no more than reading it.
let metadata;

/**
 * What the engine asks about a number: `"<e164>,<calling code>"`, either part may be empty.
 * The first is there for a valid number only, the second for a known country, else for a number that parses.
 * Without a country only a number that starts with "+" says where it belongs (semantics §2.4).
 */
export function lookUp(number, country) {
  metadata ??= JSON.parse(metadataText);
  const known = country && isSupportedCountry(country, metadata) ? country : undefined;
  const parsed = known || number.startsWith('+') ? parsePhoneNumber(number, { defaultCountry: known, extract: false }, metadata) : undefined;
  const e164 = parsed?.isValid() ? parsed.number : '';
  const callingCode = known ? getCountryCallingCode(known, metadata) : (parsed?.countryCallingCode ?? '');
  return `${e164},${callingCode}`;
}
