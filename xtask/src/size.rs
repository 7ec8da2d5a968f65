//! What a browser has to load, and whether it stays within `xtask/size-budget.json`.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::build::{JS_TESTS, PACKAGE};
use crate::run::{command, read};

const BUDGET: &str = "xtask/size-budget.json";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Load {
    what: String,
    files: Vec<String>,
    gzip_limit: usize,
}

/// Bytes as sent over the wire in each of the three ways.
#[derive(Debug, Deserialize)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

pub(crate) fn measure_and_check() -> Result<()> {
    let budget =
        std::fs::read_to_string(BUDGET).with_context(|| format!("cannot read {BUDGET}"))?;
    let loads: Vec<Load> = serde_json::from_str(&budget)
        .with_context(|| format!("{BUDGET} is not a list of loads"))?;

    println!(
        "{:<36}{:>12}{:>12}{:>12}{:>14}",
        "What a browser loads", "raw", "gzip -9", "brotli", "gzip limit"
    );
    let mut excesses = Vec::new();
    for load in &loads {
        let size = measure(load)?;
        let columns = [size.raw, size.gzip, size.brotli].map(kilobytes);
        let [raw, gzip, brotli] = columns;
        println!(
            "  {:<34}{raw:>12}{gzip:>12}{brotli:>12}{:>14}",
            load.what,
            kilobytes(load.gzip_limit)
        );
        excesses.extend(excess(load, &size));
    }
    if !excesses.is_empty() {
        bail!("{}", excesses.join("; "));
    }
    Ok(())
}

fn measure(load: &Load) -> Result<Size> {
    let mut measure = command(&format!(
        "node xtask/measure.mjs --modules {JS_TESTS} --package {PACKAGE}"
    ));
    let size = read(measure.args(&load.files))?;
    serde_json::from_str(&size).context("xtask/measure.mjs wrote something else than sizes")
}

fn excess(load: &Load, size: &Size) -> Option<String> {
    (size.gzip > load.gzip_limit).then(|| {
        let (gzip, limit) = (kilobytes(size.gzip), kilobytes(load.gzip_limit));
        format!("\"{}\" takes {gzip} gzipped and may take {limit}: make it smaller, or raise gzipLimit in {BUDGET} and say why", load.what)
    })
}

pub(crate) fn kilobytes(bytes: usize) -> String {
    let hundreds = bytes.saturating_add(50) / 100;
    format!("{}.{} kB", hundreds / 10, hundreds % 10)
}

#[cfg(test)]
mod tests {
    use super::{Load, Size, excess, kilobytes};

    fn load(gzip_limit: usize) -> Load {
        Load {
            what: "phone numbers".to_owned(),
            files: vec!["dist/phone.mjs".to_owned()],
            gzip_limit,
        }
    }

    #[test]
    fn the_budget_is_the_largest_size_allowed() {
        let size = Size {
            raw: 200_000,
            gzip: 55_000,
            brotli: 50_000,
        };
        assert_eq!(excess(&load(55_000), &size), None);
        let sentence = excess(&load(54_999), &size).unwrap();
        assert!(
            sentence.starts_with("\"phone numbers\" takes 55.0 kB gzipped and may take 55.0 kB"),
            "{sentence}"
        );
    }

    #[test]
    fn sizes_are_rounded_to_a_tenth_of_a_kilobyte() {
        assert_eq!(kilobytes(0), "0.0 kB");
        assert_eq!(kilobytes(949), "0.9 kB");
        assert_eq!(kilobytes(950), "1.0 kB");
        assert_eq!(kilobytes(123_456), "123.5 kB");
    }
}
