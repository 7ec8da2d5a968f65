//! The licences of the crates that are compiled into the wasm: whoever gets the package gets them too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::build::WASM_TARGET;
use crate::run::{command, read};

const ENGINE: &str = "wix-crm-local";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: String,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// None for a dependency that is compiled in; `dev` or `build` for others.
    kind: Option<String>,
}

/// One text for the package: each licence once, under the crates that have it.
pub(crate) fn collect() -> Result<String> {
    let metadata = read(&mut command(&format!(
        "cargo metadata --format-version 1 --locked --filter-platform {WASM_TARGET}"
    )))?;
    let metadata: Metadata = serde_json::from_str(&metadata)?;
    let packages: BTreeMap<&str, &Package> = metadata
        .packages
        .iter()
        .map(|package| (package.id.as_str(), package))
        .collect();
    let mut crates_by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for id in compiled_in(&metadata, &packages)? {
        let package = packages.get(id).context("cargo names an unknown package")?;
        let terms = package.license.as_deref().unwrap_or("see below");
        let title = format!("{} {} ({terms})", package.name, package.version);
        crates_by_text
            .entry(licence_of(package)?)
            .or_default()
            .push(title);
    }
    let sections = crates_by_text
        .into_iter()
        .map(|(text, crates)| format!("{}\n\n{text}\n", crates.join("\n")));
    Ok(sections.collect::<Vec<_>>().join("\n\n"))
}

/// What the engine's normal dependencies lead to; macros run at compile time and stay behind.
fn compiled_in<'m>(
    metadata: &'m Metadata,
    packages: &BTreeMap<&'m str, &'m Package>,
) -> Result<BTreeSet<&'m str>> {
    let nodes: BTreeMap<&str, &Node> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let engine = metadata
        .packages
        .iter()
        .find(|package| package.name == ENGINE);
    let engine = engine.context("the engine is not in the workspace")?;
    let mut found = BTreeSet::new();
    let mut open = vec![engine.id.as_str()];
    while let Some(id) = open.pop() {
        let node = nodes.get(id).context("cargo resolves an unknown package")?;
        for dependency in &node.deps {
            let normal = dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
            let is_macro = packages
                .get(dependency.pkg.as_str())
                .is_some_and(|package| is_proc_macro(package));
            if normal && !is_macro && found.insert(dependency.pkg.as_str()) {
                open.push(&dependency.pkg);
            }
        }
    }
    Ok(found)
}

fn is_proc_macro(package: &Package) -> bool {
    let mut kinds = package.targets.iter().flat_map(|target| &target.kind);
    kinds.any(|kind| kind == "proc-macro")
}

/// The text of the MIT licence where a crate offers it, else of whatever it offers.
fn licence_of(package: &Package) -> Result<String> {
    let folder = Path::new(&package.manifest_path)
        .parent()
        .context("a manifest has no folder")?;
    let mut names = licence_files(folder)?;
    if let Some(mit) = names
        .iter()
        .find(|name| name.to_uppercase().contains("MIT"))
    {
        names = vec![mit.clone()];
    }
    if names.is_empty() {
        bail!("the crate {} comes without its licence", package.name);
    }
    let texts = names
        .iter()
        .map(|name| Ok(fs::read_to_string(folder.join(name))?.trim().to_owned()));
    Ok(texts.collect::<Result<Vec<_>>>()?.join("\n\n"))
}

/// Their names within the folder; some crates keep them in a folder of their own.
fn licence_files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let starts = ["LICENSE", "LICENCE", "COPYING"];
        if !starts
            .iter()
            .any(|start| name.to_uppercase().starts_with(start))
        {
            continue;
        }
        if !entry.file_type()?.is_dir() {
            names.push(name);
            continue;
        }
        for file in fs::read_dir(entry.path())? {
            names.push(format!("{name}/{}", file?.file_name().to_string_lossy()));
        }
    }
    names.sort();
    Ok(names)
}
