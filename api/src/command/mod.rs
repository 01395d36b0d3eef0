//! Commands: one business action each, one unit of work each, read from top to bottom. GraphQL,
//! pages and jobs all come through here.

pub mod benefit;
mod booking;
pub mod catalogue;
pub mod cost;
pub mod evidence;
pub mod home;
pub mod import;
pub mod interest;
pub mod member;
pub mod milestone;
pub mod offer;
pub mod officer;
pub mod person;
pub mod pledge;
pub mod post;
pub mod project;
pub mod token;
pub mod update;
