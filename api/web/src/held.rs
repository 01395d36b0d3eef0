//! Everything held about whoever is signed in, as a file to take away.

use super::visit::{Fault, SignedIn, Visit};
use crate::ods::{self, Cell, Sheet};
use callup_infra::query::held::{self, Held, HeldRows};
use poem::Response;
use serde_json::{Map, Value};

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// JSON, for machines.
    Json,
    /// An OpenDocument spreadsheet: a sheet for each kind.
    Ods,
}

/// `GET /account/everything.json` and `.ods`.
pub(super) async fn everything(visit: Visit, form: Form) -> Result<Response, Fault> {
    let Some(SignedIn { cx, person }) = visit.signed_in() else { return Ok(visit.go("/sign-in")) };
    let held = held::everything(&cx.read(), person.id, cx.actor().officer()).await?;
    let (bytes, kind, name) = match form {
        Form::Json => {
            let bytes = serde_json::to_vec_pretty(&held).map_err(anyhow::Error::from)?;
            (bytes, "application/json", "everything-held-on-me.json")
        }
        Form::Ods => {
            let bytes = ods::workbook(&sheets(&held)).map_err(anyhow::Error::from)?;
            (bytes, ods::MEDIA_TYPE, "everything-held-on-me.ods")
        }
    };
    Ok(visit.file(name, kind, bytes))
}

fn sheets(held: &Held) -> Vec<Sheet> {
    held.kinds.iter().map(|kind| sheet(held, kind)).collect()
}

fn sheet(held: &Held, kind: &HeldRows) -> Sheet {
    let headings = kind.columns.iter().map(|column| Cell::Text(column.heading.to_owned())).collect();
    let cells = |row: &Map<String, Value>| {
        let values = kind.columns.iter().map(|column| row.get(column.name).unwrap_or(&Value::Null));
        values.map(|value| cell(held, value)).collect()
    };
    let rows = std::iter::once(headings).chain(kind.rows.iter().map(cells)).collect();
    Sheet { name: kind.title.to_owned(), rows }
}

/// A value as it is read: an id that has a name is shown by it, with the id behind.
fn cell(held: &Held, value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Empty,
        Value::Bool(yes) => Cell::Text(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Number(number) => number.as_i64().map_or_else(|| Cell::Text(number.to_string()), Cell::Number),
        Value::String(text) => match held.names.get(text) {
            Some(name) => Cell::Text(format!("{name} ({text})")),
            None => Cell::Text(text.clone()),
        },
        Value::Array(_) | Value::Object(_) => Cell::Text(value.to_string()),
    }
}
