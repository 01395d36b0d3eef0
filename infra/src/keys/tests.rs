use super::*;

fn ring(texts: &[&str]) -> Keys {
    let all: Vec<String> = texts.iter().map(|text| text.repeat(32)).collect();
    Keys::from_text(&Secret::new(all.join("\n"))).unwrap()
}

#[test]
fn what_is_sealed_opens_for_the_same_thing_only() {
    let keys = ring(&["01"]);
    let sealed = keys.seal(Purpose::WebhookSecrets, "whk_1", "whsec_abc").unwrap();
    let open = |purpose, about, sealed: &str| keys.open(purpose, about, sealed).ok();

    assert_eq!(open(Purpose::WebhookSecrets, "whk_1", &sealed), Some(Secret::new("whsec_abc".to_owned())));
    assert_eq!(open(Purpose::WebhookSecrets, "whk_2", &sealed), None);
    assert_eq!(open(Purpose::Answers, "whk_1", &sealed), None);
    let (start, end) = sealed.split_at(sealed.len() - 1);
    let other = if end == "A" { "B" } else { "A" };
    for spoilt in [format!("{start}{other}"), start.to_owned(), "whsec_abc".to_owned(), "a.b".to_owned()] {
        assert_eq!(open(Purpose::WebhookSecrets, "whk_1", &spoilt), None, "{spoilt}");
    }
    assert!(!sealed.contains("whsec"));
    assert_ne!(keys.seal(Purpose::WebhookSecrets, "whk_1", "whsec_abc").unwrap(), sealed);
}

#[test]
fn a_key_is_changed_without_losing_what_was_sealed() {
    let (old, both, new) = (ring(&["01"]), ring(&["02", "01"]), ring(&["02"]));
    let sealed = old.seal(Purpose::Answers, "it", "text").unwrap();

    assert_eq!(both.open(Purpose::Answers, "it", &sealed).unwrap().expose(), "text");
    assert!(old.is_current(&sealed) && !both.is_current(&sealed));
    let anew = both.seal(Purpose::Answers, "it", "text").unwrap();
    assert_eq!(new.open(Purpose::Answers, "it", &anew).unwrap().expose(), "text");
    let gone = new.open(Purpose::Answers, "it", &sealed).unwrap_err().to_string();
    assert!(gone.ends_with("which is not configured"), "{gone}");
}

#[test]
fn codes_are_of_one_key_and_one_purpose() {
    let (one, two) = (ring(&["01"]), ring(&["02", "01"]));
    let code = one.code(Purpose::Attempts, "192.0.2.1").unwrap();
    assert_eq!(code.len(), 64);
    assert_eq!(one.code(Purpose::Attempts, "192.0.2.1").unwrap(), code);
    assert_ne!(two.code(Purpose::Attempts, "192.0.2.1").unwrap(), code);
    assert_ne!(one.code(Purpose::Answers, "192.0.2.1").unwrap(), code);
}

#[test]
fn keys_come_from_the_configuration_or_a_file_and_are_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("keys");
    let (one, two) = ("0a".repeat(32), "0b".repeat(32));
    let config = |ring: &str, file: &std::path::Path| config::Keys {
        ring: Secret::new(ring.to_owned()),
        file: file.to_owned(),
    };
    let sealed = ring(&["0a"]).seal(Purpose::Answers, "it", "text").unwrap();

    std::fs::write(&file, format!("{two}\n{one}\n")).unwrap();
    for keys in [Keys::load(&config("", &file)), Keys::load(&config(&format!("{two} {one}"), "".as_ref()))] {
        let keys = keys.unwrap();
        assert!(keys.last() && keys.open(Purpose::Answers, "it", &sealed).is_ok());
        let shown = format!("{keys:?}");
        assert!(!shown.contains("0a0a") && !shown.contains("0b0b"), "{shown}");
    }
    assert!(!Keys::load(&config("", "".as_ref())).unwrap().last());

    for wrong in [format!("{one} {}", &two[1..]), "é".repeat(32), String::new()] {
        std::fs::write(&file, &wrong).unwrap();
        let why = Keys::load(&config("", &file)).unwrap_err().to_string();
        assert!(why.contains("keys.file") && !why.contains("0a0a") && !why.contains("0b0b"), "{why}");
    }
    let why = Keys::load(&config("", &folder.path().join("none"))).unwrap_err().to_string();
    assert!(why.contains("cannot be read"), "{why}");
}
