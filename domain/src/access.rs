//! Who may do and see what: the whole policy, as one table.
//!
//! A row says: this action, by this role, reaches this far. Everything else follows from the
//! table: `permit` for what is done, `reach` for which rows are seen, and the matrix in
//! `docs/access.md`, which a test compares with it.

use crate::id::{BodyId, CallUpId, CouncilId, OfficerId, PersonId, ReplyId};
use crate::refusal::{Code, Refusal};

words! {
    /// A role in a body. A person may hold several; council roles are held for one council.
    pub enum Role {
        /// Works the body's desk: lists projects, selects, calls up.
        Coordinator = "coordinator",
        /// Sits on the selection panel.
        Selector = "selector",
        /// Decides on release for one home council.
        Approver = "approver",
        /// Stands in for the approvers of one home council, for a time.
        Deputy = "deputy",
        /// Runs projects and reports on them.
        DeliveryLead = "delivery_lead",
        /// Council leader or chief executive: reads reports for one council.
        Leader = "leader",
        /// Reads the record.
        Auditor = "auditor",
        /// Sets the body up: members, people, skills, imports.
        Administrator = "administrator",
        /// A council employee in the pool. Held by having an officer's profile.
        Officer = "officer",
    }
}

impl Role {
    /// Whether the role is held for one council.
    #[must_use]
    pub const fn of_council(self) -> bool {
        matches!(self, Self::Approver | Self::Deputy | Self::Leader)
    }
}

words! {
    /// What somebody does or sees.
    pub enum Action {
        /// Add and change member councils, people, roles and tokens; record pledges and payments.
        SetUp = "set_up",
        /// Bring in officers and skills from files; merge and rename skills.
        Import = "import",
        /// Enter and change an officer's profile, skills, offers and leave.
        EditProfile = "edit_profile",
        /// Enter the pool with a profile, as whoever volunteers.
        JoinPool = "join_pool",
        /// List, pause or withdraw an officer.
        ChangeStanding = "change_standing",
        /// Record the line manager's support, confirm skills.
        SupportOfficer = "support_officer",
        /// Enter an officer's security clearance.
        EnterClearance = "enter_clearance",
        /// Assess a colleague's skill, by one who has it.
        AssessSkill = "assess_skill",
        /// Set home days, blackouts and the cap of a home council.
        ProtectCouncil = "protect_council",
        /// Name deputies of the approvers of a home council.
        NameDeputy = "name_deputy",
        /// Say when one is away.
        SayAway = "say_away",
        /// Show interest in a post.
        ShowInterest = "show_interest",
        /// See what must be done next: everything, or what waits for oneself.
        SeeNextActions = "see_next_actions",
        /// Ask a delivery lead for an update.
        AskForUpdate = "ask_for_update",
        /// Choose which posts to be told of, and how often.
        SetAlerts = "set_alerts",
        /// Have call-ups, secondments and leave in a calendar program.
        KeepCalendar = "keep_calendar",
        /// Answer the questions of equality monitoring, see one's own answers, and take them back.
        AnswerEquality = "answer_equality",
        /// See rounded counts of these answers. Whoever also selects does not.
        SeeEquality = "see_equality",
        /// List projects and posts, and publish them.
        ListProject = "list_project",
        /// Move a project through its phases.
        MovePhase = "move_phase",
        /// Close a project.
        CloseProject = "close_project",
        /// Call an officer up, take a call-up back, accept a counter-offer.
        CallUp = "call_up",
        /// Draw up selections, let the engine run, and decide on what it proposes. To apply one is to call up.
        Select = "select",
        /// Set the panel of a selection: who sits on it, and how many must vote.
        SetPanel = "set_panel",
        /// Declare interests and vote on picks, as a member of the panel.
        SitOnPanel = "sit_on_panel",
        /// Answer a call-up.
        AnswerCallUp = "answer_call_up",
        /// Grant, refuse or counter the release of an officer, and record the consultation.
        DecideRelease = "decide_release",
        /// Sign a secondment as the officer; propose and answer an earlier end.
        SignAsOfficer = "sign_as_officer",
        /// Sign a secondment for the home council; propose and answer an earlier end.
        SignForHome = "sign_for_home",
        /// Sign a secondment for the body; propose and answer an earlier end; complete it.
        SignForBody = "sign_for_body",
        /// Report: updates, milestones, costs, measurements.
        Report = "report",
        /// See officers' profiles.
        SeeProfile = "see_profile",
        /// See who looked at an officer's profile, and what for.
        SeeViews = "see_views",
        /// See what an officer earns and costs.
        SeePay = "see_pay",
        /// See an officer's security clearance; others see whether it will do, and its date.
        SeeClearance = "see_clearance",
        /// See when an officer's employment contract ends; others see whether it outlasts a post, and its end where it
        /// does not.
        SeeEmployment = "see_employment",
        /// See interest in posts.
        SeeInterest = "see_interest",
        /// See what officers were told came of a post, and who was not told.
        SeeOutcome = "see_outcome",
        /// See projects that are not published yet.
        SeeDraft = "see_draft",
        /// See the ranked candidates of a post.
        SeeCandidates = "see_candidates",
        /// See in the planner when officers are free, and how much of their time is used.
        SeeAvailability = "see_availability",
        /// See what skills are wanted and how many half-days of them there are.
        SeeCapacity = "see_capacity",
        /// See selections: who is proposed, and why.
        SeeSelection = "see_selection",
        /// See call-ups with their reasons.
        SeeCallUp = "see_call_up",
        /// See secondments and their terms.
        SeeSecondment = "see_secondment",
        /// Read a council's report.
        SeeReport = "see_report",
        /// Read events.
        SeeEvents = "see_events",
        /// See people, their roles and their tokens.
        SeePeople = "see_people",
        /// Ask to be erased, or take that back.
        AskErasure = "ask_erasure",
        /// Erase a person, and see who asked for it.
        ErasePerson = "erase_person",
        /// See how long records are kept, and what of them goes next.
        SeeRetention = "see_retention",
        /// Let records go whose time is over: no person, only the job runner.
        KeepHouse = "keep_house",
        /// End sessions: sign out, here or everywhere.
        EndSession = "end_session",
        /// Give e-mails to the mail server: no person, only the job runner.
        SendMail = "send_mail",
        /// Give and withdraw data sharing agreements for a council.
        ShareOfficers = "share_officers",
        /// See data sharing agreements.
        SeeAgreements = "see_agreements",
        /// Register, change and remove endpoints that are told what happens; try them out; send again.
        SetWebhook = "set_webhook",
        /// See endpoints and what was delivered to them.
        SeeWebhooks = "see_webhooks",
        /// Deliver events to endpoints: no person, only the job runner.
        Deliver = "deliver",
        /// Come in: no person yet, but whoever stands at the door.
        SignIn = "sign_in",
    }
}

words! {
    /// How far a role's right reaches.
    pub enum Extent {
        /// Everything in the body.
        Body = "body",
        /// Officers that are listed and supported, of councils with a data sharing agreement in force; and those
        /// who have been called up.
        Pool = "pool",
        /// What concerns the officers of the role's council.
        HomeCouncil = "home council",
        /// What has been agreed for projects that land at the role's council.
        HostCouncil = "host council",
        /// The projects that the person leads, and what has been agreed for them.
        LedProject = "led project",
        /// The officer's own.
        Own = "own",
        /// What the officer has chosen to share with the home council.
        Shared = "shared",
    }
}

/// The policy. Where an action has no row for a role, the role may not.
pub const POLICY: &[(Action, Role, Extent)] = {
    use Action::*;
    use Extent::*;
    use Role::*;
    &[
        (SetUp, Administrator, Body),
        (Import, Administrator, Body),
        (EditProfile, Officer, Own),
        (EditProfile, Administrator, Body),
        (JoinPool, Officer, Own),
        (JoinPool, Administrator, Body),
        (ChangeStanding, Officer, Own),
        (ChangeStanding, Coordinator, Body),
        (SupportOfficer, Approver, HomeCouncil),
        (EnterClearance, Approver, HomeCouncil),
        (AssessSkill, Officer, Body),
        (ProtectCouncil, Approver, HomeCouncil),
        (ProtectCouncil, Administrator, Body),
        (NameDeputy, Approver, HomeCouncil),
        (NameDeputy, Administrator, Body),
        (SayAway, Approver, Own),
        (SayAway, Deputy, Own),
        (ShowInterest, Officer, Own),
        (SeeNextActions, Coordinator, Body),
        (SeeNextActions, Approver, HomeCouncil),
        (SeeNextActions, Deputy, HomeCouncil),
        (SeeNextActions, DeliveryLead, LedProject),
        (SeeNextActions, Officer, Own),
        (AskForUpdate, Coordinator, Body),
        (SetAlerts, Officer, Own),
        (KeepCalendar, Officer, Own),
        (AnswerEquality, Officer, Own),
        (SeeEquality, Administrator, Body),
        (SeeEquality, Auditor, Body),
        (ListProject, Coordinator, Body),
        (MovePhase, Coordinator, Body),
        (MovePhase, DeliveryLead, LedProject),
        (CloseProject, Coordinator, Body),
        (CloseProject, DeliveryLead, LedProject),
        (Action::CallUp, Coordinator, Body),
        (Select, Coordinator, Body),
        (Select, Selector, Body),
        (SetPanel, Coordinator, Body),
        (SitOnPanel, Selector, Body),
        (AnswerCallUp, Officer, Own),
        (DecideRelease, Approver, HomeCouncil),
        (DecideRelease, Deputy, HomeCouncil),
        (SignAsOfficer, Officer, Own),
        (SignForHome, Approver, HomeCouncil),
        (SignForHome, Deputy, HomeCouncil),
        (SignForBody, Coordinator, Body),
        (Report, DeliveryLead, LedProject),
        (SeeProfile, Coordinator, Pool),
        (SeeProfile, Selector, Pool),
        (SeeProfile, Approver, HomeCouncil),
        (SeeProfile, Approver, HostCouncil),
        (SeeProfile, Deputy, HomeCouncil),
        (SeeProfile, Leader, HomeCouncil),
        (SeeProfile, Leader, HostCouncil),
        (SeeProfile, DeliveryLead, LedProject),
        (SeeProfile, Officer, Own),
        (SeeProfile, Administrator, Body),
        (SeeViews, Officer, Own),
        (SeePay, Coordinator, Body),
        (SeePay, Approver, HomeCouncil),
        (SeePay, Deputy, HomeCouncil),
        (SeePay, Officer, Own),
        (SeeClearance, Approver, HomeCouncil),
        (SeeClearance, Officer, Own),
        (SeeEmployment, Approver, HomeCouncil),
        (SeeEmployment, Deputy, HomeCouncil),
        (SeeEmployment, Officer, Own),
        (SeeInterest, Coordinator, Body),
        (SeeInterest, Selector, Body),
        (SeeInterest, Approver, Shared),
        (SeeInterest, Officer, Own),
        (SeeOutcome, Coordinator, Body),
        (SeeOutcome, Selector, Body),
        (SeeOutcome, Auditor, Body),
        (SeeOutcome, Officer, Own),
        (SeeDraft, Coordinator, Body),
        (SeeDraft, Selector, Body),
        (SeeDraft, Auditor, Body),
        (SeeDraft, DeliveryLead, LedProject),
        (SeeCandidates, Coordinator, Body),
        (SeeCandidates, Selector, Body),
        (SeeAvailability, Coordinator, Pool),
        (SeeAvailability, Selector, Pool),
        (SeeAvailability, Approver, HomeCouncil),
        (SeeAvailability, Officer, Own),
        (SeeCapacity, Coordinator, Body),
        (SeeCapacity, Selector, Body),
        (SeeSelection, Coordinator, Body),
        (SeeSelection, Selector, Body),
        (SeeSelection, Auditor, Body),
        (SeeCallUp, Coordinator, Body),
        (SeeCallUp, Selector, Body),
        (SeeCallUp, Auditor, Body),
        (SeeCallUp, Approver, HomeCouncil),
        (SeeCallUp, Approver, HostCouncil),
        (SeeCallUp, Deputy, HomeCouncil),
        (SeeCallUp, Leader, HomeCouncil),
        (SeeCallUp, Leader, HostCouncil),
        (SeeCallUp, DeliveryLead, LedProject),
        (SeeCallUp, Officer, Own),
        (SeeSecondment, Coordinator, Body),
        (SeeSecondment, Selector, Body),
        (SeeSecondment, Auditor, Body),
        (SeeSecondment, Approver, HomeCouncil),
        (SeeSecondment, Approver, HostCouncil),
        (SeeSecondment, Deputy, HomeCouncil),
        (SeeSecondment, Leader, HomeCouncil),
        (SeeSecondment, Leader, HostCouncil),
        (SeeSecondment, DeliveryLead, LedProject),
        (SeeSecondment, Officer, Own),
        (SeeReport, Coordinator, Body),
        (SeeReport, Auditor, Body),
        (SeeReport, Administrator, Body),
        (SeeReport, Leader, HomeCouncil),
        (SeeReport, Approver, HomeCouncil),
        (SeeEvents, Auditor, Body),
        (SeeEvents, Administrator, Body),
        (AskErasure, Officer, Own),
        (ErasePerson, Administrator, Body),
        (SeeRetention, Auditor, Body),
        (SeeRetention, Administrator, Body),
        (ShareOfficers, Approver, HomeCouncil),
        (ShareOfficers, Leader, HomeCouncil),
        (SeeAgreements, Coordinator, Body),
        (SeeAgreements, Selector, Body),
        (SeeAgreements, Auditor, Body),
        (SeeAgreements, Administrator, Body),
        (SeeAgreements, Approver, HomeCouncil),
        (SeeAgreements, Leader, HomeCouncil),
        (SetWebhook, Administrator, Body),
        (SeeWebhooks, Administrator, Body),
        (SeeWebhooks, Auditor, Body),
        (EndSession, Officer, Own),
        (EndSession, Administrator, Body),
        (SeePeople, Administrator, Body),
        (SeePeople, Coordinator, Body),
        (SeePeople, Auditor, Body),
    ]
};

/// A role held, for a council where the role is a council's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The council it is held for.
    pub council: Option<CouncilId>,
}

/// The one thing that somebody who comes by the link in a letter may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Errand {
    /// The link.
    pub reply: ReplyId,
    /// What is decided.
    pub action: Action,
    /// On which call-up.
    pub call_up: CallUpId,
    /// The version of it that was shown.
    pub version: i32,
}

impl Errand {
    /// What is seen on the way: the call-up, and the officer with the price.
    const SEES: [Action; 3] = [Action::SeeCallUp, Action::SeeProfile, Action::SeePay];

    fn takes(&self, action: Action) -> bool {
        action == self.action || Self::SEES.contains(&action)
    }
}

/// Whoever acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A person, with the roles held today and the officer's profile if there is one.
    Person {
        /// The person.
        person: PersonId,
        /// Their profile in the pool.
        officer: Option<OfficerId>,
        /// Their roles today.
        grants: Vec<Grant>,
    },
    /// A person who comes by the link in a letter, without signing in: with the same roles, of which only what the
    /// letter is about is of use.
    Letter {
        /// The person.
        person: PersonId,
        /// Their profile in the pool.
        officer: Option<OfficerId>,
        /// Their roles today.
        grants: Vec<Grant>,
        /// What they came for.
        errand: Errand,
    },
    /// Whoever stands at the door of the body: may sign in, and nothing else.
    Visitor,
    /// The job runner, which finishes what commands began.
    Runner,
    /// The operator at the command line of the machine that runs the service.
    Operator,
}

/// Somebody acting in one body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The body: nothing outside it can be reached.
    pub body: BodyId,
    /// Who acts.
    pub who: Who,
}

/// What an action is done on, as far as the policy asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct On {
    /// The home council concerned.
    pub home: Option<CouncilId>,
    /// The person who leads the project concerned.
    pub lead: Option<PersonId>,
    /// The officer concerned.
    pub officer: Option<OfficerId>,
    /// The officer's person, who need not have a profile yet.
    pub person: Option<PersonId>,
    /// The call-up concerned.
    pub call_up: Option<CallUpId>,
}

/// Which rows somebody may see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Every row of the body; the rest is then of no interest.
    pub body: bool,
    /// Listed and supported officers, and those called up.
    pub pool: bool,
    /// Rows of these home councils.
    pub home: Vec<CouncilId>,
    /// Agreed rows of projects that land at these councils.
    pub host: Vec<CouncilId>,
    /// Agreed rows of the projects this person leads.
    pub led: Option<PersonId>,
    /// This officer's own rows.
    pub own: Option<OfficerId>,
    /// The same by the person, who need not have a profile yet.
    pub own_person: Option<PersonId>,
    /// Rows that officers of these councils share.
    pub shared: Vec<CouncilId>,
}

impl Actor {
    /// The person, if a person acts.
    #[must_use]
    pub const fn person(&self) -> Option<PersonId> {
        match &self.who {
            Who::Person { person, .. } | Who::Letter { person, .. } => Some(*person),
            Who::Visitor | Who::Runner | Who::Operator => None,
        }
    }

    /// The person's own profile in the pool, if there is one.
    #[must_use]
    pub const fn officer(&self) -> Option<OfficerId> {
        match &self.who {
            Who::Person { officer, .. } | Who::Letter { officer, .. } => *officer,
            Who::Visitor | Who::Runner | Who::Operator => None,
        }
    }

    /// What the person came for, if by the link in a letter.
    #[must_use]
    pub const fn errand(&self) -> Option<Errand> {
        match &self.who {
            Who::Letter { errand, .. } => Some(*errand),
            Who::Person { .. } | Who::Visitor | Who::Runner | Who::Operator => None,
        }
    }

    /// Whether the person holds `role`, for whichever council.
    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.grants().iter().any(|grant| grant.role == role)
            || (role == Role::Officer && self.officer().is_some())
    }

    /// The roles held. An officer's own role is not among them.
    #[must_use]
    pub fn grants(&self) -> &[Grant] {
        match &self.who {
            Who::Person { grants, .. } | Who::Letter { grants, .. } => grants,
            Who::Visitor | Who::Runner | Who::Operator => &[],
        }
    }

    /// Whether the actor may do `action` on `on`.
    #[must_use]
    pub fn may(&self, action: Action, on: On) -> bool {
        if self.errand().is_some_and(|errand| errand.action == action && on.call_up != Some(errand.call_up)) {
            return false;
        }
        let reach = self.reach(action);
        reach.body
            || on.home.is_some_and(|council| reach.home.contains(&council))
            || (on.lead.is_some() && on.lead == reach.led)
            || (on.officer.is_some() && on.officer == reach.own)
            || (on.person.is_some() && on.person == reach.own_person)
    }

    /// Refuses unless the actor may do `action` on `on`.
    ///
    /// # Errors
    /// `DENIED`, with the roles that may.
    pub fn permit(&self, action: Action, on: On) -> Result<(), Refusal> {
        if self.may(action, on) {
            return Ok(());
        }
        let roles: Vec<Role> = POLICY.iter().filter(|row| row.0 == action).map(|row| row.1).collect();
        let message =
            say!("Your roles do not let you do this here ({action}). It takes: {roles}.", action, roles);
        Err(Refusal::new(Code::Denied, "", message))
    }

    /// How far `action` reaches for this actor.
    #[must_use]
    pub fn reach(&self, action: Action) -> Reach {
        let (person, officer, grants) = match &self.who {
            Who::Letter { errand, .. } if !errand.takes(action) => return Reach::default(),
            Who::Person { person, officer, grants } | Who::Letter { person, officer, grants, .. } => {
                (person, officer, grants)
            }
            Who::Visitor => return Reach { body: action == Action::SignIn, ..Reach::default() },
            Who::Runner | Who::Operator => return Reach { body: true, ..Reach::default() },
        };
        let own = Grant { role: Role::Officer, council: None };
        let mut reach = Reach::default();
        for (_, role, extent) in POLICY.iter().filter(|row| row.0 == action) {
            // Everybody is free to volunteer, so what is one's own needs no profile; all else does.
            let officer_too = (*extent == Extent::Own || officer.is_some()).then_some(&own);
            for grant in grants.iter().chain(officer_too).filter(|grant| grant.role == *role) {
                match extent {
                    Extent::Body => reach.body = true,
                    Extent::Pool => reach.pool = true,
                    Extent::HomeCouncil => reach.home.extend(grant.council),
                    Extent::HostCouncil => reach.host.extend(grant.council),
                    Extent::LedProject => reach.led = Some(*person),
                    Extent::Own => (reach.own, reach.own_person) = (*officer, Some(*person)),
                    Extent::Shared => reach.shared.extend(grant.council),
                }
            }
        }
        reach
    }
}

/// The policy as a table in Markdown, roles across and actions down.
#[must_use]
pub fn matrix() -> String {
    let mut text = String::from("| |");
    for role in Role::ALL {
        text += &format!(" {} |", role.as_str().replace('_', " "));
    }
    text += &format!("\n|---|{}\n", "---|".repeat(Role::ALL.len()));
    for action in Action::ALL {
        text += &format!("| {} |", action.as_str().replace('_', " "));
        for role in Role::ALL {
            let extents: Vec<&str> = POLICY
                .iter()
                .filter(|row| row.0 == *action && row.1 == *role)
                .map(|row| row.2.as_str())
                .collect();
            text += &format!(" {} |", extents.join(", "));
        }
        text.push('\n');
    }
    text
}
