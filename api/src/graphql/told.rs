//! What the rules tell people, in the language of whoever asks.

use async_graphql::parser::types::Field;
use async_graphql::registry::Registry;
use async_graphql::{ContextSelectionSet, OutputType, Positioned, ServerResult, Value};
use callup_domain::Sentence;
use callup_domain::mail::Language;
use callup_web::site::Site;
use std::borrow::Cow;

/// A `String` of GraphQL: the sentence in the language of the request ([`Language`] in its data), and in
/// English where none is known.
#[derive(Clone, Debug)]
pub struct Told(Sentence);

impl Told {
    fn in_language(&self, language: Language, site: Option<&Site>) -> String {
        let told = site.map(|site| site.pages().words().tell(language, &self.0));
        match told {
            Some(Ok(told)) => told,
            Some(Err(error)) => {
                tracing::error!(%error, "A sentence of the rules cannot be said in every language");
                self.0.to_string()
            }
            None => self.0.to_string(),
        }
    }
}

impl From<Sentence> for Told {
    fn from(sentence: Sentence) -> Self {
        Self(sentence)
    }
}

impl OutputType for Told {
    fn type_name() -> Cow<'static, str> {
        <String as OutputType>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <String as OutputType>::create_type_info(registry)
    }

    async fn resolve(
        &self,
        ctx: &ContextSelectionSet<'_>,
        _field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        let language = ctx.data_opt::<Language>().copied().unwrap_or(Language::English);
        Ok(Value::String(self.in_language(language, ctx.data_opt::<Site>())))
    }
}
