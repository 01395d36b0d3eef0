//! Shows pages and does actions, by their documents and templates.

use crate::ask::{Answer, Kind, Question};
use crate::nav;
use crate::pages::{Action, Default, Page, Then};
use crate::typed::{Problem, Typed, What};
use crate::visit::{Fault, SignedIn, Visit, bar};
use callup_command::cx::Cx;
use callup_command::secret;
use callup_domain::access::{Actor, Role};
use minijinja::context;
use minijinja::value::{Serde, Value as Fact};
use poem::http::StatusCode;
use poem::{Request, Response};
use serde_json::Value;

/// `GET`: a page.
pub(crate) async fn page(visit: Visit, page: &Page, typed: Typed) -> Result<Response, Fault> {
    shown(visit, page, typed, Vec::new()).await
}

/// `POST`: does what an action says, and goes on; or shows its page again, with what is wrong.
pub(crate) async fn action(
    mut visit: Visit,
    request: &Request,
    action: &Action,
    page: &Page,
    typed: Typed,
) -> Result<Response, Fault> {
    let Some(SignedIn { cx, .. }) = visit.signed_in() else {
        return lapsed(visit, request, &action.question, &typed);
    };
    visit.own_form(request, typed.get("form"))?;
    let variables = match typed.variables(&action.question) {
        Ok(variables) => variables,
        Err(problems) => return shown(visit, page, typed, problems).await,
    };
    let answer =
        visit.answerer().answer(visit.language(), cx.clone(), &action.question.text, variables).await?;
    if answer.data.is_null() && answer.errors.iter().any(|(code, _)| code.is_empty() || code == "BAD_INPUT") {
        let unreadable = Problem { field: String::new(), what: What::Key("problem-unreadable") };
        return shown(visit, page, typed, vec![unreadable]).await;
    }
    let data = heard(answer)?;
    let problems = refusals(&data, &action.question);
    if !problems.is_empty() {
        return shown(visit, page, typed, problems).await;
    }
    match &action.then {
        Then::Go(path) => {
            let to = filled(path, &typed, &data);
            visit.has_done(&action.name);
            Ok(visit.go(&to))
        }
        Then::Show(template) => framed(visit, &page.under, template, data, &typed, &[]).await,
    }
}

/// Something was to be done after the session had ended: what was typed is shown, to be kept. Only to the browser
/// whose form it was: nobody else puts words on a page of ours.
fn lapsed(visit: Visit, request: &Request, question: &Question, typed: &Typed) -> Result<Response, Fault> {
    if !visit.was_own_form(request, typed.get("form")) {
        return Ok(visit.to_sign_in());
    }
    let texts = question.variables.iter().filter(|variable| variable.kind == Kind::Text);
    let texts = texts.map(|variable| typed.get(&variable.name)).filter(|text| !text.is_empty());
    let texts: Vec<String> = texts.map(str::to_owned).collect();
    visit.lapsed(context! { texts })
}

async fn shown(
    visit: Visit,
    page: &Page,
    mut typed: Typed,
    mut problems: Vec<Problem>,
) -> Result<Response, Fault> {
    let Some(SignedIn { cx, .. }) = visit.signed_in() else { return Ok(visit.to_sign_in()) };
    fill_in(&mut typed, page, cx);
    let variables = match typed.variables(&page.question) {
        Ok(variables) => variables,
        // What cannot be read of a form that was sent by its address is left out, and told.
        Err(wrong) => {
            if let Some(form) = visit.form_of(page) {
                return Box::pin(shown(visit, &form, typed, wrong)).await;
            }
            let mut readable = typed.without(&wrong);
            fill_in(&mut readable, page, cx);
            let variables = readable.variables(&page.question).map_err(|_| Fault::NotFound)?;
            problems.extend(wrong);
            variables
        }
    };
    let data =
        heard(visit.answerer().answer(visit.language(), cx.clone(), &page.question.text, variables).await?)?;
    if page.must.iter().any(|part| data.get(part.as_str()).is_none_or(Value::is_null)) {
        return Err(Fault::NotFound);
    }
    framed(visit, &page.under, &page.name, data, &typed, &problems).await
}

/// A template with what is asked, typed and wrong, and with who reads it.
async fn framed(
    mut visit: Visit,
    under: &str,
    template: &str,
    data: Value,
    typed: &Typed,
    problems: &[Problem],
) -> Result<Response, Fault> {
    let form = secret::form_token(&visit.secret()?);
    let done = visit.done();
    let Some(SignedIn { cx, person }) = visit.signed_in() else { return Ok(visit.to_sign_in()) };
    let read = cx.read();
    let bar = bar(&read).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let facts = context! {
        data => Fact::from(Serde(data)), typed => Fact::from(Serde(typed.values())), form,
        problems => told(problems), name => person.name.clone(),
        nav => navigation(&visit, cx.actor(), under), roles => roles(cx.actor()),
        own_council => own_council(cx.actor()), own_officer => cx.actor().officer().map(|id| id.to_string()),
        today => read.today().to_string(), done, ..bar
    };
    visit.page(status, template, facts)
}

/// The data, or why there is none.
pub(crate) fn heard(answer: Answer) -> Result<Value, Fault> {
    if let Some((code, sentence)) = answer.errors.first() {
        match code.as_str() {
            // An id in an address that is none.
            "NOT_FOUND" | "BAD_INPUT" => return Err(Fault::NotFound),
            // A word in an address that is none: nothing was asked then. That documents are sound, a test sees to.
            "" if answer.data.is_null() => return Err(Fault::NotFound),
            "DENIED" => return Err(Fault::Denied),
            "UNAVAILABLE" => return Err(Fault::Unavailable),
            // What is there is shown, and what is not is null.
            _ if !answer.data.is_null() && code != "INTERNAL" => {}
            _ => return Err(Fault::Unanswered(format!("{code} {sentence}"))),
        }
    }
    Ok(answer.data)
}

/// What the rules say against it: the one thing that the document does says so in its `userErrors`. What
/// concerns something that the form has no field for, such as a column of a file, concerns the form.
pub(crate) fn refusals(data: &Value, question: &Question) -> Vec<Problem> {
    let has = |name: &str| question.variables.iter().any(|variable| variable.name == name);
    let payloads = data.as_object().into_iter().flat_map(|data| data.values());
    let errors = payloads.filter_map(|payload| payload["userErrors"].as_array()).flatten();
    let problem = |error: &Value| {
        let path: Vec<&str> =
            error["path"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let ends = [path.first(), path.last()];
        let known = ends.into_iter().flatten().any(|name| has(name));
        Problem {
            field: if known { path.join("-") } else { String::new() },
            what: What::Refused(error["message"].as_str().unwrap_or_default().to_owned()),
        }
    };
    errors.map(problem).collect()
}

pub(crate) fn told(problems: &[Problem]) -> Vec<Fact> {
    let one = |problem: &Problem| match &problem.what {
        What::Key(key) => context! { field => problem.field.clone(), key => *key },
        What::Refused(sentence) => context! { field => problem.field.clone(), sentence => sentence.clone() },
    };
    problems.iter().map(one).collect()
}

/// The entries of the navigation, of which one may be where the page is.
pub(crate) fn navigation(visit: &Visit, actor: &Actor, under: &str) -> Vec<Fact> {
    let entry = |entry: &nav::Entry| {
        context! { name => entry.name, href => visit.site().path(entry.path), current => entry.name == under }
    };
    nav::of(actor).map(entry).collect()
}

/// The roles that the reader holds.
fn roles(actor: &Actor) -> Vec<&'static str> {
    Role::ALL.iter().filter(|role| actor.holds(**role)).map(|role| role.as_str()).collect()
}

fn own_council(actor: &Actor) -> Option<String> {
    actor.grants().iter().find_map(|grant| grant.council).map(|council| council.to_string())
}

/// Puts what the page asks with into fields in which nothing was typed.
fn fill_in(typed: &mut Typed, page: &Page, cx: &Cx) {
    for (variable, default) in &page.defaults {
        if let Some(value) = default_of(default, cx.actor(), &cx.read().today().to_string()) {
            typed.set_default(variable, value);
        }
    }
}

fn default_of(default: &Default, actor: &Actor, today: &str) -> Option<String> {
    match default {
        Default::Today => Some(today.to_owned()),
        Default::OwnCouncil => own_council(actor),
        Default::OwnOfficer => actor.officer().map(|officer| officer.to_string()),
        Default::Text(text) => Some(text.clone()),
    }
}

/// A path with what stands in braces: a field that was typed, or a place in the data, with stops between.
fn filled(path: &str, typed: &Typed, data: &Value) -> String {
    let (mut filled, mut rest) = (String::new(), path);
    while let Some((before, name, after)) = rest
        .split_once('{')
        .and_then(|(before, rest)| rest.split_once('}').map(|(name, after)| (before, name, after)))
    {
        let found = data.pointer(&format!("/{}", name.replace('.', "/")));
        let value = found.and_then(Value::as_str).unwrap_or_else(|| typed.get(name));
        filled += before;
        filled.extend(url::form_urlencoded::byte_serialize(value.as_bytes()));
        rest = after;
    }
    filled + rest
}

#[cfg(test)]
mod tests;
