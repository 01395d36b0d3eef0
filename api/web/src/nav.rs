//! The navigation: what each person needs, by role, the first of it where they begin.

use callup_domain::access::{Actor, Role};

/// An entry.
pub struct Entry {
    /// Its name; `nav-NAME` is what it says.
    pub name: &'static str,
    /// Where it leads.
    pub path: &'static str,
    roles: &'static [Role],
}

/// The entries, in order. Whoever has one of the roles has the entry.
pub const ENTRIES: &[Entry] = &[
    Entry { name: "desk", path: "/desk", roles: &[Role::Coordinator] },
    Entry { name: "releases", path: "/releases", roles: &[Role::Approver, Role::Deputy] },
    Entry { name: "report", path: "/report", roles: &[Role::Leader, Role::Approver] },
    Entry { name: "me", path: "/me", roles: &[Role::Officer] },
    Entry { name: "open-posts", path: "/open-posts", roles: &[Role::Officer] },
    Entry { name: "next", path: "/next", roles: &[Role::DeliveryLead] },
    Entry {
        name: "projects",
        path: "/projects",
        roles: &[Role::Coordinator, Role::Selector, Role::DeliveryLead, Role::Leader],
    },
    Entry {
        name: "officers",
        path: "/officers",
        roles: &[Role::Coordinator, Role::Selector, Role::Approver],
    },
    Entry { name: "planner", path: "/planner", roles: &[Role::Coordinator, Role::Selector, Role::Approver] },
    Entry {
        name: "call-ups",
        path: "/call-ups",
        roles: &[Role::Coordinator, Role::Approver, Role::Deputy, Role::Officer],
    },
    Entry {
        name: "secondments",
        path: "/secondments",
        roles: &[Role::Coordinator, Role::Approver, Role::Deputy, Role::Officer],
    },
    Entry { name: "reports", path: "/reports", roles: &[Role::Coordinator, Role::Auditor] },
    Entry {
        name: "selections",
        path: "/selections",
        roles: &[Role::Coordinator, Role::Selector, Role::Auditor],
    },
    Entry { name: "body", path: "/body", roles: &[Role::Administrator] },
    Entry { name: "record", path: "/record", roles: &[Role::Auditor, Role::Administrator] },
];

/// The entries that somebody has.
pub fn of(actor: &Actor) -> impl Iterator<Item = &'static Entry> + '_ {
    ENTRIES.iter().filter(|entry| entry.roles.iter().any(|role| actor.holds(*role)))
}

/// Where somebody begins.
#[must_use]
pub fn start(actor: &Actor) -> &'static str {
    of(actor).next().map_or("/account", |entry| entry.path)
}
