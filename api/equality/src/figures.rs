//! Rounded counts, by how far officers came. Each officer stands in one group, the last stage that he or she reached;
//! what may be told of groups, `callup_domain::disclosure` decides.

use crate::question::{Answer, Answers, Question};
use crate::store;
use async_graphql::Enum;
use callup_domain::disclosure::{self, Group};
use callup_domain::id::{OfficerId, PersonId};
use callup_domain::officer::Standing;
use callup_infra::Result;
use callup_infra::entity::{callup, interest, officer, secondment};
use callup_infra::keys::Keys;
use callup_infra::scope::{ReadTx, codes_of};
use sea_orm::IntoSimpleExpr as _;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// How far officers came. Who came to one stage is counted in all before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "EqualityStage")]
pub enum Stage {
    /// In the pool.
    Pool,
    /// Showed interest in a post, or came further.
    Volunteered,
    /// Was called up, or came further.
    CalledUp,
    /// Has, or had, a secondment.
    Seconded,
}

impl Stage {
    /// All of them, the outermost first.
    pub const ALL: [Self; 4] = [Self::Pool, Self::Volunteered, Self::CalledUp, Self::Seconded];
}

/// What may be told of one question at one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The question.
    pub question: Question,
    /// The stage.
    pub stage: Stage,
    /// How many gave each answer, rounded. None where too few answered to show anything.
    pub counts: Option<Vec<(Answer, u32)>>,
}

/// The counts of each question, stage by stage, in the order of the answers. Five statements, however many answered.
pub(crate) async fn counted(tx: &ReadTx, keys: &Keys) -> Result<Vec<Vec<Option<Vec<u32>>>>> {
    let answers: HashMap<Uuid, Answers> = store::all(tx, keys).await?.into_iter().collect();
    let mut people = Vec::new();
    for (person, stage) in stages(tx).await? {
        let ids = codes_of(keys, tx.body(), person)?;
        people.push((stage, ids.iter().find_map(|id| answers.get(id))));
    }
    Ok(Question::ALL.into_iter().map(|question| told(question, &people)).collect())
}

fn told(question: Question, people: &[(usize, Option<&Answers>)]) -> Vec<Option<Vec<u32>>> {
    let options = question.options();
    let mut groups = vec![Group { people: 0, counts: vec![0; options.len()] }; Stage::ALL.len()];
    for (stage, answers) in people {
        let group = &mut groups[*stage];
        group.people += 1;
        let answer = answers.and_then(|answers| answers.to(question));
        if let Some(place) = options.iter().position(|option| Some(*option) == answer) {
            group.counts[place] += 1;
        }
    }
    disclosure::told(&groups)
}

/// The last stage that each officer reached. Who has left the pool is counted only if he or she came further.
async fn stages(tx: &ReadTx) -> Result<Vec<(PersonId, usize)>> {
    use officer::Column::{Id, PersonId as Person, Standing as State};
    let columns = [Id, Person, State].map(|column| column.into_simple_expr());
    let officers = tx.every::<officer::Entity>().columns::<(OfficerId, PersonId, Standing)>(columns).await?;
    let seconded =
        tx.every::<secondment::Entity>().columns([secondment::Column::OfficerId.into_simple_expr()]).await?;
    let called = tx.every::<callup::Entity>().columns([callup::Column::OfficerId.into_simple_expr()]).await?;
    let volunteers =
        tx.every::<interest::Entity>().columns([interest::Column::OfficerId.into_simple_expr()]).await?;
    let set = |rows: Vec<(Uuid,)>| rows.into_iter().map(|(id,)| OfficerId(id)).collect::<HashSet<_>>();
    let (seconded, called, volunteers) = (set(seconded), set(called), set(volunteers));
    let stage = |officer: OfficerId, standing: Standing| {
        let reached = |officers: &HashSet<OfficerId>| officers.contains(&officer);
        let further = [&seconded, &called, &volunteers].into_iter().position(reached).map(|at| 3 - at);
        further.or_else(|| (standing != Standing::Withdrawn).then_some(0))
    };
    let reached = officers
        .into_iter()
        .filter_map(|(officer, person, standing)| Some((person, stage(officer, standing)?)));
    Ok(reached.collect())
}
