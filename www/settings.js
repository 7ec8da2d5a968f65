// What outlives a visit besides the contacts. Where the browser keeps nothing for the page, nothing is remembered.

const PREFIX = 'wix-crm-local-demo.';

export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Storage is denied.
  }
}
