//! The HTTP side of the program: which address leads where.

use crate::graphql::handler::{GraphQl, Limits};
use crate::graphql::run::ForPages;
use crate::graphql::socket::Door;
use callup_infra::scope::World;
use callup_web::site::Site;
use callup_web::tryout::Persona;
use callup_web::{graphiql, route};
use poem::endpoint::BoxEndpoint;
use poem::http::{HeaderName, HeaderValue, StatusCode, header};
use poem::middleware::{CatchPanic, ReqId, RequestId, ReuseId};
use poem::{Endpoint, EndpointExt, IntoResponse, Request, Response, Route, get};
use std::sync::Arc;
use std::time::Instant;

/// What the program answers over HTTP.
///
/// # Errors
/// When a page's files cannot be read.
pub fn routes(world: &World, limits: Limits, site: &Site) -> anyhow::Result<BoxEndpoint<'static>> {
    let pages = pages(world, &limits, site, &[])?;
    Ok(finish(service(world, limits, site).nest("/", pages), site))
}

fn pages(
    world: &World,
    limits: &Limits,
    site: &Site,
    people: &[Persona],
) -> anyhow::Result<BoxEndpoint<'static>> {
    route::routes(world, site, Arc::new(ForPages::new(limits, site.clone())), people)
}

/// The same, with GraphiQL for a browser, and with people of the demonstration as whom anybody who reaches
/// the pages can act; GraphiQL shows their tokens.
///
/// # Errors
/// As for `routes`.
pub fn routes_with_graphiql(
    world: &World,
    limits: Limits,
    site: &Site,
    people: &[Persona],
) -> anyhow::Result<BoxEndpoint<'static>> {
    let pages = pages(world, &limits, site, people)?;
    let labels: Vec<(String, String)> = people
        .iter()
        .map(|person| (format!("{}, {}", person.name, person.role), person.token.clone()))
        .collect();
    let service = service(world, limits, site).at("/graphiql", graphiql::graphiql(&labels));
    Ok(finish(service.nest("/", pages), site))
}

fn service(world: &World, limits: Limits, site: &Site) -> Route {
    Route::new()
        .at("/graphql", Door::new(GraphQl::new(world.clone(), limits, site.clone())))
        .at("/healthz", get(poem::endpoint::make_sync(|_| "ok\n")))
        .at("/readyz", get(Ready(world.clone())))
}

/// Around every route: each answer says that it is what it says it is, and for how long https is all that
/// is spoken here; it has the id of its request in `X-Request-Id`, an answer of ours
/// never that of a client, and leaves one line in the log.
fn finish(routes: Route, site: &Site) -> BoxEndpoint<'static> {
    let https = site.is_https();
    let routes = routes.with(CatchPanic::new()).around(move |next, request| guarded(next, request, https));
    routes.around(logged).with(RequestId::default().reuse_id(ReuseId::Ignore)).boxed()
}

/// Whether requests can be answered: the database is there and its schema is up to date.
struct Ready(World);

impl Endpoint for Ready {
    type Output = Response;

    async fn call(&self, _: Request) -> poem::Result<Response> {
        let (status, text) = match self.0.db.pending_migrations().await {
            Ok(pending) if pending.is_empty() => (StatusCode::OK, "ready\n".to_owned()),
            Ok(pending) => (
                StatusCode::SERVICE_UNAVAILABLE,
                format!("migrations have not run: {}\n", pending.join(", ")),
            ),
            Err(cause) => {
                tracing::warn!(error = %cause, "Not ready");
                (StatusCode::SERVICE_UNAVAILABLE, "the database cannot be reached\n".to_owned())
            }
        };
        Ok(text.with_status(status).into_response())
    }
}

/// What an answer says that says nothing else.
const GUARDS: [(HeaderName, &str); 3] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    (header::REFERRER_POLICY, "no-referrer"),
];

async fn guarded<E: Endpoint>(next: Arc<E>, request: Request, https: bool) -> poem::Result<Response> {
    let mut response =
        next.call(request).await.map_or_else(|error| error.into_response(), IntoResponse::into_response);
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // What pages and assets say for themselves stands; anything else is data of whoever asked, and no page.
    for (name, value) in GUARDS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if https {
        let two_years = HeaderValue::from_static("max-age=63072000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, two_years);
    }
    Ok(response)
}

/// Where calendars are, each behind a secret.
const CALENDARS: &str = "/calendar/";

/// Where one's own answers to equality monitoring are: that somebody answered just now is nobody's business.
const ANSWERS: &str = "/me/equality";

/// One line a request, without personal data or secrets: no query, no address, and of the path only what leads
/// somewhere, because in any other there may stand anything.
async fn logged<E: Endpoint>(next: Arc<E>, request: Request) -> poem::Result<Response> {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let id = request.data::<ReqId>().map(ToString::to_string).unwrap_or_default();
    let started = Instant::now();
    let response =
        next.call(request).await.map_or_else(|error| error.into_response(), IntoResponse::into_response);
    let status = response.status();
    tracing::info!(
        request_id = id,
        %method,
        path = match &*path {
            _ if status == StatusCode::NOT_FOUND => "unknown",
            calendar if calendar.starts_with(CALENDARS) => CALENDARS,
            answers if answers.contains(ANSWERS) => "/me",
            path => path,
        },
        status = status.as_u16(),
        duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        "Answered a request"
    );
    Ok(response)
}
