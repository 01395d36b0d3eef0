//! Officers' profiles and their place in the pool.

use super::booking;
use crate::cx::Cx;
use async_graphql::InputObject;
pub use async_graphql::MaybeUndefined;
use callup_domain::Sentence;
use callup_domain::access::{Action, On};
use callup_domain::alert::{AlertEvery, USUAL_FROM};
use callup_domain::erasure::not_erased;
use callup_domain::event::Event;
use callup_domain::id::{CouncilId, OfficerId, PersonId, RoleId};
use callup_domain::load::Pattern;
use callup_domain::money::Money;
use callup_domain::officer::{self as rules, Profile, Reach, Standing};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_domain::service_area::{ServiceArea, ServiceAreas};
use callup_infra::Result;
use callup_infra::entity::{interest, member, officer, person, role};
use callup_infra::scope::WriteTx;
use chrono::NaiveDate;

use super::project::under;

/// What officers say of themselves. What is not given stays as it is.
#[derive(Clone, Debug, Default, InputObject)]
pub struct ProfileAsk {
    /// The role in the framework.
    pub role: MaybeUndefined<RoleId>,
    /// A few words, at most 2,000 characters.
    pub summary: Option<String>,
    /// The half-days on which you work; at first every day, all day.
    pub pattern: Option<Pattern>,
    /// Council services that you know.
    pub service_areas: Option<Vec<ServiceArea>>,
    /// How far you travel to work on site; at first within the region.
    pub reach: Option<Reach>,
    /// The most days a week on site, 0 to 5; at first 0.
    pub max_onsite_days: Option<i32>,
    /// How many days before a start you must know, 0 to 366; at first 0.
    pub notice_days: Option<i32>,
    /// Full-time salary a year.
    pub salary: MaybeUndefined<Money>,
    /// The employer's pension contribution, in basis points of the salary.
    pub pension_bp: MaybeUndefined<i32>,
    /// The last day of the employment contract. Null: no end is known.
    pub employment_ends_on: MaybeUndefined<NaiveDate>,
}

/// A person who volunteers for the pool.
#[derive(Clone, Debug, InputObject)]
pub struct JoinPool {
    /// The person; you unless given. Administrators enter others.
    pub person: Option<PersonId>,
    /// The council that employs the person, a member of the body.
    pub home_council: CouncilId,
    /// Whether the person is a contractor paid off-payroll. They cannot be seconded and are refused.
    pub off_payroll: bool,
    /// The profile. It can be filled in later.
    #[graphql(default)]
    pub profile: ProfileAsk,
}

/// A profile to change.
#[derive(Clone, Debug, InputObject)]
pub struct SetProfile {
    /// The officer; you unless given.
    pub officer: Option<OfficerId>,
    /// What changes.
    pub profile: ProfileAsk,
}

/// A manager's support.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct SupportOfficer {
    /// The officer.
    pub officer: OfficerId,
    /// Whether the manager supports the listing. Without support the desk does not see the officer.
    #[graphql(default = true)]
    pub supported: bool,
}

/// An officer to list.
#[derive(Clone, Copy, Debug, Default, InputObject)]
pub struct ListMe {
    /// The officer; you unless given. The desk cannot list anybody: officers volunteer.
    pub officer: Option<OfficerId>,
}

/// A pause.
#[derive(Clone, Copy, Debug, InputObject)]
pub struct Pause {
    /// The officer; you unless given.
    pub officer: Option<OfficerId>,
    /// Its last day, at most a year ahead. The pause begins at once.
    pub until: NaiveDate,
}

/// An officer who leaves the pool.
#[derive(Clone, Copy, Debug, Default, InputObject)]
pub struct WithdrawFromPool {
    /// The officer; you unless given.
    pub officer: Option<OfficerId>,
}

impl ProfileAsk {
    /// The row with what was given in it.
    fn applied_to(self, mut row: officer::Model) -> Result<officer::Model> {
        fn over<T, A>(field: &mut Option<T>, asked: MaybeUndefined<A>, value: impl Fn(A) -> T) {
            match asked {
                MaybeUndefined::Undefined => {}
                MaybeUndefined::Null => *field = None,
                MaybeUndefined::Value(asked) => *field = Some(value(asked)),
            }
        }
        over(&mut row.role_id, self.role, |role| role);
        over(&mut row.salary_pence, self.salary, Money::in_pence);
        over(&mut row.pension_bp, self.pension_bp, |share| share);
        over(&mut row.employment_ends_on, self.employment_ends_on, |end| end);
        if let Some(areas) = self.service_areas {
            row.service_areas = areas.into_iter().collect();
        }
        row.reach = self.reach.unwrap_or(row.reach);
        let profile = Profile {
            summary: self.summary.map_or_else(|| row.summary.clone(), |text| text.trim().to_owned()),
            pattern: self.pattern.unwrap_or(row.pattern),
            max_onsite_days: self.max_onsite_days.unwrap_or(row.max_onsite_days),
            notice_days: self.notice_days.unwrap_or(row.notice_days),
            ..row.profile()
        };
        let profile = profile.checked().map_err(|no| under("profile", no))?;
        row.summary = profile.summary;
        row.pattern = profile.pattern;
        row.max_onsite_days = profile.max_onsite_days;
        row.notice_days = profile.notice_days;
        Ok(row)
    }
}

/// Enters the pool. The officer is listed at once; the desk sees the profile when the manager's
/// support is there too.
///
/// # Errors
/// `OFF_PAYROLL` for a contractor, `DUPLICATE` for a second profile, a refusal for each field that
/// is wrong.
pub async fn join(cx: &Cx, ask: JoinPool) -> Result<officer::Model> {
    rules::on_payroll(ask.off_payroll)?;
    let nobody = || Refusal::required("person", say!("Give the person."));
    let person = ask.person.or(cx.actor().person()).ok_or_else(nobody)?;
    let tx = cx.begin().permit(Action::JoinPool, On { person: Some(person), ..On::default() })?;
    let person = tx.lock::<person::Entity>(person).await?;
    not_erased(person.erased_at.is_some(), "person")?;
    employs(&tx, ask.home_council).await?;
    if tx.every::<officer::Entity>().is(officer::Column::PersonId, person.id).one().await?.is_some() {
        let message = say!("{name} has a profile in the pool already. Change that one.", name = person.name);
        return Err(Refusal::new(Code::Duplicate, "person", message).into());
    }
    // Whoever is entered by somebody else has not asked to be written to.
    let alerts = if cx.actor().person() == Some(person.id) { AlertEvery::Weekly } else { AlertEvery::Never };
    let row = officer::Model { alerts, ..blank(&tx, person.id, ask.home_council) };
    let row = ask.profile.applied_to(row)?;
    check_role(&tx, row.role_id).await?;
    let row = tx.insert::<officer::Entity>(row).await?;
    tx.commit(Event::OfficerListed { officer: row.id }).await?;
    Ok(row)
}

/// Changes a profile.
///
/// # Errors
/// A refusal for each field that is wrong; `CAPACITY` when the new working week has no room for
/// what is booked.
pub async fn set_profile(cx: &Cx, ask: SetProfile) -> Result<officer::Model> {
    let (tx, officer) = claim(cx, ask.officer, Action::EditProfile).await?;
    let pattern = officer.pattern;
    let changed = ask.profile.applied_to(officer)?;
    check_role(&tx, changed.role_id).await?;
    if changed.pattern != pattern {
        booking::keeps(&tx, &[changed.id], |_, diary| diary.pattern = changed.pattern)
            .await?
            .map_err(|refusal| refusal.at("profile.pattern"))?;
    }
    let row = tx.update::<officer::Entity>(changed).await?;
    tx.commit(Event::ProfileSet { officer: row.id }).await?;
    Ok(row)
}

/// Records the line manager's support, or that it ended.
///
/// # Errors
/// `OWN_RELEASE` for one's own profile.
pub async fn support(cx: &Cx, ask: SupportOfficer) -> Result<officer::Model> {
    let (tx, officer) = claim(cx, Some(ask.officer), Action::SupportOfficer).await?;
    let own = say!("Nobody supports his or her own profile. Ask another approver of your council.");
    not_oneself(&tx, &officer, own)?;
    let by = tx.actor().person().filter(|_| ask.supported);
    let at = ask.supported.then_some(tx.now());
    let row = officer::Model { supported_by: by, supported_at: at, ..officer };
    let row = tx.update::<officer::Entity>(row).await?;
    tx.commit(Event::OfficerSupported { officer: row.id }).await?;
    Ok(row)
}

/// Lists an officer again, after a pause or a withdrawal: it takes the same right as joining.
///
/// # Errors
/// `NOT_LISTED` without a profile, `WRONG_STATE` when listed already.
pub async fn list(cx: &Cx, ask: ListMe) -> Result<officer::Model> {
    let (tx, officer) = claim(cx, ask.officer, Action::JoinPool).await?;
    if officer.standing == Standing::Listed {
        return Err(Refusal::new(Code::WrongState, "officer", say!("You are listed already.")).into());
    }
    let row =
        officer::Model { standing: Standing::Listed, paused_until: None, withdrawn_on: None, ..officer };
    let row = tx.update::<officer::Entity>(row).await?;
    tx.commit(Event::OfficerListed { officer: row.id }).await?;
    Ok(row)
}

/// Pauses an officer from now to a last day; the pause ends by itself. What is booked stays.
///
/// # Errors
/// `OUT_OF_RANGE` for a last day that has passed or is over a year ahead, `WRONG_STATE` when
/// withdrawn.
pub async fn pause(cx: &Cx, ask: Pause) -> Result<officer::Model> {
    let (tx, officer) = claim(cx, ask.officer, Action::ChangeStanding).await?;
    let until = rules::pause(ask.until, tx.today())?;
    still_in(&officer)?;
    let row = officer::Model { standing: Standing::Paused, paused_until: Some(until), ..officer };
    let row = tx.update::<officer::Entity>(row).await?;
    tx.commit(Event::OfficerPaused { officer: row.id }).await?;
    Ok(row)
}

/// Leaves the pool, and with it every interest in a post. What was agreed stays agreed.
///
/// # Errors
/// `WRONG_STATE` when withdrawn already.
pub async fn withdraw(cx: &Cx, ask: WithdrawFromPool) -> Result<officer::Model> {
    let (tx, officer) = claim(cx, ask.officer, Action::ChangeStanding).await?;
    still_in(&officer)?;
    let withdrawn_on = Some(tx.today());
    let row = officer::Model { standing: Standing::Withdrawn, paused_until: None, withdrawn_on, ..officer };
    let row = tx.update::<officer::Entity>(row).await?;
    let shown = tx.every::<interest::Entity>().is(interest::Column::OfficerId, row.id);
    let mut shown = shown.is_empty(interest::Column::WithdrawnAt).all().await?;
    shown.iter_mut().for_each(|interest| interest.withdrawn_at = Some(tx.now()));
    tx.update_all::<interest::Entity>(shown).await?;
    tx.commit(Event::OfficerWithdrawn { officer: row.id }).await?;
    Ok(row)
}

/// The right to do `action` on an officer, oneself unless another is named, and the row, locked.
pub(super) async fn claim(
    cx: &Cx,
    officer: Option<OfficerId>,
    action: Action,
) -> Result<(WriteTx, officer::Model)> {
    let officer = officer.or(cx.actor().officer()).ok_or_else(|| {
        let message = say!("You have no profile in the pool yet. Join it first.");
        Refusal::new(Code::NotListed, "officer", message)
    })?;
    let tx = cx.begin();
    let seen = tx.get::<officer::Entity>(officer).await?;
    let tx = tx.permit(action, seen.on())?;
    let officer = tx.lock::<officer::Entity>(officer).await?;
    Ok((tx, officer))
}

/// Refuses what somebody would decide about him- or herself.
pub(super) fn not_oneself(tx: &WriteTx, officer: &officer::Model, message: Sentence) -> Result<()> {
    if tx.actor().person() == Some(officer.person_id) {
        return Err(Refusal::new(Code::OwnRelease, "officer", message).into());
    }
    Ok(())
}

/// Refuses an officer who has left the pool.
pub(super) fn still_in(officer: &officer::Model) -> Result<()> {
    if officer.standing == Standing::Withdrawn {
        return Err(Refusal::new(Code::WrongState, "officer", withdrawn()).into());
    }
    Ok(())
}

pub(super) fn withdrawn() -> Sentence {
    say!("This officer has withdrawn from the pool. Only the officer can list himself or herself again.")
}

/// A new officer of whom nothing is known but the employer.
#[must_use]
pub fn blank(tx: &WriteTx, person: PersonId, home_council: CouncilId) -> officer::Model {
    officer::Model {
        id: tx.id(),
        body_id: tx.body(),
        person_id: person,
        home_council_id: home_council,
        role_id: None,
        standing: Standing::Listed,
        paused_until: None,
        withdrawn_on: None,
        supported_by: None,
        supported_at: None,
        summary: String::new(),
        pattern: Pattern::FULL,
        service_areas: ServiceAreas::default(),
        reach: Reach::Region,
        max_onsite_days: 0,
        notice_days: 0,
        alerts: AlertEvery::Never,
        alert_from: USUAL_FROM,
        salary_pence: None,
        pension_bp: None,
        employment_ends_on: None,
        created_at: tx.now(),
        version: 1,
    }
}

/// The council is a member of the body today.
async fn employs(tx: &WriteTx, council: CouncilId) -> Result<()> {
    let member = tx.every::<member::Entity>().is(member::Column::CouncilId, council).one().await?;
    let today = tx.today();
    if member.is_some_and(|member| member.left_on.is_none_or(|left| left >= today)) {
        return Ok(());
    }
    let message = say!("This council is not a member of the body.");
    Err(Refusal::new(Code::NotFound, "homeCouncil", message).into())
}

async fn check_role(tx: &WriteTx, role: Option<RoleId>) -> Result<()> {
    let Some(role) = role else { return Ok(()) };
    let found = tx.find::<role::Entity>().with_key(role).one().await?;
    let message = say!("There is no such role in the catalogue.");
    found.map(drop).ok_or_else(|| Refusal::new(Code::NotFound, "profile.role", message).into())
}
