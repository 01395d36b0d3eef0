//! A body's catalogue of skills and roles: the framework's, and local skills beside them.

mod merge;
mod plan;

pub use merge::{MergeSkills, merge};
pub(super) use plan::{Catalogue, Verdict, Wanted};

use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::access::{Action, On};
use callup_domain::event::Event;
use callup_domain::id::SkillId;
use callup_domain::reference::{fold, slug};
use callup_domain::refusal::{Code, Refusal, Refusals};
use callup_domain::say;
use callup_infra::Result;
use callup_infra::entity::{skill, skill_alias};
use callup_infra::scope::{ReadTx, WriteTx};

/// A local skill.
#[derive(Clone, Debug, InputObject)]
pub struct AddSkill {
    /// Its name, at most 120 characters.
    pub name: String,
    /// Its name in Welsh.
    pub name_cy: Option<String>,
    /// Other names, under which it is found too.
    #[graphql(default)]
    pub aliases: Vec<String>,
}

/// Another name for a skill.
#[derive(Clone, Debug, InputObject)]
pub struct AddSkillAlias {
    /// The skill.
    pub skill: SkillId,
    /// The name, at most 120 characters.
    pub alias: String,
}

/// How much a catalogue changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Skills, roles and the skills that roles need: how many were added.
    pub added: usize,
    /// How many were renamed or changed.
    pub changed: usize,
}

/// Brings the built-in framework into the catalogue. A newer edition adds and renames; what it no
/// longer has stays, since officers and posts refer to it. The same edition again changes nothing.
///
/// # Errors
/// `Denied` for all but the operator and administrators.
pub async fn load_framework(cx: &Cx) -> Result<Loaded> {
    let tx = cx.begin().permit(Action::Import, On::default())?;
    let plan = Catalogue::read(&tx).await?.plan(&tx, &Wanted::built_in());
    let loaded = plan.loaded();
    if loaded != Loaded::default() {
        plan.write(&tx).await?;
        let event = Event::SkillsImported { body: tx.body(), added: loaded.added, changed: loaded.changed };
        tx.commit(event).await?;
    }
    Ok(loaded)
}

/// Adds a local skill.
///
/// # Errors
/// `DUPLICATE` when a skill has that name or alias already, naming it.
pub async fn add_skill(cx: &Cx, ask: AddSkill) -> Result<skill::Model> {
    let welsh = ask.name_cy.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let mut no = Refusals::default();
    no.text("name", &ask.name, say!("Give the skill a name."), 120);
    no.limit("nameCy", welsh.as_deref().unwrap_or_default(), 120);
    no.check(ask.aliases.len() <= 20, || {
        Refusal::new(Code::OutOfRange, "aliases", say!("A new skill has at most 20 aliases."))
    });
    for (at, alias) in ask.aliases.iter().enumerate() {
        no.text(&format!("aliases.{at}"), alias, say!("Give the alias."), 120);
    }
    no.finish(())?;
    let tx = cx.begin().permit(Action::Import, On::default())?;
    free(&tx, &ask.name).await?.map_err(|taken| taken.at("name"))?;
    let row = skill::Model {
        id: tx.id(),
        body_id: tx.body(),
        slug: slug(&ask.name),
        name: ask.name.trim().to_owned(),
        folded: skill::folded(&ask.name, welsh.as_deref()),
        name_cy: welsh,
        framework: None,
        merged_into: None,
        version: 1,
    };
    let taken = || Refusal::new(Code::Duplicate, "name", say!("There is a skill with this key already."));
    let row = tx.insert::<skill::Entity>(row).await.map_err(|cause| cause.or_duplicate(taken))?;
    for (at, alias) in ask.aliases.iter().enumerate() {
        free(&tx, alias).await?.map_err(|taken| taken.at(format!("aliases.{at}")))?;
        tx.insert::<skill_alias::Entity>(alias_row(&tx, row.id, alias)).await?;
    }
    tx.commit(Event::SkillAdded { skill: row.id }).await?;
    Ok(row)
}

/// Gives a skill another name.
///
/// # Errors
/// `DUPLICATE` when a skill has that name or alias already, naming it; `WRONG_STATE` for a skill that
/// was merged into another.
pub async fn add_alias(cx: &Cx, ask: AddSkillAlias) -> Result<skill::Model> {
    let mut no = Refusals::default();
    no.text("alias", &ask.alias, say!("Give the other name."), 120);
    no.finish(())?;
    let tx = cx.begin().permit(Action::Import, On::default())?;
    let skill = in_use(&tx, ask.skill).await?;
    free(&tx, &ask.alias).await?.map_err(|taken| taken.at("alias"))?;
    tx.insert::<skill_alias::Entity>(alias_row(&tx, skill.id, &ask.alias)).await?;
    tx.commit(Event::SkillAliased { skill: skill.id }).await?;
    Ok(skill)
}

/// The skill, locked, unless it was merged into another.
async fn in_use(tx: &WriteTx, skill: SkillId) -> Result<skill::Model> {
    let row = tx.lock::<skill::Entity>(skill).await?;
    if row.merged_into.is_some() {
        let message = say!("“{name}” was merged into another skill. Use that one.", name = row.name);
        return Err(Refusal::new(Code::WrongState, "skill", message).into());
    }
    Ok(row)
}

/// Whether no skill is called `name`, by name or alias.
async fn free(tx: &ReadTx, name: &str) -> Result<Result<(), Refusal>> {
    let folded = fold(name);
    if folded.is_empty() {
        let message = say!("A skill's name has letters or digits in it.");
        return Ok(Err(Refusal::new(Code::Malformed, "", message)));
    }
    let named = tx.every::<skill::Entity>().is(skill::Column::Slug, slug(name)).one().await?;
    let aliased = tx.every::<skill_alias::Entity>().is(skill_alias::Column::Folded, folded).one().await?;
    let taken = match (named, aliased) {
        (Some(skill), _) => skill,
        (None, Some(alias)) => tx.every::<skill::Entity>().with_key(alias.skill_id).the_one().await?,
        (None, None) => return Ok(Ok(())),
    };
    let message = say!("“{name}” is the skill “{taken}” already.", name = name.trim(), taken = taken.name);
    Ok(Err(Refusal::new(Code::Duplicate, "", message)))
}

fn alias_row(tx: &ReadTx, skill: SkillId, alias: &str) -> skill_alias::Model {
    skill_alias::Model {
        id: tx.id(),
        body_id: tx.body(),
        skill_id: skill,
        alias: alias.trim().to_owned(),
        folded: fold(alias),
    }
}
