//! Speaking to endpoints: signed messages over HTTP, by the Standard Webhooks specification.
//!
//! An administrator of a body names the address, so it is called with care: https, and nowhere but at
//! public addresses, looked at when the connection is made, so that no name can be turned to another
//! address in between. No redirect is followed, no proxy asked, and of an answer only the status is read.

use crate::config::{self, Secret};
use anyhow::anyhow;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use callup_domain::id::EventId;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_domain::webhook::{Answer, LONGEST_ADDRESS, is_public, signed};
use chrono::{DateTime, Utc};
use openidconnect::reqwest;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use ring::hmac;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use url::{Host, Url};

/// What every secret begins with, so that people and secret scanners recognise one.
pub const SECRET_PREFIX: &str = "whsec_";

/// How many random bytes a secret has.
const SECRET_BYTES: usize = 32;

/// A message that is signed and on its way.
#[derive(Clone, Debug)]
pub struct Signed {
    /// The message's id: the same at each attempt.
    pub id: EventId,
    /// When this attempt is made.
    pub at: DateTime<Utc>,
    /// The text.
    pub body: String,
    /// One signature for each secret that counts.
    pub signatures: Vec<String>,
}

impl Signed {
    /// Signs a message with each of `secrets`.
    ///
    /// # Errors
    /// When one of them is no secret.
    pub fn new(id: EventId, at: DateTime<Utc>, body: String, secrets: &[Secret]) -> anyhow::Result<Self> {
        let text = signed(id, at, &body);
        let signatures = secrets.iter().map(|secret| sign(secret, &text)).collect::<anyhow::Result<_>>()?;
        Ok(Self { id, at, body, signatures })
    }
}

/// A new secret, as receivers are given it.
///
/// # Errors
/// When the system gives no random bytes.
pub fn secret() -> anyhow::Result<Secret> {
    let bytes = crate::keys::random::<SECRET_BYTES>()?;
    Ok(Secret::new(format!("{SECRET_PREFIX}{}", BASE64.encode(bytes))))
}

/// The signature of a text: its version, and HMAC-SHA256 in Base64.
fn sign(secret: &Secret, text: &str) -> anyhow::Result<String> {
    let bytes = secret.expose().strip_prefix(SECRET_PREFIX).and_then(|text| BASE64.decode(text).ok());
    let bytes = bytes.ok_or_else(|| anyhow!("this is no secret of an endpoint"))?;
    let code = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &bytes), text.as_bytes());
    Ok(format!("v1,{}", BASE64.encode(code.as_ref())))
}

/// Speaks to endpoints.
#[derive(Clone, Debug)]
pub struct Endpoints {
    http: reqwest::Client,
    private: bool,
    timeout: Duration,
}

impl Endpoints {
    /// Speaks to endpoints as configured.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(config: &config::Webhooks) -> anyhow::Result<Self> {
        let timeout = Duration::from_secs(config.timeout_seconds);
        let private = config.private_addresses;
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .user_agent("Callup")
            .https_only(!private)
            .timeout(timeout)
            .dns_resolver(Arc::new(Guarded { private }))
            .build()?;
        Ok(Self { http, private, timeout })
    }

    /// Sends a message, and tells what came of it. The sentences of an answer name no address.
    pub async fn send(&self, address: &str, message: Signed) -> Answer {
        let Ok(url) = may_be_called(address, self.private) else {
            return Answer::None("Its address may not be called.".to_owned());
        };
        let request = self
            .http
            .post(url)
            .header("content-type", "application/json")
            .header("webhook-id", message.id.to_string())
            .header("webhook-timestamp", message.at.timestamp())
            .header("webhook-signature", message.signatures.join(" "))
            .body(message.body);
        match request.send().await {
            // What else it says is not read.
            Ok(answer) => Answer::of(answer.status().as_u16()),
            Err(cause) => Answer::None(self.why(&cause)),
        }
    }

    fn why(&self, cause: &reqwest::Error) -> String {
        if cause.is_timeout() {
            return format!("It did not answer within {} seconds.", self.timeout.as_secs());
        }
        if has_cause::<NotPublic>(cause) {
            return "Its name leads to no public address.".to_owned();
        }
        if cause.is_connect() {
            return "It cannot be reached: no connection, or its certificate is not valid.".to_owned();
        }
        "It broke the connection off before it answered.".to_owned()
    }
}

fn has_cause<E: std::error::Error + 'static>(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| error.source()).any(|error| error.is::<E>())
}

/// The address of an endpoint, as it is kept: `https`, and not of a network that is not public. Names are
/// looked up when the endpoint is called.
///
/// # Errors
/// `MALFORMED` or `OUT_OF_RANGE` at `url`.
pub fn address(text: &str, private: bool) -> Result<String, Refusal> {
    let text = text.trim();
    if text.len() > LONGEST_ADDRESS {
        let message = say!("An address has at most {most} bytes.", most = LONGEST_ADDRESS);
        return Err(Refusal::new(Code::OutOfRange, "url", message));
    }
    match may_be_called(text, private) {
        Ok(url) => Ok(url.into()),
        Err(NotCallable) => {
            let shown: String = text.chars().take(60).collect();
            let message = say!(
                "“{shown}” cannot be called. Give a public address with https and without a password, such as \
                 https://hooks.example.gov.uk/callup.",
                shown
            );
            Err(Refusal::new(Code::Malformed, "url", message))
        }
    }
}

struct NotCallable;

/// The address, if it may be called as far as it tells by itself.
fn may_be_called(text: &str, private: bool) -> Result<Url, NotCallable> {
    let url = Url::parse(text).map_err(|_| NotCallable)?;
    let scheme = url.scheme() == "https" || (private && url.scheme() == "http");
    // No name is looked up for an address in figures, so it is looked at here.
    let host = match url.host() {
        Some(Host::Ipv4(address)) => private || is_public(address.into()),
        Some(Host::Ipv6(address)) => private || is_public(address.into()),
        Some(Host::Domain(_)) => private || !config::is_loopback(&url),
        None => false,
    };
    let bare = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    if scheme && host && bare { Ok(url) } else { Err(NotCallable) }
}

/// Looks names up, and gives only addresses that may be called.
struct Guarded {
    private: bool,
}

/// A name that leads nowhere we may go.
#[derive(Debug, thiserror::Error)]
#[error("its name leads to no public address")]
struct NotPublic;

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let private = self.private;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let open = |address: &SocketAddr| private || is_public(address.ip());
            let open: Vec<SocketAddr> = found.filter(open).collect();
            if open.is_empty() {
                return Err(NotPublic.into());
            }
            Ok(Box::new(open.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests;
