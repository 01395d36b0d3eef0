//! Every integration test, in one binary: it links once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot go on fails"
)]

mod access;
mod agreement;
mod alert;
mod as_at;
mod calendar;
mod callup;
mod catalogue;
mod clearance;
mod deciding;
mod decision;
mod delivery;
mod demo;
mod deputy;
mod desk;
mod door;
mod dormancy;
mod double_booking;
mod employment;
mod equality;
mod erasure;
mod followed;
mod following;
mod held;
mod hostile;
mod http;
mod import;
mod isolation;
mod journey;
mod keys;
mod learner;
mod look;
mod many;
mod next_action;
mod officer;
mod once;
mod outcome;
mod pages;
mod paging;
mod panel;
mod panel_letter;
mod panel_privacy;
mod planner;
mod pool;
mod project;
mod protected;
mod ranking;
mod ranking_oracle;
mod readme;
mod record;
mod repetition;
mod replan;
mod reply;
mod report;
mod reserve;
mod retention;
mod row_security;
mod schema;
mod secondment;
mod security;
mod seen;
mod selection;
mod service;
mod serving;
mod sign_in;
mod sign_in_provider;
mod similar;
mod substitute;
mod team;
mod view;
mod webhook;
mod workload;
