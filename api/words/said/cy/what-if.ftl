# Drafted by a machine; awaiting review by a Welsh speaker.

# Projects are moved by at most {most} weeks, not {weeks}.
projects-are-moved-by-at-most-most-weeks-not-weeks = Symudir prosiectau o { $most } wythnos ar y mwyaf, nid { $weeks }.

# Give by how many weeks the projects are moved.
give-by-how-many-weeks-the-projects-are-moved = Rhowch sawl wythnos y symudir y prosiectau.

# Give the projects that are moved.
give-the-projects-that-are-moved = Rhowch y prosiectau a symudir.

# This is a what-if: nothing is decided or done by it. Go back to the selection itself.
this-is-a-what-if-nothing-is-decided-or-done-by-it-go-back-to-the = Beth pe bai yw hwn: ni phenderfynir ac ni wneir dim ganddo. Ewch yn ôl at y dewisiad ei hun.

# This is a what-if already. Draw up another one of the selection itself.
this-is-a-what-if-already-draw-up-another-one-of-the-selection-itself = Beth pe bai yw hwn eisoes. Lluniwch un arall o’r dewisiad ei hun.

# Give the what-if a name.
give-the-what-if-a-name = Rhowch enw i’r beth pe bai.

# Give something that is different.
give-something-that-is-different = Rhowch rywbeth sy’n wahanol.

# There is no council {council}, or it is not a member of the body.
there-is-no-council-council-or-it-is-not-a-member-of-the-body = Nid oes cyngor { $council }, neu nid yw’n aelod o’r corff.

# There is no officer {officer}, or the profile is not yours to see.
there-is-no-officer-officer-or-the-profile-is-not-yours-to-see = Nid oes swyddog { $officer }, neu nid oes gennych hawl i weld y proffil.

# the post, or its project, was closed since.
the-post-or-its-project-was-closed-since = caewyd y swydd, neu ei phrosiect, ers hynny.

# the post was changed since.
the-post-was-changed-since = newidiwyd y swydd ers hynny.

# somebody was called up for the post since.
somebody-was-called-up-for-the-post-since = galwyd rhywun i’r swydd ers hynny.

# the officer is not in the pool any more.
the-officer-is-not-in-the-pool-any-more = nid yw’r swyddog yn y gronfa mwyach.

# the officer’s bookings have changed since.
the-officers-bookings-have-changed-since = mae archebion y swyddog wedi newid ers hynny.

# the half-days that the officer has to give have changed since.
the-half-days-that-the-officer-has-to-give-have-changed-since = mae’r hanner diwrnodau sydd gan y swyddog i’w rhoi wedi newid ers hynny.

# the officer’s skills have changed since.
the-officers-skills-have-changed-since = mae sgiliau’r swyddog wedi newid ers hynny.

# the end of the officer’s contract has changed since.
the-end-of-the-officers-contract-has-changed-since = mae diwedd contract y swyddog wedi newid ers hynny.

# the officer’s security clearance has changed since.
the-officers-security-clearance-has-changed-since = mae cliriad diogelwch y swyddog wedi newid ers hynny.

# how far the officer travels, or the notice needed, has changed since.
how-far-the-officer-travels-or-the-notice-needed-has-changed-since = mae pa mor bell y mae’r swyddog yn teithio, neu’r rhybudd sydd ei angen, wedi newid ers hynny.

# how long officers rest between assignments, or may be on them, has changed since.
how-long-officers-rest-between-assignments-or-may-be-on-them-has-changed = mae hyd y gorffwys rhwng aseiniadau, neu’r cyfnod a ganiateir arnynt, wedi newid ers hynny.

# the home council’s cap on officers away has changed since.
the-home-councils-cap-on-officers-away-has-changed-since = mae terfyn y cyngor cartref ar swyddogion i ffwrdd wedi newid ers hynny.

# the home council’s blackouts have changed since.
the-home-councils-blackouts-have-changed-since = mae cyfnodau caeedig y cyngor cartref wedi newid ers hynny.

# the home council’s home days have changed since.
the-home-councils-home-days-have-changed-since = mae diwrnodau cartref y cyngor cartref wedi newid ers hynny.

# the home council does not share its officers’ data any more.
the-home-council-does-not-share-its-officers-data-any-more = nid yw’r cyngor cartref yn rhannu data ei swyddogion mwyach.

# Only drafts are filled as well; choose projects that are not published yet.
only-drafts-are-filled-as-well-choose-projects-that-are-not-published-yet = Dim ond drafftiau a lenwir hefyd; dewiswch brosiectau nad ydynt wedi’u cyhoeddi eto.
