# The planner: who is free when, capacity against demand, utilisation.

planner-title = Planner
planner-ways = The planner
planner-way-people = People by week
planner-way-capacity = Capacity and demand
planner-way-utilisation = Utilisation
planner-lead = Who is free in which week, in half-days. A full week has ten.
planner-lead-own = What you have free in which week, in half-days. A full week has ten.
planner-from = First week
planner-from-hint = Any day of it
planner-weeks = How long
planner-weeks-26 = 26 weeks
planner-weeks-52 = 52 weeks
planner-show = Show
planner-show-free = Half-days free
planner-show-booked = Half-days booked
planner-show-tentative = Half-days held for open call-ups
planner-show-away = Leave, home days and dates without release
planner-council = Home council
planner-any-council = Any council
planner-role = Role
planner-any-role = Any role
planner-area = Service they know
planner-any-area = Any service
planner-find = Skill
planner-find-hint = Part of its name, to choose from
planner-find-none = No skill matches “{ $find }”. Try a shorter part of its name.
planner-skill = Which skill?
planner-skill-more = These are the first 20 that match. Enter more of the name to see others.
planner-any-skill = Any skill
planner-level = At this level or above
planner-any-level = Any level
planner-other-skill = The list is still limited to a skill that you chose before. Choose one of those above, or show everybody.
planner-go = Show
planner-clear = Show everybody
planner-dates = { $count ->
    [one] { $count } week from { $from }
   *[other] { $count } weeks from { $from }
}
planner-times = Other weeks
planner-earlier = Earlier: from { $from }
planner-later = Later: from { $from }
planner-count = { $count ->
    [one] { $count } officer matches.
   *[other] { $count } officers match.
}
planner-shown = { $count ->
    [one] { $count } of them is on this page.
   *[other] { $count } of them are on this page.
}
planner-recorded = That you look at their weeks is recorded, and each officer can see it.
planner-key-half-days = half-days in the week
planner-key-none = nothing offered
planner-key-away = offered, but leave, home days or dates without release take all of it
planner-key-tentative = more is held for a call-up that waits for an answer or a release
planner-key-over = more is booked than is offered now
planner-cell-none = nothing offered
planner-cell-away = away
planner-cell-held = , more is held
planner-cell-over = { $count } too many booked
planner-officer = Officer
planner-total = { $count ->
    [one] Together: { $count } officer
   *[other] Together: { $count } officers
}
planner-none = No officer matches.
planner-pages = Pages of officers
planner-first-page = First page
planner-next-page = Next page
planner-counted = How this is counted
planner-counted-text = Free is what an officer offered for the week, less leave, home days and dates without release, and less what is booked or held for a call-up. Officers are shown who are listed today and whom their managers support; the desk sees those of councils that share their data. The numbers above the columns are Mondays.

utilisation-title = Utilisation
utilisation-none = Nothing to book
utilisation-share = Utilisation
utilisation-most = If open call-ups are agreed
utilisation-officers = Officers
utilisation-available = Half-days offered, less leave and home days
utilisation-confirmed = Half-days booked
utilisation-tentative = Half-days held for open call-ups
utilisation-no-role = No role given
utilisation-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
utilisation-dates = { $from } to { $until }
utilisation-from = Counted from
utilisation-sum = { $count ->
    [one] { $count } officer
   *[other] { $count } officers
}: { $confirmed ->
    [one] { $confirmed } half-day booked
   *[other] { $confirmed } half-days booked
} and { $tentative } held for open call-ups, of { $available ->
    [one] { $available } half-day offered
   *[other] { $available } half-days offered
}, less leave and home days
utilisation-definition = Utilisation is the half-days that are booked, divided by the half-days that officers offered, less leave and home days. The half-days of all officers and weeks are added up first and divided once. Bookings for which an answer or a release is open are left out of it, and told apart. Officers count who are listed in the pool today and whom their managers support. Where there was nothing to book there is no number.
utilisation-councils = By home council
utilisation-council = Council
utilisation-council-pages = Pages of councils
utilisation-roles = By role
utilisation-role = Role
utilisation-role-pages = Pages of roles

capacity-title = Capacity and demand
capacity-lead = What posts ask for and what officers have free, by skill and level, from { $from } to { $until }. The biggest shortages come first.
capacity-from-hint = Any day of it. Twelve months are shown.
capacity-clear = Show every skill
capacity-counted = How this is counted
capacity-counted-posts = Each post counts under every skill that it cannot do without, with its half-days of each week. What is booked for the post fills them; the rest is open, or belongs to a draft that is not published yet.
capacity-counted-officers = Each officer counts with all half-days under each of his or her skills: somebody with three skills counts three times, once in each. So do not add skills up; within one skill everybody counts once. Half-days booked are booked for whatever skill.
capacity-counted-levels = Every line is for a level or above, on both sides: an expert can do what asks for a practitioner, and not the other way round.
capacity-counted-short = The shortage is worked out week by week and then added up, because half-days do not move between weeks. So a month may have more free than open and still be short. In brackets stands what the shortage would be if the drafts were published as well.
capacity-counted-months = A week counts in the month that has most of its working days.
capacity-key-open = Wanted and not filled
capacity-key-draft = Wanted by drafts
capacity-key-free = Free
capacity-key-held = Held for open call-ups
capacity-line = { $skill }: { $level } or above
capacity-line-expert = { $skill }: { $level }
capacity-short-tag = Short
capacity-short = Short by { $count ->
    [one] { $count } half-day
   *[other] { $count } half-days
}, in { $months ->
    [one] { $months } month
   *[other] { $months } months
}.
capacity-enough-tag = Enough
capacity-enough = There is enough free in every week.
capacity-short-drafts = With the drafts, it would be short by { $count ->
    [one] { $count } half-day
   *[other] { $count } half-days
}.
capacity-month = Month
capacity-week = Week from
capacity-by-week = Week by week
capacity-show-weeks = Show it week by week
capacity-demand = Half-days wanted
capacity-supply = Half-days of officers
capacity-short-by = Short by
capacity-helpers = Councils with most free
capacity-open = Not filled
capacity-asked = Call-up open
capacity-draft = Drafts
capacity-filled = Filled
capacity-free = Free
capacity-tentative = Call-up open
capacity-booked = Booked
capacity-nobody = No council
capacity-others = { $count ->
    [one] and { $count } other
   *[other] and { $count } others
}
capacity-pages = Pages of skills
capacity-none = No post asks for anything in this time.
