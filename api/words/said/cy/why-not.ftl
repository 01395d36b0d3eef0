# Drafted by a machine; awaiting review by a Welsh speaker.

# The officer has withdrawn from the pool.
the-officer-has-withdrawn-from-the-pool = Mae’r swyddog wedi tynnu’n ôl o’r gronfa.

# The officer has paused the listing until {until}.
the-officer-has-paused-the-listing-until-until = Mae’r swyddog wedi oedi’r rhestru tan { $until }.

# The officer has paused the listing.
the-officer-has-paused-the-listing = Mae’r swyddog wedi oedi’r rhestru.

# The line manager’s support has not been recorded.
the-line-managers-support-has-not-been-recorded = Nid yw cefnogaeth y rheolwr llinell wedi’i chofnodi.

# The officer is paid off-payroll, and contractors cannot be seconded.
the-officer-is-paid-off-payroll-and-contractors-cannot-be-seconded = Telir y swyddog oddi ar y gyflogres, ac ni ellir secondio contractwyr.

# The officer’s contract ends on {end}, before the post does on {last}.
the-officers-contract-ends-on-end-before-the-post-does-on-last = Daw contract y swyddog i ben ar { $end }, cyn i’r swydd ddod i ben ar { $last }.

# It would take a contract that runs to {until}.
it-would-take-a-contract-that-runs-to-until = Byddai angen contract sy’n para tan { $until }.

# {skill} is at {held} and needed at {needed}.
skill-is-at-held-and-needed-at-needed = { $skill }: mae ar lefel { $held }, ac mae angen lefel { $needed }.

# {skill} is missing and needed at {needed}.
skill-is-missing-and-needed-at-needed = { $skill }: nid yw’r sgìl gan y swyddog, ac mae angen lefel { $needed }.

# The post needs {level} clearance to {last}; the officer’s is valid to {until}.
the-post-needs-level-clearance-to-last-the-officers-is-valid-to-until = Mae ar y swydd angen cliriad { $level } tan { $last }; mae un y swyddog yn ddilys tan { $until }.

# The post needs {level} clearance to {last}, and the officer has none that is valid.
the-post-needs-level-clearance-to-last-and-the-officer-has-none-that-is = Mae ar y swydd angen cliriad { $level } tan { $last }, ac nid oes gan y swyddog un dilys.

# The last day of a clearance is from today to ten years ahead.
the-last-day-of-a-clearance-is-from-today-to-ten-years-ahead = Rhaid i ddiwrnod olaf cliriad fod rhwng heddiw a deng mlynedd i heddiw.

# With notice of {notice} the officer can start on {earliest}, not on {wanted}.
with-notice-of-notice-the-officer-can-start-on-earliest-not-on-wanted = Gyda rhybudd o { $notice } gall y swyddog ddechrau ar { $earliest }, nid ar { $wanted }.

# The post needs {wanted} a week on site, where the officer does not travel.
the-post-needs-wanted-a-week-on-site-where-the-officer-does-not-travel = Mae ar y swydd angen { $wanted } yr wythnos ar y safle, lle nad yw’r swyddog yn teithio.

# The post needs {wanted} a week on site; the officer can do {able}.
the-post-needs-wanted-a-week-on-site-the-officer-can-do-able = Mae ar y swydd angen { $wanted } yr wythnos ar y safle; gall y swyddog wneud { $able }.

# In the week of {monday} the home council has {away} away, and its cap is {cap}.
in-the-week-of-monday-the-home-council-has-away-away-and-its-cap-is-cap = Yn yr wythnos sy’n dechrau ar { $monday } mae { $away } i ffwrdd o’r cyngor cartref, a’i derfyn yw { $cap }.

# The home council releases nobody from {from} to {until}.
the-home-council-releases-nobody-from-from-to-until = Nid yw’r cyngor cartref yn rhyddhau neb o { $from } i { $until }.

# It would take the officer to list again.
it-would-take-the-officer-to-list-again = Byddai angen i’r swyddog fod wedi’i restru eto.

# It would take the line manager’s recorded support.
it-would-take-the-line-managers-recorded-support = Byddai angen cofnodi cefnogaeth y rheolwr llinell.

# It would take employment on the council’s payroll.
it-would-take-employment-on-the-councils-payroll = Byddai angen cyflogaeth ar gyflogres y cyngor.

# The officer is on another assignment to {end}, the post begins on {start}, and {rest} must lie between.
the-officer-is-on-another-assignment-to-end-the-post-begins-on-start-and = Mae’r swyddog ar aseiniad arall tan { $end }, mae’r swydd yn dechrau ar { $start }, a rhaid bod { $rest } rhyngddynt.

# The post ends on {end}, the officer’s next assignment begins on {start}, and {rest} must lie between.
the-post-ends-on-end-the-officers-next-assignment-begins-on-start-and = Daw’r swydd i ben ar { $end }, mae aseiniad nesaf y swyddog yn dechrau ar { $start }, a rhaid bod { $rest } rhyngddynt.

# The officer would be on assignments from {from} to {until} without a rest; the body allows {most} at most.
the-officer-would-be-on-assignments-from-from-to-until-without-a-rest-the = Byddai’r swyddog ar aseiniadau o { $from } tan { $until } heb orffwys; mae’r corff yn caniatáu { $most } ar y mwyaf.

# no rest between assignments
no-rest-between-assignments = peidio â gofyn am orffwys rhwng aseiniadau

# {weeks} of rest between assignments to be enough
weeks-of-rest-between-assignments-to-be-enough = i { $weeks } o orffwys rhwng aseiniadau fod yn ddigon

# a run of {weeks} to be allowed
a-run-of-weeks-to-be-allowed = caniatáu cyfnod di-dor o { $weeks }

# It would take {more}.
it-would-take-more = Byddai angen { $more }.

# 1 level more in {skill}
n-1-level-more-in-skill = 1 lefel yn uwch o ran { $skill }

# {levels} levels more in {skill}
levels-levels-more-in-skill = { $levels } lefel yn uwch o ran { $skill }

# It would take {level} clearance that is valid to {until}.
it-would-take-level-clearance-that-is-valid-to-until = Byddai angen cliriad { $level } sy’n ddilys tan { $until }.

# It would fit {later} later, from {from} to {until}.
it-would-fit-later-later-from-from-to-until = Byddai’n ffitio { $later } yn ddiweddarach, o { $from } i { $until }.

# It would fit if it ended on {day}.
it-would-fit-if-it-ended-on-day = Byddai’n ffitio pe bai’n dod i ben ar { $day }.

# It would fit with {load} instead of {instead_of}.
it-would-fit-with-load-instead-of-instead-of = Byddai’n ffitio gyda { $load } yn lle { $instead_of }.

# It would take an offer of {load} from {from} to {until}.
it-would-take-an-offer-of-load-from-from-to-until = Byddai angen cynnig o { $load } o { $from } i { $until }.

# It would take {half_days} more in {weeks}, the first of them that of {monday}.
it-would-take-half-days-more-in-weeks-the-first-of-them-that-of-monday = Byddai angen { $half_days } yn rhagor mewn { $weeks }, y gyntaf ohonynt yr un sy’n dechrau ar { $monday }.

# It would fit without days on site.
it-would-fit-without-days-on-site = Byddai’n ffitio heb ddiwrnodau ar y safle.

# It would fit with {less} less a week on site.
it-would-fit-with-less-less-a-week-on-site = Byddai’n ffitio gyda { $less } yn llai yr wythnos ar y safle.

# It would take the home council to lift its blackout from {from} to {until}.
it-would-take-the-home-council-to-lift-its-blackout-from-from-to-until = Byddai angen i’r cyngor cartref godi ei ddyddiadau heb ryddhau o { $from } i { $until }.

# It would fit with {back} of the home council back by {by}.
it-would-fit-with-back-of-the-home-council-back-by-by = Byddai’n ffitio gyda { $back } o’r cyngor cartref yn ôl erbyn { $by }.

# The squad has {others} of the home council, and it takes {most} of one council at most.
the-squad-has-others-of-the-home-council-and-it-takes-most-of-one-council = Mae gan y garfan { $others } o’r cyngor cartref, ac mae’n cymryd { $most } o un cyngor ar y mwyaf.

# It would take team rules that allow {most} of one council.
it-would-take-team-rules-that-allow-most-of-one-council = Byddai angen rheolau tîm sy’n caniatáu { $most } o un cyngor.

# It would take another expert in the squad: the officer wants to learn {skill} beside one.
it-would-take-another-expert-in-the-squad-the-officer-wants-to-learn = Byddai angen arbenigwr arall yn y garfan: mae’r swyddog am ddysgu { $skill } ochr yn ochr ag un.
