# Drafted by a machine; awaiting review by a Welsh speaker.

# Your roles do not let you do this here ({action}). It takes: {roles}.
your-roles-do-not-let-you-do-this-here-action-it-takes-roles = Nid yw eich rolau’n gadael i chi wneud hyn yma ({ $action }). Mae angen: { $roles }.

# An agreement runs for three years at most, and is then looked at again.
an-agreement-runs-for-three-years-at-most-and-is-then-looked-at-again = Mae cytundeb yn para tair blynedd ar y mwyaf, ac yna edrychir arno eto.

# Give what the officers’ data is used for.
give-what-the-officers-data-is-used-for = Nodwch at ba ddiben y defnyddir data’r swyddogion.

# Give who gives it for the council, with name and office.
give-who-gives-it-for-the-council-with-name-and-office = Nodwch pwy sy’n ei roi ar ran y cyngor, gydag enw a swydd.

# {council} has no data sharing agreement with the body in force, so its officers are neither shown nor called up. Ask its leader or approver to give one (giveAgreement).
council-has-no-data-sharing-agreement-with-the-body-in-force-so-its = Nid oes gan { $council } gytundeb rhannu data â’r corff mewn grym, felly ni ddangosir ei swyddogion ac ni elwir arnynt. Gofynnwch i’w arweinydd neu ei gymeradwywr roi un (giveAgreement).

# A score is from 0 to 1,000, not {score}.
a-score-is-from-0-to-1-000-not-score = Mae sgôr rhwng 0 a 1,000, nid { $score }.

# A call-up of this person is open. Let it be answered, or take it back first.
a-call-up-of-this-person-is-open-let-it-be-answered-or-take-it-back-first = Mae un o alwadau’r person hwn yn agored. Gadewch iddi gael ei hateb, neu tynnwch hi’n ôl yn gyntaf.

# A secondment of this person is running. Complete or cancel it first.
a-secondment-of-this-person-is-running-complete-or-cancel-it-first = Mae secondiad y person hwn ar y gweill. Cwblhewch neu canslwch ef yn gyntaf.

# This person is the last administrator. Grant somebody else the role first.
this-person-is-the-last-administrator-grant-somebody-else-the-role-first = Y person hwn yw’r gweinyddwr olaf. Rhowch y rôl i rywun arall yn gyntaf.

# This person leads {titles}. Name another delivery lead first.
this-person-leads-titles-name-another-delivery-lead-first = Mae’r person hwn yn arwain { $titles }. Enwch arweinydd cyflawni arall yn gyntaf.

# This person was erased before.
this-person-was-erased-before = Dilëwyd y person hwn o’r blaen.

# This person was erased. Whoever it was is added as a new person.
this-person-was-erased-whoever-it-was-is-added-as-a-new-person = Dilëwyd y person hwn. Ychwanegir pwy bynnag ydoedd fel person newydd.

# Give an e-mail address.
give-an-e-mail-address = Rhowch gyfeiriad e-bost.

# “{shown}” is not an e-mail address.
shown-is-not-an-e-mail-address = Nid cyfeiriad e-bost yw “{ $shown }”.

# A pause ends between today, {today}, and {latest}. To leave for good, withdraw.
a-pause-ends-between-today-today-and-latest-to-leave-for-good-withdraw = Daw oedi i ben rhwng heddiw, { $today }, a { $latest }. I adael am byth, tynnwch yn ôl.

# A salary is in pence, from 0 to £1,000,000 a year.
a-salary-is-in-pence-from-0-to-1-000-000-a-year = Mae cyflog mewn ceiniogau, o 0 i £1,000,000 y flwyddyn.

# Contractors paid off-payroll cannot be seconded, so they cannot join the pool.
contractors-paid-off-payroll-cannot-be-seconded-so-they-cannot-join-the = Ni ellir secondio contractwyr a delir oddi ar y gyflogres, felly ni chânt ymuno â’r gronfa.

# Days on site are 0 to 5 a week.
days-on-site-are-0-to-5-a-week = Mae diwrnodau ar y safle rhwng 0 a 5 yr wythnos.

# Give the half-days on which you work, at least one.
give-the-half-days-on-which-you-work-at-least-one = Rhowch yr hanner diwrnodau yr ydych yn eu gweithio, o leiaf un.

# Notice before a start is 0 to 366 days.
notice-before-a-start-is-0-to-366-days = Mae’r rhybudd cyn dechrau rhwng 0 a 366 o ddiwrnodau.

# The last day of a contract is in the years 2000 to 2099. Leave it out where there is no end.
the-last-day-of-a-contract-is-in-the-years-2000-to-2099-leave-it-out = Mae diwrnod olaf contract yn y blynyddoedd 2000 i 2099. Gadewch ef allan lle nad oes diwedd.

# The pension contribution is in basis points of the salary, 0 to 10,000.
the-pension-contribution-is-in-basis-points-of-the-salary-0-to-10-000 = Mae’r cyfraniad pensiwn mewn pwyntiau sail o’r cyflog, o 0 i 10,000.

# “{shown}” is not a domain, such as camden.gov.uk.
shown-is-not-a-domain-such-as-camden-gov-uk = Nid parth megis camden.gov.uk yw “{ $shown }”.

# The secret’s name is 1 to 60 lower-case letters, digits and single hyphens. It is the name, not the secret itself.
the-secrets-name-is-1-to-60-lower-case-letters-digits-and-single-hyphens = Mae enw’r gyfrinach yn cynnwys rhwng 1 a 60 o lythrennau bach, digidau a chysylltnodau sengl. Yr enw ydyw, nid y gyfrinach ei hun.
