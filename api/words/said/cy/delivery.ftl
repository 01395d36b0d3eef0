# Drafted by a machine; awaiting review by a Welsh speaker.

# Only a published project is reported on; this one is {state}.
only-a-published-project-is-reported-on-this-one-is-state = Dim ond ar brosiect cyhoeddedig yr adroddir. Statws yr un hwn: { $state }.

# A draft has no benefits to measure; publish the project first.
a-draft-has-no-benefits-to-measure-publish-the-project-first = Nid oes gan ddrafft fuddion i’w mesur; cyhoeddwch y prosiect yn gyntaf.

# Give the milestone a title.
give-the-milestone-a-title = Rhowch deitl i’r garreg filltir.

# The baseline, {day}, must be in the years 2000 to 2199.
the-baseline-day-must-be-in-the-years-2000-to-2199 = Rhaid i’r dyddiad a addewir, { $day }, fod yn y blynyddoedd 2000 i 2199.

# Give the reason for this forecast.
give-the-reason-for-this-forecast = Rhowch y rheswm dros y rhagolwg hwn.

# What is forecast lies ahead; {day} is over.
what-is-forecast-lies-ahead-day-is-over = Mae’r hyn a ragwelir eto i ddod; mae { $day } wedi mynd heibio.

# The forecast, {day}, must be before the year 2200.
the-forecast-day-must-be-before-the-year-2200 = Rhaid i’r rhagolwg, { $day }, fod cyn y flwyddyn 2200.

# This milestone was reached on {day}. If it was not, forecast it anew, with the reason.
this-milestone-was-reached-on-day-if-it-was-not-forecast-it-anew-with-the = Cyrhaeddwyd y garreg filltir hon ar { $day }. Os nad yw hynny’n wir, rhowch ragolwg newydd, gyda’r rheswm.

# A milestone is reached today or on an earlier day, from the year 2000 on.
a-milestone-is-reached-today-or-on-an-earlier-day-from-the-year-2000-on = Cyrhaeddir carreg filltir heddiw neu ar ddiwrnod cynharach, o’r flwyddyn 2000 ymlaen.

# Give the reason for this confidence.
give-the-reason-for-this-confidence = Rhowch y rheswm dros yr hyder hwn.

# Give the decision that is wanted, or leave it out.
give-the-decision-that-is-wanted-or-leave-it-out = Rhowch y penderfyniad sydd ei angen, neu hepgorwch ef.

# Give the day by which the decision is wanted.
give-the-day-by-which-the-decision-is-wanted = Rhowch y diwrnod olaf ar gyfer y penderfyniad sydd ei angen.

# Give the decision that is wanted by that day.
give-the-decision-that-is-wanted-by-that-day = Rhowch y penderfyniad sydd ei angen erbyn y diwrnod hwnnw.

# A decision is wanted by today or a later day, before the year 2200.
a-decision-is-wanted-by-today-or-a-later-day-before-the-year-2200 = Mae angen penderfyniad erbyn heddiw neu ddiwrnod hwyrach, cyn y flwyddyn 2200.

# Give the benefit a title.
give-the-benefit-a-title = Rhowch deitl i’r budd.

# Give the unit in which it is counted: “calls a year”.
give-the-unit-in-which-it-is-counted-calls-a-year = Rhowch yr uned y’i cyfrifir ynddi: “galwadau y flwyddyn”.

# The target is what the count is now. What is to change?
the-target-is-what-the-count-is-now-what-is-to-change = Mae’r targed yr un fath â’r cyfrif nawr. Beth sydd i newid?

# One unit is worth £0 to {most}, not {value}.
one-unit-is-worth-0-to-most-not-value = Mae un uned yn werth rhwng £0 a { $most }, nid { $value }.

# A measurement speaks of today or an earlier day, from the year 2000 on.
a-measurement-speaks-of-today-or-an-earlier-day-from-the-year-2000-on = Mae mesuriad yn sôn am heddiw neu ddiwrnod cynharach, o’r flwyddyn 2000 ymlaen.

# A count is 0 to {most}, not {count}.
a-count-is-0-to-most-not-count = Mae cyfrif rhwng 0 a { $most }, nid { $count }.

# A share is 1 to 10,000 basis points (100%), not {share}.
a-share-is-1-to-10-000-basis-points-100-not-share = Mae cyfran rhwng 1 a 10,000 o bwyntiau sail (100%), nid { $share }.

# All shares together are at most 10,000 basis points (100%), not {sum}.
all-shares-together-are-at-most-10-000-basis-points-100-not-sum = Mae’r holl gyfrannau gyda’i gilydd yn 10,000 o bwyntiau sail (100%) ar y mwyaf, nid { $sum }.

# Shares are 0 or more, and all together at most 100%.
shares-are-0-or-more-and-all-together-at-most-100 = Mae cyfrannau’n 0 neu fwy, a’r cyfan gyda’i gilydd yn 100% ar y mwyaf.

# A payment was made today or earlier, in the year 2000 or after.
a-payment-was-made-today-or-earlier-in-the-year-2000-or-after = Rhaid bod taliad wedi’i wneud heddiw neu’n gynharach, yn y flwyddyn 2000 neu wedyn.

# Give the amount that was paid.
give-the-amount-that-was-paid = Rhowch y swm a dalwyd.

# Give the money or the half-days that are pledged.
give-the-money-or-the-half-days-that-are-pledged = Rhowch yr arian neu’r hanner diwrnodau a addewir.

# Half-days are 0 to {most}, not {number}.
half-days-are-0-to-most-not-number = Mae hanner diwrnodau rhwng 0 a { $most }, nid { $number }.

# There is a pledge from {first} to {last} already. Change that one by giving its very days, or choose others.
there-is-a-pledge-from-first-to-last-already-change-that-one-by-giving = Mae addewid o { $first } i { $last } yno eisoes. Newidiwch hwnnw drwy roi ei union ddyddiadau, neu dewiswch rai eraill.

# An amount is £0 to {most}, not {amount}.
an-amount-is-0-to-most-not-amount = Mae swm rhwng £0 a { $most }, nid { $amount }.
