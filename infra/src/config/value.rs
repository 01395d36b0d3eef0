//! Values that are checked as they are read, and secrets that are never shown.

use lettre::message::Mailbox;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::{Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;
use std::net::SocketAddr;
use url::Url;

const HIDDEN: &str = "[hidden]";

/// A text that is never shown: not in logs, not in errors, not when configuration is printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A secret.
    #[must_use]
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// The text itself, for the one place that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(HIDDEN)
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

/// The two databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatabaseKind {
    /// One file, or memory.
    Sqlite,
    /// A server.
    Postgres,
}

/// Where the database is. Shown without its password.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl {
    url: Secret,
    kind: DatabaseKind,
}

impl DatabaseUrl {
    /// The URL with its password, for the connection.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.url.expose()
    }

    /// Which database it is.
    #[must_use]
    pub fn kind(&self) -> DatabaseKind {
        self.kind
    }
}

impl std::str::FromStr for DatabaseUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let kind = match text.split_once(':') {
            Some(("sqlite", file)) if !file.trim_start_matches('/').is_empty() => DatabaseKind::Sqlite,
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") && Url::parse(text).is_ok() => {
                DatabaseKind::Postgres
            }
            _ => return Err("expected sqlite://FILE?mode=rwc or postgres://USER:PASSWORD@HOST/DATABASE"),
        };
        Ok(Self { url: Secret(text.to_owned()), kind })
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&without_password(self.url.expose()))
    }
}

impl Serialize for DatabaseUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DatabaseUrl {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// `url` as it may be shown. Works on the text, so that a URL too broken to parse is safe too: what
/// stands before the last `@` is hidden, and so is every option that names a password.
pub(crate) fn without_password(url: &str) -> String {
    let (scheme, rest) = url.split_once("//").map_or(("", url), |(scheme, rest)| (scheme, rest));
    let slashes = if rest.len() == url.len() { "" } else { "//" };
    let rest = match rest.rsplit_once('@') {
        Some((_, host)) => format!("{HIDDEN}@{host}"),
        None => rest.to_owned(),
    };
    let options = |option: &str| match option.split_once('=') {
        Some((name, _)) if name.contains("password") => format!("{name}={HIDDEN}"),
        _ => option.to_owned(),
    };
    let rest = match rest.split_once('?') {
        Some((path, query)) => {
            format!("{path}?{}", query.split('&').map(options).collect::<Vec<_>>().join("&"))
        }
        None => rest,
    };
    format!("{scheme}{slashes}{rest}")
}

/// A value as it may be shown in a refusal.
pub(super) fn shown(key: &str, value: &figment::value::Value) -> String {
    match (key, value.as_str()) {
        ("database.url" | "http.public_url", Some(url)) => format!("{:?}", without_password(url)),
        ("database.url" | "mail.smtp.password" | "keys.ring", _) => HIDDEN.to_owned(),
        _ => serde_json::to_string(value).unwrap_or_else(|_| "unreadable".to_owned()),
    }
}

/// The address that people use: `http` or `https`, a host, perhaps a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(Url);

impl PublicUrl {
    /// The address of `path`, which begins with a slash.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{self}{path}")
    }

    /// What every path in a page begins with: empty, unless the address has a path.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.0.path().trim_end_matches('/')
    }

    /// The scheme, the host and the port, as browsers write it in `Origin`.
    #[must_use]
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// Whether people come by https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// Whether cookies are for https only: always, but for http on the machine itself.
    #[must_use]
    pub fn wants_secure_cookies(&self) -> bool {
        self.is_https() || !self.is_here()
    }

    /// Whether it is an address of the machine itself, where nobody else comes.
    #[must_use]
    pub fn is_here(&self) -> bool {
        is_loopback(&self.0)
    }

    /// The host, as Message-IDs and cookies name it.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or("localhost")
    }
}

/// Whether the address is on the machine itself.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

impl std::str::FromStr for PublicUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bare = |url: &Url| {
            url.username().is_empty()
                && url.password().is_none()
                && url.query().is_none()
                && url.fragment().is_none()
        };
        Url::parse(text)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host() && bare(url))
            .map(Self)
            .ok_or("expected an address such as https://callup.example, without a query")
    }
}

impl Serialize for PublicUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PublicUrl {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// A whole number from `LOW` to `HIGH`.
pub(super) fn whole<'de, const LOW: i64, const HIGH: i64, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: TryFrom<i64>,
{
    struct Whole<T>(i64, i64, PhantomData<T>);

    impl<T: TryFrom<i64>> Visitor<'_> for Whole<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a whole number from {} to {}", self.0, self.1)
        }

        fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
            let fits = (self.0..=self.1).contains(&number).then(|| T::try_from(number).ok()).flatten();
            fits.ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
        }

        fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
            self.visit_i64(i64::try_from(number).unwrap_or(i64::MAX))
        }
    }

    deserializer.deserialize_i64(Whole::<T>(LOW, HIGH, PhantomData))
}

/// An IP address and a port.
pub(super) fn listen<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SocketAddr, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| {
        D::Error::custom("expected an IP address and a port, such as 127.0.0.1:8080 or [::]:8080")
    })
}

/// The name of a header, or nothing.
pub(super) fn header_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Ok(text);
    }
    Err(D::Error::custom("expected the name of a header, such as X-Forwarded-For, or nothing"))
}

/// Keys, apart by white space, or nothing.
pub(super) fn keys<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
    let ring = Secret::deserialize(deserializer)?;
    crate::keys::check(&ring).map_err(D::Error::custom)?;
    Ok(ring)
}

/// A name and an e-mail address.
pub(super) fn mailbox<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Mailbox, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse()
        .map_err(|_| D::Error::custom("expected a name and an address, such as Callup <desk@callup.example>"))
}

/// What tracing's filter understands.
pub(super) fn log_filter<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    match tracing_subscriber::EnvFilter::try_new(&text) {
        Ok(_) => Ok(text),
        Err(error) => {
            Err(D::Error::custom(format_args!("expected a filter such as info,sqlx=warn ({error})")))
        }
    }
}

/// Written as it is read.
pub(super) fn as_text<T: fmt::Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}
