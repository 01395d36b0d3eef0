//! Installs the GOV.UK Design System by the lock file beside this folder, compiles its styles and lists its
//! templates, for `src/asset.rs` and `src/component.rs` to embed. Nothing of it is in the repository.
#![allow(clippy::print_stdout, reason = "Cargo reads what a build script prints")]

mod npm;
mod script;
mod style;
mod template;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What decides the outcome. Cargo runs this again when one of them changes, and at no other time.
const SOURCES: [&str; 6] = ["build", "scripts", "styles", ".npmrc", "package.json", "package-lock.json"];

fn main() {
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
    }
    if let Err(sentence) = prepare() {
        println!("cargo::error={sentence}");
    }
}

fn prepare() -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR is not set by Cargo: {error}"))?;
    let out = PathBuf::from(out);
    let packages = npm::installed(&out)?;
    let govuk = packages.join("node_modules/govuk-frontend/dist/govuk");
    style::compile(&packages, &out)?;
    template::list(&govuk, &out)?;
    script::compile(&govuk, &out)?;
    // Where the tests find the fixtures.
    println!("cargo::rustc-env=CALLUP_GOVUK_FRONTEND={}", govuk.display());
    Ok(())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

fn unwritten(path: &Path, error: &io::Error) -> String {
    format!("{} cannot be written: {error}", path.display())
}
