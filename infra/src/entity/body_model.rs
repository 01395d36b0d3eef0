//! The operating models of a body, by date.

use callup_domain::id::BodyModelId;
use callup_domain::model::OperatingModel;
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// From a date on, a body has a model.
    "body_model": BodyModelId, "operating model";
    /// The model.
    model: OperatingModel,
    /// Its first day.
    from_on: NaiveDate,
    /// The authority behind a central mandate.
    authority: Option<String>,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
}
