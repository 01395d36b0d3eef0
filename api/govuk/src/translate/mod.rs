//! Nunjucks templates become MiniJinja ones.
//!
//! The two languages read alike and mean different things. A template is cut into pieces (`piece`), an
//! expression into tokens (`token`), which are read (`parse`) into a tree (`expression`) and written again
//! (`print`) so that each operation is done as JavaScript does it, by the functions of `crate::javascript`.
//!
//! Three differences are settled here:
//!
//! - What `set` gives to a variable in a loop is seen after the loop, and what it gives to one of the page is
//!   seen in macros that were defined before. So variables are kept in namespaces (`names`).
//! - Nothing is imported: the components are functions of the environment.
//! - Macros that call a component take what `{% call %}` holds from the page, not from a macro around it.

mod expression;
mod names;
mod parse;
mod piece;
mod print;
mod statement;
mod token;

pub use names::Macro;

use names::Names;
use piece::Piece;
use print::Printer;

/// A template in MiniJinja's language.
pub struct Translation {
    /// Its text.
    pub source: String,
    /// The macros that it defines.
    pub macros: Vec<Macro>,
}

/// Why a template could not be translated.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{what} in `{source_text}`")]
pub struct Mistake {
    what: String,
    source_text: String,
}

impl Mistake {
    fn new(what: impl Into<String>, source_text: impl Into<String>) -> Self {
        Self { what: what.into(), source_text: source_text.into() }
    }
}

/// Translates a template.
///
/// # Errors
/// When the template says what is not known here. Nothing is passed over in silence.
pub fn translate(source: &str) -> Result<Translation, Mistake> {
    let pieces = piece::cut(source)?;
    let statements = pieces.into_iter().map(statement::read).collect::<Result<Vec<_>, _>>()?;
    let names = Names::of(&statements);
    let mut printer = Printer::new(&names);
    for statement in &statements {
        printer.statement(statement)?;
    }
    Ok(Translation { source: printer.finish(), macros: names.macros })
}

#[cfg(test)]
mod tests;
