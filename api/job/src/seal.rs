//! Sealing what waits, body by body.

use callup_domain::refusal::Code;
use callup_infra::scope::Operator;
use callup_infra::{Error, Result};

/// Seals every event that waits, and tells how many. Where another copy seals at the same moment, it
/// leaves the body to it.
pub(super) async fn seal(operator: &Operator) -> Result<usize> {
    let mut sealed = 0;
    for body in operator.unsealed().await? {
        loop {
            match operator.seal(body).await {
                Ok(0) => break,
                Ok(some) => sealed += some,
                Err(Error::Refused(refusals))
                    if refusals.iter().all(|refusal| refusal.code == Code::Conflict) =>
                {
                    break;
                }
                Err(cause) => return Err(cause),
            }
        }
    }
    Ok(sealed)
}
