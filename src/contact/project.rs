use crate::model::named_enum;

/// A part of a contact that `fields` can ask for, by the name it has there (semantics §8.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
#[expect(missing_docs, reason = "the names say it, and NAMES gives Wix's")]
pub enum Part {
    Source = 1,
    CreatedDate = 1 << 1,
    UpdatedDate = 1 << 2,
    LastActivity = 1 << 3,
    PrimaryInfo = 1 << 4,
    PrimaryEmail = 1 << 5,
    PrimaryPhone = 1 << 6,
    Name = 1 << 7,
    Emails = 1 << 8,
    Phones = 1 << 9,
    Addresses = 1 << 10,
    Company = 1 << 11,
    JobTitle = 1 << 12,
    Picture = 1 << 13,
    Birthdate = 1 << 14,
    Locale = 1 << 15,
    LabelKeys = 1 << 16,
    ExtendedFields = 1 << 17,
    FormattedPhone = 1 << 18,
}

/// Which parts of a contact an answer shows; id and revision are always shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Projection(u32);

named_enum! {
    /// A named set of parts: primary info and name, that and how to reach the person, that and
    /// extended fields, everything.
    Fieldset {
        Basic = "BASIC", CommunicationDetails = "COMMUNICATION_DETAILS", Extended = "EXTENDED",
        Full = "FULL",
    }
}

impl Part {
    /// The names that `fields` takes; `info` stands for all that is in it.
    pub const NAMES: [(&'static str, u32); 22] = [
        ("id", 0),
        ("revision", 0),
        ("source", Self::Source as u32),
        ("createdDate", Self::CreatedDate as u32),
        ("updatedDate", Self::UpdatedDate as u32),
        ("lastActivity", Self::LastActivity as u32),
        ("primaryInfo", Self::PrimaryInfo as u32),
        ("primaryEmail", Self::PrimaryEmail as u32),
        ("primaryPhone", Self::PrimaryPhone as u32),
        ("info", INFO),
        ("info.name", Self::Name as u32),
        ("info.emails", Self::Emails as u32),
        ("info.phones", Self::Phones as u32),
        ("info.addresses", Self::Addresses as u32),
        ("info.company", Self::Company as u32),
        ("info.jobTitle", Self::JobTitle as u32),
        ("info.picture", Self::Picture as u32),
        ("info.birthdate", Self::Birthdate as u32),
        ("info.locale", Self::Locale as u32),
        ("info.labelKeys", Self::LabelKeys as u32),
        ("info.extendedFields", Self::ExtendedFields as u32),
        // Documented as a field; contacts here have no locations, so it adds nothing.
        ("info.locations", 0),
    ];
}

/// All parts from `Name` on are parts of `info`.
const INFO: u32 = Projection::FULL.0 & (u32::MAX << (Part::Name as u32).trailing_zeros());

impl Projection {
    /// Everything but `formattedPhone` in lists, which `@wix/crm` keeps to itself (semantics §13.27).
    pub const FULL: Self = Self(!(Part::FormattedPhone as u32));
    /// Everything.
    pub const OF_EVENTS: Self = Self(u32::MAX);
    /// Id and revision.
    pub const LEAST: Self = Self(0);

    /// This projection and the field of this name; `None` for a name that is not a field.
    #[must_use]
    pub fn with_field(self, name: &str) -> Option<Self> {
        let (_, parts) = Part::NAMES.iter().find(|(known, _)| *known == name)?;
        Some(Self(self.0 | parts))
    }

    /// This projection and the parts of a fieldset.
    #[must_use]
    pub const fn with_fieldset(self, set: Fieldset) -> Self {
        let basic = Part::PrimaryInfo as u32 | Part::Name as u32;
        let parts = match set {
            Fieldset::Basic => basic,
            Fieldset::CommunicationDetails => {
                basic | Part::Emails as u32 | Part::Phones as u32 | Part::Addresses as u32
            }
            Fieldset::Extended => basic | Part::ExtendedFields as u32,
            Fieldset::Full => Self::FULL.0,
        };
        Self(self.0 | parts)
    }

    /// All that this projection or the other one shows.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a part is shown.
    pub const fn shows(self, part: Part) -> bool {
        self.0 & part as u32 != 0
    }

    /// Whether anything of `info` is shown.
    pub const fn shows_info(self) -> bool {
        self.0 & INFO != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_info_are_those_named_so() {
        for (name, part) in Part::NAMES {
            assert_eq!(
                part & INFO,
                if name.starts_with("info") { part } else { 0 },
                "{name}"
            );
        }
        assert!(Projection::FULL.shows_info() && !Projection::LEAST.shows_info());
    }

    #[test]
    fn fields_and_fieldsets_add_up() {
        let basic = Projection::LEAST.with_fieldset(Fieldset::Basic);
        assert!(basic.shows(Part::Name) && basic.shows(Part::PrimaryInfo));
        assert!(!basic.shows(Part::Emails) && !basic.shows(Part::Source));
        let more = basic.with_field("info.company").unwrap();
        assert!(more.shows(Part::Company) && more.shows(Part::Name));
        assert!(!more.shows(Part::JobTitle));
        assert_eq!(basic.with_field("id"), Some(basic));
        assert_eq!(basic.with_field("info.name.first"), None);
    }
}
