//! Reading.

use super::conn::Conn;
use super::{Claimed, Found, Owned, World, WriteTx};
use crate::clock::{self, Ids};
use crate::entity::Shared;
use crate::error::Result;
use crate::pools::Pools;
use callup_domain::access::{Action, Actor, On};
use callup_domain::id::BodyId;
use chrono::{DateTime, NaiveDate, Utc};
use std::sync::Arc;
use uuid::Uuid;

/// One transaction that sees one body, and in it what the actor may see. The time stands still in
/// it.
pub struct ReadTx {
    conn: Conn,
    actor: Arc<Actor>,
    now: DateTime<Utc>,
    ids: Arc<dyn Ids>,
    request_key: Option<Claimed>,
}

impl ReadTx {
    /// For reading only: a consistent picture of the body, that never waits for a writer.
    #[must_use]
    pub fn open(world: &World, actor: Arc<Actor>) -> Self {
        Self::new(world, actor, false, None)
    }

    /// For a command, which asks for a permission and writes. `request_key` is what the request came
    /// with, to be done once.
    #[must_use]
    pub fn begin(world: &World, actor: Arc<Actor>, request_key: Option<Claimed>) -> Self {
        Self::new(world, actor, true, request_key)
    }

    fn new(world: &World, actor: Arc<Actor>, writes: bool, request_key: Option<Claimed>) -> Self {
        let conn = Conn::new(world.db.clone(), actor.body, writes);
        Self { conn, actor, now: world.clock.now(), ids: Arc::clone(&world.ids), request_key }
    }

    pub(super) const fn request_key(&self) -> Option<Claimed> {
        self.request_key
    }

    pub(super) const fn conn(&self) -> &Conn {
        &self.conn
    }

    /// The pools that are kept in memory. None for a command: what it has written is in no event yet, so that
    /// its picture cannot be told from that before.
    pub(crate) fn pools(&self) -> Option<&Pools> {
        (!self.conn.writes()).then(|| self.conn.db().pools())
    }

    /// Whether no statement of this transaction is on its way to the database and back.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.conn.is_quiet()
    }

    pub(super) async fn finish(self) -> Result<()> {
        Ok(self.conn.commit().await?)
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> BodyId {
        self.actor.body
    }

    /// The time at which the transaction was opened.
    #[must_use]
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Today's date in the United Kingdom.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        clock::today(self.now)
    }

    /// A new id, later than every one before.
    #[must_use]
    pub fn id<K: From<Uuid>>(&self) -> K {
        self.ids.id(self.now).into()
    }

    /// The rows that the actor may see.
    #[must_use]
    pub fn find<E: Owned>(&self) -> Found<'_, E> {
        Found::in_body(self).filter(E::visible(&self.actor, self.today()))
    }

    /// Every row of the body, also those that the actor may not see: to decide by, and to count.
    /// What it finds is not shown.
    #[must_use]
    pub fn every<E: Owned>(&self) -> Found<'_, E> {
        Found::in_body(self)
    }

    /// Reference data that all bodies share.
    #[must_use]
    pub fn shared<E: Shared>(&self) -> Found<'_, E> {
        Found::shared(self)
    }

    /// The row with this id, if the actor may see it.
    ///
    /// # Errors
    /// `NotFound`: a row of another body, or one that the actor may not see, is not there.
    pub async fn get<E: Owned>(&self, key: E::Key) -> Result<E::Model> {
        self.find::<E>().with_key(key).the_one().await
    }

    /// Whether the actor may do `action` on `on`.
    #[must_use]
    pub fn may(&self, action: Action, on: On) -> bool {
        self.actor.may(action, on)
    }

    /// The right to write, if the policy grants the actor this action.
    ///
    /// # Errors
    /// `Denied`.
    pub fn permit(self, action: Action, on: On) -> Result<WriteTx> {
        self.actor.permit(action, on)?;
        Ok(WriteTx::new(self))
    }
}
