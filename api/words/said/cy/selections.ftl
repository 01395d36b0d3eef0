# Drafted by a machine; awaiting review by a Welsh speaker.

# A project that comes first, can wait or comes last is one of those whose posts are filled.
a-project-that-comes-first-can-wait-or-comes-last-is-one-of-those-whose = Rhaid i brosiect sy’n dod gyntaf, a all aros neu sy’n dod olaf fod yn un o’r rhai y llenwir eu swyddi.

# A project comes first, can wait or comes last. Name it in one of these only.
a-project-comes-first-can-wait-or-comes-last-name-it-in-one-of-these-only = Mae prosiect yn dod gyntaf, yn gallu aros neu’n dod olaf. Enwch ef yn un o’r rhain yn unig.

# A selection fills at most {most} posts, not {posts}. Choose fewer projects.
a-selection-fills-at-most-most-posts-not-posts-choose-fewer-projects = Mae dewisiad yn llenwi { $most } swydd ar y mwyaf, nid { $posts }. Dewiswch lai o brosiectau.

# Posts that begin within a year are filled together, and no more.
posts-that-begin-within-a-year-are-filled-together-and-no-more = Llenwir swyddi sy’n dechrau o fewn blwyddyn gyda’i gilydd, a dim mwy na hynny.

# There is no open post of a published project that begins in this time and that nobody is called up for.
there-is-no-open-post-of-a-published-project-that-begins-in-this-time-and = Nid oes swydd agored mewn prosiect cyhoeddedig sy’n dechrau yn y cyfnod hwn ac nad oes neb wedi’i alw iddi.

# These days have passed: the last is {day}.
these-days-have-passed-the-last-is-day = Mae’r diwrnodau hyn wedi mynd heibio: yr olaf yw { $day }.

# 1 pick is still to be decided on.
n-1-pick-is-still-to-be-decided-on = Mae 1 cynnig heb benderfyniad o hyd.

# {open} picks are still to be decided on.
open-picks-are-still-to-be-decided-on = { $open ->
    [two] Mae { $open } gynnig heb benderfyniad o hyd.
   *[other] Mae { $open } cynnig heb benderfyniad o hyd.
}

# Another officer is named only where the proposal is changed.
another-officer-is-named-only-where-the-proposal-is-changed = Dim ond lle y newidir y cynnig yr enwir swyddog arall.

# Give a reason for departing from the proposal.
give-a-reason-for-departing-from-the-proposal = Rhowch reswm dros wneud rhywbeth heblaw’r hyn a gynigiwyd.

# Give the officer who is taken instead.
give-the-officer-who-is-taken-instead = Rhowch y swyddog a gymerir yn lle hynny.

# Take the officer, another one, or nobody.
take-the-officer-another-one-or-nobody = Cymerwch y swyddog, un arall, neu neb.

# The proposal was made after that. Look at it as it is now.
the-proposal-was-made-after-that-look-at-it-as-it-is-now = Gwnaed y cynnig ar ôl hynny. Edrychwch arno fel y mae nawr.

# This is the officer who was proposed. Take the proposal, or choose another.
this-is-the-officer-who-was-proposed-take-the-proposal-or-choose-another = Dyma’r swyddog a gynigiwyd. Derbyniwch y cynnig, neu dewiswch un arall.

# This time is still to come.
this-time-is-still-to-come = Mae’r amser hwn eto i ddod.

# Candidates have been seen, so that nothing of what was asked can be changed. Draw up another selection.
candidates-have-been-seen-so-that-nothing-of-what-was-asked-can-be = Gwelwyd ymgeiswyr, felly ni ellir newid dim o’r hyn a ofynnwyd. Lluniwch ddewisiad arall.

# Decide on every pick first, and finish deciding.
decide-on-every-pick-first-and-finish-deciding = Penderfynwch ar bob cynnig yn gyntaf, a gorffennwch benderfynu.

# Deciding on this selection is finished. Apply it, or discard it.
deciding-on-this-selection-is-finished-apply-it-or-discard-it = Mae’r penderfynu ar y dewisiad hwn wedi gorffen. Rhowch ef ar waith, neu rhowch ef o’r neilltu.

# Nothing that this proposal rests on has changed and nobody decided otherwise, so that running it again would give the same.
nothing-that-this-proposal-rests-on-has-changed-and-nobody-decided = Nid oes dim y mae’r cynnig hwn yn dibynnu arno wedi newid ac ni phenderfynodd neb yn wahanol, felly byddai ei redeg eto’n rhoi’r un peth.

# Give a reason for filling the post.
give-a-reason-for-filling-the-post = Rhowch reswm dros lenwi’r swydd.

# A panel votes on this selection, and it votes on who is proposed. Nobody can be added.
a-panel-votes-on-this-selection-and-it-votes-on-who-is-proposed-nobody = Mae panel yn pleidleisio ar y dewisiad hwn, ac ar bwy a gynigir y mae’n pleidleisio. Ni ellir ychwanegu neb.

# Somebody is proposed for this post. Decide on that.
somebody-is-proposed-for-this-post-decide-on-that = Cynigir rhywun ar gyfer y swydd hon. Penderfynwch ar hynny.

# This selection does not fill this post.
this-selection-does-not-fill-this-post = Nid yw’r dewisiad hwn yn llenwi’r swydd hon.

# Run this selection first.
run-this-selection-first = Rhedwch y dewisiad hwn yn gyntaf.

# This selection is not running.
this-selection-is-not-running = Nid yw’r dewisiad hwn yn rhedeg.

# This selection is running.
this-selection-is-running = Mae’r dewisiad hwn yn rhedeg.

# This selection is running. Wait, or stop it first.
this-selection-is-running-wait-or-stop-it-first = Mae’r dewisiad hwn yn rhedeg. Arhoswch, neu ataliwch ef yn gyntaf.

# This selection was applied: whoever was taken has been called up.
this-selection-was-applied-whoever-was-taken-has-been-called-up = Rhoddwyd y dewisiad hwn ar waith: galwyd pwy bynnag a gymerwyd.

# This selection was discarded. Draw up another.
this-selection-was-discarded-draw-up-another = Rhoddwyd y dewisiad hwn o’r neilltu. Lluniwch un arall.

# What this proposal rests on has changed. Run it again, or discard it.
what-this-proposal-rests-on-has-changed-run-it-again-or-discard-it = Mae’r hyn y mae’r cynnig hwn yn dibynnu arno wedi newid. Rhedwch ef eto, neu rhowch ef o’r neilltu.

# A post of a project that comes first is worth at least as much as another.
a-post-of-a-project-that-comes-first-is-worth-at-least-as-much-as-another = Mae swydd mewn prosiect sy’n dod gyntaf yn werth o leiaf gymaint ag un arall.

# A post of a project that can wait is worth no more than one that is filled as usual.
a-post-of-a-project-that-can-wait-is-worth-no-more-than-one-that-is = Nid yw swydd mewn prosiect a all aros yn werth mwy nag un a lenwir fel arfer.

# A post of a project that comes last is worth no more than one of a project that can wait.
a-post-of-a-project-that-comes-last-is-worth-no-more-than-one-of-a = Nid yw swydd mewn prosiect sy’n dod olaf yn werth mwy nag un mewn prosiect a all aros.

# This weight is 0 to {most}, not {weight}.
this-weight-is-0-to-most-not-weight = Mae’r pwysau hwn rhwng 0 a { $most }, nid { $weight }.

# A selection covers 1 to {most} weeks, not {weeks}.
a-selection-covers-1-to-most-weeks-not-weeks = Mae dewisiad yn cwmpasu rhwng 1 a { $most } wythnos, nid { $weeks }.
