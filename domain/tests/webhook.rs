//! Webhooks: which addresses may be called, who is told what, and when an endpoint is stopped.

#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use callup_domain::Code;
use callup_domain::event::EventKind;
use callup_domain::id::{EventId, WebhookId};
use callup_domain::webhook::*;
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use std::net::IpAddr;
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn only_public_addresses_may_be_called() {
    let public = [
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.0.1",
        "172.32.0.1",
        "223.255.255.255",
        "2a00:1450::1",
        "2606:4700::1111",
    ];
    let not = [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "4000::1",
    ];
    for (addresses, expected) in [(&public[..], true), (&not[..], false)] {
        for text in addresses {
            assert_eq!(is_public(text.parse::<IpAddr>().unwrap()), expected, "{text}");
        }
    }
}

proptest! {
    /// The standard library knows some of what is not public: none of that may be called.
    #[test]
    fn what_the_standard_library_knows_as_special_is_not_called(bits: u32, high: u128) {
        let four = std::net::Ipv4Addr::from_bits(bits);
        let special = four.is_private() || four.is_loopback() || four.is_link_local() || four.is_broadcast()
            || four.is_documentation() || four.is_multicast() || four.is_unspecified();
        prop_assert!(!(special && is_public(four.into())));
        let six = std::net::Ipv6Addr::from_bits(high);
        let special = six.is_loopback() || six.is_multicast() || six.is_unspecified() || six.is_unique_local()
            || six.is_unicast_link_local() || six.to_ipv4_mapped().is_some();
        prop_assert!(!(special && is_public(six.into())));
    }
}

#[test]
fn an_endpoint_takes_its_kinds_and_its_own_trials() {
    let (mine, other) = (WebhookId(Uuid::from_u128(1)), WebhookId(Uuid::from_u128(2)));
    let kinds = [EventKind::OfficerCalledUp];
    assert!(takes(mine, &kinds, EventKind::OfficerCalledUp, "cal_1"));
    assert!(!takes(mine, &kinds, EventKind::CallUpAccepted, "cal_1"));
    assert!(takes(mine, &kinds, EventKind::WebhookTested, &mine.to_string()));
    assert!(!takes(other, &kinds, EventKind::WebhookTested, &mine.to_string()));
}

#[test]
fn kinds_are_some_and_none_that_tells_of_deliveries() {
    let twice = [EventKind::SignedOut, EventKind::ProjectSet, EventKind::SignedOut];
    assert_eq!(kinds(&twice).unwrap(), [EventKind::SignedOut, EventKind::ProjectSet]);
    assert_eq!(kinds(&[]).unwrap_err().code, Code::Required);
    for kind in [
        EventKind::WebhookTested,
        EventKind::DeliveryGivenUp,
        EventKind::DeliveryRepeated,
        EventKind::WebhookDisabled,
    ] {
        let no = kinds(&[EventKind::ProjectSet, kind]).unwrap_err();
        assert_eq!((no.code, no.path.as_str()), (Code::Malformed, "kinds"));
    }
}

#[test]
fn a_message_is_thin_and_signed_with_its_id_and_time() {
    let event = EventId(Uuid::from_u128(7));
    let message = Message {
        kind: EventKind::OfficerCalledUp,
        timestamp: at("2026-12-01T09:00:00.000001Z"),
        data: MessageData { event, subject: "cal_1".to_owned() },
    };
    let body = serde_json::to_string(&message).unwrap();
    assert_eq!(
        body,
        r#"{"type":"officer_called_up","timestamp":"2026-12-01T09:00:00.000001Z","data":{"event":"evt_00000000000000000000000000000007","subject":"cal_1"}}"#
    );
    assert_eq!(signed(event, at("1970-01-01T00:01:00Z"), "{}"), "evt_00000000000000000000000000000007.60.{}");
}

#[test]
fn an_endpoint_that_nothing_reaches_for_days_is_stopped() {
    let (start, patience) = (at("2026-12-01T09:00:00Z"), TimeDelta::days(5));
    let day = |days| start + TimeDelta::days(days);
    let no = Answer::Refused(500);

    let first = Health::default().after(&no, day(0), patience);
    assert_eq!(first, Health { failing_since: Some(day(0)), stopped: None });
    assert_eq!(first.after(&Answer::None("Nobody is there.".to_owned()), day(4), patience), first);
    assert_eq!(first.after(&Answer::Taken(204), day(4), patience), Health::default());
    let last = first.after(&no, day(5), patience);
    assert_eq!(last, Health { failing_since: Some(day(0)), stopped: Some((day(5), Stopped::Failing)) });
    assert_eq!(last.after(&Answer::Taken(200), day(6), patience), last, "only a person lets it on again");
    let gone = Health::default().after(&Answer::Gone, day(1), patience);
    assert_eq!(gone.stopped, Some((day(1), Stopped::Gone)));
}

#[test]
fn what_an_answer_means() {
    for (status, failed) in [
        (199, true),
        (200, false),
        (299, false),
        (300, true),
        (308, true),
        (400, true),
        (410, true),
        (503, true),
    ] {
        let answer = Answer::of(status);
        assert_eq!((answer.status(), answer.failure().is_some()), (Some(status), failed), "{status}");
    }
    assert_eq!(Answer::of(410), Answer::Gone);
    assert_eq!(Answer::of(302), Answer::Elsewhere(302));
}
