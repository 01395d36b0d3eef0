//! The services of a council, in which an officer has worked or a project lies.

words! {
    /// A service of a council.
    pub enum ServiceArea {
        /// Adult social care.
        AdultSocialCare = "adult_social_care",
        /// Children's services: social care, schools, early help.
        ChildrensServices = "childrens_services",
        /// Housing and homelessness.
        Housing = "housing",
        /// Planning and building control.
        Planning = "planning",
        /// Waste and recycling.
        WasteAndRecycling = "waste_and_recycling",
        /// Council tax and benefits.
        CouncilTaxAndBenefits = "council_tax_and_benefits",
        /// Highways and transport, parking among it.
        HighwaysAndTransport = "highways_and_transport",
        /// Environmental health and trading standards.
        EnvironmentalHealth = "environmental_health",
        /// Licensing.
        Licensing = "licensing",
        /// Libraries and culture.
        LibrariesAndCulture = "libraries_and_culture",
        /// Elections and registration of births, deaths and marriages.
        ElectionsAndRegistration = "elections_and_registration",
        /// Public health.
        PublicHealth = "public_health",
        /// Parks and leisure.
        ParksAndLeisure = "parks_and_leisure",
        /// Business and economy.
        BusinessAndEconomy = "business_and_economy",
        /// Corporate services: people, money, technology, customer contact.
        CorporateServices = "corporate_services",
    }
}

/// The services that somebody knows, each once, in the order of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::FromJsonQueryResult))]
#[serde(transparent)]
pub struct ServiceAreas(Vec<ServiceArea>);

impl ServiceAreas {
    /// The services, in the order of the list.
    #[must_use]
    pub fn as_slice(&self) -> &[ServiceArea] {
        &self.0
    }
}

impl FromIterator<ServiceArea> for ServiceAreas {
    fn from_iter<I: IntoIterator<Item = ServiceArea>>(areas: I) -> Self {
        let mut areas: Vec<ServiceArea> = areas.into_iter().collect();
        areas.sort_unstable();
        areas.dedup();
        Self(areas)
    }
}
