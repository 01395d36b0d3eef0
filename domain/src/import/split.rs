//! Splitting a text into cells (RFC 4180): commas or tabs between them, quotes around those that hold
//! a separator, a quote or the end of a line.

use super::{Record, Table};
use crate::refusal::{Code, Refusal};

impl Table {
    /// Splits a text. The cells of its first line are parted by tabs if there is one, else by
    /// commas; so are the others. Line ends are those of any system, a byte order mark is dropped,
    /// blank lines are counted and left out.
    ///
    /// # Errors
    /// `MALFORMED` if a quote is opened and never closed: what follows cannot be told apart.
    pub fn split(text: &str) -> Result<Self, Refusal> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = text.trim_start().split(['\r', '\n']).next().unwrap_or_default();
        let separator = if first.contains('\t') { '\t' } else { ',' };
        let mut splitter = Splitter { rest: text, line: 1, separator };
        let mut records = Vec::new();
        while !splitter.rest.is_empty() {
            let record = splitter.record()?;
            if record.cells.iter().any(|cell| !cell.trim().is_empty()) {
                records.push(record);
            }
        }
        let header = if records.is_empty() { Vec::new() } else { records.remove(0).cells };
        Ok(Self { header, records })
    }
}

/// A text that is being split, from its front.
struct Splitter<'a> {
    rest: &'a str,
    line: usize,
    separator: char,
}

impl Splitter<'_> {
    fn record(&mut self) -> Result<Record, Refusal> {
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            cells.push(if self.rest.starts_with('"') { self.quoted()? } else { self.take_plain() });
            if self.end_of_line() || !self.skip(self.separator) {
                return Ok(Record { line, cells });
            }
        }
    }

    /// Takes what comes up to a separator or the end of the line.
    fn take_plain(&mut self) -> String {
        let end = self.rest.find([self.separator, '\r', '\n']).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(end);
        self.rest = rest;
        cell.to_owned()
    }

    /// Takes a cell in quotes, in which two quotes are one. What stands behind them belongs to it.
    fn quoted(&mut self) -> Result<String, Refusal> {
        let opened = self.line;
        let mut cell = String::new();
        let mut again = false;
        while self.skip('"') {
            if again {
                cell.push('"');
            }
            again = true;
            let Some(end) = self.rest.find('"') else {
                let message = say!("The quote that opens on line {opened} is never closed.", opened);
                return Err(Refusal::new(Code::Malformed, "", message));
            };
            let inside = &self.rest[..end];
            self.line += line_ends(inside);
            cell.push_str(inside);
            self.rest = &self.rest[end + 1..];
        }
        cell.push_str(&self.take_plain());
        Ok(cell)
    }

    fn end_of_line(&mut self) -> bool {
        let ended = self.skip('\r') | self.skip('\n');
        self.line += usize::from(ended);
        ended
    }

    fn skip(&mut self, letter: char) -> bool {
        let rest = self.rest.strip_prefix(letter);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

/// How many lines end in a text: a carriage return and the line feed behind it count once.
fn line_ends(text: &str) -> usize {
    let feeds = text.matches('\n').count();
    let lone = text.matches('\r').count() - text.matches("\r\n").count();
    feeds + lone
}
