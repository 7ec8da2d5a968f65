use core::fmt;

/// Where in a request a value stands. Borrowed from the stack, and turned into text only for a
/// violation.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Path<'a> {
    /// A member of the request itself.
    Root(&'a str),
    /// A member of an object.
    Key(&'a Path<'a>, &'a str),
    /// An item of a list.
    Index(&'a Path<'a>, usize),
    /// A line of the text that the request was read from.
    Line(u64),
}

impl<'a> Path<'a> {
    /// The path of a member.
    pub(crate) const fn key(&'a self, name: &'a str) -> Self {
        Self::Key(self, name)
    }

    /// The path of an item.
    pub(crate) const fn index(&'a self, index: usize) -> Self {
        Self::Index(self, index)
    }
}

/// The first part of a key that would fill a screen.
pub(super) fn cut(key: &str) -> &str {
    let end = key.char_indices().nth(100);
    end.and_then(|(end, _)| key.get(..end)).unwrap_or(key)
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root(name) => f.write_str(name),
            Self::Key(parent, name) => {
                let separator = match parent {
                    Self::Line(_) => ": ",
                    _ => ".",
                };
                write!(f, "{parent}{separator}{}", cut(name))
            }
            Self::Index(parent, index) => write!(f, "{parent}[{index}]"),
            Self::Line(number) => write!(f, "line {number}"),
        }
    }
}
