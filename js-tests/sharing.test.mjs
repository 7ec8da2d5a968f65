import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import * as esm from 'wix-crm-local';

const cjs = createRequire(import.meta.url)('wix-crm-local');

describe('import and require in one process', () => {
  test('see the same contacts', async () => {
    const { contact } = await cjs.contacts.createContact({ name: { first: 'Ada' } });
    assert.deepEqual(await esm.contacts.getContact(contact._id), contact);
    const { contact: updated } = await esm.contacts.updateContact(contact._id, { company: 'Engines' }, contact.revision);
    assert.deepEqual(await cjs.contacts.getContact(contact._id), updated);
  });

  test('have one default site, with one set of controls', () => {
    assert.equal(cjs.site, esm.site);
    assert.equal(cjs.site.contacts, esm.contacts);
    assert.equal(cjs.site.labels, esm.labels);
    esm.site.actAs('APP');
    assert.equal(cjs.site.identity, 'APP');
    esm.site.actAs('WIX_USER');
  });

  test('throw errors of one class', async () => {
    const failing = (module) => module.contacts.getContact('x').catch((error) => error);
    const [fromEsm, fromCjs] = await Promise.all([failing(esm), failing(cjs)]);
    assert.equal(fromEsm.constructor, fromCjs.constructor);
    assert.equal(fromEsm.constructor.name, 'SDKError');
  });

  test('share the default site only: sites of their own stay apart', async () => {
    const [one, other] = [esm.createSite(), cjs.createSite()];
    const { contact } = await one.contacts.createContact({ name: { first: 'Ada' } });
    await assert.rejects(other.contacts.getContact(contact._id), { status: 404 });
    await assert.rejects(esm.contacts.getContact(contact._id), { status: 404 });
  });
});
