import assert from 'node:assert/strict';
import { createSite } from 'wix-crm-local';
import { handleRequest } from 'wix-crm-local/http';

export const ADA = 'a0000000-0000-4000-8000-00000000000a';
export const GRACE = 'b0000000-0000-4000-8000-00000000000b';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A site for bad requests, as a client without the SDK sees it. */
export function face() {
  const site = createSite();
  site.seed({
    labels: [{ displayName: 'VIP' }],
    extendedFields: [{ displayName: 'Notes', dataType: 'TEXT' }],
    contacts: [
      { _id: ADA, info: { name: { first: 'Ada' }, labelKeys: { items: ['custom.vip'] } } },
      { _id: GRACE, info: { name: { first: 'Grace' }, phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } } },
    ],
  });
  return {
    refuses: (request, status, message) => refuses(site, request, status, message),
    async refusesEach(requests, status, message) {
      for (const request of requests) await refuses(site, request, status, message);
    },
    accepts: (request) => accepts(site, request),
  };
}

/**
 * A request `[method, path, body, headers]` is refused with this status and a message like this. Nothing on the site has changed, and
 * the site still works. Answers the response and its body.
 */
async function refuses(site, request, status, message) {
  const before = await everything(site);
  const { response, body } = await send(site, request);
  const what = `${request[0]} ${request[1]} ${request[2] ?? ''}`.slice(0, 300);
  assert.equal(response.status, status, `${what}: ${JSON.stringify(body).slice(0, 300)}`);
  assert.match(body.message, message, what);
  assert.deepEqual(await everything(site), before, `${what} changed something`);
  await works(site);
  return { response, body };
}

async function accepts(site, request) {
  const { response, body } = await send(site, request);
  assert.equal(response.status, 200, JSON.stringify(body).slice(0, 300));
  await works(site);
  return { response, body };
}

async function send(site, [method, path, body, headers]) {
  const sent = { authorization: 'some key', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers };
  const response = await handleRequest(new Request(`https://www.wixapis.com${path}`, { method, body, headers: sent }), site);
  assert.match(response.headers.get('content-type'), /^application\/json/);
  assert.match(response.headers.get('x-wix-request-id'), GUID);
  for (const [name, value] of response.headers) assert.match(`${name}: ${value}`, /^[\x20-\x7e]{1,20000}$/, 'a header that no server could send');
  return { response, body: JSON.parse(await response.text()) };
}

async function everything({ contacts, labels, extendedFields, events, bulkJobs }) {
  return {
    contacts: (await contacts.listContacts({ fieldsets: ['FULL'] })).contacts,
    labels: (await labels.listLabels()).labels,
    fields: (await extendedFields.listExtendedFields()).fields,
    events: events().length,
    jobs: bulkJobs(),
  };
}

/** Create, update, read and delete as on any other day. */
async function works(site) {
  const json = (value) => JSON.stringify(value);
  const { body: { contact: { id } } } = await send(site, ['POST', '/contacts/v4/contacts', json({ info: { name: { first: 'Joan' } } })]);
  const path = `/contacts/v4/contacts/${id}`;
  const { body: updated } = await send(site, ['PATCH', path, json({ info: { company: 'Looms' }, revision: 1 })]);
  const { body: read } = await send(site, ['GET', path]);
  assert.deepEqual(read.contact, updated.contact);
  assert.equal(read.contact.revision, 2);
  assert.equal((await send(site, ['DELETE', path])).response.status, 200);
}
