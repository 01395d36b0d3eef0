# The report of a council as at a date, and the list of all councils’ reports.

report-title = { $council }: report
report-back-label = Back
report-back = All councils
report-as-at = As at { $date }
report-settled = This day is over: the report says the same whenever it is asked for.
report-not-settled = This day is not over: what is recorded today still changes the report.
report-compared = Changes are those since { $date }.
report-choose = Show it as at another date
report-choose-hint = The date stays in the address, so that you can pass the report on.
report-show = Show
report-decisions = Decisions wanted
report-decision = Decision
report-project = Project
report-by = By
report-overdue = Overdue
report-decisions-none = No decision is wanted.
report-short = In short
report-given = Money paid
report-lent = Days given
report-received = Days received
report-benefit-share = Your share of the benefits
report-a-year = { $value } a year
report-hosted = Projects that land at your council
report-late-all = Milestones late
report-over-all = Projects forecast over budget
report-better-all = Projects whose claim is better than the facts
report-put-in = What you put in
report-pledges = Against your pledges
report-pledge = Pledge
report-pledged = Pledged
report-so-far = So far
report-share = Share
report-money-of = Money, { $from } to { $to }
report-days-of = Days, { $from } to { $to }
report-nothing-pledged = Nothing pledged
report-due = Due by now, if they came evenly: { $days }
report-pledges-none = Your council has made no pledge.
report-officers-lent = { $count ->
    [one] { $count } of your officers serves on this date.
   *[other] { $count } of your officers serve on this date.
}
report-lent-rows = Your officers’ secondments
report-post = Post
report-to-council = To
report-from-council = From
report-when = When
report-half-days = Half-days
report-no-host = No host council
report-dates = { $from } to { $to }
report-counted-in = How this is counted
report-means-money = Money is what was received from your council by this date, without VAT.
report-means-lent = Days given are the half-days paid for, bank holidays included, by the agreed schedules of your officers’ secondments, from the first day, or from the third signature if that was later. Those not started do not count.
report-means-pledge = Against a pledge, what is paid and given between its first and last day counts.
report-got = What you got
report-got-days = Your projects received { $days }.
report-officers-received = { $count ->
    [one] { $count } officer serves them on this date.
   *[other] { $count } officers serve them on this date.
}
report-balance = Given and received
report-direction = Direction
report-beside = Beside each other
report-taken-rows = Secondments to projects you lead
report-counted-got = How what you got is counted
report-means-received = Days received are counted as days given are, for all secondments to projects of which your council is the lead host. Over all councils, days given and received are the same number.
report-means-rows = The rows are secondments that ran since the report before; the number counts all until this date.
report-projects = Projects
report-projects-lead = Confidence is what the delivery lead claims. Status is computed from the facts. They are kept apart.
report-watermelon = The claim is better than the facts.
report-warning = Warning
report-because = Your part
report-claimed = Confidence claimed
report-claimed-none = No update yet
report-computed = Status computed
report-stale = Nothing was heard for more than 21 days.
report-reasons = Reasons
report-reasons-none = Nothing is known yet.
report-changed = What changed
report-changed-none = Nothing
report-milestones = Milestones
report-milestones-are = { $done } of { $all } reached, { $late } late
report-milestones-rows = Milestones as they stand today
report-milestones-none = None are set
report-money = Money
report-money-is = Forecast { $forecast } on a budget of { $budget }:
report-money-over = { $share } over
report-money-under = { $share } under
report-money-even = exactly on budget
report-money-rows = Forecasts as they stand today
report-money-budget = Budget { $budget }, no forecast yet
report-money-none = No budget is set
report-projects-none = Your council hosts no project, lends nobody and has no share in a benefit.
report-benefits = Benefits
report-benefits-lead = Your council’s share is worth { $value } a year at the latest measurements.
report-benefit = Benefit
report-before = Before
report-now = Measured
report-target = Target
report-way = Of the way to the target
report-worth = Worth to all
report-own-share = Your share
report-not-measured = Not measured yet
report-means-benefits = Only your share counts for your council. The other councils count theirs, so that nothing is counted twice.
report-benefits-none = Your council has no share in a benefit yet.

report-all-title = Reports
report-all-lead = One line for each council. Open a council to see its whole report.
report-all-councils = Councils
report-council = Council
report-all-rated = Red { $red }, amber { $amber }, green { $green }, grey { $grey }
report-all-better = { $count ->
    [one] { $count } claim better than the facts
   *[other] { $count } claims better than the facts
}
report-all-no-projects = None
report-all-overdue = { $count } overdue
report-all-none = No council is a member yet. An administrator adds councils to the body.
report-all-pages = Pages of councils
report-all-next = Next councils
report-all-lent = Half-days given
report-all-received = Half-days received
report-all-share = Share of the benefits
report-council-rules = See your council’s rules: cap, dates without release, deputies and data sharing
