# Selections: many posts filled at once, decided on pick by pick.

selections-title = Selections
selections-lead = A selection proposes officers for many posts at once, with reasons. People decide on each of them; nobody is called up before that.
selections-new = Draw up a selection
selections-caption = Selections, the newest first
selections-state = State
selections-posts = Posts
selections-filled = Filled
selections-to-vote = { $count ->
    [one] { $count } proposal waits for your vote
   *[other] { $count } proposals wait for your vote
}
selections-made = Drawn up
selections-not-run = Not run yet
selections-none = No selection has been drawn up yet.
selections-pages = Pages of selections
selections-first = First page
selections-next = Next page

selection-name = Name
selection-name-hint = What you call it, such as “Spring 2027”.
selection-back-label = Back
selection-back = Selections
selection-back-one = The selection
selection-only-desk = Coordinators and selectors draw up selections.
selection-warning = Warning
selection-somebody = An officer
selection-nobody = nobody
selection-begin = Begin { $from } to { $until }
selection-begin-lead = It fills posts that begin from { $from } to { $until }.
selection-of-all = They are those of all published projects.
selection-of-projects = They are those of { $projects }.
selection-urgent-are = First come { $projects }.
selection-later-are = These can wait: { $projects }.
selection-last-are = Last come { $projects }.
selection-filled = { $filled } of { $places }
selection-undecided = { $count ->
    [one] { $count } pick is still to be decided on.
   *[other] { $count } picks are still to be decided on.
}
selection-all-decided = Every pick is decided on.

selection-new-title = Draw up a selection
selection-new-lead = Choose what is filled and what counts. Both are fixed once the engine has run: nobody changes them after seeing who comes out.
selection-new-button = Save the draft
selection-edit-title = Change the draft
selection-edit-button = Save the draft
selection-edit-too-late = Candidates have been seen, so nothing of what was asked can be changed. Draw up another selection.
selection-which = Which posts
selection-which-lead = Open posts of published projects that nobody is called up for, and what is left of posts that somebody leaves early or nobody came to.
selection-from = First day on which a post may begin
selection-from-hint = For example, 11 1 2027.
selection-until = Last day on which a post may begin
selection-until-hint = Half a year later if you leave it empty.
selection-projects = Only these projects
selection-projects-hint = Tick none for all projects.
selection-urgent = Projects that come first
selection-urgent-hint = Their posts are filled before others where there are not enough officers.
selection-after = Projects that can wait, or come last
selection-later = Projects that can wait
selection-later-hint = Their posts are filled after others where there are not enough officers.
selection-last = Projects that come last
selection-last-hint = Their posts are filled after all the others. Tick a project in one list only; what you tick in none is filled as usual.
selection-weights = What counts
selection-weights-lead = Points for each goal. The proposal is the one with the most points that keeps every rule.
selection-weight-urgent = Filling a post of a project that comes first
selection-weight-urgent-hint = At least as much as any other post.
selection-weight-filling = Filling a post as usual
selection-weight-later = Filling a post of a project that can wait
selection-weight-later-hint = No more than as usual.
selection-weight-last = Filling a post of a project that comes last
selection-weight-last-hint = No more than for a project that can wait.
selection-weight-fit = A perfect fit
selection-weight-fit-hint = An officer with a score of 500 of 1,000 earns half of it.
selection-weight-interest = Interest of the officer in the post
selection-weight-lender = At most, for a post of a council that has lent officers
selection-weight-lender-hint = A point for each half-day lent, up to this.
selection-weight-lead = For a squad that wants somebody to lead it, and gets one
selection-weight-host = For a squad that wants somebody from a host council, and gets somebody
selection-weight-lead-hint = 0 to 10,000. What a squad wants stands in the team rules of its project.
selection-weight-fairness = Taken off for each half-day beyond a council’s fair share
selection-weight-fairness-hint = 0 to 100. Beyond twice its share it is three times as much.
selection-weight-stay = Keeping an officer when it is run again
selection-weight-stay-hint = The higher, the fewer people are moved.

selection-open-now = { $count ->
    [0] No post would be filled now: none is open that begins in this time.
    [one] { $count } post would be filled now.
   *[other] { $count } posts would be filled now.
}
selection-run = Run the selection
selection-run-again = Run it again
selection-run-again-means = The proposal is made anew, by the same weights. What was decided stands where nothing that it rests on has changed, and nobody is proposed again whom somebody decided against.
selection-discard = Discard
selection-cancel = Stop it
selection-at-work = The engine is working
selection-waiting = It begins in a moment, or another copy of the service is at it.
selection-phase-prices = It weighs up what each post is worth.
selection-phase-construct = It puts a first plan together.
selection-phase-search = It makes the plan better.
selection-phase-proof = It finds out how much better a plan could be.
selection-phase-done = This step is { $percent }% done; the best plan so far fills { $filled ->
    [one] { $filled } post.
   *[other] { $filled } posts.
}
selection-check-progress = Check progress
selection-failed = The last run came to nothing: { $why }
selection-is-discarded = This selection was put aside.
selection-is-stale = What this proposal rests on has changed since it was made. Nobody can be called up by it.
selection-moved = { $post } for { $project }, { $name } of { $council }
selection-decide-lead = Look at each pick and its reasons, then take it, change it or leave the place empty.
selection-finish = Finish deciding
selection-is-decided = Every pick was decided on by { $at }. Nobody has been called up yet.
selection-apply = Call up whoever was taken
selection-apply-by-desk = A coordinator calls up whoever was taken.
selection-is-applied = Whoever was taken was called up at { $at }.

selection-board = Who is proposed
selection-filled-lead = The engine filled { $filled } of { $places } posts.
selection-taken = As decided so far, { $taken ->
    [one] { $taken } is filled.
   *[other] { $taken } are filled.
}
selection-cost-nobody = Nobody is taken whose pay is known.
selection-cost = { $priced ->
    [one] { $priced } officer costs { $net } without VAT.
   *[other] { $priced } officers cost { $net } without VAT.
}
selection-cost-unpriced = The pay of { $unpriced } more is not known.
selection-proven = No other proposal is worth more.
selection-gap = Another proposal could be better by { $gap } at most.
selection-by-project = Show by project
selection-by-council = Show by home council
selection-squad = { $filled } of { $posts } open posts are taken today; the picks below come to them.
selection-squad-applied = { $filled } of { $posts } open posts are taken today, those below among them.
selection-council-share = { $officers ->
    [one] { $officers } officer is proposed.
   *[other] { $officers } officers are proposed.
} The council gives { $before } half-days now, { $after } with this, and { $fair } would be fair.
selection-beyond-fair = Beyond its fair share
selection-column-post = Post
selection-column-officer = Officer
selection-column-fit = Fit, of 1,000
selection-column-decision = Decision
selection-new-in-squad = New in the squad
selection-stays-empty = The place stays empty
selection-call-up = The call-up
selection-no-picks = Nobody is proposed: the posts below say why.
selection-pages = Pages of picks

selection-gaps = Posts that stay empty
selection-gap-rule = Nobody keeps every rule. The one that binds: { $rule }.
selection-gap-block = { $count ->
    [one] { $count } officer keeps every rule.
   *[other] { $count } officers keep every rule.
}
selection-gap-nobody = Nobody keeps every rule.
selection-gap-nearest = Nearest is { $name }.
selection-gap-move = { $name } could have it; the proposal would then be worth { $change } points more or, with a minus, less.
selection-moves = { $post } would go from { $from } to { $to }.
selection-gap-funnel = How many officers are left after each rule
selection-gap-stop = { $passed } left; { $alone } break this rule and no other
selection-gaps-more = There are more; the API lists them all.

selection-shares = What each council gives
selection-shares-lead = In half-days over the weeks of these posts. A fair share is as much of all that is given and asked for as a council has of the listed officers.
selection-share-council = Council
selection-share-officers = Officers proposed
selection-share-before = Now
selection-share-after = With the proposal
selection-share-decided = As decided
selection-share-fair = Fair share

selection-how = How this was worked out
selection-how-weights = Points: a post of a project that comes first { $urgent }, as usual { $filling }, of one that can wait { $later }, of one that comes last { $last }, a perfect fit { $fit }, interest { $interest }, a post of a lending council at most { $lender }, each half-day beyond a fair share minus { $fairness }, keeping an officer { $stay }, a squad that wants somebody to lead it and gets one { $lead }, a squad that wants somebody from a host council and gets somebody { $host }.
selection-how-blind = The engine knows officers by number. Names, and whatever else says who somebody is, do not reach it.
selection-how-rules = Made at { $at } by version { $engine } of the engine, from what has the fingerprint { $print }. The same again gives the same proposal.

selection-apply-title = Call up: { $name }
selection-apply-not-now = This selection cannot be applied now.
selection-apply-lead = These officers will be called up, all of them or none:
selection-apply-nobody = Nobody was taken.
selection-apply-by-hand = nobody was proposed: { $reason }
selection-apply-departs = instead of the proposal: { $reason }
selection-apply-more = There are { $count } picks in all.
selection-apply-means = Officers and home councils are written to at once. Each call-up can be taken back while it waits for an answer.
selection-apply-by = Answer by
selection-apply-by-hint = Ten working days from today if you leave it empty.
selection-apply-no = If somebody says no
selection-apply-reserves = Call up the first reserve who still fits
selection-apply-reserves-hint = The reserves of each post stand on the page of its pick. A reserve has to accept and be released like anybody else, and you are written to.

pick-title = { $name } for { $post }
pick-back = { $name }
pick-why = Why
pick-fit = { $name } fits with a score of { $fit } of 1,000.
pick-beat = Next comes { $name }: the proposal would be worth { $points } points less.
pick-beat-dearer = { $name } could have it too, and nothing would be lost.
pick-beat-nobody = Nobody else could have this post.
pick-loss = To do without this pick costs { $points } points at most.
pick-share = { $council } gives { $count ->
    [one] { $count } half-day
   *[other] { $count } half-days
} by it.
pick-points = Points when the proposal was made
pick-criterion = Criterion
pick-earned = Points
pick-out-of = Of
pick-others = Who else
pick-reserves = Reserves, who could step in at once
pick-reserves-none = Nobody could step in at once.
pick-reserve-called = called up: { $status }
pick-reserves-are-called = If somebody says no, the first reserve who still fits is called up.
pick-reserves-are-not-called = If somebody says no, the desk finds somebody else: it was not asked to call reserves up.
pick-near = Near misses, who could have it if others move
pick-other = score { $fit }, { $change } points
pick-decision = Decision
pick-decided = By { $name } at { $at }, who had seen it at { $seen }.
pick-reason-was = Reason: { $reason }
pick-decide = What do you decide?
pick-take = Take { $name }
pick-change = Take somebody else
pick-change-hint = Choose whom below, and say why.
pick-refuse = Leave the place empty
pick-refuse-hint = Say why.
pick-officer = Who is taken instead
pick-officer-hint = Only if you take somebody else.
pick-officer-none = Nobody else
pick-reason = Reason
pick-reason-hint = It is kept with the decision. The officers it is about may read it.
pick-button = Save the decision

done-selection-new-create = The draft is saved. Look at it, then run it.
done-selection-edit-change = The draft is saved.
done-selection-run = The engine is at work.
done-selection-what-if-suppose = The engine is at work on the what-if.
done-selection-cancel = The engine was stopped.
done-selection-discard = The selection was put aside.
done-selection-finish = Deciding is finished.
done-selection-pick-decide = The decision is saved.
done-selection-apply-apply = They are called up.

selection-changes = { $kept ->
    [one] { $kept } place keeps its officer,
   *[other] { $kept } places keep their officers,
} { $moved ->
    [one] { $moved } has another one,
   *[other] { $moved } have another one,
} { $emptied ->
    [one] { $emptied } is empty now
   *[other] { $emptied } are empty now
} and { $filled ->
    [one] { $filled } is newly filled.
   *[other] { $filled } are newly filled.
}

what-ifs = What if?
what-ifs-lead = Try what would come of other weights, of a council that lends nobody, of an officer who is not there, or of a project that moves. It touches nothing.
what-if-new = Try a what-if
what-if-compare = Compare
what-if-tag = What-if
what-if-is = This is a what-if: nothing is decided or done by it. It is of
what-if-touches-nothing = Look at what would be different, then go back to the selection itself.
what-if-supposes-councils = It supposes that nobody is lent by { $councils }.
what-if-supposes-officers = It supposes that these officers are not there: { $officers }.
what-if-supposes-projects = It fills these drafts as well: { $projects }.
what-if-supposes-later = It moves { $projects } { $weeks ->
    [one] { $weeks } week later.
   *[other] { $weeks } weeks later.
}
what-if-supposes-sooner = It moves { $projects } { $weeks ->
    [one] { $weeks } week sooner.
   *[other] { $weeks } weeks sooner.
}
what-if-title = What if? { $name }
what-if-lead = Suppose something, and the engine shows what would come of it. Everything that you leave is as it is.
what-if-name-hint = What you call it, such as “Without Leeds”.
what-if-suppose = Suppose
what-if-without-councils = Councils that lend nobody
what-if-without-councils-hint = Tick none to leave them as they are.
what-if-without-officers = Officers who are not there
what-if-without-officers-hint = Those who are proposed. Tick whoever is ill or recalled, say.
what-if-without-officers-more = Those who are proposed, one list after another. The next list comes by the button at the end of the page; what you tick stays.
what-if-officers-elsewhere = { $count ->
    [one] { $count } officer is ticked on another list.
   *[other] { $count } officers are ticked on other lists.
}
what-if-officers-first = Show the first officers
what-if-officers-next = Show the next officers
what-if-with-projects = Drafts of projects that are filled as well
what-if-with-projects-hint = Their posts count as if they were published.
what-if-shifted = Projects that begin at another time
what-if-weeks = By how many weeks later
what-if-weeks-hint = With a minus for sooner, such as -2. At most 52.
what-if-weights-lead = They are those of the selection. Change what you want to try.
what-if-of-what-if = This is a what-if already. Draw up another one of the selection itself.
what-if-button = See what would come of it

compare-title = { $from } and { $to }
compare-not-yet = One of them has no proposal yet. The engine may still be working on it.
compare-sums = In sums
compare-what = What
compare-filled = Posts filled
compare-cost = Cost without VAT
compare-cost-officers = { $priced ->
    [one] For { $priced } officer.
   *[other] For { $priced } officers.
}
compare-cost-more = { $amount } more
compare-cost-less = { $amount } less
compare-filling = Points for filling posts
compare-fit = Points for fit
compare-interest = Points for interest
compare-lenders = Points for councils that have lent
compare-stay = Points for keeping officers
compare-lead = Points lost for squads that nobody leads
compare-host = Points lost for squads without anybody from a host council
compare-fairness = Points lost for unfairness
compare-value = All points
compare-moves = Who moves
compare-empty = Nobody
compare-no-moves = Nobody moves.
compare-shares = What councils give, in half-days
compare-others = Compare { $name } with
compare-pages = Pages of moves

effect-post-title = Who could have { $post }
effect-officer-title = Posts that { $name } could have
effect-lead = The best for the whole first: what each would change, on what was decided so far and the officers as they are now.
effect-whole = The whole proposal
effect-moves = Who else would move
effect-same = Stays as it is
effect-more = At least { $points ->
    [one] { $points } point
   *[other] { $points } points
} more
effect-less = At most { $points ->
    [one] { $points } point
   *[other] { $points } points
} less
effect-nobody-moves = Nobody
effect-none = Nobody keeps every rule.
effect-not-now = This can be seen while there is a proposal to decide on.
effect-pages = Pages of what could be
pick-everybody = Everybody who could have this post, and what that would change
pick-posts-of = Other posts that { $name } could have
selection-breaches = Team rules that squads would not keep
selection-breach = { $project }: { $message }

selection-plan-rest = Plan the rest again
selection-plan-rest-means = “Plan the rest again” makes a proposal anew around what was decided: who was taken stays, a place that was left empty is offered to others, and nobody is proposed again whom somebody decided against.
selection-gap-fill = Who could have it, and fill it
selection-decisions = Every decision so far
pick-rest = What is left of the post
pick-before = Before: { $name }
pick-by-hand = The engine had proposed nobody for this post; somebody chose whom to take.
pick-history = Earlier decisions on this post
decision-took = { $taken } was taken.
decision-changed = { $taken } was taken instead of { $proposed }.
decision-filled = { $taken } was taken; nobody had been proposed.
decision-refused = { $proposed } was not taken; the place was left empty.
effect-choose = Decide
effect-take = Take
choose-title = Take { $name } for { $post }
choose-back = Who could have it
choose-not-now = This cannot be decided here now.
choose-is-proposed = This officer is the one who is proposed.
choose-decide = Decide on the proposal
choose-nobody = Nobody is proposed for this post.
choose-instead = { $name } is proposed for this post.
choose-elsewhere = If { $name } is proposed for another post too, decide on that one as well, or plan the rest again afterwards.
done-selection-choose-fill = The post is filled. Nobody is written to yet.
done-selection-choose-change = The decision is saved.

again-link = Work it out again, from what was known then
again-title = Worked out again
again-lead = What the engine was given when this proposal was made was kept, and it was just given to the engine once more. Nothing was changed by that.
again-not-kept = What this proposal was made from was not kept, or it has not been made yet.
again-other-engine = This proposal was made by version { $engine } of the engine, which is not the one that runs now. It cannot be made again here.
again-other-input = What was kept is not what this proposal was made from: it was changed since, or the program reads it otherwise now. Please tell those who run the service.
again-same-tag = The same
again-same = { $count ->
    [one] It proposes the same officer for the same post
   *[other] It proposes the same officers for the same { $count } posts
}, worth { $value } points as before.
again-other-tag = Not the same
again-other = { $kept } posts have the same officer and { $differ } do not; it is worth { $value } points, and was worth { $was }. Please tell those who run the service.
selection-how-rest = { $count ->
    [one] Between two assignments of an officer lies at least 1 week of rest, as the body asks for.
   *[other] Between two assignments of an officer lie at least { $count } weeks of rest, as the body asks for.
}
selection-how-run = { $count ->
    [one] Officers are on assignments for at most 1 week without a rest, as the body asks for.
   *[other] Officers are on assignments for at most { $count } weeks without a rest, as the body asks for.
}
