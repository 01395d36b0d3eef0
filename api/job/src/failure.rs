//! Why a job did not succeed, and whether to try again.

use callup_domain::refusal::Code;
use callup_infra::Error;
use callup_infra::mail::SendError;

/// A job that did not succeed. The text is kept with the job: it names ids, never people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It may succeed another time.
    #[error("{0}")]
    Passing(String),
    /// It never will.
    #[error("{0}")]
    Lasting(String),
}

impl From<SendError> for Failure {
    fn from(error: SendError) -> Self {
        if error.is_permanent() { Self::Lasting(error.to_string()) } else { Self::Passing(error.to_string()) }
    }
}

impl From<Error> for Failure {
    /// A no of the rules stays a no. Everything else passes: the database comes back, somebody else's
    /// change is done, a mistake of ours is mended by the next version.
    fn from(error: Error) -> Self {
        let lasting = match &error {
            Error::Refused(refusals) => refusals.iter().all(|refusal| refusal.code != Code::Conflict),
            Error::NotFound(_) | Error::Denied(_) => true,
            Error::Unavailable(_) | Error::Internal(_) => false,
        };
        if lasting { Self::Lasting(error.to_string()) } else { Self::Passing(error.to_string()) }
    }
}
