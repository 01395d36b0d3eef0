# Call-ups: the list, one of them, and what can be done with it.

call-ups-title = Call-ups
call-ups-lead-desk = A call-up offers a post to an officer. It takes the officer’s answer and the home council’s release.
call-ups-lead-council = Call-ups of your council’s officers, and of officers whose work lands at your council.
call-ups-lead-officer = Posts that were offered to you. Only you and those who decide see them.
call-ups-waiting = Waiting for a decision
call-ups-waiting-none = No call-up waits for a decision.
call-ups-waiting-more = { $count ->
    [one] Only { $count } of them is listed here.
   *[other] Only { $count } of them are listed here.
}
call-ups-waiting-all = See all that wait
call-ups-all = All call-ups, newest first
call-ups-filter = Show call-ups that are
call-ups-any = In any state
call-ups-show = Show
call-ups-open-only = Only those that wait for somebody
call-ups-none = There are no call-ups yet. The desk sends them when an officer suits a post.
call-ups-none-like-this = There are no call-ups in this state. Choose another state, or any.
call-ups-call-up = Call-up
call-ups-waits-for = Waits for
call-ups-answer-by = Answer by
call-ups-state = State
call-ups-asked-on = Asked on
call-ups-answered-on = Decided on
call-ups-post-of = { $post } for { $project }
call-ups-whom = { $name }, { $council }
call-ups-somebody = An officer
call-ups-since = Since { $day }
call-ups-pages = Pages of call-ups
call-ups-next-page = Next page
call-ups-first-page = First page

call-ups-back-label = Back
call-ups-back = All call-ups
call-ups-back-one = The call-up
call-ups-one-title = { $post } for { $project }
call-ups-offered-to = Offered to { $name } of { $council }.
call-ups-offered-to-you = Offered to you. Your home council, { $council }, decides on your release.
call-ups-stuck = Where it is stuck, and with whom
call-ups-nobody = Nobody can decide: the home council has no approver. An administrator can name one.
call-ups-since-days = Waiting since { $day }, { $count ->
    [0] today
    [one] for { $count } day
   *[other] for { $count } days
}.
call-ups-due = Both decisions are due by { $day }, { $count ->
    [0] which is today
    [one] in { $count } day
   *[other] in { $count } days
}. After that the call-up lapses by itself.
call-ups-due-desk = The desk decides by { $day }, { $count ->
    [0] which is today
    [one] in { $count } day
   *[other] in { $count } days
}. After that the call-up lapses by itself.
call-ups-was-due = This was due by { $day }. The call-up is about to lapse.
call-ups-not-stuck-asked = It waits for nobody at the moment.
call-ups-not-stuck-countered = It waits for nobody at the moment.
call-ups-not-stuck-agreed = Nothing is stuck. The officer accepted and the home council released the officer.
call-ups-not-stuck-declined = Nothing is stuck. The officer declined, so the half-days are free again.
call-ups-not-stuck-refused = Nothing is stuck. The home council did not release the officer.
call-ups-not-stuck-withdrawn = Nothing is stuck. The desk withdrew the call-up.
call-ups-not-stuck-lapsed = Nothing is stuck. Nobody answered in time, so the call-up lapsed and the half-days are free again.
call-ups-not-stuck-over = Nothing is stuck. The secondment that came of it is over.
call-ups-reason = Reason: { $reason }
call-ups-secondment = See the secondment that came of it

call-ups-can-do = What you can do
call-ups-accept-means = If you accept and your home council releases you, a secondment is drawn up. You sign it later, after your council has consulted you.
call-ups-accept = Accept the call-up
call-ups-wait-for-desk = Your home council has offered other terms. If the desk takes them, you are asked again.
call-ups-decline = Decline the call-up
call-ups-decide-release = Decide on the release
call-ups-look-at-counter = Compare the other terms and decide
call-ups-withdraw = Withdraw the call-up

call-ups-decisions = The two decisions
call-ups-decisions-lead = They are independent of each other, and can be made in either order.
call-ups-answer = The officer’s answer
call-ups-release = The home council’s release
call-ups-decider = Who decides
call-ups-for-council = { $name }, for { $council }
call-ups-agreed-beforehand = Nobody: agreed beforehand, or nobody objected in time
call-ups-reason-key = Reason

call-ups-offer = The offer
call-ups-counter = The other terms that the home council offers
call-ups-officer = Officer
call-ups-home-council = Home council
call-ups-post = Post
call-ups-project = Project
call-ups-hosts = Host councils
call-ups-lead-host = { $council } (lead)
call-ups-dates = Dates
call-ups-from-to = { $from } to { $to }
call-ups-load = Load
call-ups-at-most = At most { $load }
call-ups-week = Working week
call-ups-week-from = From { $day }:
call-ups-mon = Monday
call-ups-tue = Tuesday
call-ups-wed = Wednesday
call-ups-thu = Thursday
call-ups-fri = Friday
call-ups-morning = { $day } morning
call-ups-afternoon = { $day } afternoon
call-ups-no-days = No days
call-ups-half-days = Half-days in all
call-ups-paid-worked = { $paid } paid for, of which { $worked } are worked. The others are bank holidays.
call-ups-paid-all = { $count } paid for, and all of them worked
call-ups-cost = Cost to the home council
call-ups-cost-is = { $net }, and { $vat } VAT where VAT is due
call-ups-onsite = On site
call-ups-onsite-days = { $count ->
    [0] No days on site
    [one] { $count } day a week at the lead host council
   *[other] { $count } days a week at the lead host council
}
call-ups-clearance = Security clearance
call-ups-score = Score for the post
call-ups-points = { $points } of 1,000 points
call-ups-note = Note from the desk

call-ups-timeline = What happened
call-ups-when = When
call-ups-what = What
call-ups-by-whom = By whom
call-ups-by-itself = By the rules
call-ups-line-asked = The officer was called up
call-ups-line-answer = The officer’s answer: { $answer }
call-ups-line-release = The home council: { $release }
call-ups-line-drawn-up = The secondment was drawn up
call-ups-line-started = The secondment started
call-ups-line-completed = The secondment was completed
call-ups-line-cancelled = The secondment was cancelled

call-ups-decline-title = Decline this call-up
call-ups-decline-what = You were called up as { $post } for { $project }, from { $from } to { $to }.
call-ups-decline-means = If you decline, your half-days are free again. The desk and { $council } are told, and this cannot be undone. Declining does not count against you.
call-ups-decline-reason = Why do you decline?
call-ups-decline-hint = The desk and { $council } read it. One sentence is enough.
call-ups-decline-button = Decline the call-up
call-ups-decline-not = There is no answer to give here: the call-up is not yours, or it has been answered or has ended.
call-ups-withdraw-title = Withdraw this call-up
call-ups-withdraw-what = { $name } was called up as { $post } for { $project }.
call-ups-withdraw-means = If you withdraw the call-up, the officer and { $council } are told. The half-days and the post are free again. This cannot be undone, but you can call up again.
call-ups-withdraw-then = And then
call-ups-withdraw-reserve = Call up the first reserve who still fits
call-ups-withdraw-reserve-hint = That was decided when the selection was applied. Untick it if nobody is to be called up by itself.
call-ups-withdraw-reason = Why do you withdraw it?
call-ups-withdraw-hint = The officer and the home council read it. One sentence is enough.
call-ups-withdraw-button = Withdraw the call-up
call-ups-withdraw-not = This call-up can no longer be withdrawn, or it is not yours to withdraw.
call-ups-leave-it = Leave it as it is

call-ups-counter-title = Other terms from the home council
call-ups-counter-what = { $council } would release { $name } as { $post } for { $project }, on other terms.
call-ups-counter-said = { $name }, { $day }
call-ups-compare = The terms beside each other
call-ups-term = Term
call-ups-you-asked = The desk asked for
call-ups-they-offer = The home council offers
call-ups-counter-means = If you take the other terms, the home council has released the officer on them, and the officer is asked again. If you do nothing, the call-up lapses after { $day }.
call-ups-new-answer-by = When is the officer to answer by?
call-ups-new-answer-by-hint = For example, 27 3 2027. If you leave it empty, the officer has ten working days, and until the work begins at the latest.
call-ups-take-counter = Take the other terms
call-ups-withdraw-instead = Withdraw the call-up instead
call-ups-counter-not = No other terms are on offer, or they are not yours to decide on.

done-call-up-accept = You accepted the call-up.
done-call-up-decline = You declined the call-up. The desk and your home council are told.
done-call-up-withdraw = The call-up is withdrawn. The officer and the home council are told.
done-call-up-take-counter = The other terms are taken. The officer is asked again.
