//! The HTTP side of the program: which address leads where.

use crate::graphql;
use crate::graphql::handler::{GraphQl, Limits};
use callup_infra::scope::World;
use poem::endpoint::BoxEndpoint;
use poem::http::StatusCode;
use poem::middleware::{CatchPanic, RequestId, ReuseId};
use poem::{Endpoint, EndpointExt, IntoResponse, Request, Response, Route, get};
use std::sync::Arc;

/// What the program answers over HTTP.
#[must_use]
pub fn routes(world: &World, limits: Limits) -> BoxEndpoint<'static> {
    let schema = graphql::schema().finish();
    Route::new()
        .at("/graphql", GraphQl::new(schema, world.clone(), limits))
        .at("/healthz", get(poem::endpoint::make_sync(|_| "ok\n")))
        .at("/readyz", get(Ready(world.clone())))
        .with(CatchPanic::new())
        .around(logged)
        .with(RequestId::default().reuse_id(ReuseId::Ignore))
        .boxed()
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

/// One line a request, without personal data: the path has ids at most.
async fn logged<E: Endpoint>(next: Arc<E>, request: Request) -> poem::Result<Response> {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let id = request.data::<poem::middleware::ReqId>().map(ToString::to_string);
    let started = std::time::Instant::now();
    let response = next.call(request).await.map(IntoResponse::into_response);
    let status = match &response {
        Ok(response) => response.status(),
        Err(error) => error.status(),
    };
    tracing::info!(
        request_id = id.as_deref().unwrap_or_default(),
        %method,
        path,
        status = status.as_u16(),
        duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        "Answered a request"
    );
    response
}
