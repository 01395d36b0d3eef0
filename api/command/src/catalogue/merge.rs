//! Merging two skills that turned out to be one.

use super::{alias_row, in_use};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{OfficerId, PostId, RoleId, SkillId};
use callup_domain::reference::fold;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_domain::skill::better;
use callup_infra::Result;
use callup_infra::entity::{need, officer_skill, role_skill, skill, skill_alias};
use callup_infra::scope::WriteTx;
use std::collections::BTreeMap;

use crate::evidence::standing_at;

/// Two skills that are one.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct MergeSkills {
    /// The skill that goes. It stays in the catalogue as a pointer to the other.
    pub skill: SkillId,
    /// The skill that takes its place.
    pub into: SkillId,
}

/// Merges a skill into another: officers' skills, posts' needs, roles' skills and other names move.
/// Where both were there the stronger stays, never both. Evidence stays as it was recorded and
/// counts for the other skill from now on.
///
/// # Errors
/// `WRONG_STATE` when either was merged before, `DUPLICATE` for one skill named twice.
pub async fn merge(cx: &Cx, ask: MergeSkills) -> Result<skill::Model> {
    if ask.skill == ask.into {
        let message = say!("Name two skills: this is one and the same.");
        return Err(Refusal::new(Code::Duplicate, "into", message).into());
    }
    let tx = cx.begin().permit(Action::Import, On::default())?;
    let from = in_use(&tx, ask.skill).await?;
    let into = in_use(&tx, ask.into).await?;
    officers(&tx, from.id, into.id).await?;
    posts(&tx, from.id, into.id).await?;
    roles(&tx, from.id, into.id).await?;
    names(&tx, &from, &into).await?;
    // Pointers are one step long, so that nobody has to follow a chain.
    let mut pointers = tx.every::<skill::Entity>().is(skill::Column::MergedInto, from.id).all().await?;
    pointers.push(from.clone());
    pointers.iter_mut().for_each(|row| row.merged_into = Some(into.id));
    tx.update_all::<skill::Entity>(pointers).await?;
    tx.commit(Event::SkillMerged { skill: from.id, into: into.id }).await?;
    Ok(into)
}

async fn officers(tx: &WriteTx, from: SkillId, into: SkillId) -> Result<()> {
    let with =
        |skill| tx.every::<officer_skill::Entity>().is(officer_skill::Column::SkillId, skill).in_order();
    let there = with(into).all().await?;
    let mut there: BTreeMap<OfficerId, _> = there.into_iter().map(|row| (row.officer_id, row)).collect();
    let (mut moved, mut gone) = (Vec::new(), Vec::new());
    for row in with(from).all().await? {
        match there.remove(&row.officer_id) {
            None => moved.push(officer_skill::Model { skill_id: into, ..row }),
            Some(kept) => {
                let now = better(kept.piece(), row.piece());
                let wants_to_learn = kept.wants_to_learn || row.wants_to_learn;
                gone.push(row.id);
                moved.push(officer_skill::Model { wants_to_learn, ..standing_at(kept, now) });
            }
        }
    }
    tx.remove::<officer_skill::Entity>(gone).await?;
    tx.update_all::<officer_skill::Entity>(moved).await
}

async fn posts(tx: &WriteTx, from: SkillId, into: SkillId) -> Result<()> {
    let with = |skill| tx.every::<need::Entity>().is(need::Column::SkillId, skill).in_order();
    let there = with(into).all().await?;
    let mut there: BTreeMap<PostId, _> = there.into_iter().map(|row| (row.post_id, row)).collect();
    let (mut moved, mut gone) = (Vec::new(), Vec::new());
    for row in with(from).all().await? {
        gone.push(row.id);
        let mut new = need::Model { id: tx.id(), skill_id: into, ..row };
        if let Some(other) = there.remove(&row.post_id) {
            gone.push(other.id);
            new.level = new.level.max(other.level);
            new.essential |= other.essential;
        }
        moved.push(new);
    }
    tx.remove::<need::Entity>(gone).await?;
    tx.insert_all::<need::Entity>(moved).await
}

async fn roles(tx: &WriteTx, from: SkillId, into: SkillId) -> Result<()> {
    let with = |skill| tx.every::<role_skill::Entity>().is(role_skill::Column::SkillId, skill).in_order();
    let key = |row: &role_skill::Model| -> (RoleId, String) { (row.role_id, row.role_level.clone()) };
    let mut there: BTreeMap<_, _> = with(into).all().await?.into_iter().map(|row| (key(&row), row)).collect();
    let (mut moved, mut gone) = (Vec::new(), Vec::new());
    for row in with(from).all().await? {
        gone.push(row.id);
        let mut new = role_skill::Model { id: tx.id(), skill_id: into, ..row };
        if let Some(other) = there.remove(&key(&new)) {
            gone.push(other.id);
            new.level = new.level.max(other.level);
        }
        moved.push(new);
    }
    tx.remove::<role_skill::Entity>(gone).await?;
    tx.insert_all::<role_skill::Entity>(moved).await
}

/// The aliases of the skill that goes, and its own name, become aliases of the other.
async fn names(tx: &WriteTx, from: &skill::Model, into: &skill::Model) -> Result<()> {
    let aliases = tx.every::<skill_alias::Entity>();
    let mut moved = aliases.is(skill_alias::Column::SkillId, from.id).in_order().all().await?;
    tx.remove::<skill_alias::Entity>(moved.iter().map(|row| row.id).collect()).await?;
    for row in &mut moved {
        (row.id, row.skill_id) = (tx.id(), into.id);
    }
    let name = fold(&from.name);
    let known =
        tx.every::<skill_alias::Entity>().is(skill_alias::Column::Folded, name.as_str()).one().await?;
    if known.is_none() && name != fold(&into.name) && moved.iter().all(|row| row.folded != name) {
        moved.push(alias_row(tx, into.id, &from.name));
    }
    tx.insert_all::<skill_alias::Entity>(moved).await
}
