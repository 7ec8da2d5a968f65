// Writes into a state file until somebody kills this process. Prints what the file has at first, then each operation before it is carried
// out, and `done` when it was acknowledged: a line of JSON each.
// usage: node kill-writer.mjs <file>
import { createSite } from 'wix-crm-local';
import { sqlite } from 'wix-crm-local/sqlite';
import { makeState } from './kill-model.mjs';

const site = createSite({ persist: sqlite(process.argv[2]) });
const { contacts, labels } = site;

// A pipe takes it before this returns.
const print = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** What the site has: `{ contacts: { name: { revision, company, labels } }, labels }`. */
async function present() {
  const { items } = await contacts.queryContacts().limit(1_000).find();
  const own = (await labels.queryLabels().eq('labelType', 'USER_DEFINED').limit(1_000).find()).items;
  const shown = items.map(({ revision, info }) =>
    [info.name.first, { revision, company: info.company ?? '', labels: (info.labelKeys?.items ?? []).sort() }]);
  ids = new Map(items.map(({ _id, info }) => [info.name.first, _id]));
  return { contacts: Object.fromEntries(shown), labels: own.map(({ key }) => key).sort() };
}

let ids;
const operations = {
  async create(name) {
    const { contact } = await contacts.createContact({ name: { first: name } });
    ids.set(name, contact._id);
  },
  update: (name, revision, company) => contacts.updateContact(ids.get(name), { company }, revision),
  makeLabel: (key) => labels.findOrCreateLabel(key.slice('custom.'.length)),
  label: (name, key) => contacts.labelContact(ids.get(name), [key]),
  merge: (name, revision, source) => contacts.mergeContacts(ids.get(name), revision, { sourceContactIds: [ids.get(source)] }),
  remove: (name) => contacts.deleteContact(ids.get(name)),
};

const begun = await present();
print(begun);
const state = makeState(begun);
for (;;) {
  const operation = state.next();
  print(operation);
  const [name, ...args] = operation;
  await operations[name](...args);
  state.carryOut(operation);
  print('done');
}
