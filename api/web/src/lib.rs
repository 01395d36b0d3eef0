//! The pages that the binary serves, and the files they load.

mod about;
pub mod account;
pub mod ask;
pub mod asset;
pub mod auth;
mod calendar;
pub mod cookie;
mod form;
pub mod graphiql;
mod held;
pub mod nav;
mod ods;
mod packed;
pub mod page;
pub mod pages;
pub mod reply;
pub mod route;
pub mod show;
pub mod sign_in;
pub mod site;
pub mod tryout;
pub mod typed;
pub mod visit;

#[cfg(test)]
mod tests;
