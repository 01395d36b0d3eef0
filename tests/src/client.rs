//! A person at the other end of the line.

use crate::pool;
use callup_domain::id::{BodyId, PersonId};
use callup_infra::scope::World;
use poem::endpoint::BoxEndpoint;
use poem::test::TestClient;
use serde_json::{Value, json};
use std::sync::Arc;

/// A person who sends GraphQL requests. After each mutation the pool that the service keeps in memory is
/// compared with one that is read anew.
#[derive(Clone)]
pub struct Client {
    http: Arc<TestClient<BoxEndpoint<'static>>>,
    token: Option<String>,
    person: Option<PersonId>,
    serves: (World, BodyId),
}

/// What came back.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer(pub Value);

impl Client {
    pub(crate) const fn new(
        http: Arc<TestClient<BoxEndpoint<'static>>>,
        token: Option<String>,
        person: Option<PersonId>,
        serves: (World, BodyId),
    ) -> Self {
        Self { http, token, person, serves }
    }

    /// The person's id.
    #[must_use]
    pub fn id(&self) -> PersonId {
        self.person.expect("a person, not a stranger")
    }

    /// The token that the person sends.
    #[must_use]
    pub fn token(&self) -> &str {
        self.token.as_deref().expect("a person, not a stranger")
    }

    /// The HTTP client, for requests that are not GraphQL.
    #[must_use]
    pub fn http(&self) -> &TestClient<BoxEndpoint<'static>> {
        &self.http
    }

    /// Sends an operation and returns the whole answer.
    pub async fn send(&self, query: &str, variables: Value) -> Answer {
        let body = self.bytes(query, variables).await;
        if query.trim_start().starts_with("mutation") {
            // Whatever was done, the pool that is followed is the pool that is there.
            pool::is_followed(&self.serves.0, self.serves.1).await;
        }
        Answer(serde_json::from_str(&body).unwrap_or_else(|_| panic!("not JSON: {body}")))
    }

    /// Sends an operation and returns the answer as it came over the line.
    pub async fn bytes(&self, query: &str, variables: Value) -> String {
        let request = self
            .http
            .post("/graphql")
            .header("accept", "application/json")
            .body_json(&json!({ "query": query, "variables": variables }));
        let request = match &self.token {
            Some(token) => request.header("authorization", format!("Bearer {token}")),
            None => request,
        };
        request.send().await.0.into_body().into_string().await.expect("a body")
    }

    /// Sends a query that must succeed, and returns its data.
    pub async fn query(&self, query: &str, variables: Value) -> Value {
        let answer = self.send(query, variables).await;
        assert_eq!(answer.0.get("errors"), None, "the query failed");
        answer.0["data"].clone()
    }

    /// Calls one mutation with its `input` and returns its payload. `fields` is what to select in
    /// it, beside `userErrors`. The type of the input is found by the mutation's name.
    pub async fn mutate(&self, mutation: &str, input: Value, fields: &str) -> Value {
        let answer = self.try_mutate(mutation, input, fields).await;
        assert_eq!(answer.0.get("errors"), None, "{mutation} failed");
        answer.0["data"][mutation].clone()
    }

    /// As `mutate`, but errors are part of the answer.
    pub async fn try_mutate(&self, mutation: &str, input: Value, fields: &str) -> Answer {
        let mut name = mutation.to_owned();
        name[..1].make_ascii_uppercase();
        let query = format!(
            "mutation($input: {name}!) {{ {mutation}(input: $input) {{ {fields} userErrors {{ code message path }} }} }}"
        );
        self.send(&query, json!({ "input": input })).await
    }

    /// Calls a mutation that must succeed.
    pub async fn must(&self, mutation: &str, input: Value, fields: &str) -> Value {
        let payload = self.mutate(mutation, input, fields).await;
        assert_eq!(payload["userErrors"], json!([]), "{mutation} was refused");
        payload
    }

    /// Calls a mutation that must be refused, and returns the codes and paths of the refusals.
    pub async fn refused(&self, mutation: &str, input: Value) -> Vec<(String, String)> {
        let payload = self.mutate(mutation, input, "__typename").await;
        let errors = payload["userErrors"].as_array().expect("a list").clone();
        assert!(!errors.is_empty(), "{mutation} was not refused");
        let path = |error: &Value| {
            let parts = error["path"].as_array().expect("a path");
            parts.iter().map(|part| part.as_str().unwrap_or_default()).collect::<Vec<_>>().join(".")
        };
        errors
            .iter()
            .map(|error| (error["code"].as_str().unwrap_or_default().to_owned(), path(error)))
            .collect()
    }

    /// Calls a mutation that must fail, and returns the error's code.
    pub async fn refused_code(&self, mutation: &str, input: Value) -> String {
        self.try_mutate(mutation, input, "__typename").await.error_code().to_owned()
    }
}

impl Answer {
    /// The code of the first error, or an empty text.
    #[must_use]
    pub fn error_code(&self) -> &str {
        self.0["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
    }
}
