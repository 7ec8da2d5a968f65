import { makeRandom } from './random.js';
import { readTables } from './tables.js';

const DAY = 24 * 60 * 60 * 1000;
const TWO_YEARS = 730 * DAY;
/** How old people are, in days. */
const AGES = [18 * 365, 85 * 365];

const DOMAINS = ['example.com', 'example.org', 'example.net'];
/** Wix's own label and others, by display name, and how many of a hundred contacts have each. */
const LABELS = { 'Contacted Me': 12, 'Customers': 20, 'Newsletter': 25, 'VIP': 4, 'Wholesale': 6, 'Trade Fair': 5, 'Partner': 4 };
const SUBSCRIPTIONS = { SUBSCRIBED: 42, NOT_SET: 45, UNSUBSCRIBED: 8, PENDING: 5 };
const SOURCES = { WIX_FORMS: 35, WIX_STORES: 20, WIX_CODE: 15, ADMIN: 12, IMPORT: 10, WIX_BOOKINGS: 5, WIX_CHAT: 3 };
const ACTIVITIES = { CONTACT_CREATED: 45, FORM_SUBMITTED: 25, ECOM_PURCHASE: 18, NEWSLETTER_SUBSCRIPTION_SUBSCRIBE: 12 };
const PHONE_TAGS = { MOBILE: 60, HOME: 15, WORK: 15, UNTAGGED: 10 };
const EMAIL_TAGS = { UNTAGGED: 60, HOME: 20, WORK: 20 };
const ADDRESS_TAGS = { HOME: 55, WORK: 20, SHIPPING: 15, BILLING: 10 };

/**
 * A seed of so many contacts, the oldest first, as sites have them that were open to the public for two years. It follows from its arguments;
 * `now` is in milliseconds.
 */
export function makeContacts(count, seed, now) {
  const random = makeRandom(seed);
  const tables = readTables();
  const taken = new Map();
  const contacts = Array.from({ length: count }, (_, index) => {
    const created = now - TWO_YEARS + Math.floor((TWO_YEARS / count) * (index + random.number(0, 999) / 1000));
    return makeContact(random, tables, taken, created, now);
  });
  return { labels: Object.keys(LABELS).map((displayName) => ({ displayName })), contacts };
}

function makeContact(random, tables, taken, created, now) {
  const country = random.share(tables.shares);
  const culture = tables.people[country];
  const name = { first: random.pick(culture.first), last: random.pick(culture.last) };
  const info = { name, ...reach(random, tables, taken, country, name), ...work(random, tables, culture), ...rest(random, culture, now) };
  return { info, ...history(random, info, created, now) };
}

/** How to reach somebody: nobody is without both an email and a phone. */
function reach(random, { people }, taken, country, name) {
  const culture = people[country];
  const found = {};
  if (random.chance(92)) found.emails = { items: [email(random, people, taken, name), ...(random.chance(10) ? [email(random, people, taken, name)] : [])] };
  if (!found.emails || random.chance(60)) {
    found.phones = { items: [{ tag: random.share(PHONE_TAGS), countryCode: country, phone: random.digits(random.pick(culture.phones)) }] };
  }
  if (random.chance(45)) found.addresses = { items: [{ tag: random.share(ADDRESS_TAGS), address: address(random, culture, country) }] };
  return found;
}

/** An address that no other contact made with this one has. */
function email(random, people, taken, { first, last }) {
  const isLatin = /^[\x20-\u024f]+$/.test(first + last);
  const name = (isLatin ? [first, last] : [random.pick(people.US.first), random.pick(people.US.last)]).map(plain).join('.');
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return { tag: random.share(EMAIL_TAGS), email: `${name}${count > 1 ? count : ''}@${random.pick(DOMAINS)}` };
}

/** In letters that every mail server takes. */
const plain = (text) => text.normalize('NFD').replace(/ł/gi, 'l').replace(/ß/g, 'ss').replace(/[^A-Za-z]/g, '').toLowerCase();

function address(random, { cities, streets, house }, country) {
  const [city, subdivision, postalCode] = random.pick(cities);
  const addressLine1 = house.replace('~', random.pick(streets)).replace('#', random.number(1, 180));
  return { addressLine1, city, subdivision, postalCode: random.digits(postalCode), country };
}

function work(random, { jobs }, { companies, last }) {
  const found = {};
  if (random.chance(35)) found.company = random.pick(companies).replace('~', random.pick(last));
  if (random.chance(28)) found.jobTitle = jobs.map((words) => random.pick(words)).join(' ');
  return found;
}

function rest(random, { locale }, now) {
  const found = {};
  if (random.chance(30)) found.birthdate = new Date(now - random.number(...AGES) * DAY).toISOString().slice(0, 10);
  if (random.chance(40)) found.locale = locale;
  const labels = Object.keys(LABELS).filter((label) => random.chance(LABELS[label]));
  if (labels.length) found.labelKeys = { items: labels };
  return found;
}

function history(random, { emails }, created, now) {
  const changes = random.chance(55) ? 0 : random.number(1, 6);
  const later = random.number(0, 1000) / 1000;
  const updated = changes ? created + Math.floor((now - created) * later) : created;
  const activityType = changes ? random.share(ACTIVITIES) : 'CONTACT_CREATED';
  return {
    _createdDate: created,
    _updatedDate: updated,
    revision: changes + 1,
    source: { sourceType: random.share(SOURCES) },
    lastActivity: { activityDate: activityType === 'CONTACT_CREATED' ? created : updated, activityType },
    ...(emails && { primaryEmail: { subscriptionStatus: random.share(SUBSCRIPTIONS) } }),
  };
}
