use super::*;
use callup_command::secret;
use poem::http::Method;
use std::ffi::OsString;

fn site(options: &[(&str, &str)]) -> Site {
    let options = options.iter().map(|(name, value)| (OsString::from(name), OsString::from(value)));
    let config = Config::from_layers(None, options).expect("options");
    Site::with(&config, Secrets::default()).expect("a site")
}

fn request(headers: &[(&str, &str)]) -> Request {
    headers
        .iter()
        .fold(Request::builder().method(Method::POST), |request, (name, value)| request.header(*name, *value))
        .finish()
}

#[test]
fn a_session_counts_only_in_a_request_of_our_own_pages() {
    let site = site(&[("CALLUP_HTTP__PUBLIC_URL", "https://callup.example/desk")]);
    let cookie = ("cookie", "other=1; __Host-callup=abc");
    for (headers, own) in [
        (vec![cookie, ("sec-fetch-site", "same-origin")], true),
        (vec![cookie, ("sec-fetch-site", "same-origin"), ("origin", "https://callup.example")], true),
        (vec![cookie, ("sec-fetch-site", "same-origin"), ("origin", "null")], true),
        (vec![cookie, ("origin", "https://callup.example")], true),
        (vec![cookie, ("origin", "null")], false),
        (vec![cookie], false),
        (vec![cookie, ("sec-fetch-site", "same-site")], false),
        (vec![cookie, ("sec-fetch-site", "cross-site")], false),
        (vec![cookie, ("sec-fetch-site", "none")], false),
        (vec![cookie, ("origin", "https://callup.example.evil.example")], false),
        (vec![cookie, ("origin", "http://callup.example")], false),
        (vec![cookie, ("origin", "https://evil.example"), ("sec-fetch-site", "same-origin")], false),
    ] {
        assert_eq!(site.knock(&request(&headers)).is_ok(), own, "{headers:?}");
    }
    assert!(site.knock(&request(&[("cookie", "callup=abc")])).is_ok_and(|knock| knock.is_none()));
}

#[test]
fn a_form_needs_its_token_and_comes_from_no_other_site() {
    let site = site(&[]);
    let token = secret::form_token("secret");
    let fits =
        |headers: &[(&str, &str)], token: &str| site.own_form(&request(headers), "secret", token).is_ok();
    assert!(fits(&[("sec-fetch-site", "same-origin"), ("origin", "null")], &token));
    assert!(fits(&[("origin", "http://127.0.0.1:8080")], &token));
    assert!(fits(&[], &token), "an old browser that tells nothing has the token still");
    assert!(!fits(&[("sec-fetch-site", "cross-site")], &token));
    assert!(!fits(&[("origin", "http://127.0.0.1:8081")], &token));
    assert!(!fits(&[("sec-fetch-site", "same-origin")], ""));
    assert!(!fits(&[("sec-fetch-site", "same-origin")], &secret::form_token("another")));
}

#[test]
fn cookies_are_for_https_but_on_the_machine_itself() {
    for (url, cookie) in [
        ("https://callup.example", "__Host-callup=x; Path=/; HttpOnly; SameSite=Lax; Secure"),
        ("https://127.0.0.1", "__Host-callup=x; Path=/; HttpOnly; SameSite=Lax; Secure"),
        ("http://callup.example", "__Host-callup=x; Path=/; HttpOnly; SameSite=Lax; Secure"),
        ("http://127.0.0.1:8080", "callup=x; Path=/; HttpOnly; SameSite=Lax"),
        ("http://localhost:8080", "callup=x; Path=/; HttpOnly; SameSite=Lax"),
    ] {
        assert_eq!(site(&[("CALLUP_HTTP__PUBLIC_URL", url)]).cookie(Cookie::Session).keep("x"), cookie);
    }
}

#[test]
fn the_clients_address_is_what_our_own_proxy_saw() {
    let direct = site(&[]);
    assert_eq!(direct.client(&request(&[("x-forwarded-for", "192.0.2.7")])), "unknown");
    let behind = site(&[("CALLUP_HTTP__CLIENT_ADDRESS_HEADER", "X-Forwarded-For")]);
    for (told, seen) in [
        ("192.0.2.7", "192.0.2.7"),
        ("198.51.100.1, 192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("nonsense", "unknown"),
        ("", "unknown"),
    ] {
        assert_eq!(behind.client(&request(&[("x-forwarded-for", told)])), seen, "{told}");
    }
    let twice = [("x-forwarded-for", "198.51.100.1"), ("x-forwarded-for", "192.0.2.7")];
    assert_eq!(behind.client(&request(&twice)), "192.0.2.7");
}
