use core::fmt;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};

/// Reads a date of the form `YYYY-MM-DD`.
pub fn parse_local_date(text: &str) -> Option<NaiveDate> {
    // The RFC 3339 parser is a tenth of the size of chrono's general one, and as strict.
    let midnight = DateTime::parse_from_rfc3339(&format!("{text}T00:00:00Z")).ok()?;
    Some(midnight.date_naive()).filter(|_| text.len() == 10)
}

/// A moment in milliseconds since 1970-01-01T00:00:00Z; printed as `2024-01-02T03:04:05.678Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Timestamp(i64);

impl Timestamp {
    /// 0001-01-01 to 9999-12-31: what four-digit years can print.
    const RANGE: core::ops::RangeInclusive<i64> = -62_135_596_800_000..=253_402_300_799_999;

    /// The moment this many milliseconds after 1970, if its year has four digits.
    pub fn from_millis(millis: i64) -> Option<Self> {
        Self::RANGE.contains(&millis).then_some(Self(millis))
    }

    /// The moment this many milliseconds after 1970, or the nearest that four digits can print.
    pub fn clamped(millis: i64) -> Self {
        Self(millis.clamp(*Self::RANGE.start(), *Self::RANGE.end()))
    }

    /// Milliseconds since 1970.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Reads ISO 8601 text with a time zone, such as `2024-01-02T03:04:05.678Z`, or a date alone,
    /// which is its midnight in UTC as it is for JavaScript.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(date) = parse_local_date(text) {
            return Self::from_millis(midnight(date));
        }
        let date = DateTime::parse_from_rfc3339(text).ok()?;
        Self::from_millis(date.timestamp_millis())
    }
}

/// Midnight in UTC.
impl From<NaiveDate> for Timestamp {
    fn from(date: NaiveDate) -> Self {
        Self::clamped(midnight(date))
    }
}

fn midnight(date: NaiveDate) -> i64 {
    date.and_time(NaiveTime::MIN).and_utc().timestamp_millis()
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = DateTime::<Utc>::from_timestamp_millis(self.0).unwrap_or_default();
        f.write_str(&date.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_reads() {
        let text = "2024-01-02T03:04:05.678Z";
        assert_eq!(Timestamp::parse(text).unwrap().to_string(), text);
        let west = Timestamp::parse("2024-01-02T03:04:05+01:00").unwrap();
        assert_eq!(west.to_string(), "2024-01-02T02:04:05.000Z");
        let midnight = Timestamp::parse("2024-01-02").unwrap();
        assert_eq!(midnight.to_string(), "2024-01-02T00:00:00.000Z");
        assert_eq!(Timestamp::parse("2024-01-02T03:04:05"), None);
    }

    #[test]
    fn local_dates_have_one_form() {
        assert_eq!(
            parse_local_date("1995-04-25").unwrap().to_string(),
            "1995-04-25"
        );
        for bad in [
            "1995-4-25",
            "1995-02-30",
            "1995-04-25T00:00:00Z",
            "25.4.1995",
            "+995-04-25",
            "1995-04-2",
            "1995/04/25",
            "",
        ] {
            assert!(parse_local_date(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn refuses_years_that_four_digits_cannot_print() {
        assert_eq!(Timestamp::from_millis(i64::MAX), None);
        assert_eq!(Timestamp::from_millis(253_402_300_800_000), None);
        assert!(Timestamp::from_millis(253_402_300_799_999).is_some());
        assert_eq!(Timestamp::parse("tomorrow"), None);
    }
}
