//! Public files that the built-in tables and the importers are checked against. They are not part
//! of this project: `domain/reference/README.md` says where they come from.

use callup_domain::import::Table;
use std::path::PathBuf;

/// A file of the folder in `CALLUP_PUBLIC_DATA`, or of `../shared/data` beside the repository. None,
/// with a line that says so, if it is not there.
pub fn table(name: &str) -> Option<Table> {
    let folder = std::env::var_os("CALLUP_PUBLIC_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data")),
        PathBuf::from,
    );
    let path = folder.join(name);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no public data at {}", path.display());
        return None;
    };
    Some(Table::split(&text).expect("a file with its quotes closed"))
}
