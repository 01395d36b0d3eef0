//! How pages ask: by the same GraphQL as everybody else, in the same process.
//!
//! A page is a question and a template, an action a mutation and where to go afterwards; both are files in
//! `api/web/pages`. So whatever a page shows or does, the API shows and does, under the same policy.

use async_graphql::parser::parse_query;
use async_graphql::parser::types::{BaseType, DocumentOperations, OperationType, Type};
use callup_command::cx::Cx;
use callup_domain::mail::Language;
use serde_json::Value;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Answers questions. The program has one answerer, which is its GraphQL.
pub trait Answerer: Send + Sync {
    /// The answer to a document with variables, as whoever asks may have it, in their language; it notes whose profiles were
    /// looked at.
    fn answer<'a>(
        &'a self,
        language: Language,
        cx: Arc<Cx>,
        document: &'a str,
        variables: Value,
    ) -> Pin<Box<dyn Future<Output = callup_infra::Result<Answer>> + Send + 'a>>;
}

/// What came back.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The data; null when there is none.
    pub data: Value,
    /// The code and the sentence of each error.
    pub errors: Vec<(String, String)>,
}

/// A document of one operation, and what it wants to be told.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its text.
    pub text: String,
    /// Whether it asks or does.
    pub operation: OperationType,
    /// Its variables, in order.
    pub variables: Vec<Variable>,
}

/// A variable.
#[derive(Clone, Debug)]
pub struct Variable {
    /// Its name, which is the name of the field in a form or an address.
    pub name: String,
    /// Its type, as far as pages care.
    pub kind: Kind,
    /// Whether it must be given.
    pub required: bool,
}

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// An id, a word of an enum, or anything else that is never empty.
    Word,
    /// A whole number.
    Number,
    /// Pence, which people write as pounds.
    Pence,
    /// Yes or no.
    YesNo,
    /// A day.
    Day,
    /// The half-days of a working week, each a box.
    Week,
    /// Several texts.
    Texts,
    /// Several things with fields of their own, or one.
    Parts,
    /// One thing with fields of its own.
    Part,
}

impl Question {
    /// Reads a document.
    ///
    /// # Errors
    /// When it is not one operation.
    pub fn read(text: impl Into<String>) -> anyhow::Result<Self> {
        let text = text.into();
        let document = parse_query(&text)?;
        let operation = match document.operations {
            DocumentOperations::Single(operation) => operation.node,
            DocumentOperations::Multiple(named) => {
                let mut named = named.into_values();
                let (Some(one), None) = (named.next(), named.next()) else {
                    anyhow::bail!("a document of one operation is needed");
                };
                one.node
            }
        };
        let variable = |definition: async_graphql::parser::types::VariableDefinition| {
            let kind = Kind::of(&definition.var_type.node);
            let required = !definition.var_type.node.nullable && definition.default_value.is_none();
            Variable { name: definition.name.node.to_string(), kind, required }
        };
        let definitions = operation.variable_definitions.into_iter();
        Ok(Self {
            text,
            operation: operation.ty,
            variables: definitions.map(|definition| variable(definition.node)).collect(),
        })
    }
}

impl Kind {
    fn of(declared: &Type) -> Self {
        match &declared.base {
            BaseType::List(inner) => match &inner.base {
                BaseType::Named(name) if is_part(name) => Self::Parts,
                _ => Self::Texts,
            },
            BaseType::Named(name) => match name.as_str() {
                "Int" => Self::Number,
                "Pence" => Self::Pence,
                "Boolean" => Self::YesNo,
                "NaiveDate" => Self::Day,
                "WorkingWeek" => Self::Week,
                name if is_part(name) => Self::Part,
                "String" => Self::Text,
                _ => Self::Word,
            },
        }
    }
}

/// The inputs of the schema that are parts of a larger one are called so.
fn is_part(name: &str) -> bool {
    name.ends_with("Ask") || name.ends_with("Input")
}

#[cfg(test)]
mod tests;
