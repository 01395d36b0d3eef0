//! The packages that npm installs.

use crate::{read, unwritten};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// What says which packages are installed.
const ORDERS: [&str; 3] = [".npmrc", "package.json", "package-lock.json"];

/// The folder that holds the packages. It is named after a hash of the orders, so that what is there once is
/// not downloaded again, and is put in place in one step, so that a build that is cut short leaves no half.
pub fn installed(out: &Path) -> Result<PathBuf, String> {
    let folder = out.join(format!("npm-{:016x}", hash()?));
    if folder.exists() {
        return Ok(folder);
    }
    remove_others(out)?;
    let half = out.join("npm-half");
    fs::create_dir_all(&half).map_err(|error| unwritten(&half, &error))?;
    for name in ORDERS {
        let copy = half.join(name);
        fs::copy(name, &copy).map_err(|error| unwritten(&copy, &error))?;
    }
    install(&half)?;
    fs::rename(&half, &folder).map_err(|error| unwritten(&folder, &error))?;
    Ok(folder)
}

fn hash() -> Result<u64, String> {
    let mut hash = DefaultHasher::new();
    for name in ORDERS {
        read(Path::new(name))?.hash(&mut hash);
    }
    Ok(hash.finish())
}

/// Removes what earlier orders and builds that were cut short have left.
fn remove_others(out: &Path) -> Result<(), String> {
    let entries = fs::read_dir(out).map_err(|error| format!("{} cannot be read: {error}", out.display()))?;
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with("npm-") {
            let folder = entry.path();
            fs::remove_dir_all(&folder).map_err(|error| unwritten(&folder, &error))?;
        }
    }
    Ok(())
}

fn install(folder: &Path) -> Result<(), String> {
    let npm = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder)
        .output();
    let npm = npm.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            "npm is missing, and the styles and components of the pages come from npm packages: install Node \
            20 or newer (on Debian `apt-get install npm`), then build again"
                .to_owned()
        }
        _ => format!("npm does not start: {error}"),
    })?;
    if npm.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&npm.stderr);
    let code = said.lines().next().unwrap_or_default().trim_start_matches("npm error").trim();
    Err(format!(
        "`npm ci` could not install the packages of api/govuk/package-lock.json ({code}): see that npm reaches its \
        registry, then build again"
    ))
}
