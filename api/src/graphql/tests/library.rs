//! What we rely on in async-graphql: version 7.2 breaks the null of a parent and the order (docs/adr/0002); the
//! null of a field is ours.

use crate::graphql::nullable::NullableFields;
use async_graphql::{EmptyMutation, EmptySubscription, Object, Result, Schema};

struct Root;

struct Inner;

#[Object]
impl Root {
    async fn inner(&self) -> Option<Inner> {
        Some(Inner)
    }

    async fn a(&self) -> i32 {
        1
    }

    async fn b(&self) -> i32 {
        2
    }

    async fn c(&self) -> i32 {
        3
    }
}

#[Object]
impl Inner {
    async fn optional(&self) -> Result<Option<i32>> {
        Err("it failed too".into())
    }

    async fn required(&self) -> Result<i32> {
        Err("it failed".into())
    }
}

async fn run(query: &str) -> async_graphql::Response {
    let schema = Schema::build(Root, EmptyMutation, EmptySubscription).extension(NullableFields);
    schema.finish().execute(query).await
}

#[tokio::test]
async fn an_error_in_a_required_field_makes_its_nullable_parent_null() {
    let answer = run("{ inner { required } a }").await;
    assert_eq!(answer.data.to_string(), "{inner: null, a: 1}");
    assert_eq!(answer.errors.len(), 1);
}

#[tokio::test]
async fn an_error_in_a_nullable_field_makes_that_field_null() {
    let answer = run("{ inner { optional __typename } a }").await;
    assert_eq!(answer.data.to_string(), "{inner: {optional: null, __typename: \"Inner\"}, a: 1}");
    let paths: Vec<_> = answer.errors.iter().map(|error| format!("{:?}", error.path)).collect();
    assert_eq!(paths, ["[Field(\"inner\"), Field(\"optional\")]"]);
}

#[tokio::test]
async fn fields_come_in_the_order_in_which_they_were_asked_for() {
    for _ in 0..50 {
        assert_eq!(run("{ c a b x: a }").await.data.to_string(), "{c: 3, a: 1, b: 2, x: 1}");
    }
}
