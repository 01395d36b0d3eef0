//! Coordinating bodies: the tenants.

use callup_domain::id::BodyId;
use chrono::{DateTime, Utc};

shared! {
    /// A coordinating body.
    "body": BodyId;
    /// Its key in addresses and on the command line.
    slug: String,
    /// Its name.
    name: String,
    /// When it was set up.
    created_at: DateTime<Utc>,
    /// Changes so far.
    version: i32,
}
