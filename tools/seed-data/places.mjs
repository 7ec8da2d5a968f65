// What no package has: cities with their subdivision and postal codes, and numbers of phones that ring nowhere, or nowhere that is known.
// In texts with #, each stands for a digit. A city is `name;subdivision;postal code`.

export const places = {
  US: {
    cities: [
      'New York;US-NY;100##', 'Chicago;US-IL;606##', 'Houston;US-TX;770##', 'Seattle;US-WA;981##', 'Denver;US-CO;802##', 'Boston;US-MA;021##',
      'Atlanta;US-GA;303##', 'Portland;US-OR;972##', 'Miami;US-FL;331##', 'San Francisco;US-CA;941##',
    ],
    // 555-0100 to 555-0199 are for fiction, in every area.
    phones: ['212-555-01##', '312-555-01##', '206-555-01##', '303-555-01##', '617-555-01##', '404-555-01##', '415-555-01##'],
  },
  GB: {
    cities: [
      'London;GB-ENG;E1 #AA', 'London;GB-ENG;N# 9LX', 'Manchester;GB-ENG;M# 3BD', 'Bristol;GB-ENG;BS# 4ND', 'Leeds;GB-ENG;LS# 1JB',
      'Edinburgh;GB-SCT;EH# 3LT', 'Glasgow;GB-SCT;G# 4RA', 'Cardiff;GB-WLS;CF# 3AB',
    ],
    // Ofcom keeps these for drama; its mobile ones are not valid by libphonenumber.
    phones: ['020 7946 0###', '0161 496 0###', '0131 496 0###'],
  },
  DE: {
    cities: ['Berlin;DE-BE;10###', 'Hamburg;DE-HH;20###', 'München;DE-BY;80###', 'Köln;DE-NW;50###', 'Leipzig;DE-SN;04###', 'Stuttgart;DE-BW;70###'],
    // The Bundesnetzagentur keeps these for media.
    phones: ['030 23125###', '040 66969###', '069 90009###', '089 99998###', '0176 040690##'],
  },
  FR: {
    cities: ['Paris;FR-IDF;750##', 'Lyon;FR-ARA;690##', 'Marseille;FR-PAC;130##', 'Toulouse;FR-OCC;310##', 'Nantes;FR-PDL;440##', 'Lille;FR-HDF;590##'],
    // Arcep keeps these for audiovisual works.
    phones: ['01 99 00 ## ##', '04 65 71 ## ##'],
  },
  ES: {
    cities: ['Madrid;ES-M;280##', 'Barcelona;ES-B;080##', 'Valencia;ES-V;460##', 'Sevilla;ES-SE;410##', 'Bilbao;ES-BI;480##'],
    phones: ['600 000 0##', '910 000 0##'],
  },
  BR: {
    cities: [
      'São Paulo;BR-SP;010##-###', 'Rio de Janeiro;BR-RJ;200##-###', 'Belo Horizonte;BR-MG;301##-###', 'Curitiba;BR-PR;800##-###',
      'Recife;BR-PE;500##-###', 'Salvador;BR-BA;400##-###',
    ],
    phones: ['(11) 90000-00##', '(21) 90000-00##', '(31) 90000-00##'],
  },
  JP: {
    cities: ['新宿区;JP-13;160-00##', '大阪市;JP-27;530-00##', '札幌市;JP-01;060-00##', '福岡市;JP-40;810-00##', '名古屋市;JP-23;450-00##'],
    phones: ['090-1000-00##', '050-1000-00##'],
  },
  PL: {
    cities: ['Warszawa;PL-14;00-###', 'Kraków;PL-12;30-###', 'Gdańsk;PL-22;80-###', 'Wrocław;PL-02;50-###', 'Poznań;PL-30;60-###'],
    phones: ['500 000 0##', '22 100 00 ##'],
  },
};
