# Drafted by a machine; awaiting review by a Welsh speaker.

# It was published on {day}.
it-was-published-on-day = Fe’i cyhoeddwyd ar { $day }.

# It was closed on {day}.
it-was-closed-on-day = Fe’i caewyd ar { $day }.

# The phase went from {from} to {to}.
the-phase-went-from-from-to-to = Newidiodd y cam: “{ $from }” cynt, “{ $to }” yn awr.

# The computed status went from {from} to {to}.
the-computed-status-went-from-from-to-to = Newidiodd y statws a gyfrifir: “{ $from }” cynt, “{ $to }” yn awr.

# Confidence was claimed for the first time: {confidence}.
confidence-was-claimed-for-the-first-time-confidence = Hawliwyd hyder am y tro cyntaf: “{ $confidence }”.

# The claimed confidence went from {from} to {to}.
the-claimed-confidence-went-from-from-to-to = Newidiodd yr hyder a hawlir: “{ $from }” cynt, “{ $to }” yn awr.

# The delivery lead wrote: “{text}”
the-delivery-lead-wrote-text = Ysgrifennodd yr arweinydd cyflawni: “{ $text }”

# The cost was forecast for the first time: {amount}.
the-cost-was-forecast-for-the-first-time-amount = Rhagwelwyd y gost am y tro cyntaf: { $amount }.

# The forecast cost went from {from} to {to}.
the-forecast-cost-went-from-from-to-to = Aeth rhagolwg y gost o { $from } i { $to }.

# “{title}” was reached on {day}.
title-was-reached-on-day = Cyrhaeddwyd “{ $title }” ar { $day }.

# “{title}” was not reached after all; it is now due on {due}.
title-was-not-reached-after-all-it-is-now-due-on-due = Ni chyrhaeddwyd “{ $title }” wedi’r cyfan; fe’i disgwylir yn awr ar { $due }.

# “{title}” was added, for {due}.
title-was-added-for-due = Ychwanegwyd “{ $title }”, ar gyfer { $due }.

# “{title}” moved from {from} to {to}.
title-moved-from-from-to-to = Symudodd “{ $title }” o { $from } i { $to }.

# {filled} of {all} posts are filled; it was {filled_before} of {all_before}.
filled-of-all-posts-are-filled-it-was-filled-before-of-all-before = Mae { $filled } o’r { $all } swydd wedi’u llenwi; { $filled_before } o { $all_before } oedd hi cynt.

# “{title}” was measured for the first time: {actual}.
title-was-measured-for-the-first-time-actual = Mesurwyd “{ $title }” am y tro cyntaf: { $actual }.

# “{title}” went from {from} to {to}.
title-went-from-from-to-to = Aeth “{ $title }” o { $from } i { $to }.

# A report looks back: {as_at} is to come, today is {today}.
a-report-looks-back-as-at-is-to-come-today-is-today = Mae adroddiad yn edrych yn ôl: mae { $as_at } i ddod, a heddiw yw { $today }.

# Reports begin with the year 2000.
reports-begin-with-the-year-2000 = Mae adroddiadau’n dechrau gyda’r flwyddyn 2000.
