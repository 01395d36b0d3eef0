# Drafted by a machine; awaiting review by a Welsh speaker.

absence-leave = Absenoldeb
absence-home-day = Diwrnod cartref

action-answer = Ateb yr alwad
action-release = Penderfynu ar y rhyddhau
action-objection = Gwrthwynebu, neu adael iddo fod
action-counter-offer = Derbyn y telerau eraill, neu dynnu’r alwad yn ôl
action-consultation = Ymgynghori â’r swyddog
action-signature = Llofnodi’r secondiad
action-early-end = Ateb ynghylch diwedd cynharach
action-handover = Cytuno ar y trosglwyddo
action-complete = Ei gwblhau, gyda’r nodyn trosglwyddo
action-fill = Dod o hyd i swyddog a galw arno
action-update = Adrodd sut mae’r prosiect yn sefyll
action-dormant = Canfod a yw’r prosiect yn parhau
action-status = Gweld pam ei fod yn ambr neu’n goch

action-owner-desk = Y ddesg
action-owner-officer = Y swyddog
action-owner-home-council = Y cyngor cartref
action-owner-delivery-lead = Yr arweinydd cyflawni

agreement-ahead = Heb ddod i rym eto
agreement-in-force = Mewn grym
agreement-over = Wedi dod i ben
agreement-withdrawn = Wedi’i dynnu’n ôl

# Whether a home council needs somebody in an officer’s place.
backfill-needed = Rhaid i rywun gymryd lle’r swyddog
backfill-not-needed = Nid oes rhaid i neb gymryd lle’r swyddog

alert-every-daily = Unwaith y dydd ar y mwyaf
alert-every-weekly = Unwaith yr wythnos ar y mwyaf
alert-every-never = Byth

arrangement-joint-controllers = Rheolwyr ar y cyd
arrangement-separate-controllers = Rheolwyr ar wahân
arrangement-processor = Mae’r corff yn brosesydd

because-not-offered = Ni chynigiwyd y diwrnodau
because-load = Mwy o hanner diwrnodau’r wythnos nag a gynigiwyd
because-absent = Absenoldeb neu ddiwrnodau cartref
because-booked = Wedi’u neilltuo eisoes

# What of a call-up has changed since its reader was told.
changed-terms = Pryd y byddai’r swyddog yn gweithio
changed-answer-by = Y diwrnod olaf i ateb
changed-answer = Mae’r swyddog wedi ateb
changed-release = Mae’r cyngor cartref wedi penderfynu

call-up-status-asked = Yn aros am atebion
call-up-status-countered = Telerau eraill wedi’u cynnig
call-up-status-agreed = Cytunwyd
call-up-status-declined = Gwrthodwyd gan y swyddog
call-up-status-refused = Heb ei ryddhau
call-up-status-withdrawn = Tynnwyd yn ôl gan y ddesg
call-up-status-lapsed = Daeth i ben heb ateb
call-up-status-over = Wedi gorffen

clearance-bpss = Safon Diogelwch Personél Sylfaenol (BPSS)
clearance-ctc = Gwiriad Gwrthderfysgaeth (CTC)
clearance-sc = Gwiriad Diogelwch (SC)
clearance-dv = Fetio Datblygedig (DV)

closing-reason-not-needed = Nid oes angen y gwaith mwyach
closing-reason-no-money = Nid oes arian ar ei gyfer
closing-reason-nobody-fits = Ni chafwyd hyd i neb addas
closing-reason-filled-elsewhere = Rhywun nad yw yn y gronfa sy’n ei wneud
closing-reason-project-over = Mae’r prosiect ar ben
closing-reason-no-reason-given = Nid wyf yn rhoi rheswm

confidence-green = Gwyrdd: mae llwyddiant yn debygol iawn
confidence-amber = Ambr: ymarferol, gyda phroblemau sylweddol
confidence-red = Coch: anghyraeddadwy fel y mae pethau

council-kind-county = Cyngor sir (Lloegr)
council-kind-non-metropolitan-district = Cyngor dosbarth
council-kind-unitary = Awdurdod unedol
council-kind-metropolitan-district = Cyngor dosbarth metropolitan
council-kind-london-borough = Cyngor bwrdeistref yn Llundain
council-kind-city-of-london = Corfforaeth Dinas Llundain
council-kind-scottish = Cyngor yn yr Alban
council-kind-welsh = Cyngor yng Nghymru
council-kind-northern-ireland = Cyngor dosbarth yng Ngogledd Iwerddon
council-kind-combined-authority = Awdurdod cyfun
council-kind-greater-london-authority = Awdurdod Llundain Fwyaf

criterion-essential-skills = Sgiliau hanfodol
criterion-desirable-skills = Sgiliau dymunol
criterion-evidence = Tystiolaeth o’r sgiliau
criterion-role = Rôl
criterion-service-area = Gwybodaeth am y gwasanaeth
criterion-availability = Hanner diwrnodau rhydd
criterion-place = Lle
criterion-interest = Diddordeb yn y swydd

delivery-waiting = Yn aros
delivery-delivered = Wedi’i ddanfon
delivery-given-up = Rhoddwyd y gorau iddo

dimension-time = Amser
dimension-cost = Cost
dimension-people = Pobl
dimension-benefits = Buddion
dimension-staleness = Oedran y diweddariad diwethaf

# How far up a release that waits is told.
escalation-deputies = Dirprwyon eich cyngor
escalation-leaders = Arweinydd eich cyngor, a’r ddesg

early-end-notice = Rhoddwyd rhybudd
early-end-proposed = Cynigiwyd
early-end-agreed = Cytunwyd
early-end-refused = Gwrthodwyd
early-end-withdrawn = Tynnwyd yn ôl

evidence-self-assessed = Aseswyd gan y swyddog
evidence-manager = Cadarnhawyd gan y rheolwr llinell
evidence-peer = Aseswyd gan gydweithiwr
evidence-demonstrated = Dangoswyd mewn secondiad

fate-removed = Caiff ei ddileu
fate-erased = Caiff ei wneud yn ddienw

gate-passed = Pasiwyd
gate-passed-on-conditions = Pasiwyd gydag amodau
gate-not-passed = Ni phasiwyd

language-en = Saesneg
language-cy = Cymraeg
language-both = Y ddwy iaith

# What a link in a letter is good for.
letter-open = Ar agor
letter-used = Wedi’i defnyddio
letter-expired = Wedi dod i ben
letter-withdrawn = Wedi’i thynnu’n ôl
letter-settled = Wedi’i setlo
letter-not-yours = Nid eich penderfyniad chi

legal-basis-s113-lga-1972 = Adran 113 o Ddeddf Llywodraeth Leol 1972
legal-basis-s65-lgsa-1973 = Adran 65 o Ddeddf Llywodraeth Leol (Yr Alban) 1973
legal-basis-s105-lgni-1972 = Adran 105 o Ddeddf Llywodraeth Leol (Gogledd Iwerddon) 1972
legal-basis-contractual = Cytundeb drwy gontract

level-awareness = Ymwybyddiaeth
level-working = Gweithio
level-practitioner = Ymarferydd
level-expert = Arbenigwr

model-voluntary = Rhwydwaith gwirfoddol
model-central-contract = Contractau canolog
model-mandate = Mandad canolog
model-consortium = Consortiwm

nation-england = Lloegr
nation-wales = Cymru
nation-scotland = Yr Alban
nation-northern-ireland = Gogledd Iwerddon

row-outcome-done = Gwnaed
row-outcome-already = Dim ar ôl i’w wneud
row-outcome-refused = Ni wnaed

outcome-chosen = Dewiswyd ar gyfer y swydd
outcome-filled-by-another = Swyddog arall sydd â’r swydd
outcome-declined = Gwrthodwyd
outcome-not-released = Ni ryddhawyd gan y cyngor cartref
outcome-lapsed = Daeth yr alwad i ben heb ateb
outcome-taken-back = Tynnodd y ddesg yr alwad yn ôl
outcome-called-off = Cafodd y secondiad ei ganslo
outcome-not-needed = Nid oes angen y gwaith mwyach
outcome-no-money = Nid oes arian ar ei gyfer
outcome-nobody-fits = Ni chafwyd hyd i neb addas
outcome-filled-elsewhere = Rhywun nad yw yn y gronfa sy’n ei wneud
outcome-project-over = Mae’r prosiect ar ben
outcome-no-reason-given = Ni roddwyd rheswm
outcome-not-recorded = Ni chofnodwyd rheswm

part-funding = Yn ariannu
part-taking-part = Yn cymryd rhan
part-beneficiary = Yn elwa

party-officer = Y swyddog
party-home-council = Y cyngor cartref
party-body = Y corff

payer-home-council = Y cyngor cartref
payer-body = Y corff
payer-grant = Y corff, o grant
payer-balanced = Wedi’i fantoli rhwng yr aelodau

phase-discovery = Darganfod
phase-alpha = Alffa
phase-private-beta = Beta preifat
phase-public-beta = Beta cyhoeddus
phase-live = Byw
phase-retirement = Dirwyn i ben

post-open = Agored
post-closed = Ar gau

project-draft = Drafft
project-published = Cyhoeddwyd
project-closed = Wedi cau

prompt-asked = Gofynnodd y ddesg am ddiweddariad
prompt-nudged = Gofynnodd y gwasanaeth am ddiweddariad
prompt-warned = Cyhoeddwyd y cau
prompt-closed = Caewyd ef am fod yn segur

reach-home-council = O fewn y cyngor cartref yn unig
reach-region = O fewn y rhanbarth
reach-nation = O fewn y genedl
reach-anywhere = Unrhyw le yn y Deyrnas Unedig

record-links-asked-for = Cyfeiriadau a roddwyd i fewngofnodi, heb ateb
record-attempts = Cyfrif o ymdrechion
record-request-keys = Allweddi ceisiadau a’u hatebion
record-sign-ins = Mewngofnodi sydd ar y gweill
record-sign-in-links = Dolenni mewngofnodi a’u negeseuon e-bost
record-replies = Dolenni mewn llythyrau i benderfynu drwyddynt
record-jobs = Tasgau sydd wedi’u gwneud neu y rhoddwyd y gorau iddynt
record-deliveries = Danfoniadau i bwyntiau terfyn
record-sessions = Sesiynau
record-invitations = Gwahoddiadau a’u negeseuon e-bost
record-tokens = Tocynnau nad ydynt yn gadael neb i mewn mwyach
record-calendars = Cyfeiriadau calendrau a ddiddymwyd
record-alerts = Swyddi y cafodd swyddogion wybod amdanynt
record-clearances = Cliriadau diogelwch sydd wedi dod i ben
record-mail = Negeseuon e-bost
record-profile-views = Achosion o weld proffiliau swyddogion
record-equality-answers = Atebion i fonitro cydraddoldeb
record-panel-interests = Yr hyn y datganodd aelodau paneli fuddiant ynddo
record-officers = Swyddogion sydd wedi tynnu’n ôl

region-east-midlands = Dwyrain Canolbarth Lloegr
region-east-of-england = Dwyrain Lloegr
region-london = Llundain
region-north-east = Gogledd-ddwyrain Lloegr
region-north-west = Gogledd-orllewin Lloegr
region-south-east = De-ddwyrain Lloegr
region-south-west = De-orllewin Lloegr
region-west-midlands = Gorllewin Canolbarth Lloegr
region-yorkshire-and-the-humber = Swydd Efrog a’r Humber

release-outlook-at-once = Cytunwyd ymlaen llaw
release-outlook-decides = Y cyngor sy’n penderfynu
release-outlook-may-object = Gall y cyngor wrthwynebu
release-outlook-nobody-decides = Ni all neb benderfynu
release-rule-approval = Y cyngor cartref sy’n penderfynu
release-rule-standing-agreement = Cytunwyd ymlaen llaw, hyd at lwyth penodol
release-rule-consultation = Ymgynghorir â’r cyngor cartref

report-interest-lead-host = Prif gyngor lletyol
report-interest-host = Cyngor lletyol
report-interest-lender = Mae ei swyddogion yn gwasanaethu arno
report-interest-shareholder = Mae ganddo gyfran o’r buddion

role-coordinator = Cydlynydd
role-selector = Aelod o’r panel dethol
role-approver = Cymeradwywr
role-deputy = Dirprwy i gymeradwywr
role-delivery-lead = Arweinydd cyflawni
role-leader = Arweinydd y cyngor neu brif weithredwr
role-auditor = Archwilydd
role-administrator = Gweinyddwr
role-officer = Swyddog

rule-listed = Wedi’i restru yn y gronfa
rule-supported = Gyda chefnogaeth y rheolwr llinell
rule-payroll = Wedi’i gyflogi gan y cyngor
rule-employment = Contract sy’n para’n hwy na’r swydd
rule-skill = Sgiliau hanfodol
rule-clearance = Cliriad diogelwch
rule-dates = Dyddiadau a gynigiwyd
rule-capacity = Hanner diwrnodau rhydd
rule-workload = Gorffwys rhwng aseiniadau
rule-onsite = Diwrnodau ar y safle
rule-blackout = Rhyddhau ar y dyddiadau hyn
rule-council-cap = Terfyn y cyngor cartref
rule-team = Rheolau tîm y prosiect

secondment-status-drafted = Yn aros am yr ymgynghoriad a’r llofnodion
secondment-status-signed = Llofnodwyd
secondment-status-active = Ar y gweill
secondment-status-completed = Cwblhawyd
secondment-status-cancelled = Canslwyd

service-area-adult-social-care = Gofal cymdeithasol i oedolion
service-area-childrens-services = Gwasanaethau plant
service-area-housing = Tai
service-area-planning = Cynllunio
service-area-waste-and-recycling = Gwastraff ac ailgylchu
service-area-council-tax-and-benefits = Y dreth gyngor a budd-daliadau
service-area-highways-and-transport = Priffyrdd a thrafnidiaeth
service-area-environmental-health = Iechyd yr amgylchedd
service-area-licensing = Trwyddedu
service-area-libraries-and-culture = Llyfrgelloedd a diwylliant
service-area-elections-and-registration = Etholiadau a chofrestru
service-area-public-health = Iechyd y cyhoedd
service-area-parks-and-leisure = Parciau a hamdden
service-area-business-and-economy = Busnes a’r economi
service-area-corporate-services = Gwasanaethau corfforaethol

silence-heard = Clywyd amdano’n ddiweddar
silence-quiet = Diweddariad yn hwyr
silence-silent = Distaw
silence-warned = Distaw, i’w gau
silence-dormant = Caewyd am fod yn segur

standing-listed = Wedi’i restru
standing-paused = Wedi’i oedi
standing-withdrawn = Wedi tynnu’n ôl

status-green = Gwyrdd
status-amber = Ambr
status-red = Coch
status-grey = Llwyd: dim i fynd arno

stopped-by-hand = Wedi’i analluogi gan weinyddwr
stopped-failing = Wedi’i analluogi gan na chyrhaeddodd dim ef
stopped-gone = Wedi’i analluogi gan nad oedd yn gofyn am ragor

view-candidates = Ymhlith yr ymgeiswyr ar gyfer swydd
view-interest = Diddordeb mewn swydd
view-call-up = Galwad
view-secondment = Secondiad
view-planner = Yn y cynllunydd, i weld pryd mae swyddogion yn rhydd
view-search = Rhestr neu chwiliad
view-look-up = Y proffil ei hun

waiting-answer = Ateb y swyddog
waiting-release = Penderfyniad y cyngor cartref
waiting-objection = Gwrthwynebiad, tan y dyddiad ateb
waiting-counter-offer = Penderfyniad y ddesg ar delerau eraill
waiting-consultation = Ymgynghori â’r swyddog
waiting-signature = Llofnod
waiting-early-end = Ateb ynghylch gorffen yn gynharach

way-link = Drwy ddolen mewn e-bost
way-invitation = Drwy wahoddiad
way-provider = Drwy eich cyngor neu gorff
way-demonstration = Trwy ddewis pwy i fod

answer-awaited = Heb ateb eto
answer-accepted = Derbyniwyd
answer-declined = Gwrthodwyd

release-awaited = Heb benderfynu eto
release-consulted = Ymgynghorwyd: gellir gwrthwynebu
release-granted = Rhyddhawyd
release-refused = Ni ryddhawyd
release-countered = Cynigiwyd telerau eraill

milestone-reached = Cyrhaeddwyd
milestone-ahead = I ddod
milestone-late = Hwyr

interest-shown = Dangoswyd diddordeb
interest-withdrawn = Tynnwyd yn ôl

contract-payroll = Cyflogai
contract-off-payroll = Contractwr, a delir oddi ar y gyflogres

# Sut yr arweiniodd geiriau rhywun at sgil.
likeness-name = Dyma ei enw
likeness-alias = Fe’i gelwir hefyd yn hyn
likeness-word-form = Yr un geiriau ar ffurf arall
likeness-spelling = Wedi’i sillafu’n debyg iawn i hyn
likeness-partial = Mae rhai o’r geiriau’n cytuno

other-reserve = Wrth gefn
other-near-miss = O fewn dim

pick-open = Heb benderfyniad eto
pick-took = Cymerwyd
pick-changed = Newidiwyd
pick-refused = Gadawyd yn wag
pick-filled = Llenwyd â llaw

replan-kept = Fel o’r blaen
replan-moved = Rhywun gwahanol i’r hyn a oedd
replan-new = Gwag o’r blaen

vote-take = Derbyn y cynnig
vote-instead = Cymryd swyddog arall
vote-refuse = Gadael y lle’n wag

panel-outcome-waiting = Yn aros am bleidleisiau
panel-outcome-out-of-reach = Mae gormod mewn gwrthdaro
panel-outcome-divided = Mae’r panel yn rhanedig
panel-outcome-take = Derbyn y cynnig
panel-outcome-instead = Cymryd swyddog arall
panel-outcome-refuse = Gadael y lle’n wag

selection-draft = Drafft
selection-running = Yn rhedeg
selection-proposed = Cynigiwyd
selection-decided = Penderfynwyd
selection-applied = Rhoddwyd ar waith
selection-stale = Wedi dyddio
selection-discarded = Rhoddwyd o’r neilltu

selection-block-time = Mae eu hamser yn mynd i swyddi eraill y cynnig
selection-block-cap = Mae gan eu cynghorau cartref gymaint o swyddogion i ffwrdd ag y maent yn eu caniatáu
selection-block-mentor = Dim arbenigwr yn y garfan i ddysgu ganddo
selection-block-team = Rheolau tîm y prosiect
selection-block-workload = Byddent yn cael rhy ychydig o orffwys rhwng swyddi’r cynnig, neu arnynt yn rhy hir
selection-block-worth = Byddai ei llenwi’n costio mwy nag y mae’n ei ddwyn
selection-block-refused = Penderfynodd rhywun yn erbyn pawb sy’n cadw pob rheol
selection-block-interest = Nid oes neb sy’n cadw pob rheol wedi dangos diddordeb, a gwirfoddolwyr yn unig a elwir

what-moved-post-closed = Caewyd y swydd, neu ei phrosiect
what-moved-post-changed = Newidiwyd y swydd
what-moved-post-taken = Galwyd rhywun i’r swydd
what-moved-officer-left = Nid yw’r swyddog yn y gronfa mwyach
what-moved-officer-booked = Mae archebion y swyddog wedi newid
what-moved-officer-time = Mae gan y swyddog hanner diwrnodau eraill i’w rhoi
what-moved-officer-skills = Mae sgiliau’r swyddog wedi newid
what-moved-officer-employment = Mae diwedd contract y swyddog wedi newid
what-moved-officer-clearance = Mae cliriad diogelwch y swyddog wedi newid
what-moved-officer-travel = Mae’r swyddog yn teithio neu’n rhoi rhybudd yn wahanol
what-moved-workload = Mae gorffwys y corff rhwng aseiniadau, neu ei gyfnod di-dor hiraf, wedi newid
what-moved-council-cap = Mae terfyn y cyngor cartref ar swyddogion i ffwrdd wedi newid
what-moved-council-blackout = Mae dyddiau caeedig y cyngor cartref wedi newid
what-moved-council-home-days = Mae’r cyngor cartref yn cadw dyddiau cartref eraill
what-moved-council-sharing = Nid yw’r cyngor cartref yn rhannu data ei swyddogion mwyach
