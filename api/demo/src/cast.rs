//! The officers whom the history knows by name. Nobody in it exists.
//!
//! The funnel of the senior user researcher’s post for “Missed-bin reporting”, as it was on
//! 1 December 2026, is made here and in `pool`. The story’s steps are these stages of the program:
//!
//! | the story | the stage | how |
//! |---|---|---|
//! | 212 listed | `listed` | 224 officers joined, of whom seven paused and five withdrew in November |
//! | 31 with the essential skills | `skill` | [`SENIORS`], Tom among them, and nobody else (`supported` leaves 208: four wait for their manager) |
//! | 17 free | `dates` | six offer from April on, four up to March, four need eight weeks’ notice |
//! | 11 under the load cap | `capacity` | six offer four half-days a week, and the post takes six |
//! | 9 not from councils over their cap | `council_cap` | two are from Leeds, which has as many away as its cap allows; `onsite` and `blackout` rule nobody out |

use super::stage::day;
use anyhow::Result;
use callup_domain::load::Load;
use callup_domain::period::Period;
use callup_domain::skill::Level::{self, Expert, Practitioner, Working};

/// An officer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hand {
    pub name: &'static str,
    /// The home council.
    pub home: &'static str,
    /// The role in the framework.
    pub role: &'static str,
    /// How well the officer has each skill of the role.
    pub level: Level,
    pub ready: Ready,
}

/// What an officer offers.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ready {
    /// Four days a week, all the time.
    Always,
    /// So many half-days a week.
    Load(i32),
    /// Not before a day.
    From(&'static str),
    /// Not after a day.
    Until(&'static str),
    /// So many days after being asked.
    Notice(i32),
}

impl Ready {
    /// The days for which half-days are offered, and how many a week.
    pub fn offer(self) -> Result<(Period, Load)> {
        let mut period = Period { starts_on: day("2026-07-13")?, ends_on: day("2028-06-30")? };
        let mut half_days = 8;
        match self {
            Self::Always | Self::Notice(_) => {}
            Self::Load(load) => half_days = load,
            Self::From(first) => period.starts_on = day(first)?,
            Self::Until(last) => period.ends_on = day(last)?,
        }
        Ok((period, Load::new(half_days)?))
    }

    /// How many days before a start the officer must know.
    pub const fn notice_days(self) -> i32 {
        match self {
            Self::Notice(days) => days,
            _ => 14,
        }
    }
}

/// Tom, who enters the pool by himself. See `tom`.
pub(super) const TOM: &str = "Tom Whitfield";

/// The senior user researchers.
pub(super) const SENIORS: [Hand; 31] = {
    use Ready::{Always, From, Load, Notice, Until};
    const fn of(name: &'static str, home: &'static str, level: Level, ready: Ready) -> Hand {
        Hand { name, home, role: "user-researcher", level, ready }
    }
    [
        // Nine who fit.
        of(TOM, "stockport", Practitioner, Load(6)),
        of("Grace Lindqvist", "kirklees", Expert, Always),
        of("Solveig Dahl", "camden", Practitioner, Always),
        of("Hana Suzuki", "camden", Practitioner, Always),
        of("Mateus Prado", "bristol", Practitioner, Always),
        of("Catrin Llewelyn", "cardiff", Practitioner, Always),
        of("Fraser Guthrie", "fife", Practitioner, Always),
        of("Roisin Magee", "belfast", Practitioner, Always),
        of("Jory Penrose", "cornwall", Practitioner, Always),
        // Two whose council has its cap’s worth of officers away.
        of("Lena Fischer", "leeds", Expert, Always),
        of("Adil Rahmani", "leeds", Practitioner, Always),
        // Six who offer four half-days a week.
        of("Paulo Reis", "bristol", Practitioner, Load(4)),
        of("Ines Duarte", "camden", Practitioner, Load(4)),
        of("Gwilym Sayce", "cardiff", Practitioner, Load(4)),
        of("Kirsty Ogilvie", "fife", Practitioner, Load(4)),
        of("Tahir Aslam", "kirklees", Practitioner, Load(4)),
        of("Demelza Kitto", "cornwall", Practitioner, Load(4)),
        // Fourteen who are not free on the days.
        of("Viktor Horvat", "bristol", Practitioner, From("2027-04-05")),
        of("Ruby Castellan", "camden", Practitioner, From("2027-04-05")),
        of("Anders Holt", "cornwall", Practitioner, From("2027-04-05")),
        of("Mairead Toner", "belfast", Practitioner, From("2027-04-05")),
        of("Ceri Bowen", "cardiff", Practitioner, From("2027-04-05")),
        of("Duncan Petrie", "fife", Practitioner, From("2027-04-05")),
        of("Olga Savic", "stockport", Practitioner, Until("2027-03-31")),
        of("Theo Marlow", "bristol", Practitioner, Until("2027-03-31")),
        of("Nerys Gittins", "cardiff", Practitioner, Until("2027-03-31")),
        of("Ravi Chandran", "leeds", Practitioner, Until("2027-03-31")),
        of("Elodie Garnier", "stockport", Practitioner, Notice(56)),
        of("Lorcan Tierney", "belfast", Practitioner, Notice(56)),
        of("Morwenna Hext", "cornwall", Practitioner, Notice(56)),
        of("Bilal Qureshi", "kirklees", Practitioner, Notice(56)),
    ]
};

/// Those who are called up, beside seniors.
pub(super) const OTHERS: [Hand; 33] = {
    const fn of(name: &'static str, home: &'static str, role: &'static str) -> Hand {
        Hand { name, home, role, level: Practitioner, ready: Ready::Always }
    }
    const fn junior(name: &'static str, home: &'static str) -> Hand {
        Hand { name, home, role: "user-researcher", level: Working, ready: Ready::Always }
    }
    [
        of("Owen Tate", "leeds", "software-developer"),
        of("Marcus Thorne", "leeds", "service-designer"),
        of("Hollis Grant", "camden", "product-manager"),
        of("Sunita Rao", "camden", "business-analyst"),
        of("Beatriz Fonseca", "camden", "data-analyst"),
        of("Anjali Menon", "camden", "product-manager"),
        of("Tobias Lang", "camden", "business-analyst"),
        junior("Imke Visser", "bristol"),
        of("Femi Balogun", "bristol", "software-developer"),
        of("Lucia Marchetti", "bristol", "content-designer"),
        of("Nadia Farouk", "bristol", "product-manager"),
        of("Hamza Siddiqui", "bristol", "software-developer"),
        junior("Yusuf Demir", "stockport"),
        of("Ffion Meredith", "cardiff", "quality-assurance-test-analyst"),
        of("Zofia Wrona", "cardiff", "business-analyst"),
        of("Rhodri Vaughan", "cardiff", "data-architect"),
        of("Gethin Rowlands", "cardiff", "service-designer"),
        junior("Eleri Watkin", "cardiff"),
        of("Ewan Rennie", "fife", "product-manager"),
        of("Struan Baxter", "fife", "software-developer"),
        of("Cara Lennox", "fife", "delivery-manager"),
        of("Iona Farquhar", "fife", "software-developer"),
        of("Niall Corrigan", "belfast", "software-developer"),
        of("Orla Mulholland", "belfast", "software-developer"),
        of("Maeve Brannigan", "belfast", "interaction-designer"),
        junior("Colm Heaney", "belfast"),
        of("Kerensa Pascoe", "cornwall", "delivery-manager"),
        of("Tegan Bolitho", "cornwall", "business-analyst"),
        of("Denzil Rowe", "cornwall", "software-developer"),
        of("Bryn Teague", "cornwall", "software-developer"),
        of("Petra Lindgren", "kirklees", "content-designer"),
        of("Jamal Idris", "kirklees", "product-manager"),
        of("Stefan Kowal", "kirklees", "software-developer"),
    ]
};
