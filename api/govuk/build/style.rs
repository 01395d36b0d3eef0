//! The one style sheet of the pages.

use crate::npm::succeeded;
use std::path::Path;
use std::process::Command;

/// Compiles `styles/main.scss`, with what it uses of the packages, into `main.css`.
pub fn compile(packages: &Path, out: &Path) -> Result<(), String> {
    let modules = packages.join("node_modules");
    let sass = Command::new("node")
        .arg(modules.join("sass/sass.js"))
        .args([
            "--style=compressed",
            "--no-source-map",
            "--no-error-css",
            "--quiet-deps",
            "--fatal-deprecation=import",
        ])
        .arg(format!("--load-path={}", modules.display()))
        .args([Path::new("styles/main.scss"), &out.join("main.css")])
        .output();
    let sass = sass.map_err(|error| {
        format!("node does not start, and compiles the styles: install Node 20 or newer, then build again: {error}")
    })?;
    succeeded(&sass, "api/govuk/styles/main.scss does not compile")
}
