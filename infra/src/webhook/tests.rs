use super::*;
use uuid::Uuid;

/// The example of the specification's reference implementations.
#[test]
fn a_message_is_signed_as_the_specification_says() {
    let secret = Secret::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".to_owned());
    let text = r#"msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}"#;
    assert_eq!(sign(&secret, text).unwrap(), "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

#[test]
fn each_secret_that_counts_signs() {
    let (one, two) = (secret().unwrap(), secret().unwrap());
    assert_ne!(one, two);
    assert_eq!(BASE64.decode(&one.expose()[SECRET_PREFIX.len()..]).unwrap().len(), SECRET_BYTES);
    let at = "2026-12-01T09:00:00Z".parse().unwrap();
    let signed = |secrets: &[Secret]| Signed::new(EventId(Uuid::from_u128(1)), at, "{}".to_owned(), secrets);
    let both = signed(&[one.clone(), two.clone()]).unwrap().signatures;
    assert_eq!(both[0], signed(&[one]).unwrap().signatures[0]);
    assert_eq!(both[1], signed(&[two]).unwrap().signatures[0]);
    assert_ne!(both[0], both[1]);
    assert!(signed(&[Secret::new("whsec_*".to_owned())]).is_err());
}

#[test]
fn an_address_is_public_and_has_tls() {
    for good in
        ["https://hooks.example.gov.uk/callup?tenant=1", "https://8.8.8.8/", "https://example.org:8443/a"]
    {
        assert_eq!(address(good, false).unwrap(), good);
    }
    let long = format!("https://example.org/{}", "a".repeat(LONGEST_ADDRESS));
    for bad in [
        "",
        "example.org",
        "http://example.org/",
        "ftp://example.org/",
        "https://",
        "https://a:b@example.org/",
        "https://a@example.org/",
        "https://example.org/#part",
        "https://localhost/",
        "https://a.localhost/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://017700000001/",
        "https://169.254.169.254/latest",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://10.0.0.1/",
        "https://[fd00::1]/",
        &long,
    ] {
        assert_eq!(address(bad, false).unwrap_err().path, "url", "{bad}");
    }
    assert!(address("http://127.0.0.1:8080/", true).is_ok());
    assert!(address("ftp://127.0.0.1/", true).is_err());
}

fn endpoints(private_addresses: bool) -> Endpoints {
    let config = config::Config::from_layers(None, []).unwrap().webhooks;
    Endpoints::new(&config::Webhooks { private_addresses, ..config }).unwrap()
}

async fn sent(endpoints: &Endpoints, address: &str) -> Answer {
    let at = "2026-12-01T09:00:00Z".parse().unwrap();
    let message = Signed::new(EventId(Uuid::from_u128(1)), at, "{}".to_owned(), &[secret().unwrap()]);
    endpoints.send(address, message.unwrap()).await
}

/// What a body's administrator registered before it was forbidden, or past the check.
#[tokio::test]
async fn nothing_behind_the_walls_is_called() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let guarded = endpoints(false);
    for address in [format!("https://127.0.0.1:{port}/"), format!("http://127.0.0.1:{port}/")] {
        assert_eq!(sent(&guarded, &address).await, Answer::None("Its address may not be called.".to_owned()));
    }
    // A name that leads here, looked up when the connection is made.
    let lookup = Guarded { private: false }.resolve("localhost".parse().unwrap()).await;
    assert!(lookup.is_err_and(|cause| cause.is::<NotPublic>()));
    assert!(Guarded { private: true }.resolve("localhost".parse().unwrap()).await.is_ok());
    let why = guarded.why(&guarded.http.post(format!("https://localhost:{port}/")).send().await.unwrap_err());
    assert_eq!(why, "Its name leads to no public address.");
    let nobody = tokio::time::timeout(Duration::ZERO, listener.accept()).await;
    assert!(nobody.is_err(), "somebody called");
}

#[tokio::test]
async fn who_is_not_there_cannot_be_reached() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let answer = sent(&endpoints(true), &address).await;
    assert!(matches!(&answer, Answer::None(why) if why.starts_with("It cannot be reached")), "{answer:?}");
}
