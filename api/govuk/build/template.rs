//! The templates that are embedded.

use crate::unwritten;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes `components.rs` and `macros.rs`: arrays of pairs of a name and the embedded text of its template.
pub fn list(govuk: &Path, out: &Path) -> Result<(), String> {
    let components = entries(&govuk.join("components"))?;
    let components = components.iter().map(|folder| folder.join("template.njk")).filter(|file| file.exists());
    let components = components.filter_map(|file| Some((stem(file.parent()?)?, file)));
    write(&out.join("components.rs"), components)?;
    let macros = entries(&govuk.join("macros"))?;
    write(&out.join("macros.rs"), macros.iter().filter_map(|file| Some((stem(file)?, file.clone()))))
}

/// What a folder holds, in the order of names, so that two builds are the same.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries =
        fs::read_dir(folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> Option<String> {
    path.file_stem()?.to_str().map(str::to_owned)
}

fn write(list: &Path, templates: impl Iterator<Item = (String, PathBuf)>) -> Result<(), String> {
    let lines: Vec<String> =
        templates.map(|(name, file)| format!("    ({name:?}, include_str!({file:?})),\n")).collect();
    fs::write(list, format!("&[\n{}]\n", lines.concat())).map_err(|error| unwritten(list, &error))
}
