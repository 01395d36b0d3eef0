//! The database schema, for SQLite and PostgreSQL alike.
//!
//! Each migration is one file of plain SQL that both databases accept: SQLite takes any name for a
//! column's type, so the types are PostgreSQL's. Only where the two cannot agree, as on changing a
//! column, there is a file for each. What a migration did is never edited afterwards.

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
            Box::new(Forked {
                name: "m0004_sign_in",
                both: include_str!("sql/0004_sign_in.sql"),
                sqlite: include_str!("sql/0004_sign_in.sqlite.sql"),
                postgres: include_str!("sql/0004_sign_in.postgres.sql"),
            }),
            Box::new(Plain { name: "m0005_request_key", up: include_str!("sql/0005_request_key.sql") }),
        ]
    }
}

/// A migration that is one file of SQL.
struct Plain {
    name: &'static str,
    up: &'static str,
}

impl MigrationName for Plain {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Plain {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(self.up).await?;
        Ok(())
    }
}

/// A migration that is SQL for both databases, then what each needs of its own.
struct Forked {
    name: &'static str,
    both: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

impl MigrationName for Forked {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Forked {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let postgres = manager.get_database_backend() == DbBackend::Postgres;
        db.execute_unprepared(self.both).await?;
        db.execute_unprepared(if postgres { self.postgres } else { self.sqlite }).await?;
        Ok(())
    }
}
