//! An identity provider that lies when it is told to. The good flow runs against a real one too, in
//! `tests/outside/signin.mjs`; no real one can be made to say what is tried here.

use crate::app::PROVIDER_SECRET;
use callup_infra::clock::{Clock, FixedClock};
use poem::http::StatusCode;
use poem::listener::TcpAcceptor;
use poem::web::{Data, Form, Json};
use poem::{EndpointExt, Request, Response, Route, Server, get, handler, post};
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair};
use ring::{digest, hmac};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

/// What is wrong with the tokens that come next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Lie {
    /// Nothing.
    #[default]
    None,
    /// They say to be of this issuer.
    Issuer(String),
    /// They are for another client.
    Audience,
    /// They are for another client too.
    SecondAudience,
    /// They hold another nonce.
    Nonce,
    /// They hold no nonce.
    NoNonce,
    /// They have expired.
    Expired,
    /// They say `alg: none`, and are not signed.
    Unsigned,
    /// They are signed with the secret that the client has as well.
    SharedKey,
    /// They are signed with another key under the same name.
    StrangeKey,
    /// What they say was changed after they were signed.
    Changed,
    /// There is no ID token.
    Missing,
}

/// An identity provider on this machine.
pub struct FakeProvider {
    /// Its issuer.
    pub issuer: String,
    /// What it calls the service under test.
    pub client_id: String,
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

struct Shared {
    issuer: String,
    client_id: String,
    clock: Arc<FixedClock>,
    key: Ed25519KeyPair,
    strange: Ed25519KeyPair,
    lie: Mutex<Lie>,
    tells_issuer: Mutex<bool>,
    answers: AtomicBool,
    codes: Mutex<HashMap<String, Grant>>,
}

struct Grant {
    claims: Value,
    nonce: String,
    challenge: String,
    redirect: String,
}

impl FakeProvider {
    /// A provider that tells the time by `clock`.
    pub async fn start(clock: &Arc<FixedClock>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let client_id = "callup".to_owned();
        let shared = Arc::new(Shared {
            issuer: issuer.clone(),
            client_id: client_id.clone(),
            clock: Arc::clone(clock),
            key: key(),
            strange: key(),
            lie: Mutex::default(),
            tells_issuer: Mutex::new(true),
            answers: AtomicBool::new(true),
            codes: Mutex::default(),
        });
        let routes = Route::new()
            .at("/.well-known/openid-configuration", get(discovery))
            .at("/jwks", get(keys))
            .at("/token", post(token))
            .data(Arc::clone(&shared));
        let acceptor = TcpAcceptor::from_tokio(listener).expect("an acceptor");
        let server = tokio::spawn(async move {
            Server::new_with_acceptor(acceptor).run(routes).await.expect("the provider serves");
        });
        Self { issuer, client_id, shared, server }
    }

    /// From now on its tokens are wrong in this way.
    pub fn lie(&self, lie: Lie) {
        *self.shared.lie.lock().expect("a lock") = lie;
    }

    /// Whether it says that it names its issuer in the address it sends people back to.
    pub fn tells_issuer(&self, tells: bool) {
        *self.shared.tells_issuer.lock().expect("a lock") = tells;
    }

    /// From now on it has nothing to say.
    pub fn fall_silent(&self) {
        self.shared.answers.store(false, Ordering::SeqCst);
    }

    /// Somebody signs in at the address to which the service sent them, and is known there by these
    /// claims. Gives the address to which the provider sends them back.
    pub fn sign_in(&self, address: &str, claims: Value) -> Url {
        let address = Url::parse(address).expect("an address");
        assert!(address.as_str().starts_with(&self.issuer), "{address} is of another provider");
        let asked: HashMap<String, String> = address.query_pairs().into_owned().collect();
        assert_eq!(asked["client_id"], self.client_id);
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["code_challenge_method"], "S256");
        assert!(asked["scope"].contains("openid") && asked["scope"].contains("email"));
        let mut codes = self.shared.codes.lock().expect("a lock");
        let code = format!("code-{}-{}", codes.len(), asked["state"].split_at(8).0);
        let grant = Grant {
            claims,
            nonce: asked["nonce"].clone(),
            challenge: asked["code_challenge"].clone(),
            redirect: asked["redirect_uri"].clone(),
        };
        codes.insert(code.clone(), grant);
        let mut back = Url::parse(&asked["redirect_uri"]).expect("an address");
        back.query_pairs_mut().append_pair("code", &code).append_pair("state", &asked["state"]);
        if *self.shared.tells_issuer.lock().expect("a lock") {
            back.query_pairs_mut().append_pair("iss", &self.issuer);
        }
        back
    }
}

impl Drop for FakeProvider {
    fn drop(&mut self) {
        self.server.abort();
    }
}

#[handler]
fn discovery(Data(shared): Data<&Arc<Shared>>) -> poem::Result<Json<Value>> {
    if !shared.answers.load(Ordering::SeqCst) {
        return Err(StatusCode::SERVICE_UNAVAILABLE.into());
    }
    let at = |path: &str| format!("{}{path}", shared.issuer);
    Ok(Json(json!({
        "issuer": shared.issuer,
        "authorization_endpoint": at("/auth"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
        "authorization_response_iss_parameter_supported": *shared.tells_issuer.lock().expect("a lock"),
    })))
}

#[handler]
fn keys(Data(shared): Data<&Arc<Shared>>) -> Json<Value> {
    let x = base64(shared.key.public_key().as_ref());
    Json(
        json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig", "kid": "1", "x": x }] }),
    )
}

/// Redeems a code once, for whoever knows the secret, the verifier and the address.
#[handler]
fn token(
    Data(shared): Data<&Arc<Shared>>,
    request: &Request,
    Form(asked): Form<HashMap<String, String>>,
) -> Response {
    let no = |error: &str| {
        Response::builder()
            .status(StatusCode::BAD_REQUEST)
            .content_type("application/json")
            .body(json!({ "error": error }).to_string())
    };
    let quoted: String = url::form_urlencoded::byte_serialize(PROVIDER_SECRET.as_bytes()).collect();
    let basic = format!("Basic {}", base64_padded(format!("{}:{quoted}", shared.client_id).as_bytes()));
    if request.header("authorization") != Some(basic.as_str()) {
        return no("invalid_client");
    }
    let grant = asked.get("code").and_then(|code| shared.codes.lock().expect("a lock").remove(code));
    let Some(grant) = grant else { return no("invalid_grant") };
    let verifier = asked.get("code_verifier").map_or("", String::as_str);
    let challenge = base64(digest::digest(&digest::SHA256, verifier.as_bytes()).as_ref());
    if challenge != grant.challenge || asked.get("redirect_uri") != Some(&grant.redirect) {
        return no("invalid_grant");
    }
    let mut answer = json!({ "access_token": "unused", "token_type": "Bearer", "expires_in": 60 });
    if *shared.lie.lock().expect("a lock") != Lie::Missing {
        answer["id_token"] = id_token(shared, &grant).into();
    }
    Response::builder().content_type("application/json").body(answer.to_string())
}

fn id_token(shared: &Shared, grant: &Grant) -> String {
    let lie = shared.lie.lock().expect("a lock").clone();
    let now = shared.clock.now().timestamp();
    let mut claims = json!({
        "iss": shared.issuer, "aud": shared.client_id, "nonce": grant.nonce, "iat": now, "exp": now + 300,
    });
    for (name, value) in grant.claims.as_object().expect("claims") {
        claims[name] = value.clone();
    }
    match &lie {
        Lie::Issuer(issuer) => claims["iss"] = issuer.as_str().into(),
        Lie::Audience => claims["aud"] = "another".into(),
        Lie::SecondAudience => claims["aud"] = json!([shared.client_id, "another"]),
        Lie::Nonce => claims["nonce"] = "another".into(),
        Lie::NoNonce => drop(claims.as_object_mut().expect("claims").remove("nonce")),
        Lie::Expired => claims["exp"] = (now - 1).into(),
        _ => {}
    }
    let alg = match lie {
        Lie::Unsigned => "none",
        Lie::SharedKey => "HS256",
        _ => "EdDSA",
    };
    let part = |value: &Value| base64(value.to_string().as_bytes());
    let head = part(&json!({ "alg": alg, "kid": "1", "typ": "JWT" }));
    let mut signed = format!("{head}.{}", part(&claims));
    let signature = match lie {
        Lie::Unsigned => Vec::new(),
        Lie::SharedKey => {
            let secret = hmac::Key::new(hmac::HMAC_SHA256, PROVIDER_SECRET.as_bytes());
            hmac::sign(&secret, signed.as_bytes()).as_ref().to_vec()
        }
        Lie::StrangeKey => shared.strange.sign(signed.as_bytes()).as_ref().to_vec(),
        _ => shared.key.sign(signed.as_bytes()).as_ref().to_vec(),
    };
    if lie == Lie::Changed {
        claims["sub"] = "somebody else".into();
        signed = format!("{head}.{}", part(&claims));
    }
    format!("{signed}.{}", base64(&signature))
}

fn key() -> Ed25519KeyPair {
    let document = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).expect("a key");
    Ed25519KeyPair::from_pkcs8(document.as_ref()).expect("a key")
}

/// Base64 for addresses, without padding (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    encode(bytes, b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
}

fn base64_padded(bytes: &[u8]) -> String {
    let text = encode(bytes, b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    let padding = "=".repeat((4 - text.len() % 4) % 4);
    text + &padding
}

fn encode(bytes: &[u8], alphabet: &[u8; 64]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits =
            chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            text.push(char::from(alphabet[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}
