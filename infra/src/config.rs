//! Configuration: the embedded defaults, then a file, then the environment.
//!
//! `config.default.toml` documents every option and gives its default; here each option has its
//! type. There are no other defaults, and a test compares the two.

mod error;
mod load;
mod value;

pub use error::ConfigError;
pub use value::{DatabaseKind, DatabaseUrl, PublicUrl, Secret};
pub(crate) use value::{is_loopback, without_password};

use crate::db::DbOptions;
use callup_domain::attempt::Limit;
use callup_domain::session::SessionRules;
use chrono::TimeDelta;
use lettre::message::Mailbox;
use serde::{Deserialize, Serialize};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Every option.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where requests come in.
    pub http: Http,
    /// Where rows are kept.
    pub database: Database,
    /// How e-mails leave.
    pub mail: Mail,
    /// What is done between requests.
    pub jobs: Jobs,
    /// How other systems are told what happened.
    pub webhooks: Webhooks,
    /// The service's own keys.
    pub keys: Keys,
    /// How people come in, and for how long.
    pub sign_in: SignIn,
    /// What a GraphQL request may ask for.
    pub graphql: GraphQl,
    /// What is logged, and how.
    pub log: Log,
}

/// Where requests come in.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Http {
    /// Where to listen.
    #[serde(deserialize_with = "value::listen")]
    pub listen: SocketAddr,
    /// What links begin with.
    pub public_url: PublicUrl,
    /// The header in which a proxy tells the client's address; empty without a proxy.
    #[serde(deserialize_with = "value::header_name")]
    pub client_address_header: String,
}

/// Where rows are kept.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// The database.
    pub url: DatabaseUrl,
    /// The most connections at once.
    #[serde(deserialize_with = "value::whole::<1, 1_000, _, _>")]
    pub max_connections: u32,
    /// How long to wait for a connection, in milliseconds.
    #[serde(deserialize_with = "value::whole::<1, 600_000, _, _>")]
    pub acquire_timeout_ms: u64,
    /// SQLite: how long a writer waits for another, in milliseconds.
    #[serde(deserialize_with = "value::whole::<0, 600_000, _, _>")]
    pub busy_timeout_ms: u64,
    /// PostgreSQL: how long a statement may take, in milliseconds.
    #[serde(deserialize_with = "value::whole::<100, 3_600_000, _, _>")]
    pub statement_timeout_ms: u64,
}

impl Database {
    /// As the database is opened with, waiting for the disk at each commit.
    #[must_use]
    pub fn options(&self) -> DbOptions {
        DbOptions {
            url: self.url.expose().to_owned(),
            max_connections: self.max_connections,
            acquire_timeout: Duration::from_millis(self.acquire_timeout_ms),
            busy_timeout: Duration::from_millis(self.busy_timeout_ms),
            statement_timeout: Duration::from_millis(self.statement_timeout_ms),
            durable: true,
        }
    }
}

/// How e-mails leave.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// By which way.
    pub transport: Transport,
    /// Who they are from.
    #[serde(deserialize_with = "value::mailbox", serialize_with = "value::as_text")]
    pub from: Mailbox,
    /// The folder of transport `file`.
    pub folder: PathBuf,
    /// The mail server of transport `smtp`.
    pub smtp: Smtp,
}

/// By which way e-mails leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    /// Into files.
    File,
    /// To a mail server.
    Smtp,
    /// Nowhere: kept in memory.
    Memory,
}

/// A mail server.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    /// Its name or address.
    pub host: String,
    /// Its port.
    #[serde(deserialize_with = "value::whole::<1, 65_535, _, _>")]
    pub port: u16,
    /// How the connection is encrypted.
    pub tls: Tls,
    /// Who signs in; empty to not sign in.
    pub username: String,
    /// With what.
    pub password: Secret,
    /// How long sending one e-mail may take, in seconds.
    #[serde(deserialize_with = "value::whole::<1, 600, _, _>")]
    pub timeout_seconds: u64,
}

/// How a connection to a mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// Not at all.
    None,
    /// From the server's answer to STARTTLS on.
    StartTls,
    /// From the first byte.
    Implicit,
}

/// What is done between requests.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Jobs {
    /// Whether `serve` works off jobs too.
    pub enabled: bool,
    /// How often to look for jobs, in seconds.
    #[serde(deserialize_with = "value::whole::<1, 3_600, _, _>")]
    pub poll_seconds: u64,
    /// How many one copy works on at once.
    #[serde(deserialize_with = "value::whole::<1, 100, _, _>")]
    pub at_once: usize,
    /// How often a job is tried before it is given up.
    #[serde(deserialize_with = "value::whole::<1, 1_000, _, _>")]
    pub attempts: u32,
    /// After how many seconds an unfinished job is free for others.
    #[serde(deserialize_with = "value::whole::<10, 86_400, _, _>")]
    pub lease_seconds: u32,
}

/// How other systems are told what happened.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Webhooks {
    /// How long an endpoint may take to answer, in seconds.
    #[serde(deserialize_with = "value::whole::<1, 60, _, _>")]
    pub timeout_seconds: u64,
    /// After so many days without one success an endpoint is disabled.
    #[serde(deserialize_with = "value::whole::<1, 60, _, _>")]
    pub disable_after_days: i64,
    /// Whether endpoints may be of this machine and of networks that are not public, and without TLS.
    pub private_addresses: bool,
}

/// The service's own keys.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Keys {
    /// The keys, apart by white space, the current one first; empty for none.
    #[serde(deserialize_with = "value::keys")]
    pub ring: Secret,
    /// A file with the keys instead; empty for none.
    pub file: PathBuf,
}

/// How people come in, and for how long.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// After so many minutes without a request a session ends.
    #[serde(deserialize_with = "value::whole::<1, 10_080, _, _>")]
    pub session_idle_minutes: i64,
    /// After so many hours a session ends in any case.
    #[serde(deserialize_with = "value::whole::<1, 720, _, _>")]
    pub session_hours: i64,
    /// How long a sign-in link works, in minutes.
    #[serde(deserialize_with = "value::whole::<1, 1_440, _, _>")]
    pub link_minutes: i64,
    /// How long an invitation works, in days.
    #[serde(deserialize_with = "value::whole::<1, 90, _, _>")]
    pub invitation_days: i64,
    /// How long attempts are counted together, in minutes.
    #[serde(deserialize_with = "value::whole::<1, 1_440, _, _>")]
    pub attempts_minutes: i64,
    /// The most attempts from one address.
    #[serde(deserialize_with = "value::whole::<1, 1_000_000, _, _>")]
    pub attempts_per_address: u32,
    /// The most attempts for one account.
    #[serde(deserialize_with = "value::whole::<1, 1_000_000, _, _>")]
    pub attempts_per_account: u32,
    /// The folder of identity providers' secrets; empty for none.
    pub secrets_folder: PathBuf,
    /// How long an identity provider may take to answer, in seconds.
    #[serde(deserialize_with = "value::whole::<1, 60, _, _>")]
    pub provider_timeout_seconds: u64,
}

impl SignIn {
    /// How long sessions last.
    #[must_use]
    pub const fn session(&self) -> SessionRules {
        SessionRules {
            idle: TimeDelta::minutes(self.session_idle_minutes),
            longest: TimeDelta::hours(self.session_hours),
        }
    }

    /// How often something may be tried from one address.
    #[must_use]
    pub const fn from_address(&self) -> Limit {
        Limit { most: self.attempts_per_address, window: TimeDelta::minutes(self.attempts_minutes) }
    }

    /// How often something may be tried for one account.
    #[must_use]
    pub const fn for_account(&self) -> Limit {
        Limit { most: self.attempts_per_account, window: TimeDelta::minutes(self.attempts_minutes) }
    }
}

/// What a GraphQL request may ask for.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct GraphQl {
    /// The most fields in one request.
    #[serde(deserialize_with = "value::whole::<1, 100_000, _, _>")]
    pub max_fields: usize,
    /// The deepest nesting of fields.
    #[serde(deserialize_with = "value::whole::<1, 1_000, _, _>")]
    pub max_depth: usize,
    /// The most points a query may cost.
    #[serde(deserialize_with = "value::whole::<1, 1_000_000_000, _, _>")]
    pub max_complexity: usize,
    /// The most aliases in one request.
    #[serde(deserialize_with = "value::whole::<0, 100_000, _, _>")]
    pub max_aliases: usize,
    /// The most directives in one request.
    #[serde(deserialize_with = "value::whole::<0, 100_000, _, _>")]
    pub max_directives: usize,
    /// The largest request, in bytes.
    #[serde(deserialize_with = "value::whole::<1_024, 1_073_741_824, _, _>")]
    pub max_body_bytes: usize,
    /// The longest query, in bytes.
    #[serde(deserialize_with = "value::whole::<100, 1_048_576, _, _>")]
    pub max_query_bytes: usize,
    /// The longest a request may take, in seconds.
    #[serde(deserialize_with = "value::whole::<1, 3_600, _, _>")]
    pub request_timeout_seconds: u64,
    /// The most requests a minute with one token or session.
    #[serde(deserialize_with = "value::whole::<1, 1_000_000, _, _>")]
    pub requests_per_minute: u32,
    /// The most requests a minute from one address, of those without a token or session that is known.
    #[serde(deserialize_with = "value::whole::<1, 1_000_000, _, _>")]
    pub requests_per_minute_from_address: u32,
    /// Whether anybody may ask for the schema.
    pub introspection: bool,
    /// Whether a browser is shown GraphiQL.
    pub graphiql: bool,
}

/// What is logged, and how.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// In which form.
    pub format: LogFormat,
    /// What: a level, then exceptions by module.
    #[serde(deserialize_with = "value::log_filter")]
    pub filter: String,
}

/// The form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Readable,
    /// One JSON object a line.
    Json,
}

const DEFAULT: &str = include_str!("config.default.toml");

/// The embedded defaults, with what each option means.
#[must_use]
pub fn print_default() -> &'static str {
    DEFAULT
}

impl Config {
    /// What contradicts itself: the option to change, and why.
    fn contradiction(&self) -> Option<(&'static str, &'static str)> {
        let smtp = &self.mail.smtp;
        if u64::from(self.jobs.lease_seconds) < 2 * smtp.timeout_seconds {
            return Some((
                "jobs.lease_seconds",
                "it must be at least twice mail.smtp.timeout_seconds, or two copies send one e-mail",
            ));
        }
        if self.mail.transport == Transport::Smtp && smtp.host.is_empty() {
            return Some(("mail.smtp.host", "mail.transport is \"smtp\", which needs a mail server"));
        }
        if u64::from(self.jobs.lease_seconds) < 2 * self.webhooks.timeout_seconds {
            return Some((
                "jobs.lease_seconds",
                "it must be at least twice webhooks.timeout_seconds, or two copies deliver one event",
            ));
        }
        if !self.keys.ring.expose().trim().is_empty() && !self.keys.file.as_os_str().is_empty() {
            return Some(("keys.file", "give keys.ring or keys.file, not both"));
        }
        if smtp.username.is_empty() != smtp.password.expose().is_empty() {
            return Some((
                "mail.smtp.username",
                "give mail.smtp.username and mail.smtp.password, or neither",
            ));
        }
        if smtp.tls == Tls::None && !smtp.username.is_empty() {
            return Some((
                "mail.smtp.tls",
                "the password would be sent in clear; use \"starttls\" or \"implicit\"",
            ));
        }
        None
    }
}

#[cfg(test)]
mod tests;
