//! Skills in people's own words: which skills a phrase may mean, for a person to choose from.
//!
//! People write "UX research", "data vizualisation" or "incident mgmt"; the catalogue has skills by
//! its own names and by their aliases. A [`Lexicon`] is made once of both and asked often. It never
//! decides: it suggests at most [`MOST`] skills, each with how it was found and how sure that is, and
//! somebody confirms one. Where it suggests nothing, the phrase maps to nothing that is known, which
//! is worth telling whoever keeps the skills.

mod edit;
mod lexicon;
mod likeness;
mod reading;
mod spelling;
mod suggestion;
mod term;
mod text;
mod vocabulary;

pub use lexicon::Lexicon;
pub use likeness::Likeness;
pub use suggestion::{MOST, SURE_ENOUGH, Suggestion};
