# The page of the link in a letter, by which its reader decides without signing in.

reply-once = You came by a link that is yours alone. You need not sign in. The link works once.
reply-changed = This has changed since you were asked.
reply-changed-again = What stands below is how things are now. Please read it again before you decide.
reply-offer = Offer other terms
reply-offer-lead = Fewer half-days, a later start or an earlier end. You see what that costs before you offer it.
reply-offer-link = Sign in to offer other terms
reply-more = Sign in to see more, or to ask the desk

reply-answer-title = { $post } for { $project }
reply-answer-by = Answer by { $date }.
reply-answer-release = { $council }’s release
reply-answer-choose = Your answer
reply-accept = Accept
reply-accept-lead = A secondment is drawn up once your council has released you. You sign it later, after your council has consulted you.
reply-accept-button = Accept this call-up
reply-decline = Decline
reply-decline-lead = Your half-days are free again. Declining does not count against you.
reply-decline-reason = Why you decline
reply-decline-hint = The desk and your council read this.
reply-decline-button = Decline this call-up

reply-over-title = { $state ->
    [used] Your decision is on record
    [expired] The day for an answer has passed
    [withdrawn] The desk has taken this back
    [settled] This is decided already
   *[other] This link does not work any more
}
reply-used-lead = You decided by this link at { $at }. Whoever has to know has been told. The link works no more.
reply-over-why = { $state ->
    [expired] Nobody can decide by this link any more. Sign in to see how things stand.
    [withdrawn] The call-up was withdrawn, so there is nothing left to decide. Sign in to see why.
    [settled] It was decided in another way or by somebody else. Sign in to see how.
    [not-yours] You do not decide on releases for this council any more. If that is wrong, ask an administrator of the body.
   *[other] Sign in to see what waits for you.
}
reply-over-in = Sign in and see how things stand
reply-none-title = This link does not work any more
reply-none-lead = It may have been replaced by a newer one, or it was not copied in full. Sign in to see what waits for you.
