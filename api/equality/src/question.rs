//! The questions, and what may be answered.
//!
//! They are about protected characteristics of the Equality Act 2010, section 4, and about caring, which many councils
//! ask too. The groups are those of the harmonised standards of the Government Statistical Service, at their highest
//! level: the five ethnic groups of the Census 2021, and its religions. Finer groups would be too few to show.

use async_graphql::{Enum, InputObject};

macro_rules! answers {
    ($($(#[$meta:meta])* $variant:ident = $name:literal,)+) => {
        /// An answer to a question of equality monitoring. Each question has some of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
        #[graphql(name = "EqualityAnswer")]
        pub enum Answer { $($(#[$meta])* #[graphql(name = $name)] $variant,)+ }
    };
}

answers! {
    /// Under 25.
    Under25 = "AGE_UNDER_25",
    /// 25 to 34.
    From25 = "AGE_25_TO_34",
    /// 35 to 44.
    From35 = "AGE_35_TO_44",
    /// 45 to 54.
    From45 = "AGE_45_TO_54",
    /// 55 to 64.
    From55 = "AGE_55_TO_64",
    /// 65 or over.
    From65 = "AGE_65_OR_OVER",
    /// Female.
    Female = "FEMALE",
    /// Male.
    Male = "MALE",
    /// Yes.
    Yes = "YES",
    /// No.
    No = "NO",
    /// Asian or Asian British.
    Asian = "ASIAN",
    /// Black, Black British, Caribbean or African.
    Black = "BLACK",
    /// Mixed or multiple ethnic groups.
    Mixed = "MIXED",
    /// White.
    White = "WHITE",
    /// Another ethnic group.
    OtherGroup = "OTHER_ETHNIC_GROUP",
    /// No religion.
    NoReligion = "NO_RELIGION",
    /// Buddhist.
    Buddhist = "BUDDHIST",
    /// Christian.
    Christian = "CHRISTIAN",
    /// Hindu.
    Hindu = "HINDU",
    /// Jewish.
    Jewish = "JEWISH",
    /// Muslim.
    Muslim = "MUSLIM",
    /// Sikh.
    Sikh = "SIKH",
    /// Another religion or belief.
    OtherReligion = "OTHER_RELIGION",
    /// Straight or heterosexual.
    Straight = "STRAIGHT",
    /// Gay or lesbian.
    Gay = "GAY_OR_LESBIAN",
    /// Bisexual.
    Bisexual = "BISEXUAL",
    /// Another sexual orientation.
    OtherOrientation = "OTHER_ORIENTATION",
    /// Prefers not to say.
    NotSaid = "PREFER_NOT_TO_SAY",
}

/// A question of equality monitoring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "EqualityQuestion")]
pub enum Question {
    /// How old.
    Age,
    /// Sex.
    Sex,
    /// Whether a condition or illness reduces what the person can do day to day.
    Disability,
    /// The ethnic group.
    EthnicGroup,
    /// The religion or belief.
    Religion,
    /// The sexual orientation.
    SexualOrientation,
    /// Whether the person looks after somebody.
    Caring,
}

impl Question {
    /// All of them, in the order in which they are asked and kept. A new one comes last.
    pub const ALL: [Self; 7] = [
        Self::Age,
        Self::Sex,
        Self::Disability,
        Self::EthnicGroup,
        Self::Religion,
        Self::SexualOrientation,
        Self::Caring,
    ];

    /// What may be answered. Their places are kept, so a new one comes last, before the one that says nothing.
    #[must_use]
    pub const fn options(self) -> &'static [Answer] {
        use Answer::*;
        match self {
            Self::Age => &[Under25, From25, From35, From45, From55, From65, NotSaid],
            Self::Sex => &[Female, Male, NotSaid],
            Self::Disability | Self::Caring => &[Yes, No, NotSaid],
            Self::EthnicGroup => &[Asian, Black, Mixed, White, OtherGroup, NotSaid],
            Self::Religion => {
                &[NoReligion, Buddhist, Christian, Hindu, Jewish, Muslim, Sikh, OtherReligion, NotSaid]
            }
            Self::SexualOrientation => &[Straight, Gay, Bisexual, OtherOrientation, NotSaid],
        }
    }

    /// The field in which it is answered.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Sex => "sex",
            Self::Disability => "disability",
            Self::EthnicGroup => "ethnicGroup",
            Self::Religion => "religion",
            Self::SexualOrientation => "sexualOrientation",
            Self::Caring => "caring",
        }
    }
}

/// What one person answers. Whatever is left out is not answered; what was answered before is replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq, InputObject)]
#[graphql(name = "AnswerEquality")]
pub struct Answers {
    /// How old.
    pub age: Option<Answer>,
    /// Sex.
    pub sex: Option<Answer>,
    /// Whether a condition or illness reduces what the person can do day to day.
    pub disability: Option<Answer>,
    /// The ethnic group.
    pub ethnic_group: Option<Answer>,
    /// The religion or belief.
    pub religion: Option<Answer>,
    /// The sexual orientation.
    pub sexual_orientation: Option<Answer>,
    /// Whether the person looks after somebody.
    pub caring: Option<Answer>,
}

impl Answers {
    /// The answer to a question.
    #[must_use]
    pub const fn to(&self, question: Question) -> Option<Answer> {
        match question {
            Question::Age => self.age,
            Question::Sex => self.sex,
            Question::Disability => self.disability,
            Question::EthnicGroup => self.ethnic_group,
            Question::Religion => self.religion,
            Question::SexualOrientation => self.sexual_orientation,
            Question::Caring => self.caring,
        }
    }

    fn to_mut(&mut self, question: Question) -> &mut Option<Answer> {
        match question {
            Question::Age => &mut self.age,
            Question::Sex => &mut self.sex,
            Question::Disability => &mut self.disability,
            Question::EthnicGroup => &mut self.ethnic_group,
            Question::Religion => &mut self.religion,
            Question::SexualOrientation => &mut self.sexual_orientation,
            Question::Caring => &mut self.caring,
        }
    }

    /// The questions whose answers are none of theirs.
    pub(crate) fn misplaced(&self) -> impl Iterator<Item = Question> {
        Question::ALL
            .into_iter()
            .filter(|question| self.to(*question).is_some_and(|answer| !question.options().contains(&answer)))
    }

    /// All answers as one text that is equally long whatever they are: two digits for each question.
    pub(crate) fn code(&self) -> String {
        Question::ALL
            .into_iter()
            .map(|question| format!("{:02}", number(question, self.to(question))))
            .collect()
    }

    /// The answers of a code.
    pub(crate) fn of_code(code: &str) -> Self {
        let mut answers = Self::default();
        for (at, question) in Question::ALL.into_iter().enumerate() {
            let number_there = code.get(2 * at..2 * at + 2).and_then(|text| text.parse::<usize>().ok());
            let mut options = question.options().iter().copied();
            *answers.to_mut(question) =
                options.find(|option| Some(number(question, Some(*option))) == number_there);
        }
        answers
    }
}

/// An answer as a number: 0 for none, 1 for not saying it, from 2 on the places of the others.
fn number(question: Question, answer: Option<Answer>) -> usize {
    let place = |answer| question.options().iter().position(|option| *option == answer);
    match answer {
        None => 0,
        Some(Answer::NotSaid) => 1,
        Some(answer) => place(answer).map_or(0, |place| place + 2),
    }
}
