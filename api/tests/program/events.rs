//! `callup events`, from outside: the record taken elsewhere, and checked where there is no database.

use callup_domain::model::OperatingModel;
use callup_infra::clock::{FixedClock, SeededIds};
use callup_infra::keys::Keys;
use callup_infra::scope::{Operator, World};
use callup_infra::{Db, DbOptions};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

/// A folder with a database in which two bodies were set up, and what happened was sealed.
async fn house() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let options = DbOptions {
        url: format!("sqlite://{}", folder.path().join("callup.sqlite").display()),
        max_connections: 2,
        acquire_timeout: Duration::from_secs(60),
        busy_timeout: Duration::from_secs(60),
        statement_timeout: Duration::from_secs(60),
        durable: false,
    };
    let db = Db::open(&options).await.unwrap();
    db.migrate().await.unwrap();
    let clock = Arc::new(FixedClock::at("2026-12-01T09:00:00Z".parse().unwrap()));
    let world = World { db, clock, ids: Arc::new(SeededIds::new(1)), keys: Keys::of_this_process().unwrap() };
    let operator = Operator::new(world.clone());
    for slug in ["wolds", "weald"] {
        let body = operator.set_up_body(slug, slug, OperatingModel::Voluntary, None).await.unwrap();
        for name in ["Ann", "Ben", "Cem"] {
            let cx = callup_command::cx::Cx::new(world.clone(), Operator::actor(body));
            let email = format!("{name}@example.gov.uk");
            let ask = callup_command::person::AddPerson { name: name.to_owned(), email, language: None };
            callup_command::person::add(&cx, ask).await.unwrap();
        }
        while operator.seal(body).await.unwrap() > 0 {}
    }
    world.db.close().await;
    folder
}

fn callup(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_callup"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CALLUP_")) {
        command.env_remove(name);
    }
    command.args(arguments).current_dir(folder).output().unwrap()
}

fn says(folder: &Path, arguments: &[&str]) -> String {
    let output = callup(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn complains(folder: &Path, arguments: &[&str]) -> String {
    let output = callup(folder, arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).unwrap()
}

#[tokio::test]
async fn every_body_is_checked() {
    let house = house().await;
    let said = says(house.path(), &["events", "verify"]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("weald: 4 sealed events, each as it was sealed. Head: "), "{said}");
    assert!(says(house.path(), &["events", "verify", "--body", "wolds"]).starts_with("wolds: 4 sealed"));
    let head = lines[1].rsplit(' ').next().unwrap().trim_end_matches('.');
    says(house.path(), &["events", "verify", "--body", "wolds", "--head", head]);
    let cut = complains(house.path(), &["events", "verify", "--body", "weald", "--head", head]);
    assert!(cut.contains("the end was cut off after number 4, or the chain was written anew"), "{cut}");
    assert!(complains(house.path(), &["events", "verify", "--head", head]).contains("--body"));
}

#[tokio::test]
async fn an_export_is_checked_without_a_database() {
    let house = house().await;
    let output = callup(house.path(), &["events", "export", "--body", "wolds"]);
    let exported = String::from_utf8(output.stdout).unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    let head = told.trim().rsplit(' ').next().unwrap().trim_end_matches('.').to_owned();
    assert_eq!(exported.lines().count(), 4);
    assert!(!exported.contains("Ann"), "no name leaves with the record: {exported}");

    let elsewhere = tempfile::tempdir().unwrap();
    let check = |text: &str, head: Option<&str>| {
        std::fs::write(elsewhere.path().join("record"), text).unwrap();
        let mut arguments = vec!["events", "verify", "--file", "record"];
        arguments.extend(head.into_iter().flat_map(|head| ["--head", head]));
        let output = callup(elsewhere.path(), &arguments);
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(text).unwrap())
    };
    let (code, said) = check(&exported, Some(&head));
    assert_eq!(
        (code, said.trim()),
        (Some(0), format!("4 sealed events, each as it was sealed. Head: {head}.").as_str())
    );
    let (code, said) = check(&exported, None);
    assert!(code == Some(0) && said.contains("only a head that was noted elsewhere can tell"), "{said}");

    let lines: Vec<&str> = exported.lines().collect();
    let cut = lines[..3].join("\n");
    assert!(check(&cut, Some(&head)).1.contains("cut off after number 3"));
    assert_eq!(check(&cut, None).0, Some(0), "without a head nothing can tell");
    for (tampered, fault) in [
        (exported.replacen("\"actor\":\"operator\"", "\"actor\":\"person\"", 1), "number 1, was changed"),
        ([lines[0], lines[2], lines[3]].join("\n"), "Events number 2 to 2 are missing"),
        ([lines[0], lines[2], lines[1], lines[3]].join("\n"), "number 3, is out of place"),
        (format!("{exported}nonsense"), "Line 5 is no sealed event"),
    ] {
        let (code, said) = check(&tampered, None);
        assert!(code == Some(1) && said.contains(fault), "{fault}: {said}");
    }
    assert!(!elsewhere.path().join("callup.sqlite").exists());
}
