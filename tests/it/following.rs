//! Subscriptions: who may follow the engine at its work, until when, and that a right that ends, ends at once.

use crate::journey::Desk;
use callup_domain::access::Role;
use callup_tests::{Client, TestApp, on_both};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Message, protocol::CloseFrame};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

const PROGRESS: &str = "subscription($id: ID!) { selectionProgress(selection: $id) { state places filled } }";

/// A client of `graphql-transport-ws`.
struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Socket {
    /// A socket on which somebody has said who it is.
    async fn of(app: &TestApp, token: Option<&str>) -> Self {
        let address = app.listen().await;
        let mut request = format!("ws://{address}/graphql").into_client_request().unwrap();
        request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().unwrap());
        let (socket, _) = connect_async(request).await.unwrap();
        let mut socket = Self(socket);
        let who = token.map(|token| json!({ "Authorization": format!("Bearer {token}") }));
        socket.say(json!({ "type": "connection_init", "payload": who })).await;
        socket
    }

    async fn say(&mut self, message: Value) {
        self.0.send(Message::text(message.to_string())).await.unwrap();
    }

    async fn follow(&mut self, query: &str, selection: &Value) {
        let payload = json!({ "query": query, "variables": { "id": selection } });
        self.say(json!({ "type": "subscribe", "id": "1", "payload": payload })).await;
    }

    /// The next message, or how the socket was closed.
    async fn hears(&mut self) -> Result<Value, Option<CloseFrame>> {
        match self.0.next().await.unwrap().unwrap() {
            Message::Text(text) => Ok(serde_json::from_str(&text).unwrap()),
            Message::Close(why) => Err(why),
            other => panic!("{other:?}"),
        }
    }
}

async fn running(desk: &Desk) -> Value {
    desk.posts(1, 6).await;
    let ask = json!({ "name": "Spring", "from": "2026-12-01", "until": "2027-06-30" });
    let made = desk.meera.must("createSelection", ask, "selection { id }").await;
    let id = made["selection"]["id"].clone();
    desk.meera.must("runSelection", json!({ "selection": id }), "selection { state }").await;
    id
}

async fn welcomed(app: &TestApp, client: &Client) -> Socket {
    let mut socket = Socket::of(app, Some(client.token())).await;
    assert_eq!(socket.hears().await.unwrap()["type"], "connection_ack");
    socket
}

on_both! {
    async fn a_selection_is_followed_until_it_is_proposed(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.officer(&app, "Tom Reed", "camden", 6).await;
        let selection = running(&desk).await;
        let mut socket = welcomed(&app, &desk.meera).await;
        socket.follow(PROGRESS, &selection).await;
        let first = socket.hears().await.unwrap();
        assert_eq!(first["payload"]["data"]["selectionProgress"], json!({ "state": "RUNNING", "places": null, "filled": null }));
        app.run_jobs().await;
        let mut last = first;
        loop {
            let heard = socket.hears().await.unwrap();
            if heard["type"] == "complete" {
                break;
            }
            last = heard;
        }
        assert_eq!(last["payload"]["data"]["selectionProgress"], json!({ "state": "PROPOSED", "places": 1, "filled": 1 }));
    }

    async fn a_right_that_ends_ends_at_once(app: TestApp) {
        let desk = Desk::open(&app).await;
        let selection = running(&desk).await;
        let admin = app.person("Sam Admin", &[(Role::Administrator, None)]).await;
        let panel = app.person("Pat Selector", &[(Role::Selector, None)]).await;
        let mut socket = welcomed(&app, &panel).await;
        socket.follow(PROGRESS, &selection).await;
        assert_eq!(socket.hears().await.unwrap()["payload"]["data"]["selectionProgress"]["state"], "RUNNING");
        let roles = admin.query("query($id: ID!) { node(id: $id) { ... on Person { roles { id } } } }", json!({ "id": panel.id().to_string() })).await;
        admin.must("endRole", json!({ "membership": roles["node"]["roles"][0]["id"] }), "person { id }").await;
        // Looks that were under way may still come; then there is nothing to be seen any more.
        while socket.hears().await.unwrap()["type"] == "next" {}
    }

    async fn a_stranger_follows_nothing_and_only_subscriptions_are_taken(app: TestApp) {
        let desk = Desk::open(&app).await;
        let selection = running(&desk).await;
        for token in [None, Some("callup_nothing")] {
            assert!(Socket::of(&app, token).await.hears().await.is_err(), "{token:?}");
        }
        // Nobody but those who may see selections.
        let lead = app.person("Ada Other", &[(Role::DeliveryLead, None)]).await;
        let mut socket = welcomed(&app, &lead).await;
        socket.follow(PROGRESS, &selection).await;
        assert_eq!(socket.hears().await.unwrap()["type"], "complete");
        let mut socket = welcomed(&app, &desk.meera).await;
        socket.follow("{ viewer { name } }", &selection).await;
        let refused = socket.hears().await.unwrap();
        assert!(refused.to_string().contains("Send queries and mutations by POST"), "{refused}");
    }
}
