//! Who works for the consortium and its councils, and as whom a newcomer can act. Nobody exists.

use super::act::{Act, What};
use super::stage::{Player, Stage, at};
use anyhow::Result;
use callup_command as command;
use callup_command::person::{AddPerson, GrantRole};
use callup_domain::access::{Grant, Role};
use callup_domain::id::CouncilId;
use callup_domain::reference::fold;

/// Somebody who works for the body.
#[derive(Debug)]
pub(super) struct Staff {
    name: &'static str,
    role: Role,
}

const STAFF: [Staff; 8] = [
    Staff { name: "Meera Shah", role: Role::Coordinator },
    Staff { name: "Joel Brandt", role: Role::Coordinator },
    Staff { name: "Ingrid Vale", role: Role::Selector },
    Staff { name: "Osman Yildiz", role: Role::Auditor },
    Staff { name: "Dana Okoro", role: Role::DeliveryLead },
    Staff { name: "Rory Lockhart", role: Role::DeliveryLead },
    Staff { name: "Lowri Pugh", role: Role::DeliveryLead },
    Staff { name: "Samir Haddad", role: Role::DeliveryLead },
];

/// Somebody as whom a newcomer can act.
#[derive(Clone, Copy, Debug)]
pub struct Guide {
    /// In what role.
    pub role: &'static str,
    /// Who.
    pub name: &'static str,
    /// The e-mail address, by which the person is known.
    pub email: &'static str,
    /// What to try.
    pub tries: &'static str,
}

/// The people as whom a newcomer can act, the coordinator first.
pub const GUIDES: [Guide; 7] = [
    Guide {
        role: "coordinator",
        name: "Meera Shah",
        email: "meera.shah@consortium.example",
        tries: "ask for the candidates of the open posts, with their points, and call one up",
    },
    Guide {
        role: "officer",
        name: "Tom Whitfield",
        email: "tom.whitfield@stockport.example",
        tries: "see where your secondment stands, and answer the call-up that waits for you",
    },
    Guide {
        role: "approver",
        name: "Priya Nair",
        email: "priya.nair@stockport.example",
        tries: "decide on Tom’s release: grant it, refuse it or offer other terms",
    },
    Guide {
        role: "delivery lead",
        name: "Dana Okoro",
        email: "dana.okoro@consortium.example",
        tries: "see how “Missed-bin reporting” is rated and why, and report an update",
    },
    Guide {
        role: "leader",
        name: "Cllr Folake Adeyemi",
        email: "folake.adeyemi@stockport.example",
        tries: "read Stockport’s report as at 30 June 2027",
    },
    Guide {
        role: "administrator",
        name: "Nia Prosser",
        email: "nia.prosser@consortium.example",
        tries: "see who belongs to the body, and bring in officers from a file",
    },
    Guide {
        role: "auditor",
        name: "Osman Yildiz",
        email: "osman.yildiz@consortium.example",
        tries: "read the record of what happened",
    },
];

/// The body’s own people begin.
pub(super) fn acts() -> Result<Vec<Act>> {
    let at = at("2026-07-01 10:00")?;
    Ok(STAFF.iter().map(|staff| Act { at, what: What::Hire(staff) }).collect())
}

pub(super) async fn hire(stage: &mut Stage, staff: &'static Staff) -> Result<()> {
    add(stage, staff.name, "consortium", staff.role, None).await
}

/// Adds somebody with a role.
pub(super) async fn add(
    stage: &mut Stage,
    name: &'static str,
    employer: &str,
    role: Role,
    council: Option<CouncilId>,
) -> Result<()> {
    let ask = AddPerson { name: name.to_owned(), email: email(name, employer), language: None };
    let cx = stage.operator();
    let person = command::person::add(&cx, ask).await?.id;
    command::person::grant(&cx, GrantRole { person, role, council, until_on: None }).await?;
    let grants = vec![Grant { role, council }];
    stage.players.put(name, Player { person, officer: None, home: None, grants });
    Ok(())
}

/// An address that no letter reaches: the domain is kept for examples (RFC 2606).
pub(super) fn email(name: &str, employer: &str) -> String {
    let name = fold(name.trim_start_matches("Cllr ")).replace(' ', ".");
    format!("{name}@{employer}.example")
}
