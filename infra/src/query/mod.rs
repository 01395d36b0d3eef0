//! Reading that takes more than one table: a function for each thing that is asked.

pub mod agreement;
pub mod alert;
pub mod callup;
pub mod candidate;
pub mod chain;
pub mod clearance;
pub mod diary;
pub mod dormancy;
pub mod erasure;
pub mod event;
pub mod feed;
pub mod held;
pub mod model;
pub mod next_action;
pub mod officer;
pub mod outcome;
pub mod panel;
pub mod person;
pub mod planner;
pub mod pool;
pub mod record;
pub mod report;
pub mod retention;
pub mod selection;
pub mod similar;
pub mod skill;
mod wanted;
