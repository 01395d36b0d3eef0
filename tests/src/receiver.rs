//! An endpoint of another system, on this machine. It checks signatures by its own means, and answers as it
//! is told to.

use poem::http::StatusCode;
use poem::listener::TcpAcceptor;
use poem::{Body, Endpoint, EndpointExt, IntoResponse, Request, Response, Server};
use ring::hmac;
use serde_json::Value;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;

/// How it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Manner {
    /// With this status.
    Status(u16),
    /// With another address.
    Redirect(String),
    /// With 200, but only once it is let.
    Late,
}

/// A message as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Got {
    /// `webhook-id`.
    pub id: String,
    /// `webhook-timestamp`.
    pub timestamp: i64,
    /// `webhook-signature`, one by one.
    pub signatures: Vec<String>,
    /// `content-type`.
    pub content_type: String,
    /// The text.
    pub body: String,
}

impl Got {
    /// Whether one of the signatures is by this secret.
    #[must_use]
    pub fn is_signed_by(&self, secret: &str) -> bool {
        let bytes = decode(secret.strip_prefix("whsec_").expect("a secret"));
        let key = hmac::Key::new(hmac::HMAC_SHA256, &bytes);
        let text = format!("{}.{}.{}", self.id, self.timestamp, self.body);
        let good = |signature: &&String| {
            let code = decode(signature.strip_prefix("v1,").expect("version 1"));
            hmac::verify(&key, text.as_bytes(), &code).is_ok()
        };
        self.signatures.iter().any(|signature| good(&signature))
    }

    /// The body, read.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("JSON")
    }
}

/// An endpoint on this machine.
pub struct Receiver {
    /// Its address.
    pub url: String,
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

struct Shared {
    manner: Mutex<Manner>,
    got: watch::Sender<Vec<Got>>,
    let_go: Semaphore,
}

impl Receiver {
    /// One that takes everything.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/hooks", listener.local_addr().expect("an address"));
        let shared = Arc::new(Shared {
            manner: Mutex::new(Manner::Status(200)),
            got: watch::Sender::new(Vec::new()),
            let_go: Semaphore::new(0),
        });
        let acceptor = TcpAcceptor::from_tokio(listener).expect("an acceptor");
        let routes = Take.data(Arc::clone(&shared));
        let server = tokio::spawn(async move {
            Server::new_with_acceptor(acceptor).run(routes).await.expect("the receiver serves");
        });
        Self { url, shared, server }
    }

    /// From now on it answers so.
    pub fn answers(&self, manner: Manner) {
        *self.shared.manner.lock().expect("a lock") = manner;
    }

    /// What has arrived.
    #[must_use]
    pub fn got(&self) -> Vec<Got> {
        self.shared.got.borrow().clone()
    }

    /// Waits until so many messages have arrived, however they are answered.
    pub async fn has(&self, many: usize) {
        self.shared.got.subscribe().wait_for(|got| got.len() >= many).await.expect("the receiver serves");
    }

    /// Lets one late answer go.
    pub fn let_go(&self) {
        self.shared.let_go.add_permits(1);
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.server.abort();
    }
}

struct Take;

impl Endpoint for Take {
    type Output = Response;

    async fn call(&self, mut request: Request) -> poem::Result<Response> {
        let shared = Arc::clone(request.data::<Arc<Shared>>().expect("its state"));
        let body = request.take_body();
        let got = message(&request, body).await;
        shared.got.send_modify(|all| all.push(got));
        let manner = shared.manner.lock().expect("a lock").clone();
        Ok(match manner {
            Manner::Status(status) => StatusCode::from_u16(status).expect("a status").into_response(),
            Manner::Redirect(to) => {
                Response::builder().status(StatusCode::TEMPORARY_REDIRECT).header("location", to).finish()
            }
            Manner::Late => {
                shared.let_go.acquire().await.expect("open").forget();
                StatusCode::OK.into_response()
            }
        })
    }
}

async fn message(request: &Request, body: Body) -> Got {
    let header = |name| request.header(name).unwrap_or_default().to_owned();
    Got {
        id: header("webhook-id"),
        timestamp: header("webhook-timestamp").parse().expect("seconds"),
        signatures: header("webhook-signature").split(' ').map(str::to_owned).collect(),
        content_type: header("content-type"),
        body: body.into_string().await.expect("text"),
    }
}

/// Base64 with padding, by hand: what the service uses is not asked.
fn decode(text: &str) -> Vec<u8> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    for chunk in text.trim_end_matches('=').as_bytes().chunks(4) {
        let place = |byte: &u8| ALPHABET.iter().position(|known| known == byte).expect("Base64") as u32;
        let bits = chunk.iter().fold(0, |bits, byte| bits << 6 | place(byte)) << (6 * (4 - chunk.len()));
        bytes.extend_from_slice(&bits.to_be_bytes()[1..chunk.len()]);
    }
    bytes
}
