//! Where the bytes of the wasm go: by section, and by the crate whose functions they are.

use std::collections::BTreeMap;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

use crate::size::kilobytes;

const CRATES_SHOWN: usize = 8;

/// Prints both tables; `functions` are those of the module before wasm-opt.
pub(crate) fn print(functions: &BTreeMap<String, usize>, sections: &[(String, usize)]) {
    println!("Sections of the wasm");
    for (section, size) in sections {
        println!("  {section:<28}{:>12}", kilobytes(*size));
    }
    let mut crates: Vec<(&String, &usize)> = functions.iter().collect();
    crates.sort_by(|(_, left), (_, right)| right.cmp(left));
    println!("Its code by crate, before wasm-opt");
    for (name, size) in crates.iter().take(CRATES_SHOWN) {
        println!("  {name:<28}{:>12}", kilobytes(**size));
    }
    let rest: usize = crates
        .iter()
        .skip(CRATES_SHOWN)
        .map(|(_, size)| **size)
        .sum();
    println!("  {:<28}{:>12}\n", "all others", kilobytes(rest));
}

/// The size of every section that has content, custom ones summed up.
pub(crate) fn sections(module: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut code, mut data, mut custom) = (0, 0, 0);
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::CodeSectionStart { range, .. } => code = range.len(),
            Payload::DataSection(section) => data = section.range().len(),
            Payload::CustomSection(section) => custom += section.range().len(),
            _ => {}
        }
    }
    let other = module.len().saturating_sub(code + data + custom);
    let named = [
        ("code", code),
        ("data", data),
        ("custom", custom),
        ("types, imports, exports, …", other),
        ("all", module.len()),
    ];
    Ok(named.map(|(name, size)| (name.to_owned(), size)).to_vec())
}

/// How many bytes of code each crate's functions have, by the names in the `name` section.
pub(crate) fn bytes_by_crate(module: &[u8]) -> Result<BTreeMap<String, usize>> {
    let mut imported = 0_u32;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(
                        import?.ty,
                        TypeRef::Func(_) | TypeRef::FuncExact(_)
                    ));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(reader) = section.as_known() {
                    names = function_names(reader)?;
                }
            }
            _ => {}
        }
    }
    let mut sizes = BTreeMap::new();
    for (index, size) in (imported..).zip(bodies) {
        let owner = names.get(&index).map_or("unnamed", |name| crate_of(name));
        *sizes.entry(owner.to_owned()).or_default() += size;
    }
    Ok(sizes)
}

fn function_names(reader: NameSectionReader<'_>) -> Result<BTreeMap<u32, String>> {
    let mut names = BTreeMap::new();
    for subsection in reader {
        if let Name::Function(functions) = subsection? {
            for function in functions {
                let function = function?;
                names.insert(
                    function.index,
                    format!("{:#}", rustc_demangle::demangle(function.name)),
                );
            }
        }
    }
    Ok(names)
}

/// The first crate a demangled name speaks of: `serde_json` of `<serde_json::de::Deserializer<R> as …>::next`, `core` of `<u8 as core::fmt::Display>::fmt`.
fn crate_of(name: &str) -> &str {
    let first_segment = name.split_once("::").map_or("", |(first, _)| first);
    let last_word = first_segment
        .rsplit(|sign: char| !sign.is_alphanumeric() && sign != '_')
        .next();
    last_word
        .filter(|word| !word.is_empty())
        .unwrap_or("exports and intrinsics")
}

#[cfg(test)]
mod tests {
    use super::{bytes_by_crate, crate_of, sections};

    /// One function that returns 1, named `demo::one`, after one imported function.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x05\x01\x60\0\x01\x7f\
        \x02\x07\x01\x01e\x01i\0\0\
        \x03\x02\x01\0\
        \x0a\x06\x01\x04\0\x41\x01\x0b\
        \0\x13\x04name\x01\x0c\x01\x01\x09demo::one";

    #[test]
    fn a_function_counts_for_the_crate_that_begins_its_name() {
        assert_eq!(
            crate_of("dlmalloc::dlmalloc::Dlmalloc<A>::malloc"),
            "dlmalloc"
        );
        assert_eq!(
            crate_of("<serde_json::de::Deserializer<R> as serde::Deserializer>::deserialize_any"),
            "serde_json"
        );
        assert_eq!(
            crate_of("<&mut wix_crm_local::site::Site as core::fmt::Debug>::fmt"),
            "wix_crm_local"
        );
        assert_eq!(crate_of("<*const dyn core::any::Any>::cast"), "core");
        assert_eq!(crate_of("<u8 as core::fmt::Display>::fmt"), "core");
        assert_eq!(crate_of("engine_call"), "exports and intrinsics");
    }

    #[test]
    fn function_bodies_are_matched_with_names_behind_the_imports() {
        let sizes = bytes_by_crate(MODULE).unwrap();
        assert_eq!(
            sizes.into_iter().collect::<Vec<_>>(),
            [("demo".to_owned(), 4)]
        );
    }

    #[test]
    fn sections_add_up_to_the_module() {
        let sizes = sections(MODULE).unwrap();
        let (all, parts) = sizes.split_last().unwrap();
        assert_eq!(parts.iter().map(|(_, size)| size).sum::<usize>(), all.1);
        assert_eq!(parts[0], ("code".to_owned(), 6));
    }
}
