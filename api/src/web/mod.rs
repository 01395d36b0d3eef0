//! The pages that the binary serves, and the files they load.

pub mod asset;
pub mod graphiql;

#[cfg(test)]
mod tests;
