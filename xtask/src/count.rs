//! How many tests a line of a test runner's output says have passed and failed.

use std::iter::Sum;
use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Count>>(counts: I) -> Count {
        counts.fold(Count::default(), |mut sum, count| {
            sum += count;
            sum
        })
    }
}

/// `test result: ok. 12 passed; 0 failed; …`, as cargo and the wasm runner write it once for each test binary.
pub(crate) fn cargo_result(line: &str) -> Count {
    let Some(result) = line.strip_prefix("test result: ") else {
        return Count::default();
    };
    let words: Vec<&str> = result
        .split([' ', ';', '.'])
        .filter(|word| !word.is_empty())
        .collect();
    let before = |label: &str| {
        let pair = words.windows(2).find(|pair| pair.last() == Some(&label));
        pair.and_then(|pair| pair.first())
            .and_then(|number| number.parse().ok())
            .unwrap_or(0)
    };
    Count {
        passed: before("passed"),
        failed: before("failed"),
    }
}

/// `ℹ pass 12`, `ℹ fail 0`, `ℹ cancelled 0` (`#` in place of `ℹ` in TAP), as Node writes them once at the end.
pub(crate) fn node_result(line: &str) -> Count {
    let words: Vec<&str> = line.split(' ').collect();
    let &["ℹ" | "#", label, number] = words.as_slice() else {
        return Count::default();
    };
    let number = number.parse().unwrap_or(0);
    match label {
        "pass" => Count {
            passed: number,
            failed: 0,
        },
        "fail" | "cancelled" => Count {
            passed: 0,
            failed: number,
        },
        _ => Count::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, cargo_result, node_result};

    #[test]
    fn cargo_and_the_wasm_runner_say_it_in_one_line() {
        let ok = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s";
        assert_eq!(
            cargo_result(ok),
            Count {
                passed: 12,
                failed: 0
            }
        );
        let failed =
            "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.50s";
        assert_eq!(
            cargo_result(failed),
            Count {
                passed: 4,
                failed: 2
            }
        );
        assert_eq!(
            cargo_result("test contact::create ... ok"),
            Count::default()
        );
    }

    #[test]
    fn node_says_it_in_several_lines() {
        let lines = [
            "✔ adds (1.2ms)",
            "ℹ tests 9",
            "ℹ pass 5",
            "ℹ fail 2",
            "ℹ cancelled 1",
            "ℹ skipped 1",
        ];
        let sum: Count = lines.iter().map(|line| node_result(line)).sum();
        assert_eq!(
            sum,
            Count {
                passed: 5,
                failed: 3
            }
        );
    }

    #[test]
    fn tap_is_understood_too() {
        assert_eq!(
            node_result("# pass 7"),
            Count {
                passed: 7,
                failed: 0
            }
        );
        assert_eq!(node_result("# Subtest: pass 7"), Count::default());
    }
}
