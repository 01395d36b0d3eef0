//! What officers answered to equality monitoring, so that there are figures to look at.

use super::dice::Dice;
use anyhow::Result;
use callup_command::cx::Cx;
use callup_domain::access::{Actor, Who};
use callup_domain::id::BodyId;
use callup_equality::{Answer, Answers, Question};
use callup_infra::entity::officer;
use callup_infra::scope::{Operator, World};

/// How many officers are asked: enough to show something at most stages.
const ASKED: u64 = 300;

/// How many of a hundred answer at all, and each of the questions.
const ANSWERS: i32 = 80;

/// Officers of a body that was just made answer, each for himself or herself, under the keys of the service.
///
/// # Errors
/// `Unavailable` or `Internal`.
pub async fn answer(world: &World, body: BodyId, seed: u64) -> Result<()> {
    let read = Cx::new(world.clone(), Operator::actor(body)).read();
    let officers = read.every::<officer::Entity>().in_order().limit(ASKED).all().await?;
    let mut dice = Dice::new(seed);
    for officer in officers {
        if !dice.chance(ANSWERS) {
            continue;
        }
        let who = Who::Person { person: officer.person_id, officer: Some(officer.id), grants: Vec::new() };
        let cx = Cx::new(world.clone(), Actor { body, who });
        callup_equality::answer(cx.begin(), &world.keys, &drawn(&mut dice)).await?;
    }
    Ok(())
}

fn drawn(dice: &mut Dice) -> Answers {
    let mut one = |question: Question| {
        let tickets = often(question).iter().flat_map(|(answer, share)| std::iter::repeat_n(*answer, *share));
        let answer = dice.pick(&tickets.collect::<Vec<Answer>>()).copied();
        answer.filter(|_| dice.chance(ANSWERS))
    };
    Answers {
        age: one(Question::Age),
        sex: one(Question::Sex),
        disability: one(Question::Disability),
        ethnic_group: one(Question::EthnicGroup),
        religion: one(Question::Religion),
        sexual_orientation: one(Question::SexualOrientation),
        caring: one(Question::Caring),
    }
}

/// How many of a hundred give which answer: invented, as the people are.
const fn often(question: Question) -> &'static [(Answer, usize)] {
    use Answer::*;
    match question {
        Question::Age => &[(Under25, 6), (From25, 24), (From35, 28), (From45, 25), (From55, 15), (From65, 2)],
        Question::Sex => &[(Female, 58), (Male, 40), (NotSaid, 2)],
        Question::Disability => &[(No, 82), (Yes, 14), (NotSaid, 4)],
        Question::EthnicGroup => &[(White, 74), (Asian, 12), (Black, 7), (Mixed, 4), (OtherGroup, 3)],
        Question::Religion => &[(NoReligion, 44), (Christian, 38), (Muslim, 8), (Hindu, 4), (NotSaid, 6)],
        Question::SexualOrientation => &[(Straight, 86), (Gay, 5), (Bisexual, 4), (NotSaid, 5)],
        Question::Caring => &[(No, 78), (Yes, 22)],
    }
}
