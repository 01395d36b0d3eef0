//! Panels: who may sit there, who is in conflict over what, and what votes come to.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use callup_domain::access::Role;
use callup_domain::id::{CouncilId, OfficerId, PersonId, ProjectId};
use callup_domain::proposal::{
    Change, Conflict, Interests, MOST_INTERESTS, MOST_MEMBERS, Matter, Member, Panel, PanelOutcome,
    PickDecision, Seats, Subject, Tally, Vote, Votes, declared, is_asked,
};
use callup_domain::refusal::{Code, Refusal};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn officer(number: u128) -> OfficerId {
    OfficerId(Uuid::from_u128(number))
}

fn council(number: u128) -> CouncilId {
    CouncilId(Uuid::from_u128(number))
}

fn project(number: u128) -> ProjectId {
    ProjectId(Uuid::from_u128(number))
}

/// Officer 1 of council 1 for project 1.
fn matter() -> Matter {
    Matter { officer: officer(1), home: council(1), project: project(1) }
}

fn member(number: u128) -> Member {
    let interests = Interests::default();
    Member { person: person(number), selector: true, declared: true, voted: None, interests }
}

fn in_conflict(number: u128) -> Member {
    let interests = Interests { declared: vec![Subject::Council(council(1))], ..Interests::default() };
    Member { interests, ..member(number) }
}

fn panel(quorum: usize, members: impl IntoIterator<Item = Member>) -> Panel {
    Panel { quorum, members: members.into_iter().collect() }
}

fn told(refusals: Vec<Refusal>) -> Vec<(Code, String)> {
    refusals.into_iter().map(|refusal| (refusal.code, refusal.path)).collect()
}

#[test]
fn a_conflict_follows_from_what_one_is_and_from_what_one_declared() {
    let declared = |subject| Interests { declared: vec![subject], ..Interests::default() };
    let acts = |number| Interests { acts_for: vec![(council(number), Role::Deputy)], ..Interests::default() };
    let leads = |number| Interests { leads: vec![project(number)], ..Interests::default() };
    let own = |number| Interests { own: Some(officer(number)), ..Interests::default() };
    for (interests, conflict) in [
        (Interests::default(), None),
        (own(1), Some(Conflict::Own)),
        (own(2), None),
        (acts(1), Some(Conflict::ActsFor(Role::Deputy))),
        (acts(2), None),
        (leads(1), Some(Conflict::Leads)),
        (leads(2), None),
        (declared(Subject::Officer(officer(1))), Some(Conflict::Officer)),
        (declared(Subject::Officer(officer(2))), None),
        (declared(Subject::Council(council(1))), Some(Conflict::Council)),
        (declared(Subject::Council(council(2))), None),
        (declared(Subject::Project(project(1))), Some(Conflict::Project)),
        (declared(Subject::Project(project(2))), None),
    ] {
        assert_eq!(interests.conflict(&matter()), conflict, "{interests:?}");
    }
    let told = Conflict::ActsFor(Role::Deputy).to_oneself().to_string();
    assert_eq!(told, "You act for the officer’s home council (deputy).");
}

#[test]
fn who_is_in_conflict_or_has_not_declared_does_not_vote() {
    let no = |member: Member| member.may_vote(&matter()).map_err(|refusal| refusal.code);
    assert_eq!(no(member(1)), Ok(()));
    assert_eq!(no(Member { declared: false, ..member(1) }), Err(Code::NotReady));
    assert_eq!(no(in_conflict(1)), Err(Code::ConflictOfInterest));
    let own = Interests { own: Some(officer(1)), ..Interests::default() };
    let refusal = Member { interests: own, ..member(1) }.may_vote(&matter()).unwrap_err();
    assert_eq!(refusal.message.to_string(), "You cannot vote on this pick. You are the officer.");
}

#[test]
fn a_pick_waits_for_who_may_vote_and_has_not() {
    let open = |member: &Member, voted| member.is_awaited(&matter(), true, voted);
    assert!(open(&member(1), false) && !open(&member(1), true));
    assert!(
        open(&Member { declared: false, ..member(1) }, false),
        "interests are declared first, and then it is voted"
    );
    assert!(!open(&Member { selector: false, ..member(1) }, false) && !open(&in_conflict(1), false));
    assert!(!member(1).is_awaited(&matter(), false, false), "it is decided on");
}

#[test]
fn a_member_is_written_to_once_and_again_after_a_vote() {
    let at = |hour: u32| Some(format!("2026-12-01T{hour:02}:00:00Z").parse().unwrap());
    assert!(is_asked(None, None) && is_asked(None, at(9)));
    assert!(!is_asked(at(9), None) && !is_asked(at(9), at(8)) && !is_asked(at(9), at(9)));
    assert!(is_asked(at(9), at(10)));
}

#[test]
fn interests_come_to_those_that_stand() {
    let (one, other) = (Subject::Officer(officer(1)), Subject::Project(project(1)));
    assert_eq!(declared(&[one, other, one], &[other], false, "My sister"), Ok(vec![one]));
    assert_eq!(declared(&[other], &[other], false, ""), Ok(Vec::new()), "to say it twice changes nothing");
    assert_eq!(declared(&[], &[], true, ""), Ok(Vec::new()));
    for (new, before, none, note, told_no) in [
        (vec![], vec![], false, "", (Code::Required, "officers")),
        (vec![one], vec![], true, "", (Code::OutOfRange, "none")),
        (vec![], vec![one], true, "", (Code::OutOfRange, "none")),
        (vec![], vec![], true, "My sister", (Code::OutOfRange, "note")),
        (vec![one], vec![], false, &*"x".repeat(2_001), (Code::OutOfRange, "note")),
    ] {
        let no = told(declared(&new, &before, none, note).unwrap_err());
        assert_eq!(no, [(told_no.0, told_no.1.to_owned())]);
    }
    let many: Vec<Subject> = (0..=MOST_INTERESTS as u128).map(|at| Subject::Officer(officer(at))).collect();
    assert_eq!(
        told(declared(&many, &[], false, "").unwrap_err()),
        [(Code::OutOfRange, "officers".to_owned())]
    );
    assert_eq!(declared(&many[1..], &[], false, "").map(|new| new.len()), Ok(MOST_INTERESTS));
}

fn seats(members: impl IntoIterator<Item = u128>, quorum: Option<i32>) -> Seats {
    Seats { members: members.into_iter().map(person).collect(), quorum }
}

fn becomes(panel: &Panel, seats: Seats, decided: bool) -> Result<Change, Vec<(Code, String)>> {
    let selectors: BTreeSet<PersonId> = (1..=30).map(person).collect();
    panel.becomes(&seats, &selectors, decided).map_err(told)
}

#[test]
fn a_quorum_is_more_than_half_unless_somebody_says_another() {
    let none = Panel::default();
    for (members, said, quorum) in [
        (2, None, 2),
        (3, None, 2),
        (4, None, 3),
        (5, None, 3),
        (1, Some(1), 1),
        (5, Some(5), 5),
        (5, Some(1), 1),
    ] {
        let change = becomes(&none, seats(1..=members, said), false).unwrap();
        assert_eq!(change.quorum, Some(quorum), "{members} {said:?}");
        assert_eq!(change.join.len() as u128, members);
    }
    for (members, said) in [(1, None), (3, Some(0)), (3, Some(4)), (3, Some(-1))] {
        let no = becomes(&none, seats(1..=members, said), false).unwrap_err();
        assert_eq!(no, [(Code::OutOfRange, "quorum".to_owned())], "{members} {said:?}");
    }
}

#[test]
fn a_panel_changes_until_somebody_has_voted_and_only_grows_then() {
    let there = panel(2, [member(1), member(2), member(3)]);
    let change = becomes(&there, seats([2, 3, 4], None), false).unwrap();
    assert_eq!(change, Change { join: vec![person(4)], leave: vec![person(1)], quorum: Some(2) });
    let gone = becomes(&there, seats([], Some(2)), false).unwrap();
    assert_eq!((gone.leave.len(), gone.quorum), (3, None));

    let begun =
        panel(2, [Member { voted: Some(chrono::DateTime::UNIX_EPOCH), ..member(1) }, member(2), member(3)]);
    assert_eq!(
        becomes(&begun, seats([1, 2, 3, 4, 5], None), true).unwrap().quorum,
        Some(2),
        "it stays as it was"
    );
    assert_eq!(becomes(&begun, seats([1, 2, 3], Some(2)), true).unwrap().quorum, Some(2));
    let members = |code| Err(vec![(code, "members".to_owned())]);
    assert_eq!(
        becomes(&begun, seats([1, 2], None), false),
        members(Code::WrongState),
        "though that one has not voted"
    );
    assert_eq!(becomes(&begun, seats([], None), false), members(Code::WrongState));
    let quorum = becomes(&begun, seats([1, 2, 3], Some(1)), false).unwrap_err();
    assert_eq!(quorum, [(Code::WrongState, "quorum".to_owned())]);

    assert_eq!(
        becomes(&Panel::default(), seats([1, 2], None), true),
        members(Code::WrongState),
        "after a decision"
    );
    assert_eq!(
        becomes(&Panel::default(), seats([1, 31], None), false),
        members(Code::NotFound),
        "no selector"
    );
    let many = seats(1..=MOST_MEMBERS as u128 + 1, None);
    assert_eq!(becomes(&Panel::default(), many, false), members(Code::OutOfRange));
    // Whoever sits there and has lost the role stays, and cannot vote.
    let lost = panel(2, [member(31), member(2)]);
    assert!(becomes(&lost, seats([31, 2, 3], None), false).is_ok());
}

/// What votes come to: for the officer with that number, or for nobody.
fn tally(panel: &Panel, votes: &[(u128, Option<u128>)]) -> Tally {
    let votes: Votes = votes
        .iter()
        .map(|(who, whom)| (person(*who), whom.map(|whom| (officer(whom), matter().home))))
        .collect();
    Tally::of(panel, &matter(), &votes)
}

#[test]
fn most_of_those_who_may_vote_decide_once_enough_have() {
    use PanelOutcome::{Divided, Instead, OutOfReach, Refuse, Take, Waiting};
    let five = panel(3, (1..=5).map(member));
    let two_of_five = panel(3, [member(1), member(2), in_conflict(3), in_conflict(4), in_conflict(5)]);
    let take = Some(1);
    for (panel, votes, eligible, voted, outcome) in [
        (&five, &[][..], 5, 0, Waiting),
        (&five, &[(1, take), (2, take)], 5, 2, Waiting),
        (&five, &[(1, take), (2, take), (3, None)], 5, 3, Take),
        (&five, &[(1, Some(2)), (2, Some(2)), (3, take)], 5, 3, Instead),
        (&five, &[(1, Some(2)), (2, Some(3)), (3, take)], 5, 3, Divided),
        (&five, &[(1, None), (2, None), (3, take)], 5, 3, Refuse),
        (&five, &[(1, None), (2, None), (3, take), (4, take)], 5, 4, Divided),
        // More than half of the votes: two of four are not.
        (&five, &[(1, take), (2, take), (3, None), (4, Some(2))], 5, 4, Divided),
        (&two_of_five, &[(1, take), (2, take)], 2, 2, OutOfReach),
        // Those in conflict count neither as voters nor in what is voted.
        (&two_of_five, &[(1, None), (3, take), (4, take), (5, take)], 2, 1, OutOfReach),
    ] {
        let tally = tally(panel, votes);
        assert_eq!(
            (tally.eligible, tally.voted, tally.needed, tally.outcome),
            (eligible, voted, 3, outcome),
            "{votes:?}"
        );
    }
    // Who has lost the role is not waited for; what was voted before counts.
    let lost = panel(2, [member(1), Member { selector: false, ..member(2) }]);
    assert_eq!(tally(&lost, &[(1, take)]).outcome, OutOfReach);
    assert_eq!(tally(&lost, &[(1, take), (2, take)]).outcome, Take);
}

#[test]
fn a_vote_for_somebody_in_whom_the_member_has_an_interest_does_not_count() {
    let friend = Member {
        interests: Interests { declared: vec![Subject::Officer(officer(2))], ..member(3).interests },
        ..member(3)
    };
    let three = panel(2, [member(1), member(2), friend]);
    let told = tally(&three, &[(1, Some(1)), (3, Some(2))]);
    assert_eq!((told.eligible, told.voted, told.outcome), (3, 1, PanelOutcome::Waiting));
    let told = tally(&three, &[(1, Some(1)), (3, Some(1))]);
    assert_eq!((told.voted, told.outcome), (2, PanelOutcome::Take), "of others the member may think");
}

#[test]
fn it_is_decided_as_most_voted_and_not_otherwise() {
    let five = panel(3, (1..=5).map(member));
    let instead = tally(&five, &[(1, Some(2)), (2, Some(2)), (3, Some(1))]);
    assert_eq!(instead.allows(PickDecision::Changed, Some(officer(2))), Ok(()));
    for (decision, officer) in
        [(PickDecision::Changed, Some(officer(3))), (PickDecision::Took, None), (PickDecision::Refused, None)]
    {
        let no = instead.allows(decision, officer).unwrap_err();
        assert_eq!((no.code, no.path.as_str()), (Code::WrongState, "decision"));
    }
    let half = tally(&five, &[(1, Some(2)), (2, None), (3, Some(1))]);
    assert_eq!(
        half.allows(PickDecision::Refused, None).unwrap_err().code,
        Code::NotReady,
        "two have not voted"
    );
    let divided = tally(&five, &[(1, Some(2)), (2, None), (3, Some(1)), (4, None), (5, Some(1))]);
    assert_eq!(divided.allows(PickDecision::Refused, None), Ok(()), "the place may be left empty");
    assert_eq!(divided.allows(PickDecision::Took, None).unwrap_err().code, Code::NotReady);
    let waiting = tally(&five, &[(1, Some(1))]);
    let no = waiting.allows(PickDecision::Refused, None).unwrap_err();
    assert_eq!(no.message.to_string(), "2 more members of the panel must vote first.");
    let short = tally(&panel(3, [member(1), in_conflict(2), in_conflict(3)]), &[(1, Some(1))]);
    let no = short.allows(PickDecision::Took, None).unwrap_err();
    let told = "Votes needed: 3; members of the panel without a conflict: 1. Add members to the panel.";
    assert_eq!(no.message.to_string(), told);
}

fn any_panel() -> impl Strategy<Value = (Panel, Vec<(u128, Option<u128>)>)> {
    let member = (any::<bool>(), any::<bool>(), 0_u8..4).prop_map(|(selector, declared, conflict)| {
        let base = if conflict == 0 { in_conflict(0) } else { member(0) };
        Member { selector, declared, ..base }
    });
    let vote = proptest::option::of(0_u128..4);
    let rows = proptest::collection::vec((member, vote), 1..=MOST_MEMBERS);
    (rows, 1_usize..=MOST_MEMBERS).prop_map(|(rows, quorum)| {
        let quorum = quorum.min(rows.len());
        let votes = rows.iter().zip(1_u128..).filter_map(|((_, vote), who)| {
            // 0 stands for nobody.
            vote.map(|whom| (who, (whom > 0).then_some(whom)))
        });
        let votes = votes.collect();
        let members = rows.into_iter().zip(1_u128..);
        let members = members.map(|((member, _), who)| Member { person: person(who), ..member });
        (panel(quorum, members), votes)
    })
}

proptest! {
    /// Whatever is allowed has more than half of the votes of members without a conflict, of whom there are enough; or
    /// the place stays empty because nothing has.
    #[test]
    fn nothing_is_decided_without_enough_votes_of_those_who_may((panel, votes) in any_panel()) {
        let tally = tally(&panel, &votes);
        let counted: Vec<Option<u128>> = votes
            .iter()
            .filter(|(who, _)| panel.member(person(*who)).unwrap().conflict(&matter()).is_none())
            .map(|(_, whom)| *whom)
            .collect();
        let share = |whom: Option<u128>| counted.iter().filter(|vote| **vote == whom).count();
        let most = (0..4).map(|whom| share((whom > 0).then_some(whom))).max().unwrap_or_default();
        prop_assert_eq!(tally.voted, counted.len());
        for (decision, whom) in [
            (PickDecision::Took, Some(1)),
            (PickDecision::Changed, Some(2)),
            (PickDecision::Changed, Some(3)),
            (PickDecision::Refused, None),
        ] {
            let instead = whom.filter(|whom| *whom != 1).map(officer);
            let has_most = share(whom) * 2 > counted.len();
            let all = counted.len() == tally.eligible;
            let empty = decision == PickDecision::Refused && most * 2 <= counted.len() && all;
            let enough = counted.len() >= panel.quorum;
            prop_assert_eq!(tally.allows(decision, instead).is_ok(), enough && (has_most || empty));
        }
    }

    /// Declaring something never makes a vote count that did not.
    #[test]
    fn declaring_never_adds_a_vote((panel, votes) in any_panel(), at in 0_usize..MOST_MEMBERS) {
        let before = tally(&panel, &votes);
        let mut more = panel.clone();
        let at = at % more.members.len();
        more.members[at].interests.declared.push(Subject::Officer(officer(1)));
        let after = tally(&more, &votes);
        prop_assert!(after.voted <= before.voted && after.eligible <= before.eligible);
    }
}

#[test]
fn a_vote_is_for_an_officer_or_for_nobody() {
    let (proposed, other) = (officer(1), officer(2));
    for (vote, instead, choice, decision) in [
        (Vote::Take, None, Some(proposed), PickDecision::Took),
        (Vote::Instead, Some(other), Some(other), PickDecision::Changed),
        (Vote::Refuse, None, None, PickDecision::Refused),
    ] {
        assert_eq!((vote.choice(proposed, instead), vote.decision()), (choice, decision));
    }
}
