//! Data sharing agreements: what the desk sees and does with them, and without.

use crate::journey::{Desk, Hand, run_due, status};
use callup_domain::access::Role;
use callup_domain::mail::MailKind;
use callup_infra::scope::Operator;
use callup_tests::{Client, TestApp, council_id, on_both};
use serde_json::{Value, json};

/// Camden's leader, and the agreement that Camden has.
async fn camden(app: &TestApp) -> (Client, Value) {
    let leader = app.person("Cllr Camden", &[(Role::Leader, Some("camden"))]).await;
    let all = leader.query("{ agreements { nodes { id council { slug } state } } }", json!({})).await;
    let [own] = all["agreements"]["nodes"].as_array().unwrap().as_slice() else { panic!("not one: {all}") };
    assert_eq!((&own["council"]["slug"], &own["state"]), (&json!("camden"), &json!("IN_FORCE")));
    (leader, own["id"].clone())
}

async fn withdraw(leader: &Client, agreement: &Value) {
    let ask = json!({ "agreement": agreement, "reason": "A review" });
    let payload = leader
        .must("withdrawAgreement", ask, "agreement { state withdrawnBy { id } withdrawalReason }")
        .await;
    let by = json!({ "state": "WITHDRAWN", "withdrawnBy": { "id": leader.id().to_string() }, "withdrawalReason": "A review" });
    assert_eq!(payload["agreement"], by);
}

/// What a council gives.
fn terms(from: &str, until: &str) -> Value {
    json!({
        "council": council_id("camden").to_string(), "purpose": "To rank officers and call them up",
        "arrangement": "JOINT_CONTROLLERS", "signatory": "Cllr Camden, leader", "fromOn": from, "untilOn": until,
    })
}

/// Which officers somebody finds.
async fn found(client: &Client) -> Vec<Value> {
    let page = client.query("{ officers { nodes { id } } }", json!({})).await;
    page["officers"]["nodes"].as_array().unwrap().iter().map(|officer| officer["id"].clone()).collect()
}

/// How many candidates the desk is shown for a post.
async fn candidates(desk: &Desk, post: &str) -> usize {
    let query = "query($id: ID!) { post(id: $id) { candidates { nodes { officer { id } } funnel { rule passed } } } }";
    let page = desk.meera.query(query, json!({ "id": post })).await["post"]["candidates"].clone();
    let shown = page["nodes"].as_array().unwrap().len();
    let last = page["funnel"].as_array().unwrap().iter().map(|stage| stage["passed"].as_u64().unwrap());
    assert_eq!(last.min(), Some(shown as u64), "{page}");
    shown
}

/// Why an officer does not fit, as the desk is told.
async fn why_not(desk: &Desk, post: &str, tom: &Hand) -> Value {
    let query =
        "query($id: ID!, $officer: ID!) { post(id: $id) { id whyNot(officer: $officer) { message } } }";
    desk.meera.send(query, json!({ "id": post, "officer": tom.id })).await.0
}

const WHY: &str = "London Borough of Camden has no data sharing agreement with the body in force, so its officers are \
                   neither shown nor called up. Ask its leader or approver to give one (giveAgreement).";

on_both! {
    async fn without_an_agreement_the_desk_sees_ranks_and_calls_up_nobody(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let una = desk.officer(&app, "Una Leeds", "leeds", 6).await;
        let post = desk.post(6).await;
        let (leader, agreement) = camden(&app).await;
        assert_eq!((found(&desk.meera).await.len(), candidates(&desk, &post).await), (2, 2));

        withdraw(&leader, &agreement).await;

        assert_eq!(found(&desk.meera).await, [json!(una.id)]);
        assert_eq!(candidates(&desk, &post).await, 1);
        let node = desk.meera.query("query($id: ID!) { node(id: $id) { id } }", json!({ "id": tom.id })).await;
        assert_eq!(node["node"], Value::Null);
        let answer = why_not(&desk, &post, &tom).await;
        assert_eq!(answer["data"]["post"], json!({ "id": post, "whyNot": null }), "the rest of the post is shown");
        let told = answer["errors"][0].clone();
        assert_eq!((told["extensions"]["code"].as_str(), told["message"].as_str()), (Some("NOT_SHARED"), Some(WHY)));
        let ask = json!({ "officer": tom.id, "post": post });
        let refused = desk.meera.mutate("callUpOfficer", ask.clone(), "callUp { id }").await;
        assert_eq!(refused["userErrors"], json!([{ "code": "NOT_SHARED", "message": WHY, "path": ["officer"] }]));
        assert_eq!(found(&tom.approver).await, [json!(tom.id)], "the council sees its own people");
        assert_eq!(found(&leader).await, [json!(tom.id)]);
        let own = tom.client.query("{ viewer { officer { id } } }", json!({})).await;
        assert_eq!(own["viewer"]["officer"]["id"], json!(tom.id));

        tom.approver.must("giveAgreement", terms("2026-12-01", "2027-12-01"), "agreement { givenBy { id } }").await;
        assert_eq!((found(&desk.meera).await.len(), candidates(&desk, &post).await), (2, 2));
        desk.meera.must("callUpOfficer", ask, "callUp { id }").await;
    }

    async fn what_was_begun_under_an_agreement_goes_on(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let posts = desk.posts(2, 3).await;
        let callup = desk.calls_up(&tom, &posts[0]).await;
        let (leader, agreement) = camden(&app).await;
        withdraw(&leader, &agreement).await;

        tom.approver.must("grantRelease", json!({ "callUp": callup }), "callUp { status }").await;
        tom.client.must("acceptCallUp", json!({ "callUp": callup }), "callUp { status }").await;

        assert_eq!(status(&desk.meera, &callup).await, "AGREED");
        let query = "query($id: ID!) { callUp(id: $id) { officer { person { name } } secondment { id } } }";
        let seen = desk.meera.query(query, json!({ "id": callup })).await;
        assert_eq!(seen["callUp"]["officer"]["person"]["name"], "Tom Reed", "who serves is seen");
        assert!(seen["callUp"]["secondment"]["id"].is_string());
        let ask = json!({ "officer": tom.id, "post": posts[1] });
        assert_eq!(desk.meera.refused("callUpOfficer", ask).await, [("NOT_SHARED".into(), "officer".into())]);
        assert_eq!(why_not(&desk, &posts[1], &tom).await["errors"][0]["extensions"]["code"], "NOT_SHARED");
        run_due(&app).await;
    }

    async fn a_named_person_of_the_council_gives_it_and_nobody_else(app: TestApp) {
        let (leader, agreement) = camden(&app).await;
        let leeds = app.person("Cllr Leeds", &[(Role::Leader, Some("leeds"))]).await;
        let admin = app.person("Ali Administrator", &[(Role::Administrator, None)]).await;
        for client in [&app.coordinator().await, &leeds, &admin] {
            assert_eq!(client.refused_code("giveAgreement", terms("2026-12-01", "2027-12-01")).await, "DENIED");
        }
        let take_back = json!({ "agreement": agreement, "reason": "No" });
        assert_eq!(leeds.refused_code("withdrawAgreement", take_back.clone()).await, "NOT_FOUND");
        assert_eq!(admin.refused_code("withdrawAgreement", take_back).await, "DENIED");
        let mut wrong = terms("2026-12-01", "2026-11-30");
        assert_eq!(leader.refused("giveAgreement", wrong.clone()).await[0].1, "untilOn");
        wrong["fromOn"] = json!("2026-11-01");
        wrong["purpose"] = json!(" ");
        let paths: Vec<String> = leader.refused("giveAgreement", wrong).await.into_iter().map(|no| no.1).collect();
        assert_eq!(paths, ["purpose", "untilOn"]);
        let all = async |client: &Client| client.query("{ agreements { nodes { id } } }", json!({})).await["agreements"]["nodes"].as_array().unwrap().len();
        assert_eq!((all(&admin).await, all(&leeds).await), (5, 1));
        withdraw(&leader, &agreement).await;
        let again = json!({ "agreement": agreement, "reason": "Again" });
        assert_eq!(leader.refused("withdrawAgreement", again).await, [("WRONG_STATE".into(), "agreement".into())]);
    }

    async fn it_holds_from_its_first_day_to_its_last(app: TestApp) {
        let desk = Desk::open(&app).await;
        let tom = desk.officer(&app, "Tom Reed", "camden", 6).await;
        let (leader, agreement) = camden(&app).await;
        withdraw(&leader, &agreement).await;
        leader.must("giveAgreement", terms("2026-12-10", "2026-12-20"), "agreement { id }").await;
        for (day, seen) in [("2026-12-09", 0), ("2026-12-10", 1), ("2026-12-20", 1), ("2026-12-21", 0)] {
            app.set_today(day);
            assert_eq!(found(&desk.meera).await.len(), seen, "{day}");
        }
        assert_eq!(found(&tom.approver).await.len(), 1);
    }

    async fn the_council_is_reminded_before_it_ends(app: TestApp) {
        let (leader, agreement) = camden(&app).await;
        let approver = app.approver("camden").await;
        withdraw(&leader, &agreement).await;
        leader.must("giveAgreement", terms("2026-12-01", "2027-03-01"), "agreement { id }").await;
        let operator = Operator::new(app.world.clone());
        let mut told = Vec::new();
        for day in ["2027-01-29", "2027-01-30", "2027-02-01", "2027-02-22", "2027-02-23"] {
            app.set_today(day);
            operator.leave_daily().await.unwrap();
            let mails = app.run_jobs().await;
            assert!(mails.iter().all(|mail| mail.kind == MailKind::AgreementEnds && mail.text.contains("1 March 2027")));
            told.extend(mails.iter().map(|mail| format!("{day} {}", mail.to_name)));
        }
        told.sort();
        assert_eq!(told, [
            "2027-01-30 Approver camden", "2027-01-30 Cllr Camden", "2027-02-22 Approver camden", "2027-02-22 Cllr Camden",
        ]);
        approver.must("giveAgreement", terms("2027-03-02", "2028-03-01"), "agreement { id }").await;
        app.set_today("2027-02-28");
        operator.leave_daily().await.unwrap();
        assert!(app.run_jobs().await.is_empty());
    }
}
