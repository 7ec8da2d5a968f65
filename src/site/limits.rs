/// How much a site may hold, where Wix does not say.
#[derive(Debug, Clone, Copy, Default)]
pub struct Limits {
    /// How many labels besides Wix's own; none is no limit.
    pub labels: Option<usize>,
}
