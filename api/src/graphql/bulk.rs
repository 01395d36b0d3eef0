//! The same done to many at once, in GraphQL: what became of each.

use super::callup::CallUp;
use super::payload::{UserError, split};
use super::project::Project;
use async_graphql::{ID, Object, Result};
use callup_domain::bulk::{Line, Outcome};
use callup_domain::id::{CallUpId, ProjectId};
use callup_infra::entity::{callup, project};

/// Declares the payload of a noun's mutations over many: one result for each that was chosen.
macro_rules! many {
    ($(#[$meta:meta])* $payload:ident { $(#[$of_one:meta])* $result:ident { $field:ident: $object:ident, $id:ty, $model:ty } }) => {
        $(#[$of_one])*
        pub struct $result(Line<$id, $model>);

        $(#[$of_one])*
        #[Object]
        impl $result {
            /// The id that was chosen.
            async fn chosen(&self) -> ID {
                self.0.id.into()
            }

            /// What it is now. Null when there is no such thing, or none that you may see.
            async fn $field(&self) -> Option<$object> {
                self.0.row.clone().map($object)
            }

            /// What became of it.
            async fn outcome(&self) -> Outcome {
                self.0.outcome
            }

            /// Why it was refused. Empty otherwise.
            async fn errors(&self) -> Vec<UserError> {
                self.0.refusals.iter().cloned().map(UserError::from).collect()
            }
        }

        $(#[$meta])*
        pub struct $payload {
            results: Vec<$result>,
            user_errors: Vec<UserError>,
        }

        $(#[$meta])*
        #[Object]
        impl $payload {
            /// What became of each, in the order in which they were chosen; at most 500.
            #[graphql(complexity = "super::page::list(child_complexity)")]
            async fn results(&self) -> &[$result] {
                &self.results
            }

            /// Why all of it was refused: nothing was written then. Empty otherwise.
            async fn user_errors(&self) -> &[UserError] {
                &self.user_errors
            }
        }

        impl $payload {
            /// From what a command answered.
            pub(super) fn of(result: callup_infra::Result<Vec<Line<$id, $model>>>) -> Result<Self> {
                let (lines, user_errors) = split(result)?;
                let results = lines.unwrap_or_default().into_iter().map($result).collect();
                Ok(Self { results, user_errors })
            }
        }
    };
}

many! {
    /// What came of a request about many call-ups.
    CallUpsPayload {
        /// What became of one of the call-ups that were chosen.
        CallUpResult { call_up: CallUp, CallUpId, callup::Model }
    }
}

many! {
    /// What came of a request about many projects.
    ProjectsPayload {
        /// What became of one of the projects that were chosen.
        ProjectResult { project: Project, ProjectId, project::Model }
    }
}
