//! What the service says of itself, to everybody.

use crate::cookie::Cookie;
use crate::visit::{Fault, Visit};
use minijinja::context;
use minijinja::value::Value;
use poem::Response;
use poem::http::StatusCode;

/// A page of words, and of the cookies that there are.
pub(super) fn page(visit: Visit, template: &str) -> Result<Response, Fault> {
    let cookies: Vec<Value> = Cookie::ALL.into_iter().map(|cookie| told(&visit, cookie)).collect();
    let frame = visit.frame();
    visit.page(StatusCode::OK, template, context! { cookies, ..frame })
}

fn told(visit: &Visit, cookie: Cookie) -> Value {
    let (which, until) = match cookie {
        Cookie::Session => ("session", "session-until"),
        Cookie::Visit => ("visit", "close"),
        Cookie::Language => ("language", "year"),
        Cookie::Done => ("done", "next"),
        Cookie::Return => ("return", "close"),
    };
    context! { name => visit.site().cookie(cookie).name(), which, until }
}
