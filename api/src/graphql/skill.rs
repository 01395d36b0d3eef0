//! The catalogue of skills and roles in GraphQL.

use super::Request;
use super::error::{failed, refused};
use super::loader::{load, load_all, load_some, loads_by_id, loads_lists, require};
use super::page::{List, Page};
use super::payload::payload;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command as command;
use callup_domain::id::{RoleId, SkillId};
use callup_domain::phrase::{Likeness, Suggestion};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_domain::skill::Level;
use callup_infra::entity::{role, role_skill, skill};
use callup_infra::query;

/// A skill in the body's catalogue.
#[derive(Clone)]
pub struct Skill(pub skill::Model);

impl From<skill::Model> for Skill {
    fn from(row: skill::Model) -> Self {
        Self(row)
    }
}

/// A skill in the body's catalogue.
#[Object]
impl Skill {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Its key.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its name in Welsh, once there is one.
    async fn name_cy(&self) -> Option<&str> {
        self.0.name_cy.as_deref()
    }

    /// Other names, under which it is found too.
    async fn aliases(&self, ctx: &Context<'_>) -> Result<Vec<String>> {
        let rows = load(ctx, AliasesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(|row| row.alias).collect())
    }

    /// The edition of the framework it is from; null for a local skill.
    async fn framework(&self) -> Option<&str> {
        self.0.framework.as_deref()
    }

    /// The skill that took its place, if it was merged.
    async fn merged_into(&self, ctx: &Context<'_>) -> Result<Option<Skill>> {
        Ok(load_some::<SkillId>(ctx, self.0.merged_into).await?.map(Skill))
    }
}

/// A role in the body's catalogue.
#[derive(Clone)]
pub struct FrameworkRole(pub role::Model);

impl From<role::Model> for FrameworkRole {
    fn from(row: role::Model) -> Self {
        Self(row)
    }
}

/// A role in the body's catalogue.
#[Object]
impl FrameworkRole {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Its key.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Its family.
    async fn family(&self) -> &str {
        &self.0.family
    }

    /// The edition of the framework it is from; null for a local role.
    async fn framework(&self) -> Option<&str> {
        self.0.framework.as_deref()
    }

    /// The skills that it needs at any of its levels.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn skills(&self, ctx: &Context<'_>) -> Result<Vec<Skill>> {
        let rows = load(ctx, NeededBy(self.0.id)).await?.unwrap_or_default();
        let whole = rows.iter().filter(|row| row.role_level.is_empty());
        let skills = load_all::<SkillId>(ctx, whole.map(|row| row.skill_id)).await?;
        Ok(skills.into_iter().map(Skill).collect())
    }

    /// Its levels, such as senior user researcher, as far as they are known.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn levels(&self, ctx: &Context<'_>) -> Result<Vec<RoleLevel>> {
        let rows = load(ctx, NeededBy(self.0.id)).await?.unwrap_or_default();
        let mut levels: Vec<RoleLevel> = Vec::new();
        for row in rows.into_iter().filter(|row| !row.role_level.is_empty()) {
            match levels.iter_mut().find(|level| level.name == row.role_level) {
                Some(level) => level.needs.push(row),
                None => levels.push(RoleLevel { name: row.role_level.clone(), needs: vec![row] }),
            }
        }
        Ok(levels)
    }
}

/// A level of a role.
pub struct RoleLevel {
    name: String,
    needs: Vec<role_skill::Model>,
}

/// A level of a role.
#[Object]
impl RoleLevel {
    /// Its name.
    async fn name(&self) -> &str {
        &self.name
    }

    /// The skills that it needs, and how well.
    async fn skills(&self) -> Vec<RoleSkill> {
        self.needs.iter().cloned().map(RoleSkill).collect()
    }
}

/// A skill that a level of a role needs.
pub struct RoleSkill(role_skill::Model);

/// A skill that a level of a role needs.
#[Object]
impl RoleSkill {
    /// The skill.
    async fn skill(&self, ctx: &Context<'_>) -> Result<Skill> {
        require::<SkillId>(ctx, self.0.skill_id, "skill").await.map(Skill)
    }

    /// How well; null where that is not known.
    async fn level(&self) -> Option<Level> {
        self.0.level
    }
}

/// A skill that somebody's own words may mean.
#[derive(SimpleObject)]
pub struct SkillMeant {
    /// The skill.
    skill: Skill,
    /// How the words led to it.
    likeness: Likeness,
    /// How sure that is, in thousandths.
    score: i32,
}

/// What can be looked up in the catalogue.
#[derive(Default)]
pub struct SkillQuery;

#[Object]
impl SkillQuery {
    /// A skill, also one that was merged into another.
    async fn skill(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: SkillId,
    ) -> Result<Option<Skill>> {
        ctx.cx()?;
        Ok(load(ctx, id).await?.map(Skill))
    }

    /// The skills that somebody's own words may mean, at most three, the surest first: for the person to choose from.
    /// Empty when they mean none that is known.
    #[graphql(complexity = "500 + super::page::list(child_complexity)")]
    async fn skills_meant(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the person calls it.")] phrase: String,
    ) -> Result<Vec<SkillMeant>> {
        let read = ctx.cx()?.read();
        let phrase = words(Some(&phrase)).map(Option::unwrap_or_default)?;
        let found = query::skill::meant(&read, phrase).await.map_err(failed)?;
        let one = |(row, found): (skill::Model, Suggestion<SkillId>)| SkillMeant {
            skill: Skill(row),
            likeness: found.likeness,
            score: found.score,
        };
        Ok(found.into_iter().map(one).collect())
    }

    /// Skills, in the order in which they came into the catalogue: the framework's by name, then local
    /// ones. Merged skills are left out.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn skills(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
        #[graphql(desc = "Words that the name, or an alias, has in it. Case and accents do not matter.")]
        search: Option<String>,
    ) -> Result<List<Skill>> {
        let read = ctx.cx()?.read();
        let found = query::skill::search(&read, words(search.as_deref())?);
        Page::new(first, after)?.of(found, Skill).await
    }

    /// A role.
    async fn role(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: RoleId,
    ) -> Result<Option<FrameworkRole>> {
        ctx.cx()?;
        Ok(load(ctx, id).await?.map(FrameworkRole))
    }

    /// Roles, by family and name as the framework has them.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn roles(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
        #[graphql(desc = "Words that the name has in it.")] search: Option<String>,
    ) -> Result<List<FrameworkRole>> {
        let read = ctx.cx()?.read();
        let found = query::skill::roles(&read, words(search.as_deref())?);
        Page::new(first, after)?.of(found, FrameworkRole).await
    }
}

/// The longest search.
const LONGEST: usize = 120;

fn words(search: Option<&str>) -> Result<Option<&str>> {
    match search {
        Some(search) if search.chars().count() > LONGEST => {
            let message = say!("Search for at most {most} characters.", most = LONGEST);
            Err(refused(&Refusal::new(Code::OutOfRange, "search", message)))
        }
        search => Ok(search),
    }
}

payload! {
    /// What came of a request about a skill.
    SkillPayload { skill: Skill }
}

/// What can be done about the catalogue.
#[derive(Default)]
pub struct SkillMutation;

#[Object]
impl SkillMutation {
    /// Adds a local skill.
    async fn add_skill(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The skill.")] input: command::catalogue::AddSkill,
    ) -> Result<SkillPayload> {
        SkillPayload::of(command::catalogue::add_skill(ctx.cx()?, input).await)
    }

    /// Gives a skill another name, under which it is found too.
    async fn add_skill_alias(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The skill and the name.")] input: command::catalogue::AddSkillAlias,
    ) -> Result<SkillPayload> {
        SkillPayload::of(command::catalogue::add_alias(ctx.cx()?, input).await)
    }

    /// Merges a skill into another. The payload has the one that stays.
    async fn merge_skills(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which two.")] input: command::catalogue::MergeSkills,
    ) -> Result<SkillPayload> {
        SkillPayload::of(command::catalogue::merge(ctx.cx()?, input).await)
    }
}

loads_by_id!(skill: SkillId, role: RoleId);

loads_lists! {
    /// Other names of a skill.
    AliasesOf(SkillId): skill_alias by SkillId, skill_id;
    /// The skills that a role needs.
    NeededBy(RoleId): role_skill by RoleId, role_id;
}
