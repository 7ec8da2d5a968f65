//! `cargo xtask bench`: how fast the built package is, beside a mock in plain JavaScript, and how fast the demo page.

use std::ffi::OsStr;
use std::fs::create_dir_all;
use std::path::{Path, absolute};

use anyhow::{Context, Result};

use crate::browser::Browser;
use crate::build::{JS_TESTS, build};
use crate::run::{command, run};

/// Where the results are written for want of another file.
pub(crate) const RESULTS: &str = "target/bench.json";

/// Builds the package and measures it and the demo page; the results are printed as tables and written to a file as JSON.
pub(crate) fn bench(results: &OsStr) -> Result<()> {
    build()?;
    let browser = Browser::find()?;
    let results = absolute(Path::new(results))?;
    if let Some(folder) = results.parent() {
        create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let mut node = command("node --expose-gc bench/run.mjs");
    node.arg(results).current_dir(JS_TESTS);
    browser.name_to(&mut node);
    run(&mut node)
}
