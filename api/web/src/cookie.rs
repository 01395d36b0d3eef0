//! The site's cookies. There are five, none of which says anything but to the site.

use poem::Request;
use poem::http::header;

/// Which cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// Who is signed in.
    Session,
    /// A browser that is not signed in yet: forms and sign-ins under way are tied to it.
    Visit,
    /// The language that was chosen.
    Language,
    /// What was done, for the next page to say.
    Done,
    /// Where somebody was going who had to sign in first.
    Return,
}

impl Cookie {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Session, Self::Visit, Self::Language, Self::Done, Self::Return];
}

/// A cookie, and how it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Jar {
    /// Which.
    pub which: Cookie,
    /// Whether over https only.
    pub secure: bool,
}

impl Jar {
    /// Its name. `__Host-` keeps a neighbouring site from setting one of ours.
    #[must_use]
    pub fn name(self) -> &'static str {
        match (self.which, self.secure) {
            (Cookie::Session, true) => "__Host-callup",
            (Cookie::Session, false) => "callup",
            (Cookie::Visit, true) => "__Host-callup-visit",
            (Cookie::Visit, false) => "callup-visit",
            (Cookie::Language, true) => "__Host-callup-language",
            (Cookie::Language, false) => "callup-language",
            (Cookie::Done, true) => "__Host-callup-done",
            (Cookie::Done, false) => "callup-done",
            (Cookie::Return, true) => "__Host-callup-return",
            (Cookie::Return, false) => "callup-return",
        }
    }

    /// What the browser sent, if it sent this cookie.
    #[must_use]
    pub fn of(self, request: &Request) -> Option<String> {
        let all = request.headers().get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs
            .find(|(name, value)| *name == self.name() && !value.is_empty())
            .map(|(_, value)| value.to_owned())
    }

    /// A `Set-Cookie` header that keeps `value` until the browser is closed, or for a year if it is only
    /// the language. When a session ends, the service decides.
    #[must_use]
    pub fn keep(self, value: &str) -> String {
        let age = if self.which == Cookie::Language { "; Max-Age=31536000" } else { "" };
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{}{age}", self.name(), self.secure())
    }

    /// A `Set-Cookie` header that makes the browser forget it.
    #[must_use]
    pub fn forget(self) -> String {
        format!("{}=; Path=/; HttpOnly; SameSite=Lax{}; Max-Age=0", self.name(), self.secure())
    }

    const fn secure(self) -> &'static str {
        if self.secure { "; Secure" } else { "" }
    }
}
