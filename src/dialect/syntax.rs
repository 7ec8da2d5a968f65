use uuid::Uuid;

/// A GUID in its usual form: 36 characters with hyphens.
pub(super) fn guid(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok().filter(|_| text.len() == 36)
}

/// A BCP 47 language tag such as `en-us`.
pub(super) fn is_language_tag(text: &str) -> bool {
    let mut subtags = text.split('-');
    let language = subtags.next().unwrap_or_default();
    let is_subtag =
        |tag: &str| (1..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric());
    (2..=8).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && subtags.all(is_subtag)
}

/// Text on both sides of an `@`: all that is asked of an email (semantics §13.25).
pub(super) fn is_email(text: &str) -> bool {
    let sides = text.trim().rsplit_once('@');
    sides.is_some_and(|(name, host)| !name.trim().is_empty() && !host.trim().is_empty())
}

/// Whether a text starts as absolute URLs do: a scheme, a colon, and something behind it.
pub(super) fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
            && !rest.is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guids_have_one_form() {
        assert!(guid("2712ae1d-3f64-46c2-ac3a-94a6c2e29847").is_some());
        assert!(guid("2712AE1D-3F64-46C2-AC3A-94A6C2E29847").is_some());
        for bad in [
            "",
            "2712ae1d3f6446c2ac3a94a6c2e29847",
            "{2712ae1d-3f64-46c2-ac3a-94a6c2e29847}",
            "x",
        ] {
            assert!(guid(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn language_tags_and_emails() {
        assert!(is_language_tag("en-us") && is_language_tag("zh-Hant-TW") && is_language_tag("de"));
        for bad in ["", "e", "en_US", "en-", "english please", "12-us"] {
            assert!(!is_language_tag(bad), "{bad}");
        }
        assert!(is_email("a@b") && is_email("a@b@c.de") && is_email(" a@b.co"));
        for bad in ["", "a", "@b", "a@", " @ "] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
