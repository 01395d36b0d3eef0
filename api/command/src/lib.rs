//! Commands: one business action each, one unit of work each, read from top to bottom. GraphQL,
//! pages and jobs all come through here.
//!
//! # Locks
//!
//! What a command decides on, it locks before it reads what the decision needs, always in this order:
//!
//! 1. officers, by id: whatever takes or frees half-days of an officer, or changes what the officer has
//!    to give;
//! 2. the member council: what its officers share, which is the cap on officers away, home days of all
//!    of them, blackouts, pledges;
//! 3. the project; 4. the post, and then the selection that it is part of; 5. the call-up; 6. the link in a letter by which it is decided; 7. the secondment.
//!
//! Whoever changes how a person comes in, or erases one, locks the person after the officer; erasure then
//! locks the roles of administrators.
//!
//! A call-up locks its officer and the home council. So two call-ups of one officer see each other, two of
//! one council's officers share its cap, and days that a council closes while its officers are called up
//! are either closed before a call-up, which then does not fit, or after it, which home days respect and
//! a blackout or a lower cap leaves as agreed. Taking a counter-offer needs no lock on the council: it
//! takes no more of any week than the call-up had. Whoever deals with many call-ups at once locks all their
//! officers and then all of them, each in the order of their ids.
//!
//! On SQLite a command is alone from its beginning.

pub mod agreement;
pub mod alert;
pub mod attempt;
pub mod benefit;
pub mod body;
mod booking;
pub mod calendar;
pub mod callup;
pub mod catalogue;
pub mod clearance;
pub mod cost;
pub mod cx;
pub mod deputy;
pub mod dormancy;
pub mod early_end;
pub mod erasure;
pub mod evidence;
pub mod home;
pub mod host;
pub mod import;
pub mod interest;
pub mod invitation;
pub mod link;
pub mod look;
pub mod member;
pub mod milestone;
mod notify;
pub mod offer;
pub mod officer;
pub mod outcome;
pub mod person;
pub mod pledge;
pub mod post;
pub mod project;
pub mod provider;
pub mod reply;
pub mod retention;
pub mod secondment;
pub mod secret;
pub mod selection;
pub mod session;
pub mod sign_in;
pub mod team;
pub mod token;
pub mod update;
pub mod webhook;
pub mod workload;
