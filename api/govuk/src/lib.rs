//! The components of the GOV.UK Design System for MiniJinja, with the styles and the script that they need.
//!
//! `build/main.rs` installs the npm package `govuk-frontend` by a lock file, and what is used of it is embedded.
//! Its templates are Nunjucks'; they are translated when an environment is made, so that a new version brings
//! its components with it. The fixtures that govuk-frontend ships judge the outcome (`tests/fixtures.rs`).

mod asset;
mod component;
mod javascript;
mod translate;

pub use asset::{EARLY_SCRIPT, SCRIPT, STYLE};
pub use component::{Error, install};
pub use translate::Mistake;
