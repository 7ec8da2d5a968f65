//! A panic in wasm traps without a word, for there is nowhere to print to. So the functions that word panics trap at once:
//! wasm-opt then drops what only they used, and every sentence that is put together for them.

use anyhow::{Result, ensure};
use walrus::{FunctionBuilder, FunctionKind, Module};

/// Functions of the standard library that never return, by how their names begin.
const PANICS: [&str; 11] = [
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "__rustc::rust_begin_unwind",
];

/// The module with nothing but a trap in these functions.
pub(crate) fn trap_at_once(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(module)?;
    let (functions, types) = (&mut module.funcs, &mut module.types);
    let mut replaced = 0;
    for function in functions.iter_mut() {
        let is_panic = function.name.as_deref().is_some_and(is_panic);
        let FunctionKind::Local(local) = &function.kind else {
            continue;
        };
        if is_panic {
            let (parameters, results) = types.params_results(local.ty());
            let (parameters, results) = (parameters.to_vec(), results.to_vec());
            let arguments = local.args.clone();
            let mut trap = FunctionBuilder::new(types, &parameters, &results);
            trap.func_body().unreachable();
            function.kind = FunctionKind::Local(trap.local_func(arguments));
            replaced += 1;
        }
    }
    ensure!(
        replaced > 0,
        "no function of the wasm has a name as those that panic have"
    );
    Ok(module.emit_wasm())
}

fn is_panic(name: &str) -> bool {
    let name = format!("{:#}", rustc_demangle::demangle(name));
    PANICS.iter().any(|begin| name.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::{is_panic, trap_at_once};

    /// One function of no arguments that returns 1, named `core::panicking::f`.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x05\x01\x60\0\x01\x7f\
        \x03\x02\x01\0\
        \x07\x05\x01\x01f\0\0\
        \x0a\x06\x01\x04\0\x41\x01\x0b\
        \0\x1c\x04name\x01\x15\x01\0\x12core::panicking::f";

    #[test]
    fn a_function_that_panics_is_left_with_a_trap() {
        let trapping = trap_at_once(MODULE).unwrap();
        let code = b"\x0a\x05\x01\x03\0\x00\x0b";
        assert!(trapping.windows(code.len()).any(|bytes| bytes == code));
    }

    #[test]
    fn a_module_without_such_names_is_refused() {
        assert!(trap_at_once(b"\0asm\x01\0\0\0").is_err());
    }

    #[test]
    fn what_may_return_is_no_panic() {
        assert!(is_panic("core::panicking::panic_fmt"));
        assert!(is_panic(
            "_ZN4core6option13unwrap_failed17h0123456789abcdefE"
        ));
        assert!(!is_panic("std::panicking::panic_count::is_zero_slow_path"));
        assert!(!is_panic("hashbrown::raw::Fallibility::capacity_overflow"));
    }
}
