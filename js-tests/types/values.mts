// Values, enums and errors of the two packages fit into each other.
import { contacts as realContacts, labels as realLabels } from '@wix/crm';
import { contacts, labels } from 'wix-crm-local';
import type { Fn, Result } from './real.mjs';

declare const ours: { contact: contacts.Contact; info: contacts.ContactInfo; label: labels.ContactLabel };
declare const real: { contact: realContacts.Contact; info: realContacts.ContactInfo; label: realLabels.ContactLabel };
ours satisfies typeof real;
real satisfies typeof ours;

// All fields are optional, so that a missing one would not show above: ours have every field of the real ones, and more.
({}) as Deep<typeof ours> satisfies Deep<typeof real>;

declare const results: {
  create: Result<typeof contacts.createContact>;
  update: Result<typeof contacts.updateContact>;
  merge: Result<typeof contacts.mergeContacts>;
  find: Result<typeof labels.findOrCreateLabel>;
};
results.create satisfies Result<Fn<'contacts', 'createContact'>>;
results.update satisfies Result<Fn<'contacts', 'updateContact'>>;
results.merge satisfies Result<Fn<'contacts', 'mergeContacts'>>;
results.find satisfies Result<Fn<'labels', 'findOrCreateLabel'>>;

type Deep<T> = T extends Date
  ? T
  : T extends (infer Item)[]
    ? Deep<Item>[]
    : T extends object
      ? { [Key in keyof T]-?: Deep<NonNullable<T[Key]>> }
      : T;

// Every code of the real unions and no other, name by name.
type Same<A, B> = [Required<A>, Required<B>] extends [Required<B>, Required<A>] ? true : false;
true satisfies Same<contacts.CreateContactApplicationErrors, realContacts.CreateContactApplicationErrors>;
true satisfies Same<contacts.GetContactApplicationErrors, realContacts.GetContactApplicationErrors>;
true satisfies Same<contacts.UpdateContactApplicationErrors, realContacts.UpdateContactApplicationErrors>;
true satisfies Same<contacts.DeleteContactApplicationErrors, realContacts.DeleteContactApplicationErrors>;
true satisfies Same<contacts.LabelContactApplicationErrors, realContacts.LabelContactApplicationErrors>;
true satisfies Same<contacts.UnlabelContactApplicationErrors, realContacts.UnlabelContactApplicationErrors>;
true satisfies Same<contacts.MergeContactsApplicationErrors, realContacts.MergeContactsApplicationErrors>;
true satisfies Same<labels.FindOrCreateLabelApplicationErrors, realLabels.FindOrCreateLabelApplicationErrors>;
true satisfies Same<contacts.CreateContactOptions, realContacts.CreateContactOptions>;
true satisfies Same<contacts.GetContactOptions, realContacts.GetContactOptions>;
true satisfies Same<contacts.UpdateContactOptions, realContacts.UpdateContactOptions>;
true satisfies Same<contacts.MergeContactsOptions, realContacts.MergeContactsOptions>;
true satisfies Same<labels.FindOrCreateLabelOptions, realLabels.FindOrCreateLabelOptions>;
true satisfies Same<labels.GetLabelOptions, realLabels.GetLabelOptions>;

// Enums, as objects and as types, both ways.
contacts.EmailTag satisfies typeof realContacts.EmailTag;
realContacts.PhoneTag satisfies typeof contacts.PhoneTag;
contacts.EmailTag.HOME satisfies realContacts.EmailTagWithLiterals;
realContacts.ContactFieldSet.FULL satisfies contacts.ContactFieldSetWithLiterals;
true satisfies Same<contacts.ContactActivityTypeWithLiterals, realContacts.ContactActivityTypeWithLiterals>;
true satisfies Same<contacts.ContactSourceTypeWithLiterals, realContacts.ContactSourceTypeWithLiterals>;
true satisfies Same<contacts.AddressTagWithLiterals, realContacts.AddressTagWithLiterals>;
true satisfies Same<contacts.SubscriptionStatusWithLiterals, realContacts.SubscriptionStatusWithLiterals>;
true satisfies Same<labels.LabelTypeWithLiterals, realLabels.LabelTypeWithLiterals>;

// Were a check above no check, these would pass.
// @ts-expect-error one code more than labelContact has
true satisfies Same<contacts.DeleteContactApplicationErrors, realContacts.LabelContactApplicationErrors>;
// @ts-expect-error another enum
contacts.EmailTag satisfies typeof realContacts.PhoneTag;
// @ts-expect-error info is no contact
ours.info satisfies realContacts.Contact;
// @ts-expect-error options of another function
true satisfies Same<contacts.MergeContactsOptions, realContacts.GetContactOptions>;
// @ts-expect-error ours have fields that the real types leave out
({}) as Deep<typeof real> satisfies Deep<typeof ours>;
