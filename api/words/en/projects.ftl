# Projects: the list, a project, its posts, and what is done with them.

projects-title = Projects
projects-new = List a new project
projects-state = State of the projects
projects-state-any = In any state
projects-filter = Show
projects-open-only = Only those that are not closed
projects-silent = { $days ->
    [one] Nothing heard for { $days } day
   *[other] Nothing heard for { $days } days
}
projects-caption = Projects, and how they are going
projects-column-project = Project
projects-column-state = State
projects-column-phase = Phase
projects-column-dates = Dates
projects-column-claimed = Confidence claimed
projects-column-computed = Status computed
projects-lead-host = Lead host council: { $council }
projects-dates = { $from } to { $to }
projects-dates-from = From { $from }
projects-dates-to = Until { $to }
projects-dates-none = No dates yet
projects-claimed-none = Nothing reported yet
projects-computed-none = Not computed for a draft
projects-watermelon = Claimed better than the facts
projects-none = There are no projects yet that you may see.
projects-none-desk = There are no projects yet. List the first one.
projects-none-so = No project is in this state. Choose another state to see more.
projects-pages = Pages of projects
projects-next = Next projects

project-back = Back
project-back-list = All projects
project-back-project = Back to the project
project-cancel = Cancel
project-only-desk = Only a coordinator can do this. Ask the desk.
project-only-desk-or-lead = Only a coordinator or the project’s delivery lead can do this. Ask the desk.
project-only-published = This can only be done while a project is published.

project-fields-title = Name of the project
project-fields-title-hint = Short and plain, such as “Missed-bin reporting”. At most 120 characters.
project-fields-problem = What is the problem?
project-fields-problem-hint = What goes wrong today, for whom, and how often. Needed before the project is published.
project-fields-outcome = How will you see that it is solved?
project-fields-outcome-hint = One thing that can be counted, before and after. Needed before the project is published.
project-fields-sponsor = Sponsor
project-fields-sponsor-hint = The name of the person who wants it done and can decide. Needed before the project is published.
project-fields-service = Council service
project-fields-service-none = Not said
project-fields-lead = Delivery lead
project-fields-lead-hint = Who runs the project and reports on it. You can choose somebody who leads a project already, or yourself.
project-fields-lead-none = Nobody yet
project-fields-starts = First day
project-fields-starts-hint = For example, 11 1 2027
project-fields-ends = Last day
project-fields-ends-hint = For example, 9 7 2027
project-fields-budget = Budget
project-fields-budget-hint = In pounds, such as 310,000. Leave it empty if there is none yet.
project-fields-tolerance = How far may the forecast cost exceed the budget?
project-fields-tolerance-hint = Within this the status for cost is amber; beyond it, red.

project-new-title = List a new project
project-new-lead = It is saved as a draft that only the desk sees. Only the name is needed now. You publish it when it is ready.
project-new-hosts = Host councils
project-new-hosts-lead = Where the work lands. You can change them and add others later. A project without a lead host council cannot be published.
project-new-host-lead = Lead host council
project-new-host-other = Another host council ({ $number })
project-new-council-none = None
project-new-phase = In which phase does it begin?
project-new-phase-hint = Most projects begin in discovery.
project-new-save = Save as a draft

project-edit-title = Change { $project }
project-edit-lead = What you leave empty is cleared. Host councils and the phase are changed on pages of their own.
project-edit-closed = This project is closed and cannot be changed.
project-edit-save = Save changes

project-hosts-title = Host councils of { $project }
project-hosts-draft = Where the work lands. Once the project is published its host councils stay, and only others can be added.
project-hosts-published = The project is published: its host councils stay. You can add others where the work lands as well.
project-hosts-others = Other host councils
project-hosts-others-hint = Untick those where the work will not land.
project-hosts-add = Add a host council ({ $number })
project-hosts-save = Save host councils

project-phase = Phase: { $phase }
project-silent-since = { $days ->
    [one] Nothing has been heard of this project for { $days } day, since { $day }.
   *[other] Nothing has been heard of this project for { $days } days, since { $day }.
}
project-silent-prompt = { $what }: { $day }.
project-silent-closes = Unless somebody reports on it, it is closed as dormant on { $day }, or as soon as nobody serves on it any more.
project-silent-who = { $name } is to report on it.
project-silent-nobody = Nobody leads it: the desk names a delivery lead.
project-dormant-reason = Nobody reported on it for 60 days, and nobody answered the warning.
project-is-draft = This is a draft. Only the desk sees it, and nobody can be called up for it. Publish it when it is ready.
project-is-closed = This project was closed on { $day }. { $reason }
project-watermelon = The confidence claimed is better than the facts say.
project-warning = Warning
project-actions = What you can do with this project
project-to-publish = Check and publish
project-to-update = Report an update
project-to-edit = Change what it says
project-to-hosts = Change host councils
project-to-posts = Add posts
project-to-phase = Move to another phase
project-to-close = Close the project
project-similar = Projects like it
project-similar-lead = Look at these first. Perhaps there is something to take over, or somebody to ask.
project-similar-likeness = { $share } alike
project-similar-none = No project like it was found.
project-rating = How it is going
project-claimed = Confidence claimed
project-claimed-means = { $confidence }. The delivery lead says so.
project-claimed-none = The delivery lead has not reported yet.
project-computed = Status computed
project-computed-means = Worked out from the facts. Nobody can change it by hand.
project-computed-stale = Grey, because nothing was heard of the project for more than 21 days.
project-computed-none = Not computed yet.
project-reasons = Why the status is what it is
project-reasons-about = About
project-reasons-status = Status
project-reasons-why = Why
project-reasons-grey = Grey
project-about = What it is for
project-problem = Problem
project-outcome = Outcome measure
project-sponsor = Sponsor
project-service = Council service
project-hosts = Host councils
project-host-lead = { $council } (lead)
project-lead = Delivery lead
project-lead-none = Nobody yet
project-dates = Dates
project-budget = Budget
project-budget-tolerance = { $budget }. The forecast may be { $tolerance } over it.
project-forecast = Forecast of { $day }: { $forecast }.
project-phases = Phases so far
project-phase-entry = { $phase } on { $day }: { $gate }
project-not-said = Not said yet
project-posts = Posts
project-posts-filled = { $filled } of { $posts } filled.
project-posts-post = Post
project-posts-load = Load
project-posts-dates = Dates
project-posts-stand = Where it stands
project-posts-officer = { $officer }, { $council }
project-posts-someone = An officer of { $council }
project-posts-waiting = Waiting for: { $what }. Since { $day }.
project-posts-nobody = Nobody is called up.
project-posts-find = Find somebody for { $post }
project-posts-none = There are no posts yet.
project-posts-none-desk = There are no posts yet.
project-posts-none-add = Add the first posts
project-milestones = Milestones
project-milestones-reached = { $reached } of { $milestones } reached.
project-milestones-one = Milestone
project-milestones-stand = Where it stands
project-milestones-promised = First promised for
project-milestones-due = Reached or now due
project-milestones-slip = Against the promise
project-milestones-none = There are no milestones yet. The delivery lead adds them.
project-on-day = On the day
project-updates = Updates
project-updates-none = There are no updates here. The delivery lead reports them.
project-updates-pages = Pages of updates
project-updates-next = Older updates
project-update-by = { $day }, { $person }
project-update-changed = What changed: { $changed }
project-update-wanted = Decision wanted: { $decision }
project-update-wanted-by = Decision wanted by { $day }: { $decision }
project-benefits = Benefits
project-benefits-one = What is counted
project-benefits-before = Before
project-benefits-wanted = Wanted
project-benefits-now = Now
project-benefits-way = How far on the way
project-benefits-worth = Worth a year
project-benefits-unmeasured = Not measured yet
project-benefits-none = There are no benefits yet. The delivery lead adds them.

project-publish-title = Publish { $project }
project-publish-done-already = This project is published already.
project-publish-similar = { $share } alike. { $state }, phase: { $phase }.
project-publish-ask = Ask { $person }, who leads it.
project-publish-check = What everybody in the body will see
project-publish-starts = First day
project-publish-ends = Last day
project-publish-host = Lead host council
project-publish-missing = Missing
project-publish-no-posts = It has no posts yet. You can add them after it is published too.
project-publish-no-lead = It has no delivery lead yet, so nobody can report on it.
project-publish-what = Once it is published, officers can see its posts and the desk can call them up. It cannot become a draft again.
project-publish-publish = Publish the project
project-publish-not-ready = It cannot be published while something is missing.
project-publish-no-host = Choose the lead host council
project-publish-fill = Fill in what is missing

project-close-title = Close { $project }
project-close-running = The project cannot be closed while officers serve it or are being asked to. Take back or complete these first:
project-close-lead = Its open posts close with it. A closed project cannot be opened again.
project-close-reason = Why is it closed?
project-close-reason-hint = For example, it is finished, or it was stopped and why. Everybody who sees the project sees this.
project-close-close = Close the project

project-phase-title = Move { $project } to another phase
project-phase-now = It is now in this phase: { $phase }. A project goes one phase on, or back to an earlier one.
project-phase-to = To which phase does the gate lead?
project-phase-next = The next phase
project-phase-earlier = Back to this phase
project-phase-gate = What was decided?
project-phase-stays = The project stays in its phase, and the decision is kept
project-phase-from = From which day?
project-phase-from-hint = Today, unless you say otherwise
project-phase-move = Record the decision

project-posts-new-title = Add posts to { $project }
project-posts-new-lead = Posts of one kind are added together. Each place is filled and closed by itself.
project-posts-new-runs = The project runs from { $from } to { $to }.
project-posts-new-name = Name of the post
project-posts-new-name-hint = For example, Senior user researcher
project-posts-new-places = Places
project-posts-new-places-hint = How many officers are wanted for this, 1 to 50
project-posts-new-role = Role
project-posts-new-role-hint = As the Government Digital and Data Profession names it
project-posts-new-role-none = No particular role
project-posts-new-level = Level of the role, if it matters
project-posts-new-level-hint = For example, senior
project-posts-new-load = Half-days a week
project-posts-new-load-hint = 10 half-days are a full week
project-posts-new-load-none = Choose a load
project-posts-new-starts = First day of the post
project-posts-new-ends = Last day of the post
project-posts-new-day-hint = For example, 11 1 2027. As the project, if you leave it empty.
project-posts-new-onsite = On site
project-posts-new-onsite-hint = Days a week at the lead host council, 0 to 5
project-posts-new-onsite-unit = days a week
project-posts-new-clearance = Security clearance
project-posts-new-clearance-none = None needed
project-posts-new-needs = Skills it needs
project-posts-new-needs-lead = Name one to five skills, at least one of them essential. Only officers who have every essential skill at the level asked for become candidates. Desirable skills earn points.
project-posts-new-more = Not every skill is in these lists. To find another, enter part of its name, choose “Find skills” at the end, and then choose the skill from the list.
project-posts-new-find = Another skill, which is not in the list
project-posts-new-find-part = Part of its name
project-posts-new-find-button = Find skills
project-posts-new-need = Skill { $number }
project-posts-new-skill = Which skill
project-posts-new-skill-none = No skill
project-posts-new-skill-level = Lowest level that will do
project-posts-new-skill-level-none = Choose a level
project-posts-new-weight = How much it matters
project-posts-new-essential = Essential
project-posts-new-desirable = Desirable
project-posts-new-continue = Continue

project-posts-check-title = Check the posts before you add them
project-posts-check-project = Project
project-posts-check-as-project = { $day }, as the project
project-posts-check-half = Skill { $number } has no level, or a level without a skill.
project-posts-check-essential = At least one essential skill is needed, so that candidates can be told apart.
project-posts-check-wrong = This has to be changed before the posts can be added:
project-posts-check-add = Add the posts

done-project-new-create = The draft is saved.
done-project-hosts-set = The host councils are saved.
done-project-edit-save = Your changes are saved.
done-project-publish-publish = The project is published.
done-project-close-close = The project is closed.
done-project-phase-move = The decision is recorded.
done-project-posts-new-add = The posts are added.

project-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
project-early = { $days ->
    [one] { $days } day early
   *[other] { $days } days early
}
project-to-milestones = Milestones
project-to-money = Forecast of the cost
project-to-benefits = Benefits

project-to-team = Change team rules
project-team-title = Team rules of { $project }
project-team-lead = What the squad as a whole must be, beside what each post asks for.
project-team-most = Most officers of one council
project-team-most-hint = A number from 1 to 200. Leave it empty if any number may come. Nobody beyond it is proposed or can be called up.
project-team-wants = The squad is to have
project-team-wants-lead = Somebody who can lead the others
project-team-wants-lead-hint = An expert in a skill that the post cannot do without.
project-team-wants-host = Somebody from a host council
project-team-learners = Learners
project-team-takes-learners = Learners may join
project-team-takes-learners-hint = Officers who lack one essential skill by one level, and want to learn it, may be proposed and called up: one for each expert in the squad.
project-team-save = Save team rules
project-team-broken = The squad does not keep its team rules
project-team = Team rules
project-team-none = None
project-team-is-most = { $count ->
    [one] At most { $count } officer of one council
   *[other] At most { $count } officers of one council
}
done-project-team-set = The team rules are saved.
