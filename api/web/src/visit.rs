//! One request for a page: who comes, in which language, and what goes back with the answer.

use super::cookie::Cookie;
use super::site::{Foreign, Site};
use crate::ask::{Answerer, Question};
use crate::auth;
use crate::pages::{Book, Page};
use crate::show;
use crate::tryout::Persona;
use callup_command::attempt::{self, TooMany};
use callup_command::cx::Cx;
use callup_command::secret;
use callup_domain::attempt::Limit;
use callup_domain::mail::Language;
use callup_domain::member;
use callup_domain::provider::NoEntry;
use callup_infra::entity::{body, look, person};
use callup_infra::scope::{Operator, ReadTx, World};
use callup_infra::{Error, Result};
use callup_words::key;
use minijinja::context;
use minijinja::value::Value;
use poem::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, LOCATION, REFERRER_POLICY, RETRY_AFTER,
    SET_COOKIE,
};
use poem::http::{StatusCode, header};
use poem::{Request, Response};
use std::sync::Arc;

/// Only our own style is loaded and our own script run, forms lead only to us, and nobody frames a page.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The longest path that is kept to come back to, in bytes: cookies hold some 4,000.
const LONGEST_WAY_BACK: usize = 1_000;

/// What pages are made from.
#[derive(Clone)]
pub struct Web {
    /// Everything that is handed in.
    pub world: World,
    /// The door for what belongs to no body.
    pub operator: Operator,
    /// The site.
    pub site: Site,
    /// Answers what pages ask.
    pub answerer: Arc<dyn Answerer>,
    /// Which pages there are that ask.
    pub book: Arc<Book>,
    /// As whom a newcomer can act: nobody, but in the demonstration.
    pub personas: Arc<[Persona]>,
}

/// A page that is not what was asked for, in words.
#[derive(Debug)]
pub enum Fault {
    /// There is no such page.
    NotFound,
    /// It is not the reader's to see or to do.
    Denied,
    /// The request cannot be read.
    BadRequest,
    /// The form is not one of ours, or is too old.
    Foreign,
    /// It was tried too often.
    TooMany(TooMany),
    /// A link that lets nobody in.
    LinkOver,
    /// A link of a letter that is none, or is one no more.
    ReplyOver,
    /// A provider's answer that lets nobody in, and the body's name.
    NoEntry(NoEntry, String),
    /// The database cannot be reached just now, which is in the log.
    Unavailable,
    /// A page's question was not answered; what was said.
    Unanswered(String),
    /// Something failed.
    Failed(Error),
}

impl From<Error> for Fault {
    fn from(cause: Error) -> Self {
        match cause {
            Error::NotFound(_) => Self::NotFound,
            cause => Self::Failed(cause),
        }
    }
}

impl From<anyhow::Error> for Fault {
    fn from(cause: anyhow::Error) -> Self {
        Self::Failed(cause.into())
    }
}

impl From<Foreign> for Fault {
    fn from(_: Foreign) -> Self {
        Self::Foreign
    }
}

impl From<TooMany> for Fault {
    fn from(too_many: TooMany) -> Self {
        Self::TooMany(too_many)
    }
}

/// Whoever is signed in.
pub struct SignedIn {
    /// The request, as theirs.
    pub cx: Arc<Cx>,
    /// The person.
    pub person: person::Model,
}

/// One request for a page.
pub struct Visit {
    web: Web,
    language: Language,
    /// Where the page is in the other language; none if the person has chosen one for good.
    other_language: Option<String>,
    session_secret: Option<String>,
    visit_secret: Option<String>,
    signed_in: Option<SignedIn>,
    client: String,
    agent: String,
    done: Option<String>,
    /// The path of the page that was asked for, or of what was to be done, without what may be known of it later.
    here: String,
    way_back: Option<String>,
    cookies: Vec<String>,
}

impl Visit {
    /// The visit that this request is.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn of(web: &Web, request: &Request) -> Result<Self> {
        let site = &web.site;
        let session_secret = site.cookie(Cookie::Session).of(request);
        let signed_in = match &session_secret {
            Some(secret) => signed_in(web, secret).await?,
            None => None,
        };
        let mut visit = Self {
            web: web.clone(),
            language: Language::English,
            other_language: None,
            session_secret,
            visit_secret: site.cookie(Cookie::Visit).of(request),
            signed_in,
            client: site.client(request),
            agent: request.header(header::USER_AGENT).unwrap_or_default().to_owned(),
            done: site.cookie(Cookie::Done).of(request),
            here: here(request),
            way_back: site.cookie(Cookie::Return).of(request),
            cookies: Vec::new(),
        };
        visit.choose_language(request);
        Ok(visit)
    }

    /// A visit of which nothing is known, not even whether somebody is signed in.
    #[must_use]
    pub fn unknown(web: &Web) -> Self {
        Self {
            web: web.clone(),
            language: Language::English,
            other_language: None,
            session_secret: None,
            visit_secret: None,
            signed_in: None,
            client: String::new(),
            agent: String::new(),
            done: None,
            here: String::new(),
            way_back: None,
            cookies: Vec::new(),
        }
    }

    /// The person's own language; for whoever has none, the one that was chosen here or before.
    fn choose_language(&mut self, request: &Request) {
        let own = self.signed_in.as_ref().and_then(|signed_in| match signed_in.person.language {
            member::Language::English => Some(Language::English),
            member::Language::Welsh => Some(Language::Welsh),
            member::Language::Both => None,
        });
        let pairs: Vec<(String, String)> =
            url::form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes())
                .into_owned()
                .collect();
        let jar = self.web.site.cookie(Cookie::Language);
        let wanted = pairs.iter().find(|(name, _)| name == "lang").and_then(|(_, code)| code.parse().ok());
        if let Some(wanted) = wanted {
            self.cookies.push(jar.keep(Language::as_str(wanted)));
        }
        let kept = || jar.of(request).and_then(|code| code.parse().ok());
        self.language = own.or(wanted).or_else(kept).unwrap_or(Language::English);
        if own.is_none() && request.method() == poem::http::Method::GET {
            let other = Language::ALL.iter().find(|other| **other != self.language);
            let code = other.map_or("en", |other| other.as_str());
            let rest = pairs.iter().filter(|(name, _)| name != "lang");
            let query = url::form_urlencoded::Serializer::new(String::new())
                .extend_pairs(rest)
                .append_pair("lang", code)
                .finish();
            self.other_language = Some(format!("{}?{query}", self.web.site.path(request.uri().path())));
        }
    }

    /// The site.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.web.site
    }

    /// Whoever is signed in, if anybody is.
    #[must_use]
    pub fn signed_in(&self) -> Option<&SignedIn> {
        self.signed_in.as_ref()
    }

    /// What the browser calls itself.
    #[must_use]
    pub fn agent(&self) -> &str {
        &self.agent
    }

    /// The language of the page.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Answers what pages ask.
    #[must_use]
    pub fn answerer(&self) -> Arc<dyn Answerer> {
        Arc::clone(&self.web.answerer)
    }

    /// What is asked or done by the link in a letter.
    ///
    /// # Errors
    /// `Fault::BadRequest` for what no letter asks.
    pub fn letter(&self, name: &str) -> Result<Question, Fault> {
        self.web.book.letters.get(name).cloned().ok_or(Fault::BadRequest)
    }

    /// As whom a newcomer can act.
    #[must_use]
    pub fn personas(&self) -> Arc<[Persona]> {
        Arc::clone(&self.web.personas)
    }

    /// Everything that is handed in.
    #[must_use]
    pub const fn world(&self) -> &World {
        &self.web.world
    }

    /// Notes what was done, for the next page to say.
    pub fn has_done(&mut self, action: &str) {
        self.cookies.push(self.web.site.cookie(Cookie::Done).keep(&action.replace('/', "-")));
    }

    /// What was done before this page, once.
    pub fn done(&mut self) -> Option<String> {
        let done = self.done.take()?;
        self.cookies.push(self.web.site.cookie(Cookie::Done).forget());
        // What a browser brings may be anything; what was done is one of our actions.
        let ours = self.web.book.actions.iter().any(|action| action.name.replace('/', "-") == done);
        ours.then_some(done)
    }

    /// The page that holds the form by which `page` is told what it asks.
    #[must_use]
    pub fn form_of(&self, page: &Page) -> Option<Page> {
        self.web.book.page(page.form.as_deref()?).cloned()
    }

    /// The answer to whoever is not signed in: the way in, which leads back to where they were going.
    #[must_use]
    pub fn to_sign_in(mut self) -> Response {
        self.note_way_back();
        let way_in = self.way_in();
        self.go(way_in)
    }

    /// The answer to whoever was to do something when the session had ended.
    ///
    /// # Errors
    /// When the template asks for what `facts` do not have.
    pub fn lapsed(mut self, facts: Value) -> Result<Response, Fault> {
        self.note_way_back();
        let sign_in = self.web.site.path(self.way_in());
        self.page(StatusCode::UNAUTHORIZED, "lapsed", context! { sign_in, ..facts })
    }

    /// Where people come in.
    #[must_use]
    pub fn way_in(&self) -> &'static str {
        if self.web.personas.is_empty() { "/sign-in" } else { "/demo" }
    }

    fn note_way_back(&mut self) {
        if self.here.len() <= LONGEST_WAY_BACK {
            let kept: String = url::form_urlencoded::byte_serialize(self.here.as_bytes()).collect();
            self.cookies.push(self.web.site.cookie(Cookie::Return).keep(&kept));
        }
    }

    /// Where somebody was going who has signed in now, once. Only a path of ours: what a browser brings may be anything.
    pub fn way_back(&mut self) -> Option<String> {
        let kept = self.way_back.take()?;
        self.cookies.push(self.web.site.cookie(Cookie::Return).forget());
        let (path, _) = url::form_urlencoded::parse(kept.as_bytes()).into_owned().next()?;
        let ours = path.starts_with('/') && !path.contains("//") && !path.contains(['\\', '\n', '\r']);
        ours.then_some(path)
    }

    /// The bodies, by slug.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn bodies(&self) -> Result<Vec<body::Model>> {
        self.web.operator.bodies().await
    }

    /// The body with this slug.
    ///
    /// # Errors
    /// `Fault::NotFound` without one.
    pub async fn body(&self, slug: &str) -> Result<body::Model, Fault> {
        self.bodies().await?.into_iter().find(|body| body.slug == slug).ok_or(Fault::NotFound)
    }

    /// Somebody at the door of a body.
    #[must_use]
    pub fn at_the_door(&self, body: &body::Model) -> Cx {
        Cx::new(self.web.world.clone(), auth::visitor(body.id))
    }

    /// The secret that ties forms to this browser: the session's, or that of a visit, which is made up
    /// if the browser brings none.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn secret(&mut self) -> Result<String> {
        match self.held().map(str::to_owned) {
            Some(secret) => Ok(secret),
            None => {
                let secret = secret::new()?;
                self.cookies.push(self.web.site.cookie(Cookie::Visit).keep(&secret));
                self.visit_secret = Some(secret.clone());
                Ok(secret)
            }
        }
    }

    /// The secret that the browser brings, if it brings one.
    #[must_use]
    pub fn held(&self) -> Option<&str> {
        match &self.signed_in {
            Some(_) => self.session_secret.as_deref(),
            None => self.visit_secret.as_deref(),
        }
    }

    /// The secret behind a form that this browser has just sent, if the form is one of ours.
    ///
    /// # Errors
    /// `Fault::Foreign`.
    pub fn own_form(&self, request: &Request, token: &str) -> Result<String, Fault> {
        let secret = self.held().ok_or(Fault::Foreign)?;
        self.web.site.own_form(request, secret, token)?;
        Ok(secret.to_owned())
    }

    /// Whether a form that this browser has just sent was one of ours while its session lasted.
    #[must_use]
    pub fn was_own_form(&self, request: &Request, token: &str) -> bool {
        let secret = self.session_secret.as_deref();
        secret.is_some_and(|secret| self.web.site.own_form(request, secret, token).is_ok())
    }

    /// Counts an attempt from the client's address.
    ///
    /// # Errors
    /// `Fault::TooMany`.
    pub async fn count(&self, what: &str) -> Result<(), Fault> {
        self.count_by(what, &self.client, self.web.site.rules().from_address()).await
    }

    /// Counts an attempt by `who`.
    ///
    /// # Errors
    /// `Fault::TooMany`.
    pub async fn count_by(&self, what: &str, who: &str, limit: Limit) -> Result<(), Fault> {
        let now = self.web.world.clock.now();
        Ok(attempt::count(&self.web.operator, now, what, who, limit).await??)
    }

    /// Gives the browser a session, and takes from it what it had before.
    pub fn enter(&mut self, secret: &str) {
        self.cookies.push(self.web.site.cookie(Cookie::Session).keep(secret));
        self.cookies.push(self.web.site.cookie(Cookie::Visit).forget());
    }

    /// Takes the session from the browser.
    pub fn leave(&mut self) {
        self.cookies.push(self.web.site.cookie(Cookie::Session).forget());
        self.cookies.push(self.web.site.cookie(Cookie::Visit).forget());
    }

    /// What is around a page of whoever is signed in: the navigation and the name.
    #[must_use]
    pub fn frame(&self) -> Value {
        match self.signed_in() {
            Some(SignedIn { cx, person }) => {
                context! { nav => show::navigation(self, cx.actor(), ""), name => person.name.clone() }
            }
            None => context! {},
        }
    }

    /// The answer: a page.
    ///
    /// # Errors
    /// When the template asks for what `facts` do not have.
    pub fn page(self, status: StatusCode, template: &str, facts: Value) -> Result<Response, Fault> {
        let site = &self.web.site;
        let other = self.other_language.as_deref();
        let html = site.pages().render(site, template, self.language, other, facts)?;
        let page = Response::builder().status(status).content_type("text/html; charset=utf-8").body(html);
        Ok(self.with_cookies(page))
    }

    /// The answer: a file to keep.
    #[must_use]
    pub fn file(self, name: &str, kind: &str, bytes: Vec<u8>) -> Response {
        let keep = format!("attachment; filename=\"{name}\"");
        let file = Response::builder().content_type(kind).header(CONTENT_DISPOSITION, keep).body(bytes);
        self.with_cookies(file)
    }

    /// The answer: go to this path of ours.
    #[must_use]
    pub fn go(self, path: &str) -> Response {
        let to = self.web.site.path(path);
        let answer = Response::builder().status(StatusCode::SEE_OTHER).header(LOCATION, to).finish();
        self.with_cookies(answer)
    }

    /// The answer when it is not what was asked for.
    #[must_use]
    pub fn sorry(self, fault: Fault) -> Response {
        let (status, message, body, minutes, wait) = match fault {
            Fault::Denied => (StatusCode::FORBIDDEN, "denied", String::new(), 0, None),
            Fault::NotFound => (StatusCode::NOT_FOUND, "not-found", String::new(), 0, None),
            Fault::BadRequest => (StatusCode::BAD_REQUEST, "bad-request", String::new(), 0, None),
            Fault::Foreign => (StatusCode::FORBIDDEN, "foreign", String::new(), 0, None),
            Fault::TooMany(TooMany { wait }) => {
                (StatusCode::TOO_MANY_REQUESTS, "too-many", String::new(), wait.div_ceil(60), Some(wait))
            }
            Fault::LinkOver => (StatusCode::FORBIDDEN, "link-over", String::new(), 0, None),
            Fault::ReplyOver => (StatusCode::FORBIDDEN, "reply-none", String::new(), 0, None),
            Fault::NoEntry(why, body) => (StatusCode::FORBIDDEN, why.as_str(), body, 0, None),
            Fault::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "unavailable", String::new(), 0, None),
            Fault::Unanswered(said) => {
                tracing::error!(said, "A page's question was not answered");
                (StatusCode::INTERNAL_SERVER_ERROR, "internal", String::new(), 0, None)
            }
            Fault::Failed(Error::Unavailable(cause)) => {
                tracing::warn!(error = %cause, "The database cannot be reached");
                (StatusCode::SERVICE_UNAVAILABLE, "unavailable", String::new(), 0, None)
            }
            Fault::Failed(cause) => {
                tracing::error!(error = %cause, "A page failed");
                (StatusCode::INTERNAL_SERVER_ERROR, "internal", String::new(), 0, None)
            }
        };
        let (back, again) = match self.signed_in() {
            Some(_) => (self.web.site.path("/"), key!("back-start")),
            None => (self.web.site.path(self.way_in()), key!("back")),
        };
        let facts = context! { message, minutes, by => body, back, again, ..self.frame() };
        let page = self.page(status, "message", facts);
        let mut answer = page.unwrap_or_else(|fault| {
            tracing::error!(?fault, "A page about a fault failed");
            StatusCode::INTERNAL_SERVER_ERROR.into()
        });
        if let Some(wait) = wait {
            answer.headers_mut().insert(RETRY_AFTER, wait.into());
        }
        answer
    }

    fn with_cookies(&self, mut answer: Response) -> Response {
        let headers = answer.headers_mut();
        let plain = poem::http::HeaderValue::from_static;
        headers.insert(CACHE_CONTROL, plain("no-store"));
        headers.insert(CONTENT_SECURITY_POLICY, plain(POLICY));
        headers.insert(REFERRER_POLICY, plain("no-referrer"));
        for cookie in &self.cookies {
            match cookie.parse() {
                Ok(value) => {
                    headers.append(SET_COOKIE, value);
                }
                Err(_) => tracing::error!("A cookie cannot be written"),
            }
        }
        answer
    }
}

/// The path that is asked for, and what follows the question mark.
fn here(request: &Request) -> String {
    match request.uri().query() {
        Some(query) if request.method() == poem::http::Method::GET => {
            format!("{}?{query}", request.uri().path())
        }
        _ => request.uri().path().to_owned(),
    }
}

/// What stands in the bar at the top: the name of the body, and its colour if it has one of its own.
///
/// # Errors
/// `Unavailable`.
pub async fn bar(read: &ReadTx) -> Result<Value> {
    let body = read.shared::<body::Entity>().is(body::Column::Id, read.body()).one().await?;
    // Whoever comes to sign in sees it too.
    let colour = read.every::<look::Entity>().one().await?.and_then(|look| look.colour);
    Ok(context! { body => body.map(|body| body.name), colour })
}

async fn signed_in(web: &Web, secret: &str) -> Result<Option<SignedIn>> {
    let Some(admitted) = auth::admit_session(&web.operator, &web.site, secret).await? else {
        return Ok(None);
    };
    let person = admitted.actor.person().ok_or(Error::NotFound("person"))?;
    // A picture of its own, closed at once.
    let tx = ReadTx::open(&web.world, Arc::new(admitted.actor.clone()));
    let person = tx.get::<person::Entity>(person).await?;
    let cx = Cx::new(web.world.clone(), admitted.actor).from_session(Some(admitted.session));
    Ok(Some(SignedIn { cx: Arc::new(cx), person }))
}
