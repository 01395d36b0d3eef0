//! Roles that people hold.

use callup_domain::access::Role;
use callup_domain::id::{CouncilId, MembershipId, PersonId};
use chrono::NaiveDate;

owned! {
    /// A role that a person holds.
    "membership": MembershipId, "role", versioned;
    /// The person.
    person_id: PersonId,
    /// The role.
    role: Role,
    /// The council it is held for, where it is a council's role.
    council_id: Option<CouncilId>,
    /// The first day.
    from_on: NaiveDate,
    /// The last day, if there is one.
    until_on: Option<NaiveDate>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// Whether the role is held on `day`.
    #[must_use]
    pub fn is_held_on(&self, day: NaiveDate) -> bool {
        self.from_on <= day && self.until_on.is_none_or(|until| day <= until)
    }
}
