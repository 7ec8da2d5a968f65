import { contacts, submittedContact } from '@wix/crm';
import { AppStrategy, createClient, OAuthStrategy } from '@wix/sdk';
import { SiteSessionAuth } from '@wix/sdk/auth/site-session';
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { createFetch } from 'wix-crm-local/http';
import { API, send } from './request.mjs';

// The strategies of the real SDK, unmodified. They ask for tokens by the global fetch, whatever `fetch` the client has (wire §1).

const site = createSite();
const original = globalThis.fetch;
const requests = [];
before(() => {
  const answer = createFetch({ site });
  globalThis.fetch = (input, init) => {
    requests.push(new URL(input).pathname);
    return answer(input, init);
  };
});
after(() => {
  globalThis.fetch = original;
});
afterEach(() => {
  requests.length = 0;
  site.reset();
});

const TOKENS = '/oauth2/token';
const ACCESS = '/oauth/access';
const CLIENT = 'a0000000-0000-4000-8000-00000000000c';
const APP = { appId: 'a0000000-0000-4000-8000-00000000000a', appSecret: 'secret' };
const INSTANCE = 'a0000000-0000-4000-8000-000000000001';
const INFO = { emails: { items: [{ email: 'ada@example.com' }] } };

const clientOf = (auth) => createClient({ modules: { contacts, submittedContact }, auth });
const lastCaller = () => site.events().at(-1).metadata.identity.identityType;

describe('OAuthStrategy', () => {
  test('makes a visitor, who may submit and not read', async () => {
    const client = clientOf(OAuthStrategy({ clientId: CLIENT }));
    const submitted = await client.submittedContact.appendOrCreateContact({ info: INFO });
    assert.equal(submitted.newContact, true);
    assert.equal(lastCaller(), 'ANONYMOUS_VISITOR');
    await assert.rejects(client.contacts.queryContacts().find(), { status: 403 });
    assert.deepEqual(requests.filter((path) => path === TOKENS), [TOKENS], 'it asked for one token');
    const { accessToken, refreshToken } = client.auth.getTokens();
    assert.ok(accessToken.expiresAt > Date.now() / 1000 + 14_000);
    assert.equal(refreshToken.role, 'visitor');
  });

  test('renews a token that has expired, by its refresh token', async () => {
    const auth = OAuthStrategy({ clientId: CLIENT });
    const { refreshToken } = await auth.generateVisitorTokens();
    auth.setTokens({ accessToken: { value: 'wix-crm-local:ANONYMOUS_VISITOR:client::1', expiresAt: 1 }, refreshToken });
    await clientOf(auth).submittedContact.appendOrCreateContact({ info: INFO });
    assert.deepEqual(requests, [TOKENS, TOKENS, '/contacts/v4/contact-submit']);
    assert.deepEqual(auth.getTokens().refreshToken, refreshToken);
    assert.ok(auth.getTokens().accessToken.expiresAt > 1);
  });

  test('is told why a refresh token is of no use, and makes a new visitor', async () => {
    const auth = OAuthStrategy({ clientId: CLIENT });
    const foreign = { value: 'JWS.of.somebody', role: 'visitor' };
    await assert.rejects(auth.renewToken(foreign), ({ message }) => {
      const [, id, text] = /request id: (\S{36})\. Response: (.*)$/.exec(message);
      assert.equal(JSON.parse(text).error, 'invalid_grant');
      return id.length === 36;
    });
    const { accessToken } = await auth.generateVisitorTokens({ refreshToken: foreign });
    assert.notEqual(accessToken.value, '');
  });

  test('gets a refresh token of another client refused', async () => {
    const { refreshToken } = await OAuthStrategy({ clientId: 'other' }).generateVisitorTokens();
    await assert.rejects(OAuthStrategy({ clientId: CLIENT }).renewToken(refreshToken), /issued to the client other, not to a0000000/);
  });

  test('logs a member in by a code, of which any will do', async () => {
    const auth = OAuthStrategy({ clientId: CLIENT });
    const data = auth.generateOAuthData('https://example.com/login');
    auth.setTokens(await auth.getMemberTokens('a code', data.state, data));
    assert.ok(auth.loggedIn());
    await clientOf(auth).submittedContact.appendOrCreateContact({ info: INFO });
    assert.equal(lastCaller(), 'MEMBER');
    await assert.rejects(clientOf(auth).contacts.listContacts(), { status: 403 });
    auth.setTokens({ ...auth.getTokens(), accessToken: { value: '', expiresAt: 0 } });
    await clientOf(auth).submittedContact.appendOrCreateContact({ info: { emails: { items: [{ email: 'bo@example.com' }] } } });
    assert.equal(lastCaller(), 'MEMBER');
  });

  test('logs a member in by an API key', async () => {
    const auth = OAuthStrategy({ clientId: CLIENT });
    auth.setTokens(await auth.generateVisitorTokens());
    auth.setTokens(await auth.getMemberTokensForExternalLogin('a member', 'IST.key'));
    await clientOf(auth).submittedContact.appendOrCreateContact({ info: INFO });
    assert.equal(lastCaller(), 'MEMBER');
  });

  test('without a client is told which parameter is missing', async () => {
    await assert.rejects(OAuthStrategy({}).generateVisitorTokens(), /client_id \(or clientId\) must be a text of 1 to 100/);
  });
});

test('SiteSessionAuth makes a visitor, and renews its tokens', async () => {
  const auth = SiteSessionAuth({ clientId: CLIENT });
  await clientOf(auth).submittedContact.appendOrCreateContact({ info: INFO });
  assert.equal(lastCaller(), 'ANONYMOUS_VISITOR');
  assert.notEqual((await auth.renewToken(auth.getTokens().refreshToken)).accessToken.value, '');
});

describe('AppStrategy', () => {
  test('with an instance id manages contacts as an app, with one token', async () => {
    const client = clientOf(AppStrategy({ ...APP, instanceId: INSTANCE }));
    const { contact } = await client.contacts.createContact({ name: { first: 'Ada' } });
    await client.contacts.updateContact(contact._id, { company: 'Engines' }, contact.revision);
    assert.equal((await client.contacts.queryContacts().eq('info.company', 'Engines').find()).totalCount, 1);
    assert.equal(lastCaller(), 'APP');
    assert.equal(contact.source.sourceType, 'WIX_APP');
    assert.deepEqual(requests.filter((path) => path === TOKENS), [TOKENS]);
  });

  test('is installed by a code, of which any will do, and calls with the refresh token', async () => {
    const auth = AppStrategy(APP);
    const installed = await auth.handleOAuthCallback(`https://example.com/back?code=a-code&instanceId=${INSTANCE}`);
    assert.equal(installed.instanceId, INSTANCE);
    await clientOf(auth).contacts.createContact({ name: { first: 'Ada' } });
    const later = clientOf(AppStrategy({ ...APP, refreshToken: installed.refreshToken }));
    assert.equal((await later.contacts.listContacts()).contacts.length, 1);
    await later.contacts.listContacts();
    assert.deepEqual(requests.filter((path) => path !== '/contacts/v4/contacts'), [ACCESS, ACCESS, ACCESS, ACCESS]);
  });

  test('with a refresh token of somebody is refused', async () => {
    const client = clientOf(AppStrategy({ ...APP, refreshToken: 'of somebody' }));
    await assert.rejects(client.contacts.listContacts(), ({ runtimeError }) => /System error/.test(runtimeError.message));
    assert.deepEqual(requests, [ACCESS]);
  });

  test('with the token of somebody who works on the site calls as they do, and elevated as the app', async () => {
    const auth = AppStrategy({ ...APP, accessToken: `wix-crm-local:WIX_USER:${APP.appId}:${INSTANCE}` });
    await clientOf(auth).contacts.createContact({ name: { first: 'Ada' } });
    assert.equal(lastCaller(), 'WIX_USER');
    await clientOf(await auth.elevated()).contacts.createContact({ name: { first: 'Bo' } });
    assert.equal(lastCaller(), 'APP');
  });

  test('with a visitor\'s token may read only when elevated', async () => {
    const auth = AppStrategy({ ...APP, accessToken: `wix-crm-local:ANONYMOUS_VISITOR:${APP.appId}:${INSTANCE}` });
    await assert.rejects(clientOf(auth).contacts.listContacts(), { status: 403 });
    assert.equal((await clientOf(await auth.elevated()).contacts.listContacts()).contacts.length, 0);
  });

  test('is not elevated by the token of another app', async () => {
    await assert.rejects(AppStrategy({ ...APP, accessToken: 'wix-crm-local:WIX_USER:other:instance' }).elevated(), /not issued for the app/);
    await assert.rejects(AppStrategy({ ...APP, accessToken: 'of somebody' }).elevated(), /not issued for the app/);
  });

  test('tells what a token is', async () => {
    const { Authorization: token } = (await AppStrategy({ ...APP, instanceId: INSTANCE }).getAuthHeaders()).headers;
    const { exp, iat, ...info } = await AppStrategy({ ...APP, accessToken: token }).getTokenInfo();
    assert.equal(exp - iat, 14_400);
    assert.deepEqual(info, {
      active: true, subjectType: 'APP', subjectId: APP.appId, clientId: APP.appId, instanceId: INSTANCE,
      siteId: '00000000-0000-4000-8000-000000000003',
    });
  });
});

describe('what a token is told to be', () => {
  const infoOf = async (token, options, headers) => {
    const { body } = await send(`${API}/oauth2/token-info`, { method: 'POST', body: JSON.stringify({ token }), site, options, headers });
    return body;
  };

  test('are the ids that events have', async () => {
    const tokens = ['wix-crm-local:ANONYMOUS_VISITOR', 'wix-crm-local:MEMBER', 'any key'];
    for (const [number, authorization] of tokens.entries()) {
      const info = { name: { first: `Ada ${number}` } };
      await send(`${API}/contacts/v4/contact-submit`, { ...json({ info }), site, headers: { authorization } });
    }
    const [visitor, member, user] = site.events().map(({ metadata }) => metadata);
    const infos = await Promise.all(tokens.map((token) => infoOf(token)));
    assert.deepEqual(
      infos.map(({ subjectType, subjectId }) => [subjectType, subjectId]),
      [['VISITOR', visitor.identity.anonymousVisitorId], ['MEMBER', member.identity.memberId], ['USER', user.identity.wixUserId]],
    );
    assert.deepEqual(infos.map(({ siteId }) => siteId), Array(3).fill(visitor.accountInfo.siteId));
  });

  test('follows the table of identities', async () => {
    const identities = [{ authorization: 'key', siteId: 'one', identity: 'MEMBER' }];
    assert.equal((await infoOf('Bearer key', { identities }, { 'wix-site-id': 'one' })).subjectType, 'MEMBER');
    assert.equal((await infoOf('Bearer key', { identities }, { 'wix-site-id': 'other' })).subjectType, 'USER');
  });

  test('is inactive where it cannot be used', async () => {
    for (const token of ['wix-crm-local:ROBOT', 'wix-crm-local:APP:app:instance:1', 'a\r\nset-cookie: b', 'é']) {
      assert.deepEqual(await infoOf(token), { active: false }, token);
    }
  });
});

describe('a request for a token', () => {
  const GOOD = { grant_type: 'anonymous', client_id: CLIENT };

  test('may be JSON or a form, in either spelling, also where curl calls JSON a form', async () => {
    const form = (text) => ({ method: 'POST', body: text, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    const wanted = { token_type: 'Bearer', expires_in: 14_400, refresh_token: `wix-crm-local-refresh:ANONYMOUS_VISITOR:${CLIENT}` };
    for (const init of [
      json(GOOD), json({ grantType: 'anonymous', clientId: CLIENT }), form(new URLSearchParams(GOOD).toString()), form(JSON.stringify(GOOD)),
    ]) {
      const { status, body: { access_token: token, ...body } } = await send(API + TOKENS, init);
      assert.deepEqual([status, body], [200, wanted]);
      assert.match(token, new RegExp(`^wix-crm-local:ANONYMOUS_VISITOR:${CLIENT}::\\d{10}$`));
    }
  });

  test('may end in a slash, or go to a site\'s own domain', async () => {
    for (const url of [`${API}${TOKENS}/`, `https://example.com/_api${TOKENS}`]) assert.equal((await send(url, json(GOOD))).status, 200, url);
  });

  test('takes no request id of the site, so that ids follow from its calls alone', async () => {
    const [one, other] = [createSite(), createSite()];
    for (const each of [one, other]) each.ids.seed(1);
    await send(API + TOKENS, { ...json(GOOD), site: one });
    const [first, second] = await Promise.all([one, other].map((each) => send(`${API}/contacts/v4/contacts`, { site: each })));
    assert.equal(first.headers.get('x-wix-request-id'), second.headers.get('x-wix-request-id'));
  });

  const app = (others) => `{"grant_type":"client_credentials","client_id":"a",${others}}`;
  const refreshing = (token) => `{"grant_type":"refresh_token","refresh_token":"${token}"}`;
  const wrong = {
    'no JSON': ['{', 400, 'invalid_request', /^The body must be JSON: /],
    'no object': ['[]', 400, 'invalid_request', /^Expected an object$/],
    'nothing': ['', 400, 'invalid_request', /^The body must be JSON: /],
    'too much': [''.padEnd(2 ** 20 + 1), 413, 'invalid_request', /at most 1048576 bytes/],
    'no grant': ['{}', 400, 'invalid_request', /^grant_type \(or grantType\) must be a text that is not empty\.$/],
    'an unknown grant': ['{"grant_type":"password"}', 400, 'unsupported_grant_type', /must be one of anonymous, .*; found password\.$/],
    'a grant that objects have': ['{"grant_type":"toString"}', 400, 'unsupported_grant_type', /found toString\.$/],
    'a client that is no text': ['{"grant_type":"anonymous","client_id":7}', 400, 'invalid_request', /^client_id \(or clientId\) must be/],
    'a client that no header could carry': ['{"grant_type":"anonymous","client_id":"a\\r\\nb: c"}', 400, 'invalid_request', /printable ASCII/],
    'half a character': ['{"grant_type":"anonymous","client_id":"\\ud800"}', 400, 'invalid_request', /printable ASCII/],
    'an app without a secret': [app('"instance_id":"i"'), 400, 'invalid_request', /^client_secret /],
    'an app without an instance': [app('"client_secret":"s"'), 400, 'invalid_request', /^instance_id /],
    'an access token to refresh': [refreshing('wix-crm-local:APP'), 400, 'invalid_grant', /was not issued here/],
    'a refresh token of nobody': [refreshing('wix-crm-local-refresh:ROBOT'), 400, 'invalid_grant', /was not issued here/],
    'a bound session that has expired': [
      '{"grant_type":"strip_bound_session","access_token":"wix-crm-local:APP:a:i:1"}', 400, 'invalid_grant', /expired at 1970/,
    ],
  };
  for (const [name, [body, status, error, message]] of Object.entries(wrong)) {
    test(`with ${name} is refused`, async () => {
      const answer = await send(API + TOKENS, { method: 'POST', body });
      assert.deepEqual([answer.status, answer.body.error], [status, error]);
      assert.match(answer.body.error_description, message);
      assert.match(answer.headers.get('x-wix-request-id'), /^[0-9a-f-]{36}$/);
    });
  }

  test('of an app by a refresh token needs the secret', async () => {
    const wanted = { grant_type: 'refresh_token', client_id: 'a', refresh_token: 'wix-crm-local-refresh:APP' };
    const { status, body } = await send(API + ACCESS, json(wanted));
    assert.equal(status, 400);
    assert.match(body.error_description, /^client_secret /);
  });

  test('of a member by an API key needs the key', async () => {
    const body = { grant_type: 'authorized_client', member_id: 'a member' };
    const { status, body: { error } } = await send(API + TOKENS, { ...json(body), headers: { authorization: '' } });
    assert.deepEqual([status, error], [401, 'invalid_client']);
  });

  test('by another method is told which one', async () => {
    const { status, headers, body } = await send(API + TOKENS);
    assert.deepEqual([status, headers.get('allow'), body.error_description], [405, 'POST', '/oauth2/token takes POST, not GET.']);
  });

  test('keeps odd ids in the token as they are', async () => {
    const odd = { grant_type: 'client_credentials', client_id: 'a:b,c%2', client_secret: 's', instance_id: 'i:j' };
    const { body: { access_token: token } } = await send(API + TOKENS, json(odd));
    const { body: { clientId, instanceId } } = await send(`${API}/oauth2/token-info`, json({ token }));
    assert.deepEqual([clientId, instanceId], ['a:b,c%2', 'i:j']);
  });
});

function json(value) {
  return { method: 'POST', body: JSON.stringify(value), headers: { 'content-type': 'application/json' } };
}
