//! Officers: words about their place in the pool.

words! {
    /// Whether an officer is in the pool. The officer decides, without detriment.
    pub enum Standing {
        /// May be called up.
        Listed = "listed",
        /// Not to be asked for the time being.
        Paused = "paused",
        /// No longer in the pool.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// How far an officer travels to work on site, nearest first.
    pub enum Reach {
        /// Only to the home council's own places.
        HomeCouncil = "home_council",
        /// Within the home council's region; in Wales, Scotland and Northern Ireland, the nation.
        Region = "region",
        /// Within the home council's nation.
        Nation = "nation",
        /// Anywhere in the United Kingdom.
        Anywhere = "anywhere",
    }
}
