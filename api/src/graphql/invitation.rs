//! Invitations in GraphQL.

use super::Request;
use super::council::Council;
use super::error::failed;
use super::loader::require;
use super::page::{List, Page};
use super::payload::payload;
use super::person::Person;
use async_graphql::{Context, ID, Object, Result};
use callup_command::attempt;
use callup_command::invitation::{self as invitations, InvitePerson, RevokeInvitation};
use callup_domain::Refusal;
use callup_domain::access::{Action, On};
use callup_domain::attempt::Limit;
use callup_domain::id::PersonId;
use callup_infra::Error;
use callup_infra::entity::link;
use callup_infra::scope::Operator;
use callup_web::site::Site;
use chrono::{DateTime, TimeDelta, Utc};

/// How many invitations one person may send: a council's worth in an hour, and no flood.
const SENT: Limit = Limit { most: 200, window: TimeDelta::hours(1) };

/// An invitation: a person's first way in, by a link in an e-mail.
pub struct Invitation(link::Model);

impl From<link::Model> for Invitation {
    fn from(row: link::Model) -> Self {
        Self(row)
    }
}

/// An invitation: a person's first way in, by a link in an e-mail.
#[Object]
impl Invitation {
    /// Its id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Who is invited.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.0.person_id, "person").await.map(Person)
    }

    /// The council for which the person is invited; null for the body itself.
    async fn council(&self, ctx: &Context<'_>) -> Result<Option<Council>> {
        match self.0.council_id {
            Some(council) => Council::require(ctx, council).await.map(Some),
            None => Ok(None),
        }
    }

    /// When it was made.
    async fn made_at(&self) -> DateTime<Utc> {
        self.0.made_at
    }

    /// Until when its link works.
    async fn expires_at(&self) -> DateTime<Utc> {
        self.0.expires_at
    }

    /// When its link was used.
    async fn used_at(&self) -> Option<DateTime<Utc>> {
        self.0.used_at
    }

    /// When it was taken back.
    async fn revoked_at(&self) -> Option<DateTime<Utc>> {
        self.0.revoked_at
    }
}

/// Invitations that can be asked for.
#[derive(Default)]
pub struct InvitationQuery;

#[Object]
impl InvitationQuery {
    /// The invitations of the body, oldest first. For administrators, coordinators and auditors.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn invitations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Invitation>> {
        let cx = ctx.cx()?;
        cx.actor().permit(Action::SeePeople, On::default()).map_err(|refusal| failed(refusal.into()))?;
        let read = cx.read();
        Page::new(first, after)?.of(read.find::<link::Entity>(), Invitation).await
    }
}

payload! {
    /// What came of a request about an invitation.
    InvitationPayload { invitation: Invitation }
}

/// What can be done with invitations.
#[derive(Default)]
pub struct InvitationMutation;

#[Object]
impl InvitationMutation {
    /// Invites a person by e-mail. An earlier invitation that was not used is taken back.
    async fn invite_person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom to invite.")] input: InvitePerson,
    ) -> Result<InvitationPayload> {
        let cx = ctx.cx()?;
        if let Some(sender) = cx.actor().person() {
            let (operator, now) = (Operator::new(cx.world().clone()), cx.world().clock.now());
            let counted = attempt::count(&operator, now, "invite", &sender.to_string(), SENT).await;
            if let Err(too_many) = counted.map_err(failed)? {
                return InvitationPayload::of::<link::Model>(Err(Error::from(Refusal::from(too_many))));
            }
        }
        let works_for = TimeDelta::days(ctx.data::<Site>()?.rules().invitation_days);
        InvitationPayload::of(invitations::invite(cx, input, works_for).await)
    }

    /// Takes an invitation back, unless it was used.
    async fn revoke_invitation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which invitation.")] input: RevokeInvitation,
    ) -> Result<InvitationPayload> {
        InvitationPayload::of(invitations::revoke(ctx.cx()?, input).await)
    }
}
