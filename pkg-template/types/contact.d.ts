import type {
  AddressTagWithLiterals,
  ContactActivityTypeWithLiterals,
  ContactSourceTypeWithLiterals,
  EmailDeliverabilityStatusWithLiterals,
  EmailTagWithLiterals,
  ImageProviderWithLiterals,
  PhoneTagWithLiterals,
  SubscriptionStatusWithLiterals,
} from './enums.js';

// The types of `@wix/crm`, name by name. Where a comment says "not in the SDK's types", the SDK returns the field at run
// time all the same; it is optional here, so that values of the two packages fit into each other both ways.

/** A contact of the site. Everything but `info` is read-only. */
export interface Contact {
  /** GUID. */
  _id?: string;
  /** 1 for a new contact, one more with every change. An update has to name the current one. */
  revision?: number;
  /** How the contact came to the site. */
  source?: ContactSource;
  /** When the contact was created. */
  _createdDate?: Date | null;
  /** When the contact was last changed. */
  _updatedDate?: Date | null;
  /** The last thing the contact did on the site. */
  lastActivity?: ContactActivity;
  /** The email and phone flagged `primary`; absent when the contact has neither. */
  primaryInfo?: PrimaryContactInfo;
  /** What callers write. */
  info?: ContactInfo;
  /** The primary email with its marketing status. */
  primaryEmail?: PrimaryEmail;
  /** The primary phone with its marketing status. */
  primaryPhone?: PrimaryPhone;
}

export interface ContactSource {
  sourceType?: ContactSourceTypeWithLiterals;
  /** Id of the app, when an app created the contact. */
  appId?: string | null;
}

export interface ContactActivity {
  activityDate?: Date | null;
  activityType?: ContactActivityTypeWithLiterals;
}

export interface PrimaryContactInfo {
  email?: string | null;
  /** The number as stored. */
  phone?: string | null;
}

/** The part of a contact that callers write. */
export interface ContactInfo {
  name?: ContactName;
  /** `{ items: [{ email, tag?, primary? }] }`, not a bare array. At most 50. */
  emails?: ContactEmailsWrapper;
  /** `{ items: [{ phone, countryCode?, tag?, primary? }] }`, not a bare array. At most 50. */
  phones?: ContactPhonesWrapper;
  /** `{ items: [{ address, tag? }] }`, not a bare array. At most 50. */
  addresses?: ContactAddressesWrapper;
  /** At most 1,000 characters. */
  company?: string | null;
  /** At most 1,000 characters. */
  jobTitle?: string | null;
  /** `YYYY-MM-DD`; a string in answers too. */
  birthdate?: string | null;
  /** IETF BCP 47 language tag, such as `en-US`. */
  locale?: string | null;
  /** Keys of labels that exist. */
  labelKeys?: LabelsWrapper;
  /** Values by key of the extended field, such as `custom.favorite-color`. */
  extendedFields?: ExtendedFieldsWrapper;
  picture?: ContactPicture;
}

/** At most 1,000 characters each. */
export interface ContactName {
  first?: string | null;
  last?: string | null;
}

export interface ContactEmailsWrapper {
  items?: ContactEmail[];
}

export interface ContactEmail {
  /** GUID; read-only. */
  _id?: string | null;
  /** Default: `UNTAGGED`. */
  tag?: EmailTagWithLiterals;
  /** 1 to 320 characters. */
  email?: string;
  /** At most one item of a request may say `true`; when none does, the first is primary. */
  primary?: boolean | null;
}

export interface ContactPhonesWrapper {
  items?: ContactPhone[];
}

export interface ContactPhone {
  /** GUID; read-only. */
  _id?: string | null;
  /** Default: `UNTAGGED`. */
  tag?: PhoneTagWithLiterals;
  /** ISO 3166-1 alpha-2 code of the country the number is dialled in. */
  countryCode?: string | null;
  /** 1 to 50 characters, kept as given. */
  phone?: string;
  /** Read-only; there only when number and country make a valid number. */
  e164Phone?: string | null;
  /** At most one item of a request may say `true`; when none does, the first is primary. */
  primary?: boolean | null;
  /** Read-only; only in events. Not in the SDK's types. */
  formattedPhone?: string | null;
}

export interface ContactAddressesWrapper {
  items?: ContactAddress[];
}

export interface ContactAddress {
  /** GUID; read-only. */
  _id?: string | null;
  /** Default: `UNTAGGED`. */
  tag?: AddressTagWithLiterals;
  address?: Address;
}

/** A postal address, with `streetAddress` or `addressLine1`. */
export interface Address extends AddressStreetOneOf {
  /** Number and name apart. */
  streetAddress?: StreetAddress;
  /** Street and number as free text, at most 1,000 characters. */
  addressLine1?: string | null;
  /** ISO 3166-1 alpha-2 code. */
  country?: string | null;
  /** ISO 3166-2 code, such as `US-NY`. */
  subdivision?: string | null;
  /** At most 1,000 characters. */
  city?: string | null;
  /** At most 100 characters. */
  postalCode?: string | null;
  /** Apartment, floor and the like, at most 1,000 characters. */
  addressLine2?: string | null;
  /** All lines as one text; made from the other fields unless given. Not in the SDK's types. */
  formatted?: string | null;
  /** Not in the SDK's types. */
  location?: AddressLocation;
  /** Advice for whoever comes to the door, at most 200 characters. Not in the SDK's types. */
  hint?: string | null;
}

export interface AddressStreetOneOf {
  streetAddress?: StreetAddress;
  /**
   * The REST name of `addressLine1`. The SDK's types have it, and the SDK drops it without a word.
   * @deprecated Write `addressLine1`.
   */
  addressLine?: string | null;
}

export interface StreetAddress {
  /** At most 100 characters. */
  number?: string;
  /** At most 1,000 characters. */
  name?: string;
  /** At most 100 characters. Not in the SDK's types. */
  apt?: string;
}

/** Degrees. */
export interface AddressLocation {
  latitude?: number | null;
  longitude?: number | null;
}

export interface LabelsWrapper {
  items?: string[];
}

export interface ExtendedFieldsWrapper {
  items?: Record<string, any>;
}

export interface ContactPicture {
  /** A URL, or a `wix:image://` address. Anything else rejects with what `new URL` throws, as the SDK does. */
  image?: string;
  /** Read-only. Not in the SDK's types. */
  imageProvider?: ImageProviderWithLiterals;
}

export interface PrimaryEmail {
  email?: string | null;
  /** Default: `NOT_SET`. */
  subscriptionStatus?: SubscriptionStatusWithLiterals;
  /** Default: `NOT_SET`. */
  deliverabilityStatus?: EmailDeliverabilityStatusWithLiterals;
}

export interface PrimaryPhone {
  countryCode?: string | null;
  /** There only when number and country make a valid number. */
  e164Phone?: string | null;
  /** The calling code, a space and the number as stored. */
  formattedPhone?: string | null;
  /** Default: `NOT_SET` for a valid number, else `NO_SUBSCRIPTION_STATUS`. */
  subscriptionStatus?: SubscriptionStatusWithLiterals;
  /** The number as stored. */
  phone?: string | null;
}
