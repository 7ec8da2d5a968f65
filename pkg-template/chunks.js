// What is loaded beside the engine: what a request needs, when the first one does, by the name that the engine asks for it; and what controls
// need, before them. `init` has an option of this name.
const CHUNKS = {
  phones: { title: 'phone number library', file: 'phone.mjs' },
  places: { title: 'tables of countries', file: 'place.mjs' },
  seeds: { title: 'seed library', file: 'seeds.mjs' },
};

export const CHUNK_NAMES = Object.keys(CHUNKS);

/**
 * The chunks of an entry: `loaded` has the modules of those that came along with it, `load` imports the others.
 * Each is loaded once; one that could not be loaded may be asked for again.
 */
export function makeChunks(loaded = {}, load = {}) {
  const modules = { ...loaded };
  const loading = {};

  async function begin(name) {
    const { title, file } = CHUNKS[name];
    try {
      modules[name] = await load[name]();
    } catch (cause) {
      throw new Error(`wix-crm-local could not load its ${title} (${file}): ${cause.message}`, { cause });
    }
  }

  async function loadOne(name) {
    if (modules[name]) return;
    loading[name] ??= begin(name).finally(() => {
      delete loading[name];
    });
    await loading[name];
  }

  const isMissing = (name) => Object.hasOwn(CHUNKS, name) && !modules[name];

  return {
    /** The function that answers the engine, `undefined` for each question until its chunk is loaded. */
    lookUp: (name) => (first, second) => modules[name]?.lookUp(first, second),
    isMissing,
    load: (names) => Promise.all(names.map(loadOne)),
    /** The first of these, for a control that needs all of them at once. */
    require(control, ...names) {
      const missing = names.filter(isMissing);
      if (missing.length) throw new Error(`${control}: ${notLoaded(missing)}`);
      return modules[names[0]];
    },
  };
}

/** Why a control that needs these chunks cannot answer, and what would let it. */
export function notLoaded(names) {
  const titles = names.map((name) => CHUNKS[name].title).join(' and the ');
  const options = names.map((name) => `${name}: true`).join(', ');
  const verb = names.length > 1 || titles.endsWith('s') ? 'are' : 'is';
  return `the ${titles} ${verb} not loaded yet. Call \`await init({ ${options} })\` first; from then on this answers at once.`;
}
