//! GraphQL over HTTP, strictly: POST with JSON, one operation a request.
//!
//! The stock handler runs mutations over GET and takes batches, forms and plain text, which with
//! cookies would let another site act for a person who is signed in.

use super::pace::{Pacer, Paces};
use super::{Schema, error, once, size};
use crate::graphql::run::run;
use async_graphql::{Request as GraphQlRequest, Response as GraphQlResponse, ServerError};
use callup_command::attempt::TooMany;
use callup_command::cx::Cx;
use callup_domain::mail::Language;
use callup_domain::pace::Pace;
use callup_infra::config;
use callup_infra::scope::{Operator, World};
use callup_web::auth::{self, Answer};
use callup_web::site::{Foreign, Knock, Site};
use poem::http::{Method, StatusCode, header};
use poem::{Endpoint, Request, Response, Result};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

/// The GraphQL-over-HTTP specification's own media type: the status tells whether the request was
/// understood.
const GRAPHQL_JSON: &str = "application/graphql-response+json";
/// What older clients ask for: a well-formed request is answered with 200.
pub(super) const JSON: &str = "application/json";

/// How much a request may ask for, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest body, in bytes.
    pub body_bytes: usize,
    /// The longest query in it, in bytes: its variables may be larger.
    pub query_bytes: usize,
    /// The longest a request may take, from its first byte on.
    pub timeout: Duration,
    /// The most fields.
    pub fields: usize,
    /// The deepest nesting of fields.
    pub depth: usize,
    /// The most points a query may cost.
    pub complexity: usize,
    /// The most aliases.
    pub aliases: usize,
    /// The most directives.
    pub directives: usize,
    /// Whether anybody may ask for the schema.
    pub introspection: bool,
    /// How quickly requests may come.
    pub paces: Paces,
}

impl From<&config::GraphQl> for Limits {
    fn from(config: &config::GraphQl) -> Self {
        Self {
            body_bytes: config.max_body_bytes,
            query_bytes: config.max_query_bytes,
            timeout: Duration::from_secs(config.request_timeout_seconds),
            fields: config.max_fields,
            depth: config.max_depth,
            complexity: config.max_complexity,
            aliases: config.max_aliases,
            directives: config.max_directives,
            introspection: config.introspection,
            paces: Paces {
                each: Pace { per_minute: config.requests_per_minute },
                address: Pace { per_minute: config.requests_per_minute_from_address },
            },
        }
    }
}

/// The endpoint.
pub struct GraphQl {
    pub(super) schema: Schema,
    pub(super) world: World,
    operator: Operator,
    pub(super) limits: Limits,
    pub(super) site: Site,
    pacer: Pacer,
}

impl GraphQl {
    /// An endpoint in `world`.
    #[must_use]
    pub fn new(world: World, limits: Limits, site: Site) -> Self {
        let (schema, operator) = (super::schema(&limits), Operator::new(world.clone()));
        Self { schema, operator, world, limits, site, pacer: Pacer::new(limits.paces) }
    }

    async fn answer(&self, mut request: Request, media_type: &'static str) -> Result<Response, Refused> {
        if request.method() != Method::POST {
            return Err(Refused::new(
                StatusCode::METHOD_NOT_ALLOWED,
                media_type,
                "Send GraphQL requests by POST.",
            ));
        }
        json_body(&request, media_type)?;
        let knock = self.knocked(&request, media_type)?;
        let key = once::key(&request);
        let key = key.map_err(|sentence| Refused::new(StatusCode::BAD_REQUEST, media_type, sentence))?;
        let mut operation = self.operation(&mut request, media_type).await?;
        if let Err(sentence) = self.check(&mut operation) {
            let refused = ServerError::new(sentence, None);
            return Ok(render(GraphQlResponse::from_errors(vec![refused]), media_type));
        }
        let Some(knock) = knock else {
            return Ok(render(self.schema.execute(operation).await, media_type));
        };
        let cx = self.admitted(&knock, media_type).await?;
        match key {
            Some(key) => self.once(cx, &key, operation, media_type).await,
            None => Ok(render(self.execute(cx, operation, media_type).await?, media_type)),
        }
    }

    /// What a request holds out, unless it comes too soon or from another site.
    pub(super) fn knocked(
        &self,
        request: &Request,
        media_type: &'static str,
    ) -> Result<Option<Knock>, Refused> {
        let knock = self.site.knock(request).map_err(|Foreign| Refused {
            code: "CROSS_SITE",
            ..Refused::new(
                StatusCode::FORBIDDEN,
                media_type,
                "A session counts only in requests of this site’s own pages. Send a token instead.",
            )
        })?;
        self.pace(request, knock.as_ref(), media_type)?;
        Ok(knock)
    }

    /// Refuses a request that comes too soon, before anything of it is read.
    fn pace(
        &self,
        request: &Request,
        knock: Option<&Knock>,
        media_type: &'static str,
    ) -> Result<(), Refused> {
        let address = self.site.client(request);
        let taken = self.pacer.take(knock, &address, self.world.clock.now());
        taken.map_err(|wait| too_many("Requests come too quickly.", wait, media_type))
    }

    /// Refuses what asks for too much, before anything is looked up. What cannot be parsed is left to the
    /// schema, which says where.
    pub(super) fn check(&self, operation: &mut GraphQlRequest) -> Result<(), String> {
        if operation.query.len() > self.limits.query_bytes {
            return Err(format!(
                "A query is at most {} bytes; send values as variables.",
                self.limits.query_bytes
            ));
        }
        size::check_text(&operation.query, &self.limits)?;
        operation.parsed_query().map_or(Ok(()), |document| size::check(document, &self.limits))
    }

    /// Runs the operation.
    pub(super) async fn execute(
        &self,
        cx: Cx,
        operation: GraphQlRequest,
        media_type: &'static str,
    ) -> Result<GraphQlResponse, Refused> {
        let answer = run(&self.schema, &self.site, Arc::new(cx), operation).await;
        answer.map_err(|cause| refuse_unavailable(cause, media_type))
    }

    fn too_slow(&self, media_type: &'static str) -> Refused {
        let message =
            format!("This took longer than {} seconds and was stopped.", self.limits.timeout.as_secs());
        Refused { code: "TIMEOUT", ..Refused::new(StatusCode::GATEWAY_TIMEOUT, media_type, message) }
    }

    async fn operation(
        &self,
        request: &mut Request,
        media_type: &'static str,
    ) -> Result<GraphQlRequest, Refused> {
        let language = language(request);
        let bad = |message: String| Refused::new(StatusCode::BAD_REQUEST, media_type, message);
        let too_long = Refused::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            media_type,
            format!("A request is at most {} bytes.", self.limits.body_bytes),
        );
        let body =
            request.take_body().into_bytes_limit(self.limits.body_bytes).await.map_err(|_| too_long)?;
        let value: serde_json::Value =
            serde_json::from_slice(&body).map_err(|cause| bad(format!("The body is not JSON: {cause}.")))?;
        if value.is_array() {
            return Err(bad("Send one operation a request; batches are not taken.".to_owned()));
        }
        if !value.get("query").is_some_and(serde_json::Value::is_string) {
            return Err(bad("The body needs “query”, a string.".to_owned()));
        }
        for name in ["variables", "extensions"] {
            if value.get(name).is_some_and(|part| !part.is_object() && !part.is_null()) {
                return Err(bad(format!("“{name}” must be an object.")));
            }
        }
        if value.get("operationName").is_some_and(|name| !name.is_string() && !name.is_null()) {
            return Err(bad("“operationName” must be a string.".to_owned()));
        }
        let operation: Result<GraphQlRequest, _> = serde_json::from_value(value);
        let operation = operation.map_err(|cause| bad(format!("The request cannot be read: {cause}.")))?;
        Ok(operation.data(language))
    }

    /// The request of whoever sent it. A bad token is an error, not a stranger: a client must learn that
    /// its token, or its session, ran out.
    pub(super) async fn admitted(&self, knock: &Knock, media_type: &'static str) -> Result<Cx, Refused> {
        let now = self.world.clock.now();
        let answer = auth::answer(&self.operator, &self.site, knock, now).await;
        match answer.map_err(|cause| refuse_unavailable(cause, media_type))? {
            Answer::In(actor, session) => Ok(Cx::new(self.world.clone(), actor).from_session(session)),
            Answer::Out(why) => {
                let refused = Refused::new(StatusCode::UNAUTHORIZED, media_type, why);
                Err(Refused { code: "UNAUTHENTICATED", ..refused })
            }
            Answer::TooMany(TooMany { wait }) => Err(too_many("That was tried too often.", wait, media_type)),
        }
    }
}

/// The language in which the sentences of an answer are wanted (RFC 9110, 12.5.4): the first of ours that
/// `Accept-Language` names with a weight that none exceeds, English if it names none.
fn language(request: &Request) -> Language {
    let asked = request.header(header::ACCEPT_LANGUAGE).unwrap_or_default();
    let mut best = (0.0, Language::English);
    for part in asked.split(',') {
        let mut parts = part.split(';').map(str::trim);
        let range = parts.next().unwrap_or_default().to_ascii_lowercase();
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |it| it.parse().ok());
        let known = range.split('-').next().and_then(|primary| primary.parse().ok());
        if let (Some(known), Some(weight)) = (known, weight)
            && weight > best.0
        {
            best = (weight, known);
        }
    }
    best.1
}

impl Endpoint for GraphQl {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let media_type = match acceptable(&request) {
            Ok(media_type) => media_type,
            Err(refused) => return Ok(refused.into_response()),
        };
        // What is stopped is rolled back, wherever it was.
        let answer = tokio::time::timeout(self.limits.timeout, self.answer(request, media_type)).await;
        let answer = answer.unwrap_or_else(|_| Err(self.too_slow(media_type)));
        Ok(answer.unwrap_or_else(Refused::into_response))
    }
}

/// A request that never became an operation.
pub(super) struct Refused {
    pub(super) status: StatusCode,
    pub(super) media_type: &'static str,
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) retry_after: Option<u32>,
}

impl Refused {
    pub(super) fn new(status: StatusCode, media_type: &'static str, message: impl Into<String>) -> Self {
        Self { status, media_type, code: "BAD_REQUEST", message: message.into(), retry_after: None }
    }

    pub(super) fn into_response(self) -> Response {
        let body = json!({ "errors": [{ "message": self.message, "extensions": { "code": self.code } }] });
        let response = Response::builder().status(self.status).content_type(with_charset(self.media_type));
        let response = match self.status {
            StatusCode::METHOD_NOT_ALLOWED => response.header(header::ALLOW, "POST"),
            StatusCode::UNAUTHORIZED => response.header(header::WWW_AUTHENTICATE, "Bearer"),
            _ => response,
        };
        let response = match self.retry_after {
            Some(wait) => response.header(header::RETRY_AFTER, wait),
            None => response,
        };
        response.body(body.to_string())
    }
}

fn too_many(what: &str, wait: u32, media_type: &'static str) -> Refused {
    let why = format!("{what} Try again in {wait} seconds.");
    let refused = Refused::new(StatusCode::TOO_MANY_REQUESTS, media_type, why);
    Refused { code: "RATE_LIMITED", retry_after: Some(wait), ..refused }
}

/// Why nothing can be answered just now. What happened to the database is logged and not told.
pub(super) fn refuse_unavailable(cause: callup_infra::Error, media_type: &'static str) -> Refused {
    let error = error::failed(cause);
    Refused {
        code: "UNAVAILABLE",
        ..Refused::new(StatusCode::SERVICE_UNAVAILABLE, media_type, error.message)
    }
}

/// JSON as an answer.
pub(super) fn respond(status: StatusCode, media_type: &'static str, body: String) -> Response {
    Response::builder().status(status).content_type(with_charset(media_type)).body(body)
}

pub(super) fn render(mut response: GraphQlResponse, media_type: &'static str) -> Response {
    // An error without a place in the answer was found before anything ran.
    let understood = response.errors.iter().all(|error| !error.path.is_empty()) || response.is_ok();
    response.errors.iter_mut().filter(|error| error.extensions.is_none()).for_each(mark_bad_request);
    let status = match media_type {
        GRAPHQL_JSON if !understood => StatusCode::BAD_REQUEST,
        _ => StatusCode::OK,
    };
    let body = if understood {
        serde_json::to_string(&response)
    } else {
        serde_json::to_string(&json!({ "errors": response.errors }))
    };
    match body {
        Ok(body) => respond(status, media_type, body),
        Err(cause) => {
            tracing::error!(error = %cause, "An answer could not be written as JSON");
            StatusCode::INTERNAL_SERVER_ERROR.into()
        }
    }
}

fn mark_bad_request(error: &mut ServerError) {
    error.extensions.get_or_insert_default().set("code", "BAD_REQUEST");
}

/// The best media type that the client accepts. Without an `Accept` header, JSON.
fn acceptable(request: &Request) -> Result<&'static str, Refused> {
    let Some(accept) = request.header(header::ACCEPT) else { return Ok(JSON) };
    let wanted: Vec<String> = accept
        .split(',')
        .map(|part| part.split(';').next().unwrap_or_default().trim().to_ascii_lowercase())
        .collect();
    for part in &wanted {
        match part.as_str() {
            GRAPHQL_JSON => return Ok(GRAPHQL_JSON),
            JSON | "*/*" | "application/*" => return Ok(JSON),
            _ => {}
        }
    }
    Err(Refused::new(
        StatusCode::NOT_ACCEPTABLE,
        JSON,
        format!("The answer comes as {GRAPHQL_JSON} or {JSON}."),
    ))
}

fn json_body(request: &Request, media_type: &'static str) -> Result<(), Refused> {
    let content_type = request.header(header::CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase();
    let mut parts = content_type.split(';').map(str::trim);
    let is_json = parts.next() == Some(JSON);
    let charset = parts.find_map(|part| part.strip_prefix("charset="));
    if is_json && charset.is_none_or(|charset| charset.trim_matches('"') == "utf-8") {
        return Ok(());
    }
    Err(Refused::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        media_type,
        format!("Send the body as {JSON} in UTF-8."),
    ))
}

fn with_charset(media_type: &str) -> String {
    format!("{media_type}; charset=utf-8")
}
