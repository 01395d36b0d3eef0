//! Anything with an id, found by that id alone: what Relay refetches by.

use super::Request;
use super::benefit::Benefit;
use super::callup::CallUp;
use super::cost::Cost;
use super::council::Council;
use super::error::{coded, failed};
use super::loader::load;
use super::milestone::Milestone;
use super::officer::Officer;
use super::person::Person;
use super::pick::Pick;
use super::post::Post;
use super::project::Project;
use super::secondment::Secondment;
use super::selection::Selection;
use super::skill::{FrameworkRole, Skill};
use super::update::Update;
use async_graphql::{Context, ID, Interface, Object, Result};
use callup_domain::id::{
    BenefitId, CallUpId, CostId, CouncilId, MilestoneId, OfficerId, PersonId, PickId, PostId, ProjectId,
    RoleId, SecondmentId, SelectionId, SkillId, UpdateId,
};

/// Declares the nodes: each an object, and the id by which its loader finds it.
macro_rules! nodes {
    ($($object:ident: $id:ty),+ $(,)?) => {
        /// Something with an id that is the same for good, and unlike any other's.
        #[derive(Interface)]
        #[graphql(field(name = "id", ty = "ID", desc = "Its id. What comes before the underscore tells what it is."))]
        #[allow(clippy::large_enum_variant, reason = "one is made for each request")]
        #[allow(missing_docs, reason = "each variant is named after what it holds")]
        pub enum Node {
            $($object($object)),+
        }

        async fn find(ctx: &Context<'_>, id: &str) -> Result<Option<Node>> {
            let prefix = id.split_once('_').map_or("", |(prefix, _)| prefix);
            match prefix {
                $(<$id>::PREFIX => {
                    let id: $id = id.parse().map_err(|refusal: callup_domain::Refusal| failed(refusal.into()))?;
                    Ok(load(ctx, id).await?.map($object::from).map(Node::from))
                })+
                _ => Err(coded("BAD_INPUT", "This is not the id of anything that can be looked up here.")),
            }
        }
    };
}

nodes! {
    Benefit: BenefitId,
    Cost: CostId,
    Council: CouncilId,
    FrameworkRole: RoleId,
    Milestone: MilestoneId,
    CallUp: CallUpId,
    Officer: OfficerId,
    Person: PersonId,
    Pick: PickId,
    Post: PostId,
    Project: ProjectId,
    Secondment: SecondmentId,
    Selection: SelectionId,
    Skill: SkillId,
    Update: UpdateId,
}

/// Finding things by id.
#[derive(Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// Whatever has this id, if one may see it.
    async fn node(&self, ctx: &Context<'_>, #[graphql(desc = "The id.")] id: ID) -> Result<Option<Node>> {
        ctx.cx()?;
        let found = find(ctx, &id).await?;
        if let Some(Node::Officer(officer)) = &found {
            officer.looked_up(ctx)?;
        }
        Ok(found)
    }
}
