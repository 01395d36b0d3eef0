//! The context of one request: who acts, and everything that is handed in.

use callup_domain::access::Actor;
use callup_domain::id::{OfficerId, SessionId};
use callup_domain::view::ViewPurpose;
use callup_infra::Result;
use callup_infra::scope::{Claimed, ReadTx, World, keep_views};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// One request by one actor. Commands begin a transaction of their own; everything that is only
/// read in the request shares one, and so one picture of the body.
pub struct Cx {
    world: World,
    actor: Arc<Actor>,
    session: Option<SessionId>,
    reader: Mutex<Arc<ReadTx>>,
    request_key: Option<Claimed>,
    seen: Mutex<BTreeSet<(OfficerId, ViewPurpose)>>,
}

impl Cx {
    /// A request by `actor`.
    #[must_use]
    pub fn new(world: World, actor: Actor) -> Self {
        let actor = Arc::new(actor);
        let reader = Mutex::new(Arc::new(ReadTx::open(&world, Arc::clone(&actor))));
        Self { world, actor, session: None, reader, request_key: None, seen: Mutex::default() }
    }

    /// The same request, which came with a key: what it does is done once.
    #[must_use]
    pub fn once(self, request_key: Claimed) -> Self {
        Self { request_key: Some(request_key), ..self }
    }

    /// The same request, coming from a session.
    #[must_use]
    pub fn from_session(self, session: Option<SessionId>) -> Self {
        Self { session, ..self }
    }

    /// The session that the request comes from, if it comes from one.
    #[must_use]
    pub const fn session(&self) -> Option<SessionId> {
        self.session
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// What is handed in.
    #[must_use]
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// The request's picture of the body.
    #[must_use]
    pub fn read(&self) -> Arc<ReadTx> {
        Arc::clone(&self.reader.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Notes that the actor looks at an officer's profile. It is kept by `keep_views`.
    pub fn saw(&self, officer: OfficerId, purpose: ViewPurpose) {
        if self.actor.officer() != Some(officer) {
            self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert((officer, purpose));
        }
    }

    /// Keeps whose profiles the actor looked at, before the answer leaves: an answer that cannot be put
    /// down is not given. One statement, and none when nobody was looked at.
    ///
    /// # Errors
    /// `Unavailable` or `Internal`.
    pub async fn keep_views(&self) -> Result<()> {
        let seen = std::mem::take(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner));
        keep_views(&self.world, &self.actor, &seen.into_iter().collect::<Vec<_>>()).await
    }

    /// A picture of its own, for work that takes so long that none is to be held open meanwhile.
    #[must_use]
    pub fn apart(&self) -> ReadTx {
        ReadTx::open(&self.world, Arc::clone(&self.actor))
    }

    /// Begins a command. What is read afterwards sees what it did.
    #[must_use]
    pub fn begin(&self) -> ReadTx {
        *self.reader.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(self.apart());
        ReadTx::begin(&self.world, Arc::clone(&self.actor), self.request_key)
    }
}
