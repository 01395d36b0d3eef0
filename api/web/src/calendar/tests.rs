use super::{is_there, told};
use chrono::{DateTime, Utc};
use poem::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

fn headers(pairs: &[(HeaderName, &'static str)]) -> HeaderMap {
    pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect()
}

#[test]
fn a_tag_goes_before_a_time() {
    let at: DateTime<Utc> = "2026-12-01T09:00:00.5Z".parse().unwrap();
    let has = |pairs: &[(HeaderName, &'static str)]| is_there(&headers(pairs), "\"abc\"", at);
    assert!(!has(&[]));
    for tags in ["\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*"] {
        assert!(has(&[(header::IF_NONE_MATCH, tags)]), "{tags}");
    }
    assert!(!has(&[(header::IF_NONE_MATCH, "\"x\"")]));
    // To the second, as the header is written.
    assert!(has(&[(header::IF_MODIFIED_SINCE, "Tue, 01 Dec 2026 09:00:00 GMT")]));
    assert!(!has(&[(header::IF_MODIFIED_SINCE, "Tue, 01 Dec 2026 08:59:59 GMT")]));
    assert!(!has(&[(header::IF_MODIFIED_SINCE, "yesterday")]));
    let other = (header::IF_NONE_MATCH, "\"x\"");
    assert!(!has(&[other, (header::IF_MODIFIED_SINCE, "Tue, 01 Dec 2026 09:00:00 GMT")]));
}

#[test]
fn what_is_there_is_not_sent_again() {
    let at: DateTime<Utc> = "2026-12-01T09:00:00Z".parse().unwrap();
    let first = told(&HeaderMap::new(), "BEGIN:VCALENDAR".to_owned(), at);
    assert_eq!(first.status(), StatusCode::OK);
    assert_eq!(first.headers()[header::LAST_MODIFIED], "Tue, 01 Dec 2026 09:00:00 GMT");
    let tag = first.headers()[header::ETAG].clone();
    let held: HeaderMap = [(header::IF_NONE_MATCH, tag.clone())].into_iter().collect();
    let again = told(&held, "BEGIN:VCALENDAR".to_owned(), at);
    assert_eq!((again.status(), &again.headers()[header::ETAG]), (StatusCode::NOT_MODIFIED, &tag));
    assert_eq!(told(&held, "BEGIN:VCALENDAR2".to_owned(), at).status(), StatusCode::OK);
}
