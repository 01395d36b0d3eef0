//! One transaction of one body, begun at its first statement, so that a request that touches no
//! table costs no round trip.

use super::check;
use crate::db::{As, Db};
use callup_domain::id::BodyId;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement};
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::OnceCell;

pub(super) struct Conn {
    db: Db,
    body: BodyId,
    writes: bool,
    tx: OnceCell<DatabaseTransaction>,
    on_their_way: AtomicUsize,
}

/// A statement on its way to the database and back.
struct OnItsWay<'a>(&'a AtomicUsize);

impl Drop for OnItsWay<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Conn {
    pub(super) fn new(db: Db, body: BodyId, writes: bool) -> Self {
        Self { db, body, writes, tx: OnceCell::new(), on_their_way: AtomicUsize::new(0) }
    }

    pub(super) const fn db(&self) -> &Db {
        &self.db
    }

    /// Whether it is for a command.
    pub(super) const fn writes(&self) -> bool {
        self.writes
    }

    /// Whether no statement is on its way.
    pub(super) fn is_quiet(&self) -> bool {
        self.on_their_way.load(Ordering::SeqCst) == 0
    }

    fn sends(&self) -> OnItsWay<'_> {
        self.on_their_way.fetch_add(1, Ordering::SeqCst);
        OnItsWay(&self.on_their_way)
    }

    pub(super) async fn commit(self) -> Result<(), DbErr> {
        match self.tx.into_inner() {
            Some(tx) => tx.commit().await,
            None => Ok(()),
        }
    }

    async fn tx(&self, statement: &Statement) -> Result<&DatabaseTransaction, DbErr> {
        check::names_the_body(statement, self.body)?;
        self.tx
            .get_or_try_init(|| async {
                let who = As::Body(self.body);
                if self.writes { self.db.begin_write(who).await } else { self.db.begin_read(who).await }
            })
            .await
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Conn {
    fn get_database_backend(&self) -> DbBackend {
        self.db.backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        let _on_its_way = self.sends();
        self.tx(&statement).await?.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom("a statement without bound values cannot name its body".to_owned()))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let _on_its_way = self.sends();
        self.tx(&statement).await?.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let _on_its_way = self.sends();
        self.tx(&statement).await?.query_all_raw(statement).await
    }
}
