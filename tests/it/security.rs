//! `docs/security.md` leaves out no requirement, and names no test that is not there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The requirements of levels 1 and 2 of the OWASP ASVS 5.0.0, by section.
const REQUIREMENTS: &str = "1.1: 2; 1.2: 9; 1.3: 11; 1.4: 3; 1.5: 2; 2.1: 3; 2.2: 3; 2.3: 4; 2.4: 1; \
    3.2: 2; 3.3: 4; 3.4: 6; 3.5: 5; 3.7: 2; 4.1: 3; 4.2: 1; 4.3: 2; 4.4: 4; 5.1: 1; 5.2: 3; 5.3: 2; 5.4: 3; \
    6.1: 3; 6.2: 12; 6.3: 4; 6.4: 4; 6.5: 5; 6.6: 3; 6.8: 4; 7.1: 3; 7.2: 4; 7.3: 2; 7.4: 5; 7.5: 2; 7.6: 2; \
    8.1: 2; 8.2: 3; 8.3: 1; 8.4: 1; 9.1: 3; 9.2: 4; 10.1: 2; 10.2: 2; 10.3: 4; 10.4: 11; 10.5: 5; 10.6: 2; \
    10.7: 3; 11.1: 2; 11.2: 3; 11.3: 3; 11.4: 4; 11.5: 1; 11.6: 1; 12.1: 3; 12.2: 2; 12.3: 4; 13.1: 1; \
    13.2: 5; 13.3: 2; 13.4: 5; 14.1: 2; 14.2: 4; 14.3: 3; 15.1: 3; 15.2: 3; 15.3: 7; 16.1: 1; 16.2: 5; 16.3: 4; \
    16.4: 3; 16.5: 3; 17.1: 1; 17.2: 4; 17.3: 2";

/// The rows of the document's tables, each its cells.
fn rows() -> Vec<Vec<String>> {
    let text = fs::read_to_string(format!("{ROOT}/docs/security.md")).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| requirement"));
    let cells = |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
    rows.map(cells).collect()
}

#[test]
fn every_requirement_has_its_row_and_no_other() {
    let mut wanted = BTreeMap::<String, i32>::new();
    for section in REQUIREMENTS.split("; ") {
        let (section, last) = section.split_once(": ").unwrap();
        wanted.extend((1..=last.parse().unwrap()).map(|at: u32| (format!("{section}.{at}"), 1)));
    }
    assert_eq!(wanted.len(), 253);
    let mut written = BTreeMap::<String, i32>::new();
    for row in rows() {
        for requirement in row[0].split(", ") {
            *written.entry(requirement.to_owned()).or_default() += 1;
        }
    }
    assert_eq!(written, wanted);
}

#[test]
fn every_test_that_is_named_is_there() {
    let named: Vec<String> = rows().into_iter().filter_map(|row| row.get(2).cloned()).collect();
    assert!(named.len() > 50, "the table was read");
    for named in named {
        let named = named.trim_matches('`');
        let there = match named.split_once("::") {
            Some((file, test)) => [format!("{file}.rs"), format!("{file}/mod.rs")].iter().any(|file| {
                let source = fs::read_to_string(format!("{ROOT}/tests/it/{file}")).unwrap_or_default();
                source.contains(&format!("fn {test}("))
            }),
            None => Path::new(&format!("{ROOT}/{named}")).is_file(),
        };
        assert!(there, "{named} is not there");
    }
}
