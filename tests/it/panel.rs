//! Panels: interests before votes, no vote in a conflict, a quorum, and dissent that is kept.

use crate::journey::{Desk, Hand, text};
use crate::selection::{decision, drawn_up, events, nodes, proposed, runs, seen, two};
use crate::sign_in::signed_in;
use callup_domain::access::Role;
use callup_domain::event::EventKind;
use callup_infra::entity::pick_vote;
use callup_tests::{Client, TestApp, council_id, on_both};
use serde_json::{Value, json};

const SEEN: &str = "query($id: ID!) { selection(id: $id) {
    panel { quorum begun toVote outOfReach mine { person { id } conflicts }
        members { person { id name } selector declaredAt votedAt conflicts interests { id note officer { id } council { id } project { id } } } }
    picks(first: 10) { nodes { id decision shownAt officer { id } post { id }
        panel { eligible voted needed outcome mayVote conflict officer { id } mine { vote } conflicts { why person { id } } }
        votes { vote reason counts dissent votedAt seenAt person { id } officer { id } earlier { vote reason officer { id } votedAt } }
    } }
} }";

pub async fn panel(client: &Client, selection: &str) -> Value {
    client.query(SEEN, json!({ "id": selection })).await["selection"].clone()
}

/// Selectors of these names.
pub async fn selectors<const N: usize>(app: &TestApp, names: [&str; N]) -> [Client; N] {
    let mut all = Vec::new();
    for name in names {
        all.push(app.person(name, &[(Role::Selector, None)]).await);
    }
    all.try_into().unwrap_or_else(|_| panic!("as many as names"))
}

fn ids(people: &[&Client]) -> Vec<String> {
    people.iter().map(|person| person.id().to_string()).collect()
}

pub async fn set(desk: &Desk, selection: &str, members: &[&Client], quorum: Option<i32>) {
    let ask = json!({ "selection": selection, "members": ids(members), "quorum": quorum });
    desk.meera.must("setPanel", ask, "selection { id }").await;
}

/// Each of them has no interest.
pub async fn free(selection: &str, members: &[&Client]) {
    for member in members {
        member
            .must("declareInterests", json!({ "selection": selection, "none": true }), "selection { id }")
            .await;
    }
}

pub fn vote(pick: &Value, vote: &str) -> Value {
    json!({ "pick": pick["id"], "vote": vote, "seenAt": pick["shownAt"] })
}

pub fn against(pick: &Value, reason: &str) -> Value {
    json!({ "pick": pick["id"], "vote": "REFUSE", "seenAt": pick["shownAt"], "reason": reason })
}

fn no(code: &str, path: &str) -> Vec<(String, String)> {
    vec![(code.to_owned(), path.to_owned())]
}

async fn sentence(client: &Client, mutation: &str, ask: Value) -> String {
    text(&client.mutate(mutation, ask, "__typename").await["userErrors"][0]["message"])
}

/// The pick of an officer.
fn of<'a>(seen: &'a Value, hand: &Hand) -> &'a Value {
    nodes(seen, "picks").iter().find(|pick| pick["officer"]["id"] == json!(hand.id)).expect("a pick")
}

on_both! {
    async fn most_of_a_panel_decide_and_dissent_is_kept(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let [tom, una] = two(&app, &desk).await;
        let [ann, bob, cat] = selectors(&app, ["Ann Selector", "Bob Selector", "Cat Selector"]).await;
        let selection = proposed(&app, &desk.meera).await;
        assert_eq!(panel(&desk.meera, &selection).await["panel"], json!(null));
        let ask = json!({ "selection": selection, "members": ids(&[&ann, &bob]) });
        assert_eq!(ann.refused_code("setPanel", ask).await, "DENIED", "the coordinator sets it");
        let ask = json!({ "selection": selection, "members": ids(&[&ann, &desk.meera]) });
        assert_eq!(desk.meera.refused("setPanel", ask).await, no("NOT_FOUND", "members"));
        set(&desk, &selection, &[&ann, &bob, &cat], None).await;

        let now = panel(&ann, &selection).await;
        assert_eq!((&now["panel"]["quorum"], &now["panel"]["begun"], &now["panel"]["toVote"]), (&json!(2), &json!(false), &json!(2)));
        let page = signed_in(&app, "ann.selector@example.gov.uk").await.open("/selections").await;
        assert!(page.html.contains("2 proposals wait for your vote"), "{}", page.html);
        let page = signed_in(&app, "meera.coordinator@example.gov.uk").await.open("/selections").await;
        assert!(!page.html.contains("for your vote"), "{}", page.html);
        let pick = of(&now, &tom);
        assert_eq!(ann.refused("voteOnPick", vote(pick, "TAKE")).await, no("NOT_READY", "pick"), "interests come first");
        assert_eq!(desk.meera.refused_code("voteOnPick", vote(pick, "TAKE")).await, "DENIED");
        assert_eq!(ann.refused("declareInterests", json!({ "selection": selection })).await, no("REQUIRED", "officers"));
        free(&selection, &[&ann, &bob, &cat]).await;
        assert_eq!(desk.meera.refused("decidePick", decision(pick, "TOOK")).await, no("NOT_READY", "decision"), "nobody has voted");
        let fill = json!({ "selection": selection, "post": pick["post"]["id"], "officer": tom.id, "reason": "Fits", "seenAt": pick["shownAt"] });
        assert_eq!(desk.meera.refused("fillPost", fill).await, no("WRONG_STATE", "selection"), "nobody has voted on that");

        ann.must("voteOnPick", vote(pick, "TAKE"), "pick { panel { voted mayVote mine { vote } } }").await;
        let told = sentence(&desk.meera, "decidePick", decision(pick, "TOOK")).await;
        assert_eq!(told, "One more member of the panel must vote first.");
        assert_eq!(bob.refused("voteOnPick", vote(pick, "REFUSE")).await, no("REQUIRED", "reason"));
        bob.must("voteOnPick", against(pick, "Too far away"), "pick { id }").await;
        let now = panel(&desk.meera, &selection).await;
        assert_eq!(of(&now, &tom)["panel"]["outcome"], "DIVIDED");
        assert_eq!(desk.meera.refused("decidePick", decision(pick, "TOOK")).await, no("NOT_READY", "decision"));
        cat.must("voteOnPick", vote(pick, "TAKE"), "pick { id }").await;
        let mut refuse = decision(pick, "REFUSED");
        refuse["reason"] = json!("I know better");
        assert_eq!(desk.meera.refused("decidePick", refuse).await, no("WRONG_STATE", "decision"), "most voted otherwise");
        desk.meera.must("decidePick", decision(pick, "TOOK"), "pick { decision }").await;

        let now = panel(&desk.meera, &selection).await;
        let votes = of(&now, &tom)["votes"].as_array().unwrap();
        let told: Vec<_> = votes.iter().map(|vote| (vote["person"]["id"].clone(), vote["vote"].clone(), vote["reason"].clone(), vote["dissent"].clone())).collect();
        let row = |who: &Client, vote: &str, reason: &str, dissent: bool| (json!(who.id().to_string()), json!(vote), json!(reason), json!(dissent));
        assert_eq!(told, [row(&ann, "TAKE", "", false), row(&bob, "REFUSE", "Too far away", true), row(&cat, "TAKE", "", false)]);
        assert_eq!(bob.refused("voteOnPick", vote(pick, "TAKE")).await, no("WRONG_STATE", "pick"), "it is decided on");
        assert_eq!((events(&app, EventKind::PickVoted).await, events(&app, EventKind::InterestsDeclared).await, events(&app, EventKind::PanelSet).await), (3, 3, 1));
        // The officer hears what came of it, and not of the panel; whoever cannot see selections sees no votes.
        for other in [&tom.client, &tom.approver, &desk.lead] {
            assert_eq!(panel(other, &selection).await, json!(null));
            let found = other.query("query($id: ID!) { pick(id: $id) { votes { reason } } }", json!({ "id": pick["id"] })).await;
            assert_eq!(found["pick"], json!(null));
        }
        let auditor = app.person("Aud Auditor", &[(Role::Auditor, None)]).await;
        let audited = panel(&auditor, &selection).await;
        let audited = nodes(&audited, "picks").iter().find(|one| one["id"] == pick["id"]).expect("the pick");
        assert_eq!((audited["votes"].as_array().unwrap().len(), &audited["votes"][1]["dissent"]), (3, &json!(true)));
        assert_eq!(auditor.query("{ selectors { id } }", json!({})).await["selectors"], json!([]));
        assert_eq!(of(&now, &una)["votes"], json!([]));
    }

    async fn who_has_to_do_with_it_cannot_vote(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let [tom, una] = two(&app, &desk).await;
        // One leads the project, one acts for both home councils in turn, one is an officer, one declares.
        let lead = app.person("Lee Both", &[(Role::Selector, None), (Role::DeliveryLead, None)]).await;
        let deputy = app.person("Ivo Both", &[(Role::Selector, None), (Role::Leader, Some("camden")), (Role::Leader, Some("cardiff"))]).await;
        let [own, ann, bob] = selectors(&app, ["Olga Both", "Ann Selector", "Bob Selector"]).await;
        let own = desk.joins(own, app.approver("leeds").await, "leeds", 6).await;
        let version = desk.meera.query("query($id: ID!) { project(id: $id) { version } }", json!({ "id": desk.project })).await;
        let project = json!({ "id": desk.project, "version": version["project"]["version"], "project": {
            "title": "Missed-bin reporting", "problem": "Calls", "outcomeMeasure": "Calls a year", "sponsor": "R. Patel",
            "startsOn": "2027-01-11", "endsOn": "2027-07-09", "deliveryLead": lead.id().to_string(),
        } });
        desk.meera.must("updateProject", project, "project { id }").await;
        let selection = proposed(&app, &desk.meera).await;
        set(&desk, &selection, &[&lead, &deputy, &own.client, &ann, &bob], Some(2)).await;
        free(&selection, &[&lead, &own.client, &ann]).await;
        let now = panel(&ann, &selection).await;
        let pick = &nodes(&now, "picks")[0];
        let proposed = text(&pick["officer"]["id"]);
        let told = sentence(&lead, "voteOnPick", vote(pick, "TAKE")).await;
        assert_eq!(told, "You cannot vote on this pick. You lead the project.");
        let declared = json!({ "selection": selection, "officers": [proposed], "note": "We share a flat" });
        bob.must("declareInterests", declared, "selection { id }").await;
        assert_eq!(bob.refused("voteOnPick", vote(pick, "TAKE")).await, no("CONFLICT_OF_INTEREST", "pick"));
        let conflicts = &panel(&bob, &selection).await["picks"]["nodes"][0]["panel"];
        assert_eq!((&conflicts["conflict"], &conflicts["mayVote"]), (&json!("You have declared an interest in the officer."), &json!(false)));
        if proposed == own.id {
            assert_eq!(own.client.refused("voteOnPick", vote(pick, "TAKE")).await, no("CONFLICT_OF_INTEREST", "pick"));
        } else {
            // Nobody votes for himself or herself either.
            let mut ask = vote(pick, "INSTEAD");
            (ask["officer"], ask["reason"]) = (json!(own.id), json!("I am better"));
            assert_eq!(own.client.refused("voteOnPick", ask).await, no("CONFLICT_OF_INTEREST", "officer"));
            let home = sentence(&deputy, "voteOnPick", vote(pick, "TAKE")).await;
            assert_eq!(home, "You cannot vote on this pick. You act for the officer’s home council (leader).");
        }
        let now = panel(&desk.meera, &selection).await;
        let told = now["picks"]["nodes"][0]["panel"]["conflicts"].as_array().unwrap();
        assert!(told.iter().any(|one| one["why"] == "This member leads the project." && one["person"]["id"] == json!(lead.id().to_string())), "{told:?}");
        let member = now["panel"]["members"].as_array().unwrap().iter().find(|member| member["person"]["id"] == json!(bob.id().to_string())).unwrap();
        assert_eq!((&member["conflicts"], &member["interests"][0]["note"]), (&json!(1), &json!("We share a flat")));
        assert!([&tom.id, &una.id, &own.id].contains(&&proposed));
    }

    async fn once_somebody_has_voted_the_panel_only_grows_and_declarations_stand(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let [_, _] = two(&app, &desk).await;
        let [ann, bob, cat] = selectors(&app, ["Ann Selector", "Bob Selector", "Cat Selector"]).await;
        let selection = drawn_up(&desk.meera).await;
        set(&desk, &selection, &[&ann, &bob, &cat], None).await;
        set(&desk, &selection, &[&ann, &bob], Some(2)).await;
        runs(&app, &desk.meera, &selection).await;
        let now = panel(&ann, &selection).await;
        let pick = &nodes(&now, "picks")[0];
        let declare = |officers: Value| json!({ "selection": selection, "officers": officers, "councils": [council_id("leeds").to_string()], "projects": [] });
        ann.must("declareInterests", declare(json!([pick["officer"]["id"]])), "selection { id }").await;
        assert_eq!(cat.refused_code("declareInterests", declare(json!([]))).await, "DENIED", "who sits there no more");
        let nowhere = json!({ "selection": selection, "officers": ["off_00000000000000000000000000000001"] });
        assert_eq!(ann.refused("declareInterests", nowhere).await, no("NOT_FOUND", "officers"));
        // A mistake is taken back before the vote, by who made it.
        let interests = panel(&ann, &selection).await["panel"]["members"][0]["interests"].clone();
        let mistake = interests.as_array().unwrap().iter().find(|one| !one["officer"].is_null()).unwrap();
        let take_back = json!({ "interest": mistake["id"] });
        assert_eq!(bob.refused("takeBackInterest", take_back.clone()).await, no("NOT_FOUND", "interest"));
        ann.must("takeBackInterest", take_back, "selection { id }").await;
        free(&selection, &[&bob]).await;
        ann.must("voteOnPick", vote(pick, "TAKE"), "pick { id }").await;
        bob.must("voteOnPick", vote(pick, "TAKE"), "pick { id }").await;
        let kept = panel(&ann, &selection).await["panel"]["members"][0]["interests"][0]["id"].clone();
        assert_eq!(ann.refused("takeBackInterest", json!({ "interest": kept })).await, no("WRONG_STATE", "interest"));

        for (members, path) in [(ids(&[&ann]), "members"), (Vec::new(), "members")] {
            let ask = json!({ "selection": selection, "members": members });
            assert_eq!(desk.meera.refused("setPanel", ask).await, no("WRONG_STATE", path));
        }
        let ask = json!({ "selection": selection, "members": ids(&[&ann, &bob]), "quorum": 1 });
        assert_eq!(desk.meera.refused("setPanel", ask).await, no("WRONG_STATE", "quorum"));
        // What is declared after the vote takes the vote away, and then too few may vote.
        let late = json!({ "selection": selection, "officers": [pick["officer"]["id"]], "note": "My cousin, I see now" });
        bob.must("declareInterests", late, "selection { id }").await;
        let now = panel(&desk.meera, &selection).await;
        let pick = &nodes(&now, "picks")[0];
        assert_eq!((&pick["panel"]["outcome"], &pick["votes"][1]["counts"], &now["panel"]["outOfReach"]), (&json!("OUT_OF_REACH"), &json!(false), &json!(1)));
        let told = sentence(&desk.meera, "decidePick", decision(pick, "TOOK")).await;
        assert_eq!(told, "Votes needed: 2; members of the panel without a conflict: 1. Add members to the panel.");
        set(&desk, &selection, &[&ann, &bob, &cat], None).await;
        free(&selection, &[&cat]).await;
        cat.must("voteOnPick", vote(pick, "TAKE"), "pick { id }").await;
        desk.meera.must("decidePick", decision(pick, "TOOK"), "pick { id }").await;
    }

    async fn every_vote_is_kept_and_none_on_ground_that_has_moved(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let [tom, una] = two(&app, &desk).await;
        let [ann, bob] = selectors(&app, ["Ann Selector", "Bob Selector"]).await;
        let selection = proposed(&app, &desk.meera).await;
        set(&desk, &selection, &[&ann, &bob], None).await;
        free(&selection, &[&ann, &bob]).await;
        let first = panel(&ann, &selection).await;
        for member in [&ann, &bob] {
            member.must("voteOnPick", against(of(&first, &tom), "Not yet"), "pick { id }").await;
            for hand in [&tom, &una] {
                member.must("voteOnPick", vote(of(&first, hand), "TAKE"), "pick { id }").await;
            }
        }
        let now = panel(&ann, &selection).await;
        let kept = &of(&now, &tom)["votes"][0];
        assert_eq!((&kept["vote"], &kept["earlier"][0]["vote"], &kept["earlier"][0]["reason"]), (&json!("TAKE"), &json!("REFUSE"), &json!("Not yet")));
        assert_eq!(app.operator().read().every::<pick_vote::Entity>().count().await.unwrap(), 6, "nothing is overwritten");
        desk.meera.must("decidePick", decision(of(&first, &una), "TOOK"), "pick { id }").await;
        tom.client.must("withdrawFromPool", json!({ "officer": tom.id }), "officer { standing }").await;
        assert_eq!(ann.refused("voteOnPick", vote(of(&first, &tom), "TAKE")).await, no("WRONG_STATE", "selection"));
        // Run again, the votes on what stands stay with it, and the others go with their picks.
        runs(&app, &desk.meera, &selection).await;
        let again = panel(&desk.meera, &selection).await;
        let picks = nodes(&again, "picks");
        assert_eq!((picks.len(), &picks[0]["decision"], picks[0]["votes"].as_array().unwrap().len()), (1, &json!("TOOK"), 2));
        assert_eq!(app.operator().read().every::<pick_vote::Entity>().count().await.unwrap(), 2);
        let late = json!({ "selection": selection, "members": ids(&[&ann]) });
        assert_eq!(desk.meera.refused("setPanel", late).await, no("WRONG_STATE", "members"), "who has voted stays, on whatever pick");
    }

    async fn a_panel_comes_before_decisions_and_a_what_if_has_none(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let [tom, _] = two(&app, &desk).await;
        let [ann, bob] = selectors(&app, ["Ann Selector", "Bob Selector"]).await;
        let selection = proposed(&app, &desk.meera).await;
        let ask = json!({ "selection": selection, "name": "What if", "suppose": { "withoutOfficers": [tom.id] } });
        let what_if = text(&desk.meera.must("supposeWhatIf", ask, "selection { id }").await["selection"]["id"]);
        app.run_jobs().await;
        let ask = |selection: &str| json!({ "selection": selection, "members": ids(&[&ann, &bob]) });
        assert_eq!(desk.meera.refused("setPanel", ask(&what_if)).await, no("WRONG_STATE", "selection"));
        let seen = seen(&desk.meera, &selection).await;
        desk.meera.must("decidePick", decision(of(&seen, &tom), "TOOK"), "pick { id }").await;
        assert_eq!(desk.meera.refused("setPanel", ask(&selection)).await, no("WRONG_STATE", "members"));
        assert_eq!(ann.refused_code("voteOnPick", vote(of(&seen, &tom), "TAKE")).await, "DENIED", "there is no panel");
    }

    async fn it_takes_as_many_statements_for_many_picks_as_for_one(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(1).await;
        let [_, _] = two(&app, &desk).await;
        let [ann, bob, cat] = selectors(&app, ["Ann Selector", "Bob Selector", "Cat Selector"]).await;
        let few = proposed(&app, &desk.meera).await;
        desk.posts(5, 1).await;
        let many = proposed(&app, &desk.meera).await;
        for (selection, members) in [(&few, vec![&ann, &bob]), (&many, vec![&ann, &bob, &cat])] {
            set(&desk, selection, &members, Some(2)).await;
            for member in &members {
                let declared = json!({ "selection": selection, "councils": [council_id("leeds").to_string()], "projects": [], "officers": [] });
                member.must("declareInterests", declared, "selection { id }").await;
            }
            for pick in nodes(&panel(&ann, selection).await, "picks") {
                for member in &members {
                    member.must("voteOnPick", against(pick, "No"), "pick { id }").await;
                    member.must("voteOnPick", vote(pick, "TAKE"), "pick { id }").await;
                }
            }
        }
        panel(&ann, &few).await;
        let (_, one) = app.statements(panel(&ann, &few)).await;
        let (seen, all) = app.statements(panel(&ann, &many)).await;
        assert_eq!(nodes(&seen, "picks").len(), 6);
        assert_eq!(all, one);
    }

    async fn on_the_pages_a_panel_is_set_declares_votes_and_decides(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let [_, _] = two(&app, &desk).await;
        let [ann, bob] = selectors(&app, ["Ann Selector", "Bob Selector"]).await;
        let selection = proposed(&app, &desk.meera).await;
        let here = format!("/selections/{selection}");
        let mut meera = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let page = meera.open(&format!("{here}/panel")).await;
        let set = format!("{here}/panel/set");
        let (ann_id, bob_id) = (ann.id().to_string(), bob.id().to_string());
        let refused = meera.submit(&page, &set, &[("members", &ann_id), ("quorum", "3")]).await;
        assert!(refused.html.contains("A panel of one has a quorum of 1."), "{}", refused.html);
        let (path, hidden) = refused.form(&set);
        let body = format!("form={}&members={ann_id}&members={bob_id}&quorum=2", hidden["form"]);
        let board = meera.post(&path, &body, &[("sec-fetch-site", "same-origin"), ("origin", "null")]).await;
        assert!(board.html.contains("The panel is saved.") && board.html.contains("Ann Selector"), "{}", board.html);
        let pick = nodes(&seen(&desk.meera, &selection).await, "picks")[0].clone();
        let at = format!("{here}/picks/{}", text(&pick["id"]));

        for name in ["ann", "bob"] {
            let mut member = signed_in(&app, &format!("{name}.selector@example.gov.uk")).await;
            let board = member.open(&here).await;
            assert!(board.html.contains("Declare your interests before you vote."), "{}", board.html);
            let page = member.open(&format!("{here}/interests")).await;
            let nothing = member.submit(&page, &format!("{here}/interests/declare"), &[("none", ""), ("note", "What?")]).await;
            assert!(nothing.html.contains("Choose what you have an interest in") && nothing.html.contains("What?"), "{}", nothing.html);
            let declared = member.submit(&page, &format!("{here}/interests/declare"), &[("none", "yes")]).await;
            assert!(declared.html.contains("Your declaration is saved."), "{}", declared.html);
            let page = member.open(&at).await;
            let refused = member.submit(&page, &format!("{at}/vote"), &[("vote", "REFUSE")]).await;
            assert!(refused.html.contains("Give a reason for departing from the proposal."), "{}", refused.html);
            let board = member.submit(&refused, &format!("{at}/vote"), &[("vote", "REFUSE"), ("reason", "Needed at home")]).await;
            assert!(board.html.contains("Your vote is saved.") && board.html.contains("No pick waits for your vote."), "{}", board.html);
            let page = member.open(&at).await;
            assert!(page.html.contains("Change your vote") && page.html.contains("Needed at home"), "{}", page.html);
        }
        let page = meera.open(&at).await;
        assert!(page.html.contains("Most voted to leave the place empty."), "{}", page.html);
        let board = meera.submit(&page, &format!("{at}/decide"), &[("reason", "As the panel voted")]).await;
        assert!(board.html.contains("The decision is saved."), "{}", board.html);
        let welsh = meera.open(&format!("{at}?lang=cy")).await;
        assert!(welsh.html.contains("Y panel"), "{}", welsh.html);
    }
}
