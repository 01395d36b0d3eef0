# The desk: what a coordinator does next.

desk-title = What to do next
desk-lead = { $ours ->
    [0] Nothing is for the desk to do.
    [one] { $ours } thing is for the desk to do.
   *[other] { $ours } things are for the desk to do.
} { $others ->
    [0] Nothing waits for anybody else.
    [one] { $others } thing waits for somebody else.
   *[other] { $others } things wait for somebody else.
}
desk-kinds = What there is
desk-count = How many
desk-count-overdue = Overdue
desk-shown = (shown below)
desk-everything = Everything
desk-owner = Whose turn
desk-owner-any = Anybody
desk-council = Council
desk-council-any = Any council
desk-project = Project
desk-project-any = Any project
desk-show = Show
desk-show-everything = Show everything
desk-queue = What to do, the most urgent first
desk-choose = Choose
desk-choose-call-up = Choose the call-up of { $name } for { $post }
desk-choose-project = Choose { $project }
desk-about = What it is about
desk-action = What is to be done
desk-who = Whose turn
desk-nobody = Nobody can act: the council has no approver
desk-no-lead = Nobody leads it: name a delivery lead
desk-somebody = An officer
desk-whom = { $name }, { $council }
desk-called-up = Called up as { $post } for { $project }
desk-seconded = Seconded as { $post } for { $project }
desk-open-post = Open post of { $project }, { $load }
desk-of-project = Project at { $council }
desk-a-project = Project
desk-last-call-up = Last call-up: { $status }
desk-since = Waiting since
desk-since-unknown = As of today
desk-by = By
desk-no-day = No fixed day
desk-days = { $count ->
    [0] since today
    [one] { $count } day
   *[other] { $count } days
}
desk-left = { $count ->
    [0] today
    [one] in { $count } day
   *[other] in { $count } days
}
desk-late = { $count ->
    [one] { $count } day overdue
   *[other] { $count } days overdue
}
desk-pages = Pages of what to do
desk-first = First page
desk-next = Next page
desk-next-less-urgent = What is less urgent
desk-none = Nothing waits for anybody: no call-up is unanswered, every open post has an officer, and every project has reported within the last 14 days.
desk-none-projects = Look at the projects
desk-none-like-this = Nothing like this waits.

desk-many = Do the same with several
desk-many-how = Tick call-ups or projects in the table above. What is chosen is decided one by one: what can be done is done, and for the rest you are told why not.
desk-extend = Give more time
desk-extend-day = New last day for an answer
desk-extend-hint = Later than the present one, and not after the work begins. Whoever has not answered is told.
desk-extend-button = Give more time
desk-remind = Remind
desk-remind-what = Whoever has not answered gets an e-mail, at most one a day.
desk-remind-button = Remind
desk-ask = Ask for an update
desk-ask-what = The delivery leads of the chosen projects get an e-mail, at most one a day.
desk-ask-button = Ask for an update
desk-withdraw = Withdraw
desk-withdraw-what = You see them once more on the next page, and say why, before anything is withdrawn.
desk-withdraw-continue = Go on to withdraw them
desk-withdraw-reason = Why the call-ups are withdrawn
desk-withdraw-hint = The officers and their councils read this.
desk-withdraw-button = Withdraw the call-ups
desk-check-title = { $count ->
    [one] You are about to withdraw { $count } call-up
   *[other] You are about to withdraw { $count } call-ups
}
desk-check-none-title = Withdraw call-ups
desk-check-none = No call-up is ticked. Go back and tick those to withdraw.
desk-check-others = { $count ->
    [one] { $count } more that you ticked has been decided since, or is not listed any more. It is withdrawn too, if it still can be.
   *[other] { $count } more that you ticked have been decided since, or are not listed any more. They are withdrawn too, if they still can be.
}
desk-check-means = Each officer and home council gets an e-mail with your reason. The half-days and the posts are free again. This cannot be undone.
desk-check-warning = Warning

desk-back-label = Back
desk-back-desk = What to do next
desk-back-calls = Call-ups
desk-done-remind = Reminders
desk-done-extend = More time
desk-done-withdraw = Call-ups taken back
desk-done-ask = Requests for updates
desk-done-lead = Done for { $done } of the { $all } that were chosen.
desk-done-refused = { $count ->
    [one] { $count } could not be done; the reason stands beside it.
   *[other] { $count } could not be done; the reasons stand beside them.
}
desk-done-each = What became of each
desk-done-outcome = Result
desk-done-why = In words
desk-done-unknown = Something that does not exist, or is not yours to see
desk-did-remind = Whoever has not answered has been written to.
desk-did-extend = The last day for an answer is now { $day }.
desk-did-withdraw = Taken back. The officer and the home council have been written to.
desk-did-ask = { $name } has been written to.
desk-already-remind = They have been reminded today already.
desk-already-extend = That is the last day already.
desk-already-withdraw = It was taken back before.
desk-already-ask = Somebody has been asked for an update today already.

next-title = What waits for you
next-lead = { $count ->
    [0] Nothing waits for you.
    [one] { $count } thing waits for you.
   *[other] { $count } things wait for you.
}
next-none = When something waits for you, it stands here, with the day by which it is to be done. You also get an e-mail.
next-none-projects = Look at the projects
next-list = What to do, the most urgent first
next-pages = Pages of what waits for you
next-next = Next page
next-first = First page
