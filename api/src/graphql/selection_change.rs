//! What can be done with selections, in GraphQL.

use super::Request;
use super::payload::payload;
use super::pick::PickPayload;
use super::selection::Selection;
use async_graphql::{Context, Object, Result};
use callup_command as command;

payload! {
    /// What came of a request about a selection.
    SelectionPayload { selection: Selection }
}

/// What can be done with selections.
#[derive(Default)]
pub struct SelectionMutation;

#[Object]
impl SelectionMutation {
    /// Draws a selection up. Nothing is run yet, and weights can still be changed.
    async fn create_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it asks.")] input: command::selection::draft::CreateSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::create(ctx.cx()?, input).await)
    }

    /// Changes what a draft asks. Once the engine has run nothing can be changed any more.
    async fn change_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it asks now.")] input: command::selection::draft::ChangeSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::change(ctx.cx()?, input).await)
    }

    /// Draws up a what-if, and sets the engine to work on it. It touches nothing.
    async fn suppose_what_if(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is supposed.")] input: command::selection::what_if::SupposeWhatIf,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::suppose(ctx.cx()?, input).await)
    }

    /// Sets the engine to work. The proposal is there soon after; `progress` says how far it is.
    async fn run_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::run::RunSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::run(ctx.cx()?, input).await)
    }

    /// Stops the engine. The selection is as it was before.
    async fn cancel_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::run::CancelSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::cancel(ctx.cx()?, input).await)
    }

    /// Decides on a pick: takes it, changes it or leaves the place empty. Departures need a reason.
    async fn decide_pick(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is decided.")] input: command::selection::decide::DecidePick,
    ) -> Result<PickPayload> {
        PickPayload::of(command::selection::decide(ctx.cx()?, input).await)
    }

    /// Takes an officer for a post for which nobody is proposed. It is a pick from then on.
    async fn fill_post(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which post, and who is taken.")] input: command::selection::fill::FillPost,
    ) -> Result<PickPayload> {
        PickPayload::of(command::selection::fill(ctx.cx()?, input).await)
    }

    /// Ends deciding, once every pick was decided on. Nobody is called up yet.
    async fn finish_deciding(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::decide::FinishDeciding,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::finish(ctx.cx()?, input).await)
    }

    /// Calls up whoever was taken, all of them or none. Refused when what it rests on has moved, with what has.
    async fn apply_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::apply::ApplySelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::apply(ctx.cx()?, input).await)
    }

    /// Puts a selection aside.
    async fn discard_selection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which selection.")] input: command::selection::draft::DiscardSelection,
    ) -> Result<SelectionPayload> {
        SelectionPayload::of(command::selection::discard(ctx.cx()?, input).await)
    }
}
