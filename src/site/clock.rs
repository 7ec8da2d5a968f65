use crate::model::Timestamp;

/// What time it is for a site: the caller's clock, shifted or stopped.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    system: Timestamp,
    setting: Setting,
}

#[derive(Debug, Clone, Copy)]
enum Setting {
    /// Ahead of the caller's clock by this many milliseconds.
    Running { ahead: i64 },
    /// Stopped at a moment.
    Pinned(Timestamp),
}

impl Default for Setting {
    fn default() -> Self {
        Self::Running { ahead: 0 }
    }
}

impl Clock {
    /// Takes over the caller's time: once an operation, so that one operation sees one moment.
    pub fn read(&mut self, system: Timestamp) {
        self.system = system;
    }

    /// The moment for this site.
    pub fn now(&self) -> Timestamp {
        match self.setting {
            Setting::Pinned(moment) => moment,
            Setting::Running { ahead } => {
                Timestamp::clamped(self.system.millis().saturating_add(ahead))
            }
        }
    }

    /// Whether it stands still.
    pub const fn is_pinned(&self) -> bool {
        matches!(self.setting, Setting::Pinned(_))
    }

    /// Stops the clock at a moment.
    pub fn pin(&mut self, moment: Timestamp) {
        self.setting = Setting::Pinned(moment);
    }

    /// Moves the clock; false, and no change, where the date would leave the years 1 to 9999.
    #[must_use]
    pub fn advance(&mut self, millis: i64) -> bool {
        let moved = self.now().millis().checked_add(millis);
        let Some(moment) = moved.and_then(Timestamp::from_millis) else {
            return false;
        };
        self.setting = match self.setting {
            Setting::Pinned(_) => Setting::Pinned(moment),
            Setting::Running { ahead } => Setting::Running {
                ahead: ahead.saturating_add(millis),
            },
        };
        true
    }

    /// Follows the caller's clock again.
    pub fn use_system(&mut self) {
        self.setting = Setting::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millis(millis).unwrap()
    }

    #[test]
    fn follows_the_caller_until_pinned() {
        let mut clock = Clock::default();
        clock.read(at(1_000));
        assert!(clock.advance(500));
        clock.read(at(2_000));
        assert_eq!(clock.now(), at(2_500));
        clock.pin(at(10));
        assert!(clock.advance(5));
        clock.read(at(9_000));
        assert_eq!(clock.now(), at(15));
        clock.use_system();
        assert_eq!(clock.now(), at(9_000));
    }

    #[test]
    fn does_not_leave_the_calendar() {
        let mut clock = Clock::default();
        clock.pin(at(0));
        assert!(!clock.advance(i64::MAX));
        assert_eq!(clock.now(), at(0));

        clock.use_system();
        clock.read(at(0));
        assert!(clock.advance(253_402_300_799_999));
        clock.read(at(1));
        assert_eq!(clock.now(), at(253_402_300_799_999));
    }
}
