//! What the tests of call-ups and secondments have in common: a desk with a project, and officers who
//! are ready to be called up.

use callup_domain::access::Role;
use callup_infra::entity::{mail, person};
use callup_tests::{Client, TestApp, council_id};
use serde_json::{Value, json};

/// A coordinator with a published project that lands at Leeds, from 11 January to 9 July 2027.
pub struct Desk {
    pub meera: Client,
    pub lead: Client,
    pub project: String,
    pub skill: String,
}

/// An officer of a council that has an approver.
pub struct Hand {
    pub client: Client,
    pub id: String,
    pub approver: Client,
}

impl Desk {
    pub async fn open(app: &TestApp) -> Self {
        let meera = app.coordinator().await;
        let lead = app.person("Ada Lead", &[(Role::DeliveryLead, None)]).await;
        let admin = app.person("Ali Administrator", &[(Role::Administrator, None)]).await;
        let skill = admin.must("addSkill", json!({ "name": "Bin routes" }), "skill { id }").await;
        let project = json!({ "project": {
            "title": "Missed-bin reporting", "problem": "Calls", "outcomeMeasure": "Calls a year", "sponsor": "R. Patel",
            "startsOn": "2027-01-11", "endsOn": "2027-07-09", "deliveryLead": lead.id().to_string(),
            "hosts": [{ "council": council_id("leeds").to_string(), "lead": true }],
        } });
        let project = text(&meera.must("createProject", project, "project { id }").await["project"]["id"]);
        meera.must("publishProject", json!({ "project": project }), "project { state }").await;
        Self { meera, lead, project, skill: text(&skill["skill"]["id"]) }
    }

    /// Posts of so many half-days a week over the whole project.
    pub async fn posts(&self, places: usize, load: i32) -> Vec<String> {
        self.posts_with(json!({ "places": places, "load": load })).await
    }

    /// Posts with something beside the usual.
    pub async fn posts_with(&self, with: Value) -> Vec<String> {
        let mut ask = json!({
            "project": self.project, "title": "User researcher",
            "needs": [{ "skill": self.skill, "level": "PRACTITIONER" }],
        });
        ask.as_object_mut().expect("an object").extend(with.as_object().expect("an object").clone());
        let added = self.meera.must("addPosts", ask, "posts { id }").await;
        added["posts"].as_array().expect("posts").iter().map(|post| text(&post["id"])).collect()
    }

    /// One post of so many half-days a week.
    pub async fn post(&self, load: i32) -> String {
        self.posts(1, load).await.remove(0)
    }

    /// An officer who offers so many half-days a week, is paid as Tom is, and has the skill.
    pub async fn officer(&self, app: &TestApp, name: &str, slug: &str, load: i32) -> Hand {
        let client = app.person(name, &[]).await;
        let manager = format!("Approver for {name}");
        let approver = app.person(&manager, &[(Role::Approver, Some(slug))]).await;
        self.joins(client, approver, slug, load).await
    }

    /// As `officer`, of people who are there.
    pub async fn joins(&self, client: Client, approver: Client, slug: &str, load: i32) -> Hand {
        let profile = json!({
            "homeCouncil": council_id(slug).to_string(), "offPayroll": false,
            "profile": { "salary": 4_800_000, "pensionBp": 2000 },
        });
        let id = text(&client.must("joinPool", profile, "officer { id }").await["officer"]["id"]);
        let skill = json!({ "skill": self.skill, "level": "PRACTITIONER" });
        client.must("setSkill", skill, "officerSkill { id }").await;
        let offer = json!({ "startsOn": "2026-12-01", "endsOn": "2027-12-31", "load": load });
        client.must("offerHalfDays", offer, "officer { id }").await;
        approver.must("supportOfficer", json!({ "officer": id }), "officer { supported }").await;
        Hand { client, id, approver }
    }

    /// Calls an officer up for a post, and returns the call-up's id.
    pub async fn calls_up(&self, hand: &Hand, post: &str) -> String {
        let ask = json!({ "officer": hand.id, "post": post });
        text(&self.meera.must("callUpOfficer", ask, "callUp { id }").await["callUp"]["id"])
    }

    /// Calls an officer up, and both decisions are yes. Returns the ids of call-up and secondment.
    pub async fn agrees(&self, hand: &Hand, post: &str) -> (String, String) {
        let callup = self.calls_up(hand, post).await;
        hand.approver.must("grantRelease", json!({ "callUp": callup }), "callUp { status }").await;
        let fields = "callUp { status secondment { id } }";
        let agreed = hand.client.must("acceptCallUp", json!({ "callUp": callup }), fields).await;
        assert_eq!(agreed["callUp"]["status"], "AGREED");
        (callup, text(&agreed["callUp"]["secondment"]["id"]))
    }

    /// The consultation and the three signatures.
    pub async fn signs(&self, hand: &Hand, secondment: &str) {
        let consulted = json!({ "secondment": secondment, "consented": true, "note": "Talked it through" });
        hand.approver.must("recordConsultation", consulted, "secondment { status }").await;
        for (client, party) in
            [(&hand.client, "OFFICER"), (&hand.approver, "HOME_COUNCIL"), (&self.meera, "BODY")]
        {
            let signature = json!({ "secondment": secondment, "party": party });
            client.must("signSecondment", signature, "secondment { status }").await;
        }
    }
}

/// What a party has to say about an earlier end.
pub fn word(secondment: &str, party: &str) -> Value {
    json!({ "secondment": secondment, "party": party })
}

/// An earlier end, as a party proposes it.
pub fn sooner(secondment: &str, party: &str, ends_on: &str) -> Value {
    json!({ "secondment": secondment, "party": party, "endsOn": ends_on, "reason": "Needed at home" })
}

/// A JSON text.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

/// Where a call-up stands.
pub async fn status(client: &Client, callup: &str) -> String {
    let seen = client.query("query($id: ID!) { callUp(id: $id) { status } }", json!({ "id": callup })).await;
    text(&seen["callUp"]["status"])
}

/// The e-mails of a call-up that were written since the last so many: what each says, and to whom.
pub async fn letters(app: &TestApp, since: usize) -> Vec<String> {
    let cx = app.operator();
    let read = cx.read();
    let people = read.every::<person::Entity>().by_key().await.expect("people");
    let letters = read.every::<mail::Entity>().in_order().all().await.expect("letters");
    let told = |letter: &mail::Model| format!("{} to {}", letter.kind, people[&letter.person_id.0].name);
    let mut told: Vec<String> = letters.iter().skip(since).map(told).collect();
    told.sort();
    told
}

/// Does what is due, as the runner does.
pub async fn run_due(app: &TestApp) {
    app.run_jobs().await;
}
