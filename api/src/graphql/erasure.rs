//! Erasure and retention in GraphQL.

use super::Request;
use super::error::failed;
use super::page::{List, Page};
use super::person::{Person, PersonPayload};
use super::told::Told;
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_command::{erasure, retention};
use callup_domain::access::{Action, On};
use callup_domain::retention::{Fate, RecordType};
use callup_infra::entity::person;
use callup_infra::query;
use chrono::NaiveDate;

/// One line of the retention schedule, and what of it goes today.
#[derive(SimpleObject)]
pub struct RetentionLine {
    /// Which records.
    record: RecordType,
    /// What they are.
    what: Told,
    /// How long they are kept.
    kept_for: Told,
    /// From which day that is counted.
    counted_from: Told,
    /// What becomes of them then.
    fate: Fate,
    /// Why so long and no longer, with the law where there is one.
    why: Told,
    /// What goes today, if nothing has gone yet. Null for what belongs to no body,
    /// and for answers to equality monitoring, of which nobody is told how many there are.
    due: Option<RetentionDue>,
}

/// Records whose time is over.
#[derive(SimpleObject)]
pub struct RetentionDue {
    /// How many.
    count: u64,
    /// The day from which the oldest is counted.
    oldest: Option<NaiveDate>,
    /// The day from which the newest is counted.
    newest: Option<NaiveDate>,
}

impl From<query::retention::Due> for RetentionDue {
    fn from(due: query::retention::Due) -> Self {
        Self { count: due.count, oldest: due.oldest, newest: due.newest }
    }
}

/// Who asked to be erased, and what goes by itself.
#[derive(Default)]
pub struct ErasureQuery;

#[Object]
impl ErasureQuery {
    /// People who asked to be erased and are not yet, in the order in which they were added. For
    /// administrators.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn erasures_asked(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Person>> {
        let cx = ctx.cx()?;
        cx.actor().permit(Action::ErasePerson, On::default()).map_err(|refusal| failed(refusal.into()))?;
        let read = cx.read();
        Page::new(first, after)?.of::<person::Entity, _>(query::erasure::asked(&read), Person).await
    }

    /// The retention schedule, and what of each kind of record goes today. For administrators and auditors.
    async fn retention(&self, ctx: &Context<'_>) -> Result<Vec<RetentionLine>> {
        let lines = retention::preview(&ctx.cx()?.read()).await.map_err(failed)?;
        let line = |(rule, due): (&'static callup_domain::retention::Rule, Option<query::retention::Due>)| {
            RetentionLine {
                record: rule.record,
                what: (rule.what)().into(),
                kept_for: rule.keeps_for().into(),
                counted_from: (rule.counted_from)().into(),
                fate: rule.fate,
                why: (rule.why)().into(),
                due: due.map(RetentionDue::from),
            }
        };
        Ok(lines.into_iter().map(line).collect())
    }
}

/// What can be done about erasure.
#[derive(Default)]
pub struct ErasureMutation;

#[Object]
impl ErasureMutation {
    /// Asks an administrator to erase oneself, or takes that back. It is to be done within a month (UK
    /// GDPR, articles 12 and 17).
    async fn ask_for_erasure(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whether to ask.")] input: erasure::AskForErasure,
    ) -> Result<PersonPayload> {
        PersonPayload::of(erasure::ask(ctx.cx()?, input).await)
    }

    /// Erases a person: the name, the address, every way in and what was written about the person go, for
    /// good. What is counted stays, under a pseudonym.
    async fn erase_person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom.")] input: erasure::ErasePerson,
    ) -> Result<PersonPayload> {
        PersonPayload::of(erasure::erase(ctx.cx()?, input).await)
    }
}
