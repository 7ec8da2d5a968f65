//! `cargo xtask test`: every check there is, stopping at the first step that fails, and how many tests ran.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::browser::Browser;
use crate::build::{JS_TESTS, WASM_TARGET, build, prepare, target_directory};
use crate::count::{Count, cargo_result, node_result};
use crate::run::{command, run, succeeds, watch};

/// A browser on a busy machine may take longer than the runner's defaults of 20 and 5 seconds.
const BROWSER_PATIENCE: [(&str, &str); 2] = [
    ("WASM_BINDGEN_TEST_TIMEOUT", "180"),
    ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"),
];

/// Ends with the totals in any case, so that they are the last thing to read.
pub(crate) fn test() -> Result<ExitCode> {
    let mut tested = Tested::default();
    let outcome = every_step(&mut tested);
    if let Err(error) = &outcome {
        println!("\nerror: {error:#}");
    }
    tested.print(outcome.is_err());
    Ok(match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    })
}

fn every_step(tested: &mut Tested) -> Result<()> {
    let browser = step("tools", find_tools)?;
    step("formatting", || {
        run(&mut command("cargo fmt --all --check"))
    })?;
    step("lints", || {
        run(&mut command(
            "cargo clippy --workspace --all-targets -- -D warnings",
        ))
    })?;
    step("lints for wasm", || {
        run(&mut command(&format!(
            "cargo clippy --target {WASM_TARGET} --all-targets -- -D warnings"
        )))
    })?;
    // One package at a time: built together, the features of their common dependencies add up and all of it is compiled anew.
    tested.run(
        "Rust, native",
        &mut command("cargo test --package wix-crm-local --no-fail-fast"),
        cargo_result,
    )?;
    tested.run(
        "Rust, the build itself",
        &mut command("cargo test --package xtask --no-fail-fast"),
        cargo_result,
    )?;
    tested.run("Rust, wasm in Node", &mut wasm_tests(), cargo_result)?;
    let mut in_browser = wasm_tests();
    in_browser
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .envs(BROWSER_PATIENCE);
    browser.drive_with(&mut in_browser, &target_directory()?)?;
    tested.run("Rust, wasm in Chromium", &mut in_browser, cargo_result)?;
    step("package", build)?;
    tested.run("JavaScript", &mut js_tests(&browser)?, node_result)?;
    step("types", || {
        run(command("npm run types").current_dir(JS_TESTS))
    })
}

/// Announces a step, and names it when it fails.
fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n=== {name}");
    let started = Instant::now();
    let result = work().with_context(|| format!("the step \"{name}\" failed"))?;
    println!("=== {name}: ok, {:.1} s", started.elapsed().as_secs_f64());
    Ok(result)
}

/// Everything that may be missing comes first, so that a long run does not end for the want of it.
fn find_tools() -> Result<Browser> {
    for (tool, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !succeeds(&mut command(&format!("cargo {tool} --version"))) {
            println!("Adding {component} to the toolchain");
            run(&mut command(&format!("rustup component add {component}")))?;
        }
    }
    prepare()?;
    Browser::find()
}

/// Documentation tests are left to the native run: the wasm runner passes them without calling them.
fn wasm_tests() -> Command {
    command(&format!(
        "cargo test --target {WASM_TARGET} --lib --tests --no-fail-fast"
    ))
}

fn js_tests(browser: &Browser) -> Result<Command> {
    let mut files = Vec::new();
    find_tests(Path::new(JS_TESTS), &mut files)?;
    files.sort();
    if files.is_empty() {
        // Without a file named, Node would look for tests by rules of its own.
        bail!("{JS_TESTS}/ has no *.test.mjs");
    }
    let mut node = command("node --test --test-reporter=spec");
    node.args(files);
    browser.name_to(&mut node);
    Ok(node)
}

fn find_tests(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?
    {
        let entry = entry?;
        let name = entry.file_name();
        if entry.file_type()?.is_dir() {
            if name != "node_modules" {
                find_tests(&entry.path(), files)?;
            }
        } else if name.to_string_lossy().ends_with(".test.mjs") {
            files.push(entry.path());
        }
    }
    Ok(())
}

#[derive(Debug, Default)]
struct Tested {
    kinds: Vec<(&'static str, Count)>,
}

impl Tested {
    /// A step of tests, counted; one that ran none has checked nothing, and fails.
    fn run(
        &mut self,
        kind: &'static str,
        tests: &mut Command,
        result: fn(&str) -> Count,
    ) -> Result<()> {
        step(kind, || {
            let mut count = Count::default();
            let outcome = watch(tests, |line| count += result(line));
            self.kinds.push((kind, count));
            outcome?;
            if count.passed == 0 {
                bail!("it ran no test");
            }
            Ok(())
        })
    }

    /// A step that failed counts as one failure even where it is no test, such as a lint.
    fn print(&self, failed: bool) {
        println!();
        for (kind, count) in &self.kinds {
            println!(
                "{kind:<26}{:>7} passed{:>7} failed",
                count.passed, count.failed
            );
        }
        let mut sum: Count = self.kinds.iter().map(|(_, count)| *count).sum();
        sum.failed = sum.failed.max(usize::from(failed));
        println!("\n{} passed, {} failed", sum.passed, sum.failed);
    }
}
