# Drafted by a machine; awaiting review by a Welsh speaker.

# “{text}” is not the id of {noun}; those begin with {prefix}_.
text-is-not-the-id-of-noun-those-begin-with-prefix = Nid dynodydd { $noun } yw “{ $text }”; mae’r rheini’n dechrau â { $prefix }_.

# a body
a-body = corff

# a council
a-council = cyngor

# a member council
a-member-council = cyngor sy’n aelod

# a person
a-person = person

# a membership
a-membership = aelodaeth

# a token
a-token = tocyn

# a question for a link
a-question-for-a-link = cais am ddolen

# a link
a-link = dolen

# a session
a-session = sesiwn

# an identity provider
an-identity-provider = darparwr hunaniaeth

# an identity
an-identity = hunaniaeth

# a sign-in
a-sign-in = mewngofnodiad

# a count of attempts
a-count-of-attempts = cyfrif o ymdrechion

# a skill
a-skill = sgìl

# a skill's alias
a-skills-alias = enw arall ar sgìl

# a role
a-role = rôl

# a role's skill
a-roles-skill = sgìl sy’n perthyn i rôl

# an officer
an-officer = swyddog

# an officer's skill
an-officers-skill = sgìl swyddog

# a clearance
a-clearance = cliriad diogelwch

# a piece of evidence
a-piece-of-evidence = darn o dystiolaeth

# a pledge
a-pledge = addewid

# a contribution
a-contribution = cyfraniad

# an operating model's start
an-operating-models-start = dechrau model gweithredu

# a workload
a-workload = llwyth gwaith

# a look
a-look = gwedd

# an offer of half-days
an-offer-of-half-days = cynnig o hanner diwrnodau

# an absence
an-absence = absenoldeb

# a blackout
a-blackout = cyfnod heb ryddhau
