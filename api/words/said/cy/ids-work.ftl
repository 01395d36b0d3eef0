# Drafted by a machine; awaiting review by a Welsh speaker.

# a project
a-project = prosiect

# a host council's part
a-host-councils-part = rhan cyngor lletyol

# a phase
a-phase = cam

# a post
a-post = swydd

# a need
a-need = sgìl sydd ei angen

# an interest
an-interest = diddordeb mewn swydd

# an alert
an-alert = hysbysiad

# an outcome
an-outcome = canlyniad

# a calendar
a-calendar = calendr

# a call-up
a-call-up = galwad

# a selection
a-selection = dewisiad

# a pick
a-pick = cynnig mewn dewisiad

# a decision
a-decision = penderfyniad

# what a proposal was made from
what-a-proposal-was-made-from = yr hyn y gwnaed cynnig ohono

# a reserve or near miss
a-reserve-or-near-miss = swyddog wrth gefn neu o fewn dim

# a secondment
a-secondment = secondiad

# a milestone
a-milestone = carreg filltir

# a forecast
a-forecast = rhagolwg

# an update
an-update = diweddariad

# a prompt
a-prompt = nodyn atgoffa

# a forecast of cost
a-forecast-of-cost = rhagolwg o’r gost

# a benefit
a-benefit = budd

# a measurement
a-measurement = mesuriad

# a share
a-share = cyfran

# a revision
a-revision = diwygiad

# an event
an-event = digwyddiad

# a seal
a-seal = sêl

# a look at a profile
a-look-at-a-profile = golwg ar broffil

# an e-mail
an-e-mail = neges e-bost

# a link in a letter
a-link-in-a-letter = dolen mewn llythyr

# a request key
a-request-key = allwedd cais

# a data sharing agreement
a-data-sharing-agreement = cytundeb rhannu data

# an endpoint
an-endpoint = pwynt terfyn

# a delivery
a-delivery = danfoniad

# a job
a-job = tasg

# a seat on a panel
a-seat-on-a-panel = sedd ar banel

# a declared interest
a-declared-interest = buddiant a ddatganwyd

# a vote
a-vote = pleidlais
