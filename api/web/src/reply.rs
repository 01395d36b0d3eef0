//! The page of the link in a letter: exactly what is asked, and the buttons that decide, without signing in.
//!
//! `GET` decides nothing: programs that look through e-mails for harm open every link in them. `POST` decides once,
//! on the version that the page showed, as the reader of the letter, who may do nothing else (`docs/adr/0029`).

use crate::show::{heard, refusals, told};
use crate::typed::{Problem, Typed};
use crate::visit::{Fault, Visit};
use callup_command::reply::{self, Asked};
use callup_command::secret;
use callup_domain::reply::{Asks, LinkState};
use callup_infra::clock::local;
use callup_infra::entity::body;
use minijinja::context;
use minijinja::value::{Serde, Value as Fact};
use poem::http::{HeaderValue, StatusCode};
use poem::{Request, Response};
use serde_json::Value;
use std::sync::Arc;

/// `GET /reply/BODY?token=…`: what is asked, or why the link is of no use any more.
pub(super) async fn show(visit: Visit, body: &str, token: &str) -> Result<Response, Fault> {
    let body = visit.body(body).await?;
    let asked = found(&visit, &body, token, None).await?;
    page(visit, &body, asked, token, &Typed::default(), &[]).await
}

/// `POST /reply/BODY`: decides, if the call-up is still as it was shown; or shows it again, with what changed.
pub(super) async fn decide(
    visit: Visit,
    request: &Request,
    body: &str,
    mut typed: Typed,
) -> Result<Response, Fault> {
    visit.own_form(request, typed.get("form"))?;
    visit.count("reply").await?;
    let body = visit.body(body).await?;
    let token = typed.get("token").to_owned();
    let version: i32 = typed.get("version").parse().map_err(|_| Fault::BadRequest)?;
    let asked = found(&visit, &body, &token, Some(version)).await?;
    if asked.state != LinkState::Open || asked.callup.version != version {
        return page(visit, &body, asked, &token, &typed, &[]).await;
    }
    let question = visit.letter(document(asked.reply.asks, typed.get("choice"))?)?;
    typed.set("callUp", asked.callup.id.to_string());
    let variables = match typed.variables(&question) {
        Ok(variables) => variables,
        Err(problems) => return page(visit, &body, asked, &token, &typed, &problems).await,
    };
    let cx = Arc::new(asked.cx(&visit.at_the_door(&body)));
    let data = heard(visit.answerer().answer(visit.language(), cx, &question.text, variables).await?)?;
    let problems = refusals(&data, &question);
    if problems.is_empty() {
        let query =
            url::form_urlencoded::Serializer::new(String::new()).append_pair("token", &token).finish();
        return Ok(visit.go(&format!("/reply/{}?{query}", body.slug)));
    }
    // Whatever changed at this moment is told, not the refusal that came of it.
    let again = found(&visit, &body, &token, Some(version)).await?;
    let still = again.state == LinkState::Open && again.callup.version == version;
    let problems = if still { problems } else { Vec::new() };
    page(visit, &body, again, &token, &typed, &problems).await
}

/// The page is for one person: no search engine lists it.
pub(super) fn unlisted(mut response: Response) -> Response {
    response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    response
}

/// What a choice does.
fn document(asks: Asks, choice: &str) -> Result<&'static str, Fault> {
    match (asks, choice) {
        (Asks::Release, "grant") => Ok("grant"),
        (Asks::Release, "refuse") => Ok("refuse"),
        (Asks::Answer, "accept") => Ok("accept"),
        (Asks::Answer, "decline") => Ok("decline"),
        _ => Err(Fault::BadRequest),
    }
}

/// What the link is about. Links that are none are counted, so that nobody tries many.
async fn found(visit: &Visit, body: &body::Model, token: &str, shown: Option<i32>) -> Result<Asked, Fault> {
    if let Some(asked) = reply::find(&visit.at_the_door(body), token, shown).await? {
        return Ok(asked);
    }
    visit.count("reply").await?;
    Err(Fault::ReplyOver)
}

async fn page(
    mut visit: Visit,
    body: &body::Model,
    asked: Asked,
    token: &str,
    typed: &Typed,
    problems: &[Problem],
) -> Result<Response, Fault> {
    let form = secret::form_token(&visit.secret()?);
    let open = asked.state == LinkState::Open;
    let data = if open { seen(&visit, body, &asked).await? } else { Value::Null };
    let shown: Option<i32> = typed.get("version").parse().ok();
    let changed = asked.changed.iter().map(|what| what.as_str()).collect::<Vec<_>>();
    let again = shown.is_some_and(|version| version != asked.callup.version) || !changed.is_empty();
    let status = match (problems.is_empty(), open) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, true) if shown.is_some() && again => StatusCode::CONFLICT,
        _ => StatusCode::OK,
    };
    let used = asked.reply.used_at.map(|at| visit.language().moment(local(at)));
    let inside = match asked.reply.asks {
        Asks::Release => format!("/releases/{}", asked.callup.id),
        Asks::Answer => format!("/call-ups/{}", asked.callup.id),
    };
    let facts = context! {
        data => Fact::from(Serde(data)), typed => Fact::from(Serde(typed.values())), problems => told(problems),
        form, token, changed, again, used, version => asked.callup.version, state => asked.state.as_str().replace('_', "-"),
        action => visit.site().path(&format!("/reply/{}", body.slug)), inside => visit.site().path(&inside),
        body => body.name.clone(), asks => asked.reply.asks.as_str(),
    };
    let template = match asked.reply.asks {
        _ if !open => "reply-over",
        Asks::Release => "reply-release",
        Asks::Answer => "reply-answer",
    };
    visit.page(status, template, facts)
}

/// What is asked, as the reader of the letter sees it.
async fn seen(visit: &Visit, body: &body::Model, asked: &Asked) -> Result<Value, Fault> {
    let question = visit.letter(asked.reply.asks.as_str())?;
    let variables = serde_json::json!({ "callUp": asked.callup.id.to_string() });
    let cx = Arc::new(asked.cx(&visit.at_the_door(body)));
    let data = heard(visit.answerer().answer(visit.language(), cx, &question.text, variables).await?)?;
    if data["callUp"].is_null() { Err(Fault::NotFound) } else { Ok(data) }
}
