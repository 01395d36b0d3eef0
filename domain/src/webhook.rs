//! Webhooks: other systems are told what happened, by the Standard Webhooks specification.
//!
//! A message is thin: which event, what kind, when, and the id of what it happened to. Whoever wants more
//! asks for it by that id, as far as the roles of its token reach, so that no message holds personal data.

use crate::event::EventKind;
use crate::id::{EventId, WebhookId};
use crate::refusal::{Code, Refusal};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The most endpoints that one body has.
pub const MOST_ENDPOINTS: usize = 20;

/// The longest address of an endpoint, in bytes.
pub const LONGEST_ADDRESS: usize = 1_000;

words! {
    /// Why an endpoint is told nothing any more.
    pub enum Stopped {
        /// An administrator disabled it.
        ByHand = "by_hand",
        /// Nothing reached it for days.
        Failing = "failing",
        /// It answered 410 (Gone): it asks for nothing more.
        Gone = "gone",
    }
}

words! {
    /// How far a delivery has come.
    pub enum DeliveryState {
        /// It waits for its first attempt, or for another.
        Waiting = "waiting",
        /// The endpoint has it.
        Delivered = "delivered",
        /// It was given up: the dead letters.
        GivenUp = "given_up",
    }
}

/// What an endpoint answered, or why it did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It has the message (200 to 299).
    Taken(u16),
    /// It wants nothing any more (410).
    Gone,
    /// It names another address, which is not called (300 to 399).
    Elsewhere(u16),
    /// It did not take the message.
    Refused(u16),
    /// There was no answer. A sentence that says why.
    None(String),
}

impl Answer {
    /// What an answer with this status means.
    #[must_use]
    pub const fn of(status: u16) -> Self {
        match status {
            200..=299 => Self::Taken(status),
            300..=399 => Self::Elsewhere(status),
            410 => Self::Gone,
            _ => Self::Refused(status),
        }
    }

    /// The status, if there was an answer.
    #[must_use]
    pub const fn status(&self) -> Option<u16> {
        match self {
            Self::Taken(status) | Self::Elsewhere(status) | Self::Refused(status) => Some(*status),
            Self::Gone => Some(410),
            Self::None(_) => None,
        }
    }

    /// What went wrong, as a sentence. None for a message that was taken.
    #[must_use]
    pub fn failure(&self) -> Option<String> {
        match self {
            Self::Taken(_) => None,
            Self::Gone => Some("It answered 410: it wants nothing any more.".to_owned()),
            Self::Elsewhere(status) => {
                Some(format!("It answered {status}, with another address. Register that one instead."))
            }
            Self::Refused(status) => Some(format!("It answered {status}.")),
            Self::None(why) => Some(why.clone()),
        }
    }
}

/// How an endpoint does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// Since when every attempt has failed.
    pub failing_since: Option<DateTime<Utc>>,
    /// Since when it is told nothing.
    pub stopped: Option<(DateTime<Utc>, Stopped)>,
}

impl Health {
    /// How it does after an answer. It is stopped once nothing has reached it for longer than `patience`.
    #[must_use]
    pub fn after(self, answer: &Answer, now: DateTime<Utc>, patience: TimeDelta) -> Self {
        if self.stopped.is_some() {
            return self;
        }
        let since = self.failing_since.unwrap_or(now);
        match answer {
            Answer::Taken(_) => Self::default(),
            Answer::Gone => Self { failing_since: Some(since), stopped: Some((now, Stopped::Gone)) },
            _ if now - since >= patience => {
                Self { failing_since: Some(since), stopped: Some((now, Stopped::Failing)) }
            }
            _ => Self { failing_since: Some(since), stopped: None },
        }
    }
}

/// Kinds of event that tell of deliveries themselves. No endpoint takes them: each delivery would bring
/// another.
const OF_DELIVERIES: [EventKind; 4] = [
    EventKind::WebhookTested,
    EventKind::WebhookDisabled,
    EventKind::DeliveryGivenUp,
    EventKind::DeliveryRepeated,
];

/// The kinds that an endpoint takes, in order and each once.
///
/// # Errors
/// `REQUIRED` without one, `MALFORMED` for kinds that are not delivered; both at `kinds`.
pub fn kinds(asked: &[EventKind]) -> Result<Vec<EventKind>, Refusal> {
    if asked.is_empty() {
        return Err(Refusal::required("kinds", say!("Give at least one kind of event.")));
    }
    if let Some(kind) = asked.iter().find(|kind| OF_DELIVERIES.contains(kind)) {
        // Its exact name, in every language.
        let kind = kind.as_str();
        let message = say!("“{kind}” tells of deliveries themselves and is not delivered.", kind);
        return Err(Refusal::new(Code::Malformed, "kinds", message));
    }
    let mut kinds = asked.to_vec();
    kinds.sort_unstable();
    kinds.dedup();
    Ok(kinds)
}

/// Whether an endpoint that takes `kinds` is told of an event. A trial is for the endpoint that is tried.
#[must_use]
pub fn takes(webhook: WebhookId, kinds: &[EventKind], kind: EventKind, subject: &str) -> bool {
    match kind {
        EventKind::WebhookTested => webhook.to_string() == subject,
        kind => kinds.contains(&kind),
    }
}

/// What is told of an event. Its text is the same at each attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// What kind of thing happened.
    #[serde(rename = "type")]
    pub kind: EventKind,
    /// When.
    pub timestamp: DateTime<Utc>,
    /// Which event, and what it happened to.
    pub data: MessageData,
}

/// Which event, and what it happened to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MessageData {
    /// The event's id, which is also the message's.
    pub event: EventId,
    /// The id of what it happened to.
    pub subject: String,
}

/// What is signed: the message's id, the time of the attempt in seconds since 1970, and the body.
#[must_use]
pub fn signed(id: EventId, at: DateTime<Utc>, body: &str) -> String {
    format!("{id}.{}.{body}", at.timestamp())
}

/// Addresses of IPv4 that are not public: IANA's registry of special purposes, and multicast.
const SPECIAL_V4: [(Ipv4Addr, u32); 15] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
];

/// Of IPv6, only this is given out to anybody (global unicast) …
const GLOBAL_V6: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// … but for these: protocols and tunnels (Teredo, ORCHID), documentation, and 6to4, which leads to any
/// address of IPv4.
const SPECIAL_V6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
];

/// Whether an address is one that anybody can reach. Everything else is behind the same walls as the
/// service, which must not be made to call it (server-side request forgery).
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            let bits = address.to_bits();
            !SPECIAL_V4.iter().any(|(net, length)| (bits ^ net.to_bits()) >> (32 - length) == 0)
        }
        IpAddr::V6(address) => {
            let bits = address.to_bits();
            let inside = |(net, length): &(Ipv6Addr, u32)| (bits ^ net.to_bits()) >> (128 - length) == 0;
            inside(&GLOBAL_V6) && !SPECIAL_V6.iter().any(inside)
        }
    }
}
