// The package as a caller writes it, and what the types refuse.
import { contacts, createSite, extendedFields, init, labels, site, submittedContact, versions } from 'wix-crm-local';
import type { BulkJob, SDKError, Site, SiteEvent, SiteOperation } from 'wix-crm-local';
import source from 'wix-crm-local/core.wasm';
import * as web from 'wix-crm-local/web';

// One contact.
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
(await contacts.previewMergeContacts('id', { sourceContactIds: ['other'] })).contact satisfies contacts.Contact | undefined;

// Queries: built up, page by page, and as objects.
async function everybody(): Promise<contacts.Contact[]> {
  const found: contacts.Contact[] = [];
  let page = await contacts.queryContacts().ascending('info.name.last', 'info.name.first').limit(1000).find();
  found.push(...page.items);
  while (page.hasNext()) {
    page = await page.next();
    found.push(...page.items);
  }
  return found;
}
(await everybody()).length satisfies number;
const byEmail = contacts.queryContacts().eq('primaryInfo.email', 'ada@example.com').skip(10);
const labelled = contacts.queryContacts().hasSome('info.labelKeys', ['custom.vip']).hasAll('info.labelKeys', 'custom.vip', 'custom.new');
const recent = contacts.queryContacts().between('_createdDate', new Date(0), new Date()).exists('primaryInfo.phone');
const page = await byEmail.or(labelled).and(recent.isNotEmpty('info.company')).descending('_createdDate').find();
page.items[0]?.primaryEmail?.email satisfies string | null | undefined;
page.totalCount satisfies number | undefined;
page.query satisfies contacts.ContactsQueryBuilder;
const { contacts: found, pagingMetadata } = await contacts.queryContacts({
  filter: {
    $and: [
      { 'info.name.first': 'Ada', 'info.labelKeys': { $hasSome: ['custom.vip'] } },
      { $or: [{ _createdDate: { $gt: new Date(0) } }, { $not: { 'primaryInfo.phone': { $exists: true } } }] },
    ],
  },
  sort: [{ fieldName: 'info.name.last', order: 'ASC' }],
  paging: { limit: 10, offset: 20 },
});
found satisfies contacts.Contact[] | undefined;
pagingMetadata?.total satisfies number | null | undefined;
const { QueryBuilder, Filter, Sort } = contacts.utils.query;
const query = QueryBuilder()
  .withFilter(Filter.and(Filter('info.name.first').startsWith('A').ne('Ada'), Filter('info.labelKeys').hasAll(['custom.vip'])))
  .withSorting(Sort('_createdDate').desc())
  .withPaging({ limit: 3 })
  .build();
(await contacts.queryContacts(query)).contacts satisfies contacts.Contact[] | undefined;
const { contacts: listed } = await contacts.listContacts({
  sort: { fieldName: 'createdDate', order: contacts.SortOrder.DESC },
  paging: { limit: 5 },
  fields: ['info.name'],
});
listed?.[0]?.info?.name?.first satisfies string | null | undefined;

// Facets and bulk jobs.
const { facets } = await contacts.listFacets({ paging: { limit: 100 }, language: 'en' });
facets?.find(({ facetType }) => facetType === 'LABEL')?.count satisfies number | null | undefined;
(await contacts.queryFacets({ filter: { 'info.extendedFields.emailSubscriptions.effectiveEmail': { $exists: true } } }))
  .facets satisfies contacts.ContactsFacet[] | undefined;
const { jobId } = await contacts.bulkUpdateContacts({ filter: { 'info.name.last': 'Smith' }, info: { company: 'Mills' } });
await contacts.bulkLabelAndUnlabelContacts({ search: 'Smith', labelKeysToAdd: ['custom.vip'], labelKeysToRemove: ['custom.new'] });
await contacts.bulkDeleteContacts({ search: 'Smith' });
const job: BulkJob | undefined = site.bulkJobs().find(({ id }) => id === jobId);
job?.errors[0]?.code satisfies string | undefined;
job?.finishedDate satisfies Date | undefined;

// Labels and fields.
(await labels.findOrCreateLabel('VIP')).newLabel satisfies boolean | undefined;
(await labels.getLabel('custom.vip')).labelType satisfies labels.LabelTypeWithLiterals | undefined;
(await labels.renameLabel('custom.vip', { displayName: 'Very important' }, { language: 'en' })).key satisfies string | undefined;
(await labels.deleteLabel('custom.vip')) satisfies void;
(await labels.listLabels({ namespace: 'custom', sort: { fieldName: 'displayName' } })).metadata satisfies labels.PagingMetadata | undefined;
(await labels.queryLabels({ language: 'en' }).startsWith('displayName', 'V').find()).items satisfies labels.ContactLabel[];
(await labels.queryLabels({ filter: { labelType: 'USER_DEFINED' } })).labels satisfies labels.ContactLabel[] | undefined;
labels.utils.query.Filter('labelType').eq(labels.LabelType.SYSTEM).filter satisfies labels.ContactLabelQuery['filter'];
const { field } = await extendedFields.findOrCreateExtendedField('Favorite color', extendedFields.FieldDataType.TEXT);
field?.dataType satisfies extendedFields.FieldDataTypeWithLiterals | undefined;
(await extendedFields.getExtendedField('custom.age')).description satisfies string | null | undefined;
(await extendedFields.renameExtendedField('custom.age', { displayName: 'Years' })).displayName satisfies string | undefined;
(await extendedFields.deleteExtendedField('custom.age')) satisfies void;
(await extendedFields.listExtendedFields({ fieldType: 'SYSTEM' })).fields satisfies extendedFields.ExtendedField[] | undefined;
(await extendedFields.queryExtendedFields().in('key', ['custom.age']).find()).items satisfies extendedFields.ExtendedField[];
(await extendedFields.queryExtendedFields({ sort: [{ fieldName: 'displayName', order: 'ASC' }] })).fields satisfies
  | extendedFields.ExtendedField[]
  | undefined;

// A form that anybody may send.
const submitted = await submittedContact.appendOrCreateContact({ info: { emails: { items: [{ email: 'ada@example.com' }] } } });
if (submitted.identityType === submittedContact.IdentityType.CONTACT) submitted.contactId satisfies string | undefined;

// Events.
contacts.onContactCreated(async ({ entity, metadata }) => {
  entity.info satisfies contacts.ContactInfo | undefined;
  metadata.eventTime satisfies Date | null | undefined;
});
contacts.onContactUpdated(({ entity, modifiedFields }) => void Object.keys(modifiedFields).includes(entity._id ?? ''));
contacts.onContactDeleted((event) => event.metadata.originatedFrom satisfies string | null | undefined as void);
contacts.onContactMerged((event: contacts.ContactMergedEnvelope) => void event.data.sourceContactIds?.length);
labels.onLabelUpdated(({ entity }) => void (entity satisfies labels.ContactLabel));
extendedFields.onExtendedFieldDeleted(({ metadata }) => void (metadata.entityId satisfies string | undefined));
await site.idle();
const merges = site.events().filter(({ metadata }: SiteEvent) => metadata.eventType === 'wix.contacts.v4.contact_merged');
merges[0]?.data?.sourceContactIds satisfies string[] | undefined;
merges[0]?.entity?._createdDate satisfies Date | null | undefined;

// Sites.
const other: Site = createSite({
  onWarning: (sentence) => sentence satisfies string,
  onEventError: (error, { metadata }) => console.error(metadata.eventType, error),
  strict: false,
});
other.setStrict(true);
other.contacts.updateContact satisfies typeof contacts.updateContact;
other.extendedFields.queryExtendedFields satisfies typeof extendedFields.queryExtendedFields;
other.submittedContact.appendOrCreateContact satisfies typeof submittedContact.appendOrCreateContact;
other.seed({ contacts: [{ info: { name: { last: 'Lovelace' } } }], labels: [{ displayName: 'VIP' }] });
other.seed({ contacts: [{ info: { emails: [{ email: 'ada@example.com' }], profilePicture: 'https://example.com/ada.png' } }] });
other.seed('First Name\nAda') satisfies void;
other.createMany(3) satisfies string[];
other.createMany(3, 7);
site.clock.set(new Date(0));
site.clock.now() satisfies Date;
site.members.set('id', { member: true, role: 'OWNER' });
site.members.get('id')?.billingSubscription satisfies boolean | undefined;
site.limits.set({ labels: 10 });
site.actAs('ANONYMOUS_VISITOR');
site.failNext('updateContact', 'conflict', 2);
site.failNext('listBulkJobs', { status: 429, code: 'RESOURCE_EXHAUSTED', data: { retryAfter: 3 }, message: 'Slow down.' });
site.pendingFailures()[0]?.times satisfies number | undefined;
site.latency(50);
site.lag({ queries: 1000, enrichment: null });
for (const call of site.calls()) {
  call.time satisfies Date;
  call.error?.status satisfies number | undefined;
  if (call.surface === 'rest') call.request.path satisfies string;
  else call.operation satisfies SiteOperation;
}
await init({ source, phones: true, places: true, seeds: true });
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
// @ts-expect-error functions that do not exist
contacts.upsertContact({});
// @ts-expect-error nothing sorts by a label
contacts.queryContacts().ascending('info.labelKeys');
// @ts-expect-error no such operator for this field
contacts.queryContacts().gt('info.name.first', 'A');
// @ts-expect-error the field's name in REST
contacts.queryContacts().eq('createdDate', new Date());
// @ts-expect-error a builder is no list
(await contacts.queryContacts().eq('_id', 'id')).items;
// @ts-expect-error the builder of another module
contacts.queryContacts().or(labels.queryLabels());
// @ts-expect-error no such operator for this field
Filter('info.labelKeys').eq('custom.vip');
// @ts-expect-error nothing sorts by a label
Sort('info.labelKeys');
// @ts-expect-error not in the SDK's types, so that the argument counts as options
contacts.queryContacts({ filter: {}, fieldsets: ['BASIC'] }).contacts;
// @ts-expect-error a type of labels
contacts.queryContacts({ filter: { labelType: 'SYSTEM' } }).contacts;
// @ts-expect-error the name alone, as in Velo v1
labels.renameLabel('custom.vip', 'Very important');
// @ts-expect-error one object, as in Velo v1
extendedFields.findOrCreateExtendedField({ displayName: 'Age', dataType: 'NUMBER' });
// @ts-expect-error no such type
extendedFields.findOrCreateExtendedField('Age', 'INTEGER');
// @ts-expect-error the details bare
submittedContact.appendOrCreateContact({ emails: { items: [{ email: 'ada@example.com' }] } });
// @ts-expect-error the entity is not called contact
contacts.onContactCreated(({ contact }) => void contact);
// @ts-expect-error a label has no contact's name
labels.onLabelCreated(({ entity }) => void entity.info);
// @ts-expect-error not every event has an entity
site.events()[0].entity._createdDate;
// @ts-expect-error no such type of event
site.events()[0]?.metadata.eventType === 'contact_created';
// @ts-expect-error no such identity
site.actAs('ROBOT');
// @ts-expect-error no such function
site.failNext('getContacts', 'network');
// @ts-expect-error a failure has a status
site.failNext('getContact', { code: 'CONTACT_NOT_FOUND' });
// @ts-expect-error a request has no arguments
site.calls().filter(({ surface }) => surface === 'rest')[0]?.arguments;
// @ts-expect-error no such option
createSite({ onWarn: () => {} });
// @ts-expect-error a number is no source
init(1);
// @ts-expect-error read-only
site.identity = 'APP';
