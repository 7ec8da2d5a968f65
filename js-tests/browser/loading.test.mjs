import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ENTRIES, emptyPages } from './empty.mjs';

// How the engine is loaded in Chromium: when, from where, in which order, and what can be done before.

const WASM = '/pkg/dist/core.wasm';
const PHONES = '/pkg/dist/phone.mjs';
const PLACES = '/pkg/dist/place.mjs';
const SEEDS = '/pkg/dist/seeds.mjs';
const NOT_LOADED = 'the engine is not loaded yet. In a browser, call `await init()` first, or any function of `contacts` or `labels`; '
  + 'from then on this answers at once.';

let pages;
before(async () => {
  pages = await emptyPages({ 'empty.wasm': Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0) });
});
after(() => pages?.stop());

for (const entry of ENTRIES) {
  /** What this entry fetches for its first call. */
  const wasm = entry.endsWith('web.mjs') ? [WASM] : [];

  describe(entry, () => {
    test('fetches nothing until it is used, phone numbers with the first one, and places with the first address that has one', async () => {
      const { result, requests } = await pages.on(async (path) => {
        const { contacts } = await import(path);
        const paths = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
        const fetched = () => paths().filter((name) => name.startsWith('/pkg/'));
        const imported = fetched();
        await contacts.createContact({ name: { first: 'Ada' } });
        const used = fetched();
        await contacts.createContact({ phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } });
        await contacts.createContact({ phones: { items: [{ phone: '62183849', countryCode: 'DK' }] } });
        const withPhones = fetched();
        await contacts.createContact({ addresses: { items: [{ address: { city: 'Laramie' } }] }, name: { first: 'Ada' } });
        const withoutPlace = fetched();
        const addresses = { items: [{ address: { city: 'Laramie', subdivision: 'WY', country: 'US' } }] };
        const { contact } = await contacts.createContact({ addresses, name: { first: 'Ada' } });
        await contacts.createContact({ addresses, name: { first: 'Ada' } });
        return { imported, used, withPhones, withoutPlace, address: contact.info.addresses.items[0].address.formatted };
      }, entry);
      const used = [entry, ...wasm];
      const withPhones = [...used, PHONES];
      const address = 'Laramie, Wyoming\nUnited States';
      assert.deepEqual(result, { imported: [entry], used, withPhones, withoutPlace: withPhones, address });
      assert.deepEqual(requests, [...withPhones, PLACES]);
    });

    test('fetches phone numbers and places at once for a contact that has both', async () => {
      const { result, requests } = await pages.on(async (path) => {
        const { contacts } = await import(path);
        const { contact: { primaryPhone, info } } = await contacts.createContact({
          phones: { items: [{ phone: '62183848', countryCode: 'DK' }] }, addresses: { items: [{ address: { country: 'DK' } }] },
        });
        return [primaryPhone.e164Phone, info.addresses.items[0].address.formatted];
      }, entry);
      assert.deepEqual(result, ['+4562183848', 'Denmark']);
      assert.deepEqual(requests, [entry, ...wasm, PHONES, PLACES]);
    });

    test('tells handlers that were there before the engine what happens, also of calls that nobody waits for', async () => {
      const { result } = await pages.on(async (path) => {
        const { contacts, site } = await import(path);
        const noted = [];
        const note = ({ entity, metadata }) => noted.push(`${metadata.slug} ${entity.info.name.first}`);
        contacts.onContactCreated(note);
        contacts.onContactUpdated(note);
        contacts.onContactCreated(({ entity }) => {
          contacts.updateContact(entity._id, { phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } }, 1);
        });
        contacts.createContact({ name: { first: 'Ada' } });
        await site.idle();
        return noted;
      }, entry);
      assert.deepEqual(result, ['created Ada', 'updated Ada']);
    });

    test('has no controls before the engine is loaded, and says so', async () => {
      const { result } = await pages.on(async (path) => {
        const { contacts, site, versions } = await import(path);
        const sentence = (use) => { try { return use(); } catch (error) { return error.message; } };
        const early = [
          () => site.seed({}), () => site.reset(), () => site.clock.set(0), () => site.clock.now(), () => site.ids.seed(1),
          () => site.identity, () => site.actAs('APP'), () => site.members.get('x'), () => site.events(), () => versions(),
        ].map(sentence);
        await contacts.createContact({ name: { first: 'Ada' } });
        return { early, late: [sentence(() => site.identity), sentence(() => versions().emulates.slice(0, 9))] };
      }, entry);
      const names = [
        'site.seed', 'site.reset', 'site.clock.set', 'site.clock.now', 'site.ids.seed',
        'site.identity', 'site.actAs', 'site.members.get', 'site.events', 'versions()',
      ];
      assert.deepEqual(result, { early: names.map((name) => `${name}: ${NOT_LOADED}`), late: ['WIX_USER', '@wix/crm '] });
    });

    test('seeds no phone numbers and no places before they are loaded, and says so', async () => {
      const { result } = await pages.on(async (path) => {
        const { contacts, init, site } = await import(path);
        await init();
        const phones = { items: [{ phone: '62183848', countryCode: 'DK' }] };
        const addresses = { items: [{ address: { country: 'DK' } }] };
        const [one, both] = ['a', 'b'].map((end) => `a0000000-0000-4000-8000-00000000000${end}`);
        const seed = (_id, info) => {
          const data = { labels: [{ displayName: 'VIP' }], contacts: [{ _id, info }] };
          try { site.seed(data); } catch (error) { return error.message; }
          return 'seeded';
        };
        const read = (id) => contacts.getContact(id).then(
          ({ primaryPhone, info }) => [primaryPhone.e164Phone, info.addresses?.items[0].address.formatted], ({ status }) => status,
        );
        const answers = [seed(one, { phones, addresses }), seed(one, { phones }), await read(one)];
        await init({ phones: true });
        answers.push(seed(one, { phones }), await read(one), seed(both, { phones, addresses }), await read(both));
        await init({ places: true });
        return [...answers, seed(both, { phones, addresses }), await read(both)];
      }, entry);
      const notLoaded = (what, options) =>
        `site.seed: the ${what} not loaded yet. Call \`await init({ ${options} })\` first; from then on this answers at once.`;
      assert.deepEqual(result, [
        notLoaded('phone number library and the tables of countries are', 'phones: true, places: true'),
        notLoaded('phone number library is', 'phones: true'), 404, 'seeded', ['+4562183848', undefined],
        notLoaded('tables of countries are', 'places: true'), 404, 'seeded', ['+4562183848', 'Denmark'],
      ]);
    });

    test('reads no texts and makes no contacts before what does so is loaded, and says so', async () => {
      const { result, requests } = await pages.on(async (path) => {
        const { init, site } = await import(path);
        const said = (control) => {
          try { return control(); } catch (error) { return error.message; }
        };
        const answers = [said(() => site.seed('First Name\nAda')), said(() => site.createMany(2))];
        await init({ seeds: true });
        answers.push(said(() => site.seed('First Name\nAda')) ?? 'seeded', said(() => site.createMany(2)));
        await init({ phones: true, places: true });
        return [...answers, site.createMany(2).length];
      }, entry);
      const notLoaded = (control, what, options) => `${control}: the ${what} not loaded yet. Call \`await init({ ${options} })\` first; from then on this answers at once.`;
      assert.deepEqual(result, [
        notLoaded('site.seed', 'seed library is', 'seeds: true'),
        notLoaded('site.createMany', 'seed library and the phone number library and the tables of countries are', 'seeds: true, phones: true, places: true'),
        'seeded',
        notLoaded('site.createMany', 'phone number library and the tables of countries are', 'phones: true, places: true'),
        2,
      ]);
      assert.equal(requests.filter((request) => request === SEEDS).length, 1);
    });

    test('runs calls in the order they were made, whatever has to be loaded for them', async () => {
      const { result } = await pages.on(async (path) => {
        const { contacts } = await import(path);
        // Every call that runs reads the time, so the time says which one ran when.
        let now = 0;
        Date.now = () => now++;
        const calls = [];
        const call = (phone) => {
          const phones = { items: phone ? [{ phone, countryCode: 'DK' }] : [] };
          calls.push(contacts.createContact({ name: { first: `number ${calls.length}` }, phones }));
        };
        const callAtEveryStep = async () => {
          for (let step = 0; step < 50; step++) {
            await null;
            call();
          }
        };
        call();
        call('62183848');
        call();
        await calls[0];
        await callAtEveryStep();
        await calls[1];
        await callAtEveryStep();
        const times = (await Promise.all(calls)).map(({ contact }) => contact._createdDate.getTime());
        return times.every((time, index) => index === 0 || time > times[index - 1]) ? `${times.length} in order` : times;
      }, entry);
      assert.equal(result, '103 in order');
    });

    for (const form of ['a path', 'a URL', 'a Response', 'a promise of one', 'the bytes', 'a module', 'options']) {
      test(`takes its WebAssembly from ${form}`, async () => {
        const { result, requests } = await pages.on(async ([path, source, which]) => {
          const { contacts, init, site } = await import(path);
          const given = {
            'a path': () => source,
            'a URL': () => new URL(source, location.href),
            'a Response': () => fetch(source),
            'a promise of one': () => ({ source: fetch(source) }),
            'the bytes': async () => (await fetch(source)).arrayBuffer(),
            'a module': () => WebAssembly.compileStreaming(fetch(source)),
            'options': () => ({ source, phones: false, places: false }),
          };
          await init(await given[which]());
          const { contact } = await contacts.createContact({ name: { first: 'Ada' } });
          return [site.identity, contact.revision];
        }, [entry, WASM, form]);
        assert.deepEqual(result, ['WIX_USER', 1]);
        assert.deepEqual(requests, [entry, WASM]);
      });
    }

    test('says why the WebAssembly could not be loaded, and may be asked again', async () => {
      const notFound = [
        '404: /nowhere.wasm', 'console error: Failed to load resource: the server responded with a status of 404 (Not Found)',
      ];
      const { result } = await pages.on(async ([path, source]) => {
        const { contacts, init, site } = await import(path);
        const said = (promise) => promise.then(() => 'loaded', ({ message }) => message.replaceAll(location.origin, ''));
        return [
          await said(init('/nowhere.wasm')),
          await said(init('/empty.wasm')),
          // A call that waits for the same loading fails with it.
          ...await Promise.all([said(init('/nowhere.wasm')), said(contacts.createContact({ name: { first: 'Ada' } }))]),
          await said(init(source)),
          site.identity,
        ];
      }, [entry, WASM], { expected: [...notFound, ...notFound] });
      const missing = 'wix-crm-local could not load its WebAssembly: /nowhere.wasm answered 404 Not Found';
      const wrong = 'wix-crm-local could not load its WebAssembly: this is WebAssembly, but not the core.wasm of wix-crm-local';
      assert.deepEqual(result, [missing, wrong, missing, missing, 'loaded', 'WIX_USER']);
    });

    test('says that the phone numbers could not be loaded, and may be asked again', async () => {
      let failures = 0;
      const change = (page) => page.route(`**${PHONES}*`, (route) => (failures++ === 0 ? route.abort() : route.continue()));
      const { result } = await pages.on(async (path) => {
        const { contacts } = await import(path);
        const phones = { items: [{ phone: '62183848', countryCode: 'DK' }] };
        const create = (info) => contacts.createContact(info).then(({ contact }) => contact.revision, ({ message }) => message);
        return [...await Promise.all([create({ phones }), create({ name: { first: 'Ada' } })]), await create({ phones })];
      }, entry, { change, expected: [`request failed: ${PHONES}`, 'console error: Failed to load resource: net::ERR_FAILED'] });
      assert.match(result[0], /^wix-crm-local could not load its phone number library \(phone\.mjs\): /);
      assert.deepEqual(result.slice(1), [1, 1]);
    });

    test('says that the places could not be loaded, and may be asked again', async () => {
      let failures = 0;
      const change = (page) => page.route(`**${PLACES}*`, (route) => (failures++ === 0 ? route.abort() : route.continue()));
      const { result } = await pages.on(async (path) => {
        const { contacts } = await import(path);
        const info = { name: { first: 'Ada' }, addresses: { items: [{ address: { country: 'DK' } }] } };
        const create = () => contacts.createContact(info).then(({ contact }) => contact.revision, ({ message }) => message);
        return [await create(), await create()];
      }, entry, { change, expected: [`request failed: ${PLACES}`, 'console error: Failed to load resource: net::ERR_FAILED'] });
      assert.match(result[0], /^wix-crm-local could not load its tables of countries \(place\.mjs\): /);
      assert.equal(result[1], 1);
    });
  });
}
