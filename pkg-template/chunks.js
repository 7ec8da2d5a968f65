// What is loaded beside the engine when a request first needs it, by the name that the engine asks for it. `init` has an
// option of this name.
const CHUNKS = {
  phones: { title: 'phone number library', file: 'phone.mjs' },
  places: { title: 'tables of countries', file: 'place.mjs' },
};

export const CHUNK_NAMES = Object.keys(CHUNKS);

/**
 * The chunks of an entry: `loaded` has the functions of those that came along with it, `load` imports the others.
 * Each is loaded once; one that could not be loaded may be asked for again.
 */
export function makeChunks(loaded = {}, load = {}) {
  const lookUps = { ...loaded };
  const loading = {};

  async function begin(name) {
    const { title, file } = CHUNKS[name];
    try {
      lookUps[name] = (await load[name]()).lookUp;
    } catch (cause) {
      throw new Error(`wix-crm-local could not load its ${title} (${file}): ${cause.message}`, { cause });
    }
  }

  async function loadOne(name) {
    if (lookUps[name]) return;
    loading[name] ??= begin(name).finally(() => {
      delete loading[name];
    });
    await loading[name];
  }

  return {
    /** The function that answers the engine, `undefined` for each question until its chunk is loaded. */
    lookUp: (name) => (first, second) => lookUps[name]?.(first, second),
    isMissing: (name) => Object.hasOwn(CHUNKS, name) && !lookUps[name],
    load: (names) => Promise.all(names.map(loadOne)),
  };
}

/** Why a control that needs these chunks cannot answer, and what would let it. */
export function notLoaded(names) {
  const titles = names.map((name) => CHUNKS[name].title).join(' and the ');
  const options = names.map((name) => `${name}: true`).join(', ');
  const verb = titles.endsWith('s') ? 'are' : 'is';
  return `the ${titles} ${verb} not loaded yet. Call \`await init({ ${options} })\` first; from then on this answers at once.`;
}
