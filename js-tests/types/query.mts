// Builders, their results, query objects and the helpers that make them.
import type { contacts as RealContacts, extendedFields as RealFields, labels as RealLabels } from '@wix/crm';
import { contacts, extendedFields, labels } from 'wix-crm-local';
import type { Same } from './real.mjs';

// A builder and its pages take the place of the real ones.
declare const ours: {
  contacts: contacts.ContactsQueryBuilder;
  labels: labels.LabelsQueryBuilder;
  fields: extendedFields.FieldsQueryBuilder;
};
ours.contacts satisfies RealContacts.ContactsQueryBuilder;
ours.labels satisfies RealLabels.LabelsQueryBuilder;
ours.fields satisfies RealFields.FieldsQueryBuilder;
(await ours.contacts.find()) satisfies RealContacts.ContactsQueryResult;
(await ours.labels.find()) satisfies RealLabels.LabelsQueryResult;
(await ours.fields.find()) satisfies RealFields.FieldsQueryResult;

// Each function of a real builder takes the same names of fields here.
type NamesOf<Builder> = {
  [Key in keyof Builder]: Builder[Key] extends (...args: infer Args) => Builder ? Args[0] : never;
};
true satisfies Same<Pick<NamesOf<contacts.ContactsQueryBuilder>, keyof RealContacts.ContactsQueryBuilder>, NamesOf<RealContacts.ContactsQueryBuilder>>;
true satisfies Same<Pick<NamesOf<labels.LabelsQueryBuilder>, keyof RealLabels.LabelsQueryBuilder>, NamesOf<RealLabels.LabelsQueryBuilder>>;
true satisfies Same<Pick<NamesOf<extendedFields.FieldsQueryBuilder>, keyof RealFields.FieldsQueryBuilder>, NamesOf<RealFields.FieldsQueryBuilder>>;
true satisfies Same<keyof contacts.ContactsQueryResult, keyof RealContacts.ContactsQueryResult>;
true satisfies Same<keyof labels.LabelsQueryResult, keyof RealLabels.LabelsQueryResult>;
true satisfies Same<keyof extendedFields.FieldsQueryResult, keyof RealFields.FieldsQueryResult>;

// What a builder has beside that is at run time in the real ones too.
type Extra<Ours, Real> = Exclude<keyof Ours, keyof Real>;
true satisfies Same<
  Extra<contacts.ContactsQueryBuilder, RealContacts.ContactsQueryBuilder>,
  'between' | 'isEmpty' | 'isNotEmpty' | 'endsWith' | 'contains' | 'and' | 'or' | 'not'
>;

// The specs are the real ones; what is written for the real functions fits ours.
true satisfies Same<contacts.ContactQuerySpec, RealContacts.ContactQuerySpec>;
true satisfies Same<labels.ContactLabelQuerySpec, RealLabels.ContactLabelQuerySpec>;
true satisfies Same<extendedFields.ExtendedFieldQuerySpec, RealFields.ExtendedFieldQuerySpec>;
declare const real: {
  contacts: RealContacts.ContactQuery;
  labels: RealLabels.ContactLabelQuery;
  fields: RealFields.ExtendedFieldQuery;
};
real.contacts satisfies contacts.ContactQuery;
real.labels satisfies labels.ContactLabelQuery;
real.fields satisfies extendedFields.ExtendedFieldQuery;
({}) as labels.ContactLabelQuery satisfies RealLabels.ContactLabelQuery;
({}) as extendedFields.ExtendedFieldQuery satisfies RealFields.ExtendedFieldQuery;
// A contact's filter can say what Wix wants of `info.labelKeys`; everything else fits the real function.
type Without<Filter, Name extends PropertyKey> = Filter extends unknown ? Omit<Filter, Name> : never;
type Conditions<Query extends { filter?: any }> = Without<NonNullable<Query['filter']>, 'info.labelKeys' | '$and' | '$or' | '$not'>;
({}) as Conditions<contacts.ContactQuery> satisfies RealContacts.ContactQuery['filter'];
({}) as Omit<contacts.ContactQuery, 'filter'> satisfies RealContacts.ContactQuery;
true satisfies Same<keyof Conditions<contacts.ContactQuery>, keyof Conditions<RealContacts.ContactQuery>>;

// The helpers. What `Filter` returns depends on the field, and is compared field by field.
declare const helpers: {
  contacts: typeof RealContacts.utils.query;
  labels: typeof RealLabels.utils.query;
  fields: typeof RealFields.utils.query;
};
contacts.utils.query.Sort satisfies typeof helpers.contacts.Sort;
labels.utils.query satisfies Pick<typeof helpers.labels, 'QueryBuilder' | 'Sort'>;
extendedFields.utils.query satisfies Pick<typeof helpers.fields, 'QueryBuilder' | 'Sort'>;
contacts.utils.query.QueryBuilder satisfies () => Record<keyof ReturnType<typeof helpers.contacts.QueryBuilder>, Function>;
contacts.utils.query.QueryBuilder().build() satisfies contacts.ContactQuery;
contacts.utils.query.Filter satisfies Record<keyof typeof helpers.contacts.Filter, Function>;

type FieldOf<Spec extends { wql: { fields: string[] }[] }> = Spec['wql'][number]['fields'][number];
type ContactField = FieldOf<contacts.ContactQuerySpec>;
type LabelField = FieldOf<labels.ContactLabelQuerySpec>;
type FieldField = FieldOf<extendedFields.ExtendedFieldQuerySpec>;
({}) as { [F in LabelField]: ReturnType<typeof labels.utils.query.Filter<F>> } satisfies {
  [F in LabelField]: ReturnType<typeof helpers.labels.Filter<F>>;
};
({}) as { [F in FieldField]: ReturnType<typeof extendedFields.utils.query.Filter<F>> } satisfies {
  [F in FieldField]: ReturnType<typeof helpers.fields.Filter<F>>;
};
true satisfies Same<
  { [F in ContactField]: keyof ReturnType<typeof contacts.utils.query.Filter<F>> },
  { [F in ContactField]: keyof ReturnType<typeof helpers.contacts.Filter<F>> }
>;

// Were a check above no check, these would pass.
// @ts-expect-error labels are no contacts
ours.labels satisfies RealContacts.ContactsQueryBuilder;
// @ts-expect-error fields of labels
true satisfies Same<NamesOf<labels.LabelsQueryBuilder>, NamesOf<RealContacts.ContactsQueryBuilder>>;
// @ts-expect-error the spec of labels
true satisfies Same<labels.ContactLabelQuerySpec, RealFields.ExtendedFieldQuerySpec>;
// @ts-expect-error a label's type takes `eq` only
({}) as ReturnType<typeof labels.utils.query.Filter<'labelType'>> satisfies ReturnType<typeof helpers.labels.Filter<'key'>>;
// @ts-expect-error strings where the real types want the object around them
({}) as contacts.ContactQuery satisfies RealContacts.ContactQuery;
