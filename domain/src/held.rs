//! What is held about a person: every kind of row, with its columns in plain words.
//!
//! Whoever is named in a row is told of it (UK GDPR, article 15), in a form that a machine reads as well
//! (article 20). A test compares this table with the database's own catalogue: a column that refers to a
//! person or an officer and stands here nowhere fails it, and so does a column that is neither told nor
//! kept back.

/// How the rows of a kind name the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By the person's id, in this column.
    Person(&'static str),
    /// By the id of the person's profile in the pool, in this column.
    Officer(&'static str),
    /// By the e-mail address, in this column.
    Address(&'static str),
    /// As earlier states of the officer's call-ups and secondments.
    Earlier,
    /// As events that the person caused, or that name the person, the profile, or one of the officer's
    /// call-ups or secondments.
    Events,
}

/// One kind of row that may be held about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name for machines. Stable.
    pub name: &'static str,
    /// What it is, in plain words: the name of its sheet, so at most 31 characters.
    pub title: &'static str,
    /// The table.
    pub table: &'static str,
    /// How a row names the person.
    pub by: By,
    /// The columns that are told beside the id, each with its heading.
    pub columns: &'static [(&'static str, &'static str)],
}

/// Columns that are told to nobody, each with the reason: a table, a column, why.
pub const KEPT_BACK: &[(&str, &str, &str)] = &[
    ("token", "hash", "who has it may try to guess the token"),
    ("session", "hash", "it belongs to what the browser holds"),
    ("link", "hash", "it belongs to what lets somebody in"),
    ("request_key", "request", "a hash of a request, of no use to anybody"),
    ("request_key", "answer", "it may hold a token of somebody else, which is shown once"),
];

/// Columns that every row has and that say nothing about anybody.
pub const WITHOUT_MEANING: &[&str] = &["id", "body_id", "version"];

const fn kind(
    name: &'static str,
    title: &'static str,
    table: &'static str,
    by: By,
    columns: &'static [(&'static str, &'static str)],
) -> Kind {
    Kind { name, title, table, by, columns }
}

/// Every kind of row that may be held about a person, what concerns the person most first.
pub const KINDS: &[Kind] = {
    use By::{Address, Earlier, Events, Officer, Person};
    &[
        kind(
            "person",
            "You",
            "person",
            Person("id"),
            &[
                ("name", "Name"),
                ("email", "E-mail address"),
                ("language", "Language to write in"),
                ("created_at", "Added at"),
                ("erasure_asked_at", "Erasure asked for at"),
                ("erased_at", "Erased at"),
            ],
        ),
        kind(
            "roles",
            "Roles",
            "membership",
            Person("person_id"),
            &[
                ("person_id", "Person"),
                ("role", "Role"),
                ("council_id", "For which council"),
                ("from_on", "First day"),
                ("until_on", "Last day"),
            ],
        ),
        kind(
            "profile",
            "Profile in the pool",
            "officer",
            Person("person_id"),
            &[
                ("person_id", "Person"),
                ("home_council_id", "Home council"),
                ("role_id", "Role in the framework"),
                ("standing", "Standing"),
                ("paused_until", "Paused until"),
                ("withdrawn_on", "Withdrawn on"),
                ("supported_by", "Support recorded by"),
                ("supported_at", "Support recorded at"),
                ("summary", "In your words"),
                ("pattern", "Working week"),
                ("service_areas", "Service areas"),
                ("reach", "How far you travel"),
                ("max_onsite_days", "Most days a week on site"),
                ("notice_days", "Notice you need, in days"),
                ("salary_pence", "Salary a year, in pence"),
                ("pension_bp", "Employer’s pension contribution, in hundredths of a per cent"),
                ("created_at", "Made at"),
            ],
        ),
        kind(
            "skills",
            "Skills",
            "officer_skill",
            Officer("officer_id"),
            &[
                ("officer_id", "Profile"),
                ("skill_id", "Skill"),
                ("level", "Level"),
                ("level_rank", "Level as a number"),
                ("evidence", "Strongest evidence"),
                ("evidence_on", "Day of that evidence"),
            ],
        ),
        kind(
            "evidence",
            "Evidence",
            "evidence",
            Officer("officer_id"),
            &[
                ("officer_id", "Profile"),
                ("skill_id", "Skill"),
                ("level", "Level it shows"),
                ("kind", "Kind"),
                ("seen_on", "Of which day"),
                ("by_person", "Given by"),
                ("note", "Note"),
                ("recorded_at", "Recorded at"),
            ],
        ),
        kind(
            "clearance",
            "Security clearance",
            "clearance",
            Officer("officer_id"),
            &[
                ("officer_id", "Profile"),
                ("level", "Level"),
                ("expires_on", "Last day"),
                ("number", "Number"),
                ("note", "Note"),
                ("entered_by", "Entered by"),
                ("entered_at", "Entered at"),
            ],
        ),
        kind(
            "offers",
            "Half-days you offer",
            "offer",
            Officer("officer_id"),
            &[
                ("officer_id", "Profile"),
                ("starts_on", "First day"),
                ("ends_on", "Last day"),
                ("load", "Half-days a week"),
            ],
        ),
        kind(
            "absences",
            "Leave and home days",
            "absence",
            Officer("officer_id"),
            &[
                ("officer_id", "Profile"),
                ("home_council_id", "Home council"),
                ("starts_on", "First day"),
                ("ends_on", "Last day"),
                ("pattern", "Half-days of the week"),
                ("kind", "Kind"),
            ],
        ),
        kind(
            "interests",
            "Interest in posts",
            "interest",
            Officer("officer_id"),
            &[
                ("officer_id", "Profile"),
                ("post_id", "Post"),
                ("note", "Your words to the desk"),
                ("shared", "Your council may know"),
                ("expressed_at", "Shown at"),
                ("withdrawn_at", "Taken back at"),
            ],
        ),
        kind(
            "call_ups",
            "Call-ups",
            "callup",
            Officer("officer_id"),
            &[
                ("officer_id", "Profile"),
                ("project_id", "Project"),
                ("post_id", "Post"),
                ("home_council_id", "Home council"),
                ("status", "Status"),
                ("schedule", "Schedule"),
                ("starts_on", "First day"),
                ("ends_on", "Last day"),
                ("answer_by", "Answer by"),
                ("answer", "Your answer"),
                ("release", "Your council’s decision"),
                ("ending", "How it ended"),
                ("score", "Your score for the post, of 1,000"),
                ("asked_by", "Called up by"),
                ("asked_at", "Called up at"),
                ("note", "What the desk wrote to you"),
            ],
        ),
        kind(
            "secondments",
            "Secondments",
            "secondment",
            Officer("officer_id"),
            &[
                ("officer_id", "Profile"),
                ("callup_id", "Call-up"),
                ("project_id", "Project"),
                ("post_id", "Post"),
                ("home_council_id", "Home council"),
                ("status", "Status"),
                ("schedule", "Schedule"),
                ("starts_on", "First day"),
                ("ends_on", "Last day"),
                ("legal_basis", "Legal basis"),
                ("state", "Consultation, signatures, start and end"),
                ("created_at", "Drawn up at"),
            ],
        ),
        kind(
            "earlier_states",
            "Earlier states",
            "revision",
            Earlier,
            &[
                ("noun", "Of what"),
                ("row_id", "Of which"),
                ("version", "Version"),
                ("recorded_at", "Since"),
                ("data", "As it was"),
            ],
        ),
        kind(
            "profile_views",
            "Who looked at your profile",
            "profile_view",
            Officer("officer_id"),
            &[
                ("officer_id", "Profile"),
                ("person_id", "Who looked"),
                ("purpose", "What for"),
                ("viewed_on", "Day"),
                ("viewed_at", "First time on that day"),
            ],
        ),
        kind(
            "views_by_you",
            "Profiles you looked at",
            "profile_view",
            Person("person_id"),
            &[
                ("officer_id", "Profile"),
                ("person_id", "Who looked"),
                ("purpose", "What for"),
                ("viewed_on", "Day"),
                ("viewed_at", "First time on that day"),
            ],
        ),
        kind(
            "supported_by_you",
            "Profiles you support",
            "officer",
            Person("supported_by"),
            &[("supported_by", "Support recorded by"), ("supported_at", "Support recorded at")],
        ),
        kind(
            "evidence_by_you",
            "Evidence you gave",
            "evidence",
            Person("by_person"),
            &[
                ("officer_id", "About which profile"),
                ("by_person", "Given by"),
                ("skill_id", "Skill"),
                ("level", "Level it shows"),
                ("kind", "Kind"),
                ("seen_on", "Of which day"),
                ("note", "Note"),
                ("recorded_at", "Recorded at"),
            ],
        ),
        kind(
            "clearances_by_you",
            "Clearances you entered",
            "clearance",
            Person("entered_by"),
            &[("entered_by", "Entered by"), ("entered_at", "Entered at")],
        ),
        kind(
            "call_ups_by_you",
            "Call-ups you made",
            "callup",
            Person("asked_by"),
            &[
                ("asked_by", "Called up by"),
                ("project_id", "Project"),
                ("post_id", "Post"),
                ("asked_at", "Called up at"),
                ("note", "What you wrote to the officer"),
            ],
        ),
        kind(
            "agreements_by_you",
            "Data sharing you agreed",
            "agreement",
            Person("given_by"),
            &[
                ("given_by", "Entered by"),
                ("council_id", "For which council"),
                ("purpose", "What for"),
                ("arrangement", "What council and body are"),
                ("signatory", "Signed by"),
                ("from_on", "First day"),
                ("until_on", "Last day"),
                ("given_at", "Entered at"),
            ],
        ),
        kind(
            "agreements_you_withdrew",
            "Data sharing you took back",
            "agreement",
            Person("withdrawn_by"),
            &[
                ("withdrawn_by", "Taken back by"),
                ("council_id", "For which council"),
                ("withdrawal_reason", "Why"),
                ("withdrawn_at", "Taken back at"),
            ],
        ),
        kind(
            "prompts_by_you",
            "Updates you asked for",
            "prompt",
            Person("prompted_by"),
            &[
                ("prompted_by", "Asked by"),
                ("project_id", "Project"),
                ("kind", "What"),
                ("prompted_at", "Asked at"),
            ],
        ),
        kind(
            "projects_you_lead",
            "Projects you lead",
            "project",
            Person("delivery_lead_id"),
            &[
                ("delivery_lead_id", "Delivery lead"),
                ("title", "Title"),
                ("state", "State"),
                ("phase", "Phase"),
                ("created_at", "Listed at"),
            ],
        ),
        kind(
            "phases_by_you",
            "Phases you recorded",
            "phase",
            Person("recorded_by"),
            &[
                ("recorded_by", "Recorded by"),
                ("project_id", "Project"),
                ("phase", "Phase"),
                ("from_on", "From"),
                ("gate", "Gate"),
                ("recorded_at", "Recorded at"),
            ],
        ),
        kind(
            "forecasts_by_you",
            "Forecasts you recorded",
            "forecast",
            Person("recorded_by"),
            &[
                ("recorded_by", "Recorded by"),
                ("project_id", "Project"),
                ("milestone_id", "Milestone"),
                ("due_on", "Date"),
                ("done", "Reached"),
                ("reason", "Why it moved"),
                ("recorded_at", "Recorded at"),
            ],
        ),
        kind(
            "updates_by_you",
            "Updates you wrote",
            "project_update",
            Person("recorded_by"),
            &[
                ("recorded_by", "Recorded by"),
                ("project_id", "Project"),
                ("confidence", "Confidence"),
                ("reason", "Why"),
                ("changed", "What changed"),
                ("decision_wanted", "Decision wanted"),
                ("decision_by", "By when"),
                ("recorded_at", "Recorded at"),
            ],
        ),
        kind(
            "costs_by_you",
            "Costs you forecast",
            "cost",
            Person("recorded_by"),
            &[
                ("recorded_by", "Recorded by"),
                ("project_id", "Project"),
                ("forecast_pence", "Forecast, in pence"),
                ("reason", "Why it moved"),
                ("recorded_at", "Recorded at"),
            ],
        ),
        kind(
            "measurements_by_you",
            "Measurements you recorded",
            "measurement",
            Person("recorded_by"),
            &[
                ("recorded_by", "Recorded by"),
                ("project_id", "Project"),
                ("benefit_id", "Benefit"),
                ("actual", "Count"),
                ("measured_on", "Of which day"),
                ("recorded_at", "Recorded at"),
            ],
        ),
        kind(
            "mail",
            "E-mails to you",
            "mail",
            Person("person_id"),
            &[
                ("person_id", "To"),
                ("kind", "Which one"),
                ("callup_id", "About which call-up"),
                ("callup_version", "In which version"),
                ("secondment_version", "Secondment’s version"),
                ("link_id", "About which link"),
                ("webhook_id", "About which endpoint"),
                ("agreement_id", "About which agreement"),
                ("project_id", "About which project"),
                ("written_at", "Written at"),
                ("sent_at", "Sent at"),
                ("failed_at", "Given up at"),
                ("failure", "Why"),
            ],
        ),
        kind(
            "identities",
            "Sign-in identities",
            "identity",
            Person("person_id"),
            &[
                ("person_id", "Person"),
                ("provider_id", "Provider"),
                ("issuer", "Issuer"),
                ("subject", "What it calls you"),
                ("linked_at", "Linked at"),
            ],
        ),
        kind(
            "sessions",
            "Sessions",
            "session",
            Person("person_id"),
            &[
                ("person_id", "Person"),
                ("way", "How you signed in"),
                ("provider_id", "Provider"),
                ("agent", "Browser"),
                ("began_at", "Began at"),
                ("seen_at", "Last used at"),
                ("ended_at", "Ended at"),
            ],
        ),
        kind(
            "links",
            "Invitations and sign-in links",
            "link",
            Person("person_id"),
            &[
                ("person_id", "Person"),
                ("kind", "What for"),
                ("council_id", "For which council"),
                ("made_at", "Made at"),
                ("expires_at", "Works until"),
                ("used_at", "Used at"),
                ("revoked_at", "Taken back at"),
            ],
        ),
        kind(
            "links_asked_for",
            "Links asked for",
            "ask",
            Address("email"),
            &[("email", "E-mail address"), ("asked_at", "Asked at"), ("expires_at", "Would work until")],
        ),
        kind(
            "tokens",
            "API tokens",
            "token",
            Person("person_id"),
            &[
                ("person_id", "Person"),
                ("label", "What for"),
                ("created_at", "Issued at"),
                ("expires_at", "Works until"),
                ("revoked_at", "Revoked at"),
            ],
        ),
        kind(
            "request_keys",
            "Keys of your requests",
            "request_key",
            Person("person_id"),
            &[("person_id", "Person"), ("key", "Key"), ("claimed_at", "Sent at"), ("done", "Done")],
        ),
        kind(
            "events",
            "What happened",
            "event",
            Events,
            &[
                ("occurred_at", "When"),
                ("actor", "Done by a person or the service"),
                ("person_id", "By whom"),
                ("kind", "What"),
                ("subject", "To what"),
                ("data", "Details"),
            ],
        ),
    ]
};
