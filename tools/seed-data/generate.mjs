// Writes people.tsv and jobs.tsv into pkg-template/seeds/data. See README.md beside this file.
import { readFileSync, writeFileSync } from 'node:fs';
import { allLocales, Faker } from '@faker-js/faker';
import parsePhoneNumber from 'libphonenumber-js/max';
import { places } from './places.mjs';

const DATA = new URL('../../pkg-template/seeds/data/', import.meta.url);

// Which of faker's locales people of a country are named by, the tag of their language, and how many of a hundred contacts they are.
const CULTURES = {
  US: { locale: 'en', tag: 'en-us', share: 30 },
  GB: { locale: 'en_GB', tag: 'en-gb', share: 15 },
  DE: { locale: 'de', tag: 'de-de', share: 12 },
  FR: { locale: 'fr', tag: 'fr-fr', share: 11 },
  ES: { locale: 'es', tag: 'es-es', share: 10 },
  BR: { locale: 'pt_BR', tag: 'pt-br', share: 9 },
  JP: { locale: 'ja', tag: 'ja-jp', share: 7 },
  PL: { locale: 'pl', tag: 'pl-pl', share: 6 },
};
const FIRST_NAMES = 48;
const LAST_NAMES = 56;
const STREETS = 28;
const MOST_TRIES = 2000;
const FEWEST = 20;

/** How the number of a house stands with its street; ~ is the street and # the number. */
const HOUSES = { US: '# ~', GB: '# ~', DE: '~ #', FR: '# ~', ES: '~ #', BR: '~, #', JP: '~', PL: '~ #' };
/** What a company is called; ~ is the last name of somebody. Without the liability of legal entities: these are nobody's. */
const COMPANIES = {
  US: ['~ Inc', '~ and Sons', '~ Group', '~ Studio'], GB: ['~ Ltd', '~ & Co', '~ Bakery', '~ Design'], DE: ['~ GmbH', '~ KG', 'Bäckerei ~'],
  FR: ['~ SARL', '~ SAS', 'Atelier ~'], ES: ['~ S.L.', 'Hermanos ~', 'Talleres ~'], BR: ['~ LTDA', '~ Comércio'], JP: ['株式会社~', '~商店'],
  PL: ['~ Sp. j.', '~ i Synowie'],
};
/** Words that make titles which nobody has. */
const ODD_WORDS = [
  'Chief', 'Direct', 'Forward', 'Future', 'Dynamic', 'Legacy', 'Paradigm', 'Directives', 'Factors', 'Tactics', 'Metrics', 'Division', 'Group',
  'Accountability', 'Orchestrator',
];

/** As many different texts as asked for, or as there are; sorted, so that a new version of faker differs where its data do. */
function collect(most, make) {
  const found = new Set();
  for (let tries = 0; found.size < most && tries < MOST_TRIES; tries++) found.add(make());
  if (found.size < FEWEST) throw new Error(`there are only ${found.size}`);
  const list = [...found].sort();
  const bad = list.find((text) => /[|\t\n]/.test(text) || !text.trim());
  if (bad !== undefined) throw new Error(`${JSON.stringify(bad)} cannot stand in the table`);
  return list;
}

function row(country) {
  const { locale, tag, share } = CULTURES[country];
  const faker = new Faker({ locale: [allLocales[locale], allLocales.en, allLocales.base], seed: share });
  const { cities, phones } = places[country];
  phones.forEach((phone) => requireValid(phone, country));
  cities.forEach((city) => requireKnown(city.split(';')[1], country));
  return [
    country, share, tag,
    collect(FIRST_NAMES, () => faker.person.firstName()).join('|'),
    collect(LAST_NAMES, () => faker.person.lastName()).join('|'),
    collect(STREETS, () => faker.location.street()).join('|'),
    HOUSES[country],
    COMPANIES[country].join('|'),
    cities.join('|'),
    phones.join('|'),
  ].join('\t');
}

/** Every number of the form, or a thousand of them, has to be valid. */
function requireValid(form, country) {
  const digits = form.replace(/[^#]/g, '').length;
  for (let n = 0; n < 10 ** digits; n++) {
    const rest = [...String(n).padStart(digits, '0')];
    const number = form.replace(/#/g, () => rest.shift());
    if (!parsePhoneNumber(number, country)?.isValid()) throw new Error(`${number} is no number of ${country}`);
  }
}

const subdivisions = new Map(
  readFileSync(new URL('../../src/country/data/subdivisions.tsv', import.meta.url), 'utf8').trimEnd().split('\n').map((line) => line.split('\t')),
);

/** Of some countries the package knows the subdivisions. */
function requireKnown(code, country) {
  const known = subdivisions.get(country)?.split('|').map((text) => `${country}-${text.split(' ')[0]}`);
  if (!code.startsWith(`${country}-`) || (known && !known.includes(code))) throw new Error(`${code} is no subdivision of ${country}`);
}

function jobs() {
  const { job_descriptor: ranks, job_area: areas, job_type: types } = allLocales.en.person;
  const sensible = (words) => words.filter((word) => !ODD_WORDS.includes(word)).join('|');
  return [ranks, areas, types].map(sensible).join('\n');
}

writeFileSync(new URL('people.tsv', DATA), `${Object.keys(CULTURES).map(row).join('\n')}\n`);
writeFileSync(new URL('jobs.tsv', DATA), `${jobs()}\n`);
