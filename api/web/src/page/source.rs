//! Where the files of pages come from: out of the binary. A debug build reads them from the folder that
//! `CALLUP_PAGES` names instead, if it names one, so that whoever writes a page starts the program again and
//! does not build it.

/// Files, by name.
type Files = Vec<(&'static str, &'static str)>;

#[cfg(not(debug_assertions))]
pub(super) fn of(_: &str, embedded: &[(&'static str, &'static str)]) -> anyhow::Result<Files> {
    Ok(embedded.to_vec())
}

#[cfg(debug_assertions)]
pub(super) fn of(ending: &str, embedded: &[(&'static str, &'static str)]) -> anyhow::Result<Files> {
    let Some(folder) = std::env::var_os("CALLUP_PAGES") else { return Ok(embedded.to_vec()) };
    let (folder, mut files) = (std::path::PathBuf::from(folder), Vec::new());
    walk(&folder, &folder, ending, &mut files)?;
    Ok(files)
}

#[cfg(debug_assertions)]
fn walk(
    top: &std::path::Path,
    folder: &std::path::Path,
    ending: &str,
    files: &mut Files,
) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(top, &path, ending, files)?;
        } else if path.extension().is_some_and(|own| own == ending) {
            let name = path.strip_prefix(top)?;
            let name = if ending == "html" { name.to_path_buf() } else { name.with_extension("") };
            let text = std::fs::read_to_string(&path)?;
            files.push((name.display().to_string().leak(), text.leak()));
        }
    }
    Ok(())
}
