use core::cell::RefCell;

use serde_json::{Value, json};

use super::answer::{NEEDS_PHONES, done, fail, json as text};
use super::read::{Read, read};
use super::seed::seed;
use crate::contact::{self, Phones};
use crate::dialect::{Command, read_command};
use crate::error::{Error, Result, Rule, Violation};
use crate::model::{Named, Timestamp};
use crate::site::{Membership, Site};

/// Uses a control of a site: arguments as JSON text, answer as JSON text.
pub fn control(
    site: &RefCell<Site>,
    phones: &dyn Phones,
    name: &str,
    arguments: &str,
    problems: &str,
    now: Timestamp,
) -> String {
    let read = read(
        phones,
        SIGNATURE,
        (arguments, problems),
        |reader, arguments| read_command(reader, name, arguments),
    );
    let site = &mut *site.borrow_mut();
    site.clock.read(now);
    let result = match read {
        Ok(Read::NeedsPhones) => return NEEDS_PHONES.to_owned(),
        Ok(Read::Ready(command)) => run(site, command).and_then(|value| text(&value)),
        Err(error) => Err(error),
    };
    result
        .and_then(|value| done(site, &value))
        .unwrap_or_else(|error| fail(site, &error, &[]))
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
        Command::SetMembership(id, membership) => contact::set_membership(site, id, membership)?,
        Command::GetMembership(id) => return Ok(show(contact::get_membership(site, id)?)),
        Command::RemoveMembership(id) => {
            contact::set_membership(site, id, Membership::default())?;
        }
    }
    Ok(Value::Null)
}

fn advance(site: &mut Site, millis: i64) -> Result<()> {
    if site.clock.advance(millis) {
        return Ok(());
    }
    Err(Error::Invalid(vec![Violation {
        field: "ms".to_owned(),
        description: "must lead to a date within the years 1 to 9999".to_owned(),
        rule: Rule::Max,
        data: None,
        hint: None,
    }]))
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
