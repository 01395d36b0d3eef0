//! The site as browsers see it: its address, its cookies, and which requests are its own.

use super::cookie::{self, Cookie};
use super::page::Pages;
use callup_command::secret;
use callup_infra::config::{self, Config, PublicUrl};
use callup_infra::oidc::Oidc;
use callup_infra::secrets::Secrets;
use poem::Request;
use poem::http::header;
use poem::web::RemoteAddr;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use std::time::Duration;

/// What every page and the API's door need to know. Clones are one.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

struct Inner {
    public_url: PublicUrl,
    client_address_header: String,
    rules: config::SignIn,
    oidc: Oidc,
    secrets: Secrets,
    pages: Pages,
    private_addresses: bool,
}

/// What a client holds out to be let in, and where it comes from.
#[derive(Clone, Debug)]
pub enum Knock {
    /// An `Authorization` header.
    Token {
        /// The header.
        authorization: String,
        /// The client's address.
        from: String,
    },
    /// A session's cookie, in a request of our own pages.
    Session {
        /// The secret.
        secret: String,
        /// The client's address.
        from: String,
    },
}

impl Knock {
    /// The client's address.
    #[must_use]
    pub fn from(&self) -> &str {
        match self {
            Self::Token { from, .. } | Self::Session { from, .. } => from,
        }
    }
}

/// A request that another site made a browser send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign;

impl Site {
    /// The site, as configured, with the secrets of this process.
    ///
    /// # Errors
    /// When TLS cannot be set up, or a page's template is none.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        Self::with(config, Secrets::new(config.sign_in.secrets_folder.clone()))
    }

    /// The same with other secrets.
    ///
    /// # Errors
    /// As for `new`.
    pub fn with(config: &Config, secrets: Secrets) -> anyhow::Result<Self> {
        let timeout = Duration::from_secs(config.sign_in.provider_timeout_seconds);
        Ok(Self(Arc::new(Inner {
            public_url: config.http.public_url.clone(),
            client_address_header: config.http.client_address_header.clone(),
            rules: config.sign_in.clone(),
            oidc: Oidc::new(timeout)?,
            secrets,
            pages: Pages::new()?,
            private_addresses: config.webhooks.private_addresses,
        })))
    }

    /// How people come in, and for how long.
    #[must_use]
    pub fn rules(&self) -> &config::SignIn {
        &self.0.rules
    }

    /// The pages.
    #[must_use]
    pub fn pages(&self) -> &Pages {
        &self.0.pages
    }

    /// Speaks to identity providers.
    #[must_use]
    pub fn oidc(&self) -> &Oidc {
        &self.0.oidc
    }

    /// Secrets of identity providers.
    #[must_use]
    pub fn secrets(&self) -> &Secrets {
        &self.0.secrets
    }

    /// Whether webhooks may be called at addresses that are not public: for trying things out.
    #[must_use]
    pub fn calls_private_addresses(&self) -> bool {
        self.0.private_addresses
    }

    /// The whole address of a path.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        self.0.public_url.link(path)
    }

    /// What a page writes for a path.
    #[must_use]
    pub fn path(&self, path: &str) -> String {
        format!("{}{path}", self.0.public_url.prefix())
    }

    /// Whether people come by https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.public_url.is_https()
    }

    /// A cookie of the site.
    #[must_use]
    pub fn cookie(&self, which: Cookie) -> cookie::Jar {
        cookie::Jar { which, secure: self.0.public_url.wants_secure_cookies() }
    }

    /// What the client holds out. A token goes first: no other site can make a browser send one.
    ///
    /// # Errors
    /// `Foreign` for a session's cookie that did not come from one of our own pages.
    pub fn knock(&self, request: &Request) -> Result<Option<Knock>, Foreign> {
        let from = || self.client(request);
        if let Some(authorization) = request.header(header::AUTHORIZATION) {
            return Ok(Some(Knock::Token { authorization: authorization.to_owned(), from: from() }));
        }
        let Some(secret) = self.cookie(Cookie::Session).of(request) else { return Ok(None) };
        if self.origin(request) == Origin::Own {
            Ok(Some(Knock::Session { secret, from: from() }))
        } else {
            Err(Foreign)
        }
    }

    /// Whether a form that was sent is one of ours: not of another site, as far as the browser tells, and
    /// with the token that only a page of ours gives to the holder of `secret`.
    ///
    /// # Errors
    /// `Foreign` if it is not.
    pub fn own_form(&self, request: &Request, secret: &str, token: &str) -> Result<(), Foreign> {
        // Hashed once more, so that how long the comparison takes tells nothing.
        let same = secret::hash(token) == secret::hash(&secret::form_token(secret));
        if same && self.origin(request) != Origin::Foreign { Ok(()) } else { Err(Foreign) }
    }

    /// Where a request comes from, as the browser tells. `Sec-Fetch-Site` decides where there is one: our
    /// pages send no referrer, and a browser that keeps to that writes `Origin: null` in their forms too.
    fn origin(&self, request: &Request) -> Origin {
        let origin = request.header(header::ORIGIN).filter(|origin| *origin != "null");
        if origin.is_some_and(|origin| origin != self.0.public_url.origin()) {
            return Origin::Foreign;
        }
        match request.header("sec-fetch-site") {
            Some("same-origin") => Origin::Own,
            Some(_) => Origin::Foreign,
            None if origin.is_some() => Origin::Own,
            None => Origin::Untold,
        }
    }

    /// The client's address, to count attempts by. A network of IPv6 counts as one: whoever has one
    /// address there has all of them.
    #[must_use]
    pub fn client(&self, request: &Request) -> String {
        let told = match self.0.client_address_header.as_str() {
            "" => None,
            // Of a list, the last: that one our own proxy wrote, the others anybody may have.
            name => request.headers().get_all(name).iter().next_back().and_then(|value| value.to_str().ok()),
        };
        let told = told.and_then(|list| list.rsplit(',').next()).and_then(|text| text.trim().parse().ok());
        match told.or_else(|| peer(request.remote_addr())) {
            Some(IpAddr::V6(address)) => match address.to_ipv4_mapped() {
                Some(address) => address.to_string(),
                None => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).to_string(),
            },
            Some(address) => address.to_string(),
            None => "unknown".to_owned(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Own,
    Foreign,
    Untold,
}

fn peer(address: &RemoteAddr) -> Option<IpAddr> {
    address.as_socket_addr().map(std::net::SocketAddr::ip)
}

#[cfg(test)]
mod tests;
