//! The border to JavaScript: the only module that may name a wasm crate. It holds no rule; text
//! goes in, text comes out, and JavaScript is never called while a site is borrowed.

mod border;
mod memory;
mod reference;

pub use border::{Engine, versions};

/// As fast here as the default allocator, and a tenth of the package smaller.
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
