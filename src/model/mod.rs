//! The records of a site: plain data, no rules. Field names are those of Wix's REST API.

mod contact;
mod extended_field;
mod field_values;
mod json;
mod label;
mod named;
mod phone;
mod timestamp;

pub(crate) use contact::comparable_email;
pub use contact::{
    Activity, ActivityType, Address, AddressTag, Contact, Email, EmailDeliverabilityStatus,
    EmailTag, ImageProvider, Info, Location, Name, Phone, PhoneTag, Picture, Postal, Source,
    SourceType, StreetAddress, SubscriptionStatus,
};
pub use extended_field::{DataType, ExtendedField, FieldType};
pub use field_values::{FieldValue, FieldValues};
pub(crate) use json::object;
pub use label::{Label, LabelType};
pub use named::Named;
pub(crate) use named::named_enum;
pub use phone::{formatted_phone, subscription_status};
pub use timestamp::{Timestamp, parse_local_date};
