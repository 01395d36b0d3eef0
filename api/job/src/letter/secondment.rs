//! What an e-mail tells of a secondment.

use anyhow::anyhow;
use callup_domain::id::PersonId;
use callup_domain::mail::MailKind;
use callup_domain::secondment::{EarlyEnd, Party};
use callup_infra::entity::{callup, mail, officer, secondment};
use callup_infra::mail::News;
use callup_infra::scope::ReadTx;
use callup_infra::{Error, Result};

/// The secondment that an e-mail tells of.
pub(super) struct Seconded {
    officer: PersonId,
    desk: Option<PersonId>,
    now: secondment::Model,
    pub(super) then: secondment::Model,
}

impl Seconded {
    pub(super) async fn of(tx: &ReadTx, callup: &callup::Model, version: i32) -> Result<Self> {
        let now = tx.every::<secondment::Entity>().is(secondment::Column::CallupId, callup.id);
        let now = now.the_one().await?;
        let officer = tx.every::<officer::Entity>().with_key(callup.officer_id).the_one().await?;
        let then = super::as_written(tx, now.id.0, version).await?;
        Ok(Self { officer: officer.person_id, desk: callup.asked_by, now, then })
    }

    /// Whether the e-mail still asks its reader for what is wanted. News always stands.
    pub(super) fn stands(&self, tx: &ReadTx, mail: &mail::Model) -> bool {
        if mail.kind != MailKind::AskEarlyEnd {
            return true;
        }
        let party = match mail.person_id {
            reader if reader == self.officer => Party::Officer,
            reader if Some(reader) == self.desk => Party::Body,
            _ => Party::HomeCouncil,
        };
        let (now, then) = (&self.now.state, &self.then.state);
        let waiting = now.waiting(self.now.created_at, tx.today());
        waiting.iter().any(|waiting| waiting.on == party)
            && now.proposed_end(tx.today()) == then.proposed_end(tx.today())
    }

    pub(super) fn news(&self, kind: MailKind) -> Result<News> {
        let absent = || Error::Internal(anyhow!("the e-mail is “{kind}”, which its secondment is not"));
        let end = self.then.state.early_ends.last().ok_or_else(absent)?;
        let (proposal, ends_on) = (end.proposal(), end.proposal().ends_on);
        let (by, reason) = (proposal.by.party, proposal.reason.clone());
        match (kind, end) {
            (MailKind::AskEarlyEnd, EarlyEnd::Proposed { .. }) => {
                Ok(News::AskEarlyEnd { ends_on, by, reason })
            }
            (MailKind::EndsEarly, EarlyEnd::Notice { .. }) => {
                Ok(News::EndsEarly { ends_on, by, reason, agreed: false })
            }
            (MailKind::EndsEarly, EarlyEnd::Agreed { .. }) => {
                Ok(News::EndsEarly { ends_on, by, reason, agreed: true })
            }
            (MailKind::EarlyEndDropped, EarlyEnd::Refused { by, reason, .. }) => {
                Ok(News::EarlyEndDropped { ends_on, by: by.party, refused: Some(reason.clone()) })
            }
            (MailKind::EarlyEndDropped, EarlyEnd::Withdrawn { by, .. }) => {
                Ok(News::EarlyEndDropped { ends_on, by: by.party, refused: None })
            }
            _ => Err(absent()),
        }
    }
}
