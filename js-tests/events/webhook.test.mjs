import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contacts, extendedFields, labels } from '@wix/crm';
import { AppStrategy, createClient } from '@wix/sdk';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { createSite } from 'wix-crm-local';
import { EVENTS } from './causes.mjs';
import { webhook } from './real.mjs';

// Our events as Wix posts them, signed with a key of our own, and the app whose client takes that key's other half for Wix's.

const { privateKey, publicKey } = await generateKeyPair('RS256');
const pem = await exportSPKI(publicKey);
const HANDLERS = Object.keys(EVENTS);

function app(key) {
  const received = [];
  const client = createClient({ modules: { contacts, labels, extendedFields }, auth: AppStrategy({ appId: 'app', publicKey: key }) });
  for (const name of HANDLERS) {
    const [moduleName, functionName] = name.split('.');
    client[moduleName][functionName]((event) => received.push([name, event]));
  }
  return { webhooks: client.webhooks, received };
}

/** Everything happens that there is an event of; answers the events, as handlers of ours got them. */
async function everyEvent() {
  const site = createSite();
  const told = [];
  for (const name of HANDLERS) {
    const [moduleName, functionName] = name.split('.');
    site[moduleName][functionName]((event) => told.push([name, event]));
  }
  for (const cause of new Set(Object.values(EVENTS).map(([, happens]) => happens))) {
    await cause(site);
    await site.idle();
    site.reset();
  }
  return told;
}

const sign = (event, key = privateKey) =>
  new SignJWT({ data: webhook(event) }).setProtectedHeader({ alg: 'RS256' }).setIssuedAt().setExpirationTime('1h').sign(key);

const post = (body) => new Request('https://app.example/webhook', { method: 'POST', body });

describe('webhooks of our events', () => {
  for (const [form, key] of Object.entries({ PEM: pem, base64: Buffer.from(pem).toString('base64') })) {
    test(`signed, they reach the handlers of an app that has the key as ${form}`, async () => {
      const told = await everyEvent();
      assert.deepEqual(new Set(told.map(([name]) => name)), new Set(HANDLERS));
      const { webhooks, received } = app(key);
      for (const [, event] of told) await webhooks.processRequest(post(await sign(event)));

      // Wix declares and documents the type, the SDK's dispatcher leaves it out.
      const withoutType = ({ metadata: { eventType, ...metadata }, ...event }) => ({ ...event, metadata });
      assert.deepEqual(received, told.map(([name, event]) => [name, withoutType(event)]));
    });
  }

  test('are refused that are signed with another key, altered or no webhook, and no handler runs', async () => {
    const [[, event], [, other]] = await everyEvent();
    const signed = await sign(event);
    const altered = signed.replace(/\..*\./, (await sign(other)).match(/\..*\./)[0]);
    const strangers = await generateKeyPair('RS256');
    const { webhooks, received } = app(pem);

    await assert.rejects(webhooks.process(await sign(event, strangers.privateKey)), { code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
    await assert.rejects(webhooks.process(altered), { code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
    await assert.rejects(webhooks.process(webhook(event)), { code: 'ERR_JWS_INVALID' });
    assert.deepEqual(received, []);
    await webhooks.process(signed);
    assert.equal(received.length, 1);
  });
});
