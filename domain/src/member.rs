//! Member councils, people and their languages.

words! {
    /// A council's part in a body.
    pub enum Part {
        /// Has pledged money or days.
        Funding = "funding",
        /// Lends officers or hosts projects without a pledge.
        Taking = "taking_part",
        /// Uses the results without being in a position to contribute.
        Beneficiary = "beneficiary",
    }
}

words! {
    /// The language in which a person is written to.
    pub enum Language {
        /// English.
        English = "en",
        /// Welsh.
        Welsh = "cy",
        /// Both: what is right as long as nobody asked (Welsh Language Standards 2 and 4).
        Both = "both",
    }
}
