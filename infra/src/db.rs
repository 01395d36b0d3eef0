//! The two databases: how they are opened, and where they differ.
//!
//! | | SQLite | PostgreSQL |
//! |---|---|---|
//! | connections | one that writes, several that read | a pool that does both |
//! | writing | `BEGIN IMMEDIATE`: one writer at a time, waiting for its turn in the pool | row locks |
//! | reading | a WAL snapshot from the first statement on | `REPEATABLE READ READ ONLY` |
//! | waiting | the pool's time limit, then `busy_timeout` | the pool's and the statement's time limit |
//! | bodies kept apart below the door | composite foreign keys | the same, and row security: each transaction runs as a role that sees one body (`docs/adr/0010`) |
//!
//! Everything that depends on the kind of database is here or in `scope/`.

use crate::config::without_password;
use crate::error::Result;
use crate::pools::Pools;
use crate::runs::Runs;
use callup_domain::Sentence;
use callup_domain::id::BodyId;
use callup_domain::refusal::{Code, Refusal};
use callup_migrations::{Migrator, MigratorTrait, lock};
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseExecutor, DatabaseTransaction,
    DbBackend, DbErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// Which database, and how patient to be with it.
#[derive(Clone)]
pub struct DbOptions {
    /// `sqlite://FILE` or `postgres://…`.
    pub url: String,
    /// The most connections at once.
    pub max_connections: u32,
    /// How long to wait for a connection.
    pub acquire_timeout: Duration,
    /// SQLite: how long to wait for another process that writes.
    pub busy_timeout: Duration,
    /// PostgreSQL: how long a statement may take.
    pub statement_timeout: Duration,
    /// Whether a commit waits until the disk has it. Only a demo or a test does without.
    pub durable: bool,
}

impl fmt::Debug for DbOptions {
    /// Without the password that the address may hold.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DbOptions")
            .field("url", &without_password(&self.url))
            .field("max_connections", &self.max_connections)
            .field("acquire_timeout", &self.acquire_timeout)
            .field("busy_timeout", &self.busy_timeout)
            .field("statement_timeout", &self.statement_timeout)
            .field("durable", &self.durable)
            .finish()
    }
}

/// As whom a transaction runs. PostgreSQL holds it to that, until its end and not beyond.
#[derive(Clone, Copy, Debug)]
pub(crate) enum As {
    /// The application, which sees this body.
    Body(BodyId),
    /// The operator, who sees little, but of all bodies.
    Operator,
}

impl As {
    fn statement(self) -> String {
        match self {
            Self::Body(body) => format!(
                "SET LOCAL ROLE {}; SET LOCAL {} = '{}'",
                lock::APPLICATION,
                lock::BODY_SETTING,
                body.0.hyphenated()
            ),
            Self::Operator => format!("SET LOCAL ROLE {}", lock::OPERATOR),
        }
    }
}

/// An open database.
#[derive(Clone)]
pub struct Db {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    statements: Arc<AtomicU64>,
    heard: Arc<Mutex<Option<Vec<String>>>>,
    bell: watch::Sender<()>,
    pools: Arc<Pools>,
    runs: Arc<Runs>,
}

impl Db {
    /// Opens the database. It need not be there yet when it is PostgreSQL: connections are made
    /// when they are needed, and again after it went away.
    ///
    /// # Errors
    /// `Unavailable` when SQLite's file cannot be opened, `Internal` when the address makes no
    /// sense.
    pub async fn open(config: &DbOptions) -> Result<Self> {
        let statements = Arc::new(AtomicU64::new(0));
        let heard: Arc<Mutex<Option<Vec<String>>>> = Arc::default();
        let (mut reader, mut writer) = if config.url.starts_with("sqlite:") {
            // The writer first: it makes the file and puts it into WAL mode.
            let writer = Database::connect(sqlite(config, 1)).await?;
            (Database::connect(sqlite(config, config.max_connections)).await?, writer)
        } else {
            let both = Database::connect(postgres(config)).await?;
            (both.clone(), both)
        };
        for connection in [&mut reader, &mut writer] {
            let counter = Arc::clone(&statements);
            let heard = Arc::clone(&heard);
            connection.set_metric_callback(move |info| {
                counter.fetch_add(1, Ordering::Relaxed);
                if cfg!(debug_assertions)
                    && let Some(heard) = &mut *heard.lock().unwrap_or_else(PoisonError::into_inner)
                {
                    heard.push(info.statement.sql.clone());
                }
            });
        }
        Ok(Self {
            reader,
            writer,
            statements,
            heard,
            bell: watch::Sender::new(()),
            pools: Arc::default(),
            runs: Arc::default(),
        })
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// A refusal that says what the login lacks to keep bodies apart, before anything is done;
    /// `Unavailable`, or `Internal` when a migration fails; what it began is rolled back.
    pub async fn migrate(&self) -> Result<()> {
        if self.is_postgres() && !self.pending_migrations().await?.is_empty() {
            refuse(lock::obstacle(&self.writer).await?)?;
        }
        Ok(Migrator::up(&self.writer, None).await?)
    }

    /// The names of the migrations that have not run.
    ///
    /// # Errors
    /// `Unavailable` when the database cannot be reached.
    pub async fn pending_migrations(&self) -> Result<Vec<String>> {
        let tx = if self.reads_migrations().await? {
            self.reader.begin().await?
        } else {
            self.begin_read(As::Operator).await?
        };
        let pending = Migrator::get_pending_migrations_read_only(&tx).await?;
        tx.commit().await?;
        Ok(pending.iter().map(|migration| migration.name().to_owned()).collect())
    }

    /// Whether the login itself may read which migrations have run. One that only serves may not.
    async fn reads_migrations(&self) -> Result<bool> {
        if !self.is_postgres() {
            return Ok(true);
        }
        let asked = "SELECT has_table_privilege(to_regclass('seaql_migrations'), 'SELECT') AS may";
        let row = self.reader.query_one_raw(Statement::from_string(DbBackend::Postgres, asked)).await?;
        Ok(row.and_then(|row| row.try_get("", "may").ok()).unwrap_or(true))
    }

    /// Refuses a login that may not act as the roles under which everything is done.
    ///
    /// # Errors
    /// A refusal that says what to grant; `Unavailable` when the database cannot be reached.
    pub async fn refuse_locked_out(&self) -> Result<()> {
        if !self.is_postgres() {
            return Ok(());
        }
        refuse(lock::locked_out(&self.reader).await?)
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// `Unavailable` when it does not.
    pub async fn ping(&self) -> Result<()> {
        Ok(self.reader.ping().await?)
    }

    /// Lets the database count what is in it, so that it plans well. Worth it after much was
    /// written at once; PostgreSQL does so by itself after a while.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn analyse(&self) -> Result<()> {
        self.writer.execute_unprepared("ANALYZE").await?;
        Ok(())
    }

    /// Begins to keep every statement, in debug builds: a test shows what was not asked.
    pub fn listen(&self) {
        *self.heard.lock().unwrap_or_else(PoisonError::into_inner) = Some(Vec::new());
    }

    /// The statements since `listen`, which ends with it.
    #[must_use]
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default()
    }

    /// Statements run so far, for tests that hold a query to a fixed number.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Whether this is PostgreSQL rather than SQLite.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.backend() == DbBackend::Postgres
    }

    /// The pools that are kept in memory.
    pub(crate) fn pools(&self) -> &Pools {
        &self.pools
    }

    /// The runs of the engine in this process.
    #[must_use]
    pub const fn runs(&self) -> &Arc<Runs> {
        &self.runs
    }

    /// Rings when a command of this process has left work to be done.
    #[must_use]
    pub fn bell(&self) -> watch::Receiver<()> {
        self.bell.subscribe()
    }

    /// Closes every connection.
    pub async fn close(&self) {
        for connection in [&self.reader, &self.writer] {
            // Nothing is lost when a connection does not close in order.
            connection.clone().close().await.ok();
        }
    }

    pub(crate) fn ring(&self) {
        self.bell.send_replace(());
    }

    pub(crate) fn backend(&self) -> DbBackend {
        self.reader.get_database_backend()
    }

    pub(crate) async fn begin_read(&self, who: As) -> Result<DatabaseTransaction, DbErr> {
        let tx = self.reader.begin().await?;
        if self.is_postgres() {
            let picture = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
            tx.execute_unprepared(&format!("{picture}; {}", who.statement())).await?;
        }
        Ok(tx)
    }

    /// Runs one statement that needs no others beside it. SQLite makes a transaction of it by itself.
    pub(crate) async fn run<T>(
        &self,
        who: As,
        writes: bool,
        statement: impl AsyncFnOnce(DatabaseExecutor<'_>) -> Result<T, DbErr>,
    ) -> Result<T, DbErr> {
        if !self.is_postgres() {
            let connection = if writes { &self.writer } else { &self.reader };
            return statement(connection.into()).await;
        }
        let tx = if writes { self.begin_write(who).await? } else { self.begin_read(who).await? };
        let done = statement((&tx).into()).await?;
        tx.commit().await?;
        Ok(done)
    }

    pub(crate) async fn begin_write(&self, who: As) -> Result<DatabaseTransaction, DbErr> {
        if self.is_postgres() {
            let tx = self.writer.begin().await?;
            tx.execute_unprepared(&who.statement()).await?;
            return Ok(tx);
        }
        // Taking the lock at once: to upgrade a read lock later fails instead of waiting.
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.writer.begin_with_options(options).await
    }
}

/// For whoever runs the service: in English, as is all that its commands print.
fn refuse(sentence: Option<String>) -> Result<()> {
    let refused = |sentence: String| Refusal::new(Code::NotReady, "database", Sentence::verbatim(sentence));
    sentence.map_or(Ok(()), |sentence| Err(refused(sentence).into()))
}

fn pool(config: &DbOptions, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(config.url.clone());
    options
        .max_connections(connections)
        .min_connections(0)
        .acquire_timeout(config.acquire_timeout)
        .sqlx_logging(false)
        .record_stmt_in_spans(false);
    options
}

fn sqlite(config: &DbOptions, connections: u32) -> ConnectOptions {
    let busy = config.busy_timeout;
    let durable = config.durable;
    let mut options = pool(config, connections);
    options.idle_timeout(None::<Duration>).test_before_acquire(false).map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(if durable { SqliteSynchronous::Full } else { SqliteSynchronous::Off })
            .foreign_keys(true)
            .busy_timeout(busy)
            .pragma("cache_size", "-32000")
            .pragma("mmap_size", "268435456")
            // A file that is made anew if the machine stops is put together once, at the end.
            .pragma("wal_autocheckpoint", if durable { "1000" } else { "100000" })
            .statement_cache_capacity(256)
    });
    options
}

fn postgres(config: &DbOptions) -> ConnectOptions {
    let mut options = pool(config, config.max_connections);
    options.connect_lazy(true).set_application_name("callup").statement_timeout(config.statement_timeout);
    options
}
