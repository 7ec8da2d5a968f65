//! `cargo xtask start`: build, run the README's first example with the built package, then serve the demo page.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::process::CommandExt;
use std::path::absolute;

use anyhow::{Context, Result};

use crate::build::{PACKAGE, PAGE, build, target_directory};
use crate::run::{command, run};

const README: &str = "README.md";
const PORT: &str = "8080";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    Serve,
    Stop,
}

pub(crate) fn start(then: Then) -> Result<()> {
    build()?;
    run_example()?;
    match then {
        Then::Serve => serve(),
        Then::Stop => Ok(()),
    }
}

/// In a folder of its own, where the package is found by its name as in any project that installed it.
fn run_example() -> Result<()> {
    let readme = fs::read_to_string(README).with_context(|| format!("cannot read {README}"))?;
    let example =
        first_js_block(&readme).with_context(|| format!("{README} has no ```js block to run"))?;
    let project = target_directory()?.join("readme-example");
    if project.exists() {
        fs::remove_dir_all(&project)
            .with_context(|| format!("cannot empty {}", project.display()))?;
    }
    let modules = project.join("node_modules");
    fs::create_dir_all(&modules).with_context(|| format!("cannot make {}", modules.display()))?;
    symlink(absolute(PACKAGE)?, modules.join("wix-crm-local"))?;
    fs::write(project.join("example.mjs"), example)?;

    println!("\nRunning the first example of {README}");
    run(command("node example.mjs").current_dir(&project))
}

/// The lines between the first "```js" and the "```" that closes it.
fn first_js_block(markdown: &str) -> Option<String> {
    let mut lines = markdown
        .lines()
        .skip_while(|line| line.trim_end() != "```js")
        .skip(1);
    let mut block = String::new();
    loop {
        match lines.next()? {
            line if line.trim_end() == "```" => return Some(block),
            line => {
                block.push_str(line);
                block.push('\n');
            }
        }
    }
}

/// Becomes the server, so that Ctrl-C and every other signal reach the one process there is.
fn serve() -> Result<()> {
    println!("\nServing {PAGE}/; Ctrl-C stops it");
    let error = command(&format!(
        "node xtask/serve.mjs --root {PAGE} --pkg {PACKAGE} --port {PORT}"
    ))
    .exec();
    Err(error).context("cannot start `node xtask/serve.mjs`")
}

#[cfg(test)]
mod tests {
    use super::first_js_block;

    #[test]
    fn the_first_js_block_is_taken_whole_and_alone() {
        let markdown = "# T\n\n```sh\nnpm i\n```\n\n```js\nconst a = 1\n\nconsole.log(a)\n```\n\n```js\nother()\n```\n";
        assert_eq!(
            first_js_block(markdown).unwrap(),
            "const a = 1\n\nconsole.log(a)\n"
        );
    }

    #[test]
    fn other_languages_and_open_blocks_are_no_example() {
        assert_eq!(first_js_block("```json\n{}\n```\n"), None);
        assert_eq!(first_js_block("```js\nconst a = 1\n"), None);
    }
}
