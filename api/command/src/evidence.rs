//! Officers' skills and the evidence behind them. Each piece of evidence is kept; `officer_skill`
//! holds where the skill stands after all of them.

use super::officer::{claim, not_oneself, still_in};
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::{OfficerId, PersonId, SkillId};
use callup_domain::officer::MOST_SKILLS;
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_domain::skill::{EvidenceKind, Level, Piece, stands};
use callup_infra::entity::{evidence, officer, officer_skill, skill};
use callup_infra::scope::{ReadTx, WriteTx};
use callup_infra::{Error, Result};
use chrono::NaiveDate;

/// A skill that an officer says to have.
#[derive(Clone, Debug, InputObject)]
pub struct SetSkill {
    /// The officer; you unless given.
    pub officer: Option<OfficerId>,
    /// The skill.
    pub skill: SkillId,
    /// How well. It replaces what you said before, up or down.
    pub level: Level,
    /// When you last used it; today unless given.
    pub seen_on: Option<NaiveDate>,
    /// What it rests on, at most 500 characters.
    #[graphql(default)]
    pub note: String,
}

/// A home council's word for an officer's skill.
#[derive(Clone, Debug, InputObject)]
pub struct ConfirmSkill {
    /// The officer.
    pub officer: OfficerId,
    /// The skill.
    pub skill: SkillId,
    /// The level that you saw.
    pub level: Level,
    /// When; today unless given.
    pub seen_on: Option<NaiveDate>,
    /// What it rests on, at most 500 characters.
    #[graphql(default)]
    pub note: String,
}

/// A colleague's word for an officer's skill.
#[derive(Clone, Debug, InputObject)]
pub struct AssessSkill {
    /// The officer.
    pub officer: OfficerId,
    /// The skill.
    pub skill: SkillId,
    /// The level that you saw.
    pub level: Level,
    /// When; today unless given.
    pub seen_on: Option<NaiveDate>,
    /// What it rests on, at most 500 characters.
    #[graphql(default)]
    pub note: String,
}

/// Whether an officer wants to learn more of a skill. It is apart from what the officer can do, and counts only where a
/// squad takes learners.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SetLearning {
    /// The officer; you unless given.
    pub officer: Option<OfficerId>,
    /// The skill, which is on the profile.
    pub skill: SkillId,
    /// Whether to learn more of it.
    pub wants_to_learn: bool,
}

/// A skill to take off a profile.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct RemoveSkill {
    /// The officer; you unless given.
    pub officer: Option<OfficerId>,
    /// The skill.
    pub skill: SkillId,
}

/// A piece of evidence to record.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The officer, locked by the caller.
    pub officer: OfficerId,
    /// The skill.
    pub skill: SkillId,
    /// The level, the kind, and the day of which it speaks.
    pub piece: Piece,
    /// Who gave it; none for a file or a finished secondment.
    pub by: Option<PersonId>,
    /// A few words.
    pub note: String,
}

/// Says that one has a skill, and how well.
///
/// # Errors
/// A refusal for each field that is wrong.
pub async fn set(cx: &Cx, ask: SetSkill) -> Result<officer_skill::Model> {
    let (tx, officer) = claim(cx, ask.officer, Action::EditProfile).await?;
    let has =
        tx.every::<officer_skill::Entity>().is(officer_skill::Column::OfficerId, officer.id).all().await?;
    if has.len() >= MOST_SKILLS && has.iter().all(|row| row.skill_id != ask.skill) {
        let message = say!("A profile has at most {most} skills. Take one off first.", most = MOST_SKILLS);
        return Err(Refusal::new(Code::OutOfRange, "skill", message).into());
    }
    let shown = Shown {
        officer: officer.id,
        skill: ask.skill,
        piece: piece(&tx, ask.level, EvidenceKind::SelfAssessed, ask.seen_on, &ask.note)?,
        by: tx.actor().person(),
        note: ask.note,
    };
    done(tx, shown).await
}

/// Confirms an officer's skill, for the home council.
///
/// # Errors
/// `OWN_RELEASE` for one's own skill; a refusal for each field that is wrong.
pub async fn confirm(cx: &Cx, ask: ConfirmSkill) -> Result<officer_skill::Model> {
    let (tx, officer) = claim(cx, Some(ask.officer), Action::SupportOfficer).await?;
    let own = say!("Nobody confirms his or her own profile. Ask another approver of your council.");
    not_oneself(&tx, &officer, own)?;
    let shown = Shown {
        officer: officer.id,
        skill: ask.skill,
        piece: piece(&tx, ask.level, EvidenceKind::ManagerConfirmed, ask.seen_on, &ask.note)?,
        by: tx.actor().person(),
        note: ask.note,
    };
    done(tx, shown).await
}

/// Assesses a colleague's skill, as an officer who has it at that level or above.
///
/// # Errors
/// `SKILL` unless one has it at that level, `OWN_RELEASE` for one's own.
pub async fn assess(cx: &Cx, ask: AssessSkill) -> Result<officer_skill::Model> {
    let tx = cx.begin().permit(Action::AssessSkill, On::default())?;
    // A colleague's profile is not for other officers to see; whoever is asked to assess has the id.
    let officer = tx.lock_any::<officer::Entity>(ask.officer).await?;
    let own = say!("Nobody assesses his or her own profile. Ask another approver of your council.");
    not_oneself(&tx, &officer, own)?;
    still_in(&officer).map_err(|_| Error::NotFound("officer"))?;
    let own = tx.actor().officer().ok_or(Error::NotFound("officer"))?;
    let held = held(&tx, own, ask.skill).await?;
    if held.is_none_or(|held| held.level < ask.level) {
        let message = say!(
            "To assess this skill at {level} level you must have it at that level or above yourself.",
            level = ask.level
        );
        return Err(Refusal::new(Code::Skill, "level", message).into());
    }
    let shown = Shown {
        officer: officer.id,
        skill: ask.skill,
        piece: piece(&tx, ask.level, EvidenceKind::PeerAssessed, ask.seen_on, &ask.note)?,
        by: tx.actor().person(),
        note: ask.note,
    };
    done(tx, shown).await
}

/// Says that one wants to learn more of a skill, or no longer does.
///
/// # Errors
/// `NotFound` when the officer does not have it.
pub async fn learn(cx: &Cx, ask: SetLearning) -> Result<officer_skill::Model> {
    let SetLearning { officer, skill, wants_to_learn } = ask;
    let (tx, officer) = claim(cx, officer, Action::EditProfile).await?;
    let held = held(&tx, officer.id, skill).await?.ok_or(Error::NotFound("skill of this officer"))?;
    let row = tx.update::<officer_skill::Entity>(officer_skill::Model { wants_to_learn, ..held }).await?;
    tx.commit(Event::ProfileSet { officer: officer.id }).await?;
    Ok(row)
}

/// Takes a skill off a profile. The evidence stays on record, and counts if the skill comes back.
///
/// # Errors
/// `NotFound` when the officer does not have it.
pub async fn remove(cx: &Cx, ask: RemoveSkill) -> Result<officer::Model> {
    let (tx, officer) = claim(cx, ask.officer, Action::EditProfile).await?;
    let held = held(&tx, officer.id, ask.skill).await?.ok_or(Error::NotFound("skill of this officer"))?;
    tx.remove::<officer_skill::Entity>(vec![held.id]).await?;
    tx.commit(Event::SkillEvidenced { officer: officer.id, skill: ask.skill }).await?;
    Ok(officer)
}

/// Keeps a piece of evidence and brings the officer's skill up to where it stands now.
///
/// # Errors
/// `NOT_FOUND` for a skill that is not in the catalogue, or was merged into another.
pub async fn record(tx: &WriteTx, shown: Shown) -> Result<officer_skill::Model> {
    let skill = tx.find::<skill::Entity>().with_key(shown.skill).one().await?;
    if skill.is_none_or(|skill| skill.merged_into.is_some()) {
        let message = say!("There is no such skill in the catalogue, or it was merged into another.");
        return Err(Refusal::new(Code::NotFound, "skill", message).into());
    }
    let mut pieces = pieces(tx, shown.officer, shown.skill).await?;
    pieces.push(shown.piece);
    let now = stands(&pieces).unwrap_or(shown.piece);
    let held = held(tx, shown.officer, shown.skill).await?;
    tx.insert::<evidence::Entity>(evidence_row(tx, shown.clone())).await?;
    match held {
        Some(held) => tx.update::<officer_skill::Entity>(standing_at(held, now)).await,
        None => tx.insert::<officer_skill::Entity>(skill_row(tx, shown.officer, shown.skill, now)).await,
    }
}

async fn done(tx: WriteTx, shown: Shown) -> Result<officer_skill::Model> {
    let event = Event::SkillEvidenced { officer: shown.officer, skill: shown.skill };
    let row = record(&tx, shown).await?;
    tx.commit(event).await?;
    Ok(row)
}

fn piece(
    tx: &ReadTx,
    level: Level,
    kind: EvidenceKind,
    seen_on: Option<NaiveDate>,
    note: &str,
) -> Result<Piece, Vec<Refusal>> {
    let today = tx.today();
    let on = seen_on.unwrap_or(today);
    let mut no = Refusals::default();
    no.check(on <= today, || {
        let message = say!("Evidence is of a day that has come; {on} has not.", on);
        Refusal::new(Code::OutOfRange, "seenOn", message)
    });
    no.limit("note", note, 500);
    no.finish(Piece { level, kind, on })
}

async fn held(tx: &ReadTx, officer: OfficerId, skill: SkillId) -> Result<Option<officer_skill::Model>> {
    let of = tx.every::<officer_skill::Entity>().is(officer_skill::Column::OfficerId, officer);
    of.is(officer_skill::Column::SkillId, skill).one().await
}

/// What is on record of a skill, also under the names of skills that were merged into it.
async fn pieces(tx: &ReadTx, officer: OfficerId, skill: SkillId) -> Result<Vec<Piece>> {
    let merged = tx.every::<skill::Entity>().is(skill::Column::MergedInto, skill).all().await?;
    let skills = merged.iter().map(|row| row.id).chain([skill]);
    let of = tx.every::<evidence::Entity>().is(evidence::Column::OfficerId, officer);
    let rows = of.any_of(evidence::Column::SkillId, skills).in_order().all().await?;
    Ok(rows.iter().map(evidence::Model::piece).collect())
}

/// A skill that an officer did not have before.
#[must_use]
pub fn skill_row(tx: &ReadTx, officer: OfficerId, skill: SkillId, now: Piece) -> officer_skill::Model {
    officer_skill::Model {
        id: tx.id(),
        body_id: tx.body(),
        officer_id: officer,
        skill_id: skill,
        level_rank: now.level.rank(),
        level: now.level,
        evidence: now.kind,
        evidence_on: now.on,
        wants_to_learn: false,
        version: 1,
    }
}

/// The skill as it stands now.
pub(super) fn standing_at(held: officer_skill::Model, now: Piece) -> officer_skill::Model {
    officer_skill::Model {
        level_rank: now.level.rank(),
        level: now.level,
        evidence: now.kind,
        evidence_on: now.on,
        ..held
    }
}

/// A piece of evidence as a row.
#[must_use]
pub fn evidence_row(tx: &ReadTx, shown: Shown) -> evidence::Model {
    evidence::Model {
        id: tx.id(),
        body_id: tx.body(),
        officer_id: shown.officer,
        skill_id: shown.skill,
        level: shown.piece.level,
        kind: shown.piece.kind,
        seen_on: shown.piece.on,
        by_person: shown.by,
        note: shown.note.trim().to_owned(),
        recorded_at: tx.now(),
    }
}
