//! The file that a demonstration lives in, and the folder of its e-mails.

use super::{GUIDES, Guide, NOW, SLUG, equality, national, processor};
use anyhow::{Context as _, Result};
use callup_command::body::{self, SetUpBody};
use callup_command::cx::Cx;
use callup_domain::id::BodyId;
use callup_domain::model::OperatingModel;
use callup_infra::clock::{FixedClock, SeededIds};
use callup_infra::config::Config;
use callup_infra::keys::{self, Keys};
use callup_infra::scope::{Operator, World};
use callup_infra::{Db, DbOptions};
use callup_job::MailRoom;
use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a demonstration lives.
pub struct House {
    folder: PathBuf,
    national: bool,
}

/// What is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// The demonstration, of this version.
    Ours,
    /// The demonstration, of another version.
    Older,
    /// Something else, which is left alone.
    Other,
}

impl House {
    /// The house in a folder, which is made if it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn at(folder: &Path, national: bool) -> Result<Self> {
        fs::create_dir_all(folder)
            .with_context(|| format!("The folder {} cannot be made.", folder.display()))?;
        Ok(Self { folder: folder.to_owned(), national })
    }

    /// The database’s file.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.folder.join(if self.national { "callup-national.db" } else { "callup-demo.db" })
    }

    /// The folder of the e-mails.
    #[must_use]
    pub fn mail(&self) -> PathBuf {
        self.folder.join(if self.national { "callup-national-mail" } else { "callup-demo-mail" })
    }

    /// The file of the service’s own key, beside it: what is sealed under it can be read when the file is opened again.
    #[must_use]
    pub fn key(&self) -> PathBuf {
        self.folder.join(if self.national { "callup-national.key" } else { "callup-demo.key" })
    }

    /// Makes the key, if there is none and it is the one that counts.
    ///
    /// # Errors
    /// When it cannot be written, or the system gives no random bytes.
    fn make_key(&self, config: &Config) -> Result<()> {
        if config.keys.file != self.key() {
            return Ok(());
        }
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = match options.open(self.key()) {
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => return Ok(()),
            opened => opened.with_context(|| format!("{} cannot be written.", self.key().display()))?,
        };
        writeln!(file, "{}", keys::hex(&keys::random::<{ keys::LENGTH }>()?))
            .with_context(|| format!("{} cannot be written.", self.key().display()))
    }

    /// The slug of the body in it.
    #[must_use]
    pub const fn slug(&self) -> &'static str {
        if self.national { national::SLUG } else { SLUG }
    }

    /// As whom a newcomer can act in it.
    #[must_use]
    pub const fn guides(&self) -> &'static [Guide] {
        if self.national { &national::GUIDES } else { &GUIDES }
    }

    /// Looks at what is there, and changes nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn look(&self, config: &Config) -> Result<Found> {
        let mut head = [0; 20];
        match fs::File::open(self.file()).and_then(|mut file| file.read_exact(&mut head)) {
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(cause) if cause.kind() == ErrorKind::UnexpectedEof => return Ok(Found::Other),
            Err(cause) => {
                return Err(cause).with_context(|| format!("{} cannot be read.", self.file().display()));
            }
            Ok(()) => {}
        }
        // A file of SQLite in WAL mode, which ours are: to open any other would change it.
        if !head.starts_with(b"SQLite format 3\0") || head[18..] != [2, 2] {
            return Ok(Found::Other);
        }
        let db = Db::open(&options(&self.file(), config, true)).await?;
        let found = self.found(&db).await;
        db.close().await;
        Ok(found)
    }

    async fn found(&self, db: &Db) -> Found {
        let Ok(keys) = Keys::of_this_process() else { return Found::Other };
        let world = World { db: db.clone(), clock: clock(), ids: Arc::new(SeededIds::new(0)), keys };
        let current = db.pending_migrations().await.is_ok_and(|pending| pending.is_empty());
        let bodies = Operator::new(world).bodies().await.unwrap_or_default();
        let kind = self.slug().trim_end_matches(|sign: char| sign.is_ascii_digit());
        match bodies.as_slice() {
            [body] if body.slug == self.slug() && current => Found::Ours,
            [body] if body.slug.strip_prefix(kind).is_some_and(|version| version.parse::<u32>().is_ok()) => {
                Found::Older
            }
            _ => Found::Other,
        }
    }

    /// Makes the demonstration, in place of one that is there: beside it first, so that it is there
    /// as a whole or not at all.
    ///
    /// # Errors
    /// When files cannot be written, or the history breaks.
    pub fn build(&self, config: &Config, seed: u64) -> Result<()> {
        self.make_key(config)?;
        let unfinished = self.file().with_extension("db-unfinished");
        remove(&unfinished)?;
        self.clear_mail()?;
        processor::on_one(async || self.fill(&unfinished, config, seed).await)?;
        remove(&self.file())?;
        fs::rename(&unfinished, self.file())
            .with_context(|| format!("{} cannot be written.", self.file().display()))
    }

    async fn fill(&self, unfinished: &Path, config: &Config, seed: u64) -> Result<()> {
        // Nothing is lost if the machine stops now: it is made again.
        let db = Db::open(&options(unfinished, config, false)).await?;
        db.migrate().await?;
        let body = if self.national {
            self.fill_national(&db, seed).await?
        } else {
            let room = MailRoom::new(&config.mail, config.http.public_url.clone())?;
            super::fill(&db, config, room, seed, NOW).await?
        };
        let (ids, keys) = (Arc::new(SeededIds::new(seed)), Keys::load(&config.keys)?);
        equality::answer(&World { db: db.clone(), clock: clock(), ids, keys }, body, seed).await?;
        db.analyse().await?;
        db.close().await;
        Ok(())
    }

    async fn fill_national(&self, db: &Db, seed: u64) -> Result<BodyId> {
        let keys = Keys::of_this_process()?;
        let world = World { db: db.clone(), clock: clock(), ids: Arc::new(SeededIds::new(seed)), keys };
        let operator = Operator::new(world.clone());
        operator.seed_councils().await?;
        let ask = SetUpBody {
            slug: self.slug().to_owned(),
            name: "National Digital Service for Local Government".to_owned(),
            model: OperatingModel::CentralContract,
            authority: None,
        };
        let body = body::set_up(&operator, ask).await?;
        let cx = Cx::new(world, Operator::actor(body));
        national::fill(&cx, seed, national::Size::NATIONAL).await?;
        national::welcome::staff(&cx).await?;
        Ok(body)
    }

    /// Opens the demonstration for use.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn open(&self, config: &Config) -> Result<Db> {
        self.make_key(config)?;
        Ok(Db::open(&options(&self.file(), config, true)).await?)
    }

    /// E-mails of a demonstration that is no more.
    fn clear_mail(&self) -> Result<()> {
        let Ok(folder) = fs::read_dir(self.mail()) else { return Ok(()) };
        for entry in folder {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "eml") {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::at(NOW))
}

/// Removes a database’s file, and what SQLite keeps beside it.
fn remove(file: &Path) -> Result<()> {
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        match fs::remove_file(&name) {
            Err(cause) if cause.kind() != ErrorKind::NotFound => {
                return Err(cause)
                    .with_context(|| format!("{} cannot be removed.", Path::new(&name).display()));
            }
            _ => {}
        }
    }
    Ok(())
}

/// How a file is opened. Its name stands in an address, where some signs mean something else.
fn options(file: &Path, config: &Config, durable: bool) -> DbOptions {
    let name = file.to_string_lossy().replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    DbOptions { url: format!("sqlite://{name}?mode=rwc"), durable, ..config.database.options() }
}
