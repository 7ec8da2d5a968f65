// What the functions of the API are called, where they are, and what their answers are kept in.

const of = (module, functions) => Object.entries(functions).map(([name, row]) => [name, { module, ...row }]);

const CONTACT = { keeps: '{ contact }', keepsInV1: 'contact' };
const PAGE = { keeps: '{ items, totalCount }', keepsInV1: '{ items }' };
const JOB = { keeps: '{ jobId }', notInV1: 'loop over queryContacts().find()', isUndocumented: true };
const FACETS = { keeps: '{ facets }', notInV1: "queryContacts().hasSome('info.labelKeys', …).find()", isUndocumented: true };
const MERGE = 'contacts of wix-crm.v2, which may be imported beside it';

/**
 * By name: `keeps` is what the answer is kept in, `keepsInV1` in wix-crm-backend. `notInV1`: wix-crm-backend has no such function, and what comes
 * nearest. `isUndocumented`: the documentation of wix-crm.v2 does not list it.
 */
const OPERATIONS = new Map([
  ...of('contacts', {
    createContact: CONTACT,
    getContact: { keeps: 'contact' },
    updateContact: CONTACT,
    deleteContact: {},
    labelContact: CONTACT,
    unlabelContact: CONTACT,
    mergeContacts: { keeps: '{ contact }', notInV1: MERGE },
    previewMergeContacts: { keeps: '{ contact: preview }', notInV1: MERGE, isUndocumented: true },
    queryContacts: PAGE,
    listContacts: { keeps: '{ contacts: found }', notInV1: 'queryContacts().find()', isUndocumented: true },
    listFacets: FACETS,
    queryFacets: FACETS,
    bulkDeleteContacts: JOB,
    bulkUpdateContacts: JOB,
    bulkLabelAndUnlabelContacts: JOB,
  }),
  ...of('labels', {
    findOrCreateLabel: { keeps: '{ label, newLabel }' },
    getLabel: { keeps: 'label' },
    renameLabel: { keeps: 'label' },
    deleteLabel: {},
    queryLabels: PAGE,
    listLabels: { keeps: '{ labels: found }', notInV1: 'queryLabels().find()', isUndocumented: true },
  }),
  ...of('extendedFields', {
    findOrCreateExtendedField: { keeps: '{ field, newField }', keepsInV1: '{ extendedField }' },
    getExtendedField: { keeps: 'field' },
    renameExtendedField: { keeps: 'field' },
    deleteExtendedField: {},
    queryExtendedFields: PAGE,
    listExtendedFields: { keeps: '{ fields }', notInV1: 'queryExtendedFields().find()', isUndocumented: true },
  }),
  ...of('submittedContact', {
    appendOrCreateContact: { keeps: '{ contactId }', isUndocumented: true },
  }),
]);

/** What the answers of controls are kept in. */
const CONTROLS = {
  'site.snapshot': 'snapshot',
  'site.createMany': 'ids',
  'site.clone': 'twin',
  'site.clock.now': 'now',
  'site.members.get': 'member',
  'site.events': 'events',
  'site.calls': 'calls',
  'site.emails': 'emails',
  'site.bulkJobs': 'jobs',
  'site.pendingFailures': 'failures',
};

const isControl = (operation) => operation.startsWith('site.');

/** How an operation is called in a dialect, `{ path, keeps, awaits }`, or `{ absent }`: a sentence that says that it is not there. */
export function find(dialect, operation) {
  if (isControl(operation)) return { path: operation, keeps: CONTROLS[operation], awaits: false };
  const row = OPERATIONS.get(operation);
  if (!row) return { absent: `${operation} is a request of the REST API alone: @wix/crm has no function for it.` };
  if (dialect !== 'v1') return { path: `${row.module}.${operation}`, keeps: row.keeps, awaits: true, isUndocumented: row.isUndocumented };
  if (row.notInV1) return { absent: `wix-crm-backend has no ${operation}. Nearest: ${row.notInV1}.` };
  return { path: `contacts.${operation}`, keeps: row.keepsInV1 ?? row.keeps, awaits: true };
}
