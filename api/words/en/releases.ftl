# Releases: what waits for the home council, a decision, and the council’s rules.

releases-title = Releases
releases-lead = { $count ->
    [one] { $count } request waits for your council’s decision.
   *[other] { $count } requests wait for your council’s decision.
}
releases-lead-none = No request waits for your council’s decision.
releases-lead-more = More than { $count } requests wait for your council’s decision.
releases-waiting = Waiting for a decision
releases-officer = Officer
releases-for = For
releases-when = When
releases-decide-by = Decide by
releases-since = Waiting since
releases-decide-on = Decide on { $name }
releases-decide-on-officer = Decide on an officer
releases-an-officer = An officer
releases-dates = { $from } to { $to }
releases-last-day = Last day
releases-none-next = When the desk calls up one of your officers, you get an e-mail, and the request appears here.
releases-pages = Pages of requests
releases-next = Next requests
releases-decided = Decided lately
releases-project = Project
releases-decision = Decision
releases-decided-on = Decided
releases-by-agreement = By standing agreement
releases-decided-none = Nothing has been decided yet.
releases-away = Your people away now and soon
releases-state = State
releases-away-now = Away now
releases-away-soon = Soon
releases-away-none = Nobody of your council is away or about to leave.
releases-rules = Your council’s rules
releases-rules-lead = A cap, dates on which nobody is released, and home days protect your own work.
releases-rules-link = See and change your council’s rules
releases-rules-see = See your council’s rules

releases-one-title = Release of { $name }
releases-one-title-officer = Release of an officer
releases-back-label = Back
releases-back = Releases
releases-one-decide-by = Decide by { $date }.
releases-one-object-by = Your council is consulted. Object by { $date }, or the release stands.
releases-one-lapse = The officer answers on their own. Neither of you has to wait for the other.
releases-one-who = Who
releases-one-what = For what
releases-one-where = Where
releases-one-no-host = No host council is named yet
releases-one-onsite = { $days ->
    [0] No days on site
    [one] { $days } day on site a week
   *[other] { $days } days on site a week
}
releases-one-how-much = How much
releases-one-step = From { $date }:
releases-monday = Monday
releases-tuesday = Tuesday
releases-wednesday = Wednesday
releases-thursday = Thursday
releases-friday = Friday
releases-morning = { $day } morning
releases-afternoon = { $day } afternoon
releases-one-days = { $paid } paid, { $worked } worked after bank holidays
releases-one-cost = What these days cost your council
releases-one-cost-is = { $net }, and VAT of { $vat }
releases-one-asked = Asked by the desk
releases-one-answer = The officer’s answer
releases-one-offered = Other terms your council offered
releases-one-waiting = What it waits for
releases-one-since = Since { $date }

releases-escalates = If nobody decides
releases-escalates-to = { $who }: told on { $date }
releases-escalated = { $who }: due to be told on { $date }
releases-no-deputies = No deputy is named for that day
releases-means-who-none = Nobody
releases-offer-work-out = Work it out
releases-worked-out-title = Other terms, worked out
releases-worked-out-back = The request
releases-worked-out-about = { $name }, { $post } for { $project }
releases-worked-out-table = What was asked, and what you would offer
releases-worked-out-asked = Asked
releases-worked-out-offer = Your offer
releases-worked-out-no-cost = Not known
releases-worked-out-score = How well the officer fits
releases-worked-out-points = { $score } of 1,000 points
releases-worked-out-not = These terms cannot be offered.
releases-worked-out-again = Enter other terms

releases-means = What releasing means for your council
releases-means-used = In the busiest week { $away } of the { $cap } places of your cap are taken, this officer counted.
releases-means-blackout-since = These dates were closed after the request was made. Your grant still stands if you give it; offer other terms to keep them.
releases-cover = Who else could cover
releases-cover-count = { $count ->
    [one] One colleague in the pool shares skills with the officer and has half-days free:
   *[other] { $count } colleagues in the pool share skills with the officer and have half-days free:
}
releases-cover-one = { $name }: { $shared } of { $of } skills, { $free } free
releases-cover-none = Nobody of your council in the pool shares skills with the officer and has half-days free in this time.
releases-backfill = Does somebody have to stand in for the officer?
releases-backfill-hint = Think of the work that stays with you. The desk reads your answer.
releases-backfill-cost = What standing in costs your council
releases-backfill-cost-hint = For the whole time, as far as you know it. Leave it empty if you do not.
releases-backfill-told = In the officer’s place
releases-means-away = Officers away at once
releases-means-no-cap = Your council has set no cap.
releases-means-over = This is more than the cap allows: it was lowered after the request was made. A grant still stands.
releases-means-who = Who is away in this time
releases-means-one = { $name }, { $project }, { $from } to { $to }
releases-means-asked = Other requests for this time
releases-means-asked-none = None
releases-means-blackouts = Dates without release
releases-means-blackouts-none = None in this time
releases-means-home = Home days and leave
releases-means-home-none = None in this time
releases-means-home-kept = These days stay with you. They are never booked.
releases-means-everybody = everybody in your council
releases-means-notice = Notice the officer needs
releases-means-notice-is = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

releases-choose = Your decision
releases-choose-lead = Choose one of three. Each choice is on record with your name.
releases-grant = Release
releases-grant-lead = The officer may go on exactly these terms. A secondment is drawn up once the officer has accepted.
releases-grant-button = Release this officer
releases-offer = Offer other terms
releases-offer-lead = Fewer half-days, a later start or an earlier end. The desk then takes your terms or looks for somebody else.
releases-offer-open = Enter other terms
releases-offer-load = Half-days a week
releases-offer-load-hint = Asked for: { $load }
releases-offer-from = First day
releases-offer-from-hint = Asked for: { $date }
releases-offer-to = Last day
releases-offer-to-hint = Asked for: { $date }
releases-offer-reason = Why these terms
releases-reason-hint = The officer and the desk read this.
releases-offer-button = Offer these terms
releases-steps-open = Enter fewer half-days at first and more later
releases-steps-first = Days at first
releases-steps-change = Day from which it changes
releases-steps-later = Days from then on
releases-refuse = Do not release
releases-refuse-lead = The call-up ends, and the officer stays with you.
releases-refuse-open = Enter a reason
releases-refuse-reason = Why your council does not release the officer
releases-refuse-button = Do not release this officer
releases-own = This is about your own release. Nobody decides on their own release. Another approver of your council has to.
releases-see-secondment = See the secondment that came of it

done-release-grant = The officer is released. The officer and the desk have been told.
done-release-refuse = The officer is not released. The officer and the desk have been told why.
done-release-offer-offer = Your terms are with the desk.
done-release-offer-steps-offer = Your terms are with the desk.

releases-council-title = Your council’s rules
releases-council-lead = These rules protect your own work. They block: nobody can be called up, released or seconded against them. What is agreed already goes on.
releases-council-none = You do not act for a council here. Ask an administrator of the body.
releases-cancel = Cancel
releases-change = Change
releases-reason = Reason
releases-first-day = First day
releases-final-day = Last day
releases-warning = Warning
releases-cap = Cap on officers away
releases-cap-lead = No more of your officers than this are away in the same week.
releases-cap-none = No cap is set.
releases-cap-is = { $cap ->
    [one] At most { $cap } officer away in any week
   *[other] At most { $cap } officers away in any week
}
releases-cap-change = Change the cap
releases-cap-field = Most officers away in any week
releases-cap-hint = Leave it empty for no cap. 0 means that nobody is released.
releases-cap-button = Set the cap
releases-blackouts = Dates without release
releases-blackouts-lead = Nobody of your council is released on these dates, for example at year end or for an election.
releases-blackouts-none = There are no such dates.
releases-blackout-add = Add dates without release
releases-blackout-reason-hint = For example year end, or elections
releases-blackout-button = Add these dates
releases-blackout-lift = Open again
releases-home = Home days for everybody
releases-home-lead = On these days all of your officers work for you, even while they are on secondment. Nobody can book them.
releases-home-none = There are no home days for everybody.
releases-home-add = Add home days
releases-home-hint = The same as the first day if it is one day
releases-home-button = Add these home days
releases-home-remove = Remove
releases-standing = Standing agreement
releases-standing-is = Your officers are released without a decision for up to { $load }.
releases-standing-none = Each release needs a decision by your council.
releases-standing-who = An administrator of the body sets this.
releases-sharing = Data sharing agreement with the body
releases-sharing-lead = While an agreement is in force the desk sees your officers who volunteered, and may call them up. Without one it sees none of them.
releases-sharing-none = No agreement is in force. The desk does not see your officers.
releases-sharing-more = There are more agreements than are shown here.
releases-sharing-purpose = What the data is used for
releases-sharing-purpose-hint = At most 1,000 characters
releases-sharing-arrangement = What your council and the body are to each other
releases-sharing-joint = You decide together what the data is used for.
releases-sharing-separate = Each of you decides for itself.
releases-sharing-processor = The body acts only on your instructions.
releases-sharing-signatory = Who gives it for your council
releases-sharing-signatory-hint = Name and office
releases-sharing-entered = Entered on { $date }
releases-sharing-from-hint = Leave it empty for today.
releases-sharing-until-hint = At most three years after the first day
releases-sharing-give = Give an agreement
releases-sharing-give-next = Give a further agreement
releases-sharing-button = Give this agreement
releases-sharing-withdraw = Withdraw this agreement
releases-sharing-withdraw-warning = The desk loses sight of your officers at once. Call-ups and secondments that there are go on.
releases-sharing-withdraw-reason = Why you withdraw it
releases-sharing-withdraw-button = Withdraw the agreement

done-council-cap = The cap is set.
done-council-blackout = The dates are closed for releases.
done-council-lift = The dates are open for releases again.
done-council-home-days = The home days are kept.
done-council-home-days-remove = The home days are removed.
done-council-agreement = The agreement is given.
done-council-agreement-withdraw = The agreement is withdrawn.

releases-out = When you are away
releases-out-lead = While you are away, your council’s deputies are asked in your place. If there is none, you are still asked.
releases-out-is = You are away from { $from } to { $to }.
releases-out-say = Say when you are away
releases-out-change = Change the dates
releases-out-button = Save these dates
releases-out-back = I am not away
releases-deputies = Deputies
releases-deputies-lead = A deputy decides on releases and signs for your council in the time you give, and may do nothing else for it. While an approver is away, deputies get the letters.
releases-deputies-who = Deputy
releases-deputies-none = No deputy is named.
releases-deputies-add = Name a deputy
releases-deputies-email = E-mail address
releases-deputies-email-hint = Of somebody of your council who is known here
releases-deputies-until-hint = At most a year after the first day
releases-deputies-button = Name this deputy
releases-deputies-end = End today
releases-escalation = When a request waits
releases-escalation-lead = A request that nobody decides on is told further up: first to your deputies, then to your leader and the desk. Weekends and your nation’s bank holidays do not count.
releases-escalation-is = { $days ->
    [one] Your deputies are told after { $days } working day, your leader and the desk after { $leaders }.
   *[other] Your deputies are told after { $days } working days, your leader and the desk after { $leaders }.
}
releases-escalation-usual = This is what the body’s operating model says.
releases-escalation-change = Change this
releases-escalation-field = Working days from one step to the next
releases-escalation-hint = 1 to 20. Leave it empty for what the operating model says.
releases-escalation-button = Save
done-council-deputy = The deputy is named.
done-council-deputy-end = The deputy stands in no longer.
done-council-escalation = The rule is set.
done-releases-away = Your dates are saved.
done-releases-back = You are not away.
