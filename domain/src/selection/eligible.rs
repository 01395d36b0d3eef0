//! Who may take which post: skills, time, clearance, contract and reach, by bitmaps over all officers at once.

use std::collections::HashMap;

/// An officer who might be picked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Whether the officer is listed and supported.
    pub listed: bool,
    /// Skills and the level held of each, 1 to 4. Each skill is there once.
    pub skills: Vec<(u32, u8)>,
    /// Half-days free, for each week.
    pub free: Vec<u8>,
    /// The level of clearance held, 0 for none.
    pub clearance: u8,
    /// The last week of the contract.
    pub until: u16,
    /// Where the officer belongs as far as reach goes: those with the same home, reach and days on site share one.
    pub district: u32,
}

/// A post that might be filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vacancy {
    /// Essential skills and the level of each that is asked for, 1 to 4.
    pub essential: Vec<(u32, u8)>,
    /// Whether an officer may be one level short in total.
    pub stretch: bool,
    /// The first week.
    pub first: u16,
    /// The last week.
    pub last: u16,
    /// Half-days a week.
    pub load: u8,
    /// The level of clearance asked for, 0 for none.
    pub clearance: u8,
    /// The districts within reach, if not all are.
    pub districts: Option<Vec<u32>>,
    /// Officers with a declared conflict of interest.
    pub barred: Vec<u32>,
}

/// A rule that one officer and one post keep or break by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gate {
    /// Listed, and supported by the line manager.
    Listed,
    /// Every essential skill at its level.
    Skill,
    /// Free in every week.
    Time,
    /// Clearance.
    Clearance,
    /// The contract lasts as long as the post.
    Contract,
    /// Within reach.
    Reach,
    /// No declared conflict of interest.
    Conflict,
}

impl Gate {
    /// Every rule, in the order in which they are told.
    pub const ALL: [Self; 7] =
        [Self::Listed, Self::Skill, Self::Time, Self::Clearance, Self::Contract, Self::Reach, Self::Conflict];
}

/// What became of all officers at a post, rule by rule in the order of [`Gate::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Funnel {
    /// How many keep this rule and all before it.
    pub passed: [u32; 7],
    /// How many break this rule and no other.
    pub only_this: [u32; 7],
}

/// Who may take which post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Eligible {
    /// Where the officers of each post begin.
    begin: Vec<u32>,
    /// The officers, and whether each is a level short.
    officers: Vec<(u32, bool)>,
    /// What became of everybody, post by post.
    pub funnels: Vec<Funnel>,
}

impl Eligible {
    /// The officers who may take a post, and whether each is a level short.
    #[must_use]
    pub fn of(&self, post: usize) -> &[(u32, bool)] {
        &self.officers[self.begin[post] as usize..self.begin[post + 1] as usize]
    }

    /// How many pairs there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.officers.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.officers.is_empty()
    }
}

/// Finds every eligible pair, and what became of those who are not.
#[must_use]
pub fn eligible(people: &[Person], vacancies: &[Vacancy]) -> Eligible {
    let maps = Maps::new(people, vacancies);
    let mut found = Eligible { begin: vec![0], ..Eligible::default() };
    let mut gates: [Bits; 7] = std::array::from_fn(|_| maps.nobody.clone());
    let mut exact = maps.nobody.clone();
    for vacancy in vacancies {
        maps.gates(vacancy, &mut gates, &mut exact);
        found.funnels.push(funnel(&gates, people.len()));
        for word in 0..exact.len() {
            let mut left = gates.iter().fold(u64::MAX, |left, gate| left & gate[word]);
            while left != 0 {
                let bit = left.trailing_zeros();
                let officer = word as u32 * 64 + bit;
                found.officers.push((officer, exact[word] >> bit & 1 == 0));
                left &= left - 1;
            }
        }
        found.begin.push(found.officers.len() as u32);
    }
    found
}

/// A bit for each officer.
type Bits = Vec<u64>;

/// Which officers have what.
struct Maps {
    nobody: Bits,
    everybody: Bits,
    listed: Bits,
    /// At a level or above, by skill and level.
    skills: HashMap<(u32, u8), Bits>,
    /// With so many half-days or more, by half-days and week.
    free: HashMap<(u8, u16), Bits>,
    clearance: HashMap<u8, Bits>,
    until: HashMap<u16, Bits>,
    districts: HashMap<u32, Vec<u32>>,
}

impl Maps {
    fn new(people: &[Person], vacancies: &[Vacancy]) -> Self {
        let everybody = bits(people, |_| true);
        let mut maps = Self {
            nobody: vec![0; everybody.len()],
            everybody,
            listed: bits(people, |person| person.listed),
            skills: HashMap::new(),
            free: HashMap::new(),
            clearance: HashMap::new(),
            until: HashMap::new(),
            districts: HashMap::new(),
        };
        for (at, person) in people.iter().enumerate() {
            maps.districts.entry(person.district).or_default().push(at as u32);
        }
        maps.know_skills(people, vacancies);
        for vacancy in vacancies {
            for week in vacancy.first..=vacancy.last {
                let load = vacancy.load;
                maps.free.entry((load, week)).or_insert_with(|| {
                    bits(people, |person| {
                        person.free.get(usize::from(week)).is_some_and(|free| *free >= load)
                    })
                });
            }
            let level = vacancy.clearance;
            maps.clearance.entry(level).or_insert_with(|| bits(people, |person| person.clearance >= level));
            let last = vacancy.last;
            maps.until.entry(last).or_insert_with(|| bits(people, |person| person.until >= last));
        }
        maps
    }

    fn know_skills(&mut self, people: &[Person], vacancies: &[Vacancy]) {
        for (skill, level) in vacancies.iter().flat_map(|vacancy| &vacancy.essential) {
            for level in level.saturating_sub(1)..=*level {
                let start = if level == 0 { &self.everybody } else { &self.nobody };
                self.skills.entry((*skill, level)).or_insert_with(|| start.clone());
            }
        }
        for (at, person) in people.iter().enumerate() {
            for (skill, held) in &person.skills {
                for level in 1..=*held {
                    if let Some(bits) = self.skills.get_mut(&(*skill, level)) {
                        bits[at / 64] |= 1 << (at % 64);
                    }
                }
            }
        }
    }

    /// Who keeps each rule, and who has every skill in full.
    fn gates(&self, vacancy: &Vacancy, gates: &mut [Bits; 7], exact: &mut Bits) {
        let [listed, skill, time, clearance, contract, reach, conflict] = gates;
        listed.clone_from(&self.listed);
        self.skilled(vacancy, skill, exact);
        time.clone_from(&self.everybody);
        for week in vacancy.first..=vacancy.last {
            and(time, self.free.get(&(vacancy.load, week)).unwrap_or(&self.nobody));
        }
        clearance.clone_from(self.clearance.get(&vacancy.clearance).unwrap_or(&self.nobody));
        contract.clone_from(self.until.get(&vacancy.last).unwrap_or(&self.nobody));
        match &vacancy.districts {
            None => reach.clone_from(&self.everybody),
            Some(districts) => {
                reach.fill(0);
                let near = districts.iter().filter_map(|district| self.districts.get(district)).flatten();
                near.for_each(|officer| reach[*officer as usize / 64] |= 1 << (officer % 64));
            }
        }
        conflict.clone_from(&self.everybody);
        for officer in &vacancy.barred {
            if let Some(word) = conflict.get_mut(*officer as usize / 64) {
                *word &= !(1 << (officer % 64));
            }
        }
    }

    /// Who has the skills, perhaps a level short, and who has them in full.
    fn skilled(&self, vacancy: &Vacancy, skill: &mut Bits, exact: &mut Bits) {
        let map = |skill: u32, level: u8| self.skills.get(&(skill, level)).unwrap_or(&self.nobody);
        exact.clone_from(&self.everybody);
        vacancy.essential.iter().for_each(|(skill, level)| and(exact, map(*skill, *level)));
        skill.clone_from(exact);
        if !vacancy.stretch {
            return;
        }
        for (short, (of, level)) in vacancy.essential.iter().enumerate() {
            let mut others = map(*of, level.saturating_sub(1)).clone();
            for (at, (of, level)) in vacancy.essential.iter().enumerate() {
                if at != short {
                    and(&mut others, map(*of, *level));
                }
            }
            skill.iter_mut().zip(&others).for_each(|(word, other)| *word |= other);
        }
    }
}

fn and(bits: &mut Bits, others: &Bits) {
    bits.iter_mut().zip(others).for_each(|(word, other)| *word &= other);
}

fn bits(people: &[Person], has: impl Fn(&Person) -> bool) -> Bits {
    let word = |people: &[Person]| {
        people.iter().enumerate().fold(0, |word, (at, person)| word | u64::from(has(person)) << at)
    };
    people.chunks(64).map(word).collect()
}

fn funnel(gates: &[Bits; 7], people: usize) -> Funnel {
    let mut funnel = Funnel::default();
    for word in 0..gates[0].len() {
        let there = if (word + 1) * 64 <= people { u64::MAX } else { (1 << (people % 64)) - 1 };
        let (mut left, mut once, mut twice) = (there, 0, 0);
        for (at, gate) in gates.iter().enumerate() {
            left &= gate[word];
            funnel.passed[at] += left.count_ones();
            let fails = there & !gate[word];
            twice |= once & fails;
            once |= fails;
        }
        for (at, gate) in gates.iter().enumerate() {
            funnel.only_this[at] += (there & !gate[word] & once & !twice).count_ones();
        }
    }
    funnel
}
