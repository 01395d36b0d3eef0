# The desk: what a coordinator does next.

desk-title = What to do next
desk-lead = { $ours ->
    [one] { $ours } thing is for the desk to do.
   *[other] { $ours } things are for the desk to do.
} { $others ->
    [one] { $others } thing waits for somebody else, or needs watching.
   *[other] { $others } things wait for somebody else, or need watching.
}
desk-filter = Show
desk-show-all = Everything ({ $count })
desk-show-call-ups = Call-ups ({ $count })
desk-show-posts = Posts ({ $count })
desk-show-secondments = Secondments ({ $count })
desk-show-projects = Projects ({ $count })

desk-action = What is to be done
desk-who = Who acts
desk-us = The desk
desk-nobody = Nobody can act: the council has no approver
desk-somebody = An officer
desk-whom = { $name }, { $council }
desk-post-of = { $post } for { $project }
desk-since = Waiting since
desk-by = By
desk-overdue = Overdue
desk-days = { $count ->
    [0] since today
    [one] { $count } day
   *[other] { $count } days
}
desk-days-ago = { $count ->
    [0] today
    [one] { $count } day ago
   *[other] { $count } days ago
}
desk-left = { $count ->
    [0] today
    [one] in { $count } day
   *[other] in { $count } days
}
desk-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
desk-next = Next page
desk-next-posts = Posts that were listed later
desk-next-secondments = Secondments that were drawn up later
desk-next-projects = Projects that were listed later
desk-pages-posts = Pages of posts
desk-pages-secondments = Pages of secondments
desk-pages-projects = Pages of projects

desk-call-ups = Call-ups that wait
desk-call-up = Call-up
desk-call-ups-none = No call-up waits for anybody. To call somebody up, choose a post that is open.
desk-call-ups-more = More call-ups wait than are shown here. All of them are in the list of call-ups.
desk-call-ups-all = All call-ups

desk-posts = Open posts without an officer
desk-post = Post
desk-last = Last call-up
desk-last-none = Nobody has been called up yet
desk-by-start = Starts on
desk-call-somebody = Choose an officer and call him or her up
desk-posts-none = Every open post has an officer, or a call-up that waits. New posts are added to a project.

desk-secondments = Secondments that need something
desk-secondment = Secondment
desk-complete = Complete it, with the hand-over note
desk-ended = Since its last day, { $day }
desk-ending = Agree the hand-over before it ends
desk-not-yet = Not due yet
desk-secondments-none = No secondment waits for a consultation, a signature or an answer, and none ends within 28 days.
desk-secondments-more = More secondments wait for consultations and signatures than are shown here. All of them are in the list of secondments.
desk-secondments-all = All secondments

desk-projects = Projects that need attention
desk-project = Project
desk-status = Status
desk-status-grey = Grey
desk-status-red = Red
desk-status-amber = Amber
desk-status-green = Green
desk-why = Why
desk-heard = Last heard of
desk-no-lead = Nobody: name a delivery lead
desk-stale = No update for more than 21 days. Ask the delivery lead for one.
desk-quiet = No update for more than 14 days. Ask the delivery lead for one.
desk-projects-none = Every project is green, and reported within the last 14 days.
