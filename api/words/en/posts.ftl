# Posts: candidates, why somebody does not fit, and the call-up.

post-title = { $post }: { $project }
post-back-project = { $project }
post-back-post = Back to the post
post-only-desk = Only the desk sees candidates.
post-project = Project
post-role = Role
post-load = Load
post-dates = Dates
post-onsite = On site
post-onsite-none = Not needed
post-clearance = Security clearance
post-needs = Skills it needs
post-need-essential = { $skill }: { $level } or higher, essential
post-need-desirable = { $skill }: { $level } or higher, desirable
post-wants = The post wants { $load }, from { $from } to { $to }.
post-call-ups = Call-ups for this post
post-call-ups-officer = Officer
post-call-ups-someone = An officer
post-call-ups-asked = Called up on
post-call-ups-stand = Where it stands
post-call-ups-reason = Reason: { $reason }
post-call-ups-waits = Who must act
post-call-ups-waiting = { $party }: { $what }, since { $day }.
post-call-ups-who = Ask { $people }.
post-call-ups-nobody = Nobody
post-call-ups-by = Answer by { $day }.
post-secondment = Secondment: { $status }
post-interests = Officers who are interested
post-interests-withdrawn = Whoever was interested has taken it back.
post-interest-private = Not shared with the home council.
post-candidates = Candidates
post-is-closed = This post is closed. Nobody can be called up for it.
post-is-draft = The project is not published. Nobody can be called up for it.
post-is-taken = Somebody is called up for this post, or holds it already. A post is one place: nobody else can be called up while that stands.
post-is-past = The last day of this post was { $day }. Nobody can be called up for it.
post-funnel = How many officers keep each rule
post-funnel-lead = The rules are looked at in this order. Each number is of those who keep the rule and all before it.
post-to-why-not = See what is in the way for a particular officer
post-ranked = The best fit comes first. Tick two to four officers to compare them.
learner = Learner
learner-of = Would learn { $skill } beside an expert
post-score = Score: { $score } of 1,000 points
post-points = How the points of { $officer } add up
post-points-caption = Points of { $officer } for each criterion
post-points-criterion = Criterion
post-points-points = Points
post-points-why = Why
post-points-of = { $points } of { $most } points
post-call-up = Call up { $officer }
post-compare-one = Compare { $officer }
post-compare = Compare the ticked officers
post-pages = Pages of candidates
post-next = Next candidates
post-no-more = There are no more candidates.
post-first-page = Back to the first candidates
post-no-candidates = Nobody fits this post as it is. See above which rule rules most officers out, and what would be in the way for a particular officer.
post-close = If the post is not needed any more
post-to-close = Close this post

post-close-title = Close the post { $post }
post-close-lead = Nobody can be called up for a closed post, and it cannot be opened again. The other posts of { $project } stay as they are.
post-close-live = A call-up for this post is under way and goes on:
post-close-close = Close the post

post-compare-title = Compare candidates for { $post }: { $project }
post-compare-few = Choose at least two officers who fit the post. Tick them in the list of candidates.
post-compare-choose = Choose officers to compare
post-compare-many = You ticked { $chosen }. At most four are shown: the best of them.
post-compare-missing = Somebody whom you chose is left out, because they do not fit the post any more or are not among the first 100 candidates.
post-compare-lead = The points for each criterion sum to the score.
post-compare-caption = Points of each candidate, criterion by criterion
post-compare-score = Score
post-compare-next = Next step

post-officers-title = Choose an officer: { $post }, { $project }
post-officers-lead = Choose an officer to see what is in the way for this post, and what would mend it.
post-officers-council = Home council
post-officers-any = Any council
post-officers-show = Show
post-officers-caption = Officers
post-officers-officer = Officer
post-officers-home = Home council
post-officers-role = Role
post-officers-standing = In the pool
post-officers-no-role = Not said
post-officers-none = No officer of this council is in the pool. Choose another council.
post-officers-pages = Pages of officers
post-officers-next = Next officers

post-why-not-title = What is in the way for { $officer }
post-why-not-about = { $officer } of { $council }, for the post { $post } in { $project }.
post-why-not-obstacle = What is in the way
post-why-not-change = Smallest change that would mend it
post-why-not-gap = { $skill }: has { $held }, needs { $needed }
post-why-not-lacks = { $skill }: does not have it, needs { $needed }
post-why-not-alone = Each change mends its own rule and breaks no rule that is kept now.
post-why-not-fits = Nothing is in the way: { $officer } fits this post.
post-why-not-profile = The profile of { $officer }
post-why-not-other = Choose another officer

post-call-up-title = Call up { $officer }
post-call-up-about = { $officer } of { $council }, for the post { $post } in { $project }. These are the terms that you offer.
post-call-up-obstacles = As it is, the whole post does not suit { $officer }:
post-call-up-mend = See the smallest change that would mend it
post-call-up-starts = First day
post-call-up-starts-hint = The post begins on { $day }.
post-call-up-ends = Last day
post-call-up-ends-hint = The post ends on { $day }.
post-call-up-load = Half-days a week
post-call-up-load-hint = The post wants { $load }. 10 half-days are a full week.
post-call-up-by = Answer by
post-call-up-by-hint = The last day for the officer’s answer and the home council’s decision. Ten working days from today, if you leave it empty. It cannot be after the work begins.
post-call-up-note = Note
post-call-up-note-hint = What the officer and the home council should know. At most 2,000 characters.
post-call-up-continue = Continue

post-call-up-check-title = Check the call-up before you send it
post-call-up-check-officer = Officer
post-call-up-check-post = Post
post-call-up-check-as-post = { $day }, as the post
post-call-up-check-by = Ten working days from today
post-call-up-check-no-date = “{ $typed }” is not a real date
post-call-up-check-wrong = A date has to be changed before the call-up can be sent.
post-call-up-check-next = What happens next
post-call-up-check-what = { $officer } is asked for an answer and { $council } for the release. Both get an e-mail. If either does not answer in time, the call-up lapses by itself.
post-call-up-check-send = Call up { $officer }
post-call-up-check-change = Change

done-post-call-up-send = The call-up is sent.
done-post-close-close = The post is closed.

post-onsite-days = { $days ->
    [one] { $days } day a week at { $council }
   *[other] { $days } days a week at { $council }
}
post-onsite-somewhere = { $days ->
    [one] { $days } day a week at the lead host council
   *[other] { $days } days a week at the lead host council
}
post-fits = { $fits ->
    [one] { $fits } officer of { $listed } listed fits this post.
   *[other] { $fits } officers of { $listed } listed fit this post.
}
post-funnel-stage = { $passed ->
    [one] { $rule }: { $passed } officer.
   *[other] { $rule }: { $passed } officers.
}
post-funnel-only = { $only ->
    [one] { $only } officer breaks this rule and no other.
   *[other] { $only } officers break this rule and no other.
}
post-why-not-count = { $rules ->
    [one] { $rules } rule is not kept.
   *[other] { $rules } rules are not kept.
}

# Who was told what came of it.
post-told = Who was told what came of it
post-told-all = Everybody was told who was interested or called up.
post-told-officer = Officer
post-told-what = What came of it
post-told-on = Told on
post-told-more = { $count ->
    [one] { $count } officer was told. The first hundred are shown.
   *[other] { $count } officers were told. The first hundred are shown.
}
post-untold = { $count ->
    [one] { $count } officer was not told yet.
   *[other] { $count } officers were not told yet.
}
post-untold-warning = Warning
post-untold-one = { $who }: { $outcome }. Waits since { $since }.
post-untold-tell = Tell them now
post-close-why = Why do you close it?
post-close-why-hint = Everybody who was interested or called up is told this by e-mail.
done-post-tell = They are told by e-mail.

post-to-substitutes = Who could step in, if somebody cannot go on
post-call-up-after = Somebody has this post for now. It is free from { $day }.

substitutes-title = Substitutes: { $post }
substitutes-lead = Who could have the rest of { $post } for { $project }, { $load }, when whoever has it cannot go on.
substitutes-from = From which day?
substitutes-from-hint = The day on which a substitute would begin, today or later.
substitutes-show = Show who could
substitutes-over = Nothing is left of this post: it ends on { $day }.
substitutes-count = { $count ->
    [one] { $count } officer fits from { $from } to { $to }.
   *[other] { $count } officers fit from { $from } to { $to }, best first.
}
substitutes-held = Somebody has the post on that day. End the secondment early, or take the call-up back; then you can call a substitute up, from the day after.
substitutes-caption = Officers who could step in
substitutes-officer = Officer
substitutes-score = Score, of 1,000
substitutes-release = Release
substitutes-next = What you can do
substitutes-reserve = Reserve { $place }
substitutes-refused = The council refused a release of this officer on { $day }.
substitutes-interest = The officer has to show interest in the post first.
substitutes-nobody-decides = The home council has nobody who can decide.
substitutes-call-up = Call up
substitutes-not-yet = Once the post is free
substitutes-pages = Pages of substitutes
substitutes-none = Nobody fits from { $from } to { $to }.
