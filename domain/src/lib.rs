//! What Callup knows and decides.
//!
//! Pure: no async, no input or output, no clock and no randomness. Whatever varies (today's date,
//! the time, a new id) is handed in. The features `sea-orm` and `graphql` only add derives, so
//! that rows and GraphQL use these very types.

#[macro_use]
mod words;
#[macro_use]
pub mod sentence;

pub mod access;
pub mod agreement;
pub mod alert;
pub mod attempt;
pub mod benefit;
pub mod bulk;
pub mod calendar;
pub mod callup;
pub mod chain;
pub mod clearance;
pub mod colour;
pub mod delivery;
pub mod deputy;
pub mod disclosure;
pub mod dormancy;
pub mod erasure;
pub mod escalation;
pub mod event;
pub mod feed;
mod gram;
pub mod held;
pub mod host;
pub mod ical;
pub mod id;
pub mod import;
pub mod job;
pub mod link;
pub mod load;
pub mod mail;
pub mod member;
pub mod model;
pub mod money;
pub mod next_action;
pub mod officer;
pub mod outcome;
pub mod pace;
pub mod period;
pub mod phrase;
pub mod planner;
pub mod pledge;
pub mod post;
pub mod price;
pub mod project;
pub mod proposal;
pub mod provider;
pub mod ranking;
pub mod rating;
pub mod record;
pub mod reference;
pub mod refusal;
pub mod reply;
pub mod report;
pub mod retention;
pub mod secondment;
pub mod selection;
pub mod service_area;
pub mod session;
pub mod similar;
pub mod skill;
pub mod substitute;
pub mod team;
pub mod view;
pub mod webhook;
pub mod workload;

pub use refusal::{Code, Refusal};
pub use sentence::Sentence;
