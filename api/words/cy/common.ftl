# Drafted by a machine; awaiting review by a Welsh speaker.

service = Callup
service-description = Callup: mae cynghorau’n rhoi benthyg pobl i’w gilydd ar gyfer prosiectau ar y cyd, ac yn gweld beth ddaw ohono.
language-other = English
skip = Neidio i’r prif gynnwys
error-title = Gwall: { $title }
error-summary = Mae problem
error-email-required = Rhowch eich cyfeiriad e-bost
error-email-malformed = Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@cyngor.gov.uk
back = Mynd i’r dudalen fewngofnodi
back-start = Mynd i’ch tudalen gyntaf

# Yn y Gymraeg mae’r enw’n aros yn unigol ar ôl rhif.
half-days = { $count } hanner diwrnod

menu = Dewislen
menu-label = Dewislen: dangos neu guddio
navigation = Beth y gallwch ei wneud
language-label = Iaith
done = Wedi’i wneud
footer-accessibility = Hygyrchedd
footer-privacy = Preifatrwydd
footer-cookies = Cwcis
date-day = Diwrnod
date-month = Mis
date-year = Blwyddyn
problem-required = Rhaid llenwi hwn
problem-required-of = Rhaid llenwi “{ $label }”
problem-number = Rhaid i hwn fod yn rhif cyfan, megis 6
problem-number-of = Rhaid i “{ $label }” fod yn rhif cyfan, megis 6
problem-money = Rhaid i hwn fod yn swm mewn punnoedd, megis 1,250 neu 1,250.50
problem-money-of = Rhaid i “{ $label }” fod yn swm mewn punnoedd, megis 1,250 neu 1,250.50
problem-date = Rhaid i hwn fod yn ddyddiad go iawn, megis 27 3 2027
problem-date-of = Rhaid i “{ $label }” fod yn ddyddiad go iawn, megis 27 3 2027
problem-week = Ticiwch o leiaf un hanner diwrnod
problem-week-of = “{ $label }”: ticiwch o leiaf un hanner diwrnod

nav-desk = Desg
nav-next = Yn aros amdanoch
nav-releases = Rhyddhau
nav-report = Fy nghyngor
nav-me = Fy mhroffil
nav-open-posts = Swyddi agored
nav-projects = Prosiectau
nav-officers = Swyddogion
nav-planner = Cynllunydd
nav-selections = Dewisiadau
nav-call-ups = Galwadau
nav-secondments = Secondiadau
nav-reports = Adroddiadau
nav-body = Y corff
nav-record = Y cofnod
problem-unreadable = Ni ellir darllen rhywbeth a gofnodwyd. Gwiriwch bob ateb, yna anfonwch eto.

week-monday-morning = Dydd Llun, y bore
week-monday-afternoon = Dydd Llun, y prynhawn
week-tuesday-morning = Dydd Mawrth, y bore
week-tuesday-afternoon = Dydd Mawrth, y prynhawn
week-wednesday-morning = Dydd Mercher, y bore
week-wednesday-afternoon = Dydd Mercher, y prynhawn
week-thursday-morning = Dydd Iau, y bore
week-thursday-afternoon = Dydd Iau, y prynhawn
week-friday-morning = Dydd Gwener, y bore
week-friday-afternoon = Dydd Gwener, y prynhawn
