//! The pool that is kept in memory, held against the one in the database.

use callup_command::cx::Cx;
use callup_domain::id::BodyId;
use callup_infra::query::pool;
use callup_infra::scope::{Operator, World};

/// Asserts that the body's pool, followed event by event, is what reading it anew gives in the same picture.
/// Says nothing while the database cannot be asked.
pub async fn is_followed(world: &World, body: BodyId) {
    let read = Cx::new(world.clone(), Operator::actor(body)).read();
    let (Ok(followed), Ok(anew)) = (pool::pool(&read).await, pool::anew(&read).await) else { return };
    assert!(*followed == anew, "the pool was not followed: kept {followed:#?}, there {anew:#?}");
}
