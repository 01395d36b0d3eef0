//! E-mails: what they are about and in which language.

words! {
    /// What an e-mail says. Each is about one call-up.
    pub enum MailKind {
        /// The officer is asked to accept.
        AskOfficer = "ask_officer",
        /// The home council's approver is asked for the release.
        AskApprover = "ask_approver",
        /// The officer has not answered yet.
        RemindOfficer = "remind_officer",
        /// The approver has not decided yet.
        RemindApprover = "remind_approver",
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
    }
}

words! {
    /// A language that e-mails are written in, by its code (ISO 639-1).
    pub enum Language {
        /// English.
        English = "en",
    }
}
