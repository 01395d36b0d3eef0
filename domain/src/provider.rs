//! Identity providers: for whom a council's may speak.
//!
//! A provider says who somebody is by issuer and subject, and only that counts once it is linked to
//! a person. An e-mail address is looked at once, to make the link: a verified one, of a domain that
//! the provider may speak for, of a person who belongs where the provider belongs. Otherwise one
//! council's administrators could sign in as another council's people.

use crate::id::CouncilId;
use crate::refusal::{Code, Refusal};

words! {
    /// Why a provider's answer lets nobody in.
    pub enum NoEntry {
        /// The sign-in was begun in another browser, too long ago, for another provider, or is done.
        Stale = "stale",
        /// The provider said no, or the person stopped there.
        Declined = "declined",
        /// The provider's answer cannot be trusted: signature, issuer, audience, nonce or time.
        Untrusted = "untrusted",
        /// The provider cannot be reached, or is not set up rightly.
        Unreachable = "unreachable",
        /// The provider does not vouch for an e-mail address.
        Unverified = "unverified",
        /// The address is of a domain that this provider may not speak for.
        Domain = "domain",
        /// Nobody with this address belongs to where the provider belongs.
        Unknown = "unknown",
    }
}

/// Where a person belongs: to a council, or with none to the body itself. By a role, by an invitation,
/// or by a profile in the pool.
pub type Tie = Option<CouncilId>;

/// What a provider may do.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// The council whose it is; none for the body's own.
    pub council: Option<CouncilId>,
    /// The e-mail domains for which it may speak, in lower case.
    pub domains: &'a [String],
}

/// The e-mail address as a provider tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The address, if one was told.
    pub email: Option<String>,
    /// Whether the provider vouches for it.
    pub verified: bool,
}

impl Speaker<'_> {
    /// The address, in lower case, by which the provider may introduce somebody for the first time.
    ///
    /// # Errors
    /// `Unverified` without an address that the provider vouches for, `Domain` for one that it may
    /// not speak for.
    pub fn address(&self, told: &Told) -> Result<String, NoEntry> {
        let vouched = told.email.as_deref().filter(|_| told.verified).ok_or(NoEntry::Unverified)?;
        let email = crate::member::address(vouched).map_err(|_| NoEntry::Unverified)?;
        let domain = email.rsplit_once('@').map(|(_, domain)| domain).unwrap_or_default();
        if self.domains.iter().any(|own| own == domain) { Ok(email) } else { Err(NoEntry::Domain) }
    }

    /// Whether a person with these ties may be introduced by the provider.
    #[must_use]
    pub fn may_introduce(&self, ties: &[Tie]) -> bool {
        ties.contains(&self.council)
    }
}

/// An e-mail domain in lower case, such as `camden.gov.uk`.
///
/// # Errors
/// `MALFORMED` at `domains`.
pub fn domain(text: &str) -> Result<String, Refusal> {
    let domain = text.trim().trim_start_matches('@').to_lowercase();
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    if domain.len() <= 253 && domain.contains('.') && domain.split('.').all(label) {
        return Ok(domain);
    }
    let shown: String = text.chars().take(60).collect();
    let message = say!("“{shown}” is not a domain, such as camden.gov.uk.", shown);
    Err(Refusal::new(Code::Malformed, "domains", message))
}

/// The name under which a provider's secret is kept outside the database: lower-case letters, digits and
/// single hyphens, as it becomes part of an environment variable's or a file's name.
///
/// # Errors
/// `MALFORMED` at `secretName`.
pub fn secret_name(text: &str) -> Result<String, Refusal> {
    let name = text.trim();
    let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if (1..=60).contains(&name.len()) && plain && name.split('-').all(|part| !part.is_empty()) {
        return Ok(name.to_owned());
    }
    let message = say!(
        "The secret’s name is 1 to 60 lower-case letters, digits and single hyphens. It is the name, not the \
         secret itself."
    );
    Err(Refusal::new(Code::Malformed, "secretName", message))
}
