//! What is done between requests: e-mails, reminders, lapses, starts and deliveries, and sealing what is
//! on record. A job is a row that a command left in its own transaction; a runner takes it and calls a
//! command in turn.

mod daily;
mod deliver;
mod failure;
mod letter;
mod runner;
mod seal;
mod send_mail;

pub use failure::Failure;
pub use runner::{Outcome, Runner};
pub use send_mail::MailRoom;
