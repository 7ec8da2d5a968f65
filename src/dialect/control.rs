//! Reading the arguments of a site's controls.

use serde_json::Value;
use uuid::Uuid;

use super::arguments::Arguments;
use super::failure::read_plan;
use super::hint::Place;
use super::path::Path;
use super::reader::Reader;
use super::seed::{Seed, read_moment, read_seed};
use super::surface::Field;
use super::value::whole_number;
use crate::model::Timestamp;
use crate::site::{Identity, Lag, Limits, Membership, Plan};

const LABELS: Field = Field::new("labels");
const QUERIES: Field = Field::new("queries");
const ENRICHMENT: Field = Field::new("enrichment");
const MEMBER: Field = Field::new("member");
const ROLE: Field = Field::new("role");
const BILLING_SUBSCRIPTION: Field = Field::new("billingSubscription");

/// A well-formed use of a control.
#[derive(Debug)]
pub(crate) enum Command {
    /// `site.seed({contacts?, labels?, extendedFields?})`
    Seed(Seed),
    /// `site.reset()`
    Reset,
    /// `site.clock.set(date)`
    SetClock(Timestamp),
    /// `site.clock.advance(ms)`
    AdvanceClock(i64),
    /// `site.clock.useSystem()`
    UseSystemClock,
    /// `site.clock.now()`
    Now,
    /// `site.ids.seed(n)`
    SeedIds(u64),
    /// `site.actAs(identity)`
    ActAs(Identity),
    /// `as(identity)`: JavaScript keeps who calls for a while; here it is told whether there is such a one.
    As,
    /// `site.identity`
    Identity,
    /// `site.bulkJobs()`
    BulkJobs,
    /// `site.members.set(contactId, {member?, role?, billingSubscription?})`
    SetMembership(Uuid, Membership),
    /// `site.members.get(contactId)`
    GetMembership(Uuid),
    /// `site.members.remove(contactId)`
    RemoveMembership(Uuid),
    /// `site.limits.set({labels?})`
    SetLimits(Limits),
    /// `createSite({strict})`
    SetStrict(bool),
    /// `site.events()`
    Events,
    /// Keeps what comes after this event, or after the newest.
    FollowEvents(Option<u32>),
    /// The event after this one.
    NextEvent(u32),
    /// Begins to take records out of a store.
    BeginStored,
    /// Takes rows out of a store.
    AddStored(Vec<Value>),
    /// Ends it: what `reset` goes back to is there.
    EndStored,
    /// The rows that the store does not have, after as many as are known.
    Changes(u32),
    /// The store has them now.
    Commit,
    /// The store could not take them.
    RollBack,
    /// `site.failNext(operation, failure, times?)`
    FailNext(Plan),
    /// `site.pendingFailures()`
    PendingFailures,
    /// `site.latency(ms)`: JavaScript waits; here it is told whether that is a number of milliseconds.
    Latency,
    /// `site.lag({queries?, enrichment?})`
    Lag(Lag),
}

/// Reads the use of the control of this name, on a site with these operations; `None` where there is
/// none, or the reader noted what is wrong.
pub(crate) fn read_command(
    reader: &mut Reader<'_>,
    name: &str,
    arguments: &Arguments,
    operations: &[&'static str],
) -> Option<Command> {
    let first = arguments.get(0);
    match name {
        "seed" => read_seed(reader, arguments).map(Command::Seed),
        "reset" => Some(Command::Reset),
        "clock.set" => read_date(reader, first).map(Command::SetClock),
        "clock.advance" => read_millis(reader, first).map(Command::AdvanceClock),
        "clock.useSystem" => Some(Command::UseSystemClock),
        "clock.now" => Some(Command::Now),
        "ids.seed" => read_number(reader, first).map(Command::SeedIds),
        "actAs" => read_identity(reader, first).map(Command::ActAs),
        "as" => read_identity(reader, first).map(|_| Command::As),
        "identity" => Some(Command::Identity),
        "bulkJobs" => Some(Command::BulkJobs),
        "members.set" => {
            let id = read_contact_id(reader, first);
            let membership = read_membership(reader, arguments.get(1));
            Some(Command::SetMembership(id?, membership?))
        }
        "members.get" => read_contact_id(reader, first).map(Command::GetMembership),
        "members.remove" => read_contact_id(reader, first).map(Command::RemoveMembership),
        "limits.set" => read_limits(reader, first).map(Command::SetLimits),
        "strict" => read_strict(reader, first).map(Command::SetStrict),
        "events" => Some(Command::Events),
        "events.follow" if first.is_none() => Some(Command::FollowEvents(None)),
        "events.follow" => read_sequence(reader, first).map(|n| Command::FollowEvents(Some(n))),
        "store.begin" => Some(Command::BeginStored),
        "store.add" => Some(Command::AddStored(read_rows(first))),
        "store.end" => Some(Command::EndStored),
        "store.changes" => read_sequence(reader, first).map(Command::Changes),
        "store.commit" => Some(Command::Commit),
        "store.rollBack" => Some(Command::RollBack),
        "events.next" => read_sequence(reader, first).map(Command::NextEvent),
        "failNext" => read_plan(reader, arguments, operations).map(Command::FailNext),
        "pendingFailures" => Some(Command::PendingFailures),
        "latency" => read_latency(reader, first).map(|_| Command::Latency),
        "lag" => read_lag(reader, first).map(Command::Lag),
        _ => None,
    }
}

fn read_date(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<Timestamp> {
    let path = Path::Root("date");
    let value = reader.required(value, &path, None)?;
    read_moment(reader, value, &path)
}

fn read_millis(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<i64> {
    let path = Path::Root("ms");
    let value = reader.required(value, &path, None)?;
    let millis = whole_number(value);
    if millis.is_none() {
        reader.wrong_type(&path, "a whole number of milliseconds", value, Place::Other);
    }
    millis
}

fn read_number(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<u64> {
    let path = Path::Root("n");
    let value = reader.required(value, &path, None)?;
    let seed = whole_number(value).and_then(|n| u64::try_from(n).ok());
    if seed.is_none() {
        reader.wrong_type(&path, "a whole number from 0 to 2^53", value, Place::Other);
    }
    seed
}

/// The package makes the list; each row of it is the adapter's.
fn read_rows(value: Option<&Value>) -> Vec<Value> {
    value.and_then(Value::as_array).cloned().unwrap_or_default()
}

fn read_sequence(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<u32> {
    let sequence = read_number(reader, value)?;
    Some(u32::try_from(sequence).unwrap_or(u32::MAX))
}

fn read_identity(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<Identity> {
    let path = Path::Root("identity");
    let value = reader.required(value, &path, None)?;
    reader.named(value, &path)
}

fn read_contact_id(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<Uuid> {
    let path = Path::Root("contactId");
    let value = reader.required(value, &path, None)?;
    reader.guid(value, &path, Place::Other)
}

fn read_membership(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<Membership> {
    let path = Path::Root("membership");
    let value = reader.required(value, &path, None)?;
    let mut membership = reader.object(value, path, Place::Other)?;
    let read = Membership {
        member: membership.flag(reader, MEMBER),
        role: membership.named(reader, ROLE),
        billing_subscription: membership.flag(reader, BILLING_SUBSCRIPTION),
    };
    membership.close(reader);
    Some(read)
}

fn read_latency(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<u32> {
    let path = Path::Root("ms");
    let value = reader.required(value, &path, None)?;
    read_wait(reader, value, &path)
}

/// A number of milliseconds that a timer can wait.
fn read_wait(reader: &mut Reader<'_>, value: &Value, path: &Path<'_>) -> Option<u32> {
    let millis = whole_number(value).and_then(|n| u32::try_from(n).ok());
    let millis = millis.filter(|millis| i32::try_from(*millis).is_ok());
    if millis.is_none() {
        let expected = "a whole number of milliseconds from 0 to 2^31 - 1";
        reader.wrong_type(path, expected, value, Place::Other);
    }
    millis
}

/// What is not named, or `null`, comes at once.
fn read_lag(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<Lag> {
    let path = Path::Root("lag");
    let value = reader.required(value, &path, None)?;
    let mut lag = reader.object(value, path, Place::Other)?;
    let mut read = |field| {
        let value = lag.given(field)?;
        read_wait(reader, value, &lag.path(field))
    };
    let (queries, enrichment) = (read(QUERIES), read(ENRICHMENT));
    lag.close(reader);
    Some(Lag {
        queries: queries.filter(|millis| *millis > 0),
        enrichment,
    })
}

fn read_strict(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<bool> {
    let path = Path::Root("strict");
    let value = reader.required(value, &path, None)?;
    reader.flag(value, &path)
}

/// What is not named, or `null`, has no limit.
fn read_limits(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<Limits> {
    let path = Path::Root("limits");
    let value = reader.required(value, &path, None)?;
    let mut limits = reader.object(value, path, Place::Other)?;
    let labels = limits.given(LABELS);
    let labels = labels.map(|value| {
        let most = whole_number(value).and_then(|n| usize::try_from(n).ok());
        if most.is_none() {
            let path = limits.path(LABELS);
            reader.wrong_type(&path, "a whole number from 0, or null", value, Place::Other);
        }
        most
    });
    limits.close(reader);
    Some(Limits {
        labels: labels.flatten(),
    })
}
