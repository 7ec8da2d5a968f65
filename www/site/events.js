import { store } from '../store.js';

const MOST_EVENTS = 500;
const handlers = {
  contacts: ['onContactCreated', 'onContactUpdated', 'onContactDeleted', 'onContactMerged'],
  labels: ['onLabelCreated', 'onLabelUpdated', 'onLabelDeleted'],
  extendedFields: ['onExtendedFieldCreated', 'onExtendedFieldUpdated', 'onExtendedFieldDeleted'],
};

let number = 0;

/** Puts an event into the log. */
export function logEvent(event) {
  store.set({ events: [...store.state.events, { ...event, number: ++number }].slice(-MOST_EVENTS) });
}

/** Puts every event of a site into the log, as it fires. */
export function listen(site) {
  for (const [module, names] of Object.entries(handlers)) {
    for (const name of names) site[module][name](logEvent);
  }
}
