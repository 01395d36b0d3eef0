# Drafted by a machine; awaiting review by a Welsh speaker.

# Counts of attempts to sign in, by a hash of who tried
counts-of-attempts-to-sign-in-by-a-hash-of-who-tried = Cyfrif o ymdrechion i fewngofnodi, yn ôl stwnsh o bwy a geisiodd

# the day of the attempt
the-day-of-the-attempt = diwrnod yr ymdrech

# They slow down whoever guesses (UK GDPR, article 32); after that they are of no use.
they-slow-down-whoever-guesses-uk-gdpr-article-32-after-that-they-are-of = Maent yn arafu pwy bynnag sy’n dyfalu (GDPR y DU, erthygl 32); wedi hynny nid ydynt o ddefnydd.

# Keys that clients sent with mutations, and the answers
keys-that-clients-sent-with-mutations-and-the-answers = Allweddi a anfonodd rhaglenni gyda newidiadau, a’r atebion

# the day of the request
the-day-of-the-request = diwrnod y cais

# A client that lost the answer has 24 hours to ask again.
a-client-that-lost-the-answer-has-24-hours-to-ask-again = Mae gan raglen a gollodd yr ateb 24 awr i ofyn eto.

# Addresses entered on the sign-in page that were not answered
addresses-entered-on-the-sign-in-page-that-were-not-answered = Cyfeiriadau a roddwyd ar y dudalen fewngofnodi ac nas atebwyd

# the day they were entered
the-day-they-were-entered = y diwrnod y’u rhoddwyd

# They are gone as soon as they are answered; a week covers a mail server that is down.
they-are-gone-as-soon-as-they-are-answered-a-week-covers-a-mail-server = Maent yn mynd cyn gynted ag y’u hatebir; mae wythnos yn ddigon os yw gweinydd e-bost i lawr.

# Sign-ins under way at an identity provider
sign-ins-under-way-at-an-identity-provider = Mewngofnodi sydd ar y gweill gyda darparwr hunaniaeth

# the day they were begun
the-day-they-were-begun = y diwrnod y’u dechreuwyd

# To look into sign-ins that failed (article 32).
to-look-into-sign-ins-that-failed-article-32 = I edrych i mewn i fewngofnodi a fethodd (erthygl 32).

# Sign-in links, used or not, with the e-mails that brought them
sign-in-links-used-or-not-with-the-e-mails-that-brought-them = Dolenni mewngofnodi, a ddefnyddiwyd neu beidio, gyda’r e-byst a’u cludodd

# the day they were made
the-day-they-were-made = y diwrnod y’u gwnaed

# To look into links that went astray (article 32).
to-look-into-links-that-went-astray-article-32 = I edrych i mewn i ddolenni a aeth ar goll (erthygl 32).

# Links in letters about call-ups, used or not
links-in-letters-about-call-ups-used-or-not = Dolenni mewn llythyrau am alwadau, a ddefnyddiwyd neu beidio

# the day they expire
the-day-they-expire = y diwrnod y dônt i ben

# To say of an old link that it was used or has expired; the decision itself is on record.
to-say-of-an-old-link-that-it-was-used-or-has-expired-the-decision-itself = I ddweud am hen ddolen iddi gael ei defnyddio neu ddod i ben; mae’r penderfyniad ei hun ar gofnod.

# Work that was done or given up: ids only
work-that-was-done-or-given-up-ids-only = Gwaith a wnaed neu y rhoddwyd y gorau iddo: dynodyddion yn unig

# the day it was done or given up
the-day-it-was-done-or-given-up = y diwrnod y’i gwnaed neu y rhoddwyd y gorau iddo

# To look into what went wrong.
to-look-into-what-went-wrong = I edrych i mewn i’r hyn a aeth o’i le.

# What endpoints were told of events, and how that went: ids only
what-endpoints-were-told-of-events-and-how-that-went-ids-only = Yr hyn a ddywedwyd wrth bwyntiau terfyn am ddigwyddiadau, a sut yr aeth: dynodyddion yn unig

# the day they were written
the-day-they-were-written = y diwrnod y’u hysgrifennwyd

# To look into an endpoint that failed, and to send again; the events stay.
to-look-into-an-endpoint-that-failed-and-to-send-again-the-events-stay = I edrych i mewn i bwynt terfyn a fethodd, ac i anfon eto; mae’r digwyddiadau’n aros.

# Sessions, with what the browser called itself
sessions-with-what-the-browser-called-itself = Sesiynau, gyda’r enw a roddodd y porwr arno’i hun

# the day they began
the-day-they-began = y diwrnod y dechreuasant

# To look into sign-ins that were not one’s own (article 32).
to-look-into-sign-ins-that-were-not-ones-own-article-32 = I edrych i mewn i fewngofnodi nad oedd gan y person ei hun (erthygl 32).

# Invitations, with the e-mails that brought them
invitations-with-the-e-mails-that-brought-them = Gwahoddiadau, gyda’r e-byst a’u cludodd

# Who was let in by whom is looked back at for a year of audit.
who-was-let-in-by-whom-is-looked-back-at-for-a-year-of-audit = Edrychir yn ôl ar bwy a adawodd bwy i mewn am flwyddyn o archwilio.

# API tokens that expired or were revoked
api-tokens-that-expired-or-were-revoked = Tocynnau API a ddaeth i ben neu a ddirymwyd

# the day they expired or were revoked
the-day-they-expired-or-were-revoked = y diwrnod y daethant i ben neu y’u dirymwyd

# Who could reach what is looked back at for a year of audit.
who-could-reach-what-is-looked-back-at-for-a-year-of-audit = Edrychir yn ôl ar bwy allai gyrraedd beth am flwyddyn o archwilio.

# Addresses of officers’ calendars that were revoked
addresses-of-officers-calendars-that-were-revoked = Cyfeiriadau calendrau swyddogion a ddirymwyd

# the day they were revoked
the-day-they-were-revoked = y diwrnod y’u dirymwyd

# Which posts officers were told of because they fit
which-posts-officers-were-told-of-because-they-fit = Pa swyddi y dywedwyd wrth swyddogion amdanynt am eu bod yn addas

# the day of the e-mail
the-day-of-the-e-mail = diwrnod yr e-bost

# So that nobody is told of a post twice, and officers see why they were written to.
so-that-nobody-is-told-of-a-post-twice-and-officers-see-why-they-were = Fel na ddywedir wrth neb am swydd ddwywaith, ac fel y gwêl swyddogion pam yr ysgrifennwyd atynt.

# Officers’ security clearances that have run out
officers-security-clearances-that-have-run-out = Cliriadau diogelwch swyddogion sydd wedi dod i ben

# the day they ran out
the-day-they-ran-out = y diwrnod y daethant i ben

# So that the home council sees what is to be renewed.
so-that-the-home-council-sees-what-is-to-be-renewed = Fel y gwêl y cyngor cartref beth sydd i’w adnewyddu.

# E-mails about call-ups, secondments, posts, selections, agreements, projects and endpoints: to whom, which one, when. Their words are not kept
e-mails-about-call-ups-secondments-posts-selections-agreements-projects = E-byst am alwadau, secondiadau, swyddi, dewisiadau, cytundebau, prosiectau a phwyntiau terfyn: at bwy, pa un, pryd. Ni chedwir eu geiriau

# To show that the officer and the council were told in time (Local Government Act 1972, s.113).
to-show-that-the-officer-and-the-council-were-told-in-time-local = I ddangos y dywedwyd wrth y swyddog a’r cyngor mewn pryd (Deddf Llywodraeth Leol 1972, a.113).

# Who looked at an officer’s profile, and what for
who-looked-at-an-officers-profile-and-what-for = Pwy a edrychodd ar broffil swyddog, ac i beth

# the day of the look
the-day-of-the-look = diwrnod yr edrych

# So that officers see who used their data (article 15); for complaints about it.
so-that-officers-see-who-used-their-data-article-15-for-complaints-about = Fel y gwêl swyddogion pwy a ddefnyddiodd eu data (erthygl 15); ar gyfer cwynion amdano.

# Officers who have withdrawn from the pool and hold no role: all that names them
officers-who-have-withdrawn-from-the-pool-and-hold-no-role-all-that-names = Swyddogion sydd wedi gadael y gronfa ac nad oes ganddynt rôl: popeth sy’n eu henwi

# the day they withdrew
the-day-they-withdrew = y diwrnod y gadawsant

# Claims out of a secondment can be brought for six years (Limitation Act 1980, s.5).
claims-out-of-a-secondment-can-be-brought-for-six-years-limitation-act = Gellir dwyn hawliadau sy’n codi o secondiad am chwe blynedd (Deddf Cyfyngiadau 1980, a.5).

# What members of panels declared an interest in
what-members-of-panels-declared-an-interest-in = Yr hyn y datganodd aelodau paneli fuddiant ynddo

# the day it was declared
the-day-it-was-declared = y diwrnod y’i datganwyd

# To show who could vote on whom for as long as claims can be brought (Limitation Act 1980, s.5).
to-show-who-could-vote-on-whom-for-as-long-as-claims-can-be-brought = I ddangos pwy allai bleidleisio ar bwy cyhyd ag y gellir dwyn hawliadau (Deddf Cyfyngiadau 1980, a.5).

# Answers to equality monitoring, in rows that name nobody
answers-to-equality-monitoring-in-rows-that-name-nobody = Atebion i fonitro cydraddoldeb, mewn rhesi nad ydynt yn enwi neb

# the first day of the month in which they were given
the-first-day-of-the-month-in-which-they-were-given = diwrnod cyntaf y mis y’u rhoddwyd

# Long enough to compare one year with the next; after that they are asked for again.
long-enough-to-compare-one-year-with-the-next-after-that-they-are-asked = Digon hir i gymharu un flwyddyn â’r nesaf; wedi hynny gofynnir amdanynt eto.
