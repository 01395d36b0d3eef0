//! The conversation with a mail server.
//!
//! lettre's own pool is not used: it takes a connection back when the sender gave up in the middle of
//! a message, and it waits for an answer as long as the server likes. Here a connection comes back
//! only after the server's "yes", and everything has a time limit.

use super::SendError;
use crate::config::{Smtp, Tls};
use anyhow::Context as _;
use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The most connections kept open for the next message.
const MOST_IDLE: usize = 4;

pub(super) struct SmtpSender {
    address: (String, u16),
    tls: Tls,
    parameters: TlsParameters,
    credentials: Option<Credentials>,
    limit: Duration,
    idle: Mutex<Vec<AsyncSmtpConnection>>,
}

impl fmt::Debug for SmtpSender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpSender")
            .field("address", &self.address)
            .field("tls", &self.tls)
            .finish_non_exhaustive()
    }
}

impl SmtpSender {
    pub(super) fn new(config: &Smtp) -> anyhow::Result<Self> {
        let credentials = (!config.username.is_empty())
            .then(|| Credentials::new(config.username.clone(), config.password.expose().to_owned()));
        Ok(Self {
            address: (config.host.clone(), config.port),
            tls: config.tls,
            parameters: TlsParameters::new(config.host.clone())
                .with_context(|| format!("mail.smtp.host is {:?}", config.host))?,
            credentials,
            limit: Duration::from_secs(config.timeout_seconds),
            idle: Mutex::default(),
        })
    }

    pub(super) async fn send(&self, envelope: &Envelope, message: &[u8]) -> Result<(), SendError> {
        // Given up in time, a connection is dropped on the way: it is in nobody's list just then.
        tokio::time::timeout(self.limit, self.converse(envelope, message))
            .await
            .map_err(|_| SendError::transient(format_args!("no answer within {} s", self.limit.as_secs())))?
    }

    async fn converse(&self, envelope: &Envelope, message: &[u8]) -> Result<(), SendError> {
        let mut connection = match self.reuse().await {
            Some(connection) => connection,
            // Whatever goes wrong before the message is not the message's fault.
            None => self.connect().await.map_err(SendError::transient)?,
        };
        connection.send(envelope, message).await.map_err(|error| SendError::from_reply(&error))?;
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < MOST_IDLE {
            idle.push(connection);
        }
        Ok(())
    }

    /// An open connection that still answers.
    async fn reuse(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let mut connection = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
            if connection.test_connected().await {
                return Some(connection);
            }
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, lettre::transport::smtp::Error> {
        let name = ClientId::default();
        let parameters = || self.parameters.clone();
        let implicit = (self.tls == Tls::Implicit).then(parameters);
        let server = (self.address.0.as_str(), self.address.1);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(server, Some(self.limit), &name, implicit, None).await?;
        if self.tls == Tls::StartTls {
            connection.starttls(parameters(), &name).await?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }
}
