/// An enumeration whose values have names on the wire.
pub trait Named: Sized + Copy + 'static {
    /// Every value, in the order of Wix's typings.
    const ALL: &'static [Self];

    /// Their names, in the same order.
    const NAMES: &'static [&'static str];

    /// The value's name.
    fn as_str(self) -> &'static str;

    /// The value of this name.
    fn parse(name: &str) -> Option<Self> {
        let index = Self::NAMES.iter().position(|known| *known == name)?;
        Self::ALL.get(index).copied()
    }
}

/// Declares an enumeration together with the names of its values; the first one is the default.
macro_rules! named_enum {
    ($(#[$meta:meta])* $name:ident {
        $first:ident = $first_text:literal $(, $variant:ident = $text:literal)* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum $name {
            #[doc = concat!("`", $first_text, "`")]
            #[default]
            $first,
            $(#[doc = concat!("`", $text, "`")] $variant),*
        }

        impl $crate::model::Named for $name {
            const ALL: &'static [Self] = &[Self::$first $(, Self::$variant)*];
            const NAMES: &'static [&'static str] = &[$first_text $(, $text)*];
            fn as_str(self) -> &'static str {
                match self { Self::$first => $first_text $(, Self::$variant => $text)* }
            }
        }
    };
}
pub(crate) use named_enum;
