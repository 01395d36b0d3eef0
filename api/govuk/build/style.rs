//! The one style sheet of the pages.

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
    if sass.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&sass.stderr);
    let said: Vec<&str> = said.split_whitespace().collect();
    Err(format!("api/govuk/styles/main.scss does not compile: {}", said.join(" ")))
}
