//! `cargo xtask build`, `cargo xtask start [--once]`, `cargo xtask test`, `cargo xtask bench [file]`: everything that turns this repository into the npm package and checks it.
//!
//! `test-runner` is for cargo alone: `.cargo/config.toml` names it as what executes wasm tests.

mod bench;
mod browser;
mod build;
mod count;
mod licences;
mod panic;
mod run;
mod size;
mod start;
mod test;
mod wasm;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

const USAGE: &str = "\
usage: cargo xtask <command>
  build            build the npm package into pkg/ and measure it
  start [--once]   build, run the README's example, then serve the demo page; --once stops after the example
  test             check formatting and lints, then run every test
  bench [file]     build, then measure the package beside a mock in plain JavaScript; results go to file (target/bench.json) as JSON";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[OsString]) -> Result<ExitCode> {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    match words.as_slice() {
        ["test-runner", ..] => {
            wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(arguments)?
        }
        ["build"] => at_root(build::build)?,
        ["start"] => at_root(|| start::start(start::Then::Serve))?,
        ["start", "--once"] => at_root(|| start::start(start::Then::Stop))?,
        ["test"] => return at_root(test::test),
        ["bench"] => at_root(|| bench::bench(bench::RESULTS.as_ref()))?,
        ["bench", file] => at_root(|| bench::bench(file.as_ref()))?,
        [] => bail!("a command is missing\n{USAGE}"),
        _ => bail!("`{}` is not a command\n{USAGE}", words.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}

/// Every path in this program is relative to the root of the repository.
fn at_root<T>(task: impl FnOnce() -> Result<T>) -> Result<T> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .context("xtask has no folder above it")?;
    std::env::set_current_dir(root).with_context(|| format!("cannot enter {}", root.display()))?;
    task()
}
