use core::cell::RefCell;

use serde_json::Value;

use super::answer::{answer, carry_out, for_errors, json as text, needs};
use super::operation::{OPERATIONS, Operation};
use super::read::read;
use super::seed::seed;
use super::start::new_records;
use crate::archive;
use crate::contact::{self, ReferenceData};
use crate::dialect::{
    Command, Reader, Surface, read_command, show_event, show_events, show_job, show_plan,
};
use crate::error::{Error, Result, Rule};
use crate::model::{Named, Timestamp, object};
use crate::site::{Failure, Membership, Plan, Records, Site};

/// Uses a control of a site: arguments as JSON text, answer as JSON text.
pub fn control(
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    name: &str,
    arguments: &str,
    problems: &str,
    now: Timestamp,
) -> String {
    if name == "context" {
        return context(&mut site.borrow_mut(), now);
    }
    let reader = Reader::new(reference, SIGNATURE, Surface::Sdk);
    let read = read(reader, (arguments, problems), |reader, arguments| {
        read_command(
            reader,
            name,
            arguments,
            &OPERATIONS.each_ref().map(|operation| operation.name),
        )
    });
    match carry_out(site, now, read, for_errors, run) {
        Ok(outcome) => answer(outcome, &[]),
        Err(missing) => needs(missing).to_owned(),
    }
}

/// The one control whose arguments are rich enough for hints that show how it is called.
const SIGNATURE: &str = "site.seed({contacts, labels, extendedFields})";

fn run(site: &mut Site, command: Command) -> Result<String> {
    match command {
        Command::Seed(records) => return text(&seed(site, records)?),
        Command::Reset => site.reset(),
        Command::SetClock(moment) => site.clock.pin(moment),
        Command::AdvanceClock(millis) => advance(site, millis)?,
        Command::UseSystemClock => site.clock.use_system(),
        Command::Now => return text(&site.now().to_string()),
        Command::SeedIds(n) => site.pin_ids(n),
        Command::ActAs(identity) => site.identity = identity,
        Command::As => {}
        Command::Identity => return text(&site.identity.as_str()),
        Command::BulkJobs => return text(&site.jobs.iter().map(show_job).collect::<Value>()),
        Command::SetMembership(id, membership) => contact::set_membership(site, id, membership)?,
        Command::GetMembership(id) => return text(&show(contact::get_membership(site, id)?)),
        Command::RemoveMembership(id) => {
            contact::set_membership(site, id, Membership::default())?;
        }
        Command::SetLimits(limits) => site.limits = limits,
        Command::SetStrict(strict) => site.strict = strict,
        Command::Events => return Ok(show_events(site.outbox.iter())),
        Command::FollowEvents(n) => return text(&site.outbox.follow(n)),
        Command::NextEvent(n) => {
            let event = site.outbox.next(n).map(show_event);
            return Ok(event.unwrap_or_else(|| "null".to_owned()));
        }
        Command::BeginStored => {
            let fresh = new_records();
            let contacts = site.records.contacts.emptied();
            site.records = Records { contacts, ..fresh };
        }
        Command::AddStored(rows) => {
            archive::take_over(&mut site.records, &rows).map_err(Error::Internal)?;
        }
        Command::EndStored => {
            site.keep_as_stored();
        }
        Command::Changes(known) => {
            let known = usize::try_from(known).unwrap_or(usize::MAX);
            let states = site.writing(known > 0);
            let changes = states.map(|(stored, now)| archive::changes(stored, now, known));
            return text(&changes.unwrap_or_default());
        }
        Command::Commit => site.commit(),
        Command::RollBack => site.roll_back(),
        Command::Latency => {}
        Command::Lag(lag) => site.set_lag(lag),
        Command::FailNext(plan) => fail_next(site, plan)?,
        Command::PendingFailures => {
            return text(&site.failures.iter().map(show_plan).collect::<Value>());
        }
    }
    text(&Value::Null)
}

/// Who calls, whether the clock stands still, and at which millisecond, or how far ahead of the caller's it runs. JavaScript asks this for
/// its notes, which is no request: it takes no id of one.
fn context(site: &mut Site, now: Timestamp) -> String {
    site.clock.read(now);
    let is_pinned = site.clock.is_pinned();
    let start = if is_pinned { 0 } else { now.millis() };
    let millis = site.now().millis().saturating_sub(start);
    let identity = site.identity.as_str();
    format!(r#"{{"value":["{identity}",{is_pinned},{millis}]}}"#)
}

fn fail_next(site: &mut Site, plan: Plan) -> Result<()> {
    let operation = Operation::find(plan.operation);
    if plan.failure == Failure::Conflict && !operation.is_some_and(Operation::takes_revision) {
        let description = format!(
            "must be a function that takes a revision (updateContact, mergeContacts) to have a 'conflict', found {}",
            plan.operation
        );
        return Err(Error::invalid("operation", description, Rule::Enum, None));
    }
    site.failures.add(plan);
    Ok(())
}

fn advance(site: &mut Site, millis: i64) -> Result<()> {
    if site.clock.advance(millis) {
        return Ok(());
    }
    Err(Error::invalid(
        "ms",
        "must lead to a date within the years 1 to 9999",
        Rule::Max,
        None,
    ))
}

fn show(membership: Membership) -> Value {
    if membership == Membership::default() {
        return Value::Null;
    }
    object(vec![
        ("member", membership.member.into()),
        ("role", membership.role.map(Named::as_str).into()),
        (
            "billingSubscription",
            membership.billing_subscription.into(),
        ),
    ])
}
