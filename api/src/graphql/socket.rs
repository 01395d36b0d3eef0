//! Subscriptions, by the protocol `graphql-transport-ws`.
//!
//! Whoever opens a socket holds out the same as with a request: a session's cookie, which counts only from our own
//! pages, or a token, in the header or in `connection_init` where a browser cannot set headers.

use super::error::{coded, unauthenticated};
use super::handler::{GraphQl, JSON};
use async_graphql::http::{WebSocket as Session, WebSocketProtocols as Protocols, WsMessage};
use async_graphql::parser::types::OperationType;
use async_graphql::{Data, Executor, Request as Operation, Response as Answer, ServerError};
use callup_command::cx::Cx;
use callup_infra::runs::Runs;
use callup_web::site::Knock;
use futures_util::stream::{self, BoxStream};
use futures_util::{SinkExt, StreamExt, future};
use poem::http::header;
use poem::web::websocket::{CloseCode, Message, WebSocket};
use poem::{Endpoint, FromRequest, IntoResponse, Request, RequestBody, Response, Result};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;

/// The longest a socket is open. Whoever follows something longer opens another.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// By when whoever opens a socket says who it is.
const SOON: Duration = Duration::from_secs(10);

/// The most that is followed through one socket at a time.
const MOST: usize = 10;

/// Whether a request asks for a socket.
fn is_asked(request: &Request) -> bool {
    request.header(header::UPGRADE).is_some_and(|wanted| wanted.eq_ignore_ascii_case("websocket"))
}

/// The endpoint for requests and for sockets.
pub struct Door(Arc<GraphQl>);

impl Door {
    /// The same as `endpoint`, with sockets.
    #[must_use]
    pub fn new(endpoint: GraphQl) -> Self {
        Self(Arc::new(endpoint))
    }
}

impl Endpoint for Door {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        if !is_asked(&request) {
            return self.0.call(request).await;
        }
        match self.0.knocked(&request, JSON) {
            Ok(knock) => open(Arc::clone(&self.0), request, knock).await,
            Err(refused) => Ok(refused.into_response()),
        }
    }
}

/// Opens a socket for whoever is let in.
///
/// # Errors
/// A response of 400 to what is no proper request for a socket.
async fn open(endpoint: Arc<GraphQl>, request: Request, knock: Option<Knock>) -> Result<Response> {
    let from = endpoint.site.client(&request);
    let socket = WebSocket::from_request(&request, &mut RequestBody::default()).await?;
    let most = Some(endpoint.limits.body_bytes);
    let sizes = WebSocketConfig::default().max_message_size(most).max_frame_size(most);
    let socket = socket.protocols([Protocols::GraphQLWS.sec_websocket_protocol()]).config(sizes);
    let opened = socket.on_upgrade(move |socket| async move {
        let (mut to, come) = socket.split();
        let texts = come
            .take_while(|message| future::ready(message.is_ok()))
            .filter_map(|message| future::ready(message.ok().and_then(text)));
        let only = Subscriptions { endpoint: Arc::clone(&endpoint), places: Arc::new(Semaphore::new(MOST)) };
        let admitted = move |init| admitted(endpoint, knock, from, init);
        let session = Session::new(only, texts.boxed(), Protocols::GraphQLWS).on_connection_init(admitted);
        let mut session = Box::pin(session.map(message).take_until(Box::pin(tokio::time::sleep(LONGEST))));
        let first = tokio::time::timeout(SOON, session.next()).await;
        // What the protocol says to whoever does not begin.
        let late = || Some(Message::close_with(CloseCode::from(4408), "Connection initialisation timeout"));
        let mut said = first.unwrap_or_else(|_| late());
        while let Some(message) = said {
            let closes = message.is_close();
            if to.send(message).await.is_err() || closes {
                return;
            }
            said = session.next().await;
        }
        // Whoever has gone does not hear it.
        drop(to.close().await);
    });
    Ok(opened.into_response())
}

fn text(message: Message) -> Option<String> {
    match message {
        Message::Text(text) => Some(text),
        _ => None,
    }
}

fn message(message: WsMessage) -> Message {
    match message {
        WsMessage::Text(text) => Message::text(text),
        WsMessage::Close(code, why) => Message::close_with(CloseCode::from(code), why),
    }
}

/// Who opens the socket: by what was held out with the request, or else by the token in `connection_init`.
async fn admitted(
    endpoint: Arc<GraphQl>,
    knock: Option<Knock>,
    from: String,
    init: Value,
) -> async_graphql::Result<Data> {
    let told = init.get("Authorization").or_else(|| init.get("authorization")).and_then(Value::as_str);
    let told = told.map(|authorization| Knock::Token { authorization: authorization.to_owned(), from });
    let follower = Follower { endpoint, knock: knock.or(told).ok_or_else(unauthenticated)? };
    follower.let_in().await?;
    let mut data = Data::default();
    data.insert(Arc::new(follower));
    Ok(data)
}

/// Whoever opened a socket, with what they held out.
pub(super) struct Follower {
    endpoint: Arc<GraphQl>,
    knock: Knock,
}

impl Follower {
    /// Lets them in, as things are now.
    ///
    /// # Errors
    /// `UNAUTHENTICATED` when what they hold out lets nobody in, or not any more.
    pub(super) async fn let_in(&self) -> async_graphql::Result<Cx> {
        let cx = self.endpoint.admitted(&self.knock, JSON).await;
        cx.map_err(|refused| coded(refused.code, refused.message))
    }

    /// The runs of this process.
    pub(super) fn runs(&self) -> &Arc<Runs> {
        self.endpoint.world.db.runs()
    }
}

/// Runs subscriptions and nothing else, within the same limits as requests.
#[derive(Clone)]
struct Subscriptions {
    endpoint: Arc<GraphQl>,
    places: Arc<Semaphore>,
}

impl Subscriptions {
    fn check(&self, operation: &mut Operation) -> std::result::Result<(), String> {
        self.endpoint.check(operation)?;
        let name = operation.operation_name.clone();
        let Ok(document) = operation.parsed_query() else { return Ok(()) };
        let wanted = |(known, _): &(Option<&async_graphql::Name>, _)| {
            name.as_deref().is_none_or(|name| known.is_some_and(|known| known == name))
        };
        let kinds = document.operations.iter().filter(wanted).map(|(_, operation)| operation.node.ty);
        match kinds.into_iter().all(|kind| kind == OperationType::Subscription) {
            true => Ok(()),
            false => {
                Err("Only subscriptions go through a socket. Send queries and mutations by POST.".to_owned())
            }
        }
    }
}

impl Executor for Subscriptions {
    async fn execute(&self, _: Operation) -> Answer {
        refused("Only subscriptions go through a socket.".to_owned())
    }

    fn execute_stream(
        &self,
        mut operation: Operation,
        data: Option<Arc<Data>>,
    ) -> BoxStream<'static, Answer> {
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else {
            let sentence = format!("At most {MOST} things are followed through one socket.");
            return stream::once(future::ready(refused(sentence))).boxed();
        };
        match self.check(&mut operation) {
            Ok(()) => {
                let answers = Executor::execute_stream(&self.endpoint.schema, operation, data);
                // The place is free again when nobody follows any more.
                answers.inspect(move |_| _ = &place).boxed()
            }
            Err(sentence) => stream::once(future::ready(refused(sentence))).boxed(),
        }
    }
}

fn refused(sentence: String) -> Answer {
    Answer::from_errors(vec![ServerError::new(sentence, None)])
}
