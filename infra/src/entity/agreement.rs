//! Data sharing agreements of home councils with the body.

use callup_domain::agreement::{Arrangement, Term};
use callup_domain::id::{AgreementId, CouncilId, PersonId};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A data sharing agreement: the council lets the body see and use its officers' data.
    "agreement": AgreementId, "data sharing agreement", versioned, seen by super::visible::agreements;
    /// The council whose officers' data it is.
    council_id: CouncilId,
    /// What the data is used for.
    purpose: String,
    /// What the two are to each other.
    arrangement: Arrangement,
    /// Who gave it for the council, with name and office.
    signatory: String,
    /// Who entered it; none when the operator did, from paper.
    given_by: Option<PersonId>,
    /// When it was entered.
    given_at: DateTime<Utc>,
    /// Its first day.
    from_on: NaiveDate,
    /// Its last day.
    until_on: NaiveDate,
    /// When the council took it back.
    withdrawn_at: Option<DateTime<Utc>>,
    /// Who did.
    withdrawn_by: Option<PersonId>,
    /// Why.
    withdrawal_reason: Option<String>,
    /// When the council was last reminded that it ends.
    reminded_on: Option<NaiveDate>,
    /// Changes so far.
    version: i32,
}

impl Model {
    /// When it holds.
    #[must_use]
    pub const fn term(&self) -> Term {
        Term { from_on: self.from_on, until_on: self.until_on, withdrawn_at: self.withdrawn_at }
    }
}
