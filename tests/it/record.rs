//! The record: every event is sealed, whoever seals and however late it comes, and what is done to it
//! past the program is found.

use callup_domain::access::{Action, On, Role};
use callup_domain::chain::{Fault, Head};
use callup_domain::event::Event;
use callup_domain::id::ProjectId;
use callup_infra::query::chain;
use callup_infra::scope::WriteTx;
use callup_tests::{Kind, TestApp, on_both, psql};
use futures_util::future::join_all;
use serde_json::json;

fn write(app: &TestApp) -> WriteTx {
    app.operator().begin().permit(Action::ListProject, On::default()).unwrap()
}

fn an_event(tx: &WriteTx) -> Event {
    Event::ProjectSet { project: tx.id::<ProjectId>() }
}

async fn happens(app: &TestApp, times: usize) {
    let tx = write(app);
    for _ in 1..times {
        tx.record(an_event(&tx)).await.unwrap();
    }
    let last = an_event(&tx);
    tx.commit(last).await.unwrap();
}

async fn fault(app: &TestApp) -> Result<Head, Fault> {
    chain::verify(&app.operator().read(), None).await.unwrap()
}

on_both! {
    async fn auditors_and_administrators_read_how_far_it_is_sealed(app: TestApp) {
        let auditor = app.person("Ann Auditor", &[(Role::Auditor, None)]).await;
        let query = "{ body { record { length head sealedAt waiting } } }";
        let before = auditor.query(query, json!({})).await["body"]["record"].clone();
        assert_eq!((&before["length"], &before["head"], &before["sealedAt"]), (&json!(0), &json!("0".repeat(64)), &json!(null)));
        let waiting = before["waiting"].as_u64().unwrap();
        assert!(waiting > 0);

        let head = app.sealed().await;

        assert_eq!(head.length, waiting);
        let (after, statements) = app.statements(auditor.query(query, json!({}))).await;
        assert_eq!(after["body"]["record"], json!({
            "length": waiting, "head": head.seal.to_string(), "sealedAt": "2026-12-01T09:00:00+00:00", "waiting": 0,
        }));
        assert_eq!(statements, 6, "three to let somebody in, the body, the end of the chain, what waits");
        let coordinator = app.coordinator().await;
        assert_eq!(coordinator.query(query, json!({})).await["body"]["record"], json!(null));
    }

    async fn a_chain_goes_on_where_it_ended(app: TestApp) {
        let first = app.sealed().await;
        assert_eq!(app.sealed().await, first, "nothing waits");
        happens(&app, 450).await;
        let second = app.sealed().await;
        assert_eq!(second.length, first.length + 450);
        assert_eq!(chain::verify(&app.operator().read(), Some(first.seal)).await.unwrap(), Ok(second));
    }

    async fn several_seal_at_once_and_nothing_is_sealed_twice(app: TestApp) {
        let before = app.sealed().await.length;
        for _ in 0..5 {
            happens(&app, 100).await;
            let sealed = join_all((0..8).map(|_| app.runner().seal())).await;
            assert!(sealed.into_iter().all(|one| one.is_ok()));
        }
        assert_eq!(app.sealed().await.length, before + 500);
    }

    async fn a_body_has_a_chain_of_its_own(app: TestApp) {
        use callup_domain::model::OperatingModel;
        use callup_infra::scope::Operator;
        let operator = Operator::new(app.world.clone());
        let other = operator.set_up_body("other", "Other body", OperatingModel::Voluntary, None).await.unwrap();
        let mine = app.sealed().await;
        let theirs = callup_command::cx::Cx::new(app.world.clone(), Operator::actor(other));
        let standing = chain::standing(&theirs.read()).await.unwrap();
        assert_eq!((standing.head.length, standing.waiting), (1, 0));
        assert_ne!(standing.head.seal, mine.seal);
    }
}

/// A transaction that began first and commits last: its event has the smallest id, and is sealed after
/// those that had been.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_event_whose_transaction_commits_late_is_sealed_late() {
    if !Kind::postgres_is_there() {
        return;
    }
    let app = TestApp::on(Kind::Postgres).await;
    let slow = write(&app);
    slow.record(an_event(&slow)).await.unwrap();
    happens(&app, 3).await;
    let before = app.sealed().await;

    let last = an_event(&slow);
    slow.commit(last).await.unwrap();

    assert_eq!(app.sealed().await.length, before.length + 2);
}

/// What a superuser can do, with triggers and foreign keys silent.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_done_past_the_program_is_found() {
    if !Kind::postgres_is_there() {
        return;
    }
    let app = TestApp::on(Kind::Postgres).await;
    let head = app.sealed().await;
    let database = app.database().name().to_owned();
    let superuser =
        |sql: &str| psql(&database, None, &format!("SET session_replication_role = replica; {sql}"));
    let third = superuser("SELECT event_id FROM seal WHERE number = 3").unwrap();
    let event = format!("evt_{}", third.replace('-', ""));

    for sql in [
        "UPDATE event SET actor = 'person'",
        "DELETE FROM event",
        "TRUNCATE event CASCADE",
        "DELETE FROM seal",
    ] {
        let refused = psql(&database, None, sql).unwrap_err();
        assert!(refused.contains("what is on record is never changed or removed"), "{sql}: {refused}");
    }
    for (tamper, mend, expected) in [
        (
            format!("UPDATE event SET actor = 'person' WHERE id = '{third}'"),
            format!("UPDATE event SET actor = 'operator' WHERE id = '{third}'"),
            Fault::Changed { number: 3, event: event.clone() },
        ),
        (
            format!("UPDATE event SET occurred_at = occurred_at + interval '1 microsecond' WHERE id = '{third}'"),
            format!("UPDATE event SET occurred_at = occurred_at - interval '1 microsecond' WHERE id = '{third}'"),
            Fault::Changed { number: 3, event: event.clone() },
        ),
        (
            format!("CREATE TABLE aside AS SELECT * FROM event WHERE id = '{third}'; DELETE FROM event WHERE id = '{third}'"),
            "INSERT INTO event SELECT * FROM aside".to_owned(),
            Fault::Gone { number: 3, event: event.clone() },
        ),
        (
            "CREATE TABLE seals AS SELECT * FROM seal; DELETE FROM seal WHERE number = 3".to_owned(),
            "DELETE FROM seal; INSERT INTO seal SELECT * FROM seals".to_owned(),
            Fault::Missing { from: 3, to: 3 },
        ),
        (
            "UPDATE seal SET number = -number WHERE number IN (3, 4); UPDATE seal SET number = 7 + number WHERE number < 0".to_owned(),
            "DELETE FROM seal; INSERT INTO seal SELECT * FROM seals".to_owned(),
            Fault::OutOfPlace { number: 3, event: format!("evt_{}", superuser("SELECT event_id FROM seal WHERE number = 4").unwrap().replace('-', "")) },
        ),
    ] {
        superuser(&tamper).unwrap();
        assert_eq!(fault(&app).await, Err(expected), "{tamper}");
        superuser(&mend).unwrap();
        assert_eq!(fault(&app).await, Ok(head), "mended: {mend}");
    }

    superuser(&format!("DELETE FROM seal WHERE number = {}", head.length)).unwrap();
    assert!(matches!(fault(&app).await, Err(Fault::Loose { .. })));
    superuser("DELETE FROM event WHERE NOT EXISTS (SELECT FROM seal WHERE event_id = event.id)").unwrap();
    assert!(
        fault(&app).await.is_ok(),
        "with its event, the last seal leaves no trace but a head noted elsewhere"
    );
    let noted = chain::verify(&app.operator().read(), Some(head.seal)).await.unwrap();
    assert_eq!(noted, Err(Fault::Cut { noted: head.seal, length: head.length - 1 }));
}
