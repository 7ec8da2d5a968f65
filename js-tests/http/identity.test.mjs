import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { createFetch } from 'wix-crm-local/http';
import { CONTACTS, posting, send } from './request.mjs';

/** Who makes a request, as the event of it tells; a visitor or a member submits a contact, which anybody may. */
async function identityOf(headers, identities) {
  const site = createSite();
  const info = { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } };
  const url = 'https://www.wixapis.com/contacts/v4/contact-submit';
  const { status, body } = await send(url, { site, ...posting({ info }), headers: { authorization: '', ...headers }, options: { identities } });
  if (status !== 200) return [status, body.message];
  return site.events()[0].metadata.identity.identityType;
}

describe('without a table', () => {
  const cases = {
    'no Authorization is a visitor': [{}, 'ANONYMOUS_VISITOR'],
    'Bearer alone is none': [{ authorization: 'Bearer' }, 'ANONYMOUS_VISITOR'],
    'a key is a Wix user': [{ authorization: 'IST.abc' }, 'WIX_USER'],
    'a key behind Bearer is a Wix user': [{ authorization: 'Bearer abc' }, 'WIX_USER'],
    'the id of a site says nothing': [{ 'wix-site-id': '0000' }, 'ANONYMOUS_VISITOR'],
    'a token says itself': [{ authorization: 'wix-crm-local:MEMBER' }, 'MEMBER'],
    'a token behind Bearer says itself': [{ authorization: 'bearer wix-crm-local:APP:some-app:some-instance' }, 'APP'],
    'an API key goes before the token it follows': [{ authorization: 'wix-crm-local:ANONYMOUS_VISITOR:client,IST.abc' }, 'WIX_USER'],
    'a text that only looks like a token is a key': [{ authorization: 'wix-crm-locally:MEMBER' }, 'WIX_USER'],
    'a key that was not set is refused': [
      { authorization: String(undefined) }, [401, 'Authorization: the text is "undefined", so the key was not set.'],
    ],
    'a token that was not set is refused': [{ authorization: 'Bearer null' }, [401, 'Authorization: the text is "null", so the key was not set.']],
    'a token of nobody is refused': [
      { authorization: 'wix-crm-local:ROBOT' },
      [401, 'Authorization: the token wix-crm-local:ROBOT must name WIX_USER, APP, MEMBER, ANONYMOUS_VISITOR after wix-crm-local:.'],
    ],
    'a token that has expired is refused': [
      { authorization: 'wix-crm-local:APP:app:instance:1700000000' }, [401, 'Authorization: the token expired at 2023-11-15T02:13:20.000Z.'],
    ],
    ...Object.fromEntries(['yesterday', '-9007199254740991', '1e3', '9'.repeat(13)].map((age) => [
      `a token of the age ${age} is refused`,
      [
        { authorization: `wix-crm-local:APP:app:instance:${age}` },
        [401, 'Authorization: the last part of the token must be the second of its issue.'],
      ],
    ])),
    'a refresh token is refused': [
      { authorization: 'wix-crm-local-refresh:APP' },
      [401, 'Authorization: a refresh token is none to call with; exchange it at /oauth2/token for an access token.'],
    ],
  };
  for (const [name, [headers, wanted]] of Object.entries(cases)) {
    test(name, async () => assert.deepEqual(await identityOf(headers), wanted));
  }

  test('a token is good for four hours, and a little longer for clients that count from when they got it', async () => {
    const site = createSite();
    mock.timers.enable({ apis: ['Date'], now: 1_700_000_000_000 });
    try {
      const wanted = { grant_type: 'client_credentials', client_id: 'app', client_secret: 'secret', instance_id: 'instance' };
      const { body: { access_token: authorization, expires_in: lifetime } } = await send('https://www.wixapis.com/oauth2/token', posting(wanted));
      const statusAfter = async (seconds) => {
        mock.timers.setTime(1_700_000_000_000 + seconds * 1000);
        return (await send(CONTACTS, { site, headers: { authorization } })).status;
      };
      assert.deepEqual([lifetime, await statusAfter(lifetime), await statusAfter(lifetime + 100)], [14_400, 200, 401]);
    } finally {
      mock.timers.reset();
    }
  });

  test('the identity of the site itself does not matter, and stays', async () => {
    const site = createSite();
    site.actAs('ANONYMOUS_VISITOR');
    assert.equal((await send(CONTACTS, { site })).status, 200);
    assert.equal(site.identity, 'ANONYMOUS_VISITOR');
    site.actAs('WIX_USER');
    assert.equal((await send(CONTACTS, { site, headers: { authorization: '' } })).status, 403);
  });
});

describe('a table', () => {
  const table = [
    { authorization: 'key of both', siteId: 'one', identity: 'APP' },
    { authorization: 'key of both', identity: 'MEMBER' },
    { authorization: '', siteId: 'staff', identity: 'WIX_USER' },
    { authorization: 'key without a site', siteId: '', identity: 'MEMBER' },
    { siteId: 'shop', identity: 'ANONYMOUS_VISITOR' },
    { authorization: 'wix-crm-local:ROBOT', identity: 'APP' },
  ];
  const cases = [
    ['the first row that fits counts', { authorization: 'key of both', 'wix-site-id': 'one' }, 'APP'],
    ['a member left out fits everything', { authorization: 'key of both', 'wix-site-id': 'other' }, 'MEMBER'],
    ['Bearer may stand before', { authorization: 'Bearer key of both' }, 'MEMBER'],
    ['an empty text stands for no header', { 'wix-site-id': 'staff' }, 'WIX_USER'],
    ['of the site as well', { authorization: 'key without a site' }, 'MEMBER'],
    ['and of nothing else', { authorization: 'key without a site', 'wix-site-id': 'one' }, 'WIX_USER'],
    ['a row may go by the site alone', { authorization: 'another', 'wix-site-id': 'shop' }, 'ANONYMOUS_VISITOR'],
    ['a row goes before what a token says', { authorization: 'wix-crm-local:ROBOT' }, 'APP'],
    ['what is in no row is as without a table', { authorization: 'another' }, 'WIX_USER'],
    ['and so is nobody', {}, 'ANONYMOUS_VISITOR'],
  ];
  for (const [name, headers, wanted] of cases) test(name, async () => assert.deepEqual(await identityOf(headers, table), wanted));

  test('is read when it is given: later changes have no effect', async () => {
    const rows = [{ identity: 'APP' }];
    const site = createSite();
    const fetch = createFetch({ site, identities: rows });
    rows[0].identity = 'ANONYMOUS_VISITOR';
    assert.equal((await fetch(CONTACTS)).status, 200);
  });
});

describe('a function', () => {
  test('says who calls by the request', async () => {
    const byHeader = ({ headers }) => headers.get('x-who') ?? undefined;
    assert.equal(await identityOf({ 'x-who': 'MEMBER', authorization: 'a key' }, byHeader), 'MEMBER');
    assert.equal(await identityOf({ authorization: 'a key' }, byHeader), 'WIX_USER');
  });

  test('may promise it', async () => {
    assert.equal(await identityOf({}, async () => 'APP'), 'APP');
  });

  test('that reads the body rejects the call, and is told what to read', async () => {
    const reading = async (request) => { await request.text(); };
    await assert.rejects(identityOf({}, reading), { name: 'TypeError', message: /^the body of the request was read before; hand over a clone/ });
    assert.equal(await identityOf({ authorization: 'a key' }, (request) => reading(request.clone())), 'WIX_USER');
  });

  test('that returns something else, or throws, rejects the call', async () => {
    const wanted = 'must return "WIX_USER", "APP", "MEMBER" or "ANONYMOUS_VISITOR", or undefined';
    const message = `handleRequest: the function "identities" ${wanted}; it returned "ROBOT"`;
    await assert.rejects(identityOf({}, () => 'ROBOT'), { name: 'TypeError', message });
    await assert.rejects(identityOf({}, () => null), /it returned null$/);
    await assert.rejects(identityOf({}, () => { throw new Error('unknown key'); }), { message: 'unknown key' });
  });
});

describe('an option that is wrong', () => {
  const wrong = [
    ['a text', 'APP', /^createFetch: "identities" must be a list or a function$/],
    ['an object', { identity: 'APP' }, /must be a list or a function/],
    ['a row that is none', [null], /^createFetch: identities\[0\] must be an object \{ authorization, siteId, identity \}$/],
    [
      'a misspelt member', [{ auth: 'key', identity: 'APP' }],
      /^createFetch: identities\[0\] has an unknown member "auth"; the members are "authorization", "siteId" or "identity"$/,
    ],
    ['no identity', [{ identity: 'APP' }, {}], /^createFetch: identities\[1\]\.identity must be "WIX_USER", "APP", "MEMBER" or "ANONYMOUS_VISITOR"$/],
    ['an unknown identity', [{ identity: 'VISITOR' }], /identities\[0\]\.identity must be/],
    ['a header that is no text', [{ authorization: 7, identity: 'APP' }], /^createFetch: identities\[0\]\.authorization must be a string$/],
    ['a site that is no text', [{ siteId: null, identity: 'APP' }], /^createFetch: identities\[0\]\.siteId must be a string$/],
  ];
  for (const [name, identities, message] of wrong) {
    test(`${name} throws at once`, () => {
      assert.throws(() => createFetch({ identities }), (error) => error instanceof TypeError && message.test(error.message));
    });
  }
});
