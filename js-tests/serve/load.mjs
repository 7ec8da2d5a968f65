// Many requests of all kinds over connections that stay open, and whether the site is in the end what the answers said.
import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { CONTACTS } from './server.mjs';

const CONNECTIONS = 50;
const LABEL = 'custom.vip';
const PAGE = 100;

/** Each kind of request: how often it is sent, what may be answered while others write to the same contact, how it is sent. */
const KINDS = {
  create: { weight: 25, statuses: [200], send: (send, { number, name }) => send('POST', CONTACTS, { info: infoOf(number, name) }) },
  update: { weight: 20, statuses: [200, 404, 409], send: (send, { contact, name }) => update(send, contact, contact.revision, name) },
  stale: { weight: 8, statuses: [404, 409], send: (send, { contact, name }) => update(send, contact, contact.revision - 1 || 1_000_000, name) },
  label: { weight: 8, statuses: [200, 404], send: (send, { contact }) => send('POST', `${CONTACTS}/${contact.id}/labels`, { labelKeys: [LABEL] }) },
  unlabel: { weight: 5, statuses: [200, 404], send: (send, { contact }) => send('DELETE', `${CONTACTS}/${contact.id}/labels?labelKeys=${LABEL}`) },
  delete: { weight: 7, statuses: [200, 404], send: (send, { contact }) => send('DELETE', `${CONTACTS}/${contact.id}`) },
  query: { weight: 12, statuses: [200], send: (send, { contact }) => query(send, { 'primaryInfo.email': contact.primaryInfo.email }) },
  list: { weight: 5, statuses: [200], send: (send) => send('GET', `${CONTACTS}?paging.limit=5`) },
  visitor: { weight: 6, statuses: [403], send: (send, { number, name }) => send('POST', CONTACTS, { info: infoOf(number, name) }, VISITOR) },
  malformed: { weight: 4, statuses: [400], send: (send, { contact }) => send('PATCH', `${CONTACTS}/${contact.id}`, '{"info":') },
};

const VISITOR = { authorization: '' };
const query = (send, filter) => send('POST', `${CONTACTS}/query`, { query: { filter } });
const infoOf = (number, first) => ({ name: { first }, emails: { items: [{ email: `contact-${number}@example.com` }] } });
const update = (send, { id }, revision, company) => send('PATCH', `${CONTACTS}/${id}`, { info: { company }, revision });

const choices = fc.record({
  kind: fc.oneof(...Object.entries(KINDS).map(([kind, { weight }]) => ({ weight, arbitrary: fc.constant(kind) }))),
  pick: fc.nat(),
  name: fc.stringMatching(/^[a-zéßЖ語]{1,20}$/),
});

/**
 * Sends so many requests to an empty site; answers how often each kind of request got each status. Throws where an answer is
 * wrong, or the site at the end something else than the sum of the answers.
 */
export async function load(url, { requests, seed }) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const send = sender(url, agent);
  const site = knowledge();
  const counts = {};
  assert.equal((await send('POST', '/contacts/v4/labels', { displayName: 'VIP' })).status, 200);

  // All of them take from one list, and each waits for its answers.
  const list = fc.sample(choices, { numRuns: requests, seed }).entries();
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    for (const [number, { kind: chosen, pick, name }] of list) {
      const contact = site.pick(pick);
      const kind = contact ? chosen : 'create';
      const { status, body } = await KINDS[kind].send(send, { contact, number, name });
      assert.ok(KINDS[kind].statuses.includes(status), `${kind} was answered with ${status}: ${JSON.stringify(body)}`);
      if (status === 200) site.learn(kind, contact, body);
      counts[`${kind} ${status}`] = (counts[`${kind} ${status}`] ?? 0) + 1;
    }
  }));

  site.compare(await listAll(send));
  agent.destroy();
  return counts;
}

/** What the answers said. */
function knowledge() {
  const contacts = new Map();
  const deleted = new Set();
  /** The revisions that writes of each contact answered. */
  const revisions = new Map();

  function write({ id }, kind, contact) {
    const seen = revisions.get(id) ?? new Map();
    const isUpdated = seen.get(contact.revision) === 'update';
    // A label that the contact has answers the revision there is, and may overtake the update that made it.
    assert.ok(kind !== 'update' || !isUpdated, `two updates of ${id} answered revision ${contact.revision}`);
    revisions.set(id, seen.set(contact.revision, isUpdated ? 'update' : kind));
    // Answers overtake each other.
    if (!(contacts.get(id)?.revision > contact.revision)) contacts.set(id, contact);
  }

  function learn(kind, contact, body) {
    if (kind === 'delete') deleted.add(contact.id);
    else if (kind === 'query') assert.ok(body.contacts.every(({ primaryInfo }) => primaryInfo.email === contact.primaryInfo.email));
    else if (body.contact) write(body.contact, kind, body.contact);
  }

  function pick(number) {
    const ids = [...contacts.keys()];
    return contacts.get(ids[number % ids.length]);
  }

  function compare(found) {
    const expected = [...contacts.values()].filter(({ id }) => !deleted.has(id));
    const byId = (list) => Object.fromEntries(list.map((contact) => [contact.id, contact]));
    assert.equal(found.length, expected.length);
    assert.deepEqual(byId(found), byId(expected));
    for (const { id, revision } of expected) {
      assert.deepEqual([...revisions.get(id).keys()].sort((one, other) => one - other), Array.from({ length: revision }, (_, index) => index + 1));
    }
  }

  return { learn, pick, compare };
}

/** All contacts, page by page. */
async function listAll(send) {
  const found = [];
  for (;;) {
    const { status, body } = await send('GET', `${CONTACTS}?paging.limit=${PAGE}&paging.offset=${found.length}`);
    assert.equal(status, 200);
    found.push(...body.contacts);
    if (body.contacts.length < PAGE) return found;
  }
}

const USER = { authorization: 'anything', 'content-type': 'application/json' };

/** Sends a request over a connection of the agent's; answers `{ status, body }`. */
const sender = (url, agent) => (method, path, body, headers) =>
  new Promise((resolve, reject) => {
    const outgoing = request(`${url}${path}`, { agent, method, headers: { ...USER, ...headers } }, async (response) => {
      const text = (await response.setEncoding('utf8').toArray()).join('');
      resolve({ status: response.statusCode, body: JSON.parse(text) });
    });
    outgoing.on('error', reject);
    outgoing.end(typeof body === 'object' ? JSON.stringify(body) : body);
  });
