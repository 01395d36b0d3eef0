//! Candidates for a post, from rows.
//!
//! The database leaves out who lacks an essential skill, by the index on skill and level; of 20,000
//! officers some hundreds are left, and those the domain judges. Everything is read in a fixed number of
//! statements, past what the actor may see: who is shown is decided by policy.

use super::diary::{Among, Booked, Employed, bookings, diaries, homes, homes_with, kept_free, only};
use super::wanted::{Families, families, wanted};
use super::{agreement, clearance};
use crate::entity::{callup, interest, officer, officer_skill, post, secondment};
use crate::error::{Error, Result};
use crate::scope::{Found, Owned, ReadTx};
use callup_domain::calendar::{Diary, LATEST_START_WEEKS};
use callup_domain::clearance::Cleared;
use callup_domain::id::{BodyId, CouncilId, OfficerId, PostId, RoleId, SkillId};
use callup_domain::load::Pattern;
use callup_domain::officer::{Reach, Standing};
use callup_domain::period::Period;
use callup_domain::ranking::{Candidate, Held, Home, Need, Ranking, Rule, Wanted, Weights, rank};
use callup_domain::service_area::ServiceAreas;
use callup_domain::skill::{EvidenceKind, Level};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{ExprTrait, Query, SelectStatement, UnionType};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// A post's candidates in order, and what they were ranked by.
pub struct Ranked {
    /// What the post asks for.
    pub wanted: Wanted,
    /// Everybody with the essential skills, in no order.
    pub candidates: Vec<Candidate>,
    /// Those of them who fit, in order, and the funnel of all officers of the body. How many lack
    /// nothing but skills is not counted: they are not among the candidates.
    pub ranking: Ranking,
}

/// Ranks the officers of the body for `post`, of councils that share their data with it; 19 statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn ranked(tx: &ReadTx, post: &post::Model, weights: &Weights) -> Result<Ranked> {
    let families = families(tx).await?;
    let wanted = wanted(tx, std::slice::from_ref(post), &families).await?.remove(&post.id);
    let wanted = wanted.ok_or(Error::NotFound(post::Entity::NOUN))?;
    let sharing = agreement::councils(tx).await?;
    let candidates = skilled(tx, post.id, &wanted, &families, &sharing).await?;
    let mut ranking = rank(&wanted, &candidates, weights, tx.today());
    let (listed, supported) = pool(tx, &sharing).await?;
    for stage in &mut ranking.funnel {
        match stage.rule {
            Rule::Listed => stage.passed = listed,
            // Nobody paid off-payroll gets into the pool.
            Rule::Supported | Rule::Payroll => stage.passed = supported,
            _ => {}
        }
    }
    Ok(Ranked { wanted, candidates, ranking })
}

/// One officer as a candidate for each of `posts`, and what each asks for; 20 statements, however
/// many posts. The diary and the home council reach as far as a later start is looked for, so that
/// the smallest change that would mend a broken rule can be found.
///
/// # Errors
/// `NotFound` when there is no such officer; otherwise as reading fails.
pub async fn considered(
    tx: &ReadTx,
    posts: &[post::Model],
    officer: OfficerId,
) -> Result<BTreeMap<PostId, (Wanted, Candidate)>> {
    let families = families(tx).await?;
    let wanted = wanted(tx, posts, &families).await?;
    let Some(period) = in_question(&wanted) else { return Ok(BTreeMap::new()) };
    let these = Among::These(&[officer]);
    let profiles = profiles(tx.every().with_key(officer)).await?;
    let councils: Vec<CouncilId> = profiles.iter().map(|profile| profile.home).collect();
    let needs: Vec<Need> = wanted.values().flat_map(|wanted| wanted.needs.iter().cloned()).collect();
    let beside = Beside {
        skills: held(tx, &these, &needs).await?,
        cleared: cleared(tx, &these, wanted.values()).await?,
        diaries: diaries(tx, &[officer], &period).await?.into_iter().collect(),
        homes: homes(tx, &councils, &period).await?,
        interested: HashSet::new(),
        families: &families,
    };
    let interests = interests_of(tx, officer).await?;
    let candidate = beside.candidates(profiles).pop().ok_or(Error::NotFound(officer::Entity::NOUN))?;
    let for_post = |(post, wanted): (PostId, Wanted)| {
        let candidate = Candidate { interested: interests.contains(&post), ..candidate.clone() };
        (post, (wanted, candidate))
    };
    Ok(wanted.into_iter().map(for_post).collect())
}

/// One officer as a candidate for one post, and what the post asks for.
///
/// # Errors
/// As for `considered`.
pub async fn considered_for(
    tx: &ReadTx,
    post: &post::Model,
    officer: OfficerId,
) -> Result<(Wanted, Candidate)> {
    let mut found = considered(tx, std::slice::from_ref(post), officer).await?;
    found.remove(&post.id).ok_or(Error::NotFound(post::Entity::NOUN))
}

/// From the first day of any of the posts to the last, and as much later as a start is looked for.
fn in_question(wanted: &BTreeMap<PostId, Wanted>) -> Option<Period> {
    let periods = || wanted.values().map(|wanted| wanted.schedule.period);
    let starts_on = periods().map(|period| period.starts_on).min()?;
    let ends_on = periods().map(|period| period.ends_on).max()?;
    let later = TimeDelta::try_weeks(LATEST_START_WEEKS.into());
    let ends_on = later.and_then(|later| ends_on.checked_add_signed(later)).unwrap_or(ends_on);
    Some(Period { starts_on, ends_on })
}

/// Everybody at the councils that share who has the essential skills, listed or not.
async fn skilled(
    tx: &ReadTx,
    post: PostId,
    wanted: &Wanted,
    families: &Families,
    sharing: &HashSet<CouncilId>,
) -> Result<Vec<Candidate>> {
    let period = wanted.schedule.period.whole_weeks();
    let essential = with_essential_skills(tx.body(), &wanted.needs);
    // Who it is, is worked out once; what else is read of them is asked for by their ids.
    let only_some = essential.is_some();
    let skilled = tx.every::<officer::Entity>();
    let skilled = match essential {
        Some(officers) => skilled.filter(officer::Column::Id.in_subquery(officers)),
        None => skilled,
    };
    let mut profiles = profiles(skilled).await?;
    profiles.retain(|profile| sharing.contains(&profile.home));
    let officers: Vec<OfficerId> = profiles.iter().map(|profile| profile.officer).collect();
    let among = if only_some { Among::These(&officers) } else { Among::Everybody };
    let employed: Vec<Employed> =
        profiles.iter().map(|profile| (profile.officer, profile.home, profile.pattern)).collect();
    let councils: BTreeSet<CouncilId> = profiles.iter().map(|profile| profile.home).collect();
    let councils: Vec<CouncilId> = councils.into_iter().collect();
    // At a council with a cap everybody who is away counts, whatever their skills.
    let booked = bookings(
        tx,
        &period,
        |calls| among.or_of_capped(tx, calls, callup::Column::OfficerId, callup::Column::HomeCouncilId),
        |seconded| {
            use secondment::Column;
            among.or_of_capped(tx, seconded, Column::OfficerId, Column::HomeCouncilId)
        },
    );
    let booked = booked.await?;
    let homes = homes_with(tx, &councils, &period, &booked).await?;
    let mut diaries = kept_free(tx, &among, &employed, &period).await?;
    for Booked { officer, booking, .. } in booked {
        diaries.entry(officer).and_modify(|diary| diary.booked.push(booking));
    }
    let skills = held(tx, &among, &wanted.needs).await?;
    let cleared = cleared(tx, &among, [wanted]).await?;
    let interested = interested(tx, post).await?;
    Ok(Beside { skills, cleared, diaries, homes, interested, families }.candidates(profiles))
}

/// The ids of the officers who have each essential skill at its level or above. None when no skill is
/// essential.
fn with_essential_skills(body: BodyId, needs: &[Need]) -> Option<SelectStatement> {
    use officer_skill::Column;
    let with = |need: &Need| {
        Query::select()
            .column(Column::OfficerId.as_column_ref())
            .from(officer_skill::Entity)
            .and_where(Column::BodyId.eq(body))
            .and_where(Column::SkillId.eq(need.skill))
            .and_where(Column::LevelRank.gte(need.level.rank()))
            .take()
    };
    let mut essential = needs.iter().filter(|need| need.essential).map(with);
    let mut officers = essential.next()?;
    for others in essential {
        officers.union(UnionType::Intersect, others);
    }
    Some(officers)
}

/// What an officer's own row says.
struct Profile {
    officer: OfficerId,
    home: CouncilId,
    role: Option<RoleId>,
    standing: Standing,
    paused_until: Option<NaiveDate>,
    supported: bool,
    pattern: Pattern,
    service_areas: ServiceAreas,
    reach: Reach,
    max_onsite_days: i32,
    notice_days: i32,
}

/// The columns of a profile, in its order.
type ProfileRow = (
    OfficerId,
    CouncilId,
    Option<RoleId>,
    Standing,
    Option<NaiveDate>,
    Option<DateTime<Utc>>,
    Pattern,
    ServiceAreas,
    Reach,
    i32,
    i32,
);

impl From<ProfileRow> for Profile {
    fn from(row: ProfileRow) -> Self {
        let (officer, home, role, standing, paused_until, supported_at, pattern, service_areas, ..) = row;
        let (.., reach, max_onsite_days, notice_days) = row;
        let supported = supported_at.is_some();
        Self {
            officer,
            home,
            role,
            standing,
            paused_until,
            supported,
            pattern,
            service_areas,
            reach,
            max_onsite_days,
            notice_days,
        }
    }
}

async fn profiles(officers: Found<'_, officer::Entity>) -> Result<Vec<Profile>> {
    use officer::Column as C;
    let columns = [
        C::Id,
        C::HomeCouncilId,
        C::RoleId,
        C::Standing,
        C::PausedUntil,
        C::SupportedAt,
        C::Pattern,
        C::ServiceAreas,
        C::Reach,
        C::MaxOnsiteDays,
        C::NoticeDays,
    ];
    let rows: Vec<ProfileRow> = officers.columns(only(columns)).await?;
    Ok(rows.into_iter().map(Profile::from).collect())
}

/// How well these officers have the skills that are needed.
async fn held(tx: &ReadTx, among: &Among<'_>, needs: &[Need]) -> Result<HashMap<OfficerId, Vec<Held>>> {
    use officer_skill::Column;
    type Row = (OfficerId, SkillId, Level, EvidenceKind, NaiveDate);
    let skills = needs.iter().map(|need| need.skill);
    let rows =
        among.of(tx.every::<officer_skill::Entity>(), Column::OfficerId).any_of(Column::SkillId, skills);
    let columns = [Column::OfficerId, Column::SkillId, Column::Level, Column::Evidence, Column::EvidenceOn];
    let rows: Vec<Row> = rows.columns(only(columns)).await?;
    Ok(rows.into_iter().fold(HashMap::new(), |mut all, (officer, skill, level, evidence, on)| {
        all.entry(officer).or_insert_with(Vec::new).push(Held { skill, level, evidence, on });
        all
    }))
}

/// The clearances of these officers; one statement, and none where no post needs one.
async fn cleared<'a>(
    tx: &ReadTx,
    among: &Among<'_>,
    wanted: impl IntoIterator<Item = &'a Wanted>,
) -> Result<HashMap<OfficerId, Cleared>> {
    if wanted.into_iter().all(|wanted| wanted.clearance.is_none()) {
        return Ok(HashMap::new());
    }
    clearance::among(tx, among).await
}

/// The posts in which the officer has expressed interest and not taken it back.
async fn interests_of(tx: &ReadTx, officer: OfficerId) -> Result<HashSet<PostId>> {
    use interest::Column;
    let rows = tx.every::<interest::Entity>().is(Column::OfficerId, officer);
    let rows = rows.filter(Column::WithdrawnAt.is_null());
    let rows: Vec<(PostId,)> = rows.columns(only([Column::PostId])).await?;
    Ok(rows.into_iter().map(|(post,)| post).collect())
}

/// Who has expressed interest in the post and not taken it back.
async fn interested(tx: &ReadTx, post: PostId) -> Result<HashSet<OfficerId>> {
    use interest::Column;
    let rows = tx.every::<interest::Entity>().is(Column::PostId, post);
    let rows = rows.filter(Column::WithdrawnAt.is_null());
    let rows: Vec<(OfficerId,)> = rows.columns(only([Column::OfficerId])).await?;
    Ok(rows.into_iter().map(|(officer,)| officer).collect())
}

/// How many officers of these councils are listed today, and how many of them are supported.
async fn pool(tx: &ReadTx, councils: &HashSet<CouncilId>) -> Result<(usize, usize)> {
    use officer::Column;
    let pause_is_over = Column::Standing.eq(Standing::Paused).and(Column::PausedUntil.lt(tx.today()));
    let listed = tx.every::<officer::Entity>();
    let listed = listed.filter(Column::Standing.eq(Standing::Listed).or(pause_is_over));
    let listed = listed.any_of(Column::HomeCouncilId, councils.iter().copied());
    // What the index on home councils holds, so that no row is read.
    let counts = [Column::BodyId.count(), Column::SupportedAt.count()];
    let counts: Vec<(i64, i64)> = listed.columns(counts).await?;
    let (listed, supported) = counts.into_iter().next().unwrap_or_default();
    Ok((usize::try_from(listed).unwrap_or_default(), usize::try_from(supported).unwrap_or_default()))
}

/// What is known of officers beside their own rows.
struct Beside<'a> {
    skills: HashMap<OfficerId, Vec<Held>>,
    cleared: HashMap<OfficerId, Cleared>,
    diaries: HashMap<OfficerId, Diary>,
    homes: BTreeMap<CouncilId, Arc<Home>>,
    interested: HashSet<OfficerId>,
    families: &'a Families,
}

impl Beside<'_> {
    fn candidates(mut self, profiles: Vec<Profile>) -> Vec<Candidate> {
        profiles.into_iter().filter_map(|profile| self.candidate(profile)).collect()
    }

    /// None is for an officer whose home council is no member, which the schema rules out.
    fn candidate(&mut self, profile: Profile) -> Option<Candidate> {
        Some(Candidate {
            officer: profile.officer,
            home: Arc::clone(self.homes.get(&profile.home)?),
            standing: profile.standing,
            paused_until: profile.paused_until,
            supported: profile.supported,
            off_payroll: false,
            role: profile.role,
            family: profile.role.and_then(|role| self.families.get(&role).cloned()),
            skills: self.skills.remove(&profile.officer).unwrap_or_default(),
            clearance: self.cleared.remove(&profile.officer),
            service_areas: profile.service_areas,
            diary: self.diaries.remove(&profile.officer)?,
            notice_days: profile.notice_days,
            max_onsite_days: profile.max_onsite_days,
            reach: profile.reach,
            interested: self.interested.contains(&profile.officer),
        })
    }
}
