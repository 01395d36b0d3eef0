//! A selection as a thing that people weigh up: what is asked, what is worth how much, what the engine proposed and
//! why, what a person decided on each pick, and whether what it rests on is still so.
//!
//! The engine ([`crate::selection`]) works on numbers. [`prepare`] makes them from the pool by the rules and the
//! points of ranking, so that the desk sees the same points and no second set of rules; [`propose`] turns what the
//! engine found back into posts and officers.

mod asked;
mod basis;
mod before;
mod compare;
mod conflict;
mod cost;
mod decision;
mod effect;
mod empty;
mod found;
mod input;
mod kept;
mod panel;
mod propose;
mod reserve;
mod scene;
mod settings;
mod state;
mod suppose;
mod vote;
mod weights;

pub use asked::{Asked, MOST_POSTS};
pub use basis::{Basis, Moved, PostFacts, WhatMoved};
pub use before::{Before, PickChange, Replanned};
pub use compare::{Comparison, ShareChange};
pub use conflict::{Conflict, Interests, MOST_INTERESTS, Matter, Subject, declared};
pub use cost::Cost;
pub use decision::{Choice, Decided, Filling, PickDecision, against, all_decided};
pub use effect::Effect;
pub use found::{
    ByCriterion, Findings, Gap, Given, Move, Moves, Near, Other, OtherKind, Picked, Proposal, SelectionBlock,
    Share, Stop, Worth,
};
pub use input::{Input, prepare};
pub use kept::{Kept, Outcome, Repetition};
pub use panel::{Change, MOST_MEMBERS, Member, Panel, Seats, is_asked, no_seat};
pub use propose::propose;
pub use reserve::Vacancy;
pub use scene::{Opening, Scene};
pub use settings::Rules;
pub use state::{SelectionState, Step};
pub use suppose::{Suppose, meant};
pub use vote::{PanelOutcome, Tally, Vote, Votes};
pub use weights::Weights;
