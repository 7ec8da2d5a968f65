//! Chromium or Chrome, and the chromedriver through which the wasm test runner drives it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};
use serde_json::json;

use crate::run::{command, read, run, succeeds};

const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const MAC_BROWSERS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

#[derive(Debug)]
pub(crate) struct Browser {
    chrome: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// The ones named by `CHROME_PATH` and `CHROMEDRIVER`, else installed ones; as root on Debian they are installed when there is none.
    pub(crate) fn find() -> Result<Browser> {
        if let Some(browser) = installed()? {
            return Ok(browser);
        }
        if !may_install() {
            bail!(
                "the browser tests need Chromium or Chrome and a chromedriver of the same version: install both \
                 (Debian: `apt-get install chromium chromium-driver`; macOS: `brew install --cask google-chrome chromedriver`), \
                 or name them in CHROME_PATH and CHROMEDRIVER"
            );
        }
        println!("Installing Chromium and its driver with apt-get");
        run(&mut command("apt-get update"))?;
        run(command("apt-get install -y chromium chromium-driver")
            .env("DEBIAN_FRONTEND", "noninteractive"))?;
        match installed()? {
            Some(browser) => Ok(browser),
            None => bail!(
                "apt-get installed chromium and chromium-driver, yet they are not on the PATH"
            ),
        }
    }

    /// Tells the child which browser to use; our own browser tests read `CHROME_PATH`.
    pub(crate) fn name_to(&self, command: &mut Command) {
        command
            .env("CHROME_PATH", &self.chrome)
            .env("CHROMEDRIVER", &self.driver);
    }

    /// Makes the wasm test runner use this browser, quietly: without these flags it looks for updates and synchronises.
    pub(crate) fn drive_with(&self, command: &mut Command, folder: &Path) -> Result<()> {
        let flags = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ];
        let capabilities =
            json!({ "goog:chromeOptions": { "binary": self.chrome, "args": flags } });
        fs::create_dir_all(folder)?;
        let file = folder.join("webdriver.json");
        fs::write(&file, capabilities.to_string())?;
        self.name_to(command);
        command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file);
        Ok(())
    }
}

fn installed() -> Result<Option<Browser>> {
    let on_mac = || {
        MAC_BROWSERS
            .map(PathBuf::from)
            .into_iter()
            .find(|path| path.exists())
    };
    let chrome = named_by("CHROME_PATH")?
        .or_else(|| BROWSERS.iter().find_map(|name| on_path(name)))
        .or_else(on_mac);
    let driver = named_by("CHROMEDRIVER")?.or_else(|| on_path("chromedriver"));
    Ok(chrome
        .zip(driver)
        .map(|(chrome, driver)| Browser { chrome, driver }))
}

fn named_by(variable: &str) -> Result<Option<PathBuf>> {
    let path = env::var_os(variable).map(PathBuf::from);
    if let Some(path) = path.as_ref().filter(|path| !path.exists()) {
        bail!(
            "{variable} names {}, where there is no file",
            path.display()
        );
    }
    Ok(path)
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}

fn may_install() -> bool {
    let root = read(&mut command("id -u")).is_ok_and(|user| user.trim() == "0");
    root && succeeds(&mut command("apt-get --version"))
}
