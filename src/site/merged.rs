use uuid::Uuid;

/// Where a contact went that was merged into another one.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Merged {
    /// GUID of the contact that is gone.
    pub source: Uuid,
    /// GUID of the one that it went into.
    pub target: Uuid,
}
