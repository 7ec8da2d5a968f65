/** The options of a public function `caller`, none of them unknown to it. */
export function readOptions(options, names, caller) {
  if (options === undefined) return {};
  if (options === null || typeof options !== 'object' || Array.isArray(options)) throw new TypeError(`${caller}: the options must be an object`);
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown === undefined) return options;
  const known = names.map((name) => `"${name}"`).join(', ');
  throw new TypeError(`${caller}: unknown option "${unknown}"; ${names.length === 1 ? 'the only option is' : 'the options are'} ${known}`);
}
