//! People of a body.

use callup_domain::id::PersonId;
use callup_domain::member::Language;
use callup_domain::period::Period;
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A person in a body. Somebody who works with two bodies is a person in each.
    "person": PersonId, "person", versioned;
    /// The e-mail address, in lower case; one person each in a body.
    email: String,
    /// The name.
    name: String,
    /// The language to write in.
    language: Language,
    /// When the person was added.
    created_at: DateTime<Utc>,
    /// When the person asked to be erased, if that still stands.
    erasure_asked_at: Option<DateTime<Utc>>,
    /// When the person was erased: name and address are a pseudonym since.
    erased_at: Option<DateTime<Utc>>,
    /// The first day on which the person is away, if that was said.
    away_from: Option<NaiveDate>,
    /// The last one.
    away_until: Option<NaiveDate>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// When the person is away, if that was said.
    #[must_use]
    pub fn away(&self) -> Option<Period> {
        let (starts_on, ends_on) = self.away_from.zip(self.away_until)?;
        Some(Period { starts_on, ends_on })
    }
}
