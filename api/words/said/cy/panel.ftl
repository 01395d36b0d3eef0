# Drafted by a machine; awaiting review by a Welsh speaker.

# This member is the officer.
this-member-is-the-officer = Yr aelod hwn yw’r swyddog.

# This member acts for the officer’s home council ({role}).
this-member-acts-for-the-officers-home-council-role = Mae’r aelod hwn yn gweithredu dros gyngor cartref y swyddog ({ $role }).

# This member leads the project.
this-member-leads-the-project = Mae’r aelod hwn yn arwain y prosiect.

# This member has declared an interest in the officer.
this-member-has-declared-an-interest-in-the-officer = Mae’r aelod hwn wedi datgan buddiant yn y swyddog.

# This member has declared an interest in the officer’s home council.
this-member-has-declared-an-interest-in-the-officers-home-council = Mae’r aelod hwn wedi datgan buddiant yng nghyngor cartref y swyddog.

# This member has declared an interest in the project.
this-member-has-declared-an-interest-in-the-project = Mae’r aelod hwn wedi datgan buddiant yn y prosiect.

# You are the officer.
you-are-the-officer = Chi yw’r swyddog.

# You act for the officer’s home council ({role}).
you-act-for-the-officers-home-council-role = Rydych yn gweithredu dros gyngor cartref y swyddog ({ $role }).

# You lead the project.
you-lead-the-project = Chi sy’n arwain y prosiect.

# You have declared an interest in the officer.
you-have-declared-an-interest-in-the-officer = Rydych wedi datgan buddiant yn y swyddog.

# You have declared an interest in the officer’s home council.
you-have-declared-an-interest-in-the-officers-home-council = Rydych wedi datgan buddiant yng nghyngor cartref y swyddog.

# You have declared an interest in the project.
you-have-declared-an-interest-in-the-project = Rydych wedi datgan buddiant yn y prosiect.

# You have an interest. Say that there is none only where there is none.
you-have-an-interest-say-that-there-is-none-only-where-there-is-none = Mae gennych fuddiant. Dywedwch nad oes un dim ond lle nad oes un.

# Choose what you have an interest in, or say that you have none.
choose-what-you-have-an-interest-in-or-say-that-you-have-none = Dewiswch beth y mae gennych fuddiant ynddo, neu dywedwch nad oes gennych un.

# Choose what the note is about.
choose-what-the-note-is-about = Dewiswch am beth y mae’r nodyn.

# One member declares at most {most} interests.
one-member-declares-at-most-most-interests = Mae un aelod yn datgan { $most } buddiant ar y mwyaf.

# You have not declared this interest.
you-have-not-declared-this-interest = Nid ydych wedi datgan y buddiant hwn.

# You have voted, so that what you declared stands. You can add to it.
you-have-voted-so-that-what-you-declared-stands-you-can-add-to-it = Rydych wedi pleidleisio, felly mae’r hyn a ddatganwyd gennych yn sefyll. Gallwch ychwanegu ato.

# A panel has at most {most} members.
a-panel-has-at-most-most-members = Mae gan banel { $most } aelod ar y mwyaf.

# Only people who hold the role of selector sit on a panel.
only-people-who-hold-the-role-of-selector-sit-on-a-panel = Dim ond pobl sy’n dal rôl aelod o’r panel dethol sydd ar banel.

# Somebody has voted. Members can join the panel now, and nobody leaves it.
somebody-has-voted-members-can-join-the-panel-now-and-nobody-leaves-it = Mae rhywun wedi pleidleisio. Gall aelodau ymuno â’r panel nawr, ac nid oes neb yn ei adael.

# A pick was decided on already. A panel is set before that.
a-pick-was-decided-on-already-a-panel-is-set-before-that = Penderfynwyd ar gynnig yn barod. Gosodir panel cyn hynny.

# Somebody has voted, so that the quorum stays {quorum}.
somebody-has-voted-so-that-the-quorum-stays-quorum = Mae rhywun wedi pleidleisio, felly mae’r cworwm yn aros yn { $quorum }.

# A panel of one has a quorum of 1.
a-panel-of-one-has-a-quorum-of-1 = Mae gan banel o un gworwm o 1.

# The quorum is 1 to {members}: as many as the panel has members, at most.
the-quorum-is-1-to-members-as-many-as-the-panel-has-members-at-most = Mae’r cworwm yn 1 i { $members }: dim mwy na nifer aelodau’r panel.

# You cannot vote on this pick. {why}
you-cannot-vote-on-this-pick-why = Ni allwch bleidleisio ar y cynnig hwn. { $why }

# You cannot vote for this officer. {why}
you-cannot-vote-for-this-officer-why = Ni allwch bleidleisio dros y swyddog hwn. { $why }

# Declare your interests first, or that you have none.
declare-your-interests-first-or-that-you-have-none = Datganwch eich buddiannau yn gyntaf, neu nad oes gennych rai.

# You do not sit on the panel of this selection.
you-do-not-sit-on-the-panel-of-this-selection = Nid ydych ar banel y dewisiad hwn.

# This pick was decided on, so that the votes stand as they are.
this-pick-was-decided-on-so-that-the-votes-stand-as-they-are = Penderfynwyd ar y cynnig hwn, felly mae’r pleidleisiau’n sefyll fel y maent.

# One more member of the panel must vote first.
one-more-member-of-the-panel-must-vote-first = Rhaid i un aelod arall o’r panel bleidleisio yn gyntaf.

# {missing} more members of the panel must vote first.
missing-more-members-of-the-panel-must-vote-first = Rhaid i { $missing } aelod arall o’r panel bleidleisio yn gyntaf.

# Votes needed: {needed}; members of the panel without a conflict: {eligible}. Add members to the panel.
votes-needed-needed-members-of-the-panel-without-a-conflict-eligible-add = Pleidleisiau sydd eu hangen: { $needed }; aelodau o’r panel heb wrthdaro: { $eligible }. Ychwanegwch aelodau at y panel.

# No answer has more than half of the votes. Wait until more have voted, or somebody votes otherwise. Once all have voted, the place may be left empty.
no-answer-has-more-than-half-of-the-votes-wait-until-more-have-voted-or = Nid oes gan yr un ateb fwy na hanner y pleidleisiau. Arhoswch nes i fwy bleidleisio, neu i rywun bleidleisio’n wahanol. Unwaith y bydd pawb wedi pleidleisio, ceir gadael y lle’n wag.

# Most of the panel voted to take the officer who is proposed.
most-of-the-panel-voted-to-take-the-officer-who-is-proposed = Pleidleisiodd y rhan fwyaf o’r panel dros gymryd y swyddog a gynigir.

# Most of the panel voted for one other officer.
most-of-the-panel-voted-for-one-other-officer = Pleidleisiodd y rhan fwyaf o’r panel dros un swyddog arall.

# Most of the panel voted to leave the place empty.
most-of-the-panel-voted-to-leave-the-place-empty = Pleidleisiodd y rhan fwyaf o’r panel dros adael y lle’n wag.

# A panel voted on this selection, and on nobody in reserve. If somebody says no, the desk finds somebody else.
a-panel-voted-on-this-selection-and-on-nobody-in-reserve-if-somebody-says = Pleidleisiodd panel ar y dewisiad hwn, ac nid ar neb wrth gefn. Os bydd rhywun yn gwrthod, bydd y ddesg yn dod o hyd i rywun arall.
