//! A body's housekeeping, once a day.

use crate::command::{retention, webhook};
use crate::cx::Cx;
use callup_infra::Result;
use callup_infra::scope::Operator;

/// Lets go what need not be kept any longer, and seals secrets under the key of today.
pub(super) async fn keep_house(cx: &Cx, operator: &Operator) -> Result<()> {
    retention::keep(cx, operator).await?;
    webhook::seal_anew(cx).await
}
