//! Selections, from the draft to the call-ups: weights before candidates, decisions with reasons, all or nothing,
//! and nothing on ground that has moved.

use crate::journey::{Desk, Hand, letters, text};
use crate::sign_in::signed_in;
use callup_command::selection::work;
use callup_domain::access::Role;
use callup_domain::event::EventKind;
use callup_domain::id::SelectionId;
use callup_infra::entity::{callup, event, selection_pick};
use callup_job::Outcome;
use callup_tests::{Client, TestApp, council_id, on_both};
use poem::http::StatusCode;
use serde_json::{Value, json};

const SEEN: &str = "query($id: ID!) { selection(id: $id) {
    id version state name openNow replanned { kept moved emptied filled } places filled undecided gapBp failure value bound cost { net priced unpriced }
    rules { engine seed fingerprint } worth { filling fit interest lenders stay fairness }
    moved { what post { id } officer { id } council { id } }
    picks(first: 100) { nodes {
        id fit loss halfDays change decision reason seenAt decidedAt shownAt
        points { criterion points outOf }
        officer { id } homeCouncil { id } post { id } instead { id } decidedBy { name }
        beat { officer { id } change } reserves { officer { id } fit change } nearMisses { officer { id } moves { post { id } } }
        callUp { id status note }
    } }
    gaps(first: 100) { nodes { post { id } eligible rule block funnel { rule passed onlyThis } nearest { officer { id } obstacle mend change } } }
    shares(first: 100) { nodes { council { id } fair before after officers } }
} }";

pub async fn seen(client: &Client, selection: &str) -> Value {
    client.query(SEEN, json!({ "id": selection })).await["selection"].clone()
}

pub fn nodes<'a>(of: &'a Value, list: &str) -> &'a [Value] {
    of[list]["nodes"].as_array().expect("nodes")
}

/// A selection that was drawn up, by its id.
pub async fn drawn_up(client: &Client) -> String {
    let ask = json!({ "name": "Spring", "from": "2026-12-01", "until": "2027-06-30" });
    text(&client.must("createSelection", ask, "selection { id state }").await["selection"]["id"])
}

/// A proposal, by its id.
pub async fn proposed(app: &TestApp, client: &Client) -> String {
    let selection = drawn_up(client).await;
    runs(app, client, &selection).await;
    selection
}

pub async fn runs(app: &TestApp, client: &Client, selection: &str) {
    let running = client.must("runSelection", json!({ "selection": selection }), "selection { state }").await;
    assert_eq!(running["selection"]["state"], "RUNNING");
    app.run_jobs().await;
    assert_eq!(seen(client, selection).await["state"], "PROPOSED");
}

pub fn decision(pick: &Value, decision: &str) -> Value {
    json!({ "pick": pick["id"], "decision": decision, "seenAt": pick["shownAt"] })
}

/// Every pick is taken, and deciding is over.
async fn all_taken(client: &Client, selection: &str) {
    for pick in nodes(&seen(client, selection).await, "picks") {
        client.must("decidePick", decision(pick, "TOOK"), "pick { id }").await;
    }
    client.must("finishDeciding", json!({ "selection": selection }), "selection { state }").await;
}

pub async fn events(app: &TestApp, kind: EventKind) -> u64 {
    let read = app.operator().read();
    read.every::<event::Entity>().is(event::Column::Kind, kind).count().await.unwrap()
}

async fn call_ups(app: &TestApp) -> u64 {
    app.operator().read().every::<callup::Entity>().count().await.unwrap()
}

pub async fn two(app: &TestApp, desk: &Desk) -> [Hand; 2] {
    [desk.officer(app, "Tom Reed", "camden", 6).await, desk.officer(app, "Una Khan", "cardiff", 6).await]
}

on_both! {
    async fn a_selection_goes_from_draft_to_call_ups(app: TestApp) {
        let desk = Desk::open(&app).await;
        let posts = desk.posts(2, 6).await;
        let [tom, una] = two(&app, &desk).await;
        let selection = drawn_up(&desk.meera).await;
        let draft = seen(&desk.meera, &selection).await;
        assert_eq!((&draft["state"], &draft["openNow"], &draft["places"]), (&json!("DRAFT"), &json!(2), &json!(null)));
        let ask = json!({ "selection": selection, "version": draft["version"], "name": "Spring 2027", "from": "2026-12-01", "until": "2027-06-30", "urgent": [desk.project], "weights": { "fairness": 5, "filling": 1000 } });
        desk.meera.must("changeSelection", ask.clone(), "selection { name weights { fairness fit filling fillingLater fillingLast } urgent { id } }").await;
        assert_eq!(desk.meera.refused("changeSelection", ask.clone()).await, [("CONFLICT".to_owned(), String::new())]);
        runs(&app, &desk.meera, &selection).await;

        let proposal = seen(&desk.meera, &selection).await;
        assert_eq!((&proposal["filled"], &proposal["places"], &proposal["undecided"]), (&json!(2), &json!(2), &json!(2)));
        assert_eq!(proposal["gapBp"], 0, "two posts for two officers: nothing can be better");
        let worth = proposal["worth"].as_object().unwrap().values().map(|goal| goal.as_i64().unwrap()).sum::<i64>();
        assert_eq!(proposal["value"], worth);
        let picks = nodes(&proposal, "picks");
        for pick in picks {
            let points: i64 = pick["points"].as_array().unwrap().iter().map(|line| line["points"].as_i64().unwrap()).sum();
            assert_eq!(pick["fit"], points);
            let most: i64 = pick["points"].as_array().unwrap().iter().map(|line| line["outOf"].as_i64().unwrap()).sum();
            assert_eq!((most, &pick["decision"]), (1_000, &json!("OPEN")));
            assert_eq!(pick["halfDays"], 26 * 6, "11 January to 9 July");
        }
        assert_eq!(nodes(&proposal, "shares").len(), 2);
        // Candidates have been seen: nothing that was asked can be changed.
        let ask = json!({ "selection": selection, "version": proposal["version"], "name": "Otherwise" });
        assert_eq!(desk.meera.refused("changeSelection", ask).await, [("WRONG_STATE".to_owned(), "selection".to_owned())]);
        let again = desk.meera.refused("runSelection", json!({ "selection": selection })).await;
        assert_eq!(again, [("WRONG_STATE".to_owned(), "selection".to_owned())], "nothing has moved");

        let of = |hand: &Hand| picks.iter().find(|pick| pick["officer"]["id"] == json!(hand.id)).expect("a pick");
        let no = desk.meera.refused("finishDeciding", json!({ "selection": selection })).await;
        assert_eq!(no, [("NOT_READY".to_owned(), "selection".to_owned())]);
        let no = desk.meera.refused("decidePick", decision(of(&una), "REFUSED")).await;
        assert_eq!(no, [("REQUIRED".to_owned(), "reason".to_owned())], "a departure has a reason");
        desk.meera.must("decidePick", decision(of(&tom), "TOOK"), "pick { id }").await;
        let mut refuse = decision(of(&una), "REFUSED");
        refuse["reason"] = json!("Promised elsewhere");
        desk.meera.must("decidePick", refuse, "pick { id }").await;
        let early = desk.meera.refused("applySelection", json!({ "selection": selection })).await;
        assert_eq!(early, [("WRONG_STATE".to_owned(), "selection".to_owned())]);
        desk.meera.must("finishDeciding", json!({ "selection": selection }), "selection { decidedAt }").await;
        assert_eq!(call_ups(&app).await, 0, "nobody has been called up yet");
        let written = letters(&app, 0).await.len();

        let apply = json!({ "selection": selection, "note": "From the spring selection" });
        let applied = desk.meera.must("applySelection", apply.clone(), "selection { state appliedAt }").await;
        assert_eq!(applied["selection"]["state"], "APPLIED");
        let after = seen(&desk.meera, &selection).await;
        let picks = nodes(&after, "picks");
        let taken = picks.iter().find(|pick| pick["officer"]["id"] == json!(tom.id)).unwrap();
        assert_eq!((&taken["callUp"]["status"], &taken["callUp"]["note"]), (&json!("ASKED"), &json!("From the spring selection")));
        let left = picks.iter().find(|pick| pick["officer"]["id"] == json!(una.id)).unwrap();
        assert_eq!((&left["callUp"], &left["decision"], &left["reason"]), (&json!(null), &json!("REFUSED"), &json!("Promised elsewhere")));
        assert_eq!(left["decidedBy"]["name"], "Meera Coordinator");
        assert!(left["seenAt"].as_str() <= left["decidedAt"].as_str());
        assert_eq!(call_ups(&app).await, 1);
        assert_eq!(letters(&app, written).await.len(), 2, "the officer and the approver are asked, as by a single call-up");
        assert_eq!((events(&app, EventKind::OfficerCalledUp).await, events(&app, EventKind::PickDecided).await), (1, 2));
        assert_eq!((events(&app, EventKind::SelectionApplied).await, events(&app, EventKind::SelectionProposed).await), (1, 1));
        assert_eq!(desk.meera.refused("applySelection", apply).await, [("WRONG_STATE".to_owned(), "selection".to_owned())]);
        assert!(posts.contains(&text(&taken["post"]["id"])));
    }

    async fn what_has_moved_is_named_and_nobody_is_called_up(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let [tom, una] = two(&app, &desk).await;
        let selection = proposed(&app, &desk.meera).await;
        all_taken(&desk.meera, &selection).await;
        tom.client.must("withdrawFromPool", json!({ "officer": tom.id }), "officer { standing }").await;

        let stale = seen(&desk.meera, &selection).await;
        assert_eq!(stale["state"], "STALE");
        let moved = stale["moved"].as_array().unwrap();
        assert_eq!((moved.len(), &moved[0]["what"]), (1, &json!("OFFICER_LEFT")));
        let payload = desk.meera.mutate("applySelection", json!({ "selection": selection }), "selection { id }").await;
        let told = &payload["userErrors"][0];
        assert_eq!((payload["userErrors"].as_array().unwrap().len(), &told["code"]), (1, &json!("CONFLICT")));
        assert_eq!(told["message"], "“User researcher”: the officer is not in the pool any more.");
        assert_eq!((call_ups(&app).await, events(&app, EventKind::SelectionApplied).await), (0, 0), "all or nothing");

        // Run again, it keeps whom it can.
        runs(&app, &desk.meera, &selection).await;
        let again = seen(&desk.meera, &selection).await;
        let picks = nodes(&again, "picks");
        assert_eq!((picks.len(), &picks[0]["officer"]["id"], &picks[0]["decision"]), (1, &json!(una.id), &json!("TOOK")));
        assert_eq!(picks[0]["decidedBy"]["name"], "Meera Coordinator", "what was decided stands");
        assert_eq!(again["replanned"], json!({ "kept": 1, "moved": 0, "emptied": 1, "filled": 0 }));
        assert_eq!(again["worth"]["stay"], 250);
        let gaps = nodes(&again, "gaps");
        assert_eq!((gaps.len(), &gaps[0]["block"], &gaps[0]["rule"]), (1, &json!("TIME"), &json!(null)));
        all_taken(&desk.meera, &selection).await;
        desk.meera.must("applySelection", json!({ "selection": selection }), "selection { state }").await;
        assert_eq!(call_ups(&app).await, 1);
    }

    async fn a_what_if_shows_what_would_come_of_it_and_touches_nothing(app: TestApp) {
        let desk = Desk::open(&app).await;
        let posts = desk.posts(2, 6).await;
        let [tom, una] = two(&app, &desk).await;
        let selection = proposed(&app, &desk.meera).await;
        let camden = desk.meera.query("query($id: ID!) { officer(id: $id) { homeCouncil { id } } }", json!({ "id": tom.id })).await;
        let camden = camden["officer"]["homeCouncil"]["id"].clone();
        let ask = |suppose: Value| json!({ "selection": selection, "name": "What if", "suppose": suppose });
        for (suppose, code, path) in [
            (json!({}), "REQUIRED", "suppose"),
            (json!({ "weeks": 2 }), "REQUIRED", "shifted"),
            (json!({ "shifted": [desk.project], "weeks": 53 }), "OUT_OF_RANGE", "weeks"),
        ] {
            assert_eq!(desk.meera.refused("supposeWhatIf", ask(suppose)).await, [(code.to_owned(), path.to_owned())]);
        }
        let before = seen(&desk.meera, &selection).await;

        let made = desk.meera.must("supposeWhatIf", ask(json!({ "withoutCouncils": [camden] })), "selection { id state }").await;
        let what_if = text(&made["selection"]["id"]);
        app.run_jobs().await;
        let shown = seen(&desk.meera, &what_if).await;
        assert_eq!((&shown["state"], &shown["filled"], &shown["replanned"]), (&json!("PROPOSED"), &json!(1), &json!({ "kept": 1, "moved": 0, "emptied": 1, "filled": 0 })));
        assert_eq!(nodes(&shown, "picks")[0]["officer"]["id"], json!(una.id));
        assert_eq!(nodes(&shown, "picks")[0]["change"], json!("KEPT"), "as in the selection that it is of");
        let told = "query($id: ID!) { selection(id: $id) { whatIf { of { id } weeks withoutCouncils { id } } } }";
        let told = desk.meera.query(told, json!({ "id": what_if })).await["selection"]["whatIf"].clone();
        assert_eq!(told, json!({ "of": { "id": selection }, "weeks": 0, "withoutCouncils": [{ "id": camden }] }));
        let comparison = "query($from: ID!, $to: ID!) { compareSelections(from: $from, to: $to) { places { kept moved emptied filled } moves { nodes { post { id } from { id } to { id } } } shares { nodes { council { id } from to } } } }";
        let compared = desk.meera.query(comparison, json!({ "from": selection, "to": what_if })).await["compareSelections"].clone();
        assert_eq!(compared["places"], shown["replanned"]);
        let moves = nodes(&compared, "moves");
        assert_eq!((moves.len(), &moves[0]["from"]["id"], &moves[0]["to"]), (1, &json!(tom.id), &json!(null)));
        assert_eq!(nodes(&compared, "shares")[0]["council"]["id"], camden);

        // It touches nothing: nothing is decided by it, and the selection is as it was.
        for (mutation, input) in [("decidePick", decision(&nodes(&shown, "picks")[0], "TOOK")), ("finishDeciding", json!({ "selection": what_if })), ("applySelection", json!({ "selection": what_if }))] {
            assert_eq!(desk.meera.refused(mutation, input).await, [("WRONG_STATE".to_owned(), "selection".to_owned())], "{mutation}");
        }
        assert_eq!(seen(&desk.meera, &selection).await["picks"], before["picks"]);
        let listed = desk.meera.query("{ selections { nodes { id whatIfs { nodes { id } } } } }", json!({})).await;
        assert_eq!(listed["selections"]["nodes"], json!([{ "id": selection, "whatIfs": { "nodes": [{ "id": what_if }] } }]));
        let again = json!({ "selection": what_if, "name": "Deeper", "suppose": { "withoutCouncils": [camden] } });
        assert_eq!(desk.meera.refused("supposeWhatIf", again).await, [("WRONG_STATE".to_owned(), "selection".to_owned())]);

        // A project that begins later than the officers offer is filled by nobody; and officers who are not there.
        for suppose in [json!({ "shifted": [desk.project], "weeks": 52 }), json!({ "withoutOfficers": [tom.id, una.id] })] {
            let made = desk.meera.must("supposeWhatIf", ask(suppose.clone()), "selection { id }").await;
            app.run_jobs().await;
            let shown = seen(&desk.meera, &text(&made["selection"]["id"])).await;
            assert_eq!((&shown["filled"], nodes(&shown, "gaps").len()), (&json!(0), posts.len()), "{suppose}");
        }
        assert_eq!(call_ups(&app).await, 0);
    }

    async fn what_a_selection_costs_is_told_to_those_who_see_everybodys_pay(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let [tom, una] = two(&app, &desk).await;
        let selection = drawn_up(&desk.meera).await;
        assert_eq!(seen(&desk.meera, &selection).await["cost"], json!(null), "nobody is taken yet");
        runs(&app, &desk.meera, &selection).await;
        let both = json!({ "net": 3_843_000, "priced": 2, "unpriced": 0 });
        assert_eq!(seen(&desk.meera, &selection).await["cost"], both);

        let suppose = json!({ "selection": selection, "name": "Without Tom", "suppose": { "withoutOfficers": [tom.id] } });
        let what_if = text(&desk.meera.must("supposeWhatIf", suppose, "selection { id }").await["selection"]["id"]);
        app.run_jobs().await;
        let comparison = "query($from: ID!, $to: ID!) { compareSelections(from: $from, to: $to) { costDifference from { cost { net } } to { cost { net } } } }";
        let compare = json!({ "from": selection, "to": what_if });
        let compared = desk.meera.query(comparison, compare.clone()).await["compareSelections"].clone();
        assert_eq!(compared, json!({ "costDifference": -1_921_500, "from": { "cost": { "net": 3_843_000 } }, "to": { "cost": { "net": 1_921_500 } } }));

        // The difference is what Tom is paid. Who sees some people's pay does not learn that of others by it.
        let sela = app.person("Sela Selector", &[(Role::Selector, None), (Role::Approver, Some("cardiff"))]).await;
        let auditor = app.person("Aud Auditor", &[(Role::Auditor, None)]).await;
        for other in [&sela, &auditor] {
            assert_eq!(seen(other, &selection).await["cost"], json!(null));
            let compared = other.query(comparison, compare.clone()).await["compareSelections"].clone();
            assert_eq!(compared, json!({ "costDifference": null, "from": { "cost": null }, "to": { "cost": null } }));
        }

        let mut browser = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let page = browser.open(&format!("/selections/{selection}")).await;
        assert!(page.html.contains("2 officers cost £38,430.00 without VAT."), "{}", page.html);
        let page = browser.open(&format!("/selections/{selection}/compare/{what_if}")).await;
        assert!(page.html.contains("£38,430.00") && page.html.contains("<strong>£19,215.00 less</strong>"), "{}", page.html);

        // Without Una's pay she is counted and not priced; and once nobody takes her she is not counted.
        una.client.must("setProfile", json!({ "officer": una.id, "profile": { "salary": null } }), "officer { id }").await;
        let one = json!({ "net": 1_921_500, "priced": 1, "unpriced": 1 });
        assert_eq!(seen(&desk.meera, &selection).await["cost"], one);
        let page = browser.open(&format!("/selections/{selection}")).await;
        assert!(page.html.contains("1 officer costs £19,215.00 without VAT. The pay of 1 more is not known."), "{}", page.html);
        for pick in nodes(&seen(&desk.meera, &selection).await, "picks") {
            let mine = pick["officer"]["id"] == json!(tom.id);
            let mut decided = decision(pick, if mine { "TOOK" } else { "REFUSED" });
            decided["reason"] = json!("Promised elsewhere");
            desk.meera.must("decidePick", decided, "pick { id }").await;
        }
        let toms = json!({ "net": 1_921_500, "priced": 1, "unpriced": 0 });
        assert_eq!(seen(&desk.meera, &selection).await["cost"], toms);

        // It is what the call-up is priced at.
        desk.meera.must("finishDeciding", json!({ "selection": selection }), "selection { state }").await;
        desk.meera.must("applySelection", json!({ "selection": selection }), "selection { state }").await;
        let priced = "query($id: ID!) { selection(id: $id) { cost { net } picks { nodes { callUp { schedule { cost { net } } } } } } }";
        let priced = desk.meera.query(priced, json!({ "id": selection })).await["selection"].clone();
        assert!(nodes(&priced, "picks").iter().any(|pick| pick["callUp"]["schedule"]["cost"] == priced["cost"]), "{priced}");
    }

    async fn a_draft_project_is_filled_in_a_what_if_only(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(1, 6).await;
        two(&app, &desk).await;
        let selection = proposed(&app, &desk.meera).await;
        let project = json!({ "project": { "title": "Not yet", "problem": "Calls", "outcomeMeasure": "Calls a year", "sponsor": "R. Patel", "startsOn": "2027-01-11", "endsOn": "2027-07-09" } });
        let draft = text(&desk.meera.must("createProject", project, "project { id }").await["project"]["id"]);
        let post = json!({ "project": draft, "title": "Designer", "load": 4, "needs": [{ "skill": desk.skill, "level": "PRACTITIONER" }] });
        desk.meera.must("addPosts", post, "posts { id }").await;
        let published = json!({ "selection": selection, "name": "No draft", "suppose": { "withProjects": [desk.project] } });
        assert_eq!(desk.meera.refused("supposeWhatIf", published).await, [("WRONG_STATE".to_owned(), "withProjects".to_owned())]);
        let ask = json!({ "selection": selection, "name": "With the draft", "suppose": { "withProjects": [draft] } });
        let made = desk.meera.must("supposeWhatIf", ask, "selection { id }").await;
        app.run_jobs().await;
        let shown = seen(&desk.meera, &text(&made["selection"]["id"])).await;
        assert_eq!((&shown["places"], &shown["filled"], &shown["replanned"]["kept"]), (&json!(2), &json!(2), &json!(1)));
    }

    async fn a_post_that_was_filled_otherwise_or_closed_is_named(app: TestApp) {
        let desk = Desk::open(&app).await;
        let posts = desk.posts(2, 3).await;
        let [tom, _] = two(&app, &desk).await;
        let selection = proposed(&app, &desk.meera).await;
        all_taken(&desk.meera, &selection).await;
        desk.meera.must("closePost", json!({ "post": posts[0], "reason": "NO_MONEY" }), "post { state }").await;
        desk.calls_up(&tom, &posts[1]).await;
        let stale = seen(&desk.meera, &selection).await;
        let what: Vec<&str> = stale["moved"].as_array().unwrap().iter().map(|moved| moved["what"].as_str().unwrap()).collect();
        assert!(what.contains(&"POST_CLOSED") && what.contains(&"POST_TAKEN") && what.contains(&"OFFICER_BOOKED"), "{what:?}");
        let before = call_ups(&app).await;
        let no = desk.meera.refused("applySelection", json!({ "selection": selection })).await;
        assert!(no.iter().all(|(code, _)| code == "CONFLICT") && no.len() == what.len(), "{no:?}");
        assert_eq!(call_ups(&app).await, before);
    }

    async fn another_officer_may_be_taken_who_keeps_every_rule(app: TestApp) {
        let desk = Desk::open(&app).await;
        let post = desk.post(6).await;
        let [tom, una] = two(&app, &desk).await;
        let short = desk.officer(&app, "Sid Short", "leeds", 2).await;
        let selection = proposed(&app, &desk.meera).await;
        let proposal = seen(&desk.meera, &selection).await;
        let pick = &nodes(&proposal, "picks")[0];
        let (first, second) = if pick["officer"]["id"] == json!(tom.id) { (&tom, &una) } else { (&una, &tom) };
        assert_eq!(pick["reserves"][0]["officer"]["id"], json!(second.id));
        assert_eq!(pick["beat"]["officer"]["id"], json!(second.id));
        let change = |officer: &str, reason: &str| {
            let mut ask = decision(pick, "CHANGED");
            ask["officer"] = json!(officer);
            ask["reason"] = json!(reason);
            ask
        };
        assert_eq!(desk.meera.refused("decidePick", change(&second.id, "")).await, [("REQUIRED".to_owned(), "reason".to_owned())]);
        assert_eq!(desk.meera.refused("decidePick", change(&first.id, "Why")).await, [("OUT_OF_RANGE".to_owned(), "officer".to_owned())]);
        assert_eq!(desk.meera.refused("decidePick", change(&short.id, "Cheaper")).await, [("CAPACITY".to_owned(), "officer".to_owned())]);
        let mut late = change(&second.id, "Knows the service");
        late["seenAt"] = json!("2026-11-01T09:00:00Z");
        assert_eq!(desk.meera.refused("decidePick", late).await, [("OUT_OF_RANGE".to_owned(), "seenAt".to_owned())]);
        desk.meera.must("decidePick", change(&second.id, "Knows the service"), "pick { id }").await;
        desk.meera.must("finishDeciding", json!({ "selection": selection }), "selection { state }").await;
        desk.meera.must("applySelection", json!({ "selection": selection }), "selection { state }").await;
        let rows = app.operator().read().every::<callup::Entity>().all().await.unwrap();
        assert_eq!((rows.len(), rows[0].officer_id.to_string(), rows[0].post_id.to_string()), (1, second.id.clone(), post));
    }

    async fn selectors_decide_and_coordinators_call_up(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let [tom, _] = two(&app, &desk).await;
        let sela = app.person("Sela Selector", &[(Role::Selector, None)]).await;
        let selection = proposed(&app, &sela).await;
        all_taken(&sela, &selection).await;
        assert_eq!(sela.refused_code("applySelection", json!({ "selection": selection })).await, "DENIED");
        for other in [&tom.client, &tom.approver, &desk.lead] {
            assert_eq!(other.refused_code("createSelection", json!({ "name": "Mine" })).await, "DENIED");
            assert_eq!(seen(other, &selection).await, json!(null));
            let all = other.query("{ selections { nodes { id } } }", json!({})).await;
            assert_eq!(all["selections"]["nodes"], json!([]));
        }
        let auditor = app.person("Aud Auditor", &[(Role::Auditor, None)]).await;
        assert_eq!(seen(&auditor, &selection).await["state"], "DECIDED");
        assert_eq!(auditor.refused_code("discardSelection", json!({ "selection": selection })).await, "DENIED");
        sela.must("discardSelection", json!({ "selection": selection }), "selection { state }").await;
        let no = desk.meera.refused("applySelection", json!({ "selection": selection })).await;
        assert_eq!(no, [("WRONG_STATE".to_owned(), "selection".to_owned())]);
    }

    async fn a_run_is_stopped_and_one_that_comes_to_nothing_says_why(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(6).await;
        let [_, _] = two(&app, &desk).await;
        let selection = drawn_up(&desk.meera).await;
        let ask = json!({ "selection": selection });
        assert_eq!(desk.meera.refused("cancelSelection", ask.clone()).await, [("WRONG_STATE".to_owned(), "selection".to_owned())]);
        desk.meera.must("runSelection", ask.clone(), "selection { state progress { done } }").await;
        assert_eq!(desk.meera.refused("discardSelection", ask.clone()).await, [("WRONG_STATE".to_owned(), "selection".to_owned())]);
        desk.meera.must("cancelSelection", ask.clone(), "selection { state }").await;
        app.run_jobs().await;
        let stopped = seen(&desk.meera, &selection).await;
        assert_eq!((&stopped["state"], nodes(&stopped, "picks").len()), (&json!("DRAFT"), 0), "the job does nothing any more");
        // Twice is once: a job that is begun again finds that it was done.
        runs(&app, &desk.meera, &selection).await;
        let id: SelectionId = selection.parse().unwrap();
        work(&app.operator(), id, 2).await.unwrap();
        let picks = app.operator().read().every::<selection_pick::Entity>().count().await.unwrap();
        assert_eq!((picks, events(&app, EventKind::SelectionProposed).await), (1, 1));

        let ask = json!({ "name": "Too late", "from": "2028-01-01", "until": "2028-02-01" });
        let empty = text(&desk.meera.must("createSelection", ask, "selection { id }").await["selection"]["id"]);
        desk.meera.must("runSelection", json!({ "selection": empty }), "selection { state }").await;
        let outcome = app.runner().next().await.unwrap();
        assert!(matches!(outcome, Some(Outcome::GivenUp { .. })), "{outcome:?}");
        let failed = seen(&desk.meera, &empty).await;
        assert_eq!(failed["state"], "DRAFT");
        assert!(failed["failure"].as_str().unwrap().contains("There is no open post"), "{failed}");
    }

    async fn the_same_again_gives_the_same(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(3, 3).await;
        let [_, _] = two(&app, &desk).await;
        let (one, other) = (proposed(&app, &desk.meera).await, proposed(&app, &desk.meera).await);
        let picks = |seen: &Value| {
            let each = nodes(seen, "picks").iter().map(|pick| (pick["post"]["id"].clone(), pick["officer"]["id"].clone(), pick["loss"].clone()));
            each.collect::<Vec<_>>()
        };
        let (one, other) = (seen(&desk.meera, &one).await, seen(&desk.meera, &other).await);
        assert_eq!(picks(&one), picks(&other));
        assert_eq!((&one["rules"], &one["value"], &one["bound"]), (&other["rules"], &other["value"], &other["bound"]));
        assert_eq!(picks(&one).len(), 3);
    }

    async fn bad_input_is_named_and_nothing_is_written(app: TestApp) {
        let desk = Desk::open(&app).await;
        let refused = async |ask: Value| desk.meera.refused("createSelection", ask).await.into_iter().map(|(code, path)| format!("{code} {path}")).collect::<Vec<_>>();
        assert_eq!(refused(json!({ "name": " " })).await, ["REQUIRED name"]);
        assert_eq!(refused(json!({ "name": "A", "until": "2020-01-01", "from": "2019-01-01" })).await, ["OUT_OF_RANGE until"]);
        assert_eq!(refused(json!({ "name": "A", "from": "2027-05-01", "until": "2027-04-01" })).await, ["OUT_OF_RANGE until"]);
        assert_eq!(refused(json!({ "name": "A", "from": "2027-01-01", "until": "2029-01-01" })).await, ["OUT_OF_RANGE until"]);
        let weights = json!({ "fit": -1, "fairness": 101 });
        assert_eq!(refused(json!({ "name": "A", "weights": weights })).await, ["OUT_OF_RANGE weights.fit", "OUT_OF_RANGE weights.fairness"]);
        let more = json!({ "fillingLater": 2501, "fillingLast": 2502 });
        assert_eq!(refused(json!({ "name": "A", "weights": more })).await, ["OUT_OF_RANGE weights.fillingLater", "OUT_OF_RANGE weights.fillingLast"]);
        let twice = json!({ "name": "A", "urgent": [desk.project], "last": [desk.project] });
        assert_eq!(refused(twice).await, ["OUT_OF_RANGE last"]);
        let nowhere = "prj_00000000000000000000000000000001";
        assert_eq!(refused(json!({ "name": "A", "projects": [nowhere] })).await, ["NOT_FOUND projects"]);
        assert_eq!(events(&app, EventKind::SelectionSet).await, 0);
    }

    async fn it_takes_as_many_statements_for_many_picks_as_for_one(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.post(1).await;
        let [_, _] = two(&app, &desk).await;
        let few = proposed(&app, &desk.meera).await;
        desk.posts(5, 1).await;
        let many = proposed(&app, &desk.meera).await;
        seen(&desk.meera, &few).await;
        let (_, one) = app.statements(seen(&desk.meera, &few)).await;
        let (proposal, all) = app.statements(seen(&desk.meera, &many)).await;
        assert_eq!(nodes(&proposal, "picks").len(), 6);
        assert_eq!(all, one);
        let list = "{ selections(first: 10) { nodes { id state undecided moved { what } } } }";
        let (_, two) = app.statements(desk.meera.query(list, json!({}))).await;
        proposed(&app, &desk.meera).await;
        desk.meera.query(list, json!({})).await;
        let (_, three) = app.statements(desk.meera.query(list, json!({}))).await;
        assert_eq!(two, three);
    }

    async fn a_project_that_can_wait_gives_way(app: TestApp) {
        let desk = Desk::open(&app).await;
        let first = desk.post(6).await;
        let project = json!({ "project": { "title": "Bulky waste", "problem": "Calls", "outcomeMeasure": "Calls a year", "sponsor": "R. Patel", "startsOn": "2027-01-11", "endsOn": "2027-07-09", "deliveryLead": desk.lead.id().to_string(), "hosts": [{ "council": council_id("leeds").to_string(), "lead": true }] } });
        let other = text(&desk.meera.must("createProject", project, "project { id }").await["project"]["id"]);
        desk.meera.must("publishProject", json!({ "project": other }), "project { state }").await;
        let second = desk.meera.must("addPosts", json!({ "project": other, "title": "Designer", "load": 6, "needs": [{ "skill": desk.skill, "level": "PRACTITIONER" }] }), "posts { id }").await["posts"][0]["id"].clone();
        desk.officer(&app, "Tom Reed", "camden", 6).await;
        for (later, filled) in [(&other, json!(first)), (&desk.project, second)] {
            let ask = json!({ "name": "Spring", "from": "2026-12-01", "until": "2027-06-30", "later": [later], "weights": { "fillingLater": 1200 } });
            let drawn = desk.meera.must("createSelection", ask, "selection { id later { id } last { id } weights { fillingLater fillingLast } }").await["selection"].clone();
            assert_eq!((&drawn["later"], &drawn["last"]), (&json!([{ "id": later }]), &json!([])));
            assert_eq!(drawn["weights"], json!({ "fillingLater": 1200, "fillingLast": 800 }));
            runs(&app, &desk.meera, &text(&drawn["id"])).await;
            let proposal = seen(&desk.meera, &text(&drawn["id"])).await;
            assert_eq!((nodes(&proposal, "picks").len(), &nodes(&proposal, "picks")[0]["post"]["id"]), (1, &filled));
        }

        // On the page a project is ticked in one list, and in one only.
        let mut browser = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let page = browser.open("/selections/new").await;
        let typed = [("name", "Autumn"), ("urgent", desk.project.as_str()), ("last", desk.project.as_str())];
        let refused = browser.submit(&page, "/selections/new", &typed).await;
        assert!(refused.html.contains("Name it in one of these only.") && refused.html.contains("<details class=\"govuk-details\" open>"), "{}", refused.html);
        let typed = [("name", "Autumn"), ("later", desk.project.as_str()), ("last", other.as_str()), ("fillingLast", "700")];
        let draft = browser.submit(&refused, "/selections/new", &typed).await;
        assert!(draft.html.contains("These can wait: Missed-bin reporting. Last come Bulky waste."), "{}", draft.html);
        assert!(draft.html.contains("of one that can wait 1,500, of one that comes last 700"), "{}", draft.html);
    }

    async fn on_the_pages_a_what_if_does_without_an_officer(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let [tom, una] = two(&app, &desk).await;
        let selection = proposed(&app, &desk.meera).await;
        let at = format!("/selections/{selection}/what-if");
        let mut browser = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let page = browser.open(&at).await;
        let box_of = |hand: &Hand, rest: &str| format!("name=\"withoutOfficers\" type=\"checkbox\" value=\"{}\"{rest}", hand.id);
        assert!(page.html.contains(&box_of(&tom, "")) && page.html.contains(&box_of(&una, "")), "{}", page.html);
        assert!(page.html.contains("Officers who are not there") && !page.html.contains("Show the next officers"), "{}", page.html);
        // The button sends the token, so that it does not stand in the address of another list.
        let token = browser.open("/account").await.form("/sign-out").1["form"].clone();
        let refused = browser.submit(&page, &at, &[("form", &token), ("name", ""), ("withoutOfficers", &tom.id)]).await;
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.html.contains(&box_of(&tom, " checked")), "{}", refused.html);
        let what_if = browser.submit(&refused, &at, &[("form", &token), ("name", "Without Tom"), ("withoutOfficers", &tom.id)]).await;
        assert!(what_if.html.contains("It supposes that these officers are not there: Tom Reed."), "{}", what_if.html);
        app.run_jobs().await;
        let made = desk.meera.query("query($id: ID!) { selection(id: $id) { whatIfs { nodes { filled whatIf { withoutOfficers { id } } } } } }", json!({ "id": selection })).await;
        assert_eq!(made["selection"]["whatIfs"]["nodes"], json!([{ "filled": 1, "whatIf": { "withoutOfficers": [{ "id": tom.id }] } }]));
        assert!(browser.open(&format!("{at}?lang=cy")).await.html.contains("Swyddogion nad ydynt yno"));

        // On the list after the first pick there is one officer; who was ticked on another list stays ticked.
        let first = "query($id: ID!) { selection(id: $id) { picks(first: 1) { nodes { officer { id } } pageInfo { endCursor } } } }";
        let first = desk.meera.query(first, json!({ "id": selection })).await["selection"]["picks"].clone();
        let (here, there) = if first["nodes"][0]["officer"]["id"] == json!(tom.id) { (&una, &tom) } else { (&tom, &una) };
        let next = format!("{at}?lang=en&after={}&withoutOfficers={}", text(&first["pageInfo"]["endCursor"]), there.id);
        let next = browser.open(&next).await;
        assert!(next.html.contains(&box_of(here, "")) && !next.html.contains(&box_of(there, "")), "{}", next.html);
        assert!(next.html.contains(&format!("type=\"hidden\" name=\"withoutOfficers\" value=\"{}\"", there.id)), "{}", next.html);
        assert!(next.html.contains("1 officer is ticked on another list.") && next.html.contains("Show the first officers"), "{}", next.html);
    }

    async fn on_the_pages_a_proposal_is_decided_on_and_applied(app: TestApp) {
        let desk = Desk::open(&app).await;
        desk.posts(2, 6).await;
        let [tom, _] = two(&app, &desk).await;
        let mut browser = signed_in(&app, "meera.coordinator@example.gov.uk").await;
        let page = browser.open("/selections/new").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.html);
        let typed = [("name", ""), ("from-day", "1"), ("from-month", "12"), ("from-year", "2026"), ("fit", "1000"), ("fairness", "500")];
        let refused = browser.submit(&page, "/selections/new", &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains("Give the selection a name."), "{}", refused.html);
        let typed = [("name", "Spring"), ("from-day", "1"), ("from-month", "12"), ("from-year", "2026"), ("until-day", "30"), ("until-month", "6"), ("until-year", "2027"), ("fairness", "3")];
        let draft = browser.submit(&refused, "/selections/new", &typed).await;
        assert!(draft.html.contains("2 posts would be filled now."), "{}", draft.html);
        let id = draft.html.split("/selections/sln_").nth(1).and_then(|rest| rest.get(..32)).expect("an id");
        let here = format!("/selections/sln_{id}");
        let running = browser.submit(&draft, &format!("{here}/run"), &[]).await;
        assert!(running.html.contains("Check progress") && !running.html.contains("http-equiv=\"refresh\""), "{}", running.html);
        app.run_jobs().await;
        let board = browser.open(&here).await;
        assert!(board.html.contains("Tom Reed") && board.html.contains("Una Khan") && board.html.contains("The engine filled 2 of 2 posts."), "{}", board.html);
        assert!(board.html.contains("No other proposal is worth more."), "{}", board.html);
        let councils = browser.open(&format!("{here}?by=council")).await;
        assert!(councils.html.contains("Camden") && councils.html.contains("would be fair"), "{}", councils.html);
        let proposal = seen(&desk.meera, &format!("sln_{id}")).await;
        for pick in nodes(&proposal, "picks") {
            let at = format!("{here}/picks/{}", text(&pick["id"]));
            let page = browser.open(&at).await;
            assert!(page.html.contains("Essential skills") && page.html.contains("without this pick"), "{}", page.html);
            let none = browser.submit(&page, &format!("{at}/decide"), &[("decision", "REFUSED")]).await;
            assert!(none.html.contains("Give a reason for departing from the proposal."), "{}", none.html);
            let mine = pick["officer"]["id"] == json!(tom.id);
            let typed = if mine { vec![("decision", "TOOK")] } else { vec![("decision", "REFUSED"), ("reason", "Promised elsewhere")] };
            let back = browser.submit(&none, &format!("{at}/decide"), &typed).await;
            assert!(back.html.contains("The decision is saved."), "{}", back.html);
        }
        let board = browser.open(&here).await;
        let decided = browser.submit(&board, &format!("{here}/finish"), &[]).await;
        assert!(decided.html.contains("Nobody has been called up yet."), "{}", decided.html);
        let check = browser.open(&format!("{here}/apply")).await;
        assert!(check.html.contains("Tom Reed") && !check.html.contains("<strong>Una Khan"), "{}", check.html);
        let applied = browser.submit(&check, &format!("{here}/apply"), &[]).await;
        assert!(applied.html.contains("They are called up."), "{}", applied.html);
        assert_eq!(call_ups(&app).await, 1);
        assert!(browser.open("/selections").await.html.contains("Applied"));
        let welsh = browser.open(&format!("{here}?lang=cy")).await;
        assert!(welsh.status == StatusCode::OK, "{}", welsh.html);
    }
}
