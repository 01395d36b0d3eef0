//! What there is in the body, read past the policy: rows to ask for, and rows to compare with.

use callup_command::cx::Cx;
use callup_domain::proposal::SelectionState;
use callup_infra::entity::*;
use callup_infra::scope::{Owned, ReadTx};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The rows of a body that the policy speaks of, and the ids of all.
pub struct Known {
    /// Ids by their prefix, a few of each noun: the first, the last and some between.
    pub ids: BTreeMap<String, Vec<String>>,
    pub officers: Vec<officer::Model>,
    pub callups: Vec<callup::Model>,
    pub secondments: Vec<secondment::Model>,
    pub interests: Vec<interest::Model>,
    pub projects: Vec<project::Model>,
    pub hosts: Vec<host::Model>,
    pub agreements: Vec<agreement::Model>,
    pub today: NaiveDate,
}

/// How many ids of a noun are asked for.
const SOME: usize = 2;

impl Known {
    pub async fn read(cx: &Cx) -> Self {
        let read = cx.read();
        let mut known = Self {
            ids: BTreeMap::new(),
            officers: all::<officer::Entity>(&read).await,
            callups: all::<callup::Entity>(&read).await,
            secondments: all::<secondment::Entity>(&read).await,
            interests: all::<interest::Entity>(&read).await,
            projects: all::<project::Entity>(&read).await,
            hosts: all::<host::Entity>(&read).await,
            agreements: all::<agreement::Entity>(&read).await,
            today: read.today(),
        };
        macro_rules! ids {
            ($($table:ident)+) => { $(
                for row in all::<$table::Entity>(&read).await {
                    known.add(row.id.to_string());
                }
            )+
            };
        }
        callup_infra::each_table!(ids);
        for council in all::<member::Entity>(&read).await {
            known.add(council.council_id.to_string());
        }
        for ids in known.ids.values_mut() {
            let step = ids.len().div_ceil(SOME).max(1);
            *ids = ids.iter().step_by(step).cloned().collect();
        }
        known.one_of_each();
        known.of_selections(&read).await;
        known.of_learners(&read).await;
        let people = all::<person::Entity>(&read).await;
        let erased = people.iter().find(|row| row.erased_at.is_some()).expect("somebody who was erased");
        known.add(erased.id.to_string());
        known
    }

    /// One call-up, secondment, officer and project in each state that there is.
    fn one_of_each(&mut self) {
        let mut each: BTreeMap<String, String> = BTreeMap::new();
        each.extend(self.callups.iter().map(|row| (format!("call-up {}", row.status), row.id.to_string())));
        each.extend(
            self.secondments.iter().map(|row| (format!("secondment {}", row.status), row.id.to_string())),
        );
        let early = self.secondments.iter().filter(|row| !row.state.early_ends.is_empty());
        each.extend(early.map(|row| ("early end".to_owned(), row.id.to_string())));
        each.extend(
            self.officers.iter().map(|row| (format!("officer {}", row.standing), row.id.to_string())),
        );
        each.extend(self.projects.iter().map(|row| (format!("project {}", row.state), row.id.to_string())));
        for id in each.into_values() {
            self.add(id);
        }
    }

    /// One selection in each state, one pick with each decision, and what a proposal is about: a post and an officer
    /// of which something can be said.
    async fn of_selections(&mut self, read: &ReadTx) {
        let mut each: BTreeMap<String, String> = BTreeMap::new();
        let selections = all::<selection::Entity>(read).await;
        each.extend(selections.iter().map(|row| (format!("selection {}", row.state), row.id.to_string())));
        let picks = all::<selection_pick::Entity>(read).await;
        each.extend(picks.iter().map(|row| (format!("pick {}", row.decision), row.id.to_string())));
        for id in each.into_values() {
            self.add(id);
        }
        let open =
            |row: &&selection::Model| row.state == SelectionState::Proposed && row.what_if_of.is_none();
        let proposed = selections.iter().find(open).expect("a proposal");
        let pick = picks.iter().find(|row| row.selection_id == proposed.id).expect("a pick");
        self.ids.insert("officer of a pick".to_owned(), vec![pick.officer_id.to_string()]);
        self.ids.insert("post of a pick".to_owned(), vec![pick.post_id.to_string()]);
    }

    /// Posts that need what the officer who serves wants to learn.
    async fn of_learners(&mut self, read: &ReadTx) {
        let serving = self.secondments.first().expect("a secondment").officer_id;
        let learns = |row: &officer_skill::Model| row.officer_id == serving && row.wants_to_learn;
        let learnt =
            all::<officer_skill::Entity>(read).await.into_iter().find(learns).expect("something to learn");
        let needs =
            all::<need::Entity>(read).await.into_iter().filter(|need| need.skill_id == learnt.skill_id);
        for need in needs.filter(|need| need.essential) {
            self.add(need.post_id.to_string());
        }
    }

    fn add(&mut self, id: String) {
        let prefix = id.split_once('_').expect("a prefix").0.to_owned();
        self.ids.entry(prefix).or_default().push(id);
    }

    /// Some ids of a noun.
    pub fn some(&self, prefix: &str) -> &[String] {
        self.ids.get(prefix).map(Vec::as_slice).unwrap_or_default()
    }
}

async fn all<E: Owned>(read: &ReadTx) -> Vec<E::Model> {
    read.every::<E>().in_order().all().await.unwrap()
}
