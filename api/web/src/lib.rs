//! The pages that the binary serves, and the files they load.

pub mod account;
pub mod asset;
pub mod auth;
pub mod cookie;
pub mod graphiql;
mod held;
mod ods;
pub mod page;
pub mod route;
pub mod sign_in;
pub mod site;
pub mod visit;

#[cfg(test)]
mod tests;
