use chrono::NaiveDate;
use serde_json::Number;
use uuid::Uuid;

use super::Timestamp;
use super::field_values::FieldValues;
use super::named::named_enum;

/// A person in a site's contact list (semantics §1.6).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Contact {
    /// GUID of the contact.
    pub id: Uuid,
    /// Counts the contact's changes, from 1.
    pub revision: u32,
    /// Through what the contact came to the site.
    pub source: Source,
    /// When it was created.
    pub created_date: Timestamp,
    /// When it last changed.
    pub updated_date: Timestamp,
    /// The last thing the person did on the site.
    pub last_activity: Activity,
    /// Whether the primary email receives marketing.
    pub email_subscription: SubscriptionStatus,
    /// Whether mail reaches the primary email.
    pub email_deliverability: EmailDeliverabilityStatus,
    /// Whether the primary phone receives marketing; by its validity where nothing was said.
    pub phone_subscription: Option<SubscriptionStatus>,
    /// What people wrote about the contact.
    pub info: Info,
}

/// The part of a contact that callers write.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Info {
    /// First and last name.
    pub name: Name,
    /// Up to 50 emails, the primary one first.
    pub emails: Vec<Email>,
    /// Up to 50 phones, the primary one first.
    pub phones: Vec<Phone>,
    /// Up to 50 addresses.
    pub addresses: Vec<Address>,
    /// Company.
    pub company: Option<String>,
    /// Job title.
    pub job_title: Option<String>,
    /// Birthdate.
    pub birthdate: Option<NaiveDate>,
    /// BCP 47 language tag in lower case.
    pub locale: Option<String>,
    /// Keys of labels, in the order they were put on.
    pub label_keys: Vec<String>,
    /// Values of custom and system fields by key.
    pub extended_fields: FieldValues,
    /// Picture.
    pub picture: Option<Picture>,
}

impl Info {
    /// The email flagged as primary.
    pub fn primary_email(&self) -> Option<&Email> {
        self.emails.iter().find(|email| email.primary)
    }

    /// The phone flagged as primary.
    pub fn primary_phone(&self) -> Option<&Phone> {
        self.phones.iter().find(|phone| phone.primary)
    }
}

/// First and last name; an empty text is never stored.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Name {
    /// First name.
    pub first: Option<String>,
    /// Last name.
    pub last: Option<String>,
}

/// An email address of a contact.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Email {
    /// GUID of the item.
    pub id: Uuid,
    /// What the email is for.
    pub tag: EmailTag,
    /// The address as given.
    pub email: String,
    /// Exactly one email of a contact is primary.
    pub primary: bool,
}

impl Email {
    /// The address as it is compared: case and space around it do not count (semantics §13.22).
    pub fn comparable(&self) -> String {
        comparable_email(&self.email)
    }
}

/// An address as it is compared.
pub(crate) fn comparable_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// A phone number of a contact.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Phone {
    /// GUID of the item.
    pub id: Uuid,
    /// What the phone is for.
    pub tag: PhoneTag,
    /// ISO 3166-1 alpha-2 code of the country the number is dialled in.
    pub country_code: Option<String>,
    /// The number as given.
    pub phone: String,
    /// E.164 form, where the number is valid.
    pub e164_phone: Option<String>,
    /// The country's calling code without `+`.
    pub calling_code: Option<String>,
    /// Exactly one phone of a contact is primary.
    pub primary: bool,
}

impl Phone {
    /// The number without what people put between its digits; of one without digits, its text.
    pub fn comparable(&self) -> String {
        let digits: String = self.phone.chars().filter(char::is_ascii_digit).collect();
        if digits.is_empty() {
            return self.phone.trim().to_lowercase();
        }
        digits
    }
}

/// An address of a contact, with what makes it an item of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Address {
    /// GUID of the item.
    pub id: Uuid,
    /// What the address is for.
    pub tag: AddressTag,
    /// The address itself.
    pub address: Postal,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Postal {
    /// The whole address as lines; made by the server unless given.
    pub formatted_address: Option<String>,
    /// Coordinates.
    pub geocode: Option<Location>,
    /// Street, number and apartment as parts.
    pub street_address: Option<StreetAddress>,
    /// Street and number as one line.
    pub address_line: Option<String>,
    /// Apartment, floor and the like.
    pub address_line2: Option<String>,
    /// City.
    pub city: Option<String>,
    /// ISO 3166-2 code, or what was given.
    pub subdivision: Option<String>,
    /// ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Advice for whoever comes to the door.
    pub hint: Option<String>,
}

/// A street address in parts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StreetAddress {
    /// House number.
    pub number: String,
    /// Street.
    pub name: String,
    /// Apartment.
    pub apt: String,
}

/// Coordinates in degrees.
#[derive(Debug, Clone, PartialEq)]
pub struct Location {
    /// Degrees north.
    pub latitude: Number,
    /// Degrees east.
    pub longitude: Number,
}

/// A picture by address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// A URL, or a `wix:image://` address.
    pub image: String,
    /// Where the picture is kept.
    pub provider: ImageProvider,
}

/// Through what a contact came to the site.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Source {
    /// Kind of source.
    pub source_type: SourceType,
    /// The app, where one made the contact.
    pub app_id: Option<String>,
}

/// Something the person did.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Activity {
    /// When.
    pub date: Timestamp,
    /// What.
    pub activity_type: ActivityType,
}

named_enum! {
    /// What an email is for.
    EmailTag { Untagged = "UNTAGGED", Main = "MAIN", Home = "HOME", Work = "WORK" }
}
named_enum! {
    /// What a phone is for.
    PhoneTag {
        Untagged = "UNTAGGED", Main = "MAIN", Home = "HOME", Mobile = "MOBILE", Work = "WORK",
        Fax = "FAX",
    }
}
named_enum! {
    /// What an address is for.
    AddressTag {
        Untagged = "UNTAGGED", Home = "HOME", Work = "WORK", Billing = "BILLING",
        Shipping = "SHIPPING",
    }
}
named_enum! {
    /// Whether an email or phone receives marketing.
    SubscriptionStatus {
        NoSubscriptionStatus = "NO_SUBSCRIPTION_STATUS", NotSet = "NOT_SET", Pending = "PENDING",
        Subscribed = "SUBSCRIBED", Unsubscribed = "UNSUBSCRIBED",
    }
}
named_enum! {
    /// Whether mail reaches an email.
    EmailDeliverabilityStatus {
        NotSet = "NOT_SET", Valid = "VALID", Bounced = "BOUNCED", SpamComplaint = "SPAM_COMPLAINT",
        Inactive = "INACTIVE",
    }
}
named_enum! {
    /// Where a picture is kept.
    ImageProvider { Unknown = "UNKNOWN", External = "EXTERNAL", WixMedia = "WIX_MEDIA" }
}
named_enum! {
    /// Kind of source of a contact.
    SourceType {
        Other = "OTHER", Admin = "ADMIN", WixApp = "WIX_APP", Import = "IMPORT",
        ThirdParty = "THIRD_PARTY", WixBookings = "WIX_BOOKINGS", WixChat = "WIX_CHAT",
        WixEmailMarketing = "WIX_EMAIL_MARKETING", WixEvents = "WIX_EVENTS",
        WixForms = "WIX_FORMS", WixGroups = "WIX_GROUPS", WixHotels = "WIX_HOTELS",
        WixMarketPlace = "WIX_MARKET_PLACE", WixMusic = "WIX_MUSIC",
        WixRestaurants = "WIX_RESTAURANTS", WixSiteMembers = "WIX_SITE_MEMBERS",
        WixStores = "WIX_STORES", WixCode = "WIX_CODE", Hopp = "HOPP",
    }
}
named_enum! {
    /// Something a person can do on a site.
    ActivityType {
        General = "GENERAL",
        ContactCreated = "CONTACT_CREATED",
        MemberLogin = "MEMBER_LOGIN",
        MemberRegister = "MEMBER_REGISTER",
        MemberStatusChanged = "MEMBER_STATUS_CHANGED",
        FormSubmitted = "FORM_SUBMITTED",
        InboxFormSubmitted = "INBOX_FORM_SUBMITTED",
        InboxPaymentRequestPaid = "INBOX_PAYMENT_REQUEST_PAID",
        InboxMessageToCustomer = "INBOX_MESSAGE_TO_CUSTOMER",
        InboxMessageFromCustomer = "INBOX_MESSAGE_FROM_CUSTOMER",
        NewsletterSubscriptionFormSubmitted = "NEWSLETTER_SUBSCRIPTION_FORM_SUBMITTED",
        NewsletterSubscriptionUnsubscribe = "NEWSLETTER_SUBSCRIPTION_UNSUBSCRIBE",
        EcomPurchase = "ECOM_PURCHASE",
        EcomCartAbandon = "ECOM_CART_ABANDON",
        EcomCheckoutBuyer = "ECOM_CHECKOUT_BUYER",
        BookingsAppointment = "BOOKINGS_APPOINTMENT",
        HotelsReservation = "HOTELS_RESERVATION",
        HotelsPurchase = "HOTELS_PURCHASE",
        HotelsConfirmation = "HOTELS_CONFIRMATION",
        HotelsCancel = "HOTELS_CANCEL",
        VideoPurchase = "VIDEO_PURCHASE",
        VideoRent = "VIDEO_RENT",
        CashierButtonPurchase = "CASHIER_BUTTON_PURCHASE",
        ArenaNewLead = "ARENA_NEW_LEAD",
        EventsRsvp = "EVENTS_RSVP",
        InvoicePay = "INVOICE_PAY",
        InvoiceOverdue = "INVOICE_OVERDUE",
        PriceQuoteAccept = "PRICE_QUOTE_ACCEPT",
        PriceQuoteExpire = "PRICE_QUOTE_EXPIRE",
        RestaurantsOrder = "RESTAURANTS_ORDER",
        RestaurantsReservation = "RESTAURANTS_RESERVATION",
        ShoutoutOpen = "SHOUTOUT_OPEN",
        ShoutoutClick = "SHOUTOUT_CLICK",
        ContactMerged = "CONTACT_MERGED",
        NewsletterSubscriptionSubscribe = "NEWSLETTER_SUBSCRIPTION_SUBSCRIBE",
        NewsletterSubscriptionPending = "NEWSLETTER_SUBSCRIPTION_PENDING",
        NewsletterSubscriptionNotSet = "NEWSLETTER_SUBSCRIPTION_NOT_SET",
        PhoneSubscriptionSubscribe = "PHONE_SUBSCRIPTION_SUBSCRIBE",
        PhoneSubscriptionPending = "PHONE_SUBSCRIPTION_PENDING",
        PhoneSubscriptionNotSet = "PHONE_SUBSCRIPTION_NOT_SET",
        PhoneSubscriptionUnsubscribe = "PHONE_SUBSCRIPTION_UNSUBSCRIBE",
    }
}
