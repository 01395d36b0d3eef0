//! Commands: one business action each, one unit of work each, read from top to bottom. GraphQL,
//! pages and jobs all come through here.

pub mod benefit;
pub mod body;
pub mod cost;
pub mod member;
pub mod milestone;
pub mod person;
pub mod pledge;
pub mod post;
pub mod project;
pub mod token;
pub mod update;
