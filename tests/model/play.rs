use serde_json::{Value, json};

use crate::action::Action;
use crate::compare::{Ids, difference};
use crate::domain::start;
use crate::engine::Engine;
use crate::naive::{Door, Failure, Outcome, Request, Site};

/// 2026-01-31T12:00:00.000Z: when every play begins.
const NOON: i64 = 1_769_860_800_000;

/// After how many actions everything is compared, and not the answer alone.
const ROUND: usize = 16;

/// Carries actions out, on the engine and on the model; fails where they differ first. The site starts with a `crowd` of contacts.
pub(crate) fn play(crowd: usize, actions: &[Action]) -> Result<(), String> {
    Play::new().run(crowd, actions)
}

/// The calls that the actions are, up to the first that differs, as the steps of a case.
pub(crate) fn record(crowd: usize, actions: &[Action]) -> Vec<Value> {
    let mut play = Play::new();
    play.steps = Some(Vec::new());
    // That there is a difference is known by now.
    let _ = play.run(crowd, actions);
    play.steps.unwrap_or_default()
}

struct Play {
    engine: Engine,
    model: Site,
    ids: Ids,
    /// The calls so far, where someone wants to know.
    steps: Option<Vec<Value>>,
}

impl Play {
    fn new() -> Self {
        Self {
            engine: Engine::new(),
            model: Site::new(NOON),
            ids: Ids::default(),
            steps: None,
        }
    }

    fn run(&mut self, crowd: usize, actions: &[Action]) -> Result<(), String> {
        self.ask(&Request::control("clock.set", json!([NOON])));
        self.ask(&Request::control("ids.seed", json!([1])));
        let start = Request::control("seed", json!([start(crowd)]));
        let expected = self.model.answer(&start);
        self.compare(&start, &expected)?;
        self.compare_everything()?;
        for (number, action) in actions.iter().enumerate() {
            if matches!(action, Action::Reset) {
                self.compare_events()?;
            }
            let request = self.model.request(action);
            let expected = self.model.answer(&request);
            self.compare(&request, &expected)?;
            if matches!(action, Action::Reset) {
                self.ids.rewind(self.model.minted());
            }
            if number % ROUND == 0 || !self.ids.know(self.model.minted()) {
                self.compare_everything()?;
            }
        }
        self.compare_events()?;
        self.compare_everything()
    }

    fn ask(&mut self, request: &Request) -> Value {
        let arguments = self.ids.real(&request.arguments);
        if let Some(steps) = &mut self.steps {
            let door = match request.door {
                Door::Call => "call",
                Door::Control => "control",
            };
            steps.push(json!({ door: request.name, "arguments": arguments }));
        }
        self.engine.ask(request.door, request.name, &arguments)
    }

    /// Makes a call and compares its answer with what the model expects.
    fn compare(&mut self, request: &Request, expected: &Outcome) -> Result<(), String> {
        let answer = self.ask(request);
        let found = match (expected, answer.get("value"), answer.get("failure")) {
            (Ok(wanted), Some(value), _) => difference(wanted, value, &mut self.ids, "value"),
            (Err(failure), _, Some(found)) => self.failure_difference(failure, found),
            (Ok(_), None, _) => Some(format!("expected success, found {answer}")),
            (Err(failure), ..) => Some(format!("expected {failure:?}, found {answer}")),
        };
        let found = found.or_else(|| self.warning_difference(&answer));
        match found {
            Some(what) => Err(format!(
                "{} {}: {what}",
                request.name,
                self.ids.real(&request.arguments)
            )),
            None => Ok(()),
        }
    }

    fn failure_difference(&self, wanted: &Failure, found: &Value) -> Option<String> {
        let error = &found["details"]["applicationError"];
        let violations = found["details"]["validationError"]["fieldViolations"].as_array();
        let violations: Vec<_> = violations.into_iter().flatten().collect();
        let fits = found["status"] == wanted.status
            && (wanted.codes.is_empty() || wanted.codes.iter().any(|code| error["code"] == *code))
            && (wanted.data.is_empty()
                || wanted
                    .data
                    .iter()
                    .any(|data| self.ids.real(data) == error["data"]))
            && violations.len() == wanted.violations.len()
            && wanted
                .violations
                .iter()
                .zip(&violations)
                .all(|((field, rule), violation)| {
                    violation["field"] == *field && violation["violatedRule"] == *rule
                });
        (!fits).then(|| format!("expected {wanted:?}, found {found}"))
    }

    fn warning_difference(&mut self, answer: &Value) -> Option<String> {
        let wanted = match answer.get("value") {
            Some(_) => self.model.take_warnings(),
            None => Vec::new(),
        };
        self.model.take_warnings();
        let warnings = answer["warnings"].as_array().cloned().unwrap_or_default();
        let names = |warning: &Value, key: &String| {
            warning
                .as_str()
                .is_some_and(|text| text.contains(key.as_str()))
        };
        let fits = warnings.len() == wanted.len()
            && warnings
                .iter()
                .zip(&wanted)
                .all(|(text, key)| names(text, key));
        (!fits).then(|| format!("expected warnings of {wanted:?}, found {warnings:?}"))
    }

    /// Reads all there is to read, as someone who may.
    fn compare_everything(&mut self) -> Result<(), String> {
        let identity = self.model.act_as("WIX_USER");
        let steps = self.steps.clone();
        self.ask(&Request::control("actAs", json!(["WIX_USER"])));
        self.compare_records()?;
        self.model.act_as(&identity);
        self.ask(&Request::control("actAs", json!([identity])));
        // What is the same is no step of a case.
        self.steps = steps;
        Ok(())
    }

    /// Compares what happened, in the order in which it happened.
    fn compare_events(&mut self) -> Result<(), String> {
        let answer = self.ask(&Request::control("events", json!([])));
        let events = answer["value"].as_array().into_iter().flatten();
        let told = |event: &Value| {
            let metadata = &event["metadata"];
            let entity = event
                .get("entity")
                .unwrap_or(&event["data"]["targetContact"]);
            json!({
                "eventType": metadata["eventType"],
                "entityId": metadata["entityId"],
                "revision": entity["revision"],
                "originatedFrom": metadata["originatedFrom"],
                "identityType": metadata["identity"]["identityType"],
                "eventTime": metadata["eventTime"],
            })
        };
        let found = events.map(told).collect();
        match difference(&self.model.events(), &found, &mut self.ids, "events") {
            Some(what) => Err(what),
            None => Ok(()),
        }
    }

    fn compare_records(&mut self) -> Result<(), String> {
        let calls = self.model.everything();
        for request in calls {
            let expected = self.model.answer(&request);
            self.compare(&request, &expected)?;
        }
        Ok(())
    }
}
