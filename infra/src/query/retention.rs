//! Records whose time is over, by `domain::retention`: how many there are, and removing some of them. What
//! is counted beforehand and what is removed is chosen by the same conditions.

use crate::clock::{start_of_day, today};
use crate::entity::{
    alert, ask, calendar, clearance, delivery, job, link, mail, membership, officer, panel_interest, person,
    profile_view, reply, request_key, session, sign_in, token,
};
use crate::error::{Error, Result};
use crate::scope::{Found, Owned, ReadTx, Removable, WriteTx};
use callup_domain::id::{LinkId, OfficerId, PersonId};
use callup_domain::link::LinkKind;
use callup_domain::retention::{RecordType, rule_for};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{ExprTrait, Func, Query, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, Order};
use uuid::Uuid;

/// What goes next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// How many records.
    pub count: u64,
    /// The UK day from which the oldest is counted.
    pub oldest: Option<NaiveDate>,
    /// The UK day from which the newest is counted.
    pub newest: Option<NaiveDate>,
}

/// Which records of a kind are over.
struct Over {
    /// From what they are counted: a moment, or a day.
    from: SimpleExpr,
    by_day: bool,
    /// Which records count at all, and are counted from before the first day that is kept.
    which: Condition,
}

impl Over {
    fn before(first_kept: NaiveDate, by_day: bool, from: SimpleExpr) -> Self {
        let over = match by_day {
            true => from.clone().lt(first_kept),
            false => from.clone().lt(start_of_day(first_kept)),
        };
        Self { from, by_day, which: Condition::all().add(over) }
    }

    fn only(self, which: impl Into<SimpleExpr>) -> Self {
        Self { which: self.which.add(which.into()), ..self }
    }
}

/// The condition of a kind. None for attempts, which belong to no body, and for answers to equality monitoring, of
/// which nobody is told how many there are.
fn over(tx: &ReadTx, record: RecordType) -> Option<Over> {
    let first_kept = rule_for(record).first_kept(tx.today());
    let at = |from: SimpleExpr| Over::before(first_kept, false, from);
    let on = |from: SimpleExpr| Over::before(first_kept, true, from);
    Some(match record {
        RecordType::Attempts | RecordType::EqualityAnswers => return None,
        RecordType::RequestKeys => at(request_key::Column::ClaimedAt.into_expr()),
        RecordType::LinksAskedFor => at(ask::Column::AskedAt.into_expr()),
        RecordType::SignIns => at(sign_in::Column::BegunAt.into_expr()),
        RecordType::SignInLinks => {
            at(link::Column::MadeAt.into_expr()).only(link::Column::Kind.eq(LinkKind::SignIn))
        }
        RecordType::Invitations => {
            at(link::Column::MadeAt.into_expr()).only(link::Column::Kind.eq(LinkKind::Invitation))
        }
        RecordType::Replies => at(reply::Column::ExpiresAt.into_expr()),
        RecordType::Sessions => at(session::Column::BeganAt.into_expr()),
        RecordType::Deliveries => {
            use delivery::Column::{DeliveredAt, GivenUpAt, WrittenAt};
            at(WrittenAt.into_expr()).only(DeliveredAt.is_not_null().or(GivenUpAt.is_not_null()))
        }
        RecordType::Tokens => at(first_of(token::Column::RevokedAt, token::Column::ExpiresAt)),
        RecordType::Calendars => at(calendar::Column::RevokedAt.into_expr()),
        RecordType::Alerts => at(alert::Column::ToldAt.into_expr()),
        RecordType::Jobs => at(first_of(job::Column::DoneAt, job::Column::FailedAt)),
        RecordType::Mail => at(mail::Column::WrittenAt.into_expr()).only(mail::Column::LinkId.is_null()),
        RecordType::Clearances => on(clearance::Column::ExpiresOn.into_expr()),
        RecordType::ProfileViews => on(profile_view::Column::ViewedOn.into_expr()),
        RecordType::PanelInterests => at(panel_interest::Column::DeclaredAt.into_expr()),
        RecordType::Officers => on(officer::Column::WithdrawnOn.into_expr()).only(only_in_the_past(tx)),
    })
}

/// The first of two moments that is there. None of what has neither.
fn first_of(one: impl ColumnTrait, other: impl ColumnTrait) -> SimpleExpr {
    Func::coalesce([one.into_expr(), other.into_expr()]).into()
}

/// Officers whose person was not erased and holds no role today.
fn only_in_the_past(tx: &ReadTx) -> SimpleExpr {
    use membership::Column::{BodyId, PersonId as Holder, UntilOn};
    let mut known = Query::select();
    known
        .column(person::Column::Id)
        .from(person::Entity)
        .and_where(person::Column::BodyId.eq(tx.body()))
        .and_where(person::Column::ErasedAt.is_null());
    let mut roles = Query::select();
    roles
        .column(Holder)
        .from(membership::Entity)
        .and_where(BodyId.eq(tx.body()))
        .and_where(UntilOn.is_null().or(UntilOn.gte(tx.today())));
    let who = officer::Column::PersonId;
    who.in_subquery(known).and(who.not_in_subquery(roles))
}

/// Does something with the table of a kind of record whose rows are removed by the application.
macro_rules! in_table {
    ($record:expr, $work:ident($($argument:expr),*), $($other:pat => $instead:expr),+ $(,)?) => {
        match $record {
            RecordType::RequestKeys => $work::<request_key::Entity>($($argument),*).await,
            RecordType::LinksAskedFor => $work::<ask::Entity>($($argument),*).await,
            RecordType::SignIns => $work::<sign_in::Entity>($($argument),*).await,
            RecordType::SignInLinks | RecordType::Invitations => $work::<link::Entity>($($argument),*).await,
            RecordType::Replies => $work::<reply::Entity>($($argument),*).await,
            RecordType::Sessions => $work::<session::Entity>($($argument),*).await,
            RecordType::Deliveries => $work::<delivery::Entity>($($argument),*).await,
            RecordType::Tokens => $work::<token::Entity>($($argument),*).await,
            RecordType::Calendars => $work::<calendar::Entity>($($argument),*).await,
            RecordType::Alerts => $work::<alert::Entity>($($argument),*).await,
            RecordType::Mail => $work::<mail::Entity>($($argument),*).await,
            RecordType::Clearances => $work::<clearance::Entity>($($argument),*).await,
            RecordType::ProfileViews => $work::<profile_view::Entity>($($argument),*).await,
            RecordType::PanelInterests => $work::<panel_interest::Entity>($($argument),*).await,
            $($other => $instead,)+
        }
    };
}

/// How many records of a kind go today, and how old they are; one statement. None for
/// what is not counted.
///
/// # Errors
/// `Unavailable`.
pub async fn due(tx: &ReadTx, record: RecordType) -> Result<Option<Due>> {
    let Some(over) = over(tx, record) else { return Ok(None) };
    let due = in_table!(record, counted(tx, over),
        RecordType::Jobs => counted::<job::Entity>(tx, over).await,
        RecordType::Officers => counted::<officer::Entity>(tx, over).await,
        RecordType::Attempts | RecordType::EqualityAnswers => Ok(Due::default()),
    )?;
    Ok(Some(due))
}

async fn counted<E: Owned>(tx: &ReadTx, over: Over) -> Result<Due> {
    let ends = [E::key().count(), Func::min(over.from.clone()).into(), Func::max(over.from.clone()).into()];
    let found = tx.every::<E>().filter(over.which);
    let (count, oldest, newest) = if over.by_day {
        type Row = (i64, Option<NaiveDate>, Option<NaiveDate>);
        found.columns::<Row>(ends).await?.into_iter().next().unwrap_or_default()
    } else {
        type Row = (i64, Option<DateTime<Utc>>, Option<DateTime<Utc>>);
        let (count, oldest, newest) =
            found.columns::<Row>(ends).await?.into_iter().next().unwrap_or_default();
        (count, oldest.map(today), newest.map(today))
    };
    Ok(Due { count: u64::try_from(count).unwrap_or_default(), oldest, newest })
}

/// Removes up to `most` records of a kind that are over, the oldest ids first, and tells how many.
///
/// # Errors
/// `Unavailable`, or `Internal` for a kind that is not removed in this way.
pub async fn remove(tx: &WriteTx, record: RecordType, most: u64) -> Result<usize> {
    let Some(over) = over(tx, record) else { return Ok(0) };
    if matches!(record, RecordType::SignInLinks | RecordType::Invitations) {
        return remove_links(tx, over, most).await;
    }
    in_table!(record, removed(tx, over, most),
        other => Err(Error::Internal(anyhow::anyhow!("{other} are not removed here"))),
    )
}

async fn removed<E: Removable>(tx: &WriteTx, over: Over, most: u64) -> Result<usize>
where
    E::Key: From<Uuid>,
{
    let ids = ids(tx.every::<E>(), over, most).await?;
    let keys: Vec<E::Key> = ids.iter().map(|id| E::Key::from(*id)).collect();
    tx.remove::<E>(keys).await?;
    Ok(ids.len())
}

/// A link goes with the e-mails that brought it.
async fn remove_links(tx: &WriteTx, over: Over, most: u64) -> Result<usize> {
    let links = ids(tx.every::<link::Entity>(), over, most).await?;
    let links: Vec<LinkId> = links.into_iter().map(LinkId).collect();
    let mails = tx.every::<mail::Entity>().any_of(mail::Column::LinkId, links.iter().copied()).all().await?;
    tx.remove::<mail::Entity>(mails.into_iter().map(|row| row.id).collect()).await?;
    let count = links.len();
    tx.remove::<link::Entity>(links).await?;
    Ok(count)
}

async fn ids<E: Owned>(found: Found<'_, E>, over: Over, most: u64) -> Result<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = found
        .filter(over.which)
        .order_by(E::key(), Order::Asc)
        .limit(most)
        .columns([E::key().into_expr()])
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// People to be erased because they withdrew from the pool so long ago: up to `most`, after an officer.
///
/// # Errors
/// `Unavailable`.
pub async fn to_erase(
    tx: &ReadTx,
    after: Option<OfficerId>,
    most: u64,
) -> Result<Vec<(OfficerId, PersonId)>> {
    let Some(over) = over(tx, RecordType::Officers) else { return Ok(Vec::new()) };
    let found = tx.every::<officer::Entity>().filter(over.which);
    let found = match after {
        Some(after) => found.after(after),
        None => found,
    };
    let columns = [officer::Column::Id.into_expr(), officer::Column::PersonId.into_expr()];
    found.in_order().limit(most).columns(columns).await
}

/// The instant before which records of a kind are over, for the operator's door.
#[must_use]
pub fn over_before(record: RecordType, now: DateTime<Utc>) -> DateTime<Utc> {
    start_of_day(rule_for(record).first_kept(today(now)))
}
