//! The pages on the way in: which body, who, and the two ways to show it.

use super::visit::{Fault, Visit, Web, bar};
use callup_command::secret;
use callup_command::sign_in::{Back, Browser, Line};
use callup_command::{link, provider, session, sign_in};
use callup_domain::id::ProviderId;
use callup_domain::member::address;
use callup_domain::refusal::Code;
use callup_infra::entity::body;
use callup_words::key;
use chrono::TimeDelta;
use minijinja::context;
use poem::http::StatusCode;
use poem::http::header::REFRESH;
use poem::{Request, Response};

/// Where a provider sends people back: an address of its own for each, so that what one provider sends
/// cannot be taken for another's.
#[must_use]
pub fn back_path(body: &str, provider: ProviderId) -> String {
    format!("/sign-in/{body}/provider/{provider}/back")
}

/// `GET /sign-in`: which body, if there are several.
pub(super) async fn choose(visit: Visit) -> Result<Response, Fault> {
    let bodies = visit.bodies().await?;
    if let [only] = bodies.as_slice() {
        let path = format!("/sign-in/{}", only.slug);
        return Ok(visit.go(&path));
    }
    let href = |body: &body::Model| visit.site().path(&format!("/sign-in/{}", body.slug));
    let bodies: Vec<_> =
        bodies.iter().map(|body| context! { href => href(body), name => body.name.clone() }).collect();
    visit.page(StatusCode::OK, "bodies", context! { bodies })
}

/// `GET /sign-in/BODY`: the ways in.
pub(super) async fn ways(visit: Visit, body: &str) -> Result<Response, Fault> {
    ways_with(visit, body, StatusCode::OK, "", None).await
}

async fn ways_with(
    mut visit: Visit,
    body: &str,
    status: StatusCode,
    email: &str,
    error: Option<&str>,
) -> Result<Response, Fault> {
    let body = visit.body(body).await?;
    let form = secret::form_token(&visit.secret()?);
    let action = visit.site().path(&format!("/sign-in/{}", body.slug));
    let door = visit.at_the_door(&body);
    let providers = provider::open(&door).await?;
    let bar = bar(&door.read()).await?;
    let button = |row: &callup_infra::entity::provider::Model| {
        context! { action => format!("{action}/provider/{}", row.id), name => row.name.clone() }
    };
    let providers: Vec<_> = providers.iter().map(button).collect();
    let error = error.map(|key| context! { field => "email", key });
    let facts = context! { form, action, providers, email, error, ..bar };
    visit.page(status, "sign_in", facts)
}

/// `POST /sign-in/BODY`: asks for a link. The answer is the same whoever has the address, and so is all
/// that is done before it.
pub(super) async fn ask(
    visit: Visit,
    request: &Request,
    body: &str,
    form: &str,
    entered: &str,
) -> Result<Response, Fault> {
    visit.own_form(request, form)?;
    let at = visit.body(body).await?;
    visit.count("ask").await?;
    let email = match address(entered) {
        Ok(email) => email,
        Err(refusal) => {
            let key = match refusal.code {
                Code::Required => key!("error-email-required"),
                _ => key!("error-email-malformed"),
            };
            return ways_with(visit, body, StatusCode::BAD_REQUEST, entered, Some(key)).await;
        }
    };
    let account = format!("{}:{email}", at.id);
    visit.count_by("ask for account", &account, visit.site().rules().for_account()).await?;
    let works_for = TimeDelta::minutes(visit.site().rules().link_minutes);
    link::ask(&visit.at_the_door(&at), email, works_for).await?;
    Ok(visit.go(&format!("/sign-in/{body}/sent")))
}

/// `GET /sign-in/BODY/sent`: what to do now.
pub(super) async fn sent(visit: Visit, body: &str) -> Result<Response, Fault> {
    let body = visit.body(body).await?;
    let again = visit.site().path(&format!("/sign-in/{}", body.slug));
    let minutes = visit.site().rules().link_minutes;
    visit.page(StatusCode::OK, "sent", context! { body => body.name, again, minutes })
}

/// `GET /sign-in/BODY/link?token=…`: a button. Nothing is looked up and nothing used: programs that look
/// through e-mails for harm open every link in them.
pub(super) async fn confirm(mut visit: Visit, body: &str, token: &str) -> Result<Response, Fault> {
    let body = visit.body(body).await?;
    let form = secret::form_token(&visit.secret()?);
    let action = visit.site().path(&format!("/sign-in/{}/link", body.slug));
    visit.page(StatusCode::OK, "link", context! { body => body.name, form, action, token })
}

/// `POST /sign-in/BODY/link`: uses the link.
pub(super) async fn follow(
    visit: Visit,
    request: &Request,
    body: &str,
    form: &str,
    token: &str,
) -> Result<Response, Fault> {
    visit.own_form(request, form)?;
    let body = visit.body(body).await?;
    visit.count("follow").await?;
    let opened = link::follow(&visit.at_the_door(&body), token, visit.agent()).await?;
    come_in(visit, opened.ok_or(Fault::LinkOver)?).await
}

/// `POST /sign-in/BODY/provider/ID`: sends the browser to the provider. By way of a page, because
/// browsers hold a form to where it may lead (`form-action`) through every redirect.
pub(super) async fn onward(
    visit: Visit,
    request: &Request,
    (web, body, id): (&Web, &str, ProviderId),
    form: &str,
) -> Result<Response, Fault> {
    let secret = visit.own_form(request, form)?;
    let body = visit.body(body).await?;
    visit.count("onward").await?;
    let line = line(web, &body, id);
    let browser = Browser { secret: &secret, agent: visit.agent() };
    let begun = sign_in::begin(&visit.at_the_door(&body), &line, id, browser).await?;
    let (provider, href) = begun.map_err(|why| Fault::NoEntry(why, body.name.clone()))?;
    let refresh = format!("0; url={href}").parse();
    let mut page = visit.page(StatusCode::OK, "onward", context! { name => provider.name, href })?;
    // A browser that does not take the header shows the link.
    if let Ok(refresh) = refresh {
        page.headers_mut().insert(REFRESH, refresh);
    }
    Ok(page)
}

/// `GET /sign-in/BODY/provider/ID/back`: what the provider sends the browser back with.
pub(super) async fn back(
    visit: Visit,
    (web, body, id): (&Web, &str, ProviderId),
    back: Back,
) -> Result<Response, Fault> {
    let body = visit.body(body).await?;
    visit.count("back").await?;
    let Some(secret) = visit.held().map(str::to_owned) else {
        return Err(Fault::NoEntry(callup_domain::provider::NoEntry::Stale, body.name));
    };
    let line = line(web, &body, id);
    let browser = Browser { secret: &secret, agent: visit.agent() };
    let opened = sign_in::finish(&visit.at_the_door(&body), &line, id, browser, back).await?;
    come_in(visit, opened.map_err(|why| Fault::NoEntry(why, body.name))?).await
}

fn line<'a>(web: &'a Web, body: &body::Model, provider: ProviderId) -> Line<'a> {
    let redirect = web.site.link(&back_path(&body.slug, provider));
    Line { oidc: web.site.oidc(), secrets: web.site.secrets(), redirect }
}

/// Signed in: with a new session, and without the one that the browser had, where one was going.
pub(super) async fn come_in(mut visit: Visit, opened: session::Opened) -> Result<Response, Fault> {
    if let Some((cx, before)) = visit.signed_in().and_then(|before| Some((&before.cx, before.cx.session()?)))
    {
        session::end(cx, session::EndSession { session: before }).await?;
    }
    visit.enter(&opened.secret);
    let to = visit.way_back();
    Ok(visit.go(to.as_deref().unwrap_or("/")))
}
