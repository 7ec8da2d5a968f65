// What a site with a few contacts has after each operation.

const MAX_CONTACTS = 30;

const MAX_LABELS = 20;

const random = (below) => Math.floor(Math.random() * below);
const any = (list) => list[random(list.length)];

/** `{ contacts: { name: { revision, company, labels } }, labels }` that operations change; `next` chooses one that is possible. */
export function makeState(begun) {
  const { contacts, labels } = structuredClone(begun);
  const carriers = {
    create: (name) => { contacts[name] = { revision: 1, company: '', labels: [] }; },
    update: (name, revision, company) => Object.assign(contacts[name], { revision: revision + 1, company }),
    makeLabel: (key) => labels.push(key) && labels.sort(),
    label(name, key) {
      contacts[name].revision += 1;
      contacts[name].labels = [...contacts[name].labels, key].sort();
    },
    merge(name, revision, source) {
      const [target, other] = [contacts[name], contacts[source]];
      Object.assign(target, { revision: revision + 1, company: target.company || other.company });
      target.labels = [...new Set([...target.labels, ...other.labels])].sort();
      delete contacts[source];
    },
    remove: (name) => { delete contacts[name]; },
  };

  function next() {
    const names = Object.keys(contacts);
    if (names.length < 3 || (names.length < MAX_CONTACTS && random(3) === 0)) return ['create', crypto.randomUUID()];
    const name = any(names);
    const { revision, labels: worn } = contacts[name];
    const free = labels.filter((key) => !worn.includes(key));
    const choices = [
      () => ['update', name, revision, crypto.randomUUID()],
      () => (labels.length < MAX_LABELS ? ['makeLabel', `custom.${crypto.randomUUID()}`] : ['remove', name]),
      () => (free.length ? ['label', name, any(free)] : ['remove', name]),
      () => ['merge', name, revision, any(names.filter((other) => other !== name))],
      () => ['remove', name],
    ];
    return any(choices)();
  }

  return { next, carryOut: ([operation, ...args]) => void carriers[operation](...args), present: () => ({ contacts, labels }) };
}
