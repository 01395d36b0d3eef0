//! The pool, from rows: read once, then followed event by event.
//!
//! What ranking asks of 20,000 officers is some 300,000 rows. They are read once for a body and kept in
//! memory (`infra/src/pools.rs`); afterwards the record tells what changed, because each command leaves
//! an event in its own transaction. A request never gets another picture than that of its own transaction.

mod follow;
mod rows;

use super::diary::{Among, Councils};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::ranking::Pool;

pub use follow::pool;
pub(super) use rows::{lenders, officers};

/// The pool as `tx` sees it, read anew and kept nowhere; eleven statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn anew(tx: &ReadTx) -> Result<Pool> {
    let mut pool = Pool::default();
    for (council, lender) in lenders(tx, &Councils::All).await? {
        pool.put_lender(council, lender);
    }
    for (officer, pooled) in officers(tx, &Among::Everybody).await? {
        pool.put_officer(officer, pooled);
    }
    Ok(pool)
}
