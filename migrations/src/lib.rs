//! The database schema, for SQLite and PostgreSQL alike.
//!
//! Each migration is one file of plain SQL that both databases accept: SQLite takes any name for a
//! column's type, so the types are PostgreSQL's. Only where the two cannot agree, as on triggers or on
//! changing a column, there is a file for each. What a migration did is never edited afterwards. From
//! 0003 on each leaves the lock of [`lock`] on.

pub mod lock;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// Every migration, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(Plain { name: "m0001_foundation", up: include_str!("sql/0001_foundation.sql") }),
            Box::new(Plain { name: "m0002_early_end", up: include_str!("sql/0002_early_end.sql") }),
            // Nothing but the lock, which is made from its lists.
            Box::new(Plain { name: "m0003_row_security", up: "" }),
            Box::new(Plain { name: "m0003_record", up: include_str!("sql/0003_record.sql") }),
            Box::new(Forked {
                name: "m0003_record_kept",
                both: "",
                sqlite: include_str!("sql/0003_record_kept.sqlite.sql"),
                postgres: include_str!("sql/0003_record_kept.postgres.sql"),
            }),
            Box::new(Forked {
                name: "m0004_sign_in",
                both: include_str!("sql/0004_sign_in.sql"),
                sqlite: include_str!("sql/0004_sign_in.sqlite.sql"),
                postgres: include_str!("sql/0004_sign_in.postgres.sql"),
            }),
            Box::new(Plain { name: "m0005_request_key", up: include_str!("sql/0005_request_key.sql") }),
            Box::new(Forked {
                name: "m0006_privacy",
                both: include_str!("sql/0006_privacy.sql"),
                sqlite: include_str!("sql/0006_privacy.sqlite.sql"),
                postgres: include_str!("sql/0006_privacy.postgres.sql"),
            }),
            Box::new(Plain { name: "m0007_clearance", up: include_str!("sql/0007_clearance.sql") }),
            Box::new(Forked {
                name: "m0008_webhook",
                both: include_str!("sql/0008_webhook.sql"),
                sqlite: include_str!("sql/0008_webhook.sqlite.sql"),
                postgres: include_str!("sql/0008_webhook.postgres.sql"),
            }),
            Box::new(Forked {
                name: "m0009_agreement",
                both: include_str!("sql/0009_agreement.sql"),
                sqlite: include_str!("sql/0009_agreement.sqlite.sql"),
                postgres: include_str!("sql/0009_agreement.postgres.sql"),
            }),
            Box::new(Plain {
                name: "m0010_ranking_indexes",
                up: include_str!("sql/0010_ranking_indexes.sql"),
            }),
            Box::new(Forked {
                name: "m0011_silence",
                both: include_str!("sql/0011_silence.sql"),
                sqlite: include_str!("sql/0011_silence.sqlite.sql"),
                postgres: include_str!("sql/0011_silence.postgres.sql"),
            }),
            Box::new(Forked {
                name: "m0012_officer",
                both: include_str!("sql/0012_officer.sql"),
                sqlite: include_str!("sql/0012_officer.sqlite.sql"),
                postgres: include_str!("sql/0012_officer.postgres.sql"),
            }),
            Box::new(Plain { name: "m0013_release", up: include_str!("sql/0013_release.sql") }),
            Box::new(Plain { name: "m0014_look", up: include_str!("sql/0014_look.sql") }),
            // Nothing but the lock: the hosts of a draft may be taken out.
            Box::new(Plain { name: "m0015_host", up: "" }),
            Box::new(Plain { name: "m0016_selection", up: include_str!("sql/0016_selection.sql") }),
            Box::new(Plain { name: "m0017_panel", up: include_str!("sql/0017_panel.sql") }),
            Box::new(Plain { name: "m0018_substitute", up: include_str!("sql/0018_substitute.sql") }),
            Box::new(Plain { name: "m0019_team", up: include_str!("sql/0019_team.sql") }),
            Box::new(Plain { name: "m0020_learner", up: include_str!("sql/0020_learner.sql") }),
            Box::new(Plain { name: "m0022_employment", up: include_str!("sql/0022_employment.sql") }),
            Box::new(Plain { name: "m0023_decision", up: include_str!("sql/0023_decision.sql") }),
            Box::new(Forked {
                name: "m0024_equality",
                both: include_str!("sql/0024_equality.sql"),
                sqlite: include_str!("sql/0024_equality.sqlite.sql"),
                postgres: include_str!("sql/0024_equality.postgres.sql"),
            }),
            Box::new(Plain { name: "m0025_workload", up: include_str!("sql/0025_workload.sql") }),
            Box::new(Plain {
                name: "m0026_selection_input",
                up: include_str!("sql/0026_selection_input.sql"),
            }),
            Box::new(Forked {
                name: "m0027_selection_mail",
                both: "",
                sqlite: include_str!("sql/0027_selection_mail.sqlite.sql"),
                postgres: include_str!("sql/0027_selection_mail.postgres.sql"),
            }),
            Box::new(Forked {
                name: "m0028_basis",
                both: "",
                sqlite: include_str!("sql/0028_basis.sqlite.sql"),
                postgres: include_str!("sql/0028_basis.postgres.sql"),
            }),
        ]
    }
}

/// The first migration that leaves the lock on. They are called by their numbers, so that names compare.
const FIRST_LOCKED: &str = "m0003";

/// A migration that is one file of SQL.
struct Plain {
    name: &'static str,
    up: &'static str,
}

/// A migration that is SQL for both databases, then what each needs of its own.
struct Forked {
    name: &'static str,
    both: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

impl MigrationName for Plain {
    fn name(&self) -> &str {
        self.name
    }
}

impl MigrationName for Forked {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Plain {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, self.name, self.up).await
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Forked {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let postgres = manager.get_database_backend() == DbBackend::Postgres;
        let own = if postgres { self.postgres } else { self.sqlite };
        run(manager, self.name, &format!("{}{own}", self.both)).await
    }
}

/// Runs the SQL of a migration, and on PostgreSQL leaves the lock on.
async fn run(manager: &SchemaManager<'_>, name: &str, sql: &str) -> Result<(), DbErr> {
    let db = manager.get_connection();
    if manager.get_database_backend() != DbBackend::Postgres || name < FIRST_LOCKED {
        db.execute_unprepared(sql).await?;
        return Ok(());
    }
    lock::take_off(db).await?;
    db.execute_unprepared(sql).await?;
    lock::put_on(db).await
}
