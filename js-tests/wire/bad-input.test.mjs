import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ADA, face, GRACE } from './raw.mjs';

// Requests that no client of Wix sends. Each is refused in words, changes nothing, and leaves a site that works.

const CONTACTS = '/contacts/v4/contacts';
const NO_ROUTE = /^There is no GET .* The nearest is [A-Z]+ \/contacts\/v4\//s;
const NO_GUID = /^INVALID_ARGUMENT: "(id|contactId)" must be a GUID/;

describe('paths', () => {
  const NOWHERE = {
    'cut short': ['/', '/c', '/contacts', '/contacts/v4', '/contacts/v4/', '/contacts/v4/contact', '/contacts/v4/bulk', '/contacts/v4/bulk/contacts'],
    'with something missing': ['//contacts/v4/contacts', '/contacts/v4//contacts', `${CONTACTS}/`, `${CONTACTS}//${ADA}`, `${CONTACTS}/${ADA}/`],
    'with something twice': [`/contacts/v4${CONTACTS}`, `${CONTACTS}${CONTACTS}`, `${CONTACTS}/${ADA}/${ADA}`, '/_api/_api/contacts/v4/contacts'],
    'of ids with slashes': [`${CONTACTS}/${ADA.replaceAll('-', '/')}`, `${CONTACTS}/${ADA}/../${GRACE}/x`, '/contacts/v4/labels/custom/vip'],
    'in capitals': ['/CONTACTS/V4/CONTACTS', '/contacts/V4/contacts'],
    'of other versions': ['/contacts/v5/contacts', '/contacts/v3/contacts', '/contacts/contacts'],
    'with spaces, lines and other letters': ['/contacts/v4/con tacts', '/contacts/v4/%0d%0aX-Injected:%201/é', '/contacts/v4/💌', '/%00'],
    'without end': [`/contacts/v4/${'x'.repeat(100_000)}`, '/x'.repeat(10_000), '/'.repeat(10_000)],
  };
  for (const [what, paths] of Object.entries(NOWHERE)) {
    test(what, async () => {
      const { refusesEach } = face();
      await refusesEach(paths.map((path) => ['GET', path]), 404, NO_ROUTE);
    });
  }

  test('with ids that are none, however they are encoded', async () => {
    const { refuses } = face();
    const ids = [
      ...['x', 'undefined', '*', '💌', 'x'.repeat(100_000), '%', '%zz', '%2', '%00', '%c3%28', '%ff%fe', '%252e', 'a%2Fb'],
      ...[`${ADA}%2Flabels`, `${ADA}%0d%0aX-Injected:%201`, `${ADA}%20`],
    ];
    for (const id of ids) {
      await refuses(['GET', `${CONTACTS}/${id}`], 400, NO_GUID);
      await refuses(['DELETE', `${CONTACTS}/${id}`], 400, NO_GUID);
    }
  });

  test('with keys that are none', async () => {
    const { refuses } = face();
    for (const key of ['custom%2Fvip', 'custom.VIP%00', '%ff', 'custom.vip%20', '..%2Fvip', '__proto__']) {
      await refuses(['GET', `/contacts/v4/labels/${key}`], 404, /^No label has the key /);
      await refuses(['GET', `/contacts/v4/extended-fields/${key}`], 404, /^No extended field has the key /);
    }
  });

  test('with an id that is encoded more than it must be, which is right', async () => {
    const { accepts } = face();
    const encoded = ADA.replaceAll(/./g, (char) => `%${char.charCodeAt(0).toString(16)}`);
    const { body: { contact } } = await accepts(['GET', `${CONTACTS}/${encoded}`]);
    assert.equal(contact.id, ADA);
  });
});

describe('methods', () => {
  const PATHS = {
    [CONTACTS]: ['GET', 'POST'],
    [`${CONTACTS}/${ADA}`]: ['DELETE', 'GET', 'PATCH'],
    [`${CONTACTS}/${ADA}/labels`]: ['DELETE', 'POST'],
    [`${CONTACTS}/${ADA}/merge`]: ['POST'],
    '/contacts/v4/bulk/contacts/delete': ['POST'],
    '/contacts/v4/labels/custom.vip': ['DELETE', 'GET', 'PATCH'],
    '/contacts/v4/extended-fields': ['GET', 'POST'],
    '/contacts/v4/contact-submit': ['POST'],
  };
  for (const [path, methods] of Object.entries(PATHS)) {
    test(`of ${path}: others are refused, with a list of these`, async () => {
      const { refuses } = face();
      for (const method of ['PUT', 'PATCH', 'POST', 'DELETE', 'PURGE', 'gett', 'x'.repeat(1000)].filter((name) => !methods.includes(name))) {
        const { response } = await refuses([method, path], 405, /\btakes\b/);
        assert.deepEqual(response.headers.get('allow').split(', ').sort(), methods);
      }
    });
  }
});

describe('query strings', () => {
  test('with a parameter twice, where one is wanted', async () => {
    const { refuses } = face();
    await refuses(['GET', `${CONTACTS}?paging.limit=1&paging.limit=2`], 400, /"paging\.limit" must be a whole number, found an array of 2/);
    await refuses(['GET', `${CONTACTS}?sort.fieldName=id&sort.fieldName=id`], 400, /"sort\.fieldName" must be a string, found an array of 2/);
    await refuses(['GET', `${CONTACTS}?paging.limit=1&paging=2`], 400, /"paging" must be an object/);
    await refuses(['GET', `${CONTACTS}?paging=2&paging.limit=1`], 400, /"paging" must be an object/);
  });

  test('with values that are none', async () => {
    const { refuses, refusesEach } = face();
    const limit = (text) => ['GET', `${CONTACTS}?paging.limit=${text}`];
    const NO_NUMBERS = ['', 'abc', '1.5', 'NaN', '+1', '0x1', '9'.repeat(20), '%00', '💌', 'null'];
    await refusesEach(NO_NUMBERS.map(limit), 400, /"paging\.limit" must be a whole number/);
    await refusesEach(['-1', '0', '1001', '2147483648'].map(limit), 400, /limit must be from 1 to 1000/);
    await refuses(['GET', `${CONTACTS}?sort.order=UP&sort.fieldName=id`], 400, /"sort\.order" must be one of ASC, DESC/);
    await refuses(['GET', `${CONTACTS}/${ADA}?fieldsets=`], 400, /"fieldsets\[0\]" must be one of/);
    await refuses(['GET', `${CONTACTS}/${ADA}?fields=info.name&fields=%zz`], 400, /"fields\[1\]" must be one of/);
  });

  test('with names that lead nowhere', async () => {
    const { refuses } = face();
    for (const name of ['limit.x', '', '.limit', '__proto__', 'constructor.prototype', `x${'.x'.repeat(5000)}`]) {
      await refuses(['GET', `${CONTACTS}?paging.${name}=1`], 400, /"paging\..*" is not a field here/);
    }
  });

  test('that lack what is needed', async () => {
    const { refuses } = face();
    for (const query of ['', '?', '?labelKeys', '?labelKeys=', '?labelKeys[]=custom.vip', '?LabelKeys=custom.vip', '?=custom.vip']) {
      await refuses(['DELETE', `${CONTACTS}/${ADA}/labels${query}`], 400, /"labelKeys(\[0\])?" (is required|must have at least 1 character)/);
    }
  });

  test('of 20,000 parameters', async () => {
    const { refuses, accepts } = face();
    await refuses(['GET', `${CONTACTS}?${'fields=info.name&'.repeat(20_000)}`], 400, /"fields" must have at most 100 items, found 20000/);
    await accepts(['GET', `${CONTACTS}?${Array.from({ length: 20_000 }, (_, number) => `a${number}=1`).join('&')}`]);
  });

  test('that say another id than the path, which counts', async () => {
    const { accepts } = face();
    for (const query of [`?id=${GRACE}`, `?id=${GRACE}&id=x`, '?id', '?&&=&%']) {
      const { body: { contact } } = await accepts(['GET', `${CONTACTS}/${ADA}${query}`]);
      assert.equal(contact.id, ADA, query);
    }
  });
});

describe('bodies', () => {
  const write = { [CONTACTS]: 'POST', [`${CONTACTS}/${ADA}`]: 'PATCH', [`${CONTACTS}/query`]: 'POST', '/contacts/v4/labels': 'POST' };

  test('that are no object', async () => {
    const { refuses } = face();
    for (const [path, method] of Object.entries(write)) {
      for (const body of ['[]', '[{}]', '[["info",{"name":{"first":"A"}}]]', '"{}"', '7', '-0', 'true']) {
        await refuses([method, path, body], 400, /^Expected an object$/);
      }
    }
  });

  test('that are no JSON', async () => {
    const { refuses } = face();
    const values = ['01', '.5', '0x1', '"\n"', 'NaN', 'undefined', "'x'"].map((value) => `{"a":${value}}`);
    for (const body of ['{', '}', '{"info":', '{"a":1}}', '{}{}', '{a:1}', 'undefined', 'NaN', '\0', '<html>', 'info=1', ...values]) {
      await refuses(['POST', CONTACTS, body], 400, /JSON/);
    }
  });

  test('that are missing', async () => {
    const { refuses, refusesEach } = face();
    const bodies = [undefined, '', '{}', '{"info":null}'];
    await refusesEach(bodies.map((body) => ['POST', CONTACTS, body]), 400, /needs at least a name, an email or a phone/);
    await refuses(['PATCH', `${CONTACTS}/${ADA}`], 400, /"revision" is required/);
    await refuses(['POST', '/contacts/v4/labels'], 400, /"displayName" is required/);
  });

  test('with something else where an object or a list belongs', async () => {
    const { refusesEach } = face();
    const create = (info) => ['POST', CONTACTS, `{"info":${info}}`];
    await refusesEach(['[]', '"x"', '7', 'true'].map(create), 400, /"info" must be an object/);
    const query = (value) => ['POST', `${CONTACTS}/query`, `{"query":${value}}`];
    await refusesEach(['[]', '"x"', '7'].map(query), 400, /"query" must be an object/);
    const label = (keys) => ['POST', `${CONTACTS}/${GRACE}/labels`, `{"labelKeys":${keys}}`];
    await refusesEach(['{}', '"custom.vip"', '7'].map(label), 400, /"labelKeys" must be an array/);
  });

  test('with names that JavaScript knows', async () => {
    const { refuses } = face();
    await refuses(['POST', CONTACTS, '{"__proto__":{"info":{"name":{"first":"A"}}}}'], 400, /needs at least a name/);
    await refuses(['POST', CONTACTS, '{"info":{"__proto__":{"name":{"first":"A"}}}}'], 400, /"info\.__proto__" is not a field here/);
    const members = '"constructor":{"prototype":{"first":1}},"toString":1,"valueOf":1,"then":1,"toJSON":1';
    await refuses(['POST', CONTACTS, `{"info":{${members}}}`], 400, /"info\.toJSON" is not a field here/);
    assert.equal({}.first, undefined);
  });

  test('with numbers out of range', async () => {
    const { refusesEach } = face();
    const update = (revision) => ['PATCH', `${CONTACTS}/${ADA}`, `{"info":{"company":"X"},"revision":${revision}}`];
    const NO_NUMBERS = ['1e400', '-1e400', '1.5', '1e-7', '""', '"1.0"', '"1e0"', 'true', '[1]', '{}'];
    await refusesEach(NO_NUMBERS.map(update), 400, /"revision" must be a whole number/);
    const TOO_LARGE = ['2147483648', '9007199254740993', '18446744073709551616', '1e300'];
    await refusesEach(TOO_LARGE.map(update), 400, /"revision" must be at most 2147483647/);
    await refusesEach(['-1'].map(update), 400, /"revision" must be at least 0/);
    await refusesEach(['0', '-0', '2', '2147483647', '"7"'].map(update), 409, /^Contact has been updated/);
    const limit = (number) => ['POST', `${CONTACTS}/query`, `{"query":{"paging":{"limit":${number}}}}`];
    await refusesEach(['1e400', '1.5', '"5"', '[1]', 'true'].map(limit), 400, /"query\.paging\.limit" must be a whole number/);
    await refusesEach(['-1', '0', '1001', '9007199254740993'].map(limit), 400, /limit must be from 1 to 1000/);
  });

  const keys = Array.from({ length: 100_000 }, (_, number) => `"${number.toString(36)}":0`).join();
  const MANY = {
    'at the top': [CONTACTS, `{${keys}}`, /needs at least a name/],
    'in info': [CONTACTS, `{"info":{${keys}}}`, /"info\.0" is not a field here/],
    'as extended fields': [CONTACTS, `{"info":{"name":{"first":"A"},"extendedFields":{"items":{${keys}}}}}`, /No extended field has the key/],
    'in a filter': [`${CONTACTS}/query`, `{"query":{"filter":{${keys}}}}`, /is not a field that contacts can be filtered by/],
  };
  for (const [where, [path, body, message]] of Object.entries(MANY)) {
    test(`with 100,000 keys ${where}`, async () => {
      const { refuses } = face();
      const { response } = await refuses(['POST', path, body], 400, message);
      assert.ok((response.headers.get('x-wix-crm-local-warning') ?? '').length < 10_000);
    });
  }

  for (const depth of [100, 1000, 100_000]) {
    test(`${depth} deep`, async () => {
      const { refuses } = face();
      const nest = (before, after, inner = '1') => before.repeat(depth) + inner + after.repeat(depth);
      await refuses(['POST', CONTACTS, nest('[', ']')], 400, /^Expected an object$/);
      await refuses(['POST', CONTACTS, nest('{"info":', '}')], 400, /"info\.info" is not a field here/);
      await refuses(['POST', CONTACTS, `{"info":{"name":{"first":${nest('[', ']')}}}}`], 400, /"info\.name\.first" must be a string/);
      await refuses(['POST', `${CONTACTS}/query`, `{"query":{"filter":${nest('{"$not":', '}', '{}')}}}`], 400, /"query\.filter\.\$not\..*\$not" /s);
      await refuses(['POST', CONTACTS, '{"info":'.repeat(depth)], 400, /JSON/);
    });
  }
});

describe('attempts to write headers', () => {
  const LINES = '\\r\\nX-Injected: 1\\r\\n\\r\\n';

  test('through names that a warning repeats', async () => {
    const { accepts, refuses } = face();
    const { response } = await accepts(['POST', `${CONTACTS}/query`, `{"query":{},"é${LINES}":1}`]);
    assert.match(response.headers.get('x-wix-crm-local-warning'), /X-Injected/);
    assert.equal(response.headers.get('x-injected'), null);
    await refuses(['POST', `${CONTACTS}/query`, `{"query":{"filter":{"info.emails.items.\\ud800${LINES}":1}}}`], 400, /X-Injected/);
    await accepts(['GET', `${CONTACTS}?%0d%0aX-Injected%3a1=1`]);
  });

  test('through what an error repeats', async () => {
    const { refuses } = face();
    for (const path of [`/contacts/v4/labels/x%0d%0aX-Injected:%201`, `/contacts/v4/labels/x%E2%80%A8`]) {
      const { response } = await refuses(['GET', path], 404, /^No label has the key/);
      assert.equal(response.headers.get('x-injected'), null);
    }
  });

  test('through the headers of a request', async () => {
    const { accepts, refuses } = face();
    const headers = { 'x-wix-bi-gateway': 'environment=js-sdk,'.repeat(1000), 'x-wix-request-id': 'x', 'content-length': '7', host: 'example.com' };
    const { response } = await accepts(['GET', `${CONTACTS}/${ADA}`, undefined, headers]);
    assert.equal(response.headers.get('x-wix-bi-gateway'), null);
    await refuses(['GET', `${CONTACTS}/${ADA}`, undefined, { authorization: '' }], 403, /^Forbidden$/);
  });
});
