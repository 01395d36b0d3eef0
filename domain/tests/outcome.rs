//! What came of a post, as each officer is told.

use callup_domain::callup::CallUpStatus;
use callup_domain::outcome::{Called, OutcomeReason as Reason, Settled, is_news, settled, told};
use callup_domain::post::ClosingReason;
use callup_domain::secondment::SecondmentStatus;

#[test]
fn a_post_is_settled_when_somebody_holds_it_or_it_is_closed() {
    let reason = Some(ClosingReason::NoMoney);
    assert_eq!(settled(false, None, false), None);
    assert_eq!(settled(false, None, true), Some(Settled::Filled));
    assert_eq!(settled(true, reason, true), Some(Settled::Filled));
    assert_eq!(settled(true, reason, false), Some(Settled::Closed(reason)));
}

#[test]
fn that_no_reason_was_recorded_is_not_that_none_was_given() {
    assert_eq!(told(Settled::Closed(None), None), Some(Reason::NotRecorded));
    assert_eq!(told(Settled::Closed(Some(ClosingReason::NoReasonGiven)), None), Some(Reason::NoReasonGiven));
    assert_eq!(told(Settled::Filled, None), Some(Reason::FilledByAnother));
    let each: std::collections::BTreeSet<Option<Reason>> =
        ClosingReason::ALL.iter().map(|reason| told(Settled::Closed(Some(*reason)), None)).collect();
    assert_eq!(each.len(), ClosingReason::ALL.len(), "each reason is told as itself");
}

#[test]
fn each_is_told_what_came_of_the_own_call_up() {
    use CallUpStatus::{Agreed, Asked, Countered, Declined, Lapsed, Over, Refused, Withdrawn};
    use SecondmentStatus::{Active, Cancelled, Completed, Drafted, Signed};
    let table = [
        (Asked, None, None),
        (Countered, None, None),
        (Agreed, Some(Drafted), None),
        (Agreed, Some(Signed), Some(Reason::Chosen)),
        (Agreed, Some(Active), Some(Reason::Chosen)),
        (Over, Some(Completed), Some(Reason::Chosen)),
        (Over, Some(Cancelled), Some(Reason::CalledOff)),
        (Declined, None, Some(Reason::Declined)),
        (Refused, None, Some(Reason::NotReleased)),
        (Lapsed, None, Some(Reason::Lapsed)),
        (Withdrawn, None, Some(Reason::TakenBack)),
    ];
    for (status, seconded, expected) in table {
        for settled in [Settled::Filled, Settled::Closed(None), Settled::Closed(Some(ClosingReason::NoMoney))]
        {
            assert_eq!(told(settled, Some(Called { status, seconded })), expected, "{status} {seconded:?}");
        }
    }
}

#[test]
fn who_was_told_is_told_again_only_about_having_the_post() {
    for before in Reason::ALL {
        for now in Reason::ALL {
            let about_having_it = (*before == Reason::Chosen) != (*now == Reason::Chosen);
            assert_eq!(is_news(Some(*before), *now), about_having_it, "{before} {now}");
        }
        assert!(is_news(None, *before));
    }
}
