// The enum objects of the modules of `@wix/crm`: each member's value is its name.

const members = (...names) => Object.fromEntries(names.map((name) => [name, name]));

const SortOrder = members('ASC', 'DESC');
const WebhookIdentityType = members('UNKNOWN', 'ANONYMOUS_VISITOR', 'MEMBER', 'WIX_USER', 'APP');

export const contacts = {
  Action: members('UNKNOWN', 'UPDATED', 'CREATED'),
  AddressTag: members('UNTAGGED', 'HOME', 'WORK', 'BILLING', 'SHIPPING'),
  ContactActivityType: members(
    'GENERAL', 'CONTACT_CREATED', 'MEMBER_LOGIN', 'MEMBER_REGISTER', 'MEMBER_STATUS_CHANGED', 'FORM_SUBMITTED',
    'INBOX_FORM_SUBMITTED', 'INBOX_PAYMENT_REQUEST_PAID', 'INBOX_MESSAGE_TO_CUSTOMER',
    'INBOX_MESSAGE_FROM_CUSTOMER', 'NEWSLETTER_SUBSCRIPTION_FORM_SUBMITTED', 'NEWSLETTER_SUBSCRIPTION_UNSUBSCRIBE',
    'ECOM_PURCHASE', 'ECOM_CART_ABANDON', 'ECOM_CHECKOUT_BUYER', 'BOOKINGS_APPOINTMENT', 'HOTELS_RESERVATION',
    'HOTELS_PURCHASE', 'HOTELS_CONFIRMATION', 'HOTELS_CANCEL', 'VIDEO_PURCHASE', 'VIDEO_RENT',
    'CASHIER_BUTTON_PURCHASE', 'ARENA_NEW_LEAD', 'EVENTS_RSVP', 'INVOICE_PAY', 'INVOICE_OVERDUE',
    'PRICE_QUOTE_ACCEPT', 'PRICE_QUOTE_EXPIRE', 'RESTAURANTS_ORDER', 'RESTAURANTS_RESERVATION', 'SHOUTOUT_OPEN',
    'SHOUTOUT_CLICK', 'CONTACT_MERGED', 'NEWSLETTER_SUBSCRIPTION_SUBSCRIBE', 'NEWSLETTER_SUBSCRIPTION_PENDING',
    'NEWSLETTER_SUBSCRIPTION_NOT_SET', 'PHONE_SUBSCRIPTION_SUBSCRIBE', 'PHONE_SUBSCRIPTION_PENDING',
    'PHONE_SUBSCRIPTION_NOT_SET', 'PHONE_SUBSCRIPTION_UNSUBSCRIBE',
  ),
  ContactFieldSet: members('BASIC', 'COMMUNICATION_DETAILS', 'EXTENDED', 'FULL'),
  ContactSourceType: members(
    'OTHER', 'ADMIN', 'WIX_APP', 'IMPORT', 'THIRD_PARTY', 'WIX_BOOKINGS', 'WIX_CHAT', 'WIX_EMAIL_MARKETING',
    'WIX_EVENTS', 'WIX_FORMS', 'WIX_GROUPS', 'WIX_HOTELS', 'WIX_MARKET_PLACE', 'WIX_MUSIC', 'WIX_RESTAURANTS',
    'WIX_SITE_MEMBERS', 'WIX_STORES', 'WIX_CODE', 'HOPP',
  ),
  ContactsFacetType: members('UNKNOWN', 'ALL_CONTACTS', 'NOT_LABELED', 'LABEL', 'SUBSCRIPTION_STATUS', 'MEMBERSHIP_STATUS'),
  EmailDeliverabilityStatus: members('NOT_SET', 'VALID', 'BOUNCED', 'SPAM_COMPLAINT', 'INACTIVE'),
  EmailTag: members('UNTAGGED', 'MAIN', 'HOME', 'WORK'),
  GetContactResponseType: members('REGULAR', 'IMPLICIT', 'MERGED'),
  ImageProvider: members('UNKNOWN', 'EXTERNAL', 'WIX_MEDIA'),
  MemberStatus: members('PENDING', 'ACTIVE', 'DELETED', 'BLOCKED', 'OFFLINE'),
  Mode: members('OR', 'AND'),
  PhoneDeliverabilityStatus: members('NO_PHONE_DELIVERABILITY_STATUS', 'NOT_SET'),
  PhoneTag: members('UNTAGGED', 'MAIN', 'HOME', 'MOBILE', 'WORK', 'FAX'),
  PrivacyStatus: members('PRIVATE', 'PUBLIC'),
  Role: members('UNSPECIFIED_ROLE', 'OWNER', 'CONTRIBUTOR'),
  SortOrder,
  SubdivisionType: members(
    'UNKNOWN_SUBDIVISION_TYPE', 'ADMINISTRATIVE_AREA_LEVEL_1', 'ADMINISTRATIVE_AREA_LEVEL_2',
    'ADMINISTRATIVE_AREA_LEVEL_3', 'ADMINISTRATIVE_AREA_LEVEL_4', 'ADMINISTRATIVE_AREA_LEVEL_5', 'COUNTRY',
  ),
  SubmitOperation: members('UNKNOWN', 'CREATE', 'UPDATE'),
  SubscriptionStatus: members('NO_SUBSCRIPTION_STATUS', 'NOT_SET', 'PENDING', 'SUBSCRIBED', 'UNSUBSCRIBED'),
  UpsertContactResponseAction: members('UNKNOWN', 'UPDATED', 'CREATED'),
  WebhookIdentityType,
};

export const labels = {
  LabelType: members('SYSTEM', 'USER_DEFINED', 'WIX_APP_DEFINED'),
  SortOrder,
  WebhookIdentityType,
};

export const extendedFields = {
  FieldDataType: members('TEXT', 'NUMBER', 'DATE', 'URL'),
  FieldType: members('SYSTEM', 'USER_DEFINED'),
  SortOrder,
  WebhookIdentityType,
};

const { AddressTag, ContactActivityType, ContactSourceType, EmailTag, ImageProvider, PhoneTag, SubdivisionType, SubmitOperation } = contacts;

export const submittedContact = {
  AddressTag, ContactActivityType, ContactSourceType, EmailTag, ImageProvider, PhoneTag, SubdivisionType, SubmitOperation,
  IdentityType: members('UNKNOWN', 'CONTACT', 'MEMBER', 'NOT_AUTHENTICATED_MEMBER'),
  WebhookIdentityType,
};
