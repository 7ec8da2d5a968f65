//! Holds the architecture: which module may name which, and who may name a wasm crate.

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod layers {
    use std::path::{Path, PathBuf};

    /// Modules by layer, lowest first. A module names modules of lower layers only.
    const LAYERS: &[&[&str]] = &[
        &["error"],
        &["model", "country", "key"],
        &["site"],
        &["archive", "label", "extended_field"],
        &["query"],
        &["contact", "facet"],
        &["dialect"],
        &["api"],
        &["wasm"],
    ];

    /// Crates that only the border may name.
    const WASM_CRATES: &[&str] = &[
        "wasm_bindgen",
        "js_sys",
        "web_sys",
        "serde_wasm_bindgen",
        "talc",
    ];

    fn sources() -> Vec<(String, PathBuf, String)> {
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut found = Vec::new();
        let mut folders = vec![src.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    let module = path
                        .strip_prefix(&src)
                        .unwrap()
                        .components()
                        .next()
                        .unwrap();
                    let module = module.as_os_str().to_str().unwrap().to_owned();
                    let text = std::fs::read_to_string(&path).unwrap();
                    found.push((module, path, text));
                }
            }
        }
        found
    }

    fn layer(module: &str) -> Option<usize> {
        LAYERS.iter().position(|layer| layer.contains(&module))
    }

    fn code_lines(text: &str) -> impl Iterator<Item = &str> {
        text.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
    }

    /// The modules that a text names as `crate::module` or within `crate::{…}`.
    fn named_modules(text: &str) -> Vec<&str> {
        let word = |c: char| !c.is_alphanumeric() && c != '_';
        text.split("crate::")
            .skip(1)
            .flat_map(|rest| match rest.strip_prefix('{') {
                Some(group) => {
                    let group = group.split(';').next().unwrap();
                    group.split(word).filter(|w| layer(w).is_some()).collect()
                }
                None => vec![rest.split(word).next().unwrap()],
            })
            .collect()
    }

    #[test]
    fn every_module_has_a_layer() {
        for (module, path, _) in sources() {
            assert!(
                module == "lib.rs" || layer(&module).is_some(),
                "{} belongs to no layer",
                path.display()
            );
        }
    }

    #[test]
    fn modules_name_only_modules_below_them() {
        let mut checked = 0;
        for (module, path, text) in sources() {
            let Some(own) = layer(&module) else { continue };
            for named in named_modules(&text) {
                let Some(other) = layer(named) else { continue };
                checked += 1;
                assert!(
                    named == module || other < own,
                    "{} names {named}, which is not below {module}",
                    path.display()
                );
            }
        }
        assert!(
            checked > 100,
            "found only {checked} names; is the search broken?"
        );
    }

    #[test]
    fn only_the_border_names_a_wasm_crate() {
        for (module, path, text) in sources() {
            for line in code_lines(&text).filter(|_| module != "wasm") {
                for name in WASM_CRATES {
                    assert!(!line.contains(name), "{} names {name}", path.display());
                }
            }
        }
        let border = sources()
            .into_iter()
            .filter(|(module, ..)| module == "wasm");
        let names = border
            .filter(|(_, _, text)| text.contains("wasm_bindgen"))
            .count();
        assert!(
            names > 0,
            "the border names no wasm crate; is the search broken?"
        );
    }

    #[test]
    fn rules_know_no_wire_format() {
        for (module, path, text) in sources() {
            if layer(&module) >= layer("dialect") {
                continue;
            }
            for line in code_lines(&text) {
                for word in ["_id\"", "_createdDate", "JsValue", "applicationError"] {
                    assert!(!line.contains(word), "{}: {line}", path.display());
                }
            }
        }
    }
}
