# Drafted by a machine; awaiting review by a Welsh speaker.

# Give the reason, which the desk will read.
give-the-reason-which-the-desk-will-read = Rhowch y rheswm; bydd y ddesg yn ei ddarllen.

# This agreement is {state} already.
this-agreement-is-state-already = Mae’r cytundeb hwn eisoes { $state }.

# This council is not a member of the body.
this-council-is-not-a-member-of-the-body = Nid yw’r cyngor hwn yn aelod o’r corff.

# This council is named twice.
this-council-is-named-twice = Mae’r cyngor hwn wedi’i enwi ddwywaith.

# The slug is 1 to 40 lower-case letters, digits and hyphens.
the-slug-is-1-to-40-lower-case-letters-digits-and-hyphens = Mae enw byr y corff yn 1 i 40 o lythrennau bach, digidau a chysylltnodau.

# Give the body's name.
give-the-bodys-name = Rhowch enw’r corff.

# Give the authority that gives the mandate.
give-the-authority-that-gives-the-mandate = Rhowch yr awdurdod sy’n rhoi’r mandad.

# This person is a deputy for a part of that time already.
this-person-is-a-deputy-for-a-part-of-that-time-already = Mae’r person hwn eisoes yn ddirprwy am ran o’r amser hwnnw.

# This person is an approver, and decides anyway.
this-person-is-an-approver-and-decides-anyway = Mae’r person hwn yn gymeradwywr, ac yn penderfynu beth bynnag.

# Nobody of your council has this e-mail address here. Ask an administrator of the body to add the person.
nobody-of-your-council-has-this-e-mail-address-here-ask-an-administrator = Nid oes gan neb o’ch cyngor y cyfeiriad e-bost hwn yma. Gofynnwch i un o weinyddwyr y corff ychwanegu’r person.

# Give the last day.
give-the-last-day = Rhowch y diwrnod olaf.

# Give the reason, which officers and the desk will read.
give-the-reason-which-officers-and-the-desk-will-read = Rhowch y rheswm; bydd swyddogion a’r ddesg yn ei ddarllen.

# These dates are closed already: {reason}.
these-dates-are-closed-already-reason = Mae’r dyddiadau hyn eisoes ar gau: { $reason }.

# The cap is a number of officers, 0 to 10,000.
the-cap-is-a-number-of-officers-0-to-10-000 = Nifer o swyddogion yw’r terfyn, o 0 i 10,000.

# This invitation was used. End the person’s sessions and roles instead.
this-invitation-was-used-end-the-persons-sessions-and-roles-instead = Defnyddiwyd y gwahoddiad hwn. Yn lle hynny, dewch â sesiynau a rolau’r person i ben.

# This invitation was taken back before.
this-invitation-was-taken-back-before = Tynnwyd y gwahoddiad hwn yn ôl eisoes.

# Somebody else set this just now. Look at it.
somebody-else-set-this-just-now-look-at-it = Mae rhywun arall newydd osod hyn. Edrychwch arno.

# A rest is 1 to {most} weeks, not {weeks}. Leave it empty for none.
a-rest-is-1-to-most-weeks-not-weeks-leave-it-empty-for-none = Mae gorffwys rhwng 1 a { $most } wythnos, nid { $weeks }. Gadewch ef yn wag os nad oes un.

# The longest run is 1 to {most} weeks, not {weeks}. Leave it empty for any length.
the-longest-run-is-1-to-most-weeks-not-weeks-leave-it-empty-for-any = Mae’r cyfnod di-dor hiraf rhwng 1 a { $most } wythnos, nid { $weeks }. Gadewch ef yn wag am unrhyw hyd.

# Somebody else chose a colour just now. Look at it.
somebody-else-chose-a-colour-just-now-look-at-it = Mae rhywun arall newydd ddewis lliw. Edrychwch arno.

# {name} ended before {joined_on} and cannot join.
name-ended-before-joined-on-and-cannot-join = Daeth { $name } i ben cyn { $joined_on }, ac ni all ymuno.

# A model was chosen for {from_on} already.
a-model-was-chosen-for-from-on-already = Dewiswyd model ar gyfer { $from_on } eisoes.

# Give the person's name.
give-the-persons-name = Rhowch enw’r person.

# Somebody has this e-mail address already.
somebody-has-this-e-mail-address-already = Mae’r cyfeiriad e-bost hwn gan rywun eisoes.

# A person becomes an officer by having a profile in the pool.
a-person-becomes-an-officer-by-having-a-profile-in-the-pool = Daw person yn swyddog drwy fod â phroffil yn y gronfa.

# Give the council for which the person is {role}.
give-the-council-for-which-the-person-is-role = Rhowch y cyngor y mae’r person yn gweithredu drosto fel { $role }.

# Give the last day: a deputy stands in for a time.
give-the-last-day-a-deputy-stands-in-for-a-time = Rhowch y diwrnod olaf: am gyfnod y mae dirprwy’n cymryd lle rhywun.

# The role of {role} is held for the body, not for a council.
the-role-of-role-is-held-for-the-body-not-for-a-council = Ar gyfer y corff y mae’r rôl hon, nid ar gyfer cyngor: { $role }.

# This person is an approver of the council, and decides anyway.
this-person-is-an-approver-of-the-council-and-decides-anyway = Mae’r person hwn yn gymeradwywr i’r cyngor, ac yn penderfynu beth bynnag.

# This person is {role} already.
this-person-is-role-already = Mae’r rôl hon gan y person hwn eisoes: { $role }.
