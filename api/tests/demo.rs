//! `callup demo`, from outside: what a newcomer sees.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::time::Duration;

/// `callup demo` in a folder, without the options of whoever runs the test.
fn demo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_callup"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CALLUP_")) {
        command.env_remove(name);
    }
    command.arg("demo").args(arguments).arg("--dir").arg(folder).env("CALLUP_LOG__FILTER", "warn");
    command
}

/// A demonstration that runs, and what it said. Killed when it is dropped.
struct Running {
    child: Child,
    _out: BufReader<ChildStdout>,
    said: String,
    address: String,
    /// As whom one can act, in the order in which they are offered.
    tokens: Vec<String>,
}

impl Running {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let all = [&["--port", "0"], arguments].concat();
        let mut child = demo(folder, &all).stdout(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        while !said.contains("Stop with Ctrl+C.") {
            assert!(out.read_line(&mut said).unwrap() > 0, "it ended before it had said everything: {said}");
        }
        let after = |line: &str, word: &str| line.split_once(word).map(|(_, rest)| rest.trim().to_owned());
        let tokens = said.lines().filter_map(|line| after(line, "Authorization: Bearer ")).collect();
        let url = said.lines().find_map(|line| after(line, "http://")).expect("it says where it is");
        let address = url.split('/').next().unwrap().to_owned();
        Self { child, _out: out, said, address, tokens }
    }

    fn ask(&self, token: &str, query: &str, variables: Value) -> Value {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let length = body.len();
        let answer = self.send(&format!(
            "POST /graphql HTTP/1.1\r\nhost: test\r\nconnection: close\r\nauthorization: Bearer {token}\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
        ));
        let answer: Value = serde_json::from_str(&answer).unwrap_or_else(|_| panic!("not JSON: {answer}"));
        assert_eq!(answer.get("errors"), None, "{query} failed");
        answer["data"].clone()
    }

    fn send(&self, request: &str) -> String {
        let mut line = TcpStream::connect(&self.address).unwrap();
        line.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        line.write_all(request.as_bytes()).unwrap();
        let mut text = String::new();
        line.read_to_string(&mut text).unwrap();
        text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text}")).1.to_owned()
    }

    /// Tells it to stop, and waits until it has.
    fn stop(mut self) {
        let done = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn complaint(output: &Output) -> (Option<i32>, String) {
    (output.status.code(), String::from_utf8_lossy(&output.stderr).trim().to_owned())
}

#[test]
fn seven_people_act_and_what_they_did_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let house = folder.path().join("a # folder");
    let demo = Running::start(&house, &[]);
    assert!(demo.said.contains("Thursday 1 July 2027"), "{}", demo.said);
    assert!(demo.said.contains(&format!("http://{}/graphiql", demo.address)), "{}", demo.said);
    assert!(
        demo.send("GET /graphiql HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n").contains("Act as")
    );
    let who = |demo: &Running| -> Vec<Value> {
        let query = "{ viewer { name roles { role } officer { id } } }";
        demo.tokens.iter().map(|token| demo.ask(token, query, json!({}))["viewer"].clone()).collect()
    };
    let people = who(&demo);
    let role = |person: &Value| person["roles"][0]["role"].as_str().unwrap_or("OFFICER").to_owned();
    let roles: Vec<String> = people.iter().map(role).collect();
    assert_eq!(
        roles,
        ["COORDINATOR", "OFFICER", "APPROVER", "DELIVERY_LEAD", "LEADER", "ADMINISTRATOR", "AUDITOR"]
    );
    assert_ne!(people[1]["officer"], Value::Null);
    let letters = fs::read_dir(house.join("callup-demo-mail")).unwrap().count();
    assert!(letters > 150, "{letters} e-mails");

    let create = "mutation($input: CreateProject!) { createProject(input: $input) { project { id } userErrors { message } } }";
    let input = json!({ "input": { "project": { "title": "Made by a newcomer" } } });
    let made = demo.ask(&demo.tokens[0], create, input)["createProject"]["project"]["id"].clone();
    assert_ne!(made, Value::Null);
    let (coordinator, before) = (demo.tokens[0].clone(), demo.tokens.clone());
    demo.stop();

    let demo = Running::start(&house, &["--seed", "2"]);
    assert!(demo.said.contains("is kept; --fresh begins anew"), "{}", demo.said);
    assert_eq!(demo.tokens, before);
    assert_eq!(who(&demo), people);
    let query = "query($id: ID!) { project(id: $id) { title } }";
    let found = demo.ask(&coordinator, query, json!({ "id": made }));
    assert_eq!(found["project"]["title"], "Made by a newcomer");
    demo.stop();

    let demo = Running::start(&house, &["--fresh"]);
    assert_eq!(demo.ask(&demo.tokens[0], query, json!({ "id": made }))["project"], Value::Null);
    demo.stop();
}

#[test]
fn time_does_not_run_backwards_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let update = "mutation($input: ReportUpdate!) { reportUpdate(input: $input) { update { recordedAt project { title } } userErrors { message } } }";
    let report = |demo: &Running| {
        let projects = demo.ask(&demo.tokens[3], "{ projects(first: 50) { nodes { id title } } }", json!({}));
        let bins = projects["projects"]["nodes"]
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["title"] == "Missed-bin reporting");
        let input = json!({ "input": { "project": bins.unwrap()["id"], "confidence": "AMBER", "reason": "As before." } });
        let done = demo.ask(&demo.tokens[3], update, input)["reportUpdate"].clone();
        assert_eq!(done["userErrors"], json!([]));
        done["update"]["recordedAt"].as_str().unwrap().to_owned()
    };
    let mut times = Vec::new();
    for _ in 0..3 {
        let demo = Running::start(folder.path(), &[]);
        times.push(report(&demo));
        demo.stop();
    }
    assert!(times[0].starts_with("2027-07-01T08:00"), "{times:?}");
    assert!(times.is_sorted() && times[0] < times[2], "{times:?}");
}

#[test]
fn what_is_in_the_way_is_said_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("callup-demo.db");
    let refused = |arguments: &[&str]| complaint(&demo(folder.path(), arguments).output().unwrap());

    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let sentence = format!(
        "Port {port} of 127.0.0.1 is taken. Choose another with --port, or --port 0 for any that is free."
    );
    assert_eq!(refused(&["--port", &port]), (Some(1), sentence));
    assert!(!file.exists(), "nothing is left behind");

    let other = format!(
        "{} is there, and no demonstration. Nothing was changed. Choose another folder with --dir.",
        file.display()
    );
    for text in ["A letter to somebody, longer than the beginning of a database.", "short", ""] {
        fs::write(&file, text).unwrap();
        for arguments in [&["--port", "0"][..], &["--port", "0", "--fresh"]] {
            assert_eq!(refused(arguments), (Some(1), other.clone()));
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
        }
    }
    fs::remove_file(&file).unwrap();

    // A database of the service itself is nobody's demonstration either.
    let url = format!("sqlite://{}?mode=rwc", file.display());
    let migrated = Command::new(env!("CARGO_BIN_EXE_callup"))
        .args(["migrate", "up"])
        .env("CALLUP_DATABASE__URL", url)
        .output()
        .unwrap();
    assert!(migrated.status.success());
    assert_eq!(refused(&["--port", "0", "--fresh"]), (Some(1), other));
}
