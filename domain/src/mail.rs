//! E-mails: what they are about and in which language.

use crate::load::Load;
use chrono::{Datelike, NaiveDate, NaiveDateTime};

words! {
    /// What an e-mail says. Each is about one call-up, one link, one endpoint, one agreement, one project, one post or one
    /// selection, or about posts that fit its reader.
    pub enum MailKind {
        /// The officer is asked to accept.
        AskOfficer = "ask_officer",
        /// The home council's approver is asked for the release.
        AskApprover = "ask_approver",
        /// The officer has not answered yet.
        RemindOfficer = "remind_officer",
        /// The approver has not decided yet.
        RemindApprover = "remind_approver",
        /// A release has waited for so long that it is told further up.
        ReleaseWaits = "release_waits",
        /// The home council released the officer.
        Released = "released",
        /// The home council refused the release.
        Refused = "refused",
        /// The home council would release on other terms.
        Countered = "countered",
        /// The officer accepted.
        Accepted = "accepted",
        /// The officer declined.
        Declined = "declined",
        /// The date for answers passed without one.
        Lapsed = "lapsed",
        /// A reserve was called up by the service, as the desk had said.
        ReserveCalled = "reserve_called",
        /// The desk withdrew the call-up.
        Withdrawn = "withdrawn",
        /// Accepted and released: a secondment can be drawn up.
        Agreed = "agreed",
        /// A party is asked to agree to an earlier end of a secondment.
        AskEarlyEnd = "ask_early_end",
        /// A secondment ends earlier than was agreed.
        EndsEarly = "ends_early",
        /// An earlier end was proposed, and does not come.
        EarlyEndDropped = "early_end_dropped",
        /// The link that lets the reader in, who asked for it.
        SignInLink = "sign_in_link",
        /// An administrator invites the reader.
        Invitation = "invitation",
        /// A data sharing agreement ends soon.
        AgreementEnds = "agreement_ends",
        /// Nothing was heard of a project: the reader is asked to report on it.
        AskUpdate = "ask_update",
        /// A project is closed as dormant soon, unless somebody reports on it.
        DormancyWarning = "dormancy_warning",
        /// A project was closed as dormant.
        ClosedDormant = "closed_dormant",
        /// An endpoint of the body was disabled.
        WebhookDisabled = "webhook_disabled",
        /// Posts that fit the officer have come open.
        OpenPosts = "open_posts",
        /// What came of a post in which the officer was interested, or for which the officer was called up.
        Outcome = "outcome",
        /// Picks of a selection wait for the votes of its panel.
        AskPanel = "ask_panel",
    }
}

words! {
    /// A language that e-mails and pages are written in, by its code (ISO 639-1).
    pub enum Language {
        /// English.
        English = "en",
        /// Welsh.
        Welsh = "cy",
    }
}

impl Language {
    /// A date as people write it: 11 January 2027.
    #[must_use]
    pub fn day(self, date: NaiveDate) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// A month as people write it: January 2027.
    #[must_use]
    pub fn month(self, date: NaiveDate) -> String {
        const WELSH: [&str; 12] = [
            "Ionawr",
            "Chwefror",
            "Mawrth",
            "Ebrill",
            "Mai",
            "Mehefin",
            "Gorffennaf",
            "Awst",
            "Medi",
            "Hydref",
            "Tachwedd",
            "Rhagfyr",
        ];
        match self {
            Self::English => date.format("%B %Y").to_string(),
            Self::Welsh => format!("{} {}", WELSH[date.month0() as usize % 12], date.year()),
        }
    }

    /// A time as people write it: 14:32 on 11 January 2027.
    #[must_use]
    pub fn moment(self, moment: NaiveDateTime) -> String {
        let on = match self {
            Self::English => "on",
            Self::Welsh => "ar",
        };
        format!("{} {on} {}", moment.format("%H:%M"), self.day(moment.date()))
    }

    /// A load as people write it: 6 half-days a week. In Welsh a noun stays in the singular after a number.
    #[must_use]
    pub fn load(self, load: Load) -> String {
        match self {
            Self::English => load.to_string(),
            Self::Welsh => format!("{} hanner diwrnod yr wythnos", load.half_days()),
        }
    }
}
