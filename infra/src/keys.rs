//! The service's own keys: from the environment or a file, never from the database.
//!
//! The first of them is used for what is written, each of them for what is read, so that a key is changed
//! without losing what was written with the one before. Nothing that lets anybody in depends on a key:
//! sessions and links are random bits. How to change one: `docs/keys.md`.

use crate::config::{self, Secret};
use anyhow::{Context as _, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::rand::{SecureRandom, SystemRandom};
use ring::{aead, hkdf, hmac};
use std::fmt::{self, Write as _};
use std::sync::Arc;

/// How long a key is, in bytes.
pub const LENGTH: usize = 32;

/// How long the random part in front of what is sealed is, in bytes.
const NONCE: usize = aead::NONCE_LEN;

/// What a key is used for. Each has a key of its own, made from ours (HKDF, RFC 5869), so that what is
/// made for one purpose is worth nothing for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Counting attempts, without a list of who was here.
    Attempts,
    /// The secrets with which webhooks are signed.
    WebhookSecrets,
    /// Answers that are kept for whoever asks again: some hold a token.
    Answers,
    /// Answers to equality monitoring.
    Equality,
    /// Whose these are, without saying so.
    EqualityPerson,
}

impl Purpose {
    const fn word(self) -> &'static str {
        match self {
            Self::Attempts => "attempts",
            Self::WebhookSecrets => "webhook secrets",
            Self::Answers => "answers",
            Self::Equality => "equality",
            Self::EqualityPerson => "equality person",
        }
    }
}

/// The service's own keys. Clones are one.
#[derive(Clone)]
pub struct Keys(Arc<Inner>);

struct Inner {
    /// At least one.
    all: Vec<Key>,
    last: bool,
}

struct Key {
    /// Tells keys apart, and tells nothing else of them.
    name: String,
    root: hkdf::Prk,
}

impl Keys {
    /// The keys that are configured, or one of this process if none is.
    ///
    /// # Errors
    /// When the file of keys cannot be read or holds something else, or the system gives no random bytes.
    pub fn load(config: &config::Keys) -> anyhow::Result<Self> {
        let ring = if config.file.as_os_str().is_empty() {
            config.ring.clone()
        } else {
            let read = std::fs::read_to_string(&config.file);
            let text = read.with_context(|| format!("keys.file {} cannot be read", config.file.display()))?;
            let ring = Secret::new(text);
            check(&ring).map_err(|why| anyhow!("keys.file {}: {why}", config.file.display()))?;
            if ring.expose().trim().is_empty() {
                bail!("keys.file {} holds no key", config.file.display());
            }
            ring
        };
        if ring.expose().trim().is_empty() { Self::of_this_process() } else { Self::from_text(&ring) }
    }

    /// The keys in a text, apart by white space.
    ///
    /// # Errors
    /// When one of them is no key, or there is none.
    pub fn from_text(ring: &Secret) -> anyhow::Result<Self> {
        let read = ring.expose().split_whitespace().map(|text| key(text).map_err(anyhow::Error::msg));
        let all: Vec<Key> =
            read.map(|bytes| bytes.map(|bytes| Key::new(&bytes))).collect::<Result<_, _>>()?;
        if all.is_empty() {
            bail!("there is no key");
        }
        Ok(Self(Arc::new(Inner { all, last: true })))
    }

    /// A key that nobody else has, and that is gone with this process.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn of_this_process() -> anyhow::Result<Self> {
        let bytes = random::<LENGTH>()?;
        Ok(Self(Arc::new(Inner { all: vec![Key::new(&bytes)], last: false })))
    }

    /// Whether what is written with these keys can be read after a restart, and by other copies.
    #[must_use]
    pub fn last(&self) -> bool {
        self.0.last
    }

    /// The text's code (HMAC-SHA256) under the first key, in hexadecimal. Whoever has no key can neither
    /// make one nor find a text by trying all.
    ///
    /// # Errors
    /// None that is known of: the lengths fit.
    pub fn code(&self, purpose: Purpose, text: &str) -> anyhow::Result<String> {
        self.current()?.code(purpose, text)
    }

    /// The text's code under each of the keys, the first of them first: to find again what was kept under a code.
    ///
    /// # Errors
    /// None that is known of: the lengths fit.
    pub fn codes(&self, purpose: Purpose, text: &str) -> anyhow::Result<Vec<String>> {
        self.0.all.iter().map(|key| key.code(purpose, text)).collect()
    }

    /// The text sealed (AES-256-GCM) under the first key. It opens only under the same `purpose` and for the
    /// same thing: `about` names it.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn seal(&self, purpose: Purpose, about: &str, text: &str) -> anyhow::Result<String> {
        let key = self.current()?;
        let nonce = random::<NONCE>()?;
        let mut sealed = text.as_bytes().to_vec();
        key.lock(purpose)?
            .seal_in_place_append_tag(
                aead::Nonce::assume_unique_for_key(nonce),
                aead::Aad::from(about.as_bytes()),
                &mut sealed,
            )
            .map_err(|_| anyhow!("this cannot be sealed"))?;
        Ok(format!("{}.{}", key.name, BASE64.encode([&nonce[..], &sealed].concat())))
    }

    /// What was sealed, whichever of the keys it was sealed under.
    ///
    /// # Errors
    /// When its key is not among ours, or it was sealed for something else, or changed.
    pub fn open(&self, purpose: Purpose, about: &str, sealed: &str) -> anyhow::Result<Secret> {
        let (name, text) = sealed.split_once('.').ok_or_else(|| anyhow!("this was not sealed"))?;
        let key = self.0.all.iter().find(|key| key.name == name);
        let key = key.ok_or_else(|| anyhow!("it is sealed under the key {name}, which is not configured"))?;
        let spoilt = || anyhow!("it was changed, or is of something else");
        let mut bytes = BASE64.decode(text).map_err(|_| spoilt())?;
        let (nonce, sealed) = bytes.split_at_mut_checked(NONCE).ok_or_else(spoilt)?;
        let nonce = aead::Nonce::try_assume_unique_for_key(nonce).map_err(|_| spoilt())?;
        let opened = key.lock(purpose)?.open_in_place(nonce, aead::Aad::from(about.as_bytes()), sealed);
        let text = String::from_utf8(opened.map_err(|_| spoilt())?.to_vec()).map_err(|_| spoilt())?;
        Ok(Secret::new(text))
    }

    /// The same text sealed under the first key, about something else perhaps. Nobody is told it.
    ///
    /// # Errors
    /// As `open` and `seal`.
    pub fn seal_anew(&self, purpose: Purpose, from: &str, to: &str, sealed: &str) -> anyhow::Result<String> {
        self.seal(purpose, to, self.open(purpose, from, sealed)?.expose())
    }

    /// Whether it was sealed under the first key.
    #[must_use]
    pub fn is_current(&self, sealed: &str) -> bool {
        let name = sealed.split_once('.').map(|(name, _)| name);
        self.0.all.first().is_some_and(|key| Some(key.name.as_str()) == name)
    }

    fn current(&self) -> anyhow::Result<&Key> {
        self.0.all.first().ok_or_else(|| anyhow!("there is no key"))
    }
}

impl Key {
    fn new(bytes: &[u8; LENGTH]) -> Self {
        let name = ring::digest::digest(&ring::digest::SHA256, &[b"callup key ", &bytes[..]].concat());
        let root = hkdf::Salt::new(hkdf::HKDF_SHA256, b"callup").extract(bytes);
        Self { name: hex(&name.as_ref()[..4]), root }
    }

    fn derive<L: hkdf::KeyType, K>(
        &self,
        purpose: Purpose,
        length: L,
        make: impl FnOnce(hkdf::Okm<'_, L>) -> K,
    ) -> anyhow::Result<K> {
        let purpose = [purpose.word().as_bytes()];
        Ok(make(self.root.expand(&purpose, length).map_err(|_| anyhow!("no key can be derived"))?))
    }

    fn code(&self, purpose: Purpose, text: &str) -> anyhow::Result<String> {
        let key = self.derive(purpose, hmac::HMAC_SHA256, |okm| hmac::Key::from(okm))?;
        Ok(hex(hmac::sign(&key, text.as_bytes()).as_ref()))
    }

    fn lock(&self, purpose: Purpose) -> anyhow::Result<aead::LessSafeKey> {
        let key = self.derive(purpose, &aead::AES_256_GCM, |okm| aead::UnboundKey::from(okm))?;
        Ok(aead::LessSafeKey::new(key))
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.0.all.iter().map(|key| key.name.as_str());
        f.debug_tuple("Keys").field(&names.collect::<Vec<_>>()).finish()
    }
}

/// Whether a text holds keys, apart by white space, and nothing else.
pub(crate) fn check(ring: &Secret) -> Result<(), &'static str> {
    ring.expose().split_whitespace().try_for_each(|text| key(text).map(drop))
}

/// Random bytes of the system.
///
/// # Errors
/// When it gives none.
pub fn random<const N: usize>() -> anyhow::Result<[u8; N]> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|_| anyhow!("The system gives no random bytes"))?;
    Ok(bytes)
}

fn key(text: &str) -> Result<[u8; LENGTH], &'static str> {
    const WHY: &str = "expected keys of 64 hexadecimal digits (openssl rand -hex 32), apart by white space";
    let mut bytes = [0; LENGTH];
    if text.len() != 2 * LENGTH || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(WHY);
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| WHY)?;
    }
    Ok(bytes)
}

/// Bytes in hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a string does not fail.
        write!(text, "{byte:02x}").ok();
        text
    })
}

#[cfg(test)]
mod tests;
