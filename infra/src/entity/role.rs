//! A body's catalogue of roles.

use callup_domain::id::RoleId;

owned! {
    /// A role of the capability framework, or a local one.
    "role": RoleId, "role", versioned;
    /// Its key.
    slug: String,
    /// Its name.
    name: String,
    /// Its family.
    family: String,
    /// The version of the framework it is from; none for a local role.
    framework: Option<String>,
    /// Changes so far.
    version: i32,
}
