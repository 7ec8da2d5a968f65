const properties = new Set(['value', 'checked', 'indeterminate']);

/**
 * Makes an element. Attributes go by their names; functions under `on…` are listeners; `true` sets an attribute, what is absent leaves it out,
 * and `aria-…` are told either way. Children are nodes, texts, lists of them, or nothing.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(made, name, value);
  made.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return made;
}

function set(made, name, value) {
  if (properties.has(name)) made[name] = value;
  else if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
  else if (name.startsWith('aria-') && typeof value === 'boolean') made.setAttribute(name, String(value));
  else if (value === true) made.setAttribute(name, '');
  else if (value != null && value !== false) made.setAttribute(name, value);
}
