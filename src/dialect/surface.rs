/// By which names callers know the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Surface {
    /// The names of `@wix/crm`, which are those of `wix-crm.v2`.
    Sdk,
    /// The names of the REST API.
    Rest,
    /// The names of `@wix/crm`, lists without `{items}` around them: `wix-crm-backend`, the first
    /// version of Velo (semantics §1.6).
    Velo,
}

/// A member of an object: what `@wix/crm` calls it, and what the REST API calls it, which is how
/// violations name it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) wire: &'static str,
}

pub(super) const ID: Field = Field::renamed("_id", "id");
pub(super) const CREATED_DATE: Field = Field::renamed("_createdDate", "createdDate");
pub(super) const UPDATED_DATE: Field = Field::renamed("_updatedDate", "updatedDate");
pub(super) const ADDRESS_LINE: Field = Field::renamed("addressLine1", "addressLine");
pub(super) const FORMATTED: Field = Field::renamed("formatted", "formattedAddress");
pub(super) const LOCATION: Field = Field::renamed("location", "geocode");

/// Every field that has two names (wire §3.1).
const RENAMED: [Field; 6] = [
    ID,
    CREATED_DATE,
    UPDATED_DATE,
    ADDRESS_LINE,
    FORMATTED,
    LOCATION,
];

impl Field {
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, wire: name }
    }

    const fn renamed(name: &'static str, wire: &'static str) -> Self {
        Self { name, wire }
    }

    /// Its name on this surface.
    pub(super) const fn on(self, surface: Surface) -> &'static str {
        match surface {
            Surface::Sdk | Surface::Velo => self.name,
            Surface::Rest => self.wire,
        }
    }
}

impl Surface {
    /// What the REST API would get a member as that it does not know: the SDK takes the underscore off
    /// three names wherever they stand (wire §3.2).
    pub(super) fn wire_name(self, name: &str) -> &str {
        let mut renamed = [ID, CREATED_DATE, UPDATED_DATE].iter();
        match renamed.find(|field| self == Self::Sdk && field.name == name) {
            Some(field) => field.wire,
            None => name,
        }
    }

    /// Whether lists stand where the others have `{items}`.
    pub(super) const fn is_flat(self) -> bool {
        matches!(self, Self::Velo)
    }

    /// Advice for a field that goes by the name it has on the other surface, where `known` are the
    /// fields that can stand there.
    pub(super) fn hint(self, name: &str, known: &[&str]) -> Option<String> {
        let (here, other) = match self {
            Self::Sdk => ("@wix/crm", Self::Rest),
            Self::Velo => ("wix-crm-backend", Self::Rest),
            Self::Rest => ("the REST API", Self::Sdk),
        };
        let field = RENAMED.iter().find(|field| field.on(other) == name)?;
        let right = field.on(self);
        known
            .contains(&right)
            .then(|| format!("In {here} the field is {right}."))
    }
}
