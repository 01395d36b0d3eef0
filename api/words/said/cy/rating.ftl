# Drafted by a machine; awaiting review by a Welsh speaker.

# {done} of {all} milestones are done, none of the others late.
done-of-all-milestones-are-done-none-of-the-others-late = Cyrhaeddwyd { $done } o’r { $all ->
    [two] { $all } garreg filltir
   *[other] { $all } carreg filltir
}, ac nid oes yr un o’r lleill yn hwyr.

# {done} of {all} milestones are done, {number} of the others late.
done-of-all-milestones-are-done-number-of-the-others-late = Cyrhaeddwyd { $done } o’r { $all ->
    [two] { $all } garreg filltir
   *[other] { $all } carreg filltir
}, ac mae { $number } o’r lleill yn hwyr.

# “{title}” is 1 day late.
title-is-1-day-late = Mae “{ $title }” 1 diwrnod yn hwyr.

# “{title}” is {days} days late.
title-is-days-days-late = Mae “{ $title }” { $days ->
    [two] { $days } ddiwrnod
   *[other] { $days } diwrnod
} yn hwyr.

# The forecast of {forecast} is {by} over the budget of {budget}; the tolerance is {tolerance}.
the-forecast-of-forecast-is-by-over-the-budget-of-budget-the-tolerance-is = Mae’r rhagolwg o { $forecast } { $by } dros y gyllideb o { $budget }; y goddefiant yw { $tolerance }.

# no share
no-share = dim cyfran

# The forecast of {forecast} is within the budget of {budget}.
the-forecast-of-forecast-is-within-the-budget-of-budget = Mae’r rhagolwg o { $forecast } o fewn y gyllideb o { $budget }.

# {filled} of {all} posts are filled; none of the others should have started.
filled-of-all-posts-are-filled-none-of-the-others-should-have-started = Mae { $filled } o’r { $all } swydd wedi’u llenwi; ni ddylai’r un o’r lleill fod wedi dechrau.

# {filled} of {all} posts are filled; {overdue} of the others should have started.
filled-of-all-posts-are-filled-overdue-of-the-others-should-have-started = Mae { $filled } o’r { $all } swydd wedi’u llenwi; dylai { $overdue } o’r lleill fod wedi dechrau.

# “{title}” should have started on {day} and has no officer.
title-should-have-started-on-day-and-has-no-officer = Dylai “{ $title }” fod wedi dechrau ar { $day }, ac nid oes swyddog iddi.

# “{title}” is worse than it was before.
title-is-worse-than-it-was-before = Mae “{ $title }” yn waeth nag yr oedd o’r blaen.

# “{title}” is at {actual}.
title-is-at-actual = Mae “{ $title }” ar { $actual }.

# “{title}” is at {actual}, {way} of the way to the target.
title-is-at-actual-way-of-the-way-to-the-target = Mae “{ $title }” ar { $actual }, { $way } o’r ffordd at y targed.

# Last heard of on {day}, 1 day ago.
last-heard-of-on-day-1-day-ago = Clywyd amdano ddiwethaf ar { $day }, 1 diwrnod yn ôl.

# Last heard of on {day}, {days} days ago.
last-heard-of-on-day-days-days-ago = Clywyd amdano ddiwethaf ar { $day }, { $days ->
    [two] { $days } ddiwrnod
   *[other] { $days } diwrnod
} yn ôl.
