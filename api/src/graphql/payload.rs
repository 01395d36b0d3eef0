//! What every mutation returns: the thing it changed, and what a person can mend.

use super::error;
use super::told::Told;
use async_graphql::SimpleObject;
use callup_domain::Refusal;
use callup_domain::refusal::Code;
use callup_infra::Error;

/// Something that a person can mend, in whole sentences.
#[derive(Clone, Debug, SimpleObject)]
pub struct UserError {
    /// What kind of no it is. Stable.
    pub code: Code,
    /// A sentence for people.
    pub message: Told,
    /// The field of the input that it concerns, from the outside in. Empty for the whole.
    pub path: Vec<String>,
}

impl From<Refusal> for UserError {
    fn from(refusal: Refusal) -> Self {
        let path = refusal.path.split('.').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        Self { code: refusal.code, message: refusal.message.into(), path }
    }
}

/// Splits what a command answered: refusals for people, everything else as an error.
///
/// # Errors
/// What is not a refusal.
pub fn split<T>(result: callup_infra::Result<T>) -> async_graphql::Result<(Option<T>, Vec<UserError>)> {
    match result {
        Ok(done) => Ok((Some(done), Vec::new())),
        Err(Error::Refused(refusals)) => Ok((None, refusals.into_iter().map(UserError::from).collect())),
        Err(cause) => Err(error::failed(cause)),
    }
}

/// Declares the payload of a noun's mutations: one field with the noun, and `userErrors`.
macro_rules! payload {
    ($(#[$meta:meta])* $payload:ident { $field:ident: $object:ident }) => {
        $(#[$meta])*
        #[derive(async_graphql::SimpleObject)]
        pub struct $payload {
            /// What was changed, as it is now. Null when it was refused; nothing was written then.
            pub $field: Option<$object>,
            /// Why it was refused. Empty when it was done.
            pub user_errors: Vec<crate::graphql::payload::UserError>,
        }

        impl $payload {
            /// From what a command answered.
            pub(in crate::graphql) fn of<T>(result: callup_infra::Result<T>) -> async_graphql::Result<Self>
            where
                $object: From<T>,
            {
                let (done, user_errors) = crate::graphql::payload::split(result)?;
                Ok(Self { $field: done.map($object::from), user_errors })
            }
        }
    };
}
pub(crate) use payload;
