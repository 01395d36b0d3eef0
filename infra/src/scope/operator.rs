//! The door for what belongs to no body: letting people in (`entrance`), claiming jobs (`queue`),
//! reference data and the making of a body. What it may touch is listed once more, for PostgreSQL to
//! hold it to, in `OF_THE_OPERATOR` of `migrations/src/lock.rs`.

use super::World;
use crate::db::As;
use crate::entity::{body, body_model, event};
use crate::error::{Error, Result};
use crate::keys::Keys;
use callup_domain::Refusal;
use callup_domain::access::{Actor, Who};
use callup_domain::event::Event;
use callup_domain::id::{BodyId, BodyModelId, EventId};
use callup_domain::model::OperatingModel;
use callup_domain::refusal::Code;
use callup_domain::say;
use sea_orm::{EntityTrait, IntoActiveModel, QueryOrder};

/// The operator's door. Nothing of it is reachable over the network but letting people in.
#[derive(Clone)]
pub struct Operator {
    pub(super) world: World,
}

impl Operator {
    /// Opens the door.
    #[must_use]
    pub const fn new(world: World) -> Self {
        Self { world }
    }

    /// The service's own keys.
    #[must_use]
    pub const fn keys(&self) -> &Keys {
        &self.world.keys
    }

    /// The operator, acting in one body.
    #[must_use]
    pub const fn actor(body: BodyId) -> Actor {
        Actor { body, who: Who::Operator }
    }

    /// The job runner, acting in one body.
    #[must_use]
    pub const fn runner(body: BodyId) -> Actor {
        Actor { body, who: Who::Runner }
    }

    /// Somebody who stands at the door of one body.
    #[must_use]
    pub const fn visitor(body: BodyId) -> Actor {
        Actor { body, who: Who::Visitor }
    }

    /// The bodies, by slug.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn bodies(&self) -> Result<Vec<body::Model>> {
        let tx = self.world.db.begin_read(As::Operator).await?;
        Ok(body::Entity::find().order_by_asc(body::Column::Slug).all(&tx).await?)
    }

    /// The body with this slug.
    ///
    /// # Errors
    /// `NOT_FOUND`, naming the bodies that there are.
    pub async fn body(&self, slug: &str) -> Result<body::Model> {
        let bodies = self.bodies().await?;
        let slugs: Vec<&str> = bodies.iter().map(|body| body.slug.as_str()).collect();
        let there =
            if slugs.is_empty() { say!("There is none yet.") } else { say!("There is {slugs}.", slugs) };
        let missing =
            Refusal::new(Code::NotFound, "body", say!("There is no body “{slug}”.", slug).then(there));
        bodies.into_iter().find(|body| body.slug == slug).ok_or_else(|| missing.into())
    }

    /// Sets up a body with its operating model.
    ///
    /// # Errors
    /// `DUPLICATE` when the slug is taken.
    pub async fn set_up_body(
        &self,
        slug: &str,
        name: &str,
        model: OperatingModel,
        authority: Option<String>,
    ) -> Result<BodyId> {
        let (now, ids) = (self.world.clock.now(), &self.world.ids);
        let id = BodyId(ids.id(now));
        let body =
            body::Model { id, slug: slug.to_owned(), name: name.to_owned(), created_at: now, version: 1 };
        let model = body_model::Model {
            id: BodyModelId(ids.id(now)),
            body_id: id,
            model,
            from_on: crate::clock::today(now),
            authority,
            recorded_at: now,
        };
        let happened = Event::BodySetUp { body: id };
        let event = event::Model {
            id: EventId(ids.id(now)),
            body_id: id,
            occurred_at: now,
            actor: event::actor_word(&Self::actor(id)).to_owned(),
            person_id: None,
            kind: happened.kind(),
            subject: happened.subject(),
            data: happened,
        };
        let taken = || Refusal::new(Code::Duplicate, "slug", say!("There is a body “{slug}” already.", slug));
        let tx = self.world.db.begin_write(As::Operator).await?;
        body::Entity::insert(body.into_active_model())
            .exec_without_returning(&tx)
            .await
            .map_err(|cause| Error::from(cause).or_duplicate(taken))?;
        body_model::Entity::insert(model.into_active_model()).exec_without_returning(&tx).await?;
        event::Entity::insert(event.into_active_model()).exec_without_returning(&tx).await?;
        tx.commit().await?;
        Ok(id)
    }
}
