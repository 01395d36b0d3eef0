//! Equality monitoring: what people answered, for rounded counts alone.
//!
//! This crate alone knows the questions, opens the answers and counts them. Neither the crate of the engine nor the
//! one that runs selections depends on it (`deny.toml`; `tests/it/equality.rs`). Why so: `docs/adr/0035`.

mod answer;
mod figures;
mod kept;
mod question;
mod store;

pub use figures::{Stage, Told};
pub use kept::{Figures, kept, make};
pub use question::{Answer, Answers, Question};
pub use store::{Own, answer, own};
