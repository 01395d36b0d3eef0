//! Identity providers over the network, by OpenID Connect.
//!
//! What a provider says of itself and its keys are fetched for each sign-in: nothing that is kept can
//! be out of date, and a key that a provider took back is gone at once. Nothing is followed elsewhere:
//! not a redirect, and not an address without TLS, unless the provider is on the machine itself.

use crate::config::{Secret, is_loopback};
use callup_domain::provider::Told;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClaimName, CoreClaimType, CoreClientAuthMethod,
    CoreErrorResponseType, CoreGenderClaim, CoreGrantType, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm, CoreJwsSigningAlgorithm as Alg, CoreResponseMode, CoreResponseType,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreSubjectIdentifierType,
    CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AdditionalProviderMetadata, AuthenticationFlow, AuthorizationCode, ClientId,
    ClientSecret, CsrfToken, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    HttpRequest, HttpResponse, IdTokenFields, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    ProviderMetadata, RedirectUrl, Scope, StandardErrorResponse, StandardTokenResponse, http, reqwest,
};
use serde::{Deserialize, Serialize};
use std::pin::Pin;
use std::time::Duration;
use url::Url;

/// The largest answer that is read: a provider's keys are a few kilobytes.
const MOST_BYTES: usize = 1 << 20;

/// Signatures that are taken: of a key that only the provider has. A shared secret signs nothing here,
/// and no signature at all is none.
const ALGORITHMS: [Alg; 9] = [
    Alg::RsaSsaPkcs1V15Sha256,
    Alg::RsaSsaPkcs1V15Sha384,
    Alg::RsaSsaPkcs1V15Sha512,
    Alg::RsaSsaPssSha256,
    Alg::RsaSsaPssSha384,
    Alg::RsaSsaPssSha512,
    Alg::EcdsaP256Sha256,
    Alg::EcdsaP384Sha384,
    Alg::EdDsa,
];

/// How a provider knows us, and where it sends people back.
#[derive(Clone, Debug)]
pub struct Party {
    /// Who issues the provider's tokens.
    pub issuer: String,
    /// What the provider calls us.
    pub client_id: String,
    /// What only the provider and we know.
    pub secret: Secret,
    /// Where the provider sends people back.
    pub redirect: String,
}

/// What ties the provider's answer to one browser and one sign-in. All are random or made from what is.
#[derive(Clone)]
pub struct Ties {
    /// Comes back in the address.
    pub state: String,
    /// Comes back inside the signed token.
    pub nonce: String,
    /// Proves that whoever redeems the code is whoever asked for it (PKCE).
    pub verifier: String,
}

/// What came back in the address.
#[derive(Clone)]
pub struct Returned {
    /// The code to redeem.
    pub code: String,
    /// Who sends it (RFC 9207), if told.
    pub issuer: Option<String>,
}

/// Whom the provider vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vouched {
    /// What the issuer calls the person, for good.
    pub subject: String,
    /// The e-mail address, as it is told today.
    pub told: Told,
}

/// Why a provider's answer counts for nothing. The text is for the log: it holds no token and no address.
#[derive(Debug, thiserror::Error)]
pub enum OidcError {
    /// It does not answer, or not as a provider does.
    #[error("the provider cannot be used: {0}")]
    Unreachable(String),
    /// It answers, and the answer proves nothing.
    #[error("the provider's answer cannot be trusted: {0}")]
    Untrusted(String),
}

/// Speaks to identity providers.
#[derive(Clone, Debug)]
pub struct Oidc {
    http: reqwest::Client,
}

/// What a provider says of itself beyond the standard's own fields.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Beyond {
    /// Whether it always tells in the address who sends it (RFC 9207).
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for Beyond {}

type Metadata = ProviderMetadata<
    Beyond,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// What a token says beyond the standard's own claims.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
struct More {
    /// Entra ID's `email_verified`: that the domain's owner vouches for the address. True, "true", 1 or "1".
    #[serde(default)]
    xms_edov: serde_json::Value,
    /// Google: the domain whose administrators manage the account.
    #[serde(default)]
    hd: Option<String>,
}

impl AdditionalClaims for More {}

/// Anybody can have a Google account under any address that they once could read.
const GOOGLE: &str = "https://accounts.google.com";

impl More {
    /// Whether the address is vouched for today, by those who may: `verified` is the standard's claim.
    fn vouches(&self, issuer: &str, email: &str, verified: Option<bool>) -> bool {
        if issuer == GOOGLE {
            let managed = self.hd.as_deref().is_some_and(|domain| email.ends_with(&format!("@{domain}")));
            return managed && verified == Some(true);
        }
        let said = &self.xms_edov;
        let entra = said.as_bool() == Some(true)
            || said.as_i64() == Some(1)
            || matches!(said.as_str(), Some("1" | "true"));
        verified.unwrap_or(entra)
    }
}

type Fields =
    IdTokenFields<More, EmptyExtraTokenFields, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, Alg>;

type Client = openidconnect::Client<
    More,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Oidc {
    /// Speaks to providers, each of whose answers may take so long.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(timeout: Duration) -> anyhow::Result<Self> {
        let http = reqwest::Client::builder()
            // To follow a redirect is to fetch whatever somebody names (server-side request forgery).
            .redirect(reqwest::redirect::Policy::none())
            .timeout(timeout)
            .build()?;
        Ok(Self { http })
    }

    /// Where to send a browser that signs in.
    ///
    /// # Errors
    /// [`OidcError::Unreachable`].
    pub async fn begin(&self, party: &Party, ties: &Ties) -> Result<String, OidcError> {
        let (client, _) = self.client(party).await?;
        let (state, nonce) = (CsrfToken::new(ties.state.clone()), Nonce::new(ties.nonce.clone()));
        let verifier = PkceCodeVerifier::new(ties.verifier.clone());
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let (url, _, _) = client
            .authorize_url(flow, move || state, move || nonce)
            .add_scope(Scope::new("email".to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok(url.into())
    }

    /// Redeems a code, and tells for whom the provider vouches at `now`.
    ///
    /// # Errors
    /// [`OidcError`].
    pub async fn finish(
        &self,
        party: &Party,
        ties: Ties,
        returned: Returned,
        now: DateTime<Utc>,
    ) -> Result<Vouched, OidcError> {
        let (client, tells_issuer) = self.client(party).await?;
        // Before the code is sent anywhere: a code of one provider is not given to another (mix-up).
        match returned.issuer {
            Some(issuer) if issuer != party.issuer => return Err(untrusted("another issuer sent it")),
            None if tells_issuer => return Err(untrusted("it does not say which issuer sent it")),
            _ => {}
        }
        let fetch = self.fetch(party);
        let answer = client
            .exchange_code(AuthorizationCode::new(returned.code))
            .map_err(|cause| OidcError::Unreachable(cause.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(ties.verifier))
            .request_async(&fetch)
            .await
            .map_err(token_error)?;
        let token = answer.extra_fields().id_token().ok_or_else(|| untrusted("there is no ID token"))?;
        let verifier = client.id_token_verifier().set_allowed_algs(ALGORITHMS).set_time_fn(move || now);
        let claims = token
            .claims(&verifier, &Nonce::new(ties.nonce))
            .map_err(|cause| OidcError::Untrusted(chain(&cause)))?;
        let email = claims.email().map(|email| email.to_string());
        let vouches = |email: &String| {
            claims.additional_claims().vouches(&party.issuer, email, claims.email_verified())
        };
        let told = Told { verified: email.as_ref().is_some_and(vouches), email };
        Ok(Vouched { subject: claims.subject().to_string(), told })
    }

    /// The provider as it describes itself now, with its keys, and whether it tells its issuer.
    async fn client(&self, party: &Party) -> Result<(Client, bool), OidcError> {
        let issuer = IssuerUrl::new(party.issuer.clone())
            .map_err(|cause| OidcError::Unreachable(cause.to_string()))?;
        let fetch = self.fetch(party);
        let metadata = Metadata::discover_async(issuer, &fetch)
            .await
            .map_err(|cause| OidcError::Unreachable(chain(&cause)))?;
        let tells_issuer = metadata.additional_metadata().authorization_response_iss_parameter_supported;
        let redirect = RedirectUrl::new(party.redirect.clone())
            .map_err(|cause| OidcError::Unreachable(cause.to_string()))?;
        may_be_asked(metadata.authorization_endpoint().url(), is_at_home(party))?;
        let secret = ClientSecret::new(party.secret.expose().to_owned());
        let client =
            Client::from_provider_metadata(metadata, ClientId::new(party.client_id.clone()), Some(secret));
        Ok((client.set_redirect_uri(redirect), tells_issuer))
    }

    /// How requests on behalf of a provider are made.
    fn fetch(&self, party: &Party) -> impl Fn(HttpRequest) -> Fetching + Send + Sync + use<> {
        let (http, at_home) = (self.http.clone(), is_at_home(party));
        move |request| Box::pin(fetch(http.clone(), at_home, request))
    }
}

type Fetching = Pin<Box<dyn Future<Output = Result<HttpResponse, FetchError>> + Send>>;

/// One request, to an address that may be asked, and of whose answer no more is read than makes sense.
async fn fetch(
    http: reqwest::Client,
    at_home: bool,
    request: HttpRequest,
) -> Result<HttpResponse, FetchError> {
    let url = Url::parse(&request.uri().to_string()).map_err(|cause| FetchError(cause.to_string()))?;
    may_be_asked(&url, at_home).map_err(|cause| FetchError(cause.to_string()))?;
    let plain = |cause: reqwest::Error| FetchError(chain(&cause.without_url()));
    let request = reqwest::Request::try_from(request).map_err(plain)?;
    let mut answer = http.execute(request).await.map_err(plain)?;
    let mut parts = http::Response::builder().status(answer.status());
    for (name, value) in answer.headers() {
        parts = parts.header(name, value);
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(plain)? {
        if body.len() + chunk.len() > MOST_BYTES {
            return Err(FetchError(format!("the answer is larger than {MOST_BYTES} bytes")));
        }
        body.extend_from_slice(&chunk);
    }
    parts.body(body).map_err(|cause| FetchError(cause.to_string()))
}

/// A request that came to nothing.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct FetchError(String);

/// The issuer of a provider, as it is kept: `https`, or `http` on the machine itself.
///
/// # Errors
/// `MALFORMED` at `issuer`.
pub fn issuer(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let plain = |url: &Url| {
        (url.scheme() == "https" || (url.scheme() == "http" && is_loopback(url)))
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
    };
    // As it was given: issuers are compared letter by letter.
    match Url::parse(text) {
        Ok(url) if plain(&url) => Ok(text.to_owned()),
        _ => {
            let shown: String = text.chars().take(60).collect();
            let message = say!("“{shown}” is not an issuer, such as https://login.example.gov.uk.", shown);
            Err(Refusal::new(Code::Malformed, "issuer", message))
        }
    }
}

fn is_at_home(party: &Party) -> bool {
    Url::parse(&party.issuer).is_ok_and(|issuer| is_loopback(&issuer))
}

/// Whether this address may be asked on behalf of the provider: over TLS, or on the machine itself if the
/// provider is there.
fn may_be_asked(url: &Url, at_home: bool) -> Result<(), OidcError> {
    let safe = url.scheme() == "https" || (url.scheme() == "http" && at_home && is_loopback(url));
    if safe { Ok(()) } else { Err(OidcError::Unreachable("it names an address without TLS".to_owned())) }
}

fn untrusted(why: &str) -> OidcError {
    OidcError::Untrusted(why.to_owned())
}

/// A provider that answers “no” is there; one that does not answer is not.
fn token_error<E, R>(cause: openidconnect::RequestTokenError<E, R>) -> OidcError
where
    E: std::error::Error + 'static,
    R: openidconnect::ErrorResponse + 'static,
{
    use openidconnect::RequestTokenError as Cause;
    match &cause {
        Cause::ServerResponse(_) => untrusted("it does not take the code"),
        Cause::Request(inner) => OidcError::Unreachable(chain(inner)),
        // The body of an answer that cannot be read may hold a token: it is not repeated.
        Cause::Parse(..) => untrusted("its answer to the code cannot be read"),
        Cause::Other(_) => untrusted("its answer to the code makes no sense"),
    }
}

/// An error with its causes.
fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text += &format!(": {inner}");
        cause = inner.source();
    }
    text
}

#[cfg(test)]
mod tests;
