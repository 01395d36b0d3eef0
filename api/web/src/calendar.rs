//! Officers' calendars, for calendar programs: iCalendar, by an address that holds a secret.
//!
//! A program that holds a good address is answered at once; only addresses that lead nowhere are counted, by where
//! they come from. A secret is 256 random bits and looked up by its hash, so that how long it takes tells nothing.

use super::visit::Web;
use callup_command::attempt::{self, TooMany};
use callup_command::cx::Cx;
use callup_command::secret::hash;
use callup_domain::feed::{Entry, Matter};
use callup_domain::ical::{self, Event, Status};
use callup_domain::mail::Language;
use callup_infra::entity::body;
use callup_infra::query::feed::{Feed, feed};
use callup_infra::scope::Subscribed;
use callup_infra::{Error, Result};
use callup_words::{Fact, Words, key};
use chrono::{DateTime, Utc};
use poem::http::{HeaderMap, StatusCode, header};
use poem::{Endpoint, Request, Response};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What calendar programs know it as.
const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// Kept by nobody but the program itself, which asks each time whether it has changed.
const CACHING: &str = "private, no-cache";

/// Answers `GET /calendar/SECRET.ics`.
pub(super) struct Calendars {
    words: Arc<Words>,
}

impl Calendars {
    /// With the embedded words.
    ///
    /// # Errors
    /// When they cannot be read.
    pub(super) fn new() -> anyhow::Result<Self> {
        Ok(Self { words: Arc::new(Words::new()?) })
    }

    async fn answer(&self, web: &Web, request: &Request) -> Result<Response> {
        let variables: BTreeMap<String, String> = request.path_params().unwrap_or_default();
        // What is no address at all is looked up like one that leads nowhere.
        let secret = variables.get("file").and_then(|file| file.strip_suffix(".ics")).unwrap_or_default();
        let Some(found) = web.operator.admit_calendar(&hash(secret)).await? else {
            return nothing(web, request).await;
        };
        let Subscribed { actor, calendar, home_days } = found;
        let Some(whose) = actor.person().zip(actor.officer()) else { return nothing(web, request).await };
        let cx = Cx::new(web.world.clone(), actor);
        let read = cx.read();
        let feed = feed(&read, calendar, whose, home_days).await?;
        let body = read.shared::<body::Entity>().is(body::Column::Id, read.body()).one().await?;
        let body = body.ok_or(Error::NotFound("body"))?.name;
        let text = self.text(web, &feed, &body)?;
        Ok(told(request.headers(), text, feed.changed_at))
    }

    /// The calendar in the language, or the languages, of whoever has it.
    fn text(&self, web: &Web, feed: &Feed, body: &str) -> Result<String> {
        let languages = feed.person.language.written();
        let say = |key: &str, facts: &[(&str, Fact)]| -> Result<String> {
            let said = languages.iter().map(|language| self.words.say(*language, key, facts));
            let mut said = said.collect::<Result<Vec<_>, _>>().map_err(anyhow::Error::from)?;
            // What is the same in both is said once.
            said.dedup();
            Ok(said.join(" / "))
        };
        let day = |date| {
            languages.iter().map(|language| Language::day(*language, date)).collect::<Vec<_>>().join(" / ")
        };
        let event = |entry: &Entry| -> Result<Event> {
            let (key, about, path) = words_for(entry);
            let (post, project) = match entry.matter {
                Matter::CallUp(id) | Matter::Secondment(id, _) | Matter::AnswerBy(id) => {
                    feed.posts.get(&id).cloned().unwrap_or_default()
                }
                Matter::Leave | Matter::HomeDays => Default::default(),
            };
            let facts = [
                ("post", Fact::from(post.as_str())),
                ("project", Fact::from(project.as_str())),
                ("council", Fact::from(feed.home_council.as_str())),
                ("day", Fact::from(day(callup_infra::clock::today(entry.changed_at)).as_str())),
            ];
            Ok(Event {
                uid: entry.uid.clone(),
                sequence: entry.sequence,
                stamp: entry.changed_at,
                status: entry.status,
                busy: entry.busy,
                when: entry.when.clone(),
                summary: say(key, &facts)?,
                description: say(about, &facts)?,
                url: web.site.link(&path),
            })
        };
        let events = feed.entries.iter().map(event).collect::<Result<Vec<_>>>()?;
        let name = say(key!("calendar-name"), &[("body", Fact::from(body))])?;
        Ok(ical::calendar(&name, &events))
    }
}

impl Endpoint for Calendars {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let web = request.data::<Web>().cloned();
        let web = web.ok_or_else(|| poem::Error::from_status(StatusCode::INTERNAL_SERVER_ERROR))?;
        Ok(match self.answer(&web, &request).await {
            Ok(response) => response,
            Err(Error::Unavailable(cause)) => {
                tracing::warn!(error = %cause, "The database cannot be reached");
                plain(StatusCode::SERVICE_UNAVAILABLE, "The calendar cannot be read just now.\n")
            }
            Err(cause) => {
                tracing::error!(error = %cause, "A calendar failed");
                plain(StatusCode::INTERNAL_SERVER_ERROR, "The calendar cannot be read.\n")
            }
        })
    }
}

/// The key of its few words, that of more about it, and the path where to read on.
fn words_for(entry: &Entry) -> (&'static str, &'static str, String) {
    let cancelled = entry.status == Status::Cancelled;
    match entry.matter {
        Matter::CallUp(id) if cancelled => {
            (key!("calendar-call-up-off"), key!("calendar-call-up-off-about"), format!("/call-ups/{id}"))
        }
        Matter::CallUp(id) => {
            (key!("calendar-call-up"), key!("calendar-call-up-about"), format!("/call-ups/{id}"))
        }
        Matter::Secondment(_, id) if cancelled => (
            key!("calendar-secondment-off"),
            key!("calendar-secondment-off-about"),
            format!("/secondments/{id}"),
        ),
        Matter::Secondment(_, id) => {
            (key!("calendar-secondment"), key!("calendar-secondment-about"), format!("/secondments/{id}"))
        }
        Matter::AnswerBy(id) if cancelled => {
            (key!("calendar-answer-off"), key!("calendar-answer-off-about"), format!("/call-ups/{id}"))
        }
        Matter::AnswerBy(id) => {
            (key!("calendar-answer"), key!("calendar-answer-about"), format!("/call-ups/{id}"))
        }
        Matter::Leave => {
            (key!("calendar-leave"), key!("calendar-leave-about"), "/me/availability".to_owned())
        }
        Matter::HomeDays => {
            (key!("calendar-home-days"), key!("calendar-home-days-about"), "/me/availability".to_owned())
        }
    }
}

/// The calendar, or that the program has it already.
fn told(headers: &HeaderMap, text: String, changed_at: DateTime<Utc>) -> Response {
    let tag = format!("\"{}\"", &hash(&text)[..32]);
    let answer = Response::builder()
        .header(header::ETAG, &tag)
        .header(header::LAST_MODIFIED, changed_at.format("%a, %d %b %Y %H:%M:%S GMT").to_string())
        .header(header::CACHE_CONTROL, CACHING);
    if is_there(headers, &tag, changed_at) {
        return answer.status(StatusCode::NOT_MODIFIED).finish();
    }
    let called = "inline; filename=\"callup.ics\"";
    answer.content_type(MEDIA_TYPE).header(header::CONTENT_DISPOSITION, called).body(text)
}

/// Whether the program has what it would get: by its tag, and without one by its time (RFC 9110, section 13).
fn is_there(headers: &HeaderMap, tag: &str, changed_at: DateTime<Utc>) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(tags) = text(header::IF_NONE_MATCH) {
        let same = |held: &str| held == "*" || held.trim_start_matches("W/") == tag;
        return tags.split(',').any(|held| same(held.trim()));
    }
    let since = text(header::IF_MODIFIED_SINCE).and_then(|since| DateTime::parse_from_rfc2822(since).ok());
    since.is_some_and(|since| changed_at.timestamp() <= since.timestamp())
}

/// The answer to an address that leads nowhere.
async fn nothing(web: &Web, request: &Request) -> Result<Response> {
    let (from, limit) = (web.site.client(request), web.site.rules().from_address());
    let now = web.world.clock.now();
    tracing::info!(security = "not let in", "The address of a calendar leads nowhere");
    let counted = attempt::count(&web.operator, now, "calendar", &from, limit).await?;
    Ok(match counted {
        Ok(()) => plain(StatusCode::NOT_FOUND, "There is no calendar here.\n"),
        Err(TooMany { wait }) => {
            let mut answer = plain(StatusCode::TOO_MANY_REQUESTS, "Too many addresses that lead nowhere.\n");
            answer.headers_mut().insert(header::RETRY_AFTER, wait.into());
            answer
        }
    })
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    Response::builder().status(status).content_type("text/plain; charset=utf-8").body(text)
}

#[cfg(test)]
mod tests;
