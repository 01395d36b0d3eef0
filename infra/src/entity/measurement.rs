//! Measurements of benefits; each is kept.

use callup_domain::id::{BenefitId, MeasurementId, PersonId, ProjectId};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A measurement.
    "measurement": MeasurementId, "measurement";
    /// The project.
    project_id: ProjectId,
    /// The benefit.
    benefit_id: BenefitId,
    /// The count.
    actual: i64,
    /// The day of which it speaks.
    measured_on: NaiveDate,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
    /// By whom.
    recorded_by: Option<PersonId>,
}
