# Officers: the list, a profile, and what the home council does with it.

officers-title = Officers
officers-lead-desk = Officers in the pool whom their managers support.
officers-lead-council = Your council’s officers in the pool, and officers whose work lands at your council.
officers-recorded = Whose profile you see, in this list or by itself, is recorded. The officer can see that you looked, and what for.
officers-council = Home council
officers-any-council = Any council
officers-standing = Standing
officers-any-standing = Any standing
officers-find = Skill
officers-find-hint = A part of its name, such as research. You then choose among the skills that match.
officers-find-none = No skill matches “{ $find }”. Try a shorter part of its name.
officers-skill = Which skill?
officers-skill-hint = These skills match.
officers-skill-more = These are the first 20 skills that match. Enter more of the name to see others.
officers-any-skill = Any skill
officers-level = At this level or above
officers-any-level = Any level
officers-show = Show officers
officers-clear = Show everybody
officers-other-skill = The list is still limited to a skill that you chose before. Choose one of those above, or
officers-with = Officers with { $skill }
officers-list = Officers, in the order in which they joined
officers-none = No officer matches. Choose another council, standing or skill.
officers-officer = Officer
officers-home-council = Home council
officers-role = Role
officers-no-role = No role given
officers-level-of = Level
officers-standing-of = Standing
officers-until = until { $day }
officers-unsupported = No manager’s support yet
officers-offered = Half-days offered
officers-offer = { $load }, { $from } to { $to }
officers-no-offer = None offered
officers-pages = Pages of officers
officers-next-page = Next page
officers-first-page = First page

officers-back-label = Back
officers-back = All officers
officers-of = { $role }, { $council }
officers-own = This is your own profile. Change it, and see who looked at it.
officers-looked = That you looked at this profile is recorded. { $name } can see it, and what you looked for.
officers-profile = Profile
officers-summary = In his or her own words
officers-support = Manager’s support
officers-supported-by = Recorded by { $name } on { $day }
officers-supported-on = Recorded on { $day }
officers-not-supported = Not recorded. The desk does not see this profile until it is.
officers-support-means = If the line manager supports the listing of { $name }, record it here. Only then does the desk see this profile.
officers-support-button = Record the manager’s support
officers-support-end-means = If the line manager no longer supports the listing, record that here. The desk then no longer sees { $name }. Secondments that are under way go on.
officers-support-end = Record that the support has ended
officers-week = Working week
officers-areas = Services he or she knows
officers-no-areas = None given
officers-travel = Travel
officers-onsite = { $count ->
    [0] No days on site
    [one] At most { $count } day a week on site
   *[other] At most { $count } days a week on site
}
officers-notice = Notice before a start
officers-notice-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
officers-contract = Contract ends
officers-pay = Pay
officers-salary = { $salary } a year, full time
officers-pension = Employer’s pension contribution: { $share } of it
officers-clearance = Security clearance
officers-cleared-until = { $level }, until { $day }
officers-skills = Skills
officers-no-skills = No skills have been entered yet.
officers-skill-name = Skill
officers-evidence = Evidence, and when
officers-confirmed = Last confirmed by others
officers-used = Last used in a secondment
officers-never = Never
officers-can-do = What you can do
officers-confirm = Confirm
officers-offers = Half-days offered
officers-past = past
officers-absences = Leave and home days
officers-absence = { $kind }, { $from } to { $to }
officers-no-absences = None entered.
officers-interests = Interest in posts
officers-no-interests = No interest in any post that you may see.
officers-post-of = { $post } for { $project }
officers-since = since { $day }
officers-work = Call-ups and secondments
officers-secondment-to = Secondment: { $post } for { $project }
officers-call-up-for = Call-up: { $post } for { $project }
officers-asked-on = Asked on { $day }
officers-no-work = No call-ups and no secondments that you may see.

officers-confirm-title = Confirm a skill: { $skill }
officers-confirm-now = { $name } has this skill at level “{ $level }”, by evidence of { $day }.
officers-confirm-new = { $name } has not entered this skill yet.
officers-confirm-means = Confirm what the line manager has seen. It counts as evidence for the level, on the day that you give.
officers-confirm-level = At which level?
officers-level-awareness = Knows of it and can talk about it
officers-level-working = Applies it with support
officers-level-practitioner = Applies it alone, and helps others
officers-level-expert = Leads and sets standards in it
officers-confirm-day = When was it seen?
officers-confirm-day-hint = Today or earlier. For example, 27 3 2027.
officers-confirm-note = What does it rest on? (optional)
officers-confirm-note-hint = At most 500 characters. The officer and the desk read it.
officers-confirm-button = Confirm the skill
officers-confirm-not = Only an approver of the home council confirms a skill, and nobody confirms his or her own.
officers-leave-it = Leave it as it is

done-officer-support = The manager’s support is recorded as you said.
done-officer-confirm = The skill is confirmed.
officers-name-search = Name
officers-name-search-hint = All of it or a part
