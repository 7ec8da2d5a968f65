//! `cargo xtask build`: Rust to wasm, wasm to glue, glue and `pkg-template/` to the npm package in `pkg/`.

use std::fs;
use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result};

use crate::run::{command, read, run};
use crate::{licences, panic, size, wasm};

pub(crate) const PACKAGE: &str = "pkg";
/// The demo page with the package, as it is hosted.
pub(crate) const PAGE: &str = "public";
const PAGE_SOURCE: &str = "www";
pub(crate) const JS_TESTS: &str = "js-tests";
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
const CRATE: &str = "wix_crm_local";

pub(crate) fn build() -> Result<()> {
    prepare()?;
    let target = target_directory()?;

    println!("Compiling the engine to wasm");
    compile()?;
    let compiled = target
        .join(WASM_TARGET)
        .join("release")
        .join(format!("{CRATE}.wasm"));

    println!("Generating the JavaScript glue");
    let glue = target.join("glue");
    generate_glue(&compiled, &glue)?;

    println!("Optimising the wasm");
    let optimised = glue.join(format!("{CRATE}_bg.wasm"));
    // wasm-opt drops the names of functions.
    let functions = wasm::bytes_by_crate(&read_bytes(&optimised)?)?;
    fs::write(&optimised, panic::trap_at_once(&read_bytes(&optimised)?)?)?;
    optimise(&optimised)?;
    deflate(&optimised, &glue.join(format!("{CRATE}_bg.deflate")))?;

    fs::write(glue.join("licences.txt"), licences::collect()?)?;

    println!("Bundling the package into {PACKAGE}/");
    bundle(&glue)?;
    println!("Joining the demo page in {PAGE}/");
    join_page()?;

    println!();
    wasm::print(&functions, &wasm::sections(&read_bytes(&optimised)?)?);
    size::measure_and_check()
}

/// What a machine with nothing but rustup, Node and npm lacks.
pub(crate) fn prepare() -> Result<()> {
    let library = read(&mut command(&format!(
        "rustc --print target-libdir --target {WASM_TARGET}"
    )))?;
    if !Path::new(library.trim()).exists() {
        println!("Adding the target {WASM_TARGET} to the toolchain");
        run(&mut command(&format!("rustup target add {WASM_TARGET}")))?;
    }
    if !node_modules_are_current() {
        println!("Installing the development tools of {JS_TESTS}/ with npm");
        run(command("npm ci").current_dir(JS_TESTS))?;
    }
    Ok(())
}

/// npm writes its own copy of the lock at the end of every install.
fn node_modules_are_current() -> bool {
    let modified = |file: &str| {
        fs::metadata(Path::new(JS_TESTS).join(file))
            .and_then(|metadata| metadata.modified())
            .ok()
    };
    modified("node_modules/.package-lock.json")
        .is_some_and(|installed| modified("package-lock.json") <= Some(installed))
}

pub(crate) fn target_directory() -> Result<PathBuf> {
    let metadata = read(&mut command("cargo metadata --format-version 1 --no-deps"))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let directory = metadata
        .get("target_directory")
        .and_then(|directory| directory.as_str());
    Ok(PathBuf::from(
        directory.context("`cargo metadata` names no target directory")?,
    ))
}

/// The messages of panics name source files; where cargo keeps those on this machine is nobody's business and would make every machine's wasm another.
fn compile() -> Result<()> {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .context("there is no home directory to find cargo's in")?;
    let flag = format!("--remap-path-prefix={}=cargo", cargo_home.display());
    run(command(&format!(
        "cargo build --release --lib --target {WASM_TARGET}"
    ))
    .env("CARGO_ENCODED_RUSTFLAGS", flag))
}

fn generate_glue(compiled: &Path, glue: &Path) -> Result<()> {
    let compiled = compiled.to_string_lossy();
    let glue = glue.to_string_lossy();
    let arguments = [
        "wasm-bindgen",
        "--target",
        "web",
        "--no-typescript",
        // With what sets two crates of one name apart, names read worse demangled here than by `rustc_demangle`.
        "--no-demangle",
        "--out-dir",
        &glue,
        &compiled,
    ];
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments).context("wasm-bindgen failed")
}

/// Two rounds of everything for size, the second one on code whose nesting was taken apart. A function is put into its
/// only caller where it is tiny, for gzip finds more that is alike in many short functions than in few long ones; in the
/// order of their names, those made of one generic function stand together for it. Rust keeps its stack at the lowest
/// addresses, so that nothing is read or written within the first kilobyte.
const OPTIMISE: &str = "wasm-opt --low-memory-unused --one-caller-inline-max-function-size=25 \
    -Oz --flatten --rereloop -Oz -Oz --reorder-functions-by-name";

fn optimise(module: &Path) -> Result<()> {
    run(command(&format!("{JS_TESTS}/node_modules/.bin/{OPTIMISE}"))
        .arg(module)
        .arg("-o")
        .arg(module))
}

/// The entries that carry the wasm inside a script carry it deflated. Zopfli packs it 4 % smaller than zlib's best, and any inflater reads it.
fn deflate(module: &Path, packed: &Path) -> Result<()> {
    let mut bytes = Vec::new();
    zopfli::compress(
        zopfli::Options::default(),
        zopfli::Format::Deflate,
        read_bytes(module)?.as_slice(),
        &mut bytes,
    )?;
    fs::write(packed, bytes).with_context(|| format!("cannot write {}", packed.display()))
}

fn bundle(glue: &Path) -> Result<()> {
    let modules = absolute(Path::new(JS_TESTS).join("node_modules"))?;
    let package = absolute(PACKAGE)?;
    run(command("node pkg-template/build.mjs")
        .arg("--glue")
        .arg(glue)
        .arg("--modules")
        .arg(modules)
        .arg("--out")
        .arg(package))
}

fn join_page() -> Result<()> {
    run(&mut command(&format!(
        "node xtask/page.mjs --modules {JS_TESTS}/node_modules --root {PAGE_SOURCE} --package {PACKAGE} --out {PAGE}"
    )))
}

fn read_bytes(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}
