//! What must be done next: what the desk sees, what everybody else does, and what it costs to ask.

use crate::journey::{Desk, run_due, sooner, text};
use callup_domain::access::Role;
use callup_tests::{Client, TestApp, council_id, on_both};
use serde_json::{Value, json};

const QUEUE: &str = "query($filter: NextActionFilter, $first: Int, $after: String) {
    nextActions(filter: $filter, first: $first, after: $after) {
        total kinds { kind count overdue } owners { owner count overdue }
        councils { slug } projects { title }
        nodes {
            kind owner since due overdue status people { name } council { slug } project { title }
            post { id } callUp { id } secondment { id }
        }
        pageInfo { hasNextPage endCursor }
    }
}";

async fn queue(client: &Client, filter: Value) -> Value {
    client.query(QUEUE, json!({ "filter": filter, "first": 100 })).await["nextActions"].clone()
}

/// What there is to do, as “kind owner due”.
async fn told(client: &Client, filter: Value) -> Vec<String> {
    let queue = queue(client, filter).await;
    let line = |node: &Value| {
        let due = node["due"].as_str().unwrap_or("no day");
        format!("{} {} {due}", text(&node["kind"]), text(&node["owner"]))
    };
    queue["nodes"].as_array().unwrap().iter().map(line).collect()
}

/// Tom is asked, Una's council offers other terms, a third post is free, and Vic serves until soon.
async fn busy(app: &TestApp) -> (Desk, [crate::journey::Hand; 3]) {
    let desk = Desk::open(app).await;
    let tom = desk.officer(app, "Tom Reed", "camden", 6).await;
    let una = desk.officer(app, "Una Khan", "cardiff", 6).await;
    let vic = desk.officer(app, "Vic Shaw", "camden", 6).await;
    let posts = desk.posts(3, 6).await;
    let short = desk.posts_with(json!({ "load": 2, "endsOn": "2027-02-05" })).await.remove(0);
    desk.calls_up(&tom, &posts[0]).await;
    let una_called = desk.calls_up(&una, &posts[1]).await;
    let offer = json!({ "callUp": una_called, "reason": "Year end", "schedule": { "load": 4 } });
    una.approver.must("counterRelease", offer, "callUp { status }").await;
    let (_, secondment) = desk.agrees(&vic, &short).await;
    desk.signs(&vic, &secondment).await;
    (desk, [tom, una, vic])
}

on_both! {
    async fn the_desk_sees_all_that_waits_whose_turn_it_is_and_by_when(app: TestApp) {
        let (desk, _) = busy(&app).await;

        assert_eq!(told(&desk.meera, json!({})).await, [
            "ANSWER OFFICER 2026-12-15", "RELEASE HOME_COUNCIL 2026-12-15", "COUNTER_OFFER DESK 2026-12-15",
            "FILL DESK 2027-01-11",
        ]);
        let queue = queue(&desk.meera, json!({})).await;
        let first = &queue["nodes"][0];
        assert_eq!(first["people"], json!([{ "name": "Tom Reed" }]));
        assert_eq!((&first["since"], &first["overdue"], &first["council"]), (&json!("2026-12-01"), &json!(false), &json!({ "slug": "camden" })));
        assert_eq!(queue["nodes"][1]["people"].as_array().unwrap().len(), 2, "Camden's approvers");
        assert_eq!(queue["nodes"][2]["people"], json!([{ "name": "Meera Coordinator" }]), "who called up");
        assert_eq!((&queue["nodes"][3]["people"], &queue["nodes"][3]["council"]["slug"]), (&json!([]), &json!("leeds")));
        assert_eq!(queue["owners"], json!([
            { "owner": "DESK", "count": 2, "overdue": 0 }, { "owner": "OFFICER", "count": 1, "overdue": 0 },
            { "owner": "HOME_COUNCIL", "count": 1, "overdue": 0 },
        ]));
        assert_eq!(queue["projects"], json!([{ "title": "Missed-bin reporting" }]));
        assert_eq!(queue["councils"].as_array().unwrap().len(), 3);

        // Four weeks before Vic's last day, the hand-over; and by then everything else is late or over.
        app.set_today("2027-01-11");
        run_due(&app).await;
        let lines = told(&desk.meera, json!({})).await;
        assert!(lines.contains(&"HANDOVER DELIVERY_LEAD 2027-02-05".to_owned()), "{lines:?}");
        assert!(lines.contains(&"UPDATE DELIVERY_LEAD 2026-12-15".to_owned()), "{lines:?}");
        app.set_today("2027-02-05");
        let lines = told(&desk.meera, json!({ "kinds": ["COMPLETE", "HANDOVER"] })).await;
        assert_eq!(lines, ["COMPLETE DESK 2027-02-05"]);
    }

    async fn everybody_else_sees_what_waits_for_them(app: TestApp) {
        let (desk, [tom, una, vic]) = busy(&app).await;
        assert_eq!(told(&tom.client, json!({})).await, ["ANSWER OFFICER 2026-12-15"]);
        assert_eq!(told(&tom.approver, json!({})).await, ["RELEASE HOME_COUNCIL 2026-12-15"]);
        for nobody in [&una.client, &una.approver, &vic.client, &desk.lead, &app.person("Olu Auditor", &[(Role::Auditor, None)]).await] {
            assert!(told(nobody, json!({})).await.is_empty());
        }
        app.set_today("2027-01-11");
        run_due(&app).await;
        assert_eq!(told(&desk.lead, json!({})).await, ["UPDATE DELIVERY_LEAD 2026-12-15", "HANDOVER DELIVERY_LEAD 2027-02-05"]);
        // Whoever is at the desk and in the pool sees all, and can ask for what is their own.
        let secondment = queue(&desk.lead, json!({ "kinds": ["HANDOVER"] })).await["nodes"][0]["secondment"]["id"].clone();
        desk.meera.must("proposeEarlyEnd", sooner(&text(&secondment), "BODY", "2027-01-25"), "secondment { id }").await;
        assert_eq!(told(&vic.client, json!({})).await, ["EARLY_END OFFICER 2027-01-25"]);
        assert_eq!(told(&desk.meera, json!({ "kinds": ["EARLY_END"] })).await.len(), 2);
        assert!(told(&desk.meera, json!({ "kinds": ["EARLY_END"], "mine": true })).await.is_empty());
    }

    async fn nobody_is_asked_to_decide_on_his_or_her_own_release(app: TestApp) {
        let desk = Desk::open(&app).await;
        let both = app.person("Kim Both", &[(Role::Approver, Some("camden"))]).await;
        let other = app.approver("camden").await;
        let kim = desk.joins(both, other.clone(), "camden", 6).await;
        desk.calls_up(&kim, &desk.post(6).await).await;
        assert_eq!(told(&kim.client, json!({})).await, ["ANSWER OFFICER 2026-12-15"]);
        assert_eq!(told(&other, json!({})).await, ["RELEASE HOME_COUNCIL 2026-12-15"]);
    }

    async fn it_is_filtered_counted_and_paged(app: TestApp) {
        let (desk, _) = busy(&app).await;
        assert_eq!(told(&desk.meera, json!({ "kinds": ["FILL", "ANSWER"] })).await.len(), 2);
        assert_eq!(told(&desk.meera, json!({ "owner": "DESK" })).await.len(), 2);
        let camden = json!({ "council": council_id("camden").to_string() });
        assert_eq!(told(&desk.meera, camden).await, ["ANSWER OFFICER 2026-12-15", "RELEASE HOME_COUNCIL 2026-12-15"]);
        assert_eq!(told(&desk.meera, json!({ "project": desk.project, "dueBefore": "2027-01-11" })).await.len(), 3);
        let filtered = queue(&desk.meera, json!({ "kinds": ["FILL"] })).await;
        assert_eq!((&filtered["total"], filtered["kinds"].as_array().unwrap().len()), (&json!(1), 4), "each kind is counted");

        let (mut seen, mut after) = (Vec::new(), Value::Null);
        loop {
            let page = desk.meera.query(QUEUE, json!({ "first": 1, "after": after })).await["nextActions"].clone();
            seen.push(text(&page["nodes"][0]["kind"]));
            after = page["pageInfo"]["endCursor"].clone();
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
        }
        assert_eq!(seen, ["ANSWER", "RELEASE", "COUNTER_OFFER", "FILL"]);
        for wrong in ["x", "2027-01-01.answer.2027-01-01.cal_1.desk", "2027-01-01.answer.2027-01-01"] {
            assert_eq!(desk.meera.send(QUEUE, json!({ "after": wrong })).await.error_code(), "BAD_INPUT", "{wrong}");
        }
    }

    async fn it_takes_as_many_statements_for_many_as_for_few(app: TestApp) {
        let (desk, hands) = busy(&app).await;
        let (few, first) = app.statements(queue(&desk.meera, json!({}))).await;
        for number in 0..6 {
            let hand = desk.officer(&app, &format!("Officer {number}"), "leeds", 6).await;
            let posts = desk.posts(2, 2).await;
            desk.calls_up(&hand, &posts[0]).await;
        }
        let (many, second) = app.statements(queue(&desk.meera, json!({}))).await;
        let count = |queue: &Value| queue["nodes"].as_array().unwrap().len();
        assert!(count(&many) >= count(&few) + 18, "{many}");
        assert_eq!(second, first);
        assert!(first <= 32, "{first} statements for the desk");
        let (_, own) = app.statements(queue(&hands[0].client, json!({}))).await;
        assert!(own <= 12, "{own} statements for an officer");
        app.set_today("2027-01-04");
        let (_, led) = app.statements(queue(&desk.lead, json!({}))).await;
        assert!(led <= 26, "{led} statements for a delivery lead");
    }
}
