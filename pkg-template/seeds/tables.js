import jobsText from '#seed-jobs';
import peopleText from '#seed-people';

// Text until somebody is made, so that importing this file costs no more than reading it.
let tables;

/** The words that contacts are made of: `people` by country, its `shares` of a hundred contacts, `jobs` in three parts. */
export function readTables() {
  return (tables ??= { ...readPeople(), jobs: jobsText.trimEnd().split('\n').map(list) });
}

const list = (text) => text.split('|');

function readPeople() {
  const people = {};
  const shares = {};
  for (const row of peopleText.trimEnd().split('\n')) {
    const [country, share, locale, first, last, streets, house, companies, cities, phones] = row.split('\t');
    shares[country] = Number(share);
    people[country] = {
      locale, house, first: list(first), last: list(last), streets: list(streets), companies: list(companies), phones: list(phones),
      cities: list(cities).map((city) => city.split(';')),
    };
  }
  return { people, shares };
}
