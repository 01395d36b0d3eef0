//! What is on record stays as it is on SQLite too, whoever opens the file.

#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use callup_domain::model::OperatingModel;
use callup_infra::clock::{FixedClock, SeededIds};
use callup_infra::keys::Keys;
use callup_infra::scope::{Operator, World};
use callup_infra::{Db, DbOptions};
use sea_orm::{ConnectionTrait, Database};
use std::sync::Arc;
use std::time::Duration;

#[tokio::test]
async fn events_and_seals_are_neither_changed_nor_removed() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("callup.sqlite").display());
    let options = DbOptions {
        url: url.clone(),
        max_connections: 2,
        acquire_timeout: Duration::from_secs(60),
        busy_timeout: Duration::from_secs(60),
        statement_timeout: Duration::from_secs(60),
        durable: false,
    };
    let db = Db::open(&options).await.unwrap();
    db.migrate().await.unwrap();
    let clock = Arc::new(FixedClock::at("2026-12-01T09:00:00Z".parse().unwrap()));
    let (ids, keys) = (Arc::new(SeededIds::new(1)), Keys::of_this_process().unwrap());
    let operator = Operator::new(World { db: db.clone(), clock, ids, keys });
    let body = operator.set_up_body("wolds", "Wolds", OperatingModel::Voluntary, None).await.unwrap();
    assert_eq!(operator.seal(body).await.unwrap(), 1);
    db.close().await;

    let past = Database::connect(&url).await.unwrap();
    for sql in [
        "UPDATE event SET actor = 'person'",
        "DELETE FROM event",
        "UPDATE seal SET number = 2",
        "DELETE FROM seal",
    ] {
        let refused = past.execute_unprepared(sql).await.unwrap_err().to_string();
        assert!(refused.contains("what is on record is never"), "{sql}: {refused}");
    }
}
