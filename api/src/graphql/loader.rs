//! Loading rows in batches, so that a list of a hundred costs as many statements as a list of one.
//!
//! The loaders read through the request's own door: whoever may not see a row does not get it
//! here either.

use async_graphql::dataloader::{DataLoader, Loader};
use async_graphql::{Context, Result};
use callup_command::cx::Cx;
use callup_infra::scope::Owned;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use super::error;
use super::turn::Turns;

/// The loaders of one request.
pub struct Loaders {
    cx: Arc<Cx>,
}

impl Loaders {
    /// Loaders that see what the request sees.
    #[must_use]
    pub const fn new(cx: Arc<Cx>) -> Self {
        Self { cx }
    }

    /// The request.
    #[must_use]
    pub fn cx(&self) -> &Cx {
        &self.cx
    }
}

/// The most keys of one batch: SQLite binds no more values in a statement than 32,766. What a query may
/// cost keeps it well below that.
const MOST_KEYS: usize = 30_000;

/// The data loader of a request, which loads when a turn ends.
#[must_use]
pub fn of(loaders: Loaders, turns: Turns) -> DataLoader<Loaders> {
    DataLoader::new(loaders, turns.clone(), turns).max_batch_size(MOST_KEYS)
}

/// Why a batch failed, shared by all who waited for it.
pub type LoadError = Arc<callup_infra::Error>;

/// The row with this id, or none if there is none that the actor may see.
///
/// # Errors
/// As reading fails.
pub async fn load<K>(ctx: &Context<'_>, key: K) -> Result<Option<<Loaders as Loader<K>>::Value>>
where
    K: Send + Sync + Hash + Eq + Clone + 'static,
    Loaders: Loader<K, Error = LoadError>,
{
    ctx.data::<DataLoader<Loaders>>()?.load_one(key).await.map_err(|cause| shared(&cause))
}

/// The row that something refers to, if it refers to any and the actor may see it.
///
/// # Errors
/// As reading fails.
pub async fn load_some<K>(ctx: &Context<'_>, key: Option<K>) -> Result<Option<<Loaders as Loader<K>>::Value>>
where
    K: Send + Sync + Hash + Eq + Clone + 'static,
    Loaders: Loader<K, Error = LoadError>,
{
    match key {
        Some(key) => load(ctx, key).await,
        None => Ok(None),
    }
}

/// The rows with these ids, in that order, in one batch; without those that the actor may not see.
///
/// # Errors
/// As reading fails.
pub async fn load_all<K>(
    ctx: &Context<'_>,
    keys: impl IntoIterator<Item = K>,
) -> Result<Vec<<Loaders as Loader<K>>::Value>>
where
    K: Send + Sync + Hash + Eq + Clone + 'static,
    Loaders: Loader<K, Error = LoadError>,
{
    let keys: Vec<K> = keys.into_iter().collect();
    let loaded = ctx.data::<DataLoader<Loaders>>()?.load_many(keys.iter().cloned()).await;
    let mut loaded = loaded.map_err(|cause| shared(&cause))?;
    Ok(keys.iter().filter_map(|key| loaded.remove(key)).collect())
}

/// The row with this id, which must be there for whoever sees its child.
///
/// # Errors
/// As reading fails, or `NOT_FOUND`.
pub async fn require<K>(
    ctx: &Context<'_>,
    key: K,
    noun: &'static str,
) -> Result<<Loaders as Loader<K>>::Value>
where
    K: Send + Sync + Hash + Eq + Clone + 'static,
    Loaders: Loader<K, Error = LoadError>,
{
    load(ctx, key).await?.ok_or_else(|| error::failed(callup_infra::Error::NotFound(noun)))
}

/// An error that several fields share is told to each, and logged once.
fn shared(cause: &LoadError) -> async_graphql::Error {
    use callup_infra::Error as Cause;
    match &**cause {
        Cause::NotFound(noun) => error::failed(Cause::NotFound(noun)),
        Cause::Denied(refusal) => error::failed(Cause::Denied(refusal.clone())),
        Cause::Unavailable(cause) => error::failed(Cause::Unavailable(cause.clone())),
        other => error::failed(Cause::Internal(anyhow::anyhow!("{other:#}"))),
    }
}

/// All rows with these ids, by id.
///
/// # Errors
/// As reading fails.
pub async fn by_key<E>(cx: &Cx, keys: &[E::Key]) -> Result<HashMap<E::Key, E::Model>, LoadError>
where
    E: Owned,
    E::Key: Eq + Hash,
{
    let rows = cx.read().find::<E>().with_keys(keys.iter().copied()).all().await.map_err(Arc::new)?;
    Ok(rows.into_iter().map(|row| (E::key_of(&row), row)).collect())
}

/// The rows of each parent, in the order of their ids.
#[must_use]
pub fn grouped<K: Eq + Hash, R>(rows: Vec<R>, parent: impl Fn(&R) -> K) -> HashMap<K, Vec<R>> {
    rows.into_iter().fold(HashMap::new(), |mut groups, row| {
        groups.entry(parent(&row)).or_default().push(row);
        groups
    })
}

/// Declares a loader by id.
macro_rules! loads_by_id {
    ($($table:ident: $id:ty),+ $(,)?) => { $(
        impl async_graphql::dataloader::Loader<$id> for crate::graphql::loader::Loaders {
            type Value = callup_infra::entity::$table::Model;
            type Error = crate::graphql::loader::LoadError;

            async fn load(
                &self,
                keys: &[$id],
            ) -> Result<std::collections::HashMap<$id, Self::Value>, Self::Error> {
                crate::graphql::loader::by_key::<callup_infra::entity::$table::Entity>(self.cx(), keys).await
            }
        }
    )+ };
}
pub(crate) use loads_by_id;

/// Declares loaders of lists: the rows of a table that belong to one parent.
macro_rules! loads_lists {
    ($($(#[$meta:meta])* $key:ident($id:ty): $table:ident by $column:ident, $field:ident;)+) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $key(pub $id);

        impl async_graphql::dataloader::Loader<$key> for crate::graphql::loader::Loaders {
            type Value = Vec<callup_infra::entity::$table::Model>;
            type Error = crate::graphql::loader::LoadError;

            async fn load(
                &self,
                keys: &[$key],
            ) -> Result<std::collections::HashMap<$key, Self::Value>, Self::Error> {
                use callup_infra::entity::$table::{Column, Entity};
                let read = self.cx().read();
                let found = read.find::<Entity>().any_of(Column::$column, keys.iter().map(|key| key.0));
                let rows = found.in_order().all().await.map_err(std::sync::Arc::new)?;
                Ok(crate::graphql::loader::grouped(rows, |row| $key(row.$field)))
            }
        }
    )+ };
}
pub(crate) use loads_lists;
