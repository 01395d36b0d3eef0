# The words of the domain for people: the name of an enum (see `api/words/src/term.rs`), then the word that is kept.

# Why somebody cannot be booked on a day.
absence-leave = Leave
absence-home-day = Home day

# What is to be done next.
action-answer = Answer the call-up
action-release = Decide on the release
action-objection = Object, or let it be
action-counter-offer = Take the other terms, or take the call-up back
action-consultation = Consult the officer
action-signature = Sign the secondment
action-early-end = Answer on an earlier end
action-handover = Agree the hand-over
action-complete = Complete it, with the hand-over note
action-fill = Find an officer and call them up
action-update = Report how the project stands
action-dormant = Find out whether the project goes on
action-status = See why it is amber or red

# Whose turn it is.
action-owner-desk = The desk
action-owner-officer = The officer
action-owner-home-council = The home council
action-owner-delivery-lead = The delivery lead

# How a data sharing agreement stands.
agreement-ahead = Not yet in force
agreement-in-force = In force
agreement-over = Over
agreement-withdrawn = Withdrawn

# How often an officer is told of posts that fit.
alert-every-daily = At most once a day
alert-every-weekly = At most once a week
alert-every-never = Never

# What the council and the body are to each other under data protection law.
arrangement-joint-controllers = Joint controllers
arrangement-separate-controllers = Separate controllers
arrangement-processor = The body is a processor

# Whether a home council needs somebody in an officer’s place.
backfill-needed = Somebody has to stand in
backfill-not-needed = Nobody has to stand in

# What is in the way of a schedule in a week.
because-not-offered = The days were not offered
because-load = More half-days a week than were offered
because-absent = Leave or home days
because-booked = Booked already

# Where a call-up stands.
call-up-status-asked = Waiting for answers
call-up-status-countered = Other terms offered
call-up-status-agreed = Agreed
call-up-status-declined = Declined by the officer
call-up-status-refused = Not released
call-up-status-withdrawn = Withdrawn by the desk
call-up-status-lapsed = Lapsed
call-up-status-over = Over

# What of a call-up has changed since its reader was told.
changed-terms = When the officer would work
changed-answer-by = The last day for an answer
changed-answer = The officer has answered
changed-release = The home council has decided

# A level of security clearance.
clearance-bpss = Baseline Personnel Security Standard (BPSS)
clearance-ctc = Counter-Terrorist Check (CTC)
clearance-sc = Security Check (SC)
clearance-dv = Developed Vetting (DV)

# Why the desk closes a post without filling it.
closing-reason-not-needed = The work is not needed any more
closing-reason-no-money = There is no money for it
closing-reason-nobody-fits = Nobody was found who fits
closing-reason-filled-elsewhere = Somebody who is not in the pool does it
closing-reason-project-over = The project is over
closing-reason-no-reason-given = I give no reason

# How confident a named person is in a project.
confidence-green = Green: success is highly likely
confidence-amber = Amber: feasible, with significant issues
confidence-red = Red: unachievable as things stand

# What kind of authority it is.
council-kind-county = County council
council-kind-non-metropolitan-district = District council
council-kind-unitary = Unitary authority
council-kind-metropolitan-district = Metropolitan district council
council-kind-london-borough = London borough council
council-kind-city-of-london = City of London Corporation
council-kind-scottish = Council in Scotland
council-kind-welsh = Council in Wales
council-kind-northern-ireland = District council in Northern Ireland
council-kind-combined-authority = Combined authority
council-kind-greater-london-authority = Greater London Authority

# What earns points when officers are ranked for a post.
criterion-essential-skills = Essential skills
criterion-desirable-skills = Desirable skills
criterion-evidence = Evidence for the skills
criterion-role = Role
criterion-service-area = Knowledge of the service
criterion-availability = Half-days free
criterion-place = Place
criterion-interest = Interest in the post

# How far a delivery to an endpoint has come.
delivery-waiting = Waiting
delivery-delivered = Delivered
delivery-given-up = Given up

# What a project’s status is computed from.
dimension-time = Time
dimension-cost = Cost
dimension-people = People
dimension-benefits = Benefits
dimension-staleness = Age of the last update

# What became of a proposal to end a secondment earlier.
early-end-notice = Notice given
early-end-proposed = Proposed
early-end-agreed = Agreed
early-end-refused = Refused
early-end-withdrawn = Withdrawn

# How far up a release that waits is told.
escalation-deputies = Your council’s deputies
escalation-leaders = Your council’s leader, and the desk

# What stands behind the level of a skill.
evidence-self-assessed = Assessed by the officer
evidence-manager = Confirmed by the line manager
evidence-peer = Assessed by a peer
evidence-demonstrated = Demonstrated in a secondment

# What becomes of a record when its time is over.
fate-removed = Removed
fate-erased = Anonymised

# What was decided at the gate of a phase.
gate-passed = Passed
gate-passed-on-conditions = Passed on conditions
gate-not-passed = Not passed

# The language in which a person is written to.
language-en = English
language-cy = Welsh
language-both = Both languages

# The law that a secondment rests on. The names of Acts that have no Welsh text are kept in English.
legal-basis-s113-lga-1972 = Section 113 of the Local Government Act 1972
legal-basis-s65-lgsa-1973 = Section 65 of the Local Government (Scotland) Act 1973
legal-basis-s105-lgni-1972 = Section 105 of the Local Government Act (Northern Ireland) 1972
legal-basis-contractual = An agreement by contract

# What a link in a letter is good for.
letter-open = Open
letter-used = Used
letter-expired = Expired
letter-withdrawn = Withdrawn
letter-settled = Settled
letter-not-yours = Not yours to decide

# How well somebody has a skill.
level-awareness = Awareness
level-working = Working
level-practitioner = Practitioner
level-expert = Expert

# How a body is run.
model-voluntary = Voluntary network
model-central-contract = Central contracts
model-mandate = Central mandate
model-consortium = Consortium

# A nation of the United Kingdom.
nation-england = England
nation-wales = Wales
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland

# What became of one of those that were chosen.
row-outcome-done = Done
row-outcome-already = Nothing left to do
row-outcome-refused = Not done

# What came of a post for an officer.
outcome-chosen = Chosen for the post
outcome-filled-by-another = Another officer has the post
outcome-declined = Declined
outcome-not-released = Not released by the home council
outcome-lapsed = The call-up lapsed unanswered
outcome-taken-back = The desk took the call-up back
outcome-called-off = The secondment was called off
outcome-not-needed = The work is not needed any more
outcome-no-money = There is no money for it
outcome-nobody-fits = Nobody was found who fits
outcome-filled-elsewhere = Somebody who is not in the pool does it
outcome-project-over = The project is over
outcome-no-reason-given = No reason was given
outcome-not-recorded = No reason was recorded

# A council’s part in a body.
part-funding = Funding
part-taking-part = Taking part
part-beneficiary = Beneficiary

# Who signs.
party-officer = The officer
party-home-council = The home council
party-body = The body

# Who pays the officer.
payer-home-council = The home council
payer-body = The body
payer-grant = The body, from a grant
payer-balanced = Balanced between the members

# The phases of a project.
phase-discovery = Discovery
phase-alpha = Alpha
phase-private-beta = Private beta
phase-public-beta = Public beta
phase-live = Live
phase-retirement = Retirement

# Whether a post can be filled.
post-open = Open
post-closed = Closed

# The life of a project.
project-draft = Draft
project-published = Published
project-closed = Closed

# What was said about a project of which nothing is heard.
prompt-asked = The desk asked for an update
prompt-nudged = The service asked for an update
prompt-warned = The closure was announced
prompt-closed = It was closed as dormant

# How far an officer travels to work on site.
reach-home-council = Only within the home council
reach-region = Within the region
reach-nation = Within the nation
reach-anywhere = Anywhere in the United Kingdom

# Kinds of record that are not kept for ever.
record-links-asked-for = Addresses entered to sign in, without an answer
record-attempts = Counts of attempts
record-request-keys = Keys of requests and their answers
record-sign-ins = Sign-ins under way
record-sign-in-links = Sign-in links and their e-mails
record-replies = Links in letters to decide by
record-jobs = Jobs that are done or were given up
record-deliveries = Deliveries to endpoints
record-sessions = Sessions
record-invitations = Invitations and their e-mails
record-tokens = Tokens that let nobody in any more
record-calendars = Addresses of calendars that were revoked
record-alerts = Posts that officers were told of
record-clearances = Security clearances that have run out
record-mail = E-mails
record-equality-answers = Answers to equality monitoring
record-profile-views = Views of officers’ profiles
record-panel-interests = What members of panels declared an interest in
record-officers = Officers who have withdrawn

# The regions of England.
region-east-midlands = East Midlands
region-east-of-england = East of England
region-london = London
region-north-east = North East
region-north-west = North West
region-south-east = South East
region-south-west = South West
region-west-midlands = West Midlands
region-yorkshire-and-the-humber = Yorkshire and The Humber

# What the home council has to say on a release.
release-outlook-at-once = Agreed beforehand
release-outlook-decides = The council decides
release-outlook-may-object = The council may object
release-outlook-nobody-decides = Nobody can decide
release-rule-approval = The home council decides
release-rule-standing-agreement = Agreed beforehand, up to a load
release-rule-consultation = The home council is consulted

# Why a project is in a council’s report.
report-interest-lead-host = Lead host council
report-interest-host = Host council
report-interest-lender = Its officers serve on it
report-interest-shareholder = It has a share in the benefits

# The roles of people in a body.
role-coordinator = Coordinator
role-selector = Selection panel member
role-approver = Approver
role-deputy = Deputy of an approver
role-delivery-lead = Delivery lead
role-leader = Council leader or chief executive
role-auditor = Auditor
role-administrator = Administrator
role-officer = Officer

# The rules that an officer must meet for a post.
rule-listed = Listed in the pool
rule-supported = Supported by the line manager
rule-payroll = Employed by the council
rule-employment = Contract outlasts the post
rule-skill = Essential skills
rule-clearance = Security clearance
rule-dates = Dates offered
rule-capacity = Half-days free
rule-workload = Rest between assignments
rule-onsite = Days on site
rule-blackout = Released on these dates
rule-council-cap = The home council’s cap
rule-team = The project’s team rules

# Where a secondment stands.
secondment-status-drafted = Waiting for the consultation and signatures
secondment-status-signed = Signed
secondment-status-active = Under way
secondment-status-completed = Completed
secondment-status-cancelled = Cancelled

# The services of a council.
service-area-adult-social-care = Adult social care
service-area-childrens-services = Children’s services
service-area-housing = Housing
service-area-planning = Planning
service-area-waste-and-recycling = Waste and recycling
service-area-council-tax-and-benefits = Council tax and benefits
service-area-highways-and-transport = Highways and transport
service-area-environmental-health = Environmental health
service-area-licensing = Licensing
service-area-libraries-and-culture = Libraries and culture
service-area-elections-and-registration = Elections and registration
service-area-public-health = Public health
service-area-parks-and-leisure = Parks and leisure
service-area-business-and-economy = Business and economy
service-area-corporate-services = Corporate services

# How silent a project is.
silence-heard = Heard of lately
silence-quiet = Update overdue
silence-silent = Silent
silence-warned = Silent, to be closed
silence-dormant = Closed as dormant

# Whether an officer is in the pool.
standing-listed = Listed
standing-paused = Paused
standing-withdrawn = Withdrawn

# What the facts say about a project.
status-green = Green
status-amber = Amber
status-red = Red
status-grey = Grey: nothing to go by

# Why an endpoint is told nothing any more.
stopped-by-hand = Disabled by an administrator
stopped-failing = Disabled because nothing reached it
stopped-gone = Disabled because it asked for nothing more

# What somebody looked at an officer’s profile for.
view-candidates = Among the candidates for a post
view-interest = Interest in a post
view-call-up = A call-up
view-secondment = A secondment
view-planner = In the planner, for when officers are free
view-search = A list or a search
view-look-up = The profile itself

# What a call-up or a secondment waits for.
waiting-answer = The officer’s answer
waiting-release = The home council’s decision
waiting-objection = An objection, until the answer-by date
waiting-counter-offer = The desk’s decision on other terms
waiting-consultation = The consultation of the officer
waiting-signature = A signature
waiting-early-end = An answer on an earlier end

# How somebody signed in.
way-link = By a link in an e-mail
way-invitation = By an invitation
way-provider = By your council or body
way-demonstration = By choosing whom to be

# An officer’s answer to a call-up.
answer-awaited = Not answered yet
answer-accepted = Accepted
answer-declined = Declined

# A home council’s decision on a release.
release-awaited = Not decided yet
release-consulted = Consulted: may object
release-granted = Released
release-refused = Not released
release-countered = Other terms offered

# How a milestone stands.
milestone-reached = Reached
milestone-ahead = Ahead
milestone-late = Late

# How an officer’s interest in a post stands.
interest-shown = Interest shown
interest-withdrawn = Taken back

# How somebody is employed.
contract-payroll = Employee
contract-off-payroll = Contractor, paid off-payroll

# How somebody’s own words led to a skill.
likeness-name = This is its name
likeness-alias = It is also called this
likeness-word-form = The same words in another form
likeness-spelling = Spelled much like this
likeness-partial = Some of the words agree

other-reserve = Reserve
other-near-miss = Near miss

pick-open = Not decided yet
pick-took = Taken
pick-changed = Changed
pick-refused = Left empty
pick-filled = Filled by hand

replan-kept = As before
replan-moved = Somebody else than before
replan-new = Empty before

vote-take = Take the proposal
vote-instead = Take another officer
vote-refuse = Leave the place empty

panel-outcome-waiting = Waiting for votes
panel-outcome-out-of-reach = Too many are in conflict
panel-outcome-divided = The panel is divided
panel-outcome-take = Take the proposal
panel-outcome-instead = Take another officer
panel-outcome-refuse = Leave the place empty

selection-draft = Draft
selection-running = Running
selection-proposed = Proposed
selection-decided = Decided
selection-applied = Applied
selection-stale = Out of date
selection-discarded = Discarded

selection-block-time = Their time goes to other posts of the proposal
selection-block-cap = Their home councils have as many officers away as they allow
selection-block-mentor = No expert in the squad to learn from
selection-block-team = The project’s team rules
selection-block-workload = They would have too little rest between posts of the proposal, or be on them too long
selection-block-worth = Filling it would cost more than it brings
selection-block-refused = Somebody decided against everybody who keeps every rule
selection-block-interest = Nobody who keeps every rule has shown interest, and only volunteers are called up

what-moved-post-closed = The post, or its project, was closed
what-moved-post-changed = The post was changed
what-moved-post-taken = Somebody was called up for the post
what-moved-officer-left = The officer is not in the pool any more
what-moved-officer-booked = The officer’s bookings have changed
what-moved-officer-time = The officer has other half-days to give
what-moved-officer-skills = The officer’s skills have changed
what-moved-officer-employment = The end of the officer’s contract has changed
what-moved-officer-clearance = The officer’s security clearance has changed
what-moved-officer-travel = The officer travels or needs notice otherwise
what-moved-workload = The body’s rest between assignments, or its longest run, has changed
what-moved-council-cap = The home council’s cap on officers away has changed
what-moved-council-blackout = The home council’s blackouts have changed
what-moved-council-home-days = The home council keeps other home days
what-moved-council-sharing = The home council does not share its officers’ data any more
