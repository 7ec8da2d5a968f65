//! One site's state: its tables and indexes, its clock, its source of ids, who is calling,
//! what happened.
//! Nothing here knows a rule of the service.

mod change;
mod clock;
mod contacts;
mod event;
mod failures;
mod identity;
mod ids;
mod index;
mod job;
mod lag;
mod leftovers;
mod limits;
mod member;
mod merged;
mod outbox;
mod permission;
mod record;
mod rows;
mod sorted;
mod sorted_contacts;
mod stored;
mod table;

pub use clock::Clock;
pub use contacts::Contacts;
pub use event::{Action, Entity, Event, Origin};
pub use failures::{Failure, Failures, Plan};
pub use identity::Identity;
pub use ids::{Ids, IdsMark};
pub use job::{Job, JobError, JobType, Jobs};
pub use lag::Lag;
pub use limits::Limits;
pub use member::{Member, Membership, Role};
pub use merged::Merged;
pub use outbox::Outbox;
pub use permission::Permission;
pub use record::{Kind, Record, Recorded};
pub use rows::{Change, Rows};
pub use sorted::{Entry, Key, Sorted};
pub use sorted_contacts::KeysOf;
pub use table::Table;

use leftovers::Leftovers;
use stored::Stored;
use uuid::Uuid;

use crate::model::{ExtendedField, Label, Timestamp};
use lag::{Seen, Unfilled};

/// A site: what it stores, and what a test can pin about it.
#[derive(Debug, Clone)]
pub struct Site {
    /// The records.
    pub records: Records,
    /// Where new ids come from.
    pub ids: Ids,
    /// What time it is.
    pub clock: Clock,
    /// Who calls.
    pub identity: Identity,
    /// How much it may hold.
    pub limits: Limits,
    /// Whether it refuses mistakes that Wix says nothing about.
    pub strict: bool,
    /// What happened.
    pub outbox: Outbox,
    /// How requests for many contacts went.
    pub jobs: Jobs,
    /// What is planned to go wrong.
    pub failures: Failures,
    lag: Lag,
    seen: Option<Seen>,
    unfilled: Unfilled,
    baseline: Baseline,
    leftovers: Leftovers,
    stored: Option<Stored>,
    warnings: Vec<String>,
}

/// Everything a site remembers about its contacts.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// Contacts by id.
    pub contacts: Contacts,
    /// Where merged contacts went: source id to target id.
    pub merged: Table<Merged>,
    /// What a contact is to the site besides a contact.
    pub members: Table<Member>,
    /// Labels by key.
    pub labels: Table<Label>,
    /// Extended fields by key.
    pub extended_fields: Table<ExtendedField>,
}

/// What `reset` goes back to.
#[derive(Debug, Clone)]
struct Baseline {
    records: Records,
    ids: Ids,
}

impl Records {
    /// None of the records, for others to come.
    #[must_use]
    pub fn emptied(&self) -> Self {
        Self {
            contacts: self.contacts.emptied(),
            ..Self::default()
        }
    }

    /// The rows of a table.
    pub const fn rows(&self, kind: Kind) -> &Rows {
        match kind {
            Kind::Contacts => self.contacts.rows(),
            Kind::Labels => self.labels.rows(),
            Kind::ExtendedFields => self.extended_fields.rows(),
            Kind::Members => self.members.rows(),
            Kind::MergedContacts => self.merged.rows(),
        }
    }

    /// Writes a row of a table, or empties it.
    pub fn set(&mut self, kind: Kind, row: usize, record: Option<Record>) {
        match kind {
            Kind::Contacts => self.contacts.set(row, record),
            Kind::Labels => self.labels.set(row, record),
            Kind::ExtendedFields => self.extended_fields.set(row, record),
            Kind::Members => self.members.set(row, record),
            Kind::MergedContacts => self.merged.set(row, record),
        }
    }

    /// What a contact is to the site besides a contact.
    pub fn membership(&self, id: &Uuid) -> Membership {
        self.members
            .get(id)
            .map(|member| member.membership)
            .unwrap_or_default()
    }
}

impl Site {
    /// A site that holds these records and nothing else.
    ///
    /// # Errors
    /// The platform gives no random bytes.
    pub fn new(records: Records) -> Result<Self, String> {
        let ids = Ids::random()?;
        Ok(Self {
            baseline: Baseline {
                records: records.clone(),
                ids: ids.clone(),
            },
            records,
            ids,
            clock: Clock::default(),
            identity: Identity::WixUser,
            limits: Limits::default(),
            strict: true,
            outbox: Outbox::default(),
            jobs: Jobs::default(),
            leftovers: Leftovers::default(),
            stored: None,
            failures: Failures::default(),
            lag: Lag::default(),
            seen: None,
            unfilled: Unfilled::default(),
            warnings: Vec::new(),
        })
    }

    /// Takes over the caller's time, once an operation.
    pub fn begin(&mut self, system: Timestamp) {
        self.clock.read(system);
        self.leftovers.shrink();
    }

    /// The time of the running operation.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Makes the present records the ones that `reset` restores.
    pub fn keep_as_baseline(&mut self) {
        self.baseline = Baseline {
            records: self.records.clone(),
            ids: self.ids.clone(),
        };
        self.show_all();
    }

    /// The records that `reset` restores.
    pub const fn baseline(&self) -> &Records {
        &self.baseline.records
    }

    /// Where pinned ids stand, now and after a `reset`.
    pub fn id_marks(&self) -> [Option<IdsMark>; 2] {
        [&self.ids, &self.baseline.ids].map(Ids::mark)
    }

    /// Takes other records, and others that `reset` restores. Ids that were not pinned stay.
    pub fn replace(&mut self, records: Records, baseline: Records, marks: [Option<IdsMark>; 2]) {
        self.records = records;
        self.baseline.records = baseline;
        self.unfilled.clear();
        self.show_all();
        for (ids, mark) in [&mut self.ids, &mut self.baseline.ids]
            .into_iter()
            .zip(marks)
        {
            if let Some(mark) = mark {
                *ids = Ids::after(mark);
            }
        }
    }

    /// Another site that has the same records and settings, and a past of its own.
    ///
    /// # Errors
    /// The platform gives no random bytes.
    pub fn fork(&self) -> Result<Self, String> {
        let mut site = Self {
            clock: self.clock,
            identity: self.identity,
            limits: self.limits,
            strict: self.strict,
            ..Self::new(self.records.clone())?
        };
        site.replace(
            self.records.clone(),
            self.baseline.records.clone(),
            self.id_marks(),
        );
        site.set_lag(self.lag);
        Ok(site)
    }

    /// Goes back to the baseline's records, before any event and any job, with nothing planned and nothing on its
    /// way. With pinned ids, the ids after it come again too.
    pub fn reset(&mut self) {
        self.jobs.clear();
        let before = core::mem::replace(&mut self.records, self.baseline.records.clone());
        self.leftovers.add(before.contacts, self.outbox.clear());
        self.failures.clear();
        self.unfilled.clear();
        self.show_all();
        if self.ids.is_pinned() {
            self.ids = self.baseline.ids.clone();
        }
    }

    /// Pins the ids from here on, also across `reset`.
    pub fn pin_ids(&mut self, seed: u64) {
        self.ids = Ids::pinned(seed);
        self.baseline.ids = self.ids.clone();
    }

    /// Notes something that Wix would pass over in silence and that is probably a mistake.
    pub fn warn(&mut self, sentence: String) {
        // What is done with many contacts would say it for each.
        if !self.warnings.contains(&sentence) {
            self.warnings.push(sentence);
        }
    }

    /// The warnings since the last call.
    pub fn take_warnings(&mut self) -> Vec<String> {
        core::mem::take(&mut self.warnings)
    }
}
