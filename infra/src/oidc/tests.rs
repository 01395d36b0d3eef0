use super::*;

#[test]
fn an_issuer_has_tls_unless_it_is_at_home() {
    for (given, fits) in [
        ("https://login.microsoftonline.com/8f3a/v2.0", true),
        ("https://accounts.google.com", true),
        ("http://127.0.0.1:4000", true),
        ("http://[::1]:4000/oidc", true),
        ("http://localhost:4000", true),
        ("http://login.example.gov.uk", false),
        ("http://127.0.0.1.evil.example", false),
        ("https://user:pass@login.example", false),
        ("https://login.example?x=1", false),
        ("https://login.example#x", false),
        ("ftp://login.example", false),
        ("login.example", false),
        ("", false),
    ] {
        assert_eq!(issuer(given).is_ok(), fits, "{given}");
    }
}

fn party(issuer: &str) -> Party {
    Party {
        issuer: issuer.to_owned(),
        client_id: "callup".to_owned(),
        secret: Secret::new("hunter2".to_owned()),
        redirect: "https://callup.example/back".to_owned(),
    }
}

#[test]
fn a_provider_elsewhere_cannot_make_us_ask_at_home() {
    let asks =
        |issuer: &str, url: &str| may_be_asked(&Url::parse(url).unwrap(), is_at_home(&party(issuer))).is_ok();
    assert!(asks("https://login.example", "https://keys.example/jwks"));
    assert!(!asks("https://login.example", "http://127.0.0.1:9/jwks"));
    assert!(!asks("https://login.example", "http://169.254.169.254/latest"));
    assert!(!asks("http://127.0.0.1:4000", "http://10.0.0.1/jwks"));
    assert!(asks("http://127.0.0.1:4000", "http://127.0.0.1:4000/jwks"));
    assert!(!asks("https://login.example", "file:///etc/passwd"));
}

#[test]
fn a_party_does_not_show_its_secret() {
    assert!(!format!("{:?}", party("https://login.example")).contains("hunter2"));
}

#[test]
fn an_address_is_vouched_for_by_those_who_may() {
    let entra = |said: serde_json::Value| More { xms_edov: said, hd: None };
    let google = |hd: Option<&str>| More { hd: hd.map(str::to_owned), ..More::default() };
    let (email, elsewhere) = ("ada@camden.gov.uk", "https://login.example");
    for (more, issuer, verified, vouched) in [
        (More::default(), elsewhere, Some(true), true),
        (More::default(), elsewhere, Some(false), false),
        (More::default(), elsewhere, None, false),
        (entra(true.into()), elsewhere, None, true),
        (entra("1".into()), elsewhere, None, true),
        (entra(1.into()), elsewhere, None, true),
        (entra("true".into()), elsewhere, None, true),
        (entra(false.into()), elsewhere, None, false),
        (entra("0".into()), elsewhere, None, false),
        (entra(true.into()), elsewhere, Some(false), false),
        (google(Some("camden.gov.uk")), GOOGLE, Some(true), true),
        (google(Some("camden.gov.uk")), GOOGLE, None, false),
        (google(Some("gov.uk")), GOOGLE, Some(true), false),
        (google(None), GOOGLE, Some(true), false),
        (entra(true.into()), GOOGLE, None, false),
    ] {
        assert_eq!(more.vouches(issuer, email, verified), vouched, "{more:?} {issuer} {verified:?}");
    }
}
