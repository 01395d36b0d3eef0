//! What stands in an officer's calendar, from rows. It reads as the officer, and of other people nothing.

use crate::clock::{made_at, start_of_day};
use crate::entity::{absence, callup, council, event, officer, person, post, project, revision, secondment};
use crate::error::{Error, Result};
use crate::scope::ReadTx;
use callup_domain::callup::Decisions;
use callup_domain::feed::{Call, Entry, Kept, Matter, PAST_DAYS, Seconded, of_call, of_kept};
use callup_domain::id::{CalendarId, CallUpId, OfficerId, PersonId};
use callup_domain::period::Period;
use chrono::{DateTime, Days, NaiveDate, Utc};
use sea_orm::sea_query::{ExprTrait, Func};
use sea_orm::{ColumnTrait, Condition};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The most call-ups and the most absences that are read: more than anybody has in a year.
const MOST: u64 = 300;

/// A calendar, before it is put into words.
pub struct Feed {
    /// Whose it is.
    pub person: person::Model,
    /// The home council's name.
    pub home_council: String,
    /// What stands in it.
    pub entries: Vec<Entry>,
    /// Post and project of each call-up.
    pub posts: BTreeMap<CallUpId, (String, String)>,
    /// When it may have changed last: by what happened, or because the day is another.
    pub changed_at: DateTime<Utc>,
}

/// The calendar of an officer; at most twelve statements, however much is in it.
///
/// # Errors
/// `NotFound` when there is no such officer; otherwise as reading fails.
pub async fn feed(
    tx: &ReadTx,
    calendar: CalendarId,
    (person, officer): (PersonId, OfficerId),
    home_days: bool,
) -> Result<Feed> {
    let person = tx.get::<person::Entity>(person).await?;
    let officer = tx.get::<officer::Entity>(officer).await?;
    let home = tx.shared::<council::Entity>().is(council::Column::Id, officer.home_council_id).one().await?;
    let home = home.ok_or(Error::NotFound("council"))?;
    let since = tx.today().checked_sub_days(Days::new(PAST_DAYS)).unwrap_or(NaiveDate::MIN);
    let calls = tx.find::<callup::Entity>().is(callup::Column::OfficerId, officer.id);
    let calls = calls.filter(callup::Column::EndsOn.gte(since)).latest_first().limit(MOST).all().await?;
    let seconded = seconded(tx, &calls).await?;
    let changes = changes(tx, &calls, &seconded).await?;
    let mut entries = Vec::new();
    for row in &calls {
        let decisions = row.decisions();
        entries.extend(of_call(&call(row, &decisions, seconded.get(&row.id), &changes), home.nation));
    }
    for row in absences(tx, &officer, since, home_days).await? {
        entries.extend(of_kept(&kept(&row), home.nation));
    }
    entries.retain(|entry| entry.is_shown(tx.today()));
    entries.sort_by(|one, other| one.uid.cmp(&other.uid));
    let posts = titles(tx, &calls, &entries).await?;
    let subjects =
        subjects(&calls, &seconded, [calendar.to_string(), person.id.to_string(), home.id.to_string()]);
    let today = start_of_day(tx.today());
    let changed_at = last_event(tx, subjects).await?.map_or(today, |last| Ord::max(last, today));
    Ok(Feed { person, home_council: home.name, entries, posts, changed_at })
}

async fn seconded(tx: &ReadTx, calls: &[callup::Model]) -> Result<HashMap<CallUpId, secondment::Model>> {
    let rows = tx.find::<secondment::Entity>();
    let rows = rows.any_of(secondment::Column::CallupId, calls.iter().map(|row| row.id)).all().await?;
    Ok(rows.into_iter().map(|row| (row.callup_id, row)).collect())
}

/// When each of these rows was changed last.
async fn changes(
    tx: &ReadTx,
    calls: &[callup::Model],
    seconded: &HashMap<CallUpId, secondment::Model>,
) -> Result<HashMap<Uuid, DateTime<Utc>>> {
    use revision::Column::{RecordedAt, RowId};
    let ids = calls.iter().map(|row| row.id.0).chain(seconded.values().map(|row| row.id.0));
    let found = tx.every::<revision::Entity>().any_of(RowId, ids).group_by([RowId]);
    let columns = [RowId.into_expr(), Func::max(RecordedAt.into_expr()).into()];
    let rows: Vec<(Uuid, DateTime<Utc>)> = found.columns(columns).await?;
    Ok(rows.into_iter().collect())
}

fn call<'a>(
    row: &'a callup::Model,
    decisions: &'a Decisions,
    seconded: Option<&'a secondment::Model>,
    changes: &HashMap<Uuid, DateTime<Utc>>,
) -> Call<'a> {
    let changed = |id: Uuid| changes.get(&id).copied();
    let later = seconded.and_then(|seconded| changed(seconded.id.0));
    Call {
        id: row.id,
        decisions,
        sequence: row.version + seconded.map_or(0, |seconded| seconded.version),
        changed_at: Ord::max(changed(row.id.0), later).unwrap_or(row.asked_at),
        seconded: seconded.map(|row| Seconded { id: row.id, status: row.status, schedule: &row.schedule }),
    }
}

/// The officer's own leave and home days, and if they are wanted those of the whole council.
async fn absences(
    tx: &ReadTx,
    officer: &officer::Model,
    since: NaiveDate,
    home_days: bool,
) -> Result<Vec<absence::Model>> {
    use absence::Column::{EndsOn, HomeCouncilId, Kind, OfficerId};
    use callup_domain::calendar::AbsenceKind;
    let mut whose = Condition::any();
    let own = OfficerId.eq(officer.id);
    if home_days {
        whose = whose.add(own).add(OfficerId.is_null().and(HomeCouncilId.eq(officer.home_council_id)));
    } else {
        whose = whose.add(own.and(Kind.eq(AbsenceKind::Leave)));
    }
    let found = tx.find::<absence::Entity>().filter(whose).filter(EndsOn.gte(since));
    found.latest_first().limit(MOST).all().await
}

fn kept(row: &absence::Model) -> Kept {
    Kept {
        id: row.id,
        period: Period { starts_on: row.starts_on, ends_on: row.ends_on },
        pattern: row.pattern,
        kind: row.kind,
        entered_at: made_at(row.id.0),
    }
}

/// What the posts and projects of the call-ups that are shown are called.
async fn titles(
    tx: &ReadTx,
    calls: &[callup::Model],
    entries: &[Entry],
) -> Result<BTreeMap<CallUpId, (String, String)>> {
    let shown = |row: &&callup::Model| {
        entries.iter().any(|entry| match entry.matter {
            Matter::CallUp(id) | Matter::Secondment(id, _) | Matter::AnswerBy(id) => id == row.id,
            Matter::Leave | Matter::HomeDays => false,
        })
    };
    let calls: Vec<&callup::Model> = calls.iter().filter(shown).collect();
    let posts = tx.every::<post::Entity>().with_keys(calls.iter().map(|row| row.post_id)).by_key().await?;
    let projects = tx.every::<project::Entity>().with_keys(calls.iter().map(|row| row.project_id));
    let projects = projects.by_key().await?;
    let title = |row: &callup::Model| {
        let post = posts.get(&row.post_id.0).map(|post| post.title.clone()).unwrap_or_default();
        let project = projects.get(&row.project_id.0).map(|project| project.title.clone());
        (row.id, (post, project.unwrap_or_default()))
    };
    Ok(calls.into_iter().map(title).collect())
}

/// What the events are about that may change the calendar: leave is entered under its council, and each entry says the
/// titles of its post and project.
fn subjects(
    calls: &[callup::Model],
    seconded: &HashMap<CallUpId, secondment::Model>,
    others: [String; 3],
) -> Vec<String> {
    let titled = calls.iter().flat_map(|row| [row.post_id.to_string(), row.project_id.to_string()]);
    let calls = calls.iter().map(|row| row.id.to_string()).chain(titled);
    calls.chain(seconded.values().map(|row| row.id.to_string())).chain(others).collect()
}

async fn last_event(tx: &ReadTx, subjects: Vec<String>) -> Result<Option<DateTime<Utc>>> {
    let found = tx.every::<event::Entity>().any_of(event::Column::Subject, subjects);
    let last = [Func::max(event::Column::OccurredAt.into_expr()).into()];
    let rows: Vec<(Option<DateTime<Utc>>,)> = found.columns(last).await?;
    Ok(rows.into_iter().next().and_then(|(last,)| last))
}
