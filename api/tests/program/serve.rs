//! The service: started, asked over HTTP, told to stop, killed.

use crate::house::House;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

impl House {
    pub fn serve(&self) -> Service {
        self.serve_with(&[])
    }

    /// The service, with these variables.
    pub fn serve_with(&self, variables: &[(&str, &str)]) -> Service {
        let mut command = self.command(&["serve"]);
        let mut child = command.envs(variables.iter().copied()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap());
        let (found, address) = mpsc::channel();
        let log = std::thread::spawn(move || {
            let mut log = String::new();
            for line in lines.lines().map_while(Result::ok) {
                if let Some(address) = listening(&line) {
                    found.send(address).ok();
                }
                log += &line;
                log.push('\n');
            }
            log
        });
        let address = address.recv_timeout(Duration::from_secs(30)).expect("it listens");
        Service { child, address, log: Some(log) }
    }
}

fn listening(line: &str) -> Option<SocketAddr> {
    let line: Value = serde_json::from_str(line).ok()?;
    (line["message"] == "Listening").then(|| line["address"].as_str()?.parse().ok())?
}

/// The program, listening. Killed when it is dropped.
pub struct Service {
    child: Child,
    address: SocketAddr,
    log: Option<JoinHandle<String>>,
}

impl Service {
    pub fn get(&self, path: &str) -> (u16, String) {
        self.send(&format!("GET {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n"))
    }

    pub fn ask(&self, token: &str, query: &str, variables: Value) -> Value {
        let (_, body) = self.send(&post(token, query, variables));
        serde_json::from_str(&body).unwrap_or_else(|_| panic!("not JSON: {body}"))
    }

    fn send(&self, request: &str) -> (u16, String) {
        let mut line = self.connect();
        line.write_all(request.as_bytes()).unwrap();
        answer(line)
    }

    /// The whole answer, headers and all.
    pub fn whole(&self, request: &str) -> String {
        let mut line = self.connect();
        line.write_all(request.as_bytes()).unwrap();
        let mut text = String::new();
        line.read_to_string(&mut text).unwrap();
        text
    }

    fn connect(&self) -> TcpStream {
        let line = TcpStream::connect(self.address).unwrap();
        line.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        line
    }

    /// Stops it as it should be, and tells all that it logged.
    pub fn stopped(mut self) -> String {
        self.signal("-TERM");
        self.child.wait().unwrap();
        self.log.take().unwrap().join().unwrap()
    }

    fn signal(&self, name: &str) {
        let done = Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
    }

    fn exit_code(mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn post(token: &str, query: &str, variables: Value) -> String {
    let body = json!({ "query": query, "variables": variables }).to_string();
    format!(
        "POST /graphql HTTP/1.1\r\nhost: test\r\nconnection: close\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn answer(mut line: TcpStream) -> (u16, String) {
    let mut text = String::new();
    line.read_to_string(&mut text).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text}"));
    (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
}

#[test]
fn it_refuses_to_start_before_the_migrations_have_run() {
    let house = House::new();
    let status = house.says(&["migrate", "status"]);
    let pending = status.trim().strip_prefix("To run: ").unwrap();
    assert!(pending.starts_with("m0001_foundation, "), "{status}");
    let (code, why) = house.complains(&["serve"]);
    assert_eq!(code, Some(1));
    assert_eq!(
        why.lines().last().unwrap(),
        format!("The database's schema is not up to date ({pending}). Run “callup migrate up”.")
    );
    assert_eq!(house.says(&["migrate", "up"]), format!("Ran: {pending}\n"));
    assert_eq!(house.says(&["migrate", "up"]), "The schema is up to date.\n");
    let service = house.serve();
    assert_eq!(service.get("/healthz"), (200, "ok\n".to_owned()));
    assert_eq!(service.get("/readyz"), (200, "ready\n".to_owned()));
}

#[test]
fn a_request_in_flight_is_answered_when_it_is_told_to_stop() {
    let house = House::new();
    let token = house.set_up();
    let service = house.serve();
    let request = post(&token, "{ viewer { name } }", json!({}));
    let (sent, rest) = request.split_at(request.len() - 10);
    let mut line = service.connect();
    line.write_all(sent.as_bytes()).unwrap();
    // So that it has been taken in before the signal comes.
    std::thread::sleep(Duration::from_millis(300));

    service.signal("-TERM");
    std::thread::sleep(Duration::from_millis(300));
    assert!(TcpStream::connect(service.address).is_err(), "it takes no others");
    line.write_all(rest.as_bytes()).unwrap();

    assert_eq!(answer(line), (200, r#"{"data":{"viewer":{"name":"Sam Lee"}}}"#.to_owned()));
    assert_eq!(service.exit_code(), Some(0));
}

#[test]
fn it_stops_at_once_when_there_is_nothing_to_finish() {
    let house = House::new();
    house.set_up();
    let service = house.serve();
    let idle = service.connect();
    service.signal("-INT");
    assert_eq!(service.exit_code(), Some(0));
    drop(idle);

    let mut worker = house.command(&["work"]).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(500));
    Command::new("kill").args(["-TERM", &worker.id().to_string()]).status().unwrap();
    assert_eq!(worker.wait().unwrap().code(), Some(0));
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let house = House::new();
    let administrator = house.set_up();
    let mut service = house.serve();
    let add = "mutation($input: AddPerson!) { addPerson(input: $input) { person { id } } }";
    let meera = json!({ "input": { "name": "Meera", "email": "meera@wolds.example" } });
    let person = service.ask(&administrator, add, meera)["data"]["addPerson"]["person"]["id"].clone();
    let grant = "mutation($input: GrantRole!) { grantRole(input: $input) { userErrors { message } } }";
    let role = json!({ "input": { "person": person, "role": "COORDINATOR" } });
    service.ask(&administrator, grant, role);
    let issue = ["token", "issue", "--body", "wolds", "--person", "meera@wolds.example", "--label", "desk"];
    let token = house.says(&issue).trim().to_owned();

    for round in 0..5 {
        let title = format!("Project {round}");
        let create =
            "mutation($input: CreateProject!) { createProject(input: $input) { project { title } } }";
        let input = json!({ "input": { "project": { "title": title } } });
        let created = service.ask(&token, create, input);
        assert_eq!(created["data"]["createProject"]["project"]["title"], title);
        service.signal("-KILL");
        service.child.wait().unwrap();

        service = house.serve();

        let list = service.ask(&token, "{ projects { nodes { title } } }", json!({}));
        assert_eq!(list["data"]["projects"]["nodes"].as_array().unwrap().last().unwrap()["title"], title);
    }
}

#[test]
fn the_operator_issues_lists_and_revokes_tokens() {
    let house = House::new();
    let first = house.set_up();
    assert!(first.starts_with("callup_"));
    let issue = ["token", "issue", "--body", "wolds", "--person", "sam@wolds.example", "--label", "script"];
    house.says(&issue);
    let listed = house.says(&["token", "list"]);
    let rows: Vec<Vec<&str>> = listed.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows[0][1..4], ["wolds", "sam@wolds.example", "First sign-in"]);
    assert_eq!((rows.len(), rows[1][3]), (2, "script"));

    house.says(&["token", "revoke", rows[0][0]]);

    assert!(house.says(&["token", "list", "--body", "wolds"]).contains("\trevoked "));
    let service = house.serve();
    let refused = service.ask(&first, "{ viewer { name } }", json!({}));
    assert_eq!(refused["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
    let again = house.complains(&["token", "revoke", rows[0][0]]);
    assert_eq!(again, (Some(1), "This token was revoked before.\n".to_owned()));
}

#[test]
fn what_goes_wrong_is_said_in_one_sentence() {
    let house = House::new();
    house.set_up();
    let body = |slug, model| ["body", "set-up", "--slug", slug, "--name", "B", "--model", model];
    let one = |why: &str| (Some(1), format!("{why}\n"));
    assert_eq!(
        house.complains(&body("Two Words", "mandate")),
        one(
            "The slug is 1 to 40 lower-case letters, digits and hyphens. Give the authority that gives the mandate."
        )
    );
    assert_eq!(house.complains(&body("wolds", "voluntary")), one("There is a body “wolds” already."));
    let with = [&body("coast", "voluntary")[..], &["--administrator", "A", "--email", "nobody"]].concat();
    assert_eq!(house.complains(&with), one("“nobody” is not an e-mail address."));
    let issue = |body, person| ["token", "issue", "--body", body, "--person", person, "--label", "x"];
    let nowhere = house.complains(&issue("coast", "a@b.example"));
    assert_eq!(nowhere, one("There is no body “coast”. There is wolds."));
    let nobody = house.complains(&issue("wolds", "a@b.example"));
    assert_eq!(nobody, one("Nobody in “wolds” has the address a@b.example."));
    assert_eq!(
        house.complains(&["--config", "nowhere.toml", "migrate", "status"]),
        one("The configuration file nowhere.toml cannot be read: No such file or directory (os error 2).")
    );
    for wrong in [&["sing"][..], &[], &["token", "revoke", "tok_1"], &body("x", "anarchy")] {
        assert_eq!(house.complains(wrong).0, Some(2), "{wrong:?}");
    }
}

#[test]
fn what_needs_no_database_touches_none() {
    let house = House::new();
    assert!(house.says(&["config"]).contains("[database]"));
    assert!(house.says(&["schema"]).contains("type Query"));
    assert!(house.says(&["access"]).contains("| list project |"));
    assert!(house.says(&["--help"]).contains("migrate"));
    assert!(is_empty(house.folder()));
}

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).unwrap().next().is_none()
}
