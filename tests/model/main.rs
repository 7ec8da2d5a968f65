//! Any sequence of calls leaves the engine as a naive model of the service says: vectors and loops,
//! no index, written from the contract. Each action is carried out by both, and their answers are compared.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod action;
#[cfg(test)]
mod compare;
#[cfg(test)]
mod domain;
#[cfg(test)]
mod engine;
#[cfg(test)]
mod naive;
#[cfg(test)]
#[path = "../support/places.rs"]
mod places;
#[cfg(test)]
mod play;
#[cfg(test)]
#[path = "../support/reference.rs"]
mod reference;
#[cfg(test)]
mod strategy;

use std::env;

use proptest::bool::weighted;
use proptest::collection::vec;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};
use serde_json::Value;

use play::{play, record};

/// The most actions on one site, and how many that makes on average.
const LONGEST: usize = 200;
const AVERAGE: usize = LONGEST / 2;

/// How many contacts make a crowd.
const CROWD: usize = 400;

/// `MODEL_ACTIONS` says how many actions are tried, `MODEL_SEED` which ones.
#[test]
fn any_sequence_of_actions_does_what_the_model_says() {
    let actions = number("MODEL_ACTIONS", 2_000);
    let seed = number("MODEL_SEED", 20_240_102);
    let cases = actions.div_ceil(AVERAGE as u64);
    let mut runner = TestRunner::new(Config {
        cases: u32::try_from(cases).expect("MODEL_ACTIONS is too large"),
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    });
    // Few sites hold more contacts than queries look at one by one.
    let crowd = weighted(0.01).prop_map(|is_crowded| if is_crowded { CROWD } else { 0 });
    let sequences = (crowd, vec(strategy::action(), 1..=LONGEST));
    let outcome = runner.run(&sequences, |(crowd, actions)| {
        play(crowd, &actions).map_err(TestCaseError::fail)
    });
    if let Err(TestError::Fail(reason, (crowd, actions))) = &outcome {
        let steps = record(*crowd, actions);
        let steps: Vec<_> = steps.iter().map(Value::to_string).collect();
        let steps = steps.join(",\n    ");
        panic!("{reason}\n\nMODEL_SEED={seed} came to this, as steps of a case:\n    {steps}\n");
    }
    outcome.unwrap();
}

#[cfg(test)]
fn number(variable: &str, default: u64) -> u64 {
    env::var(variable).map_or(default, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{variable} must be a whole number, found {text}"))
    })
}
