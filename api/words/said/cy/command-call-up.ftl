# Drafted by a machine; awaiting review by a Welsh speaker.

# Nobody calls himself or herself up; somebody else at the desk does.
nobody-calls-himself-or-herself-up-somebody-else-at-the-desk-does = Nid oes neb yn galw arnynt eu hunain; rhywun arall wrth y ddesg sy’n gwneud hynny.

# Posts are filled while their project is published; this one is {state}.
posts-are-filled-while-their-project-is-published-this-one-is-state = Llenwir swyddi tra bo eu prosiect wedi’i gyhoeddi; cyflwr y prosiect hwn yw: { $state }.

# Somebody is called up for this post already. Take that call-up back first.
somebody-is-called-up-for-this-post-already-take-that-call-up-back-first = Mae rhywun eisoes wedi’i alw i’r swydd hon. Tynnwch yr alwad honno’n ôl yn gyntaf.

# In a voluntary network officers are called up only for posts that they have shown interest in, and this officer has not.
in-a-voluntary-network-officers-are-called-up-only-for-posts-that-they = Mewn rhwydwaith gwirfoddol gelwir ar swyddogion ar gyfer swyddi y maent wedi dangos diddordeb ynddynt yn unig, ac nid yw’r swyddog hwn wedi gwneud hynny.

# Nobody at the home council can decide on this officer’s release: it has no approver in the body yet.
nobody-at-the-home-council-can-decide-on-this-officers-release-it-has-no = Ni all neb yn y cyngor cartref benderfynu ar ryddhau’r swyddog hwn: nid oes ganddo gymeradwywr yn y corff eto.

# Nobody can be reminded: the home council has no approver in the body.
nobody-can-be-reminded-the-home-council-has-no-approver-in-the-body = Ni ellir atgoffa neb: nid oes gan y cyngor cartref gymeradwywr yn y corff.

# Give a reason for taking the call-ups back.
give-a-reason-for-taking-the-call-ups-back = Rhowch reswm dros dynnu’r galwadau’n ôl.

# There is no such call-up, or it is not yours to see.
there-is-no-such-call-up-or-it-is-not-yours-to-see = Nid oes galwad o’r fath, neu ni chewch ei gweld.

# There is no such project, or it is not yours to see.
there-is-no-such-project-or-it-is-not-yours-to-see = Nid oes prosiect o’r fath, neu ni chewch ei weld.

# Give whether somebody has to stand in.
give-whether-somebody-has-to-stand-in = Dywedwch a oes rhaid i rywun gymryd lle’r swyddog.

# The post takes {load}; a call-up is for that or less.
the-post-takes-load-a-call-up-is-for-that-or-less = Mae’r swydd yn cymryd { $load }; mae galwad am hynny neu lai.

# The work lies inside the dates asked for, from {starts_on} to {ends_on}.
the-work-lies-inside-the-dates-asked-for-from-starts-on-to-ends-on = Mae’r gwaith o fewn y dyddiadau y gofynnwyd amdanynt, o { $starts_on } i { $ends_on }.

# Give the half-days of the week either as a load or as steps.
give-the-half-days-of-the-week-either-as-a-load-or-as-steps = Rhowch hanner diwrnodau’r wythnos naill ai fel llwyth neu fel camau.

# “{title}”: {sentence}
title-sentence = “{ $title }”: { $sentence }

# “{title}”: there is no such officer any more.
title-there-is-no-such-officer-any-more = “{ $title }”: nid oes swyddog o’r fath mwyach.

# “{title}”: there is no such post any more.
title-there-is-no-such-post-any-more = “{ $title }”: nid oes swydd o’r fath mwyach.

# “{title}”: something that it needs is not there any more.
title-something-that-it-needs-is-not-there-any-more = “{ $title }”: nid yw rhywbeth y mae ei angen arni yno mwyach.

# This officer is not in the pool any more.
this-officer-is-not-in-the-pool-any-more = Nid yw’r swyddog hwn yn y gronfa mwyach.

# Give the selection a name.
give-the-selection-a-name = Rhowch enw i’r dewisiad.

# There is no project {project}, or it is not yours to see.
there-is-no-project-project-or-it-is-not-yours-to-see = Nid oes prosiect { $project }, neu ni chewch ei weld.

# Somebody has this post at that time. It is free from {day} on.
somebody-has-this-post-at-that-time-it-is-free-from-day-on = Mae’r swydd hon gan rywun bryd hynny. Mae’n rhydd o { $day } ymlaen.
