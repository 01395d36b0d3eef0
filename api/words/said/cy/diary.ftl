# Drafted by a machine; awaiting review by a Welsh speaker.

# There is an offer of {load} from {from} to {until} already, and these dates overlap. Withdraw it first, or choose other dates.
there-is-an-offer-of-load-from-from-to-until-already-and-these-dates = Mae cynnig o { $load } o { $from } i { $until } yno eisoes, ac mae’r dyddiadau hyn yn gorgyffwrdd ag ef. Tynnwch ef yn ôl yn gyntaf, neu dewiswch ddyddiadau eraill.

# The officer is booked from {from} to {until}, and that would not fit any more.
the-officer-is-booked-from-from-to-until-and-that-would-not-fit-any-more = Mae’r swyddog wedi’i neilltuo o { $from } i { $until }, ac ni fyddai hynny’n ffitio mwyach.

# End the booking first, or choose other dates.
end-the-booking-first-or-choose-other-dates = Dewch â’r hyn a neilltuwyd i ben yn gyntaf, neu dewiswch ddyddiadau eraill.

# In the week of {week}, {needed} on days not all of which are offered.
in-the-week-of-week-needed-on-days-not-all-of-which-are-offered = Yn yr wythnos sy’n dechrau ar { $week }, { $needed } ar ddiwrnodau na chynigiwyd pob un ohonynt.

# In the week of {week}, {needed} and {free} free: fewer are offered a week.
in-the-week-of-week-needed-and-free-free-fewer-are-offered-a-week = Yn yr wythnos sy’n dechrau ar { $week }, { $needed }, ac mae { $free } yn rhydd: cynigir llai yr wythnos.

# In the week of {week}, {needed} and {free} free: leave and home days take the rest.
in-the-week-of-week-needed-and-free-free-leave-and-home-days-take-the = Yn yr wythnos sy’n dechrau ar { $week }, { $needed }, ac mae { $free } yn rhydd: mae absenoldeb a diwrnodau cartref yn cymryd y gweddill.

# In the week of {week}, {needed} and {free} free: other bookings take the rest.
in-the-week-of-week-needed-and-free-free-other-bookings-take-the-rest = Yn yr wythnos sy’n dechrau ar { $week }, { $needed }, ac mae { $free } yn rhydd: mae’r hyn a neilltuwyd eisoes yn cymryd y gweddill.

# 1 half-day is needed
n-1-half-day-is-needed = mae angen 1 hanner diwrnod

# {number} half-days are needed
number-half-days-are-needed = mae angen { $number } hanner diwrnod

# The planner shows 1 to {most} weeks, not {weeks}.
the-planner-shows-1-to-most-weeks-not-weeks = Mae’r cynllunydd yn dangos 1 i { $most } wythnos, nid { $weeks }.

# The planner shows 1 to {most} months, not {months}.
the-planner-shows-1-to-most-months-not-months = Mae’r cynllunydd yn dangos 1 i { $most } mis, nid { $months }.

# The first day, {from}, must be in the years 2000 to 2199.
the-first-day-from-must-be-in-the-years-2000-to-2199 = Rhaid i’r diwrnod cyntaf, { $from }, fod yn y blynyddoedd 2000 i 2199.
