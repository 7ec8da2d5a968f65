// The enum objects of the modules, with the members of the real ones. Each value is its member's name.

/** What an upsert did. */
export declare enum Action {
  UNKNOWN = 'UNKNOWN',
  UPDATED = 'UPDATED',
  CREATED = 'CREATED',
}

/** What an address is for. `UNTAGGED` is shown as "Other". */
export declare enum AddressTag {
  UNTAGGED = 'UNTAGGED',
  HOME = 'HOME',
  WORK = 'WORK',
  BILLING = 'BILLING',
  SHIPPING = 'SHIPPING',
}

/** The last thing a contact did on the site. Here it is `CONTACT_CREATED`, or what `site.seed` says. */
export declare enum ContactActivityType {
  GENERAL = 'GENERAL',
  CONTACT_CREATED = 'CONTACT_CREATED',
  MEMBER_LOGIN = 'MEMBER_LOGIN',
  MEMBER_REGISTER = 'MEMBER_REGISTER',
  MEMBER_STATUS_CHANGED = 'MEMBER_STATUS_CHANGED',
  FORM_SUBMITTED = 'FORM_SUBMITTED',
  INBOX_FORM_SUBMITTED = 'INBOX_FORM_SUBMITTED',
  INBOX_PAYMENT_REQUEST_PAID = 'INBOX_PAYMENT_REQUEST_PAID',
  INBOX_MESSAGE_TO_CUSTOMER = 'INBOX_MESSAGE_TO_CUSTOMER',
  INBOX_MESSAGE_FROM_CUSTOMER = 'INBOX_MESSAGE_FROM_CUSTOMER',
  NEWSLETTER_SUBSCRIPTION_FORM_SUBMITTED = 'NEWSLETTER_SUBSCRIPTION_FORM_SUBMITTED',
  NEWSLETTER_SUBSCRIPTION_UNSUBSCRIBE = 'NEWSLETTER_SUBSCRIPTION_UNSUBSCRIBE',
  ECOM_PURCHASE = 'ECOM_PURCHASE',
  ECOM_CART_ABANDON = 'ECOM_CART_ABANDON',
  ECOM_CHECKOUT_BUYER = 'ECOM_CHECKOUT_BUYER',
  BOOKINGS_APPOINTMENT = 'BOOKINGS_APPOINTMENT',
  HOTELS_RESERVATION = 'HOTELS_RESERVATION',
  HOTELS_PURCHASE = 'HOTELS_PURCHASE',
  HOTELS_CONFIRMATION = 'HOTELS_CONFIRMATION',
  HOTELS_CANCEL = 'HOTELS_CANCEL',
  VIDEO_PURCHASE = 'VIDEO_PURCHASE',
  VIDEO_RENT = 'VIDEO_RENT',
  CASHIER_BUTTON_PURCHASE = 'CASHIER_BUTTON_PURCHASE',
  ARENA_NEW_LEAD = 'ARENA_NEW_LEAD',
  EVENTS_RSVP = 'EVENTS_RSVP',
  INVOICE_PAY = 'INVOICE_PAY',
  INVOICE_OVERDUE = 'INVOICE_OVERDUE',
  PRICE_QUOTE_ACCEPT = 'PRICE_QUOTE_ACCEPT',
  PRICE_QUOTE_EXPIRE = 'PRICE_QUOTE_EXPIRE',
  RESTAURANTS_ORDER = 'RESTAURANTS_ORDER',
  RESTAURANTS_RESERVATION = 'RESTAURANTS_RESERVATION',
  SHOUTOUT_OPEN = 'SHOUTOUT_OPEN',
  SHOUTOUT_CLICK = 'SHOUTOUT_CLICK',
  CONTACT_MERGED = 'CONTACT_MERGED',
  NEWSLETTER_SUBSCRIPTION_SUBSCRIBE = 'NEWSLETTER_SUBSCRIPTION_SUBSCRIBE',
  NEWSLETTER_SUBSCRIPTION_PENDING = 'NEWSLETTER_SUBSCRIPTION_PENDING',
  NEWSLETTER_SUBSCRIPTION_NOT_SET = 'NEWSLETTER_SUBSCRIPTION_NOT_SET',
  PHONE_SUBSCRIPTION_SUBSCRIBE = 'PHONE_SUBSCRIPTION_SUBSCRIBE',
  PHONE_SUBSCRIPTION_PENDING = 'PHONE_SUBSCRIPTION_PENDING',
  PHONE_SUBSCRIPTION_NOT_SET = 'PHONE_SUBSCRIPTION_NOT_SET',
  PHONE_SUBSCRIPTION_UNSUBSCRIBE = 'PHONE_SUBSCRIPTION_UNSUBSCRIBE',
}

/** Named sets of fields for `getContact`. */
export declare enum ContactFieldSet {
  BASIC = 'BASIC',
  COMMUNICATION_DETAILS = 'COMMUNICATION_DETAILS',
  EXTENDED = 'EXTENDED',
  FULL = 'FULL',
}

/** How a contact came to the site. */
export declare enum ContactSourceType {
  OTHER = 'OTHER',
  ADMIN = 'ADMIN',
  WIX_APP = 'WIX_APP',
  IMPORT = 'IMPORT',
  THIRD_PARTY = 'THIRD_PARTY',
  WIX_BOOKINGS = 'WIX_BOOKINGS',
  WIX_CHAT = 'WIX_CHAT',
  WIX_EMAIL_MARKETING = 'WIX_EMAIL_MARKETING',
  WIX_EVENTS = 'WIX_EVENTS',
  WIX_FORMS = 'WIX_FORMS',
  WIX_GROUPS = 'WIX_GROUPS',
  WIX_HOTELS = 'WIX_HOTELS',
  WIX_MARKET_PLACE = 'WIX_MARKET_PLACE',
  WIX_MUSIC = 'WIX_MUSIC',
  WIX_RESTAURANTS = 'WIX_RESTAURANTS',
  WIX_SITE_MEMBERS = 'WIX_SITE_MEMBERS',
  WIX_STORES = 'WIX_STORES',
  WIX_CODE = 'WIX_CODE',
  HOPP = 'HOPP',
}

/** What a facet counts. */
export declare enum ContactsFacetType {
  UNKNOWN = 'UNKNOWN',
  ALL_CONTACTS = 'ALL_CONTACTS',
  NOT_LABELED = 'NOT_LABELED',
  LABEL = 'LABEL',
  SUBSCRIPTION_STATUS = 'SUBSCRIPTION_STATUS',
  MEMBERSHIP_STATUS = 'MEMBERSHIP_STATUS',
}

/** Last reported status of mail to the primary email. */
export declare enum EmailDeliverabilityStatus {
  NOT_SET = 'NOT_SET',
  VALID = 'VALID',
  BOUNCED = 'BOUNCED',
  SPAM_COMPLAINT = 'SPAM_COMPLAINT',
  INACTIVE = 'INACTIVE',
}

/** What an email address is for. `UNTAGGED` is shown as "Other". */
export declare enum EmailTag {
  UNTAGGED = 'UNTAGGED',
  MAIN = 'MAIN',
  HOME = 'HOME',
  WORK = 'WORK',
}

/** How the contact of a REST answer was found. */
export declare enum GetContactResponseType {
  REGULAR = 'REGULAR',
  IMPLICIT = 'IMPLICIT',
  MERGED = 'MERGED',
}

/** Where a picture is kept. */
export declare enum ImageProvider {
  UNKNOWN = 'UNKNOWN',
  EXTERNAL = 'EXTERNAL',
  WIX_MEDIA = 'WIX_MEDIA',
}

/** State of a site membership. */
export declare enum MemberStatus {
  PENDING = 'PENDING',
  ACTIVE = 'ACTIVE',
  DELETED = 'DELETED',
  BLOCKED = 'BLOCKED',
  OFFLINE = 'OFFLINE',
}

/** How search terms are combined. */
export declare enum Mode {
  OR = 'OR',
  AND = 'AND',
}

/** Last reported status of messages to the primary phone. */
export declare enum PhoneDeliverabilityStatus {
  NO_PHONE_DELIVERABILITY_STATUS = 'NO_PHONE_DELIVERABILITY_STATUS',
  NOT_SET = 'NOT_SET',
}

/** What a phone number is for. `UNTAGGED` is shown as "Other". */
export declare enum PhoneTag {
  UNTAGGED = 'UNTAGGED',
  MAIN = 'MAIN',
  HOME = 'HOME',
  MOBILE = 'MOBILE',
  WORK = 'WORK',
  FAX = 'FAX',
}

/** Who sees a member profile. */
export declare enum PrivacyStatus {
  PRIVATE = 'PRIVATE',
  PUBLIC = 'PUBLIC',
}

/** What a Wix user is on the site. */
export declare enum Role {
  UNSPECIFIED_ROLE = 'UNSPECIFIED_ROLE',
  OWNER = 'OWNER',
  CONTRIBUTOR = 'CONTRIBUTOR',
}

/** Direction of a sort. */
export declare enum SortOrder {
  ASC = 'ASC',
  DESC = 'DESC',
}

/** Level of an administrative area. */
export declare enum SubdivisionType {
  UNKNOWN_SUBDIVISION_TYPE = 'UNKNOWN_SUBDIVISION_TYPE',
  ADMINISTRATIVE_AREA_LEVEL_1 = 'ADMINISTRATIVE_AREA_LEVEL_1',
  ADMINISTRATIVE_AREA_LEVEL_2 = 'ADMINISTRATIVE_AREA_LEVEL_2',
  ADMINISTRATIVE_AREA_LEVEL_3 = 'ADMINISTRATIVE_AREA_LEVEL_3',
  ADMINISTRATIVE_AREA_LEVEL_4 = 'ADMINISTRATIVE_AREA_LEVEL_4',
  ADMINISTRATIVE_AREA_LEVEL_5 = 'ADMINISTRATIVE_AREA_LEVEL_5',
  COUNTRY = 'COUNTRY',
}

/** What a submit did. */
export declare enum SubmitOperation {
  UNKNOWN = 'UNKNOWN',
  CREATE = 'CREATE',
  UPDATE = 'UPDATE',
}

/** Opt-in or opt-out of marketing messages. */
export declare enum SubscriptionStatus {
  NO_SUBSCRIPTION_STATUS = 'NO_SUBSCRIPTION_STATUS',
  NOT_SET = 'NOT_SET',
  PENDING = 'PENDING',
  SUBSCRIBED = 'SUBSCRIBED',
  UNSUBSCRIBED = 'UNSUBSCRIBED',
}

/** What an upsert did. */
export declare enum UpsertContactResponseAction {
  UNKNOWN = 'UNKNOWN',
  UPDATED = 'UPDATED',
  CREATED = 'CREATED',
}

/** Who triggered an event. */
export declare enum WebhookIdentityType {
  UNKNOWN = 'UNKNOWN',
  ANONYMOUS_VISITOR = 'ANONYMOUS_VISITOR',
  MEMBER = 'MEMBER',
  WIX_USER = 'WIX_USER',
  APP = 'APP',
}

/** How a label came to the site. */
export declare enum LabelType {
  SYSTEM = 'SYSTEM',
  USER_DEFINED = 'USER_DEFINED',
  WIX_APP_DEFINED = 'WIX_APP_DEFINED',
}

/** What the values of an extended field are. */
export declare enum FieldDataType {
  TEXT = 'TEXT',
  NUMBER = 'NUMBER',
  DATE = 'DATE',
  URL = 'URL',
}

/** How an extended field came to the site. */
export declare enum FieldType {
  SYSTEM = 'SYSTEM',
  USER_DEFINED = 'USER_DEFINED',
}

/** To whom submitted details belong. */
export declare enum IdentityType {
  UNKNOWN = 'UNKNOWN',
  CONTACT = 'CONTACT',
  MEMBER = 'MEMBER',
  NOT_AUTHENTICATED_MEMBER = 'NOT_AUTHENTICATED_MEMBER',
}

// Arguments may be written as a member of the enum or as its text.
export type ActionWithLiterals = Action | `${Action}`;
export type AddressTagWithLiterals = AddressTag | `${AddressTag}`;
export type ContactActivityTypeWithLiterals = ContactActivityType | `${ContactActivityType}`;
export type ContactFieldSetWithLiterals = ContactFieldSet | `${ContactFieldSet}`;
export type ContactSourceTypeWithLiterals = ContactSourceType | `${ContactSourceType}`;
export type ContactsFacetTypeWithLiterals = ContactsFacetType | `${ContactsFacetType}`;
export type EmailDeliverabilityStatusWithLiterals = EmailDeliverabilityStatus | `${EmailDeliverabilityStatus}`;
export type EmailTagWithLiterals = EmailTag | `${EmailTag}`;
export type GetContactResponseTypeWithLiterals = GetContactResponseType | `${GetContactResponseType}`;
export type ImageProviderWithLiterals = ImageProvider | `${ImageProvider}`;
export type MemberStatusWithLiterals = MemberStatus | `${MemberStatus}`;
export type ModeWithLiterals = Mode | `${Mode}`;
export type PhoneDeliverabilityStatusWithLiterals = PhoneDeliverabilityStatus | `${PhoneDeliverabilityStatus}`;
export type PhoneTagWithLiterals = PhoneTag | `${PhoneTag}`;
export type PrivacyStatusWithLiterals = PrivacyStatus | `${PrivacyStatus}`;
export type RoleWithLiterals = Role | `${Role}`;
export type SortOrderWithLiterals = SortOrder | `${SortOrder}`;
export type SubdivisionTypeWithLiterals = SubdivisionType | `${SubdivisionType}`;
export type SubmitOperationWithLiterals = SubmitOperation | `${SubmitOperation}`;
export type SubscriptionStatusWithLiterals = SubscriptionStatus | `${SubscriptionStatus}`;
export type UpsertContactResponseActionWithLiterals = UpsertContactResponseAction | `${UpsertContactResponseAction}`;
export type WebhookIdentityTypeWithLiterals = WebhookIdentityType | `${WebhookIdentityType}`;
export type LabelTypeWithLiterals = LabelType | `${LabelType}`;
export type FieldDataTypeWithLiterals = FieldDataType | `${FieldDataType}`;
export type FieldTypeWithLiterals = FieldType | `${FieldType}`;
export type IdentityTypeWithLiterals = IdentityType | `${IdentityType}`;
