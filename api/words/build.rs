//! Lists the files of wording and their keys, and does not let the build go on while a language lacks one.
#![allow(clippy::print_stdout, reason = "Cargo reads what a build script prints")]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

const LANGUAGES: [&str; 2] = ["en", "cy"];

/// The rules' own sentences are in English in the rules: there is no English file of them.
const SAID: &str = "said/cy";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    for language in LANGUAGES {
        println!("cargo::rerun-if-changed={language}");
    }
    println!("cargo::rerun-if-changed={SAID}");
    if let Err(sentence) = list() {
        println!("cargo::error={sentence}");
    }
}

fn list() -> Result<(), String> {
    let variable = |name| env::var(name).map_err(|error| format!("{name} is not set by Cargo: {error}"));
    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let mut code = String::new();
    let mut keys = BTreeSet::new();
    for language in LANGUAGES {
        let files = files(&here.join(language))?;
        let own = keys_of(&files)?;
        if keys.is_empty() {
            keys.clone_from(&own);
        }
        let missing: Vec<&String> = keys.symmetric_difference(&own).collect();
        if !missing.is_empty() {
            return Err(format!(
                "These words are in one language and not in {language}, or the other way round: {missing:?}"
            ));
        }
        embed(&mut code, &language.to_uppercase(), &files)?;
    }
    embed(&mut code, "SAID_CY", &self::files(&here.join(SAID))?)?;
    line(&mut code, format_args!("/// Every key, in order of the alphabet."))?;
    line(&mut code, format_args!("pub const KEYS: &[&str] = &{:?};", keys.iter().collect::<Vec<_>>()))?;
    let out = Path::new(&variable("OUT_DIR")?).join("files.rs");
    fs::write(&out, code).map_err(|error| format!("{} cannot be written: {error}", out.display()))
}

fn embed(code: &mut String, name: &str, files: &[PathBuf]) -> Result<(), String> {
    line(
        code,
        format_args!("/// The files of this folder, by name.\npub const {name}: &[(&str, &str)] = &["),
    )?;
    for file in files {
        let name = file.file_name().unwrap_or_default();
        line(code, format_args!("({name:?}, include_str!({file:?})),"))?;
    }
    line(code, format_args!("];"))
}

fn line(code: &mut String, text: std::fmt::Arguments) -> Result<(), String> {
    writeln!(code, "{text}").map_err(|error| error.to_string())
}

/// The files of a language, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable = |error| format!("{} cannot be read: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// What stands before an equals sign at the beginning of a line. A test compares it with what Fluent reads.
fn keys_of(files: &[PathBuf]) -> Result<BTreeSet<String>, String> {
    let mut keys = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file)
            .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        let begins = |line: &&str| line.starts_with(|first: char| first.is_ascii_alphabetic());
        let key = |line: &str| line.split_once('=').map(|(key, _)| key.trim_end().to_owned());
        keys.extend(text.lines().filter(begins).filter_map(key));
    }
    Ok(keys)
}
