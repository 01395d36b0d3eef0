//! The list of what a Welsh speaker has yet to read (`docs/welsh.md`), compared with the files.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::Path;

/// The first line of a file, without the signs of a comment: who reviewed it, or that nobody did.
fn state(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a text");
    let first = text.lines().next().expect("a first line");
    let plain = first.trim_start_matches("{#").trim_start_matches('#').trim_end_matches("-#}").trim();
    match plain {
        "Drafted by a machine; awaiting review by a Welsh speaker." => "awaiting review".to_owned(),
        other => {
            assert!(
                other.starts_with("Reviewed by ") && other.contains(" on "),
                "{}: {first}",
                path.display()
            );
            other.to_owned()
        }
    }
}

#[test]
fn the_list_for_reviewers_is_that_of_the_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut rows = Vec::new();
    for folder in ["api/words/cy", "api/words/said/cy", "infra/src/mail/templates/cy"] {
        let files = fs::read_dir(root.join(folder)).expect("a folder");
        let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
        files.sort();
        for path in files {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            rows.push(format!("| `{folder}/{name}` | {} |", state(&path)));
        }
    }
    let document = fs::read_to_string(root.join("docs/welsh.md")).expect("the document");
    let listed: Vec<&str> = document.lines().filter(|line| line.starts_with("| `")).collect();
    assert_eq!(listed, rows, "docs/welsh.md shows another list");
}
