//! Reading files that other people made: councils, the skills framework, a council's officers.
//!
//! [`Table::split`] makes cells of a text, and `read` of each module makes values of the cells. Every
//! bad cell is reported with its line, its column and a reason; a good row is not touched by a bad
//! one. A file whose header does not fit is refused as a whole, with a sentence that says what was
//! expected.
//!
//! Forgiven everywhere: a byte order mark, line ends of either kind, blank lines, space around
//! cells, and upper or lower case, spaces, hyphens and underscores in the names of columns. Columns
//! that are not known are left out, with one warning.

pub mod council;
pub mod officer;
pub mod skill;

mod cell;
mod column;
mod name;
mod split;

pub use name::Names;

use crate::Sentence;

/// A file, split into cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The lines below the header.
    pub records: Vec<Record>,
}

/// A line of a file, split into cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The number of the line in the file, the first being 1.
    pub line: usize,
    /// Its cells, in the order of the header.
    pub cells: Vec<String>,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// The number of the line in the file.
    pub line: usize,
    /// The column, as the file names it. Empty when the whole row is meant.
    pub column: String,
    /// What is wrong.
    pub message: Sentence,
}

/// What a file holds: rows of values, and what could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import<T> {
    /// The good rows, in order of line.
    pub rows: Vec<T>,
    /// What is wrong, in order of line.
    pub errors: Vec<RowError>,
    /// What was left out though nothing is wrong with it.
    pub warnings: Vec<Sentence>,
}
