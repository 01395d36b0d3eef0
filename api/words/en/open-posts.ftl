# Posts that can be filled, as an officer sees them: the list, a post, one’s own points, interest.

open-posts-title = Open posts
open-posts-lead = You see the same points and reasons as the desk does. The best are first.
open-posts-lead-not-in = You are not in the pool, so that there are no points for you here.
open-posts-join = Join the pool
open-posts-fitting = You fit
open-posts-fitting-none = No post on this page fits you as things stand. See below what is in the way.
open-posts-others = Something is in the way
open-posts-others-none = Nothing is in the way of any post on this page.
open-posts-all = All open posts
open-posts-none = No post is open. When one is, it is listed here.
open-posts-none-link = See that your skills and half-days are as they should be
open-posts-next = More posts
open-posts-first-page = Back to the first posts
open-posts-back = Back to the open posts
open-posts-back-label = Back
open-posts-tag-fits = You fit
open-posts-tag-not = Does not fit
open-posts-tag-interest = Interest shown
open-posts-score = { $score } of 1,000 points
open-posts-in-the-way = In the way: { $rules }
open-posts-onsite = { $count ->
    [0] no days on site
    [one] { $count } day a week on site
   *[other] { $count } days a week on site
}

# A post.
open-posts-called-up = You have been called up for this post.
open-posts-called-up-link = See where it stands
open-posts-not-open = This post cannot be filled any more.
open-posts-project = Project
open-posts-outcome = What it is measured by
open-posts-service = Service
open-posts-hosts = Where the work lands
open-posts-host-lead = { $council } (lead)
open-posts-role = Role
open-posts-dates = Dates
open-posts-load = How much
open-posts-place = Where
open-posts-clearance = Security clearance
open-posts-clearance-none = None needed
open-posts-needs-heading = Skills it needs
open-posts-needs-none = It asks for no particular skill.
open-posts-column-skill = Skill
open-posts-column-needed = Level needed
open-posts-column-kind = Kind
open-posts-column-yours = Yours
open-posts-essential = Essential
open-posts-desirable = Desirable
open-posts-skill-missing = Not on your profile
open-posts-skill-add = Add it

# One’s own points.
open-posts-fit-heading = How you fit
open-posts-learner = You would join as a learner of { $skill }, beside an expert.
open-posts-fit-lead = The desk sees the same. The points put officers who fit in order; a person decides.
open-posts-why-not-heading = What is in the way
open-posts-mend = What would mend it:
open-posts-gap = you have { $held }, it needs { $needed }
open-posts-gap-missing = not on your profile, it needs { $needed }
open-posts-mend-availability = Look at the half-days you offer
open-posts-mend-profile = Change your profile
open-posts-mend-listed = List yourself again
open-posts-mend-supported = Your manager’s support is recorded by an approver of your council. Ask your manager.
open-posts-mend-council = Only { $council } can change this. Ask there.
open-posts-points-heading = Your points, criterion by criterion
open-posts-column-criterion = Criterion
open-posts-column-points = Points
open-posts-column-because = Why
open-posts-points = { $points } of { $out }
open-posts-sum = All together
open-posts-sum-because = The sum of the lines above

# Interest.
open-posts-interest-heading = Your interest
open-posts-interest-shown-shared = You have shown interest since { $on }. The desk and { $council } may know. Other officers never do.
open-posts-interest-shown-private = You have shown interest since { $on }. Only the desk knows.
open-posts-interest-withdrawn = You have left the pool, so that you cannot show interest.
open-posts-field-note = A few words to the desk (optional)
open-posts-field-note-hint = Why this post, in at most 1,000 characters
open-posts-field-shared = May { $council } know?
open-posts-field-shared-hint = Your home council decides on your release later. Other officers never see your interest.
open-posts-field-shared-no = No, only the desk
open-posts-field-shared-yes = Yes, my home council too
open-posts-interest-button = Show interest
open-posts-interest-change = Save the change
open-posts-interest-withdraw = Take my interest back

# What is said after something was done.
done-open-post-show-interest = The desk knows that you are interested.
done-open-post-withdraw-interest = Your interest is taken back.
