// Writes codes.txt, names.tsv, formats.tsv and subdivisions.tsv into src/country/data. See README.md beside this file.
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
import { iso31661 } from 'iso-3166'
import { formatAddress } from 'localized-address-format'

const require = createRequire(import.meta.url)
const territories = require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories
const subdivisions = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions
const aliases = require('cldr-core/supplemental/aliases.json').supplemental.metadata.alias.subdivisionAlias

// ISO 3166-1 has no code for Kosovo; XK is the user-assigned one that CLDR and libaddressinput both carry.
const countries = [...iso31661.map((country) => country.alpha2), 'XK']

const names = countries.map((code) => [code, territories[code]])

// Formats that differ from libaddressinput's, with the reason for each.
const overrides = {
  // Wix prints the region after the city (semantics §2.5). The data have none, as the Royal Mail needs none.
  GB: '%A%n%C, %S%n%Z',
  // The data expect the city among the address lines or imply it; in Wix it is a field of its own.
  AE: '%A%n%C%n%S',
  GI: '%A%n%C%n%Z',
  JP: '%A%n%C, %S%n%Z',
  KY: '%A%n%C%n%S %Z',
  MO: '%A%n%C',
  NR: '%A%n%C%n%S',
  SG: '%A%n%C %Z',
  // The data put the city and the province next to each other without a space.
  MZ: '%A%n%Z %C %S',
}

const formats = countries.map((code) => [code, overrides[code] ?? addressFormat(code)])

for (const [code, format] of Object.entries(overrides)) {
  if (addressFormat(code) === format) throw new Error(`${code}: libaddressinput has this format now; it needs no override`)
}

// Names are kept for the countries where an address prints the subdivision and libaddressinput knows its subdivisions
// (the countries with `sub_keys` in its data): there they are states and provinces that people write. Elsewhere they are
// mostly hundreds of municipalities, which would cost every page that loads the package four kilobytes.
// For GB, `overrides` adds the subdivision to a format that has none upstream.
const printing = new Set(
  `
AE AM AR AU BR BS CA CL CN CO CU CV EG ES ID IE IN IR IT JM JP KN KP KR MX MY MZ NG NI NR PE PH RU SO SR SV TH TR TV
TW UA US UY VE VN
`
    .trim()
    .split(/\s+/),
).add('GB')

// What CLDR 48 lacks (CN-NM), names by the city (US-DC), or, for codes that are new in ISO 3166-2, spells as the
// standard romanises them while the retired code has the English name (IN-UT Uttarakhand, IN-UK Uttarākhand).
const corrections = {
  'CN-NM': 'Inner Mongolia',
  'IN-CG': 'Chhattisgarh',
  'IN-DH': 'Dadra and Nagar Haveli and Daman and Diu',
  'IN-TS': 'Telangana',
  'IN-UK': 'Uttarakhand',
  'MX-CMX': 'Mexico City',
  'US-DC': 'District of Columbia',
}

const subdivisionNames = Object.entries({
  ...Object.fromEntries(Object.entries(subdivisions).map(([id, name]) => [isoCode(id), name])),
  // Subdivisions that are countries of their own too, such as US-PR: CLDR names only the country.
  ...Object.fromEntries(
    Object.entries(aliases)
      .filter(([id, alias]) => alias._reason === 'overlong' && /^[a-z]+$/.test(id))
      .map(([id, alias]) => [isoCode(id), territories[alias._replacement]]),
  ),
  ...corrections,
}).filter(([code]) => printing.has(code.slice(0, 2)))

writeText('codes.txt', byFirstLetter(countries))
write('names.tsv', names)
write('formats.tsv', formats)
write('subdivisions.tsv', byCountry(subdivisionNames))

// The format of a country for the parts a Wix address has, in libaddressinput's notation: %A address lines, %C city,
// %S subdivision, %Z postal code, %n line break. The form for Latin script is taken where a country has two.
// A line without a part (GUERNSEY) goes: it says what the country's name says on the line below.
function addressFormat(postalCountry) {
  const parts = { addressLines: ['%A'], locality: '%C', administrativeArea: '%S', postalCode: '%Z' }
  return formatAddress({ postalCountry, ...parts }, 'latin')
    .map((line) => line.trim())
    .filter((line) => line.includes('%'))
    .join('%n')
}

function isoCode(id) {
  return `${id.slice(0, 2)}-${id.slice(2)}`.toUpperCase()
}

// One row a country, `US` → `AK Alaska|AL Alabama|…`: the country's code is not repeated for each name.
function byCountry(rows) {
  const countries = new Map()
  for (const [code, name] of sorted(rows)) {
    if (name.includes('|')) throw new Error(`${code}: the name holds the separator: ${name}`)
    const [country, part] = code.split('-')
    countries.set(country, [...(countries.get(country) ?? []), `${part} ${name}`])
  }
  return [...countries].map(([country, parts]) => [country, parts.join('|')])
}

// One line a first letter, with all second letters after it: `ADEFGILMOQRSTUWXZ` stands for AD, AE, AF, …
function byFirstLetter(codes) {
  const lines = new Map()
  for (const [first, second] of [...codes].sort()) lines.set(first, (lines.get(first) ?? first) + second)
  return [...lines.values()]
}

function write(file, rows) {
  writeText(
    file,
    sorted(rows).map((row) => row.join('\t')),
  )
}

function writeText(file, lines) {
  writeFileSync(new URL(`../../src/country/data/${file}`, import.meta.url), lines.map((line) => `${line}\n`).join(''))
}

// Sorted by code unit; every code once, with a text.
function sorted(rows) {
  const byCode = new Map()
  for (const [code, text] of rows) {
    if (!text || /[\t\n]/.test(text)) throw new Error(`${code} has no usable text: ${text}`)
    if (byCode.has(code)) throw new Error(`${code} comes twice`)
    byCode.set(code, text)
  }
  return [...byCode].sort(([a], [b]) => (a < b ? -1 : 1))
}
