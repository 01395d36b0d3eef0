//! A report as at a date is the same bytes whenever it is asked for, whatever happens after that date.

use crate::journey::{Desk, Hand, run_due, sooner, text, word};
use crate::report::SAID;
use callup_demo::dice::Dice;
use callup_domain::access::Role;
use callup_infra::entity::council;
use callup_infra::scope::Operator;
use callup_tests::{Client, MEMBERS, TestApp, council_id, on_both};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What happens, by the name of the mutation, or “serve” for all that it takes to serve in a post, and
/// “join” for a council that joins the body.
const ACTS: [&str; 26] = [
    "serve",
    "serve",
    "serve",
    "join",
    "createProject",
    "updateProject",
    "closeProject",
    "movePhase",
    "addPosts",
    "closePost",
    "addMilestone",
    "forecastMilestone",
    "reachMilestone",
    "forecastCost",
    "reportUpdate",
    "addBenefit",
    "measureBenefit",
    "makePledge",
    "recordContribution",
    "setMember",
    "addAbsence",
    "setProfile",
    "proposeEarlyEnd",
    "agreeEarlyEnd",
    "completeSecondment",
    "cancelSecondment",
];

/// Councils that may join later.
const LATER: [&str; 3] = ["bristol", "york", "swansea"];

/// A body in which things happen.
struct Body<'a> {
    app: &'a TestApp,
    desk: Desk,
    admin: Client,
    auditor: Client,
    hands: Vec<Hand>,
    /// Ids of what was made, by mutation.
    made: BTreeMap<&'static str, Vec<String>>,
    /// Who serves in which secondment.
    by: BTreeMap<String, String>,
    /// How often each was done.
    done: BTreeMap<&'static str, usize>,
    dice: Dice,
}

impl<'a> Body<'a> {
    async fn open(app: &'a TestApp, seed: u64) -> Self {
        let desk = Desk::open(app).await;
        let admin = app.person("Sam Administrator", &[(Role::Administrator, None)]).await;
        let auditor = app.person("Olu Auditor", &[(Role::Auditor, None)]).await;
        let mut hands = Vec::new();
        for slug in MEMBERS {
            hands.push(desk.officer(app, &format!("Officer of {slug}"), slug, 10).await);
        }
        let made = BTreeMap::from([("createProject", vec![desk.project.clone()])]);
        let mut body = Self {
            app,
            desk,
            admin,
            auditor,
            hands,
            made,
            by: BTreeMap::new(),
            done: BTreeMap::new(),
            dice: Dice::new(seed),
        };
        for act in
            ["addPosts", "addPosts", "serve", "addMilestone", "addBenefit", "makePledge", "reportUpdate"]
        {
            body.act(act).await;
        }
        body
    }

    /// Each council's report as at a day, as it came over the line.
    async fn reports(&self, as_at: NaiveDate) -> String {
        let query = format!("{{ councilReports(asAt: \"{as_at}\") {{ nodes {{ ...said }} }} }} {SAID}");
        self.auditor.bytes(&query, json!({})).await
    }

    fn number(&mut self, least: i32, most: i32) -> i32 {
        self.dice.roll(least, most)
    }

    fn day(&mut self, least: i32, most: i32) -> NaiveDate {
        self.app.today() + chrono::TimeDelta::days(self.dice.roll(least, most).into())
    }

    fn council(&mut self) -> String {
        council_id(self.dice.pick(&MEMBERS).expect("members")).to_string()
    }

    /// One of the things that a mutation made; a made-up id if there is none.
    fn one(&mut self, mutation: &str) -> String {
        let made = self.made.get(mutation).map(Vec::as_slice).unwrap_or_default();
        self.dice.pick(made).cloned().unwrap_or_else(|| "none".to_owned())
    }

    /// Something happens, unless it is refused.
    async fn act(&mut self, act: &'static str) {
        let done = match act {
            "serve" => self.serve().await || self.serve().await || self.serve().await,
            "join" => self.join().await,
            "agreeEarlyEnd" => self.agree().await,
            "updateProject" => {
                let ask = self.rewritten().await;
                self.mutate(act, ask).await
            }
            _ => {
                let ask = self.ask(act);
                self.mutate(act, ask).await
            }
        };
        *self.done.entry(act).or_default() += usize::from(done);
    }

    async fn mutate(&mut self, mutation: &'static str, ask: Value) -> bool {
        let client = match mutation {
            "makePledge" | "recordContribution" | "setMember" | "addAbsence" => &self.admin,
            "setProfile" => &self.hands[0].client,
            "addMilestone" | "forecastMilestone" | "reachMilestone" | "forecastCost" | "reportUpdate"
            | "addBenefit" | "measureBenefit" => &self.desk.lead,
            _ => &self.desk.meera,
        };
        let fields = match mutation {
            "createProject" => "project { id }",
            "addPosts" => "posts { id }",
            "addMilestone" => "milestone { id }",
            "addBenefit" => "benefit { id }",
            _ => "__typename",
        };
        let answer = client.try_mutate(mutation, ask, fields).await;
        let payload = answer.0["data"][mutation].clone();
        if answer.0.get("errors").is_some() || payload["userErrors"] != json!([]) {
            return false;
        }
        let things = payload.as_object().expect("a payload").values();
        let things =
            things.flat_map(|thing| thing.as_array().cloned().unwrap_or_else(|| vec![thing.clone()]));
        let ids: Vec<String> = things.filter_map(|thing| Some(thing["id"].as_str()?.to_owned())).collect();
        if mutation == "createProject" {
            let publish = json!({ "project": ids[0] });
            self.desk.meera.must("publishProject", publish, "project { state }").await;
        }
        self.made.entry(mutation).or_default().extend(ids);
        true
    }

    fn ask(&mut self, mutation: &str) -> Value {
        let (project, number) = (self.one("createProject"), self.number(1, 1_000_000));
        match mutation {
            "createProject" => {
                let (lead, other) = (self.council(), self.council());
                let mut hosts = vec![json!({ "council": lead, "lead": true })];
                hosts.extend((other != lead).then(|| json!({ "council": other, "lead": false })));
                json!({ "project": self.described(&format!("Project {number}"), hosts) })
            }
            "closeProject" => json!({ "project": project, "reason": "Its work is done." }),
            "movePhase" => {
                let gates = ["PASSED", "PASSED_ON_CONDITIONS", "NOT_PASSED"];
                let phases = ["ALPHA", "PRIVATE_BETA", "PUBLIC_BETA", "LIVE"];
                json!({ "project": project, "phase": self.dice.pick(&phases), "gate": self.dice.pick(&gates) })
            }
            "addPosts" => json!({
                "project": project, "title": format!("Post {number}"), "load": self.number(1, 4), "places": 2,
                "needs": [{ "skill": self.desk.skill, "level": "WORKING" }],
            }),
            "closePost" => json!({ "post": self.one("addPosts") }),
            "addMilestone" => {
                json!({ "project": project, "title": format!("Milestone {number}"), "baselineOn": self.day(-5, 60) })
            }
            "forecastMilestone" => {
                json!({ "milestone": self.one("addMilestone"), "dueOn": self.day(0, 60), "reason": "Later" })
            }
            "reachMilestone" => {
                json!({ "milestone": self.one("addMilestone"), "reachedOn": self.day(-20, 0) })
            }
            "forecastCost" => {
                json!({ "project": project, "forecast": number * 50, "reason": "Counted again" })
            }
            "reportUpdate" => {
                let confidence = self.dice.pick(&["GREEN", "AMBER", "RED"]);
                let mut ask = json!({
                    "project": project, "confidence": confidence, "reason": format!("Reason {number}"),
                    "changed": format!("Change {number}"),
                });
                if self.dice.chance(50) {
                    ask["decisionWanted"] = json!(format!("Decision {number}"));
                    ask["decisionBy"] = json!(self.day(0, 30));
                }
                ask
            }
            "addBenefit" => {
                let share = json!({ "council": self.council(), "shareBp": self.number(1, 10_000) });
                json!({
                    "project": project, "title": format!("Benefit {number}"), "unit": "calls", "baseline": number,
                    "target": number / 2, "unitValue": 410, "shares": [share],
                })
            }
            "measureBenefit" => {
                json!({ "benefit": self.one("addBenefit"), "actual": number, "measuredOn": self.day(-30, 0) })
            }
            "makePledge" => {
                let year = self.number(2026, 2027);
                json!({
                    "council": self.council(), "startsOn": format!("{year}-01-01"), "endsOn": format!("{year}-12-31"),
                    "money": number, "halfDays": number / 10_000,
                })
            }
            "recordContribution" => {
                json!({ "council": self.council(), "paidOn": self.day(-60, 0), "money": number })
            }
            "setMember" => {
                let part = self.dice.pick(&["FUNDING", "TAKING", "BENEFICIARY"]);
                json!({ "council": self.council(), "part": part, "awayCap": self.number(2, 6), "standingLoad": 2 })
            }
            "addAbsence" => {
                let day = self.day(1, 300);
                json!({ "kind": "HOME_DAY", "council": self.council(), "startsOn": day, "endsOn": day })
            }
            "setProfile" => json!({ "profile": { "salary": number * 10 } }),
            "proposeEarlyEnd" => {
                let day = self.day(0, 40).to_string();
                sooner(&self.one("serve"), "BODY", &day)
            }
            "completeSecondment" => json!({ "secondment": self.one("serve"), "handover": "In the wiki" }),
            "cancelSecondment" => json!({ "secondment": self.one("serve"), "reason": "Off" }),
            other => panic!("nobody knows how to ask for {other}"),
        }
    }

    fn described(&mut self, title: &str, hosts: Vec<Value>) -> Value {
        json!({
            "title": title, "problem": "Calls", "outcomeMeasure": "Calls a year", "sponsor": "R. Patel",
            "startsOn": "2027-01-11", "endsOn": "2027-07-09", "deliveryLead": self.desk.lead.id().to_string(),
            "hosts": hosts, "budget": self.number(1, 1_000) * 10_000, "toleranceBp": self.number(0, 1_000),
        })
    }

    /// A project described anew.
    async fn rewritten(&mut self) -> Value {
        let id = self.one("createProject");
        let query = "query($id: ID!) { project(id: $id) { version } }";
        let version = self.desk.meera.query(query, json!({ "id": id })).await["project"]["version"].clone();
        let title = format!("Renamed {}", self.number(1, 1_000));
        json!({ "id": id, "version": version, "project": self.described(&title, Vec::new()) })
    }

    /// An officer is called up, and all of it goes well.
    async fn serve(&mut self) -> bool {
        let (at, post) = (self.number(0, 4), self.one("addPosts"));
        let hand = &self.hands[usize::try_from(at).expect("a number")];
        let ask = json!({ "officer": hand.id, "post": post });
        let called = self.desk.meera.try_mutate("callUpOfficer", ask, "callUp { id }").await;
        let Some(callup) = called.0["data"]["callUpOfficer"]["callUp"]["id"].as_str() else { return false };
        let ask = json!({ "callUp": callup });
        hand.approver.must("grantRelease", ask.clone(), "callUp { id }").await;
        let agreed = hand.client.must("acceptCallUp", ask, "callUp { secondment { id } }").await;
        let secondment = text(&agreed["callUp"]["secondment"]["id"]);
        self.desk.signs(hand, &secondment).await;
        self.by.insert(secondment.clone(), hand.id.clone());
        self.made.entry("serve").or_default().push(secondment);
        true
    }

    /// The officer and the home council agree to an earlier end, if one is proposed.
    async fn agree(&mut self) -> bool {
        let secondment = self.one("serve");
        let officer = self.by.get(&secondment);
        let Some(hand) = self.hands.iter().find(|hand| Some(&hand.id) == officer) else { return false };
        let mut agreed = 0;
        for (client, party) in [(&hand.client, "OFFICER"), (&hand.approver, "HOME_COUNCIL")] {
            let payload = client.mutate("agreeEarlyEnd", word(&secondment, party), "__typename").await;
            agreed += u8::from(payload["userErrors"] == json!([]));
        }
        agreed == 2
    }

    async fn join(&mut self) -> bool {
        let joined = self.done.get("join").copied().unwrap_or_default();
        let Some(slug) = LATER.get(joined) else { return false };
        self.app.member(slug, None).await;
        true
    }

    /// Things happen for so many days, and at the end of each it is written down what the reports say.
    /// Whenever it is asked for again, it says the same.
    async fn live(&mut self, days: u64) -> BTreeMap<NaiveDate, String> {
        let mut said = BTreeMap::new();
        for _ in 0..days {
            run_due(self.app).await;
            for _ in 0..6 {
                let act = *self.dice.pick(&ACTS).expect("acts");
                self.act(act).await;
            }
            let (today, on) = (self.app.today(), u64::from(self.number(1, 14).unsigned_abs()));
            let tomorrow = today.checked_add_days(Days::new(1)).expect("a day");
            // An hour after midnight nothing more is recorded for the day before.
            self.app.clock.set(format!("{tomorrow}T01:30:00Z").parse().expect("a time"));
            said.insert(today, self.reports(today).await);
            let earlier: Vec<NaiveDate> = said.keys().copied().collect();
            let earlier = *self.dice.pick(&earlier).expect("days");
            assert_eq!(self.reports(earlier).await, said[&earlier], "as at {earlier}, asked on {tomorrow}");
            self.app.set_today(&today.checked_add_days(Days::new(on)).expect("a day").to_string());
        }
        said
    }
}

/// Whatever chance brings, each report stays as it was, and as much is lent as received.
async fn whatever_chance_brings(app: &TestApp, seed: u64) {
    let mut body = Body::open(app, seed).await;
    let said = body.live(25).await;
    let mut lent_at_all = 0;
    for (as_at, bytes) in &said {
        assert_eq!(&body.reports(*as_at).await, bytes, "as at {as_at}, seed {seed}");
        let reports: Value = serde_json::from_str(bytes).expect("JSON");
        let nodes = reports["data"]["councilReports"]["nodes"].as_array().expect("reports").clone();
        assert!(nodes.iter().all(|report| report["settled"] == true));
        let sum = |field: &str| {
            nodes.iter().map(|node| node[field]["number"].as_i64().expect("a number")).sum::<i64>()
        };
        assert_eq!(sum("lent"), sum("received"), "as at {as_at}, seed {seed}");
        lent_at_all = lent_at_all.max(sum("lent"));
    }
    let done: Vec<_> =
        ACTS.iter().filter(|act| body.done.get(*act).is_some_and(|times| *times > 0)).collect();
    assert!(done.len() >= 20 && lent_at_all > 0, "too little happened: {:?}", body.done);
    let different: std::collections::BTreeSet<&String> = said.values().collect();
    assert_eq!(different.len(), said.len(), "no two days are alike, if only by their dates");
}

on_both! {
    async fn chance_brings_one_thing(app: TestApp) {
        whatever_chance_brings(&app, 1).await;
    }

    async fn chance_brings_another(app: TestApp) {
        whatever_chance_brings(&app, 2).await;
    }

    async fn chance_brings_a_third(app: TestApp) {
        whatever_chance_brings(&app, 3).await;
    }

    /// One change of each kind, one after another, and after each the same bytes.
    async fn nothing_that_is_changed_later_changes_a_report(app: TestApp) {
        let mut body = Body::open(&app, 4).await;
        app.set_today("2027-01-11");
        run_due(&app).await;
        let day = app.today();
        app.set_today("2027-01-12");
        let before = body.reports(day).await;
        assert!(before.contains("\"halfDays\":") && before.contains("Reason "), "{before}");

        for act in ACTS.iter().cycle().take(3 * ACTS.len()) {
            app.advance(chrono::TimeDelta::days(1));
            run_due(&app).await;
            body.act(act).await;
            assert_eq!(body.reports(day).await, before, "after {act}");
        }
        // The list of councils that all bodies share, and names in it.
        let operator = Operator::new(app.world.clone());
        let renamed = operator.councils().await.expect("councils").into_iter();
        let renamed = renamed.map(|row| council::Model { name: format!("The City of {}", row.name), ..row });
        operator.set_councils(renamed.collect()).await.expect("they are written");
        assert_eq!(body.reports(day).await, before);
        let left: Vec<_> = ACTS.iter().filter(|act| body.done.get(*act).is_none_or(|times| *times == 0)).collect();
        assert!(left.len() <= 3, "never done: {left:?}");
    }
}
