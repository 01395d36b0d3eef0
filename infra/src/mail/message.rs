//! One e-mail, ready to leave.

use super::SendError;
use callup_domain::id::MailId;
use callup_domain::mail::{Language, MailKind};
use chrono::{DateTime, Utc};
use lettre::Address;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

/// One e-mail, ready to leave. The same message makes the same bytes, however often it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The row it was written to. Its Message-ID comes from this.
    pub id: MailId,
    /// The first e-mail of the conversation it continues, if any: readers see them together.
    pub thread: Option<MailId>,
    /// What it says.
    pub kind: MailKind,
    /// In which languages, in their order.
    pub languages: Vec<Language>,
    /// The address it goes to.
    pub to_address: String,
    /// The name of the person there.
    pub to_name: String,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// The subject.
    pub subject: String,
    /// The text for those who read text.
    pub text: String,
    /// The same as a page.
    pub html: String,
}

impl Message {
    /// The message as RFC 5322 has it, from `from`.
    ///
    /// # Errors
    /// [`SendError::Permanent`] when the address is none.
    pub(super) fn to_mime(&self, from: &Mailbox) -> Result<lettre::Message, SendError> {
        let address: Address = self.to_address.parse().map_err(SendError::permanent)?;
        let id = |id: MailId| format!("<{id}@{}>", from.email.domain());
        let mut builder = lettre::Message::builder()
            .from(from.clone())
            .to(Mailbox::new(Some(one_line(&self.to_name)).filter(|name| !name.is_empty()), address))
            .subject(one_line(&self.subject))
            .date(self.written_at.into())
            .message_id(Some(id(self.id)));
        if let Some(first) = self.thread.filter(|first| *first != self.id) {
            builder = builder.in_reply_to(id(first)).references(id(first));
        }
        let languages: Vec<&str> = self.languages.iter().map(|language| language.as_str()).collect();
        builder
            .header(ContentLanguage(languages.join(", ")))
            // RFC 3834: so that nobody's "I am on leave" is sent in answer.
            .header(AutoSubmitted("auto-generated".to_owned()))
            .multipart(
                MultiPart::alternative()
                    .boundary(format!("={}=", self.id))
                    .singlepart(part(ContentType::TEXT_PLAIN, &self.text))
                    .singlepart(part(ContentType::TEXT_HTML, &self.html)),
            )
            .map_err(SendError::permanent)
    }
}

fn part(kind: ContentType, body: &str) -> SinglePart {
    SinglePart::builder().header(kind).body(body.to_owned())
}

/// Without line breaks and other control characters, which have no place in a header.
fn one_line(text: &str) -> String {
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(visible).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

macro_rules! header {
    ($(#[$meta:meta])* $name:ident = $text:literal) => {
        $(#[$meta])*
        #[derive(Clone)]
        struct $name(String);

        impl Header for $name {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($text)
            }

            fn parse(value: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self(value.to_owned()))
            }

            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    };
}

header! {
    /// That a program wrote it (RFC 3834).
    AutoSubmitted = "Auto-Submitted"
}
header! {
    /// The languages it is in (RFC 3282).
    ContentLanguage = "Content-Language"
}
