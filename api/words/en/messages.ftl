# Pages that are not what was asked for: a title and a sentence each.

link-over-title = This link does not work any more
link-over-lead = A link works once and for a short time, and only the newest one works. Ask for another.
foreign-title = This page was open for too long
foreign-lead = Or your browser does not keep cookies for this site, or another site sent you here. Go back, load the page again, and try once more. If you came by a letter, open the link in it again.
too-many-title = That was tried too often
too-many-lead = { $minutes ->
    [one] Wait a minute, then try again.
   *[other] Wait { $minutes } minutes, then try again.
}
not-found-title = There is nothing here
not-found-lead = Check the address. What it led to may be over, or not yours to see.
bad-request-title = This cannot be read
bad-request-lead = Something was missing in what your browser sent. Go back, load the page again, and try once more.
unavailable-title = The service cannot reach its data just now
unavailable-lead = Try again in a moment.
internal-title = Something went wrong on our side
internal-lead = It has been logged. Try again in a moment.
stale-title = This sign-in cannot be finished
stale-lead = It was begun in another browser, or too long ago, or is done already. Begin again.
declined-title = You were not signed in
declined-lead = The sign-in at your council or body was stopped. Begin again, or sign in by e-mail.
untrusted-title = The answer cannot be trusted
untrusted-lead = What your council or body sent back does not prove who you are. Begin again; if it happens again, tell { $body }.
unreachable-title = Your council or body cannot be reached
unreachable-lead = Its sign-in service does not answer, or is not set up rightly here. Sign in by e-mail, and tell { $body }.
unverified-title = Your e-mail address is not confirmed
unverified-lead = Your council or body does not vouch for an e-mail address of yours. Sign in by e-mail, and tell { $body }.
domain-title = Your e-mail address belongs elsewhere
domain-lead = The sign-in service that you used may not speak for your address. Use your own council’s, or sign in by e-mail.
unknown-title = You are not known here
unknown-lead = Nobody with your e-mail address belongs to the council or body whose sign-in you used. Ask { $body } for an invitation.
denied-title = This is not yours to see or to do
denied-lead = Your role does not reach this. If it should, ask whoever administers your service.

# Something was sent after the session had ended.
lapsed-title = You were signed out
lapsed-lead = Nothing was done: you had not used this page for a while, and were signed out to keep others out. Sign in, and you come back to where you were.
lapsed-texts = What you had written. Copy it before you go on.
lapsed-text = Text { $number }
