//! How the keys of labels and extended fields are made.

/// The longest key Wix allows.
const LONGEST_KEY: usize = 80;

/// The key for a new label or field: its namespace and the display name in lower case, with every
/// run of other characters than letters and digits as one hyphen; numbered where another record has
/// that key already (semantics §6.2, §13.33).
pub(crate) fn key_for(namespace: &str, display_name: &str, taken: impl Fn(&str) -> bool) -> String {
    let room = LONGEST_KEY.saturating_sub(namespace.chars().count() + 1);
    let base = slug(display_name);
    let key = |suffix: &str| {
        let kept: String = base
            .chars()
            .take(room.saturating_sub(suffix.len()))
            .collect();
        format!("{namespace}.{}{suffix}", kept.trim_end_matches('-'))
    };
    let plain = key("");
    if !taken(&plain) {
        return plain;
    }
    let mut number: u32 = 1;
    loop {
        let numbered = key(&format!("-{number}"));
        if !taken(&numbered) {
            return numbered;
        }
        number = number.saturating_add(1);
    }
}

/// A name without any letter or digit still needs a key: `label`.
fn slug(display_name: &str) -> String {
    // Accents that stand apart from their letter go, so that they do not cut the word.
    let lower = display_name
        .to_lowercase()
        .replace(|c| ('\u{300}'..='\u{36f}').contains(&c), "");
    let words: Vec<_> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        return "label".to_owned();
    }
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> String {
        key_for("custom", name, |_| false)
    }

    #[test]
    fn keys_are_those_of_real_sites() {
        for (name, expected) in [
            ("My Label", "custom.my-label"),
            (
                "Pool owner/soon to be pool owner",
                "custom.pool-owner-soon-to-be-pool-owner",
            ),
            ("Cook/Stew", "custom.cook-stew"),
            ("2nd Engineer", "custom.2nd-engineer"),
            (
                "Diploma — Jan 2027 interest",
                "custom.diploma-jan-2027-interest",
            ),
            ("  -- Ärzte & Ämter -- ", "custom.ärzte-ämter"),
            ("לקוח חדש", "custom.לקוח-חדש"),
            ("İstanbul", "custom.istanbul"),
            ("Cafe\u{301} Noir", "custom.cafe-noir"),
            ("!?", "custom.label"),
        ] {
            assert_eq!(key(name), expected);
        }
    }

    #[test]
    fn keys_are_at_most_eighty_long_and_never_taken() {
        let long = "x".repeat(200);
        assert_eq!(key(&long).chars().count(), 80);
        let taken = |key: &str| !key.ends_with("-2");
        let numbered = key_for("custom", &long, taken);
        assert_eq!(
            (numbered.chars().count(), numbered.ends_with("x-2")),
            (80, true)
        );
    }
}
