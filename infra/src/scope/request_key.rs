//! Mutations with a key of the client's: each is done once, and its answer given as often as it is asked
//! for.
//!
//! A request claims its key, is done, and leaves its answer. The command marks the key in its own
//! transaction, so that a service that dies at any moment knows afterwards whether the command is
//! permanent: if it is not, the request may be done again once its time is up; if it is, and the answer was
//! lost, that is what is told.

use super::conn::Conn;
use super::{World, WriteTx};
use crate::entity::request_key::{Column, Entity, Model};
use crate::error::{Error, Result};
use crate::keys::Purpose;
use callup_domain::access::Actor;
use callup_domain::id::{PersonId, RequestKeyId};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, SqlErr};

/// A key that a request has claimed, and when: whoever claims it later has it instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claimed {
    id: RequestKeyId,
    at: DateTime<Utc>,
}

/// What is known of a key when a request comes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The request is to be done now, and its answer kept.
    Mine(Claimed),
    /// It was done: the answer.
    Answered(String),
    /// It is being done.
    Running,
    /// It was done, and the answer was lost.
    Lost,
    /// The key was used for another request.
    Other,
}

/// The keys of one person in one body.
pub struct RequestKeys {
    world: World,
    actor: Actor,
    person: PersonId,
}

impl RequestKeys {
    /// The keys of whoever acts. None for anybody but a person.
    #[must_use]
    pub fn of(world: &World, actor: &Actor) -> Option<Self> {
        Some(Self { world: world.clone(), actor: actor.clone(), person: actor.person()? })
    }

    /// Claims `key` for a request, of which `request` is the hash. A claim that was neither done nor given
    /// up within `lease` may be taken over.
    ///
    /// # Errors
    /// `Unavailable`, or `Internal` when a row cannot be read.
    pub async fn claim(&self, key: &str, request: &str, lease: TimeDelta) -> Result<Claim> {
        let now = self.world.clock.now();
        let Some(known) = self.known(key).await? else { return self.first(key, request, now).await };
        Ok(match known {
            Model { request: other, .. } if other != request => Claim::Other,
            Model { id, answer: Some(answer), .. } => self.answered(id, &answer),
            Model { claimed_at, .. } if claimed_at + lease > now => Claim::Running,
            Model { done: true, .. } => Claim::Lost,
            known => self.take_over(known, now).await?,
        })
    }

    /// Keeps what was answered, sealed: it may hold a token or a secret that is shown once.
    ///
    /// # Errors
    /// `Unavailable`, or `Internal` when the system gives no random bytes.
    pub async fn keep(&self, claimed: Claimed, answer: &str) -> Result<()> {
        let answer = self.world.keys.seal(Purpose::Answers, &claimed.id.to_string(), answer)?;
        let conn = self.conn(true);
        let kept = Entity::update_many().col_expr(Column::Answer, Expr::value(answer));
        kept.filter(self.claimed(claimed)).exec(&conn).await?;
        Ok(conn.commit().await?)
    }

    /// Gives a claim up, so that the request may come again. False if its command is permanent, or
    /// another has the key by now.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn give_up(&self, claimed: Claimed) -> Result<bool> {
        let conn = self.conn(true);
        let undone = self.claimed(claimed).add(Column::Done.eq(false));
        let given_up = Entity::delete_many().filter(undone).exec(&conn).await?.rows_affected == 1;
        conn.commit().await?;
        Ok(given_up)
    }

    /// The answer, unless it was sealed under a key that is gone.
    fn answered(&self, id: RequestKeyId, answer: &str) -> Claim {
        match self.world.keys.open(Purpose::Answers, &id.to_string(), answer) {
            Ok(answer) => Claim::Answered(answer.expose().to_owned()),
            Err(_) => Claim::Lost,
        }
    }

    async fn known(&self, key: &str) -> Result<Option<Model>> {
        let conn = self.conn(false);
        Ok(Entity::find().filter(self.these().add(Column::Key.eq(key))).one(&conn).await?)
    }

    /// Of two that come first at the same moment one is.
    async fn first(&self, key: &str, request: &str, now: DateTime<Utc>) -> Result<Claim> {
        let claimed = Claimed { id: RequestKeyId(self.world.ids.id(now)), at: now };
        let row = Model {
            id: claimed.id,
            body_id: self.actor.body,
            person_id: self.person,
            key: key.to_owned(),
            request: request.to_owned(),
            claimed_at: now,
            done: false,
            answer: None,
        };
        let conn = self.conn(true);
        match Entity::insert(row.into_active_model()).exec_without_returning(&conn).await {
            Ok(_) => conn.commit().await?,
            Err(cause) if matches!(cause.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
                return Ok(Claim::Running);
            }
            Err(cause) => return Err(cause.into()),
        }
        Ok(Claim::Mine(claimed))
    }

    async fn take_over(&self, known: Model, now: DateTime<Utc>) -> Result<Claim> {
        let conn = self.conn(true);
        let as_seen =
            self.claimed(Claimed { id: known.id, at: known.claimed_at }).add(Column::Done.eq(false));
        let taken = Entity::update_many().col_expr(Column::ClaimedAt, Expr::value(now)).filter(as_seen);
        let taken = taken.exec(&conn).await?.rows_affected == 1;
        conn.commit().await?;
        Ok(if taken { Claim::Mine(Claimed { id: known.id, at: now }) } else { Claim::Running })
    }

    fn claimed(&self, claimed: Claimed) -> Condition {
        self.these().add(Column::Id.eq(claimed.id)).add(Column::ClaimedAt.eq(claimed.at))
    }

    fn these(&self) -> Condition {
        Condition::all().add(Column::BodyId.eq(self.actor.body)).add(Column::PersonId.eq(self.person))
    }

    fn conn(&self, writes: bool) -> Conn {
        Conn::new(self.world.db.clone(), self.actor.body, writes)
    }
}

impl WriteTx {
    /// Marks the key that the request came with, if it came with one: its command is permanent when this
    /// transaction is.
    ///
    /// # Errors
    /// A `CONFLICT` when another request has taken the key over meanwhile.
    pub(super) async fn mark_done(&self) -> Result<()> {
        let Some(claimed) = self.request_key() else { return Ok(()) };
        let mine = Condition::all()
            .add(Column::BodyId.eq(self.body()))
            .add(Column::Id.eq(claimed.id))
            .add(Column::ClaimedAt.eq(claimed.at));
        let marked = Entity::update_many().col_expr(Column::Done, Expr::value(true)).filter(mine);
        match marked.exec(self.conn()).await?.rows_affected {
            1 => Ok(()),
            _ => Err(Error::conflict()),
        }
    }
}
