# Drafted by a machine; awaiting review by a Welsh speaker.

# The cost of a backfill is from nothing to ten million pounds.
the-cost-of-a-backfill-is-from-nothing-to-ten-million-pounds = Mae cost cymryd lle’r swyddog rhwng dim a deng miliwn o bunnoedd.

# You said that nobody has to stand in. Leave the cost empty, or say that somebody has to.
you-said-that-nobody-has-to-stand-in-leave-the-cost-empty-or-say-that = Dywedasoch nad oes rhaid i neb gymryd lle’r swyddog. Gadewch y gost yn wag, neu dywedwch fod rhaid i rywun wneud hynny.

# Nobody decides on his or her own release; another approver of your council does.
nobody-decides-on-his-or-her-own-release-another-approver-of-your-council = Nid oes neb yn penderfynu ar ei ryddhau ei hun; cymeradwywr arall o’ch cyngor sy’n gwneud hynny.

# Your council has offered other terms. You will be asked again once the desk has taken them.
your-council-has-offered-other-terms-you-will-be-asked-again-once-the = Mae eich cyngor wedi cynnig telerau eraill. Gofynnir i chi eto unwaith y bydd y ddesg wedi’u derbyn.

# Give a reason for declining.
give-a-reason-for-declining = Rhowch reswm dros wrthod.

# Give a reason for refusing.
give-a-reason-for-refusing = Rhowch reswm dros beidio â chytuno.

# Give a reason for the counter-offer.
give-a-reason-for-the-counter-offer = Rhowch reswm dros y telerau eraill.

# Give a reason for taking the call-up back.
give-a-reason-for-taking-the-call-up-back = Rhowch reswm dros dynnu’r alwad yn ôl.

# A counter-offer has some half-days in it. To offer none, refuse the release.
a-counter-offer-has-some-half-days-in-it-to-offer-none-refuse-the-release = Rhaid i’r telerau eraill gynnwys rhai hanner diwrnodau. Os nad ydych am gynnig dim, peidiwch â rhyddhau’r swyddog.

# A counter-offer is for less than was asked: fewer half-days, a later start or an earlier end.
a-counter-offer-is-for-less-than-was-asked-fewer-half-days-a-later-start = Rhaid i’r telerau eraill fod am lai nag y gofynnwyd amdano: llai o hanner diwrnodau, dechrau’n hwyrach neu orffen yn gynharach.

# There is no counter-offer to take: this call-up is {status}.
there-is-no-counter-offer-to-take-this-call-up-is-status = Nid oes telerau eraill i’w derbyn. Statws yr alwad hon: { $status }.

# This call-up is {status} and can no longer be taken back.
this-call-up-is-status-and-can-no-longer-be-taken-back = Ni ellir tynnu’r alwad hon yn ôl mwyach. Ei statws: { $status }.

# This call-up waits for the desk, which has other terms to take or to leave.
this-call-up-waits-for-the-desk-which-has-other-terms-to-take-or-to-leave = Mae’r alwad hon yn aros am y ddesg, sydd â thelerau eraill i’w derbyn neu eu gadael.

# The answer-by date is {day}. It can be moved to a later day, not to an earlier one.
the-answer-by-date-is-day-it-can-be-moved-to-a-later-day-not-to-an = Y diwrnod olaf i ateb yw { $day }. Gellir ei symud i ddiwrnod hwyrach, nid i un cynharach.

# This call-up is {status}, so no secondment of it can be over.
this-call-up-is-status-so-no-secondment-of-it-can-be-over = Ni all secondiad o’r alwad hon fod ar ben. Statws yr alwad: { $status }.

# You have answered this call-up already.
you-have-answered-this-call-up-already = Rydych wedi ateb yr alwad hon eisoes.

# The home council has decided on this call-up already.
the-home-council-has-decided-on-this-call-up-already = Mae’r cyngor cartref wedi penderfynu ar yr alwad hon eisoes.

# This had to be decided by {day}.
this-had-to-be-decided-by-day = Roedd rhaid penderfynu ar hyn erbyn { $day }.

# This call-up is {status}: there is nothing left to decide.
this-call-up-is-status-there-is-nothing-left-to-decide = Nid oes dim ar ôl i’w benderfynu. Statws yr alwad hon: { $status }.

# The work was to start on {day}, which has passed.
the-work-was-to-start-on-day-which-has-passed = Roedd y gwaith i ddechrau ar { $day }, sydd wedi mynd heibio.

# The answer-by date is from today, {today}, to the first day of the work, {first}.
the-answer-by-date-is-from-today-today-to-the-first-day-of-the-work-first = Mae’r diwrnod olaf i ateb rhwng heddiw, { $today }, a diwrnod cyntaf y gwaith, { $first }.

# Use at most 4000 characters.
use-at-most-4000-characters = Defnyddiwch 4000 nod ar y mwyaf.

# This link was used already. It works once.
this-link-was-used-already-it-works-once = Defnyddiwyd y ddolen hon eisoes. Mae’n gweithio unwaith.

# This link does not work any more. Sign in to see how things stand.
this-link-does-not-work-any-more-sign-in-to-see-how-things-stand = Nid yw’r ddolen hon yn gweithio mwyach. Mewngofnodwch i weld sut y mae pethau’n sefyll.

# The call-up has changed since you read it. Read it again and decide anew.
the-call-up-has-changed-since-you-read-it-read-it-again-and-decide-anew = Mae’r alwad wedi newid ers i chi ei darllen. Darllenwch hi eto a phenderfynwch o’r newydd.

# Give a number of working days, 1 to {most}.
give-a-number-of-working-days-1-to-most = Rhowch nifer o ddiwrnodau gwaith, o 1 i { $most }.

# That is longer than a year. Give an earlier last day.
that-is-longer-than-a-year-give-an-earlier-last-day = Mae hynny’n hwy na blwyddyn. Rhowch ddiwrnod olaf cynharach.

# The last day is before the first. Give a later one.
the-last-day-is-before-the-first-give-a-later-one = Mae’r diwrnod olaf cyn y cyntaf. Rhowch un hwyrach.

# The last day has passed. Give one that is to come.
the-last-day-has-passed-give-one-that-is-to-come = Mae’r diwrnod olaf wedi mynd heibio. Rhowch un sydd i ddod.
