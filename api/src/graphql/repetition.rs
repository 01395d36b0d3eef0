//! Whether a proposal comes to the same when it is made again, in GraphQL.

use async_graphql::SimpleObject;
use callup_command::selection::again::Again;
use callup_domain::proposal::{Repetition, Replanned};

/// What came of making a proposal again, from what was kept of the day on which it was made.
#[derive(SimpleObject)]
pub struct SelectionRepetition {
    /// Whether it came to the same: the same officers for the same posts, worth as much, and as far from what would be best.
    /// Null where it could not be made again.
    same: Option<bool>,
    /// Whether the engine that made it is this one. Another version may find something else.
    same_engine: bool,
    /// Whether what was kept is what it was made from, by its fingerprint.
    same_input: bool,
    /// How many posts have the same officer.
    kept: i32,
    /// How many have another one, or have one in one of the two only.
    differ: i32,
    /// What it is worth this time, in points of the weights. Null where it could not be made again.
    value: Option<i64>,
}

impl From<Again> for SelectionRepetition {
    fn from(Again { found, was }: Again) -> Self {
        let same_engine = found != Repetition::OtherEngine;
        let same_input = found != Repetition::OtherInput;
        let Repetition::Made(now) = found else {
            return Self { same: None, same_engine, same_input, kept: 0, differ: 0, value: None };
        };
        let places = Replanned::between(&was.picks, &now.picks);
        Self {
            same: Some(now == was),
            same_engine,
            same_input,
            kept: places.kept,
            differ: places.moved + places.emptied + places.filled,
            value: Some(now.value),
        }
    }
}
