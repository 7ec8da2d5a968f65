use core::cell::RefCell;

use serde_json::{Value, json};

use super::answer::{answer, json as text};
use super::read::read;
use super::seed::seed;
use crate::contact::{self, ReferenceData};
use crate::dialect::{Command, read_command, show_job};
use crate::error::{Error, Result, Rule};
use crate::model::{Named, Timestamp};
use crate::site::{Membership, Site};

/// Uses a control of a site: arguments as JSON text, answer as JSON text.
pub fn control(
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    name: &str,
    arguments: &str,
    problems: &str,
    now: Timestamp,
) -> String {
    let read = read(
        reference,
        SIGNATURE,
        (arguments, problems),
        |reader, arguments| read_command(reader, name, arguments),
    );
    answer(site, now, read, &[], |site, command| {
        text(&run(site, command)?)
    })
}

/// The one control whose arguments are rich enough for hints that show how it is called.
const SIGNATURE: &str = "site.seed({contacts, labels, extendedFields})";

fn run(site: &mut Site, command: Command) -> Result<Value> {
    match command {
        Command::Seed(records) => seed(site, records)?,
        Command::Reset => site.reset(),
        Command::SetClock(moment) => site.clock.pin(moment),
        Command::AdvanceClock(millis) => advance(site, millis)?,
        Command::UseSystemClock => site.clock.use_system(),
        Command::Now => return Ok(json!(site.now().to_string())),
        Command::SeedIds(n) => site.pin_ids(n),
        Command::ActAs(identity) => site.identity = identity,
        Command::Identity => return Ok(json!(site.identity.as_str())),
        Command::BulkJobs => return Ok(site.jobs.iter().map(show_job).collect()),
        Command::SetMembership(id, membership) => contact::set_membership(site, id, membership)?,
        Command::GetMembership(id) => return Ok(show(contact::get_membership(site, id)?)),
        Command::RemoveMembership(id) => {
            contact::set_membership(site, id, Membership::default())?;
        }
        Command::SetLimits(limits) => site.limits = limits,
    }
    Ok(Value::Null)
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
    json!({
        "member": membership.member,
        "role": membership.role.map(Named::as_str),
        "billingSubscription": membership.billing_subscription,
    })
}
