# Drafted by a machine; awaiting review by a Welsh speaker.

# This project is closed.
this-project-is-closed = Mae’r prosiect hwn wedi cau.

# A project has at most {most} posts; this one has {there}.
a-project-has-at-most-most-posts-this-one-has-there = Mae gan brosiect { $most } o swyddi ar y mwyaf; mae gan hwn { $there }.

# This post is closed.
this-post-is-closed = Mae’r swydd hon ar gau.

# This post is closed already.
this-post-is-closed-already = Mae’r swydd hon eisoes ar gau.

# This post cannot be filled any more.
this-post-cannot-be-filled-any-more = Ni ellir llenwi’r swydd hon mwyach.

# This post is neither filled nor closed: nothing has come of it yet.
this-post-is-neither-filled-nor-closed-nothing-has-come-of-it-yet = Nid yw’r swydd hon wedi’i llenwi na’i chau: nid oes dim wedi dod ohoni eto.

# Everybody was told what came of this post.
everybody-was-told-what-came-of-this-post = Cafodd pawb wybod beth a ddaeth o’r swydd hon.

# Give a start date, as the project has none.
give-a-start-date-as-the-project-has-none = Rhowch ddyddiad dechrau, gan nad oes un gan y prosiect.

# Give an end date, as the project has none.
give-an-end-date-as-the-project-has-none = Rhowch ddyddiad gorffen, gan nad oes un gan y prosiect.

# There is no such skill in the catalogue.
there-is-no-such-skill-in-the-catalogue = Nid oes sgìl o’r fath yn y catalog.

# This skill is named twice.
this-skill-is-named-twice = Mae’r sgìl hwn wedi’i enwi ddwywaith.

# Hosts are changed by setHosts, and the phase at a gate; leave both out.
hosts-are-changed-by-sethosts-and-the-phase-at-a-gate-leave-both-out = Newidir cynghorau lletyol gyda setHosts, a’r cam wrth borth; gadewch y ddau allan.

# This project has changed since you read it. Look at it again and decide anew.
this-project-has-changed-since-you-read-it-look-at-it-again-and-decide = Mae’r prosiect hwn wedi newid ers i chi ei ddarllen. Edrychwch arno eto a phenderfynwch o’r newydd.

# This project is {state} already.
this-project-is-state-already = Nid drafft yw’r prosiect hwn mwyach; ei gyflwr yw: { $state }.

# Only a published project moves through phases; this one is {state}.
only-a-published-project-moves-through-phases-this-one-is-state = Dim ond prosiect sydd wedi’i gyhoeddi sy’n symud drwy gamau; cyflwr hwn yw: { $state }.

# Only a person with the role of delivery lead can lead a project; grant it first.
only-a-person-with-the-role-of-delivery-lead-can-lead-a-project-grant-it = Dim ond person â rôl arweinydd cyflawni all arwain prosiect; rhowch y rôl yn gyntaf.

# An update is made by a named person.
an-update-is-made-by-a-named-person = Person a enwir sy’n gwneud diweddariad.
