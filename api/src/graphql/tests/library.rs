//! What we rely on in async-graphql: version 7.2 breaks both (docs/adr/0002).

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
    async fn required(&self) -> Result<i32> {
        Err("it failed".into())
    }
}

async fn run(query: &str) -> async_graphql::Response {
    Schema::new(Root, EmptyMutation, EmptySubscription).execute(query).await
}

#[tokio::test]
async fn an_error_in_a_required_field_makes_its_nullable_parent_null() {
    let answer = run("{ inner { required } a }").await;
    assert_eq!(answer.data.to_string(), "{inner: null, a: 1}");
    assert_eq!(answer.errors.len(), 1);
}

#[tokio::test]
async fn fields_come_in_the_order_in_which_they_were_asked_for() {
    for _ in 0..50 {
        assert_eq!(run("{ c a b x: a }").await.data.to_string(), "{c: 3, a: 1, b: 2, x: 1}");
    }
}
