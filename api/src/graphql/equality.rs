//! Equality monitoring in GraphQL: one's own answers, and rounded counts for those who do not select.

use super::Request;
use super::error::failed;
use super::payload::{UserError, split};
use async_graphql::{Context, Object, Result, SimpleObject};
use callup_command::cx::Cx;
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_equality::{Answer, Answers, Figures, Own, Question, Stage, Told};
use callup_infra::scope::ReadTx;
use chrono::NaiveDate;
use std::sync::Arc;

/// A question of equality monitoring, with what may be answered and what you answered.
#[derive(SimpleObject)]
pub struct OwnEqualityAnswer {
    /// The question.
    question: Question,
    /// What may be answered.
    options: Vec<Answer>,
    /// What you answered. Null for no answer.
    answer: Option<Answer>,
}

/// Your own answers to equality monitoring. Nobody else can see them.
#[derive(SimpleObject)]
pub struct OwnEquality {
    /// The first day of the month in which you answered. Null without answers.
    month: Option<NaiveDate>,
    /// The questions, with your answers.
    answers: Vec<OwnEqualityAnswer>,
}

impl From<Option<Own>> for OwnEquality {
    fn from(own: Option<Own>) -> Self {
        let answer = |question: Question| OwnEqualityAnswer {
            question,
            options: question.options().to_vec(),
            answer: own.as_ref().and_then(|own| own.answers.to(question)),
        };
        let answers = Question::ALL.into_iter().map(answer).collect();
        Self { month: own.as_ref().map(|own| own.month), answers }
    }
}

/// A rounded count of equal answers.
#[derive(SimpleObject)]
pub struct EqualityCount {
    /// The answer.
    answer: Answer,
    /// How many gave it, rounded to a multiple of 5.
    people: u32,
}

/// How officers who came so far answered one question.
#[derive(SimpleObject)]
pub struct EqualityFigure {
    /// The question.
    question: Question,
    /// How far they came. Who came to one stage is counted in all before it.
    stage: Stage,
    /// How many gave each answer. Null where too few answered to show anything.
    counts: Option<Vec<EqualityCount>>,
}

/// How officers answered, as it was counted in this quarter.
#[derive(SimpleObject)]
pub struct EqualityFigures {
    /// The day on which they were counted.
    made_on: NaiveDate,
    /// The first day on which they are counted anew: whoever looked before and after something happened to somebody would
    /// see what he or she had answered.
    next_on: NaiveDate,
    /// For each question how officers who came so far answered.
    figures: Vec<EqualityFigure>,
}

impl From<Figures> for EqualityFigures {
    fn from(Figures { made_on, next_on, told }: Figures) -> Self {
        Self { made_on, next_on, figures: told.into_iter().map(EqualityFigure::from).collect() }
    }
}

impl From<Told> for EqualityFigure {
    fn from(told: Told) -> Self {
        let count = |(answer, people)| EqualityCount { answer, people };
        let counts = told.counts.map(|counts| counts.into_iter().map(count).collect());
        Self { question: told.question, stage: told.stage, counts }
    }
}

/// What came of a request about one's own answers. It does not hold them.
#[derive(SimpleObject)]
pub struct EqualityPayload {
    /// Whether it was done.
    done: bool,
    /// Why it was refused. Empty when it was done.
    user_errors: Vec<UserError>,
}

impl EqualityPayload {
    fn of(result: callup_infra::Result<()>) -> Result<Self> {
        let (done, user_errors) = split(result)?;
        Ok(Self { done: done.is_some(), user_errors })
    }
}

/// The request, if it comes from a session: whoever signed in did so by his or her own e-mail or employer. An administrator
/// can have a token made in anybody's name.
fn in_session<'a>(ctx: &'a Context<'_>) -> Result<&'a Cx> {
    let cx = ctx.cx()?;
    if cx.session().is_none() {
        let message = say!("Equality monitoring is for whoever signed in. A token does not do.");
        return Err(failed(Refusal::new(Code::Denied, "", message).into()));
    }
    Ok(cx)
}

/// What can be read of equality monitoring.
#[derive(Default)]
pub struct EqualityQuery;

#[Object]
impl EqualityQuery {
    /// The questions of equality monitoring, with your own answers. In a session alone.
    async fn own_equality(&self, ctx: &Context<'_>) -> Result<OwnEquality> {
        let cx = in_session(ctx)?;
        let own = callup_equality::own(&cx.read(), &cx.world().keys).await.map_err(failed)?;
        Ok(own.into())
    }

    /// Rounded counts of answers to equality monitoring, by how far officers came. For administrators and auditors who
    /// do not also select, in a session.
    async fn equality_figures(&self, ctx: &Context<'_>) -> Result<EqualityFigures> {
        let cx = in_session(ctx)?;
        let kept = callup_equality::kept(&cx.read()).await.map_err(failed)?;
        let figures = match kept {
            Some(kept) => kept,
            // In a transaction of its own: what else the request reads is read from the same picture still.
            None => {
                let tx = ReadTx::begin(cx.world(), Arc::new(cx.actor().clone()), None);
                callup_equality::make(tx, &cx.world().keys).await.map_err(failed)?
            }
        };
        Ok(figures.into())
    }
}

/// What can be done about one's own answers.
#[derive(Default)]
pub struct EqualityMutation;

#[Object]
impl EqualityMutation {
    /// Answers the questions of equality monitoring. It is voluntary, and replaces what you answered before: to answer
    /// nothing takes it back. For officers, in a session alone.
    async fn answer_equality(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Your answers.")] input: Answers,
    ) -> Result<EqualityPayload> {
        let cx = in_session(ctx)?;
        EqualityPayload::of(callup_equality::answer(cx.begin(), &cx.world().keys, &input).await)
    }
}
