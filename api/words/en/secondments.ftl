# Secondments: the list, one of them, and what can be done with it.

secondments-title = Secondments
secondments-lead = A secondment is drawn up when an officer has accepted and the home council has released. Newest first.
secondments-filter = Show secondments that are
secondments-any = In any state
secondments-show = Show
secondments-open-only = Only those that are not over
secondments-all = All secondments
secondments-none = There are no secondments yet. One comes of each call-up that both sides agree to.
secondments-none-like-this = There are no secondments in this state. Choose another state, or any.
secondments-secondment = Secondment
secondments-state = State
secondments-dates = Dates
secondments-from-to = { $from } to { $to }
secondments-load = Load
secondments-waits-for = Waits for
secondments-nothing = Nothing
secondments-since = since { $day }
secondments-whom = { $name }, { $council }
secondments-somebody = An officer
secondments-post-of = { $post } for { $project }
secondments-pages = Pages of secondments
secondments-next-page = Next page
secondments-first-page = First page

secondments-back-label = Back
secondments-back = All secondments
secondments-back-one = The secondment
secondments-one-title = Secondment of { $name } to { $project }
secondments-summary = { $post }, from { $council }, { $from } to { $to }.
secondments-next = What happens next
secondments-nobody = nobody can act
secondments-since-days = Waiting since { $day }, { $count ->
    [0] today
    [one] for { $count } day
   *[other] for { $count } days
}.
secondments-starts-by-itself = All three have signed. It starts by itself on { $day }.
secondments-to-complete = Its last day was { $day }. The desk completes it, with the hand-over note.
secondments-runs = It runs until { $day }, { $count ->
    [one] which is in { $count } day
   *[other] which is in { $count } days
}.
secondments-completed-on = It was completed on { $day }. The skills that the post needed count as demonstrated.
secondments-cancelled-on = It was cancelled on { $day }. Reason: { $reason }

secondments-can-do = What you can do
secondments-consult = Record the consultation
secondments-consult-again = Change what is recorded of the consultation
secondments-sign-means-officer = By signing you agree to the terms below, for yourself.
secondments-sign-means-home-council = By signing you agree to the terms below, for { $council }.
secondments-sign-means-body = By signing you agree to the terms below, for the body.
secondments-sign-officer = Sign for yourself
secondments-sign-home-council = Sign for the home council
secondments-sign-body = Sign for the body
secondments-agree-means = An earlier end on { $day } is proposed. Reason: { $reason } It holds once all three parties agree.
secondments-agree-officer = Agree to the earlier end, for yourself
secondments-agree-home-council = Agree to the earlier end, for the home council
secondments-agree-body = Agree to the earlier end, for the body
secondments-refuse-end = Refuse the earlier end
secondments-withdraw-end-means = You proposed to end it on { $day }. You can take that back until the others have agreed.
secondments-withdraw-end = Take the proposal back
secondments-notice = Each party may end it earlier: with four weeks’ notice by itself, sooner if the two others agree.
secondments-end = End it earlier
secondments-complete = Complete it
secondments-cancel = Cancel the secondment

secondments-progress = Progress
secondments-step = Step
secondments-when = When
secondments-by-whom = By whom
secondments-done = Done
secondments-not-done = Not yet
secondments-to-come = To come
secondments-planned = Planned for { $day }
secondments-by-itself = By the rules
secondments-step-drawn-up = Drawn up
secondments-step-consulted = Officer consulted
secondments-step-signed = Signed: { $party }
secondments-step-started = Started
secondments-step-early-end = Earlier end on { $day }
secondments-step-completed = Completed, with the hand-over note
secondments-step-cancelled = Cancelled
secondments-refusal = Refused because: { $reason }
secondments-proposed-by = { $name } ({ $party })
secondments-agreed-by = Agreed: { $name }, { $day }
secondments-refused-by = Refused: { $name }, { $day }
secondments-withdrawn-by = Taken back: { $name }, { $day }

secondments-terms = The terms
secondments-officer = Officer
secondments-home-council = Home council
secondments-post = Post
secondments-project = Project
secondments-hosts = Host councils
secondments-law = Legal basis
secondments-law-section113 = The home council lends the officer to another authority. It must have consulted the officer before anybody signs. The officer stays its employee.
secondments-law-section65 = A Scottish council lends the officer to another authority. The officer is consulted before anybody signs, and stays its employee.
secondments-law-section105 = A council in Northern Ireland lends the officer to another authority. The officer must have consented, not only been consulted, before anybody signs.
secondments-law-contractual = The officer works for the project under a contract between the parties. The officer is consulted before anybody signs.
secondments-consultation = Consultation
secondments-consented = The officer was consulted and consented.
secondments-consulted-only = The officer was consulted, and did not consent.
secondments-came-of = Came of
secondments-call-up = The call-up, with both decisions

secondments-about = { $name }: { $post } for { $project }, { $from } to { $to }.
secondments-for-whom = For whom do you speak?
secondments-not-now = This cannot be done as things stand, or it is not yours to do.
secondments-leave-it = Leave it as it is
secondments-yes = Yes
secondments-no = No

secondments-consult-title = Record that the officer was consulted
secondments-consult-day = On which day was the officer consulted?
secondments-consult-day-hint = Today or earlier. For example, 27 3 2027.
secondments-consult-consented = Did the officer consent?
secondments-consult-hint = Consultation is enough in England, Wales and Scotland.
secondments-consult-ni = In Northern Ireland the law asks for consent.
secondments-consult-note = What was said (optional)
secondments-consult-note-hint = At most 4,000 characters. The three parties read it.
secondments-consult-button = Record the consultation

secondments-end-title = End this secondment earlier
secondments-end-means = With four weeks’ notice or more it ends on the day that you give. With less, the two other parties are asked to agree, and it goes on as planned until they do.
secondments-end-day = What is to be the last day?
secondments-end-day-hint = From today to before { $day }. For example, 27 3 2027.
secondments-end-reason = Why?
secondments-end-reason-hint = The other parties read it. One sentence is enough.
secondments-end-button = Give notice or propose the day

secondments-refuse-end-title = Refuse the earlier end
secondments-refuse-end-means = An end on { $day } is proposed. If you refuse, it goes on as planned, and the others are told why.
secondments-refuse-end-reason = Why do you refuse?
secondments-refuse-end-button = Refuse the earlier end

secondments-complete-title = Complete this secondment
secondments-complete-means = Completing ends the call-up. The skills that the post needed are credited to the officer as demonstrated. This cannot be undone.
secondments-complete-handover = Hand-over note
secondments-complete-hint = Where things stand, where they are, and who goes on with them.
secondments-complete-button = Complete the secondment

secondments-cancel-title = Cancel this secondment
secondments-cancel-means = It has not started, so it can still be cancelled. The half-days and the post are free again. This cannot be undone.
secondments-cancel-reason = Why is it cancelled?
secondments-cancel-button = Cancel the secondment

done-secondment-consult = The consultation is recorded. The three parties can sign.
done-secondment-sign = Your signature is recorded.
done-secondment-end = The earlier end is recorded. With less than four weeks’ notice, the others are asked to agree.
done-secondment-agree-end = You agreed to the earlier end.
done-secondment-refuse-end = You refused the earlier end. The others are told.
done-secondment-withdraw-end = The proposal is taken back. The others are told.
done-secondment-complete = The secondment is completed.
done-secondment-cancel = The secondment is cancelled.
