//! The guarded door: the only place that reads and writes rows.
//!
//! `World` is what is handed in; with an `Actor` it opens a [`ReadTx`], which sees one body and in
//! it the rows that the actor may see. Permission for an action turns it into a [`WriteTx`], which
//! ends with [`WriteTx::commit`] and an event, or is rolled back when it is dropped. So a query
//! without a body, a write without a permission, a commit without an event and a use after the
//! commit do not compile. No other file names `Entity::find`, `insert` or `update`.
//!
//! A write without a permission:
//! ```compile_fail,E0599
//! # use callup_infra::{entity::project, scope::ReadTx};
//! # async fn f(tx: ReadTx, row: project::Model) {
//! tx.insert::<project::Entity>(row).await; // only a WriteTx has `insert`
//! # }
//! ```
//! A commit without an event:
//! ```compile_fail,E0061
//! # use callup_infra::scope::WriteTx;
//! # async fn f(tx: WriteTx) {
//! tx.commit().await;
//! # }
//! ```
//! A use after the commit:
//! ```compile_fail,E0382
//! # use callup_domain::event::Event;
//! # use callup_infra::scope::WriteTx;
//! # async fn f(tx: WriteTx, event: Event) {
//! tx.commit(event).await.ok();
//! tx.now();
//! # }
//! ```
//! A query past the door:
//! ```compile_fail,E0277
//! # use callup_infra::{entity::project, scope::ReadTx};
//! # use sea_orm::EntityTrait;
//! # async fn f(tx: ReadTx) {
//! project::Entity::find().all(&tx).await; // the door is no connection, and has none to give
//! # }
//! ```
//! And what does compile:
//! ```
//! # use callup_domain::{access::{Action, On}, event::Event, id::ProjectId};
//! # use callup_infra::{Result, entity::project, scope::ReadTx};
//! # async fn f(tx: ReadTx, id: ProjectId) -> Result<()> {
//! let project = tx.get::<project::Entity>(id).await?;
//! let tx = tx.permit(Action::ListProject, On::default())?;
//! tx.update::<project::Entity>(project::Model { title: "Bins".to_owned(), ..project }).await?;
//! tx.commit(Event::ProjectSet { project: id }).await
//! # }
//! ```
//!
//! [`Operator`] is the other door, for the few things that belong to no body: looking up a token or
//! a session, claiming jobs, sealing events, reference data, making a body. [`keep_views`] keeps who
//! looked at whom.

mod apart;
mod check;
mod conn;
mod delivery;
mod entrance;
mod found;
mod operator;
mod queue;
mod read;
mod redact;
mod reference;
mod request_key;
mod seal;
mod view;
mod write;

pub use apart::{Upkeep, codes_of};
pub use entrance::{Admitted, Subscribed};
pub use found::Found;
pub use operator::Operator;
pub use read::ReadTx;
pub use request_key::{Claim, Claimed, RequestKeys};
pub use view::keep_views;
pub use write::WriteTx;

use crate::clock::{Clock, Ids};
use crate::db::Db;
use crate::keys::Keys;
use callup_domain::access::Actor;
use callup_domain::id::BodyId;
use chrono::NaiveDate;
use sea_orm::{Condition, EntityTrait, Value};
use std::sync::Arc;

/// Everything that is handed in: the database, the time, new ids and keys.
#[derive(Clone)]
pub struct World {
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// New ids.
    pub ids: Arc<dyn Ids>,
    /// The service's own keys.
    pub keys: Keys,
}

/// A table whose rows belong to a body.
pub trait Owned: EntityTrait {
    /// What a row is called in a sentence.
    const NOUN: &'static str;
    /// Whether rows change, with a version or without.
    const CHANGES: bool = false;
    /// Whether rows may be removed: whether it is [`Removable`].
    const GOES: bool = false;
    /// The type of its id.
    type Key: Copy + Send + Sync + Into<Value> + Into<uuid::Uuid> + 'static;

    /// The column of the id.
    fn key() -> Self::Column;
    /// The column of the body.
    fn body() -> Self::Column;
    /// The id of a row.
    fn key_of(row: &Self::Model) -> Self::Key;
    /// The body of a row.
    fn body_of(row: &Self::Model) -> BodyId;

    /// Which rows of the body `actor` may see `today`. All, unless the table says otherwise.
    #[must_use]
    fn visible(actor: &Actor, today: NaiveDate) -> Condition {
        let _ = (actor, today);
        Condition::all()
    }

    /// The row as it is kept in `revision` each time it changes, and its version, if reports look
    /// back at it.
    #[must_use]
    fn revision(row: &Self::Model) -> Option<(i32, serde_json::Result<serde_json::Value>)> {
        let _ = row;
        None
    }
}

/// A table whose rows change. The version makes sure that nobody overwrites what they have not
/// seen.
pub trait Versioned: Owned {
    /// The column of the version.
    fn version() -> Self::Column;
    /// The version of a row.
    fn version_of(row: &mut Self::Model) -> &mut i32;
}

/// A table whose rows may be removed: lists that a person edits as a whole, and what is kept for a time
/// only. What is reported on is never removed: of the hosts of projects only those of drafts go.
pub trait Removable: Owned {}
