//! Signing in at an identity provider: going there, and coming back.
//!
//! What would finish a sign-in is in the browser alone. The nonce and the PKCE verifier are made from the
//! browser's cookie and the state, of both of which only hashes are kept: whoever reads the database, or
//! has only the address that the provider sent the browser back to, can finish nothing.

use super::session::{self, Opened};
use crate::cx::Cx;
use crate::secret;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{PersonId, ProviderId, SignInId};
use callup_domain::link::LinkKind;
use callup_domain::provider::{NoEntry, Tie};
use callup_domain::session::Way;
use callup_infra::Result;
use callup_infra::entity::{identity, link, membership, officer, person, provider, sign_in};
use callup_infra::oidc::{Oidc, OidcError, Party, Returned, Ties, Vouched};
use callup_infra::scope::{ReadTx, WriteTx};
use callup_infra::secrets::Secrets;
use chrono::TimeDelta;
use std::sync::Arc;

/// How long somebody may take at the provider.
const AT_PROVIDER: TimeDelta = TimeDelta::minutes(15);

/// What it takes to speak with providers.
pub struct Line<'a> {
    /// The line itself.
    pub oidc: &'a Oidc,
    /// The secrets, by name.
    pub secrets: &'a Secrets,
    /// The address to which the provider sends people back.
    pub redirect: String,
}

/// What the browser brings back from the provider.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Back {
    /// The state that it was sent there with.
    #[serde(default)]
    pub state: String,
    /// The code to redeem; none if the provider said no.
    pub code: Option<String>,
    /// Who sent it back (RFC 9207).
    pub iss: Option<String>,
    /// The provider's no.
    pub error: Option<String>,
}

/// Who comes, as far as it can be told.
#[derive(Clone, Copy, Debug)]
pub struct Browser<'a> {
    /// The secret in its cookie.
    pub secret: &'a str,
    /// What it calls itself.
    pub agent: &'a str,
}

/// An answer of the rules: somebody comes in, or this is why not.
pub type Entry<T> = std::result::Result<T, NoEntry>;

/// Begins a sign-in at `provider`, and tells where to send the browser.
///
/// # Errors
/// `NotFound` for a provider that is not there, or not any more.
pub async fn begin(
    cx: &Cx,
    line: &Line<'_>,
    provider: ProviderId,
    browser: Browser<'_>,
) -> Result<Entry<(provider::Model, String)>> {
    let provider = open_provider(cx, provider).await?;
    let Some(party) = party(line, &provider) else { return Ok(Err(NoEntry::Unreachable)) };
    let state = secret::new()?;
    let address = match line.oidc.begin(&party, &ties(&state, browser.secret)).await {
        Ok(address) => address,
        Err(cause) => return Ok(Err(no_entry(&provider, &cause))),
    };
    let tx = cx.begin().permit(Action::SignIn, On::default())?;
    let id: SignInId = tx.id();
    let row = sign_in::Model {
        id,
        body_id: tx.body(),
        provider_id: provider.id,
        state_hash: secret::hash(&state),
        browser_hash: secret::hash(browser.secret),
        begun_at: tx.now(),
        expires_at: tx.now() + AT_PROVIDER,
        returned_at: None,
        version: 1,
    };
    tx.insert::<sign_in::Entity>(row).await?;
    tx.commit(Event::SignInBegun { sign_in: id, provider: provider.id }).await?;
    Ok(Ok((provider, address)))
}

/// Finishes a sign-in with what the browser brings back from `provider`: a session, or why there is none.
///
/// # Errors
/// `NotFound` for a provider that is not there, or not any more.
pub async fn finish(
    cx: &Cx,
    line: &Line<'_>,
    provider: ProviderId,
    browser: Browser<'_>,
    back: Back,
) -> Result<Entry<Opened>> {
    let provider = open_provider(cx, provider).await?;
    let entered = match vouched(cx, line, &provider, browser, back).await? {
        Ok(vouched) => enter(cx, &provider, vouched, browser.agent).await?,
        Err(why) => Err(why),
    };
    if let Err(why) = entered {
        let tx = cx.begin().permit(Action::SignIn, On::default())?;
        tx.commit(Event::SignInRefused { provider: provider.id, why }).await?;
    }
    Ok(entered)
}

/// For whom the provider vouches.
async fn vouched(
    cx: &Cx,
    line: &Line<'_>,
    provider: &provider::Model,
    browser: Browser<'_>,
    back: Back,
) -> Result<Entry<Vouched>> {
    // The state counts once, whatever comes of it.
    if !take_back(cx, provider, browser, &back.state).await? {
        return Ok(Err(NoEntry::Stale));
    }
    let Some(party) = party(line, provider) else { return Ok(Err(NoEntry::Unreachable)) };
    if back.iss.as_ref().is_some_and(|issuer| *issuer != provider.issuer) {
        return Ok(Err(NoEntry::Untrusted));
    }
    let Some(code) = back.code.filter(|_| back.error.is_none()) else { return Ok(Err(NoEntry::Declined)) };
    let returned = Returned { code, issuer: back.iss };
    let ties = ties(&back.state, browser.secret);
    let answer = line.oidc.finish(&party, ties, returned, cx.world().clock.now()).await;
    Ok(answer.map_err(|cause| no_entry(provider, &cause)))
}

/// Takes the sign-in back from under way: once, in time, from the browser that began it, and from the
/// provider to which it was sent.
async fn take_back(cx: &Cx, provider: &provider::Model, browser: Browser<'_>, state: &str) -> Result<bool> {
    let tx = cx.begin().permit(Action::SignIn, On::default())?;
    let found =
        tx.every::<sign_in::Entity>().is(sign_in::Column::StateHash, secret::hash(state)).one().await?;
    let Some(found) = found else { return Ok(false) };
    let row = tx.lock_any::<sign_in::Entity>(found.id).await?;
    let ours = row.provider_id == provider.id && row.browser_hash == secret::hash(browser.secret);
    if !ours || row.returned_at.is_some() || tx.now() >= row.expires_at {
        return Ok(false);
    }
    let row = tx.update::<sign_in::Entity>(sign_in::Model { returned_at: Some(tx.now()), ..row }).await?;
    tx.commit(Event::SignInReturned { sign_in: row.id, provider: provider.id }).await?;
    Ok(true)
}

/// Lets in whoever is linked to the issuer's subject, or may be linked now.
async fn enter(cx: &Cx, provider: &provider::Model, vouched: Vouched, agent: &str) -> Result<Entry<Opened>> {
    let tx = cx.begin().permit(Action::SignIn, On::default())?;
    // Two first sign-ins of one subject see each other; and a provider that is being removed.
    let locked = tx.lock_any::<provider::Entity>(provider.id).await?;
    if locked.removed_at.is_some() {
        return Ok(Err(NoEntry::Unknown));
    }
    let known = tx
        .every::<identity::Entity>()
        .is(identity::Column::ProviderId, provider.id)
        .is(identity::Column::Issuer, provider.issuer.as_str())
        .is(identity::Column::Subject, vouched.subject.as_str())
        .one()
        .await?;
    let person = match known {
        Some(known) => known.person_id,
        None => match introduced(&tx, &locked, vouched).await? {
            Ok(person) => person,
            Err(why) => return Ok(Err(why)),
        },
    };
    tx.lock_any::<person::Entity>(person).await?;
    let opened = session::open(&tx, person, Way::Provider, Some(provider.id), agent).await?;
    tx.commit(Event::SignedIn { session: opened.row.id, person }).await?;
    Ok(Ok(opened))
}

/// Links a subject to the person whom the provider introduces.
async fn introduced(tx: &WriteTx, provider: &provider::Model, vouched: Vouched) -> Result<Entry<PersonId>> {
    let speaker = provider.speaker();
    let email = match speaker.address(&vouched.told) {
        Ok(email) => email,
        Err(why) => return Ok(Err(why)),
    };
    let person = tx.every::<person::Entity>().is(person::Column::Email, email).one().await?;
    let Some(person) = person else { return Ok(Err(NoEntry::Unknown)) };
    if !speaker.may_introduce(&ties_of(tx, person.id).await?) {
        return Ok(Err(NoEntry::Unknown));
    }
    let row = identity::Model {
        id: tx.id(),
        body_id: tx.body(),
        provider_id: provider.id,
        issuer: provider.issuer.clone(),
        subject: vouched.subject,
        person_id: person.id,
        linked_at: tx.now(),
    };
    let row = tx.insert::<identity::Entity>(row).await?;
    tx.record(Event::IdentityLinked { identity: row.id, person: person.id, provider: provider.id }).await?;
    Ok(Ok(person.id))
}

/// Where a person belongs: by roles of today, a profile in the pool, or an invitation that stands.
async fn ties_of(tx: &ReadTx, person: PersonId) -> Result<Vec<Tie>> {
    let today = tx.today();
    let roles = tx.every::<membership::Entity>().is(membership::Column::PersonId, person).all().await?;
    let roles = roles.iter().filter(|row| row.is_held_on(today)).map(|row| row.council_id);
    let profile = tx.every::<officer::Entity>().is(officer::Column::PersonId, person).one().await?;
    let profile = profile.map(|row| Some(row.home_council_id));
    let invitations = tx.every::<link::Entity>().is(link::Column::PersonId, person);
    let invitations = invitations.is(link::Column::Kind, LinkKind::Invitation);
    let invitations = invitations.is_empty(link::Column::RevokedAt).all().await?;
    Ok(roles.chain(profile).chain(invitations.iter().map(|row| row.council_id)).collect())
}

/// Read in a picture of its own, which is closed before the provider is spoken to: a slow provider holds
/// no connection to the database.
async fn open_provider(cx: &Cx, id: ProviderId) -> Result<provider::Model> {
    let tx = ReadTx::open(cx.world(), Arc::new(cx.actor().clone()));
    let found = tx.every::<provider::Entity>().is_empty(provider::Column::RemovedAt);
    found.with_key(id).the_one().await
}

fn party(line: &Line<'_>, provider: &provider::Model) -> Option<Party> {
    let id = provider.id;
    let secret = match line.secrets.get(&provider.secret_name) {
        Ok(Some(secret)) => secret,
        Ok(None) => {
            tracing::error!(provider = %id, secret = provider.secret_name, "A provider's secret is nowhere");
            return None;
        }
        Err(cause) => {
            tracing::error!(provider = %id, secret = provider.secret_name, error = %cause, "A provider's secret cannot be read");
            return None;
        }
    };
    let (issuer, client_id) = (provider.issuer.clone(), provider.client_id.clone());
    Some(Party { issuer, client_id, secret, redirect: line.redirect.clone() })
}

fn no_entry(provider: &provider::Model, cause: &OidcError) -> NoEntry {
    tracing::warn!(provider = %provider.id, error = %cause, "A provider's answer lets nobody in");
    match cause {
        OidcError::Unreachable(_) => NoEntry::Unreachable,
        OidcError::Untrusted(_) => NoEntry::Untrusted,
    }
}

/// What ties the provider's answer to this state and this browser.
fn ties(state: &str, browser: &str) -> Ties {
    let made = |what: &str| secret::hash(&format!("callup {what}:{browser}:{state}"));
    Ties { state: state.to_owned(), nonce: made("nonce"), verifier: made("verifier") }
}
