//! What projects are for, in numbers.

use callup_domain::benefit::Benefit;
use callup_domain::id::{BenefitId, ProjectId};
use callup_domain::money::Money;
use chrono::{DateTime, Utc};

owned! {
    /// A benefit.
    "benefit": BenefitId, "benefit";
    /// The project.
    project_id: ProjectId,
    /// What is counted.
    title: String,
    /// In what unit: "calls a year".
    unit: String,
    /// The count before.
    baseline: i64,
    /// The count wanted.
    target: i64,
    /// What one unit is worth, in pence.
    unit_value_pence: i64,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
}

impl Model {
    /// From where to where it goes.
    #[must_use]
    pub fn aim(&self) -> Benefit {
        let unit_value = Money::pence(self.unit_value_pence);
        Benefit { baseline: self.baseline, target: self.target, unit_value }
    }
}
