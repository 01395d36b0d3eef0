//! An endpoint that was disabled.

use super::Draft;
use callup_domain::id::WebhookId;
use callup_infra::Result;
use callup_infra::clock::local;
use callup_infra::entity::webhook;
use callup_infra::mail::{Topic, WebhookFacts};
use callup_infra::scope::ReadTx;

/// None once it was let on again or removed.
pub(super) async fn draft(tx: &ReadTx, id: WebhookId) -> Result<Option<Draft>> {
    let row = tx.every::<webhook::Entity>().with_key(id).the_one().await?;
    let Some((at, why)) = row.health().stopped.filter(|_| row.removed_at.is_none()) else { return Ok(None) };
    let host = url::Url::parse(&row.url).ok().and_then(|url| url.host_str().map(str::to_owned));
    let webhook = WebhookFacts {
        since: local(row.failing_since.unwrap_or(at)),
        host: host.unwrap_or_default(),
        label: row.label,
        why,
    };
    Ok(Some(Draft { topic: Topic::Webhook { webhook }, path: "/account".to_owned(), thread: None }))
}
