use serde_json::Value;

use super::surface::Surface;

/// A place in a request where callers are known to write the wrong thing (the contract's usage (c)
/// and semantics §12.2). The hints name the call that was probably meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Info,
    EmailList,
    Email,
    PhoneList,
    Phone,
    AddressList,
    Address,
    Postal,
    LabelList,
    LabelInList,
    FieldList,
    ContactId,
    Identifiers,
    Revision,
    LabelKeys,
    MergeOptions,
    Options,
    InfoOptions,
    Selection,
    Key,
    NewName,
    Name,
    Picture,
    Query,
    Paging,
    SortList,
    Sort,
    Other,
}

const EMAILS: &str = "Write emails: {items: [{email: 'a@b.co'}]}.";
const PHONES: &str = "Write phones: {items: [{phone: '…', countryCode: 'US'}]}.";
const ADDRESSES: &str = "Write addresses: {items: [{address: {…}}]}.";
const FIELDS: &str = "Write extendedFields: {items: {'custom.x': value}}.";

/// The same, where lists have no `{items}` around them.
const FLAT_EMAILS: &str = "Write emails: [{email: 'a@b.co'}].";
const FLAT_PHONES: &str = "Write phones: [{phone: '…', countryCode: 'US'}].";
const FLAT_ADDRESSES: &str = "Write addresses: [{address: {…}}].";
const FLAT_FIELDS: &str = "Write extendedFields: {'custom.x': value}.";
const FLAT_LABELS: &str = "Write labelKeys: ['custom.x'].";

impl Place {
    /// Advice for a member of an info that does not exist, where lists have no `{items}` around them.
    fn flat_hint_for_key(self, key: &str) -> Option<&'static str> {
        if self != Self::Info {
            return None;
        }
        Some(match key {
            "labels" => {
                "A contact has labelKeys: ['custom.x']; contacts.findOrCreateLabel(displayName) answers a label's key."
            }
            "primaryInfo" => {
                "This part follows from the lists: flag an item of emails or phones with primary: true."
            }
            "email" | "loginEmail" => FLAT_EMAILS,
            "phone" => FLAT_PHONES,
            "address" => FLAT_ADDRESSES,
            "customFields" => FLAT_FIELDS,
            key if key.starts_with("custom.") => FLAT_FIELDS,
            _ => return None,
        })
    }

    /// Advice for a member that does not exist here.
    pub(super) fn hint_for_key(
        self,
        key: &str,
        value: &Value,
        signature: &str,
        surface: Surface,
    ) -> Option<String> {
        if surface.is_flat()
            && let Some(advice) = self.flat_hint_for_key(key)
        {
            return Some(advice.to_owned());
        }
        let advice = match (self, key) {
            (Self::Info, "info") => {
                return Some(format!(
                    "Pass the contact's info itself, not wrapped: {signature}."
                ));
            }
            (Self::Info, "contact") => {
                return Some(format!(
                    "Pass the contact's info: {signature}. {{contact: …}} is the Contacts V5 shape."
                ));
            }
            (Self::Info, "labels") => {
                "A contact has labelKeys: {items: ['custom.x']}; labels.findOrCreateLabel(displayName) answers a label's key."
            }
            (Self::Info, "primaryInfo" | "primaryEmail" | "primaryPhone") => {
                "This part follows from the lists: flag an item of emails.items or phones.items with primary: true."
            }
            (Self::Info, "profilePicture") => {
                "profilePicture belongs to wix-crm-backend; here write picture: {image: 'https://…'}."
            }
            (Self::Info, "firstName" | "lastName" | "first" | "last") => {
                "Write name: {first, last}."
            }
            (Self::Info, "email" | "loginEmail") => EMAILS,
            (Self::Info, "phone") => PHONES,
            (Self::Info, "address") => ADDRESSES,
            (Self::Info, "id" | "_id" | "contactId" | "revision" | "allowDuplicates") => {
                return Some(format!("This is not part of info: {signature}."));
            }
            (Self::Info, "customFields" | "extended_fields") => FIELDS,
            (Self::Name, _) => "A name is {first, last}.",
            (Self::Info, key) if key.starts_with("custom.") => FIELDS,
            (Self::FieldList, _) => FIELDS,
            (Self::Address, _) if is_part_of_address(key) => {
                "The address's parts stand one level deeper: {tag, address: {addressLine1, city, country}}."
            }
            (Self::Postal, "street") => {
                "Write addressLine1: '…', or streetAddress: {number, name}."
            }
            (Self::Postal, "zip" | "zipCode" | "postcode") => "The field is postalCode.",
            (Self::Postal, "state" | "region") => "The field is subdivision, such as 'US-NY'.",
            (Self::Email, "address" | "value") => "The field is email.",
            (Self::Phone, "number" | "value") => "The field is phone.",
            (Self::Phone, "country") => "The field is countryCode.",
            (
                Self::InfoOptions,
                "name" | "emails" | "phones" | "addresses" | "company" | "jobTitle" | "birthdate"
                | "locale" | "labelKeys" | "extendedFields" | "picture",
            ) => {
                return Some(format!(
                    "This belongs into the contact's info, {{info: …}}: {signature}."
                ));
            }
            (Self::Options, "revision") => {
                return Some(format!(
                    "The revision is an argument of its own: {signature}."
                ));
            }
            (Self::Options, "filter" | "sort" | "paging") => {
                "A query stands in a member of its own: {query: {filter, sort, paging}}."
            }
            (Self::Options | Self::InfoOptions, "contact") => {
                "{contact: …} is the Contacts V5 shape; here write {info: …}."
            }
            (Self::Query, "query") => {
                return Some(format!("Pass the query itself, not wrapped: {signature}."));
            }
            (Self::Query, "limit" | "skip" | "offset") => "Write paging: {limit, offset}.",
            (Self::Query | Self::Paging, "cursorPaging" | "cursor") => {
                "Contacts v4 has no cursors: write paging: {limit, offset}."
            }
            (Self::Query | Self::Options, "search") => {
                "Only the bulk functions search. A query filters: {'info.name.first': {$startsWith: 'A'}}."
            }
            (Self::Paging, "skip") => "The field is offset.",
            (Self::Sort, "field" | "name") => "The field is fieldName.",
            (Self::Sort, "direction" | "sortOrder") => "The field is order.",
            (Self::EmailList | Self::PhoneList | Self::AddressList | Self::LabelList, _)
                if value.is_object() || value.is_string() =>
            {
                "Write {items: […]}."
            }
            _ => return None,
        };
        Some(advice.to_owned())
    }

    /// Advice for a value of another type than the one that belongs here, where lists have no
    /// `{items}` around them.
    fn flat_hint(self, value: &Value) -> Option<String> {
        let advice = match self {
            Self::EmailList => FLAT_EMAILS,
            Self::PhoneList => FLAT_PHONES,
            Self::AddressList => FLAT_ADDRESSES,
            Self::LabelList => FLAT_LABELS,
            Self::FieldList => FLAT_FIELDS,
            Self::Picture => "Write profilePicture: 'https://…'.",
            _ => return None,
        };
        Some(match value.get("items") {
            Some(_) => format!("{{items}} belongs to wix-crm.v2 and @wix/crm. {advice}"),
            None => advice.to_owned(),
        })
    }

    /// Advice for a value of another type than the one that belongs here.
    pub(super) fn hint_for_type(
        self,
        value: &Value,
        signature: &str,
        surface: Surface,
    ) -> Option<String> {
        if surface.is_flat()
            && let Some(advice) = self.flat_hint(value)
        {
            return Some(advice);
        }
        let advice = match self {
            Self::EmailList => EMAILS,
            Self::PhoneList => PHONES,
            Self::AddressList => ADDRESSES,
            Self::LabelList => "Write labelKeys: {items: ['custom.x']}.",
            Self::FieldList => FIELDS,
            Self::Email => "An email is an object: {email: 'a@b.co'}.",
            Self::Phone => "A phone is an object: {phone: '…', countryCode: 'US'}.",
            Self::Address | Self::Postal => {
                "An address is an object: {tag, address: {addressLine1, city, country}}."
            }
            Self::Name => "A name is an object: {first, last}.",
            Self::Picture => "A picture is an object: {image: 'https://…'}.",
            Self::Query => "A query is an object: {filter, sort, paging}.",
            Self::Paging => "Write paging: {limit, offset}.",
            Self::SortList => "Write sort: [{fieldName: 'createdDate', order: 'DESC'}].",
            Self::Sort => {
                "A field to sort by is an object: {fieldName: 'createdDate', order: 'DESC'}."
            }
            Self::LabelInList => "A label is named by its key alone, such as 'custom.x'.",
            Self::Identifiers => {
                return Some(format!(
                    "Pass {{contactId, revision}} and no more: {signature}."
                ));
            }
            Self::ContactId if value.is_object() => {
                return Some(format!("Pass the contact's id alone: {signature}."));
            }
            Self::Key => return Some(format!("Pass the text alone: {signature}.")),
            Self::NewName => {
                return Some(format!("Pass {{displayName: '…'}}: {signature}."));
            }
            Self::Revision => {
                return Some(format!("Pass the revision as a number: {signature}."));
            }
            Self::LabelKeys => {
                return Some(format!("Pass an array of label keys: {signature}."));
            }
            Self::MergeOptions => {
                return Some(format!("Pass {{sourceContactIds: […]}}: {signature}."));
            }
            Self::Selection if value.is_array() => {
                return Some(format!(
                    "Select contacts by a filter, {{filter: {{_id: {{$in: […]}}}}}}: {signature}."
                ));
            }
            Self::Options | Self::InfoOptions | Self::Selection => {
                return Some(format!("Pass the options as an object: {signature}."));
            }
            Self::Info => {
                return Some(format!(
                    "Pass the contact's info as an object: {signature}."
                ));
            }
            Self::ContactId | Self::Other => return None,
        };
        match self.has_flat_form() && value.is_array() {
            true => Some(format!("Flat arrays belong to wix-crm-backend. {advice}")),
            false => Some(advice.to_owned()),
        }
    }

    /// Whether the value is a list as another surface writes it.
    pub(super) fn is_list_of_other_surface(self, value: &Value, surface: Surface) -> bool {
        let is_other = match surface.is_flat() {
            true => value.get("items").is_some(),
            false => value.is_array(),
        };
        self.has_flat_form() && is_other
    }

    /// Whether Velo v1 writes an array where `@wix/crm` writes `{items: […]}`.
    const fn has_flat_form(self) -> bool {
        matches!(
            self,
            Self::EmailList | Self::PhoneList | Self::AddressList | Self::LabelList
        )
    }
}

fn is_part_of_address(key: &str) -> bool {
    matches!(
        key,
        "addressLine1"
            | "addressLine"
            | "addressLine2"
            | "streetAddress"
            | "city"
            | "subdivision"
            | "country"
            | "postalCode"
            | "formatted"
            | "street"
    )
}
