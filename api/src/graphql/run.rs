//! Runs an operation, for the API's door and for pages alike.

use super::Schema;
use super::handler::Limits;
use super::loader::{self, Loaders};
use super::turn::Turns;
use async_graphql::{Request, Response, Variables};
use callup_command::cx::Cx;
use callup_domain::mail::Language;
use callup_infra::Result;
use callup_web::ask::{Answer, Answerer};
use callup_web::site::Site;
use serde_json::Value;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Runs the operation, and puts down whose profiles it looked at: an answer that cannot be put down is not
/// given.
///
/// # Errors
/// `Unavailable` or `Internal` when it cannot be put down.
pub(super) async fn run(schema: &Schema, site: &Site, cx: Arc<Cx>, operation: Request) -> Result<Response> {
    let turns = Turns::default();
    let loaders = loader::of(Loaders::new(Arc::clone(&cx)), turns.clone());
    let operation = operation.data(site.clone()).data(loaders).data(Arc::clone(&cx));
    let answer = turns.run(schema.execute(operation), || cx.read().is_quiet()).await;
    cx.keep_views().await?;
    Ok(answer)
}

/// What pages ask is answered by the same schema as everybody else's.
pub struct ForPages {
    schema: Schema,
    site: Site,
}

impl ForPages {
    /// Answers within these limits.
    #[must_use]
    pub fn new(limits: &Limits, site: Site) -> Self {
        Self { schema: super::schema(limits), site }
    }
}

impl Answerer for ForPages {
    fn answer<'a>(
        &'a self,
        language: Language,
        cx: Arc<Cx>,
        document: &'a str,
        variables: Value,
    ) -> Pin<Box<dyn Future<Output = Result<Answer>> + Send + 'a>> {
        Box::pin(async move {
            let operation = Request::new(document).variables(Variables::from_json(variables)).data(language);
            let answer = run(&self.schema, &self.site, cx, operation).await?;
            let data = answer.data.into_json().map_err(anyhow::Error::from)?;
            let errors = answer.errors.iter().map(|error| {
                let code = error.extensions.as_ref().and_then(|extensions| extensions.get("code"));
                let code = code.and_then(|code| match code {
                    async_graphql::Value::String(code) => Some(code.clone()),
                    _ => None,
                });
                (code.unwrap_or_default(), error.message.clone())
            });
            Ok(Answer { data, errors: errors.collect() })
        })
    }
}
