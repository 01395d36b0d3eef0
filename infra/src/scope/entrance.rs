//! Letting people in: the only look-ups that do not know the body yet, because what somebody holds
//! tells which it is. Each is by the hash of 256 random bits, and finds one row or none.

use super::Operator;
use crate::db::As;
use crate::entity::{attempt, calendar, membership, officer, session, token};
use crate::error::Result;
use callup_domain::access::{Actor, Grant, Who};
use callup_domain::id::{AttemptId, BodyId, CalendarId, OfficerId, PersonId, SessionId};
use callup_domain::session::{SessionLife, SessionRules};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};

/// Somebody who was let in by a session.
#[derive(Clone, Debug)]
pub struct Admitted {
    /// Who, with the roles of today.
    pub actor: Actor,
    /// The session.
    pub session: SessionId,
}

/// A calendar that was found by its address, and whose it is.
#[derive(Clone, Debug)]
pub struct Subscribed {
    /// Whose, with the roles of today.
    pub actor: Actor,
    /// The calendar.
    pub calendar: CalendarId,
    /// Whether home days are in it.
    pub home_days: bool,
}

/// As much of a session as it takes to let somebody in.
type Held = (SessionId, BodyId, PersonId, DateTime<Utc>, DateTime<Utc>, Option<DateTime<Utc>>);

impl Operator {
    /// Whoever holds the token with this hash, with the roles of today. None for a token that does
    /// not exist, has expired or was revoked.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn admit(&self, hash: &str) -> Result<Option<Actor>> {
        let now = self.world.clock.now();
        let tx = self.world.db.begin_read(As::Operator).await?;
        let valid =
            Condition::any().add(token::Column::ExpiresAt.is_null()).add(token::Column::ExpiresAt.gt(now));
        let held = token::Entity::find()
            .filter(token::Column::Hash.eq(hash))
            .filter(token::Column::RevokedAt.is_null())
            .filter(valid)
            .one(&tx)
            .await?;
        let Some(held) = held else { return Ok(None) };
        let actor = person(&tx, held.body_id, held.person_id, crate::clock::today(now)).await?;
        tx.commit().await?;
        Ok(Some(actor))
    }

    /// Whoever holds the session with this hash, with the roles of today; and keeps, to the minute, that
    /// something came from it. None for a session that does not exist, was ended, or is too old.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn admit_session(&self, hash: &str, rules: SessionRules) -> Result<Option<Admitted>> {
        let now = self.world.clock.now();
        let tx = self.world.db.begin_read(As::Operator).await?;
        use session::Column::{BeganAt, BodyId, EndedAt, Hash, Id, PersonId, SeenAt};
        let held: Option<Held> = session::Entity::find()
            .select_only()
            .columns([Id, BodyId, PersonId, BeganAt, SeenAt, EndedAt])
            .filter(Hash.eq(hash))
            .into_tuple()
            .one(&tx)
            .await?;
        let Some((session, body, who, began_at, seen_at, ended_at)) = held else { return Ok(None) };
        let life = SessionLife { began_at, seen_at, ended_at };
        if !life.is_open(now, rules) {
            return Ok(None);
        }
        let actor = person(&tx, body, who, crate::clock::today(now)).await?;
        tx.commit().await?;
        if life.is_to_be_seen(now) {
            self.see_session(session, now).await?;
        }
        Ok(Some(Admitted { actor, session }))
    }

    /// Whose calendar has the address with this hash. None for an address that leads nowhere, or does not any
    /// more.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn admit_calendar(&self, hash: &str) -> Result<Option<Subscribed>> {
        let now = self.world.clock.now();
        let tx = self.world.db.begin_read(As::Operator).await?;
        use calendar::Column;
        let held: Option<(CalendarId, BodyId, PersonId, bool)> = calendar::Entity::find()
            .select_only()
            .columns([Column::Id, Column::BodyId, Column::PersonId, Column::HomeDays])
            .filter(Column::Hash.eq(hash))
            .filter(Column::RevokedAt.is_null())
            .into_tuple()
            .one(&tx)
            .await?;
        let Some((calendar, body, who, home_days)) = held else { return Ok(None) };
        let actor = person(&tx, body, who, crate::clock::today(now)).await?;
        tx.commit().await?;
        Ok(Some(Subscribed { actor, calendar, home_days }))
    }

    /// The one write beside the record: it changes nothing that anybody decides on but how long an
    /// idle session lasts.
    async fn see_session(&self, id: SessionId, now: DateTime<Utc>) -> Result<()> {
        let tx = self.world.db.begin_write(As::Operator).await?;
        session::Entity::update_many()
            .col_expr(session::Column::SeenAt, Expr::value(now))
            .filter(session::Column::Id.eq(id))
            .filter(session::Column::SeenAt.lt(now))
            .filter(session::Column::EndedAt.is_null())
            .exec(&tx)
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Counts one more attempt of whoever is behind `key_hash` in the window that began at
    /// `begins_at`, and tells how many there are by now. Earlier windows are forgotten once they are
    /// older than `forget_before`.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn count_attempt(
        &self,
        key_hash: &str,
        begins_at: DateTime<Utc>,
        forget_before: DateTime<Utc>,
    ) -> Result<u32> {
        use attempt::Column::{BeginsAt, Count, KeyHash};
        let id = AttemptId(self.world.ids.id(self.world.clock.now()));
        let row = attempt::Model { id, key_hash: key_hash.to_owned(), begins_at, count: 1 };
        // One statement, so that no two copies count the same attempt as the first.
        let one_more = OnConflict::columns([KeyHash, BeginsAt])
            .value(Count, Expr::col((attempt::Entity, Count)).add(1))
            .to_owned();
        let tx = self.world.db.begin_write(As::Operator).await?;
        let row = attempt::Entity::insert(row.into_active_model())
            .on_conflict(one_more)
            .exec_with_returning(&tx)
            .await?;
        if row.count == 1 {
            attempt::Entity::delete_many().filter(BeginsAt.lt(forget_before)).exec(&tx).await?;
        }
        tx.commit().await?;
        Ok(u32::try_from(row.count).unwrap_or(u32::MAX))
    }

    /// Removes counts of attempts in windows that began before `before`, at whichever door.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn forget_attempts(&self, before: DateTime<Utc>) -> Result<()> {
        let tx = self.world.db.begin_write(As::Operator).await?;
        attempt::Entity::delete_many().filter(attempt::Column::BeginsAt.lt(before)).exec(&tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// A person of a body as an actor, with the roles held on `today`.
async fn person(tx: &DatabaseTransaction, body: BodyId, person: PersonId, today: NaiveDate) -> Result<Actor> {
    let current = Condition::any()
        .add(membership::Column::UntilOn.is_null())
        .add(membership::Column::UntilOn.gte(today));
    let roles = membership::Entity::find()
        .filter(membership::Column::BodyId.eq(body))
        .filter(membership::Column::PersonId.eq(person))
        .filter(membership::Column::FromOn.lte(today))
        .filter(current)
        .all(tx)
        .await?;
    let officer: Option<OfficerId> = officer::Entity::find()
        .select_only()
        .column(officer::Column::Id)
        .filter(officer::Column::BodyId.eq(body))
        .filter(officer::Column::PersonId.eq(person))
        .into_tuple()
        .one(tx)
        .await?;
    let grants = roles.iter().map(|row| Grant { role: row.role, council: row.council_id }).collect();
    Ok(Actor { body, who: Who::Person { person, officer, grants } })
}
