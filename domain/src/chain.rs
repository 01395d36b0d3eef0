//! The chain over a body's events: each is sealed with a hash over itself and the seal before it, so
//! that no event can be changed, removed, moved or added without every later seal telling.
//!
//! **Canonical form.** An event is a JSON object with the members `actor`, `at`, `body`, `data`,
//! `event`, `kind`, `person` and `subject`, written as RFC 8785 says: no space, members in the order of
//! their names, strings escaped only where they must be. Its numbers are whole. `at` is in UTC with six
//! digits of a second; ids are as they are everywhere; `person` is null when no person did it. `data` is
//! what is stored, not what this version of the program understands of it, so that a later version
//! reads the same.
//!
//! **Hash.** SHA-256 over the hash before, as 64 hexadecimal digits, a line feed and the canonical form
//! in UTF-8. Before the first come 64 zeros. The order of the chain is the order of sealing.

use crate::id::{BodyId, EventId, PersonId};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

/// A seal: a SHA-256 hash.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seal([u8; 32]);

impl Seal {
    /// What stands before the first event.
    pub const NONE: Self = Self([0; 32]);

    /// The seal of an event in its canonical form that follows `self`.
    #[must_use]
    pub fn over(&self, canonical: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(self.to_string());
        hash.update("\n");
        hash.update(canonical);
        Self(hash.finalize().into())
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Seal {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "a seal is 64 hexadecimal digits in lower case";
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Ok(byte - b'0'),
            b'a'..=b'f' => Ok(byte - b'a' + 10),
            _ => Err(WRONG),
        };
        if text.len() != 64 {
            return Err(WRONG);
        }
        let mut seal = [0; 32];
        for (byte, pair) in seal.iter_mut().zip(text.as_bytes().chunks(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Ok(Self(seal))
    }
}

impl Serialize for Seal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Seal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// An event as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// Its id.
    pub event: EventId,
    /// The body.
    pub body: BodyId,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Who did it: `person`, `runner` or `operator`.
    pub actor: String,
    /// The person, if a person did it.
    pub person: Option<PersonId>,
    /// What kind of thing happened.
    pub kind: String,
    /// The id of what it happened to.
    pub subject: String,
    /// The details.
    pub data: Value,
}

impl Stored {
    /// The object whose canonical form is sealed.
    #[must_use]
    pub fn object(self) -> Value {
        serde_json::json!({
            "actor": self.actor,
            "at": self.at.to_rfc3339_opts(SecondsFormat::Micros, true),
            "body": self.body,
            "data": self.data,
            "event": self.event,
            "kind": self.kind,
            "person": self.person,
            "subject": self.subject,
        })
    }
}

/// The canonical form of a JSON value.
#[must_use]
pub fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                write(item, text);
            }
            text.push(']');
        }
        Value::Object(members) => {
            // By UTF-16, as RFC 8785 has it; whether the map itself is sorted depends on a feature.
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
            text.push('{');
            for (at, (name, member)) in members.into_iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                text.push_str(&Value::from(name.as_str()).to_string());
                text.push(':');
                write(member, text);
            }
            text.push('}');
        }
        plain => text.push_str(&plain.to_string()),
    }
}

/// A sealed event as it leaves the database: one line of an export.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its place in the chain, from 1.
    pub number: u64,
    /// The seal before it.
    pub previous: Seal,
    /// Its own seal.
    pub seal: Seal,
    /// The event.
    pub event: Value,
}

impl Line {
    /// The line that follows `head`.
    #[must_use]
    pub fn after(head: Head, event: Value) -> Self {
        let seal = head.seal.over(&canonical(&event));
        Self { number: head.length + 1, previous: head.seal, seal, event }
    }

    /// The end of a chain that ends with this line.
    #[must_use]
    pub const fn head(&self) -> Head {
        Head { length: self.number, seal: self.seal }
    }

    /// What the chain needs to know of the line.
    #[must_use]
    pub fn link(&self) -> Link {
        Link {
            number: self.number,
            event: self.event["event"].as_str().unwrap_or("without an id").to_owned(),
            previous: self.previous,
            seal: self.seal,
            state: if self.previous.over(&canonical(&self.event)) == self.seal {
                State::Whole
            } else {
                State::Changed
            },
        }
    }
}

/// The end of a chain. Noted elsewhere, it tells later that nothing up to it was cut off or written
/// anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many events are sealed.
    pub length: u64,
    /// The last seal.
    pub seal: Seal,
}

impl Head {
    /// Of a chain in which nothing is sealed.
    pub const EMPTY: Self = Self { length: 0, seal: Seal::NONE };
}

/// A sealed event without its details: what is left to check once its own hash was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its place in the chain, from 1.
    pub number: u64,
    /// The event's id.
    pub event: String,
    /// The seal before it.
    pub previous: Seal,
    /// Its own seal.
    pub seal: Seal,
    /// Whether the event is what was sealed.
    pub state: State,
}

/// Whether an event is what was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is.
    Whole,
    /// It is another.
    Changed,
    /// It is not there any more, though its seal is.
    Gone,
}

/// The first thing that is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// An event is not what was sealed.
    #[error("Event {event}, number {number}, was changed after it was sealed.")]
    Changed {
        /// Its place.
        number: u64,
        /// Its id.
        event: String,
    },
    /// An event was removed and its seal was left.
    #[error("Event {event}, number {number}, was removed after it was sealed.")]
    Gone {
        /// Its place.
        number: u64,
        /// Its id.
        event: String,
    },
    /// Numbers are not there.
    #[error("Events number {from} to {to} are missing.")]
    Missing {
        /// The first.
        from: u64,
        /// The last.
        to: u64,
    },
    /// An event stands where it was not sealed.
    #[error("Event {event}, number {number}, is out of place.")]
    OutOfPlace {
        /// The number that it has.
        number: u64,
        /// Its id.
        event: String,
    },
    /// An event stands between two that were sealed one after the other.
    #[error("Event {event}, number {number}, was put in later.")]
    Inserted {
        /// The number that it has.
        number: u64,
        /// Its id.
        event: String,
    },
    /// An event does not follow from the one before it, which was replaced, or after which others were
    /// taken out.
    #[error(
        "Event {event}, number {number}, does not follow from the one before it: that was replaced, or others between them were removed."
    )]
    Broken {
        /// Its place.
        number: u64,
        /// Its id.
        event: String,
    },
    /// The noted end is nowhere in the chain.
    #[error(
        "No event has the seal {noted}: the end was cut off after number {length}, or the chain was written anew."
    )]
    Cut {
        /// What was noted.
        noted: Seal,
        /// Where the chain ends.
        length: u64,
    },
    /// An event is neither sealed nor waits to be.
    #[error("Event {event} is in no chain and does not wait to be sealed: its seal was removed.")]
    Loose {
        /// Its id.
        event: String,
    },
}

/// Checks a whole chain, from its first event on, and finds its end. `noted` is a seal that was
/// written down elsewhere: without one nothing can tell that the last events were cut off.
///
/// # Errors
/// The first fault.
pub fn check(links: &[Link], noted: Option<Seal>) -> Result<Head, Fault> {
    let places: HashMap<Seal, usize> = links.iter().enumerate().map(|(at, link)| (link.seal, at)).collect();
    let mut head = Head::EMPTY;
    for (at, link) in links.iter().enumerate() {
        let (number, event) = (link.number, link.event.clone());
        match link.state {
            State::Whole => {}
            State::Changed => return Err(Fault::Changed { number, event }),
            State::Gone => return Err(Fault::Gone { number, event }),
        }
        if link.previous != head.seal || number != head.length + 1 {
            return Err(misplaced(links, &places, at, head));
        }
        head = Head { length: number, seal: link.seal };
    }
    match noted {
        Some(noted) if noted != Seal::NONE && !places.contains_key(&noted) => {
            Err(Fault::Cut { noted, length: head.length })
        }
        _ => Ok(head),
    }
}

/// What is wrong with a link that is whole but does not follow from `head`, the end so far.
fn misplaced(links: &[Link], places: &HashMap<Seal, usize>, at: usize, head: Head) -> Fault {
    let link = &links[at];
    let (number, event) = (link.number, link.event.clone());
    // Where this one's predecessor stands, counted from 1: 0 for the beginning.
    let follows =
        if link.previous == Seal::NONE { Some(0) } else { places.get(&link.previous).map(|at| at + 1) };
    match follows {
        Some(place) if place < at => {
            let odd = &links[place];
            Fault::Inserted { number: odd.number, event: odd.event.clone() }
        }
        Some(_) => Fault::OutOfPlace { number, event },
        None if number > head.length + 1 => Fault::Missing { from: head.length + 1, to: number - 1 },
        None => Fault::Broken { number, event },
    }
}
