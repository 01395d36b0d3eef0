//! A body's housekeeping, once a day.

use callup_command::cx::Cx;
use callup_command::{agreement, alert, dormancy, retention, webhook};
use callup_infra::Result;
use callup_infra::scope::Operator;

/// Lets go what need not be kept any longer, seals secrets under the key of today, reminds councils of
/// agreements that end, sees to projects of which nothing is heard, and tells officers of new posts that fit.
pub(super) async fn keep_house(cx: &Cx, operator: &Operator) -> Result<()> {
    retention::keep(cx, operator).await?;
    webhook::seal_anew(cx).await?;
    agreement::remind(cx).await?;
    dormancy::keep(cx).await?;
    alert::tell(cx).await
}
