// The contacts of the benchmark: all follow from their number, so that every run and both sides have the same.

const FIRST_NAMES = ['Ada', 'Alan', 'Barbara', 'Charles', 'Donald', 'Edsger', 'Frances', 'Grace', 'Hedy', 'Ida', 'John', 'Katherine'];
const SYLLABLES = ['ba', 'co', 'da', 'fe', 'go', 'ha', 'jo', 'ka', 'li', 'ma', 'ne', 'pa', 'qui', 'ro', 'sa', 'ti', 'ur', 'va', 'we', 'zo'];
const CITIES = ['Albany', 'Buffalo', 'Ithaca', 'New York', 'Rochester', 'Syracuse', 'Troy', 'Utica'];
const TITLES = ['Analyst', 'Baker', 'Captain', 'Designer', 'Engineer', 'Farmer'];

const COMPANIES = 50;
const GROUPS = 20;
const MOST = SYLLABLES.length ** 4;
/** Prime to the number of last names, so that neighbours are not alike. */
const STRIDE = 77_773;

const START = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;

export const FIELDS = [{ displayName: 'Shoe size', dataType: 'NUMBER' }, { displayName: 'Nickname', dataType: 'TEXT' }];

/** Three contacts of five have it. */
export const COMMON_LABEL = 'custom.newsletter';
/** No contact has it. */
export const SPARE_LABEL = 'custom.spare';
export const groupLabel = (number) => `custom.group-${number % GROUPS}`;
export const LABELS = [
  { displayName: 'Newsletter' }, { displayName: 'Spare' }, ...Array.from({ length: GROUPS }, (_, number) => ({ displayName: `Group ${number}` })),
];

export const company = (number) => `Company ${number % COMPANIES}`;
export const emailOf = (number) => `${firstName(number)}.${lastName(number)}@example.com`.toLowerCase();
export const idOf = (number) => `a0000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
/** One contact is created every minute. */
export const createdDate = (number) => new Date(START + number * MINUTE);

const pick = (list, number) => list[number % list.length];
const firstName = (number) => pick(FIRST_NAMES, number);

/** Four syllables, each in their turn: no two contacts have the same. */
export function lastName(number) {
  const syllables = [];
  for (let rest = (number * STRIDE) % MOST; syllables.length < 4; rest = Math.floor(rest / SYLLABLES.length)) {
    syllables.push(pick(SYLLABLES, rest));
  }
  const name = syllables.join('');
  return name[0].toUpperCase() + name.slice(1);
}

/** The first two syllables of a last name, which one contact of four hundred has. */
export const prefix = (number) => {
  const [first, second] = [pick(SYLLABLES, number), pick(SYLLABLES, Math.floor(number / SYLLABLES.length))];
  return first[0].toUpperCase() + first.slice(1) + second;
};

/** What somebody hands to `createContact`. */
export function info(number) {
  return {
    name: { first: firstName(number), last: lastName(number) },
    emails: { items: [{ tag: 'MAIN', email: emailOf(number) }, { tag: 'WORK', email: `${lastName(number).toLowerCase()}@company-${number % COMPANIES}.example` }] },
    phones: {
      items: [
        { tag: 'MOBILE', countryCode: 'DE', phone: String(15_120_000_000 + number) },
        { tag: 'WORK', countryCode: 'US', phone: String(2_122_000_000 + number) },
      ],
    },
    addresses: {
      items: [{
        tag: 'HOME',
        address: {
          addressLine1: `${1 + (number % 900)} Park Avenue`, city: pick(CITIES, number), subdivision: 'US-NY', country: 'US',
          postalCode: String(10_000 + (number % 5_000)),
        },
      }],
    },
    company: company(number),
    jobTitle: pick(TITLES, number),
    labelKeys: { items: [...(number % 5 < 3 ? [COMMON_LABEL] : []), groupLabel(number)] },
    extendedFields: { items: { 'custom.shoe-size': 35 + (number % 12), 'custom.nickname': lastName(number).slice(0, 4) } },
  };
}

/** The contacts before number `count`, some thousands at a time, as `site.seed` takes them. */
export function* seeds(count, most = 5_000) {
  for (let first = 0; first < count; first += most) {
    const numbers = Array.from({ length: Math.min(most, count - first) }, (_, index) => first + index);
    yield numbers.map((number) => ({ _id: idOf(number), _createdDate: createdDate(number), info: info(number) }));
  }
}
