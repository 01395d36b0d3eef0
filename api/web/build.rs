//! Installs what the pages take from npm, by the lock file beside this, for `src/web/asset.rs` to embed.
#![allow(clippy::print_stdout, reason = "Cargo reads what a build script prints")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// The files of npm packages that go into the binary, under the names they are embedded by.
const EMBEDDED: [(&str, &str); 4] = [
    ("graphiql/graphiql.min.css", "graphiql.css"),
    ("graphiql/graphiql.min.js", "graphiql.js"),
    ("react/umd/react.production.min.js", "react.js"),
    ("react-dom/umd/react-dom.production.min.js", "react-dom.js"),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=package-lock.json");
    println!("cargo::rerun-if-changed=pages");
    if let Err(sentence) = embed().and_then(|()| list()) {
        println!("cargo::error={sentence}");
    }
}

/// Lists the templates and documents of the pages, by their paths in `pages/`.
fn list() -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR is not set by Cargo: {error}"))?;
    let here = env::var("CARGO_MANIFEST_DIR").map_err(|error| format!("no CARGO_MANIFEST_DIR: {error}"))?;
    let folder = Path::new(&here).join("pages");
    let mut files = Vec::new();
    walk(&folder, &mut files).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    files.sort();
    let embedded = |ending: &str, keep: bool| {
        let of_kind = files.iter().filter(|file| file.extension().is_some_and(|own| own == ending));
        let line = |file: &PathBuf| {
            let name = file.strip_prefix(&folder).unwrap_or(file);
            let name = if keep { name.to_path_buf() } else { name.with_extension("") };
            format!("    ({name:?}, include_str!({file:?})),\n")
        };
        of_kind.map(line).collect::<String>()
    };
    let code = format!(
        "/// The templates, by file.\nconst TEMPLATES: &[(&str, &str)] = &[\n{}];\n\
        /// The documents, by page or action.\nconst DOCUMENTS: &[(&str, &str)] = &[\n{}];\n",
        embedded("html", true),
        embedded("graphql", false)
    );
    let out = Path::new(&out).join("pages.rs");
    fs::write(&out, code).map_err(|error| format!("{} cannot be written: {error}", out.display()))
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { walk(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

fn embed() -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR is not set by Cargo: {error}"))?;
    let (out, here) = (Path::new(&out), Path::new("."));
    // A build script writes nowhere but here.
    for name in [".npmrc", "package.json", "package-lock.json"] {
        copy(&here.join(name), &out.join(name))?;
    }
    install(out)?;
    for (from, to) in EMBEDDED {
        copy(&out.join("node_modules").join(from), &out.join(to))?;
    }
    Ok(())
}

fn install(folder: &Path) -> Result<(), String> {
    let npm = Command::new("npm").args(["ci", "--loglevel=error"]).current_dir(folder).output();
    let npm = npm.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            "npm is missing, and the GraphiQL page is built from npm packages: install \
            Node 20 or newer (on Debian `apt-get install npm`), then build again"
                .to_owned()
        }
        _ => format!("npm does not start: {error}"),
    })?;
    if npm.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&npm.stderr).replace('\n', " ");
    Err(format!("`npm ci` could not install the packages of api/web/package-lock.json: {said}"))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to).map(drop).map_err(|error| format!("{} cannot be copied: {error}", from.display()))
}
