import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSite } from 'wix-crm-local';
import { handleRequest } from 'wix-crm-local/http';
import { API } from './request.mjs';

// Requests of all kinds, right, almost right and wrong. A run that fails prints its seed and the smallest requests that still fail.

const SEED = 20240102;
const ADA = 'a0000000-0000-4000-8000-00000000000a';

const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units));
const mostly = (right, other, weight = 8) => fc.oneof({ weight, arbitrary: right }, { weight: 1, arbitrary: other });

const ROUTES = [
  'contacts/v4/contacts', `contacts/v4/contacts/${ADA}`, `contacts/v4/contacts/${ADA}/labels`, `contacts/v4/contacts/${ADA}/merge`,
  `contacts/v4/contacts/${ADA}/preview-merge`, 'contacts/v4/contacts/query', 'contacts/v4/contacts/facets', 'contacts/v4/contacts/facets/query',
  'contacts/v4/bulk/contacts/update', 'contacts/v4/bulk/contacts/delete', 'contacts/v4/labels', 'contacts/v4/labels/custom.vip',
  'contacts/v4/labels/query', 'contacts/v4/extended-fields', 'contacts/v4/extended-fields/custom.notes', 'contacts/v4/contact-submit',
  'oauth2/token', 'oauth2/token-info', 'oauth/access',
];
const route = fc.constantFrom(...ROUTES).map((path) => path.split('/'));
const oddPart = fc.oneof(fc.constantFrom('', '..', '%2F', '%ff', '%', '%00', 'a%2Fb', '__proto__', 'x'.repeat(5000)), anyText);
const oddRoute = fc.tuple(route, fc.nat(6), fc.nat(2), fc.array(oddPart, { maxLength: 2 })).map(
  ([parts, start, removed, added]) => [...parts.slice(0, start), ...added, ...parts.slice(start + removed)]);
const path = fc.tuple(fc.constantFrom('', '', '_api/'), mostly(route, oddRoute, 2)).map(([prefix, parts]) => `${prefix}${parts.join('/')}`);

const parameter = fc.tuple(
  fc.constantFrom('paging.limit', 'paging.offset', 'sort.fieldName', 'fields', 'fieldsets', 'labelKeys', 'id', '.r', 'x', '__proto__', 'a..b'),
  fc.oneof(
    fc.constantFrom('', '1', '-1', 'FULL', 'createdDate', ADA, 'custom.vip', '1e9', '%zz'),
    anyText.map((text) => encodeURIComponent(text.toWellFormed())),
  ),
).map(([name, value]) => `${name}=${value}`);
const query = mostly(fc.constant(''), fc.array(parameter, { minLength: 1, maxLength: 4 }).map((parts) => `?${parts.join('&')}`), 1);

const info = fc.record({
  name: fc.record({ first: fc.constantFrom('Ada', 'Bo'), last: anyText }, { requiredKeys: [] }),
  emails: fc.record({ items: fc.array(fc.record({ email: fc.constantFrom('ada@example.com', 'bo@example.com', 'nobody') }), { maxLength: 2 }) }),
  labelKeys: fc.constant({ items: ['custom.vip'] }),
}, { requiredKeys: [] });
const filter = fc.constantFrom({}, { 'info.name.first': 'Ada' }, { $or: 1 });
const json = fc.record({
  info: mostly(info, fc.jsonValue()), contactId: fc.constantFrom(ADA, 7), revision: fc.constantFrom(1, '2', null),
  displayName: mostly(fc.constant('VIP'), fc.jsonValue()), dataType: fc.constantFrom('TEXT', 'WHAT'),
  label: fc.jsonValue(), labelKeys: fc.constantFrom(['custom.vip'], 'custom.vip', [null]),
  query: mostly(fc.record({ filter, paging: fc.jsonValue() }, { requiredKeys: [] }), fc.jsonValue()),
  filter: mostly(filter, fc.jsonValue()), sourceContactIds: fc.constantFrom([ADA], []), targetContactRevision: fc.nat(3),
  grantType: fc.constantFrom('anonymous', 'refresh_token', 'nothing', 7), clientId: mostly(fc.constant('a-client'), anyText), token: anyText,
}, { requiredKeys: [] }).map((value) => JSON.stringify(value));
const body = fc.oneof(
  { weight: 8, arbitrary: json },
  { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: json.map((text) => text.slice(0, -2)) },
  { weight: 1, arbitrary: fc.oneof(anyText, fc.uint8Array({ maxLength: 8 }), fc.constant('['.repeat(50_000))) },
);

const headers = fc.record({
  authorization: mostly(
    fc.constant('a key'), fc.constantFrom('', 'Bearer', 'wix-crm-local:MEMBER', 'wix-crm-local:', 'wix-crm-local:APP:%:%:%', 'a,,b'),
  ),
  'content-type': mostly(
    fc.constant('application/json'), fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', ';', 'multipart/form-data'),
  ),
  'content-length': fc.constantFrom('0', '-1', 'many'),
  'x-wix-bi-gateway': fc.constantFrom('environment=js-sdk', ',,=', 'x'.repeat(1000)),
}, { requiredKeys: ['authorization', 'content-type'] });

const method = fc.constantFrom('GET', 'POST', 'POST', 'PATCH', 'DELETE', 'PUT', 'HEAD', 'OPTIONS', 'PURGE');
const anyRequest = fc.tuple(method, path, query, headers, body).map(
  ([verb, address, parameters, all, content]) => ({
    url: `${API}/${address}${parameters}`,
    init: { method: verb, headers: all, ...(verb !== 'GET' && verb !== 'HEAD' && { body: content }) },
  }));

function someSite() {
  const site = createSite({ onWarning() {} });
  site.seed({
    labels: [{ displayName: 'VIP' }], extendedFields: [{ displayName: 'Notes', dataType: 'TEXT' }],
    contacts: [
      { _id: ADA, info: { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } } },
      { info: { name: { first: 'Joan' } } },
    ],
  });
  return site;
}

test('any request is answered in JSON, by a status of the caller\'s making, and one that is refused changes nothing', async () => {
  const statuses = new Set();
  const property = fc.asyncProperty(fc.array(anyRequest, { minLength: 1, maxLength: 5 }), async (requests) => {
    const site = someSite();
    for (const { url, init } of requests) {
      const before = site.events().length;
      const response = await handleRequest(new Request(url, init), site);
      const text = await response.text();
      statuses.add(response.status);
      assert.ok(response.status === 200 || (response.status >= 400 && response.status < 500), `${response.status}: ${text}`);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.match(response.headers.get('x-wix-request-id'), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      if (init.method === 'HEAD') assert.equal(text, '');
      else assert.equal(typeof JSON.parse(text), 'object');
      if (response.status !== 200) assert.equal(site.events().length, before);
    }
    assert.ok((await site.contacts.queryContacts().find()).totalCount >= 0);
  });
  await fc.assert(property, { seed: SEED, numRuns: 300 });
  for (const status of [200, 400, 401, 403, 404, 405, 415]) assert.ok(statuses.has(status), `no request was answered by ${status}`);
});
