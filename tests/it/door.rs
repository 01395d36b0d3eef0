//! The guarded door, tried from inside: what the types cannot say.

use callup_command::cx::Cx;
use callup_domain::access::{Action, On};
use callup_domain::event::{Event, EventKind};
use callup_domain::id::{BodyId, ProjectId};
use callup_domain::model::OperatingModel;
use callup_domain::project::{Phase, ProjectState};
use callup_infra::entity::{event, host, project};
use callup_infra::scope::{Operator, Owned, WriteTx};
use callup_infra::{Error, entity};
use callup_tests::{TestApp, council_id, on_both};

async fn another_body(app: &TestApp) -> Cx {
    let operator = Operator::new(app.world.clone());
    let body = operator.set_up_body("other", "Other body", OperatingModel::Voluntary, None).await.unwrap();
    Cx::new(app.world.clone(), Operator::actor(body))
}

fn write(cx: &Cx) -> WriteTx {
    cx.begin().permit(Action::ListProject, On::default()).unwrap()
}

fn a_project(tx: &WriteTx, body: BodyId) -> project::Model {
    project::Model {
        id: tx.id(),
        body_id: body,
        title: "Missed-bin reporting".to_owned(),
        problem: String::new(),
        outcome_measure: String::new(),
        sponsor: String::new(),
        service_area: None,
        delivery_lead_id: None,
        state: ProjectState::Draft,
        phase: Phase::Discovery,
        starts_on: None,
        ends_on: None,
        budget_pence: None,
        tolerance_bp: 500,
        team: None,
        created_at: tx.now(),
        published_at: None,
        closed_at: None,
        closing_reason: None,
        version: 1,
    }
}

async fn insert_project(cx: &Cx) -> project::Model {
    let tx = write(cx);
    let row = tx.insert::<project::Entity>(a_project(&tx, tx.body())).await.unwrap();
    tx.commit(Event::ProjectSet { project: row.id }).await.unwrap();
    row
}

async fn exists(cx: &Cx, id: ProjectId) -> bool {
    cx.begin().every::<project::Entity>().with_key(id).one().await.unwrap().is_some()
}

on_both! {
    async fn a_row_of_another_body_is_not_there(app: TestApp) {
        let (mine, theirs) = (app.operator(), another_body(&app).await);
        let row = insert_project(&theirs).await;

        assert!(matches!(mine.begin().get::<project::Entity>(row.id).await, Err(Error::NotFound("project"))));
        assert!(matches!(write(&mine).lock::<project::Entity>(row.id).await, Err(Error::NotFound("project"))));
        assert!(!exists(&mine, row.id).await);
        assert!(exists(&theirs, row.id).await);
    }

    async fn a_row_of_another_body_is_not_written(app: TestApp) {
        let (mine, theirs) = (app.operator(), another_body(&app).await);
        let row = insert_project(&theirs).await;

        let tx = write(&mine);
        let smuggled = a_project(&tx, theirs.actor().body);
        assert!(matches!(tx.insert::<project::Entity>(smuggled).await, Err(Error::Internal(_))));
        assert!(matches!(write(&mine).update::<project::Entity>(row.clone()).await, Err(Error::Internal(_))));
        let renamed = project::Model { body_id: mine.actor().body, ..row };
        assert!(matches!(write(&mine).update::<project::Entity>(renamed).await, Err(Error::Refused(_))));
    }

    async fn a_child_cannot_hang_on_another_bodys_row(app: TestApp) {
        let (mine, theirs) = (app.operator(), another_body(&app).await);
        let row = insert_project(&theirs).await;

        let tx = write(&mine);
        let child = host::Model {
            id: tx.id(), body_id: tx.body(), project_id: row.id, council_id: council_id("leeds"), lead: true, recorded_at: tx.now(),
        };
        assert!(matches!(tx.insert::<host::Entity>(child).await, Err(Error::Internal(_))), "the foreign key holds");
    }

    async fn a_stale_row_overwrites_nothing(app: TestApp) {
        let cx = app.operator();
        let read = insert_project(&cx).await;
        let tx = write(&cx);
        tx.update::<project::Entity>(project::Model { title: "First".to_owned(), ..read.clone() }).await.unwrap();
        tx.commit(Event::ProjectSet { project: read.id }).await.unwrap();

        let late = write(&cx).update::<project::Entity>(project::Model { title: "Late".to_owned(), ..read.clone() }).await;

        assert!(matches!(late, Err(Error::Refused(refusals)) if refusals[0].code == callup_domain::Code::Conflict));
        assert_eq!(cx.begin().get::<project::Entity>(read.id).await.unwrap().title, "First");
    }

    async fn what_is_not_committed_never_happened(app: TestApp) {
        let cx = app.operator();
        let tx = write(&cx);
        let row = tx.insert::<project::Entity>(a_project(&tx, tx.body())).await.unwrap();
        drop(tx);
        assert!(!exists(&cx, row.id).await);
    }

    async fn a_commit_leaves_its_event(app: TestApp) {
        let cx = app.operator();
        let row = insert_project(&cx).await;
        let events = cx.begin().every::<event::Entity>().is(event::Column::Subject, row.id.to_string()).all().await.unwrap();
        assert_eq!(events.iter().map(|event| event.kind).collect::<Vec<_>>(), [EventKind::ProjectSet]);
    }

    async fn a_command_that_touches_no_table_costs_no_statement(app: TestApp) {
        let cx = app.operator();
        let ((), statements) = app.statements(async { drop(write(&cx)) }).await;
        assert_eq!(statements, 0);
    }

    async fn every_table_has_the_columns_of_its_entity(app: TestApp) {
        async fn read<E: Owned>(app: &TestApp) {
            app.operator().begin().every::<E>().limit(1).all().await.unwrap();
        }
        macro_rules! read_each {
            ($($table:ident)+) => {{
                $(read::<entity::$table::Entity>(&app).await;)+
            }};
        }
        callup_infra::each_table!(read_each);
    }
}
