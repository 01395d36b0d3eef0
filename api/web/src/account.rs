//! The pages of whoever is signed in: who one is, where one is signed in, and the way out.

use super::visit::{Fault, SignedIn, Visit, bar};
use callup_command::erasure::{self, AskForErasure};
use callup_command::secret;
use callup_command::session::{self, EndAllSessions, EndSession};
use callup_domain::erasure::due_on;
use callup_domain::id::SessionId;
use callup_infra::clock::{local, today};
use callup_infra::entity::session as sessions;
use callup_words::key;
use minijinja::context;
use minijinja::value::Value;
use poem::http::StatusCode;
use poem::{Request, Response};

/// `GET /account`.
pub(super) async fn account(mut visit: Visit) -> Result<Response, Fault> {
    let form = secret::form_token(&visit.secret()?);
    let Some(SignedIn { cx, person }) = visit.signed_in() else { return Ok(visit.to_sign_in()) };
    let read = cx.read();
    let bar = bar(&read).await?;
    let open = session::open_of(cx, person.id, visit.site().rules().session()).await?;
    let sessions: Vec<Value> = open.iter().map(|row| told(&visit, row, cx.session())).collect();
    let path = |path: &str| visit.site().path(path);
    let facts = context! {
        form, sessions,
        name => person.name.clone(), email => person.email.clone(),
        sign_out => path("/sign-out"), everywhere => path("/sign-out/everywhere"),
        json => path("/account/everything.json"), ods => path("/account/everything.ods"),
        erasure => path("/account/erasure"),
        due => person.erasure_asked_at.map(|at| visit.language().day(due_on(today(at)))), ..bar
    };
    visit.page(StatusCode::OK, "account", facts)
}

fn told(visit: &Visit, row: &sessions::Model, own: Option<SessionId>) -> Value {
    let moment = |at| visit.language().moment(local(at));
    context! {
        agent => row.agent.clone(), way => row.way.as_str(), this => own == Some(row.id),
        began => moment(row.began_at), seen => moment(row.seen_at),
        end => visit.site().path(&format!("/account/sessions/{}/end", row.id)),
    }
}

/// `POST /account/sessions/ID/end`: ends another session of one's own.
pub(super) async fn end(
    visit: Visit,
    request: &Request,
    id: SessionId,
    form: &str,
) -> Result<Response, Fault> {
    visit.own_form(request, form)?;
    let Some(SignedIn { cx, .. }) = visit.signed_in() else { return Ok(visit.go("/sign-in")) };
    session::end(cx, EndSession { session: id }).await?;
    Ok(visit.go("/account"))
}

/// `POST /account/erasure`: asks for one's erasure, or takes that back.
pub(super) async fn erasure(
    visit: Visit,
    request: &Request,
    asked: &str,
    form: &str,
) -> Result<Response, Fault> {
    visit.own_form(request, form)?;
    let Some(SignedIn { cx, .. }) = visit.signed_in() else { return Ok(visit.go("/sign-in")) };
    erasure::ask(cx, AskForErasure { asked: asked == "yes" }).await?;
    Ok(visit.go("/account"))
}

/// `POST /sign-out`. Whoever is signed out already is told the same.
pub(super) async fn sign_out(mut visit: Visit, request: &Request, form: &str) -> Result<Response, Fault> {
    if let Some(SignedIn { cx, .. }) = visit.signed_in() {
        visit.own_form(request, form)?;
        if let Some(session) = cx.session() {
            session::end(cx, EndSession { session }).await?;
        }
    }
    visit.leave();
    Ok(visit.go("/signed-out"))
}

/// `POST /sign-out/everywhere`.
pub(super) async fn everywhere(mut visit: Visit, request: &Request, form: &str) -> Result<Response, Fault> {
    if let Some(SignedIn { cx, .. }) = visit.signed_in() {
        visit.own_form(request, form)?;
        session::end_all(cx, EndAllSessions { person: None }).await?;
    }
    visit.leave();
    Ok(visit.go("/signed-out"))
}

/// `GET /signed-out`.
pub(super) async fn signed_out(visit: Visit) -> Result<Response, Fault> {
    let back = visit.site().path("/sign-in");
    let facts = context! { message => "signed-out", body => "", minutes => 0, back, again => key!("signed-out-again") };
    visit.page(StatusCode::OK, "message", facts)
}
