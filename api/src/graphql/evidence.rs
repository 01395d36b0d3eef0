//! Officers' skills and the evidence behind them in GraphQL.

use super::loader::{load, load_all, load_some, loads_lists, require};
use super::payload::payload;
use super::skill::Skill;
use super::{Request, person::Person};
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::id::{OfficerId, SkillId};
use callup_domain::skill::{EvidenceKind, Level};
use callup_infra::entity::{evidence, officer_skill, skill};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// A skill that an officer has.
pub struct OfficerSkill(pub officer_skill::Model);

impl From<officer_skill::Model> for OfficerSkill {
    fn from(row: officer_skill::Model) -> Self {
        Self(row)
    }
}

/// A skill that an officer has.
#[Object]
impl OfficerSkill {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The skill.
    async fn skill(&self, ctx: &Context<'_>) -> Result<Skill> {
        require::<SkillId>(ctx, self.0.skill_id, "skill").await.map(Skill)
    }

    /// How well: as the officer says, or better if others found so.
    async fn level(&self) -> Level {
        self.0.level
    }

    /// The strongest evidence that shows this level.
    async fn evidence(&self) -> EvidenceKind {
        self.0.evidence
    }

    /// The latest day of that evidence.
    async fn evidence_on(&self) -> NaiveDate {
        self.0.evidence_on
    }

    /// Whether the officer wants to learn more of it, in a squad that takes learners.
    async fn wants_to_learn(&self) -> bool {
        self.0.wants_to_learn
    }

    /// When somebody else last confirmed, assessed or saw it.
    async fn last_confirmed_on(&self, ctx: &Context<'_>) -> Result<Option<NaiveDate>> {
        let pieces = self.pieces(ctx).await?;
        let others = pieces.iter().filter(|row| row.kind != EvidenceKind::SelfAssessed);
        Ok(others.map(|row| row.seen_on).max())
    }

    /// When it was last used in a secondment.
    async fn last_used_on(&self, ctx: &Context<'_>) -> Result<Option<NaiveDate>> {
        let pieces = self.pieces(ctx).await?;
        let used = pieces.iter().filter(|row| row.kind == EvidenceKind::Demonstrated);
        Ok(used.map(|row| row.seen_on).max())
    }

    /// Each piece of evidence, oldest first, also from skills that were merged into this one.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn history(&self, ctx: &Context<'_>) -> Result<Vec<Evidence>> {
        Ok(self.pieces(ctx).await?.into_iter().map(Evidence).collect())
    }
}

impl OfficerSkill {
    async fn pieces(&self, ctx: &Context<'_>) -> Result<Vec<evidence::Model>> {
        let all = load(ctx, EvidenceOf(self.0.officer_id)).await?.unwrap_or_default();
        let skills: BTreeSet<SkillId> = all.iter().map(|row| row.skill_id).collect();
        let skills = load_all::<SkillId>(ctx, skills).await?;
        let now = |skill: &skill::Model| skill.merged_into.unwrap_or(skill.id) == self.0.skill_id;
        let these: BTreeSet<SkillId> =
            skills.iter().filter(|skill| now(skill)).map(|skill| skill.id).collect();
        Ok(all.into_iter().filter(|row| these.contains(&row.skill_id)).collect())
    }
}

/// A piece of evidence behind a skill.
pub struct Evidence(pub evidence::Model);

/// A piece of evidence behind a skill.
#[Object]
impl Evidence {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The level it shows.
    async fn level(&self) -> Level {
        self.0.level
    }

    /// Its kind.
    async fn kind(&self) -> EvidenceKind {
        self.0.kind
    }

    /// The day of which it speaks.
    async fn seen_on(&self) -> NaiveDate {
        self.0.seen_on
    }

    /// Who gave it. Null for a file or a finished secondment.
    async fn by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.by_person).await?.map(Person))
    }

    /// What it rests on.
    async fn note(&self) -> &str {
        &self.0.note
    }

    /// When it was recorded.
    async fn recorded_at(&self) -> DateTime<Utc> {
        self.0.recorded_at
    }
}

payload! {
    /// What came of a request about an officer's skill.
    OfficerSkillPayload { officer_skill: OfficerSkill }
}

/// What can be done about officers' skills.
#[derive(Default)]
pub struct EvidenceMutation;

#[Object]
impl EvidenceMutation {
    /// Says that one has a skill, and how well.
    async fn set_skill(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which skill.")] input: command::evidence::SetSkill,
    ) -> Result<OfficerSkillPayload> {
        OfficerSkillPayload::of(command::evidence::set(ctx.cx()?, input).await)
    }

    /// Says that one wants to learn more of a skill, or no longer does.
    async fn set_learning(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which skill.")] input: command::evidence::SetLearning,
    ) -> Result<OfficerSkillPayload> {
        OfficerSkillPayload::of(command::evidence::learn(ctx.cx()?, input).await)
    }

    /// Confirms an officer's skill, for the home council.
    async fn confirm_skill(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose, and which.")] input: command::evidence::ConfirmSkill,
    ) -> Result<OfficerSkillPayload> {
        OfficerSkillPayload::of(command::evidence::confirm(ctx.cx()?, input).await)
    }

    /// Assesses a colleague's skill, as an officer who has it at that level or above.
    async fn assess_skill(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose, and which.")] input: command::evidence::AssessSkill,
    ) -> Result<OfficerSkillPayload> {
        OfficerSkillPayload::of(command::evidence::assess(ctx.cx()?, input).await)
    }
}

loads_lists! {
    /// The skills of an officer.
    SkillsOf(OfficerId): officer_skill by OfficerId, officer_id;
    /// The evidence behind an officer's skills.
    EvidenceOf(OfficerId): evidence by OfficerId, officer_id;
}
