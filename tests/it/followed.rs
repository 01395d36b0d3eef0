//! The pool in memory: followed event by event, it is the pool in the database. The harness checks that after
//! each mutation of every test; here is what no mutation alone shows.

use crate::journey::Desk;
use callup_command::cx::Cx;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::OfficerId;
use callup_infra::entity::officer;
use callup_infra::query::pool;
use callup_infra::scope::{Operator, World};
use callup_tests::pool::is_followed;
use callup_tests::{TestApp, on_both};
use std::sync::Arc;

on_both! {
    async fn it_is_followed_while_a_year_of_history_is_written(app: TestApp) {
        let (mailer, _) = callup_infra::mail::Mailer::memory(app.config.mail.from.clone());
        let room = callup_job::MailRoom::with(mailer, app.config.http.public_url.clone()).unwrap();
        let db = app.world.db.clone();
        let config = app.config.clone();
        let until = callup_demo::NOW;
        let writing = tokio::spawn(async move { callup_demo::fill(&db, &config, room, 1, until).await });
        let operator = Operator::new(app.world.clone());
        let body = loop {
            if let Ok(body) = operator.body(callup_demo::SLUG).await {
                break body.id;
            }
            tokio::task::yield_now().await;
        };
        let mut looked = 0;
        while !writing.is_finished() {
            is_followed(&app.world, body).await;
            looked += 1;
        }
        writing.await.unwrap().unwrap();
        is_followed(&app.world, body).await;
        assert!(looked > 20, "looked {looked} times");
    }

    async fn a_request_keeps_its_own_picture(app: TestApp) {
        let officer = listed(&app).await;
        let before = app.operator();
        let earlier = before.read();
        assert!(!pool::pool(&earlier).await.unwrap().is_empty());
        change(&app.operator(), officer).await;
        let later = app.operator().read();
        let now = pool::pool(&later).await.unwrap();
        // The picture that was opened first is older than the pool that is kept now.
        let then = pool::pool(&earlier).await.unwrap();
        assert_eq!(*then, pool::anew(&earlier).await.unwrap());
        assert_ne!(then, now);
        assert_eq!(*now, pool::anew(&later).await.unwrap());
        // And it did not take the later one's place.
        assert!(Arc::ptr_eq(&now, &pool::pool(&app.operator().read()).await.unwrap()));
    }

    async fn what_a_command_has_not_committed_is_in_nobody_elses_pool(app: TestApp) {
        let officer = listed(&app).await;
        let there = pool::pool(&app.operator().read()).await.unwrap();
        let tx = app.operator().begin().permit(Action::Import, On::default()).unwrap();
        let row = tx.lock::<officer::Entity>(officer).await.unwrap();
        tx.update::<officer::Entity>(officer::Model { notice_days: 77, ..row }).await.unwrap();
        assert_ne!(pool::pool(&tx).await.unwrap(), there);
        drop(tx);
        assert!(Arc::ptr_eq(&there, &pool::pool(&app.operator().read()).await.unwrap()));
    }

    async fn it_takes_as_many_statements_whatever_there_is(app: TestApp) {
        let officer = listed(&app).await;
        let took = async |world: &World| {
            let read = Cx::new(world.clone(), Operator::actor(app.body)).read();
            let before = world.db.statements();
            pool::pool(&read).await.unwrap();
            world.db.statements() - before
        };
        // A copy of the service that has not looked yet.
        let other = World { db: app.database().open().await, ..app.world.clone() };
        assert_eq!(took(&other).await, 14, "read anew");
        assert_eq!(took(&other).await, 2, "nothing has happened");
        change(&app.operator(), officer).await;
        assert_eq!(took(&other).await, 12, "an officer has changed");
    }
}

/// An officer in the pool.
async fn listed(app: &TestApp) -> OfficerId {
    let desk = Desk::open(app).await;
    desk.officer(app, "Tom Researcher", "leeds", 6).await.id.parse().unwrap()
}

async fn change(cx: &Cx, officer: OfficerId) {
    let tx = cx.begin().permit(Action::Import, On::default()).unwrap();
    let row = tx.lock::<officer::Entity>(officer).await.unwrap();
    tx.update::<officer::Entity>(officer::Model { notice_days: row.notice_days + 1, ..row }).await.unwrap();
    tx.commit(Event::ProfileSet { officer }).await.unwrap();
}
