//! `callup retention`: how long records are kept, and what of them goes today.

use super::{open, say};
use callup_command::cx::Cx;
use callup_command::retention;
use callup_domain::retention::{Fate, table};
use callup_infra::config::Config;
use callup_infra::scope::Operator;
use clap::Args;

#[derive(Debug, Args)]
pub(super) struct Retention {
    /// Only this body, by its slug.
    #[arg(long, value_name = "SLUG", conflicts_with = "schedule")]
    body: Option<String>,
    /// Only the schedule, as it stands in docs/privacy.md. Needs no database.
    #[arg(long)]
    schedule: bool,
}

impl Retention {
    /// Whether it needs neither configuration nor database.
    pub(super) const fn is_offline(&self) -> bool {
        self.schedule
    }

    /// What needs no database.
    pub(super) fn run_offline() -> anyhow::Result<()> {
        say(&table())
    }

    /// A line for each body and kind of record: what goes today, how many, from the oldest to the newest.
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        let world = open::current_world(config).await?;
        let operator = Operator::new(world.clone());
        let bodies = match &self.body {
            Some(slug) => vec![operator.body(slug).await?],
            None => operator.bodies().await?,
        };
        let mut text = String::new();
        for body in &bodies {
            let read = Cx::new(world.clone(), Operator::actor(body.id)).read();
            for (rule, due) in retention::preview(&read).await? {
                let Some(due) = due else { continue };
                let fate = match rule.fate {
                    Fate::Removed => "to be removed",
                    Fate::Erased => "to be erased",
                };
                let days = match (due.oldest, due.newest) {
                    (Some(oldest), Some(newest)) => format!("{oldest} to {newest}"),
                    _ => "-".to_owned(),
                };
                let (slug, record, kept) = (&body.slug, rule.record, rule.keeps_for());
                text += &format!("{slug}\t{record}\t{kept}\t{} {fate}\t{days}\n", due.count);
            }
        }
        world.db.close().await;
        say(&text)
    }
}
