//! What the tests of the pool have in common.

use callup_command::catalogue;
use callup_domain::access::{Action, On};
use callup_domain::callup::{Answer, CallUpStatus, Release};
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, OfficerId, PostId, ProjectId};
use callup_domain::load::{Pattern, Schedule};
use callup_domain::period::Period;
use callup_infra::entity::{callup, post};
use callup_tests::{Client, TestApp, council_id};
use serde_json::{Value, json};

/// An officer who joined the pool.
pub struct Volunteer {
    pub client: Client,
    pub id: String,
}

/// A person who joins the pool, at a council.
pub async fn volunteer(app: &TestApp, name: &str, slug: &str) -> Volunteer {
    let client = app.person(name, &[]).await;
    let id = join(&client, slug).await;
    Volunteer { client, id }
}

/// Joins the pool.
pub async fn join(client: &Client, slug: &str) -> String {
    let ask = json!({ "homeCouncil": council_id(slug).to_string(), "offPayroll": false });
    let payload = client.must("joinPool", ask, "officer { id }").await;
    payload["officer"]["id"].as_str().expect("an id").to_owned()
}

/// An officer whom the manager supports.
pub async fn supported(app: &TestApp, name: &str, slug: &str) -> Volunteer {
    let officer = volunteer(app, name, slug).await;
    let approver = app
        .person(&format!("Manager of {name}"), &[(callup_domain::access::Role::Approver, Some(slug))])
        .await;
    approver.must("supportOfficer", json!({ "officer": officer.id }), "officer { supported }").await;
    officer
}

/// Loads the framework and returns the ids of the skills with these keys.
pub async fn skills<const N: usize>(app: &TestApp, slugs: [&str; N]) -> [String; N] {
    catalogue::load_framework(&app.operator()).await.expect("the framework is loaded");
    let cx = app.operator();
    let all = cx.read().every::<callup_infra::entity::skill::Entity>().all().await.expect("skills");
    slugs.map(|slug| {
        all.iter().find(|row| row.slug == slug).unwrap_or_else(|| panic!("no {slug}")).id.to_string()
    })
}

/// A published project with one post that needs a skill; their ids.
pub async fn published(coordinator: &Client, host: &str, skill: &str) -> (String, String) {
    let project = json!({ "project": {
        "title": "Missed-bin reporting", "problem": "Calls", "outcomeMeasure": "Calls a year", "sponsor": "R. Patel",
        "startsOn": "2027-01-11", "endsOn": "2027-07-09",
        "hosts": [{ "council": council_id(host).to_string(), "lead": true }],
    } });
    let project = coordinator.must("createProject", project, "project { id }").await["project"]["id"].clone();
    let posts = json!({
        "project": project, "title": "User researcher", "load": 6,
        "needs": [{ "skill": skill, "level": "WORKING" }],
    });
    let posts = coordinator.must("addPosts", posts, "posts { id }").await;
    coordinator.must("publishProject", json!({ "project": project }), "project { state }").await;
    let text = |value: &Value| value.as_str().expect("an id").to_owned();
    (text(&project), text(&posts["posts"][0]["id"]))
}

/// Books an officer for a post, as an agreed call-up, past the decisions that lead to one.
pub async fn booked(app: &TestApp, officer: &str, home: &str, post: &str, pattern: Pattern) {
    let officer: OfficerId = officer.parse().expect("an officer's id");
    let post: PostId = post.parse().expect("a post's id");
    let home: CouncilId = council_id(home);
    let cx = app.operator();
    let tx = cx.begin().permit(Action::CallUp, On::default()).expect("the operator may");
    let post = tx.get::<post::Entity>(post).await.expect("the post");
    let project: ProjectId = post.project_id;
    let period = Period { starts_on: post.starts_on, ends_on: post.ends_on };
    let row = callup::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project,
        post_id: post.id,
        officer_id: officer,
        home_council_id: home,
        status: CallUpStatus::Agreed,
        schedule: Schedule::even(period, pattern),
        starts_on: period.starts_on,
        ends_on: period.ends_on,
        answer_by: tx.today(),
        answer: Answer::Awaited { since: tx.now() },
        release: Release::Awaited { since: tx.now() },
        ending: None,
        asked_by: None,
        asked_at: tx.now(),
        note: String::new(),
        score: 500,
        version: 1,
    };
    let row = tx.insert::<callup::Entity>(row).await.expect("the call-up is written");
    tx.commit(Event::OfficerCalledUp { callup: row.id, officer }).await.expect("and stays");
}
