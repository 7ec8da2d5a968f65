/** The functions `onContactCreated` and so on: the handler gets the events `wix.contacts.v4.contact_created` and so on. */
export function eventFunctions(on, noun, entity, slugs = ['Created', 'Updated', 'Deleted']) {
  return Object.fromEntries(slugs.map((slug) => {
    const name = `on${noun}${slug}`;
    return [name, (handler) => {
      if (typeof handler !== 'function') throw new TypeError(`${name}: the handler must be a function that takes an event`);
      on(`wix.contacts.v4.${entity}_${slug.toLowerCase()}`, handler);
    }];
  }));
}
