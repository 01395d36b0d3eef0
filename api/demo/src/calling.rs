//! Who was called up for what, and what became of it. Tom’s story is in `tom`.

use super::act::{Act, What};
use super::stage::{Stage, at, day, on};
use anyhow::{Context as _, Result};
use callup_command as command;
use callup_command::callup::answer::{AcceptCallUp, DeclineCallUp};
use callup_command::callup::release::{AcceptCounter, CounterRelease, GrantRelease, RefuseRelease};
use callup_command::callup::terms::{ScheduleAsk, StepAsk};
use callup_command::callup::{CallUpOfficer, WithdrawCallUp};
use callup_command::cx::Cx;
use callup_command::early_end::{AgreeEarlyEnd, ProposeEarlyEnd};
use callup_command::secondment::{CancelSecondment, CompleteSecondment, RecordConsultation, SignSecondment};
use callup_domain::calendar::{Nation, add_working_days};
use callup_domain::callup::{BackfillNeed, Release};
use callup_domain::id::{CallUpId, SecondmentId};
use callup_domain::money::Money;
use callup_domain::secondment::Party;
use callup_infra::entity::{callup, secondment};
use chrono::{DateTime, Utc};

/// A call-up.
#[derive(Debug)]
pub(super) struct Call {
    pub officer: &'static str,
    pub post: &'static str,
    /// Who at the desk calls up, signs for the body and completes.
    pub by: &'static str,
    pub at: &'static str,
    pub path: Path,
}

/// What becomes of a call-up.
#[derive(Debug)]
pub(super) enum Path {
    /// Nobody has answered yet.
    Waits,
    /// The home council offers so many half-days a week, and the desk has not said.
    Countered(i32, &'static str),
    /// The officer declines.
    Declined(&'static str),
    /// The home council refuses.
    Refused(&'static str),
    /// The desk takes it back.
    TakenBack(&'static str),
    /// Nobody answers in time.
    Lapses,
    /// Both agree; nobody has been consulted yet.
    Agreed,
    /// All three have signed. It starts by itself on its first day.
    Signed,
    /// It starts and is completed on a day, with the hand-over note.
    Completed(&'static str, &'static str),
    /// It is signed and called off on a day, for a reason.
    CalledOff(&'static str, &'static str),
    /// As told elsewhere.
    Told(&'static [(&'static str, Step)]),
}

/// A step on the way of a call-up and its secondment.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Grant,
    Refuse(&'static str),
    /// Other terms: patterns, each from a day on, and why.
    Counter(&'static [(&'static str, &'static str)], &'static str),
    CounterLoad(i32, &'static str),
    TakeCounter,
    Accept,
    Decline(&'static str),
    TakeBack(&'static str),
    Consult(&'static str),
    Sign(Party),
    EndEarly(&'static str, &'static str),
    Complete(&'static str),
    CallOff(&'static str),
}

const MEERA: &str = "Meera Shah";
const JOEL: &str = "Joel Brandt";

const fn call([officer, post]: [&'static str; 2], by: &'static str, at: &'static str, path: Path) -> Call {
    Call { officer, post, by, at, path }
}

const CALLS: [Call; 33] = {
    use Path::{Agreed, CalledOff, Completed, Countered, Declined, Lapses, Refused, Signed, TakenBack};
    [
        call(["Hollis Grant", "bb product"], MEERA, "2026-07-13 10:00", Signed),
        call(
            ["Imke Visser", "bb researcher"],
            MEERA,
            "2026-07-13 10:20",
            Completed(
                "2027-01-29",
                "Forty renewals are written up in the project’s notes; the next step is the list on its last page.",
            ),
        ),
        call(["Ewan Rennie", "hr product"], JOEL, "2026-07-13 10:40", Signed),
        call(
            ["Niall Corrigan", "hr developer"],
            JOEL,
            "2026-07-13 11:00",
            Completed(
                "2027-03-30",
                "The text messages run by themselves. Who to ring when they do not is in the runbook.",
            ),
        ),
        call(
            ["Zofia Wrona", "pn analyst"],
            JOEL,
            "2026-07-20 10:00",
            Completed(
                "2027-01-29",
                "What four councils use today, with prices, is in one table. Ask the members who bought it.",
            ),
        ),
        call(
            ["Sunita Rao", "mh analyst"],
            MEERA,
            "2026-08-03 10:00",
            Completed(
                "2027-05-28",
                "The rules for moves are in the wiki; students’ moves in September are the one open question.",
            ),
        ),
        call(["Kerensa Pascoe", "mh delivery"], MEERA, "2026-08-03 10:30", Signed),
        call(
            ["Petra Lindgren", "bb content"],
            MEERA,
            "2026-08-10 10:00",
            Completed("2027-06-25", "All letters and pages are in plain words, in the pattern library."),
        ),
        call(["Nadia Farouk", "gw product"], JOEL, "2026-08-17 10:00", Signed),
        call(["Denzil Rowe", "gw developer"], JOEL, "2026-08-17 10:30", Signed),
        call(["Tegan Bolitho", "cc analyst"], MEERA, "2026-08-24 10:00", Signed),
        call(
            ["Colm Heaney", "pn researcher"],
            JOEL,
            "2026-08-24 10:30",
            Refused("Colm is our only researcher until Christmas."),
        ),
        call(["Owen Tate", "bb developer"], MEERA, "2026-09-07 10:00", Signed),
        call(["Jamal Idris", "sm product"], JOEL, "2026-09-07 10:30", Signed),
        call(
            ["Lucia Marchetti", "cc content"],
            MEERA,
            "2026-09-21 10:00",
            Completed(
                "2027-03-30",
                "The five charges are explained on five cards. Families have read them; social workers have not yet.",
            ),
        ),
        call(["Beatriz Fonseca", "sm analyst"], JOEL, "2026-10-05 10:00", Signed),
        call(["Marcus Thorne", "mh designer"], MEERA, "2026-10-05 10:30", Signed),
        call(["Struan Baxter", "tl developer"], JOEL, "2026-10-19 10:00", Signed),
        call(["Rhodri Vaughan", "ar architect"], JOEL, "2026-11-09 10:00", Signed),
        call(["Stefan Kowal", "sm developer"], JOEL, "2026-11-23 10:00", Lapses),
        call(["Anjali Menon", "mb product"], MEERA, "2026-12-07 10:00", Signed),
        call(["Gethin Rowlands", "mb designer"], MEERA, "2026-12-08 10:00", Signed),
        call(["Hamza Siddiqui", "mb developer"], MEERA, "2026-12-08 10:20", Signed),
        call(["Yusuf Demir", "mb development"], MEERA, "2026-12-10 10:00", Signed),
        call(
            ["Bryn Teague", "ar developer"],
            JOEL,
            "2026-12-14 10:00",
            TakenBack("Cornwall’s own register needs Bryn first; we ask somebody else."),
        ),
        call(["Orla Mulholland", "ar developer"], JOEL, "2027-01-04 10:00", Signed),
        call(["Ffion Meredith", "hr tester"], JOEL, "2027-01-04 10:30", Signed),
        call(
            ["Iona Farquhar", "mh developer"],
            MEERA,
            "2027-03-22 10:00",
            Declined("I start another piece of work in May."),
        ),
        call(["Femi Balogun", "mh developer"], MEERA, "2027-04-06 10:00", Signed),
        call(
            ["Eleri Watkin", "tl researcher"],
            JOEL,
            "2027-05-10 10:00",
            CalledOff("2027-06-08", "Eleri changes to another employer in August."),
        ),
        call(["Tobias Lang", "pp analyst"], MEERA, "2027-06-16 10:00", Signed),
        call(["Cara Lennox", "pp delivery"], MEERA, "2027-06-21 10:00", Agreed),
        call(
            ["Maeve Brannigan", "pp designer"],
            MEERA,
            "2027-06-24 10:00",
            Countered(4, "Maeve keeps one day a week for the city’s own website."),
        ),
    ]
};

/// The call-ups, and every step on their way.
pub(super) fn acts() -> Result<Vec<Act>> {
    let mut acts = Vec::new();
    for call in CALLS.iter().chain(&super::tom::CALLS) {
        acts.push(Act { at: at(call.at)?, what: What::CallUp(call) });
        for (at, step) in steps(call)? {
            acts.push(Act { at, what: What::Step { call, step } });
        }
    }
    Ok(acts)
}

/// The steps of a call-up: the council decides on the next working day, the officer on the second,
/// the consultation is on the third, and on the fourth all sign.
fn steps(call: &Call) -> Result<Vec<(DateTime<Utc>, Step)>> {
    use Step::{Accept, CallOff, Complete, Consult, CounterLoad, Decline, Grant, Refuse, Sign, TakeBack};
    let called_on = callup_infra::clock::today(at(call.at)?);
    let after = |days, time| on(&add_working_days(Nation::England, called_on, days).to_string(), time);
    let agreed = [(after(1, "11:00")?, Grant), (after(2, "12:00")?, Accept)];
    let signed = [
        (after(3, "14:00")?, Consult("Talked through what changes, and what stays as it is.")),
        (after(4, "10:00")?, Sign(Party::Officer)),
        (after(4, "10:30")?, Sign(Party::HomeCouncil)),
        (after(4, "11:00")?, Sign(Party::Body)),
    ];
    let then = |last: &[(DateTime<Utc>, Step)]| [&agreed[..], &signed[..], last].concat();
    Ok(match call.path {
        Path::Waits | Path::Lapses => Vec::new(),
        Path::Countered(load, reason) => vec![(after(2, "11:00")?, CounterLoad(load, reason))],
        Path::Declined(reason) => vec![(after(1, "12:00")?, Decline(reason))],
        Path::Refused(reason) => vec![(after(2, "11:00")?, Refuse(reason))],
        Path::TakenBack(reason) => vec![(after(2, "15:00")?, TakeBack(reason))],
        Path::Agreed => agreed.to_vec(),
        Path::Signed => then(&[]),
        Path::Completed(on_day, note) => then(&[(on(on_day, "16:00")?, Complete(note))]),
        Path::CalledOff(on_day, reason) => then(&[(on(on_day, "16:00")?, CallOff(reason))]),
        Path::Told(steps) => {
            steps.iter().map(|(time, step)| Ok((at(time)?, *step))).collect::<Result<_>>()?
        }
    })
}

fn key(call: &Call) -> String {
    format!("{} for {}", call.officer, call.post)
}

pub(super) async fn call_up(stage: &mut Stage, call: &'static Call) -> Result<()> {
    let ask = CallUpOfficer {
        officer: stage.officer(call.officer)?,
        post: stage.posts.get(call.post)?,
        schedule: ScheduleAsk::default(),
        answer_by: None,
        note: String::new(),
    };
    let row = command::callup::call_up(&stage.acting(call.by)?, ask).await?;
    stage.calls.put(key(call), row.id);
    Ok(())
}

/// Takes a step, as whoever it is for.
pub(super) async fn step(stage: &Stage, call: &'static Call, step: &Step) -> Result<()> {
    let call_up = stage.calls.get(&key(call))?;
    let home = stage.players.get(call.officer)?.home.context("an officer has a home council")?;
    let approver = super::body::FOUNDERS.iter().find(|founder| founder.slug == home);
    let council = stage.acting(approver.context("a home council is a founder")?.approver)?;
    let (officer, desk) = (stage.acting(call.officer)?, stage.acting(call.by)?);
    match step {
        Step::Grant | Step::Refuse(_) | Step::Counter(..) | Step::CounterLoad(..) => {
            release(&council, call_up, step).await
        }
        Step::Accept | Step::Decline(_) | Step::TakeCounter | Step::TakeBack(_) => {
            answer(&officer, &desk, call_up, step).await
        }
        Step::Consult(_) | Step::Sign(_) => sign(&officer, &council, &desk, call_up, step).await,
        Step::EndEarly(ends_on, reason) => {
            let secondment = secondment_of(&desk, call_up).await?;
            let (party, ends_on, reason) = (Party::HomeCouncil, day(ends_on)?, (*reason).to_owned());
            let ask = ProposeEarlyEnd { secondment, party, ends_on, reason };
            command::early_end::propose(&council, ask).await?;
            for (cx, party) in [(&officer, Party::Officer), (&desk, Party::Body)] {
                command::early_end::agree(cx, AgreeEarlyEnd { secondment, party }).await?;
            }
            Ok(())
        }
        Step::Complete(_) | Step::CallOff(_) => end(&desk, call_up, step).await,
    }
}

/// What the home council decides.
async fn release(council: &Cx, call_up: CallUpId, step: &Step) -> Result<()> {
    match step {
        // By standing agreement a release is granted at once.
        Step::Grant => {
            let row = council.read().get::<callup::Entity>(call_up).await?;
            if matches!(row.release, Release::Awaited { .. }) {
                command::callup::release::grant(council, granting(call_up)).await?;
            }
        }
        Step::Refuse(reason) => {
            let ask = RefuseRelease { call_up, reason: (*reason).to_owned() };
            command::callup::release::refuse(council, ask).await?;
        }
        Step::Counter(patterns, reason) => {
            let step =
                |(from, pattern): &(&str, &str)| Ok(StepAsk { from: day(from)?, pattern: pattern.parse()? });
            let steps = patterns.iter().map(step).collect::<Result<_>>()?;
            let schedule = ScheduleAsk { steps: Some(steps), ..ScheduleAsk::default() };
            let ask = CounterRelease { call_up, schedule, reason: (*reason).to_owned() };
            command::callup::release::counter(council, ask).await?;
        }
        Step::CounterLoad(load, reason) => {
            let schedule = ScheduleAsk { load: Some(*load), ..ScheduleAsk::default() };
            let ask = CounterRelease { call_up, schedule, reason: (*reason).to_owned() };
            command::callup::release::counter(council, ask).await?;
        }
        _ => {}
    }
    Ok(())
}

/// A release with what the council says it needs: every second one somebody to stand in.
fn granting(call_up: CallUpId) -> GrantRelease {
    let needed = call_up.0.as_bytes()[15].is_multiple_of(2);
    let backfill = if needed { BackfillNeed::Needed } else { BackfillNeed::NotNeeded };
    GrantRelease { call_up, backfill: Some(backfill), backfill_cost: needed.then_some(Money::pounds(2_400)) }
}

/// What the officer answers and the desk makes of it.
async fn answer(officer: &Cx, desk: &Cx, call_up: CallUpId, step: &Step) -> Result<()> {
    match step {
        Step::Accept => {
            command::callup::answer::accept(officer, AcceptCallUp { call_up }).await?;
        }
        Step::Decline(reason) => {
            let ask = DeclineCallUp { call_up, reason: (*reason).to_owned() };
            command::callup::answer::decline(officer, ask).await?;
        }
        Step::TakeCounter => {
            let ask = AcceptCounter { call_up, answer_by: None };
            command::callup::release::accept_counter(desk, ask).await?;
        }
        Step::TakeBack(reason) => {
            command::callup::withdraw(
                desk,
                WithdrawCallUp { call_up, reason: (*reason).to_owned(), call_reserve: true },
            )
            .await?;
        }
        _ => {}
    }
    Ok(())
}

/// The consultation and the signatures.
async fn sign(officer: &Cx, council: &Cx, desk: &Cx, call_up: CallUpId, step: &Step) -> Result<()> {
    let secondment = secondment_of(desk, call_up).await?;
    match step {
        Step::Consult(note) => {
            let ask = RecordConsultation { secondment, on: None, consented: true, note: (*note).to_owned() };
            command::secondment::consult(council, ask).await?;
        }
        Step::Sign(party) => {
            let signer = match party {
                Party::Officer => officer,
                Party::HomeCouncil => council,
                Party::Body => desk,
            };
            command::secondment::sign(signer, SignSecondment { secondment, party: *party }).await?;
        }
        _ => {}
    }
    Ok(())
}

/// How it ends.
async fn end(desk: &Cx, call_up: CallUpId, step: &Step) -> Result<()> {
    let secondment = secondment_of(desk, call_up).await?;
    match step {
        Step::Complete(note) => {
            let ask = CompleteSecondment { secondment, handover: (*note).to_owned() };
            command::secondment::complete(desk, ask).await?;
        }
        Step::CallOff(reason) => {
            let ask = CancelSecondment { secondment, reason: (*reason).to_owned() };
            command::secondment::cancel(desk, ask).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn secondment_of(cx: &Cx, call_up: CallUpId) -> Result<SecondmentId> {
    let read = cx.read();
    let of = read.every::<secondment::Entity>().is(secondment::Column::CallupId, call_up);
    Ok(of.the_one().await?.id)
}
