//! Invented bodies to try the service on, the same for the same seed.

pub mod dice;
pub mod national;
