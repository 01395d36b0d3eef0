//! Reading that takes more than one table: a function for each thing that is asked.

pub mod candidate;
pub mod diary;
pub mod model;
pub mod officer;
pub mod skill;
mod wanted;
