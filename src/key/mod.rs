//! How the keys of labels and extended fields are made, and what refuses both alike.

mod refuse;

pub(crate) use refuse::{name_taken, system};

/// The namespace of what people define.
const NAMESPACE: &str = "custom";

/// The longest key Wix allows.
const LONGEST_KEY: usize = 80;

/// The key for a new label or field: its namespace and the display name in lower case, with every
/// run of other characters than letters and digits as one hyphen; numbered where another record has
/// that key already (semantics §6.2, §13.33). What has no letter or digit goes by its `noun`.
pub(crate) fn key_for(noun: &str, display_name: &str, taken: impl Fn(&str) -> bool) -> String {
    let room = LONGEST_KEY.saturating_sub(NAMESPACE.len() + 1);
    let base = slug(display_name).unwrap_or_else(|| noun.to_owned());
    let key = |suffix: &str| {
        let kept = cut(&base, room.saturating_sub(suffix.len()));
        format!("{NAMESPACE}.{}{suffix}", kept.trim_end_matches('-'))
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

/// As much of a text as fits, in UTF-16 units as lengths are counted everywhere.
fn cut(text: &str, most: usize) -> &str {
    let mut length = 0;
    let end = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > most
    });
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

fn slug(display_name: &str) -> Option<String> {
    // Accents that stand apart from their letter go, so that they do not cut the word.
    let lower = display_name
        .to_lowercase()
        .replace(|c| ('\u{300}'..='\u{36f}').contains(&c), "");
    let words: Vec<_> = lower
        .split(|c: char| !is_part_of_word(c))
        .filter(|word| !word.is_empty())
        .collect();
    (!words.is_empty()).then(|| words.join("-"))
}

/// Letters and digits, and the signs of Indic, Thai, Lao, Burmese and Khmer that stand within words.
fn is_part_of_word(c: char) -> bool {
    let is_stop = matches!(c, '\u{964}' | '\u{965}' | '\u{970}');
    let is_sign = matches!(
        c,
        '\u{900}'..='\u{dff}'
            | '\u{e47}'..='\u{e4e}'
            | '\u{ec8}'..='\u{ecd}'
            | '\u{1037}'..='\u{103a}'
            | '\u{17c9}'..='\u{17d3}'
    );
    c.is_alphanumeric() || (is_sign && !is_stop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> String {
        key_for("label", name, |_| false)
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
            ("हिन्दी ग्राहक", "custom.हिन्दी-ग्राहक"),
            ("ลูกค้าใหม่", "custom.ลูกค้าใหม่"),
            ("ឈ្មោះ អតិថិជន", "custom.ឈ្មោះ-អតិថិជន"),
            ("မြန်မာ", "custom.မြန်မာ"),
            ("!?", "custom.label"),
        ] {
            assert_eq!(key(name), expected);
        }
    }

    #[test]
    fn keys_are_at_most_eighty_long_and_never_taken() {
        let long = "x".repeat(200);
        assert_eq!(key(&long).chars().count(), 80);
        let wide = key(&"𝓥".repeat(50));
        assert_eq!(wide.encode_utf16().count(), 79);
        let taken = |key: &str| !key.ends_with("-2");
        let numbered = key_for("label", &long, taken);
        assert_eq!(
            (numbered.chars().count(), numbered.ends_with("x-2")),
            (80, true)
        );
    }
}
