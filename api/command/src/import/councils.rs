//! The list of councils, into the reference data that all bodies share.

use super::Outcome;
use callup_domain::Sentence;
use callup_domain::import::Table;
use callup_domain::import::council::{CouncilRow, read};
use callup_domain::reference;
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::council::{self, Code, Codes, Successors};
use callup_infra::scope::Operator;
use std::collections::BTreeMap;

/// Brings in a list of councils: adds councils and GSS codes that are not known, and fills gaps.
///
/// Where the built-in list and the file differ, the built-in one stays: it was checked against the
/// legislation, and the file's first days and regions are known to be wrong in places. That is noted.
///
/// # Errors
/// `MALFORMED` when the header is another's.
pub async fn councils(operator: &Operator, table: &Table, apply: bool) -> Result<Outcome> {
    let import = read(table)?;
    // The service writes the built-in list when it starts; here it may not have started yet.
    let there = council::built_in().into_iter().chain(operator.councils().await?);
    let there: BTreeMap<_, _> = there.map(|row| (row.id, row)).collect();
    let mut outcome = Outcome { errors: import.errors, warnings: import.warnings, ..Outcome::default() };
    let mut write = Vec::new();
    for row in &import.rows {
        match there.get(&row.id) {
            None => {
                outcome.add(row.line, &row.name);
                write.push(new(row));
            }
            Some(known) => {
                outcome.warnings.extend(differs(row, known));
                let filled = filled(row, known);
                if filled == *known {
                    outcome.unchanged += 1;
                } else {
                    outcome.change(row.line, &row.name);
                    write.push(filled);
                }
            }
        }
    }
    if apply && !write.is_empty() {
        operator.set_councils(write).await?;
    }
    outcome.applied = apply;
    Ok(outcome.sorted())
}

fn new(row: &CouncilRow) -> council::Model {
    council::Model {
        id: row.id,
        slug: row.slug.clone(),
        name: row.name.clone(),
        short_name: row.short_name.clone(),
        nation: row.nation,
        region: row.region,
        kind: row.kind,
        starts_on: row.starts_on,
        ends_on: None,
        codes: Codes(vec![Code { code: row.code.clone(), from: None, to: None }]),
        successors: Successors::default(),
    }
}

/// What is known, with what the file adds to it.
fn filled(row: &CouncilRow, known: &council::Model) -> council::Model {
    let mut filled = if reference::by_slug(&known.slug).is_some() {
        known.clone()
    } else {
        council::Model { codes: known.codes.clone(), ends_on: known.ends_on, ..new(row) }
    };
    if filled.codes.0.iter().all(|dated| dated.code != row.code) {
        filled.codes.0.push(Code { code: row.code.clone(), from: None, to: None });
    }
    filled
}

/// Where the file says something else than the built-in list.
fn differs(row: &CouncilRow, known: &council::Model) -> Option<Sentence> {
    reference::by_slug(&known.slug)?;
    let words = [
        (row.name != known.name).then(|| say!("name")),
        (row.region != known.region).then(|| say!("region")),
        (row.kind != known.kind).then(|| say!("type")),
    ];
    let another: Vec<Sentence> = words.into_iter().flatten().collect();
    let (line, council) = (row.line, &known.name);
    (!another.is_empty()).then(|| {
        say!(
            "Line {line}, {council}: the file has another {another}, and the built-in one stays.",
            line,
            council,
            another
        )
    })
}
