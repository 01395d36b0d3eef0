//! Who looked at an officer's profile, and what for.

words! {
    /// What somebody looked at an officer's profile for.
    pub enum ViewPurpose {
        /// Among the candidates for a post.
        Candidates = "candidates",
        /// As one who is interested in a post.
        Interest = "interest",
        /// In a call-up.
        CallUp = "call_up",
        /// In a secondment.
        Secondment = "secondment",
        /// In the planner, for when officers are free.
        Planner = "planner",
        /// In a list or a search of officers.
        Search = "search",
        /// By itself.
        LookUp = "look_up",
    }
}
