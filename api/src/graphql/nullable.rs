//! An error in a field that may be null makes that field null, and nothing around it.
//!
//! So says the GraphQL specification (October 2021, 6.4.4 Handling Field Errors). async-graphql makes the parent
//! null when it is a resolver that fails, and does right only by errors further inside.

use async_graphql::extensions::{
    Extension, ExtensionContext, ExtensionFactory, NextExecute, NextResolve, ResolveInfo,
};
use async_graphql::{Response, ServerError, ServerResult, Value, async_trait};
use std::sync::{Arc, Mutex, PoisonError};

/// Makes the extension for each request.
pub struct NullableFields;

impl ExtensionFactory for NullableFields {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Failed::default())
    }
}

/// The errors of a request's nullable fields.
#[derive(Default)]
struct Failed(Mutex<Vec<ServerError>>);

#[async_trait::async_trait]
impl Extension for Failed {
    async fn execute(
        &self,
        ctx: &ExtensionContext<'_>,
        operation_name: Option<&str>,
        next: NextExecute<'_>,
    ) -> Response {
        let mut response = next.run(ctx, operation_name).await;
        response.errors.append(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
        response
    }

    async fn resolve(
        &self,
        ctx: &ExtensionContext<'_>,
        info: ResolveInfo<'_>,
        next: NextResolve<'_>,
    ) -> ServerResult<Option<Value>> {
        let nullable = !info.return_type.ends_with('!');
        match next.run(ctx, info).await {
            Err(error) if nullable => {
                self.0.lock().unwrap_or_else(PoisonError::into_inner).push(error);
                Ok(None)
            }
            resolved => resolved,
        }
    }
}
