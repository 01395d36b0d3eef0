//! Columns found by name, and rows read through them.

use super::cell::quote;
use super::{Import, Record, RowError, Table};
use crate::Sentence;
use crate::reference::fold;
use crate::refusal::{Code, Refusal};
use std::collections::BTreeMap;

/// The columns that a kind of file has.
pub(super) struct Layout {
    /// What the file is, to complete "This is not …".
    pub what: fn() -> Sentence,
    /// Columns that must be there.
    pub required: &'static [&'static str],
    /// Columns that may be there.
    pub optional: &'static [&'static str],
    /// Columns that may be there and say nothing that is needed here.
    pub unused: &'static [&'static str],
}

impl Layout {
    /// Whether the header has every column that must be there.
    pub fn fits(&self, header: &[String]) -> bool {
        let names: Vec<String> = header.iter().map(|name| column_name(name)).collect();
        self.required.iter().all(|column| names.iter().any(|name| name == column))
    }

    /// Reads every row of a file. `read` gives none, or has noted errors, for a bad row.
    pub fn read<T>(
        &self,
        table: &Table,
        mut read: impl FnMut(&mut Row<'_>) -> Option<T>,
    ) -> Result<Import<T>, Refusal> {
        let columns = self.columns(&table.header)?;
        let header = &table.header;
        let mut import = Import { rows: Vec::new(), errors: Vec::new(), warnings: self.warnings(header) };
        for record in table.records.iter().filter(|record| !is_blank(record)) {
            let mut row = Row { record, header, columns: &columns, errors: Vec::new() };
            if record.cells.len() != header.len() {
                let (cells, names) = (record.cells.len(), header.len());
                let message = say!("This row has {cells} cells, but the header has {names}.", cells, names);
                row.fail("", message);
            } else if let Some(value) = read(&mut row).filter(|_| row.errors.is_empty()) {
                import.rows.push(value);
            }
            import.errors.append(&mut row.errors);
        }
        Ok(import)
    }

    fn columns(&self, header: &[String]) -> Result<BTreeMap<&'static str, usize>, Refusal> {
        let mut columns = BTreeMap::new();
        for (at, name) in header.iter().enumerate() {
            let name = column_name(name);
            let known = self.required.iter().chain(self.optional).find(|column| **column == name);
            if let Some(column) = known
                && columns.insert(*column, at).is_some()
            {
                let message = say!("The column {column} is there twice. Keep one of them.", column = *column);
                return Err(Refusal::new(Code::Malformed, *column, message));
            }
        }
        let missing: Vec<&str> =
            self.required.iter().filter(|column| !columns.contains_key(*column)).copied().collect();
        if missing.is_empty() {
            return Ok(columns);
        }
        let first = missing[0];
        let message = say!(
            "This is not {what}: the first line must name the columns {columns}, and has no {missing}.",
            what = (self.what)(),
            columns = self.required.to_vec(),
            missing
        );
        Err(Refusal::new(Code::Malformed, first, message))
    }

    fn warnings(&self, header: &[String]) -> Vec<Sentence> {
        let known = || self.required.iter().chain(self.optional).chain(self.unused);
        let unknown: Vec<String> = header
            .iter()
            .filter(|name| !known().any(|column| *column == column_name(name)))
            .map(|name| quote(name))
            .collect();
        if unknown.is_empty() {
            return Vec::new();
        }
        vec![say!("Not known here, and left out: the columns {columns}.", columns = unknown)]
    }
}

/// A row that is being read.
pub(super) struct Row<'a> {
    record: &'a Record,
    header: &'a [String],
    columns: &'a BTreeMap<&'static str, usize>,
    errors: Vec<RowError>,
}

impl<'a> Row<'a> {
    /// The number of the line.
    pub fn line(&self) -> usize {
        self.record.line
    }

    /// A cell without the space around it. Empty too if the file has no such column.
    pub fn cell(&self, column: &str) -> &'a str {
        let at = self.columns.get(column);
        at.and_then(|at| self.record.cells.get(*at)).map_or("", |cell| cell.trim())
    }

    /// The value of a cell that must be filled; none, and an error noted, if there is none.
    pub fn read<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&'a str) -> Result<T, Sentence>,
    ) -> Option<T> {
        let cell = self.cell(column);
        let value = if cell.is_empty() { Err(say!("Fill this cell.")) } else { parse(cell) };
        value.map_err(|message| self.fail(column, message)).ok()
    }

    /// The value of a cell that may be empty: a default then; none, and an error noted, if it is bad.
    pub fn read_or<T>(
        &mut self,
        column: &'static str,
        default: T,
        parse: impl FnOnce(&'a str) -> Result<T, Sentence>,
    ) -> Option<T> {
        if self.cell(column).is_empty() { Some(default) } else { self.read(column, parse) }
    }

    /// Notes that a cell is bad, in the column as the file names it.
    pub fn fail(&mut self, column: &str, message: Sentence) {
        let name = self.columns.get(column).and_then(|at| self.header.get(*at));
        let column = name.map_or(column, |name| name.trim_start_matches('\u{feff}').trim()).to_owned();
        self.errors.push(RowError { line: self.record.line, column, message });
    }
}

/// A column's name in one form: `Max onsite-days` is `max_onsite_days`.
fn column_name(name: &str) -> String {
    fold(name).replace(' ', "_")
}

fn is_blank(record: &Record) -> bool {
    record.cells.iter().all(|cell| cell.trim().is_empty())
}
