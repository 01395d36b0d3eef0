//! Ids: one type for each noun, so that an officer's id cannot stand where a post's should.
//!
//! Outside, an id is its prefix, an underscore and a UUID in hexadecimal: `off_0192…`. The
//! prefix tells which noun it is; GraphQL's `node` relies on that. UUIDs are version 7 (RFC 9562),
//! so that ids sort by the time of their making.

use crate::Sentence;
use crate::refusal::{Code, Refusal};
use uuid::Uuid;

macro_rules! ids {
    ($( $(#[$meta:meta])* $name:ident = $prefix:literal, $noun:expr );+ $(;)?) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "sea-orm", derive(sea_orm::DeriveValueType))]
        pub struct $name(pub Uuid);

        impl $name {
            /// What an id of this noun begins with.
            pub const PREFIX: &'static str = $prefix;
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}_{}", $prefix, self.0.as_simple())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = Refusal;

            fn from_str(text: &str) -> Result<Self, Refusal> {
                parse($prefix, text, || $noun).map(Self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "sea-orm")]
        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl From<$name> for AnyId {
            fn from(id: $name) -> Self {
                Self(id.to_string())
            }
        }

        #[cfg(feature = "graphql")]
        graphql_id!($name);
    )+ };
}

/// An id is GraphQL's own `ID` scalar, checked as it comes in.
#[cfg(feature = "graphql")]
macro_rules! graphql_id {
    ($name:ident) => {
        impl async_graphql::InputType for $name {
            type RawValueType = Self;

            fn type_name() -> std::borrow::Cow<'static, str> {
                <async_graphql::ID as async_graphql::InputType>::type_name()
            }

            fn create_type_info(registry: &mut async_graphql::registry::Registry) -> String {
                <async_graphql::ID as async_graphql::InputType>::create_type_info(registry)
            }

            fn parse(value: Option<async_graphql::Value>) -> async_graphql::InputValueResult<Self> {
                match value.unwrap_or_default() {
                    async_graphql::Value::String(text) => {
                        text.parse::<Self>().map_err(async_graphql::InputValueError::custom)
                    }
                    other => Err(async_graphql::InputValueError::expected_type(other)),
                }
            }

            fn to_value(&self) -> async_graphql::Value {
                async_graphql::Value::String(self.to_string())
            }

            fn as_raw_value(&self) -> Option<&Self> {
                Some(self)
            }
        }

        graphql_id_out!($name);
    };
}

/// An id goes out as GraphQL's own `ID` scalar.
#[cfg(feature = "graphql")]
macro_rules! graphql_id_out {
    ($name:ident) => {
        impl async_graphql::OutputType for $name {
            fn type_name() -> std::borrow::Cow<'static, str> {
                <async_graphql::ID as async_graphql::OutputType>::type_name()
            }

            fn create_type_info(registry: &mut async_graphql::registry::Registry) -> String {
                <async_graphql::ID as async_graphql::OutputType>::create_type_info(registry)
            }

            async fn resolve(
                &self,
                _: &async_graphql::ContextSelectionSet<'_>,
                _: &async_graphql::Positioned<async_graphql::parser::types::Field>,
            ) -> async_graphql::ServerResult<async_graphql::Value> {
                Ok(async_graphql::Value::String(self.to_string()))
            }
        }
    };
}

/// The id of a row of any noun, which its prefix tells.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyId(String);

impl std::fmt::Display for AnyId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "graphql")]
graphql_id_out!(AnyId);

ids! {
    /// A coordinating body: the tenant.
    BodyId = "body", say!("a body");
    /// A local authority, in the reference data that all bodies share.
    CouncilId = "cou", say!("a council");
    /// A council's place in a body.
    MemberId = "mem", say!("a member council");
    /// A person in a body.
    PersonId = "per", say!("a person");
    /// A role that a person holds.
    MembershipId = "msh", say!("a membership");
    /// An API token.
    TokenId = "tok", say!("a token");
    /// A question for a sign-in link.
    AskId = "ask", say!("a question for a link");
    /// A link that lets somebody in.
    LinkId = "lnk", say!("a link");
    /// A session.
    SessionId = "ses", say!("a session");
    /// An identity provider.
    ProviderId = "prv", say!("an identity provider");
    /// A provider's name for a person.
    IdentityId = "idn", say!("an identity");
    /// A sign-in under way at a provider.
    SignInId = "sgn", say!("a sign-in");
    /// Attempts in a window of time.
    AttemptId = "att", say!("a count of attempts");
    /// A skill in a body's catalogue.
    SkillId = "ski", say!("a skill");
    /// Another name of a skill.
    SkillAliasId = "ska", say!("a skill's alias");
    /// A role of the capability framework, in a body's catalogue.
    RoleId = "rol", say!("a role");
    /// A skill that a role needs at one of its levels.
    RoleSkillId = "rsk", say!("a role's skill");
    /// An officer in the pool.
    OfficerId = "off", say!("an officer");
    /// A skill that an officer has.
    OfficerSkillId = "osk", say!("an officer's skill");
    /// An officer's security clearance.
    ClearanceId = "clr", say!("a clearance");
    /// Evidence behind an officer's skill.
    EvidenceId = "evi", say!("a piece of evidence");
    /// A council's pledge.
    PledgeId = "plg", say!("a pledge");
    /// A payment by a council.
    ContributionId = "ctb", say!("a contribution");
    /// A body's operating model from a date.
    BodyModelId = "bom", say!("an operating model's start");
    /// How a body's pages look.
    LookId = "lok", say!("a look");
    /// What a body asks for to protect its officers.
    WorkloadId = "wkl", say!("a workload");
    /// Half-days a week that an officer offers for a time.
    OfferId = "ofr", say!("an offer of half-days");
    /// Days on which an officer cannot be booked: leave or home days.
    AbsenceId = "abs", say!("an absence");
    /// Days on which a home council releases nobody.
    BlackoutId = "blk", say!("a blackout");
    /// A project.
    ProjectId = "prj", say!("a project");
    /// A council's part in a project.
    HostId = "hst", say!("a host council's part");
    /// A project's passage into a phase.
    PhaseId = "pha", say!("a phase");
    /// A post in a project.
    PostId = "pst", say!("a post");
    /// A skill that a post needs.
    NeedId = "ned", say!("a need");
    /// An officer's interest in a post.
    InterestId = "int", say!("an interest");
    /// A post that an officer was told of.
    AlertId = "alt", say!("an alert");
    /// What came of a post for an officer.
    OutcomeId = "out", say!("an outcome");
    /// An officer's calendar.
    CalendarId = "ics", say!("a calendar");
    /// A call-up.
    CallUpId = "cal", say!("a call-up");
    /// A selection: posts to be filled together.
    SelectionId = "sln", say!("a selection");
    /// An officer who is proposed for a post.
    PickId = "pck", say!("a pick");
    /// A decision on a post of a selection.
    DecisionId = "dcn", say!("a decision");
    /// What a proposal was made from.
    SelectionInputId = "sin", say!("what a proposal was made from");
    /// An officer who could have a post instead.
    OtherId = "oth", say!("a reserve or near miss");
    /// A seat on the panel of a selection.
    PanelMemberId = "pmb", say!("a seat on a panel");
    /// Something that a member of a panel has an interest in.
    PanelInterestId = "pin", say!("a declared interest");
    /// A vote of a member of a panel on a pick.
    VoteId = "vot", say!("a vote");
    /// A secondment.
    SecondmentId = "sec", say!("a secondment");
    /// A milestone.
    MilestoneId = "mst", say!("a milestone");
    /// A forecast or an actual date of a milestone.
    ForecastId = "fct", say!("a forecast");
    /// A delivery lead's update.
    UpdateId = "upd", say!("an update");
    /// A word that is said to those who are silent.
    PromptId = "pmt", say!("a prompt");
    /// A forecast of a project's cost.
    CostId = "cst", say!("a forecast of cost");
    /// A benefit that a project is for.
    BenefitId = "ben", say!("a benefit");
    /// A measurement of a benefit.
    MeasurementId = "mea", say!("a measurement");
    /// A council's share in a benefit.
    ShareId = "shr", say!("a share");
    /// A recorded state of a row.
    RevisionId = "rev", say!("a revision");
    /// An event.
    EventId = "evt", say!("an event");
    /// An event's place in the chain.
    SealId = "sea", say!("a seal");
    /// A look at an officer's profile.
    ViewId = "viw", say!("a look at a profile");
    /// An e-mail.
    MailId = "eml", say!("an e-mail");
    /// A link in a letter, by which its reader decides.
    ReplyId = "rpl", say!("a link in a letter");
    /// A client's key of a mutation that is to be done once.
    RequestKeyId = "rqk", say!("a request key");
    /// A data sharing agreement of a council with the body.
    AgreementId = "agr", say!("a data sharing agreement");
    /// An endpoint that is told what happens.
    WebhookId = "whk", say!("an endpoint");
    /// A delivery of an event to an endpoint.
    DeliveryId = "dlv", say!("a delivery");
    /// A job.
    JobId = "job", say!("a job");
}

/// Reads what begins with `prefix`, an id of `noun`.
fn parse(prefix: &str, text: &str, noun: fn() -> Sentence) -> Result<Uuid, Refusal> {
    text.strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('_'))
        // Only the form that `Display` writes: one thing, one id.
        .filter(|hex| hex.len() == 32 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
        .and_then(|hex| Uuid::try_parse(hex).ok())
        .ok_or_else(|| {
            let text: String = text.chars().take(60).collect();
            Refusal::new(
                Code::Malformed,
                "",
                say!(
                    "“{text}” is not the id of {noun}; those begin with {prefix}_.",
                    text,
                    noun = noun(),
                    prefix
                ),
            )
        })
}
