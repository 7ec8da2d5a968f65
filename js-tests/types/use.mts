// The package as a caller writes it, and what the types refuse.
import { contacts, createSite, init, labels, site, versions } from 'wix-crm-local';
import type { SDKError, Site } from 'wix-crm-local';
import source from 'wix-crm-local/core.wasm';
import * as web from 'wix-crm-local/web';

const { contact } = await contacts.createContact(
  {
    name: { first: 'Ada' },
    emails: { items: [{ email: 'ada@example.com', tag: contacts.EmailTag.HOME, primary: true }] },
    phones: { items: [{ phone: '62183848', countryCode: 'DK', tag: 'MOBILE' }] },
    addresses: { items: [{ address: { addressLine1: '3 Park Ave', country: 'US', formatted: '3 Park Ave' } }] },
    extendedFields: { items: { 'custom.age': 36 } },
  },
  { allowDuplicates: true },
);
contact?._createdDate satisfies Date | null | undefined;
contact?.info?.addresses?.items?.[0]?.address?.formatted satisfies string | null | undefined;
contact?.info?.addresses?.items?.[0]?.address?.location?.latitude satisfies number | null | undefined;
contact?.info?.picture?.imageProvider satisfies contacts.ImageProviderWithLiterals | undefined;
(await contacts.getContact('id', { fieldsets: ['BASIC'] })).revision satisfies number | undefined;
(await labels.findOrCreateLabel('VIP')).newLabel satisfies boolean | undefined;
(await labels.getLabel('custom.vip')).labelType satisfies labels.LabelTypeWithLiterals | undefined;

const other: Site = createSite({ onWarning: (sentence) => sentence satisfies string });
other.contacts.updateContact satisfies typeof contacts.updateContact;
other.seed({ contacts: [{ info: { name: { last: 'Lovelace' } } }], labels: [{ displayName: 'VIP' }] });
site.clock.set(new Date(0));
site.clock.now() satisfies Date;
site.members.set('id', { member: true, role: 'OWNER' });
site.members.get('id')?.billingSubscription satisfies boolean | undefined;
site.actAs('ANONYMOUS_VISITOR');
await init({ source, phones: true, places: true });
await init(new URL('https://example.com/core.wasm'));
await init(new Uint8Array());
versions().emulates satisfies string;
web.contacts.createContact satisfies typeof contacts.createContact;

const error = {} as SDKError;
error.details.validationError?.fieldViolations[0]?.field satisfies string | undefined;
error.details.applicationError?.code satisfies string | number | undefined;

// @ts-expect-error `info` wrapped once more, as in REST
contacts.createContact({ info: { name: { first: 'Ada' } } });
// @ts-expect-error flat lists, as in Velo v1
contacts.createContact({ emails: ['ada@example.com'] });
// @ts-expect-error no such tag
contacts.createContact({ emails: { items: [{ email: 'ada@example.com', tag: 'PRIVATE' }] } });
// @ts-expect-error without the revision
contacts.updateContact('id', {});
// @ts-expect-error the revision in an object
contacts.updateContact('id', {}, { revision: 1 });
// @ts-expect-error sources as a bare list
contacts.mergeContacts('id', 1, ['source']);
// @ts-expect-error functions that do not exist here
contacts.queryContacts();
// @ts-expect-error no such identity
site.actAs('ROBOT');
// @ts-expect-error no such option
createSite({ onWarn: () => {} });
// @ts-expect-error a number is no source
init(1);
// @ts-expect-error read-only
site.identity = 'APP';
