/// An enumeration whose values have names on the wire.
pub trait Named: Sized + Copy + 'static {
    /// Every value, in the order of Wix's typings.
    const ALL: &'static [Self];

    /// The value's name.
    fn as_str(self) -> &'static str;

    /// The value of this name.
    fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|v| v.as_str() == name)
    }
}

/// The names of an enumeration.
pub fn names<T: Named>() -> Vec<&'static str> {
    let mut names = Vec::new();
    for value in T::ALL {
        names.push(value.as_str());
    }
    names
}

/// Declares an enumeration together with the names of its values.
macro_rules! named_enum {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $(#[doc = concat!("`", $text, "`")] $variant),+ }

        impl $crate::model::Named for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}
pub(crate) use named_enum;
