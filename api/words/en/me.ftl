# An officer’s own pages: the profile, joining the pool, skills, availability, who looked.

me-title = My profile
me-back = Back to my profile
me-back-label = Back
me-change = Change
me-next = Next page
me-warning = Warning
me-not-given = Not given
me-over = Over
me-period = { $from } to { $to }
me-days-a-week = { $count ->
    [0] none
    [one] { $count } day a week
   *[other] { $count } days a week
}
me-days = { $count ->
    [0] none
    [one] { $count } day
   *[other] { $count } days
}

# A person without a profile.
me-not-in = You are not in the pool yet. Join it, and you can be called up to projects that need your skills.
me-not-in-button = Join the pool

# Where the officer stands.
me-standing = In the pool
me-standing-listed = The desk can find you and call you up.
me-standing-unsupported = You are listed, but the desk does not see you before your manager’s support is recorded.
me-standing-paused = Nobody is to ask you before the pause ends. Its last day is { $until }, and then you are listed again.
me-standing-paused-open = Nobody is to ask you for the time being.
me-standing-withdrawn = You are no longer in the pool. What was agreed before stays agreed.
me-support = Your manager’s support
me-supported = Recorded
me-supported-by = Recorded by { $who } on { $on }
me-unsupported = Not recorded
me-unsupported-what = Ask your manager to tell an approver of { $council } that they support you. The approver records it here; you cannot do it yourself.
me-council = Home council

# What waits.
me-waiting-heading = Waiting for you
me-waiting-none = Nothing waits for you.
me-waiting-none-link = Look at the open posts
me-waiting-answer = { $load }. Asked on { $since }. Answer by { $by }, or it lapses.
me-waiting-tag-answer = Answer
me-waiting-secondment = { $what }, wanted since { $since }
me-others-heading = Waiting for others
me-waiting-other = { $what }: { $who }, since { $since }
me-waiting-other-nobody = { $what }, since { $since }. Nobody is named who can do it yet.
me-call-up-title = Call-up: { $post }, { $project }
me-secondment-title = Secondment: { $post }, { $project }

# What is on.
me-on-now-heading = What you have on
me-on-now-none = You are on no secondment.
me-column-post = Post
me-column-dates = Dates
me-column-load = Half-days a week
me-column-state = State

# Skills.
me-skills-heading = Your skills
me-skills-learning = You want to learn more
me-skills-link = Add or change a skill
me-skills-none = You have entered no skills. Posts ask for skills, so that nobody finds you without.
me-skills-none-link = Add your first skill
me-column-skill = Skill
me-column-level = Level
me-column-evidence = Evidence
me-column-age = How fresh
me-column-day = Day
me-column-note = What it rests on
me-evidence-own = Your own assessment
me-skill-used = Last used in a secondment on { $on }
me-age-fresh = Fresh
me-age-year = Over a year
me-age-old = Over 2 years
me-skills-title = Add or change a skill
me-skills-back = Back to your skills
me-skills-find-heading = Find a skill
me-skills-search = Name of the skill
me-skills-search-hint = A part of it will do, for example “research”
me-skills-search-button = Search
me-skills-found = Skills with “{ $search }”
me-skills-all = All skills
me-skills-held = On your profile
me-skills-aliases = Also called { $names }
me-skills-nothing-found = No skill has this in its name.
me-skills-meant = Skills that “{ $search }” may mean
me-skills-meant-choose = Choose the one that you mean. None is added by itself.
me-skills-meant-none = No skill that we know is called anything like this.
me-skills-nothing-found-link = Show all skills
me-skill-merged = This skill was merged into another one:
me-skill-held = On your profile: { $level }. { $evidence }, { $on }.
me-skill-level = How well do you have this skill?
me-skill-level-awareness = You know what it is and why it matters
me-skill-level-working = You use it with some support
me-skill-level-practitioner = You use it on your own and show others how
me-skill-level-expert = You lead in it, and others come to you
me-skill-seen = When did you last use it?
me-skill-seen-hint = For example, 27 3 2027. If you leave this empty, it is today.
me-skill-note = What does it rest on? (optional)
me-skill-note-hint = A piece of work or a certificate, in at most 500 characters
me-skill-button-add = Add this skill
me-skill-button-change = Save this skill
me-skill-evidence-heading = The evidence behind it
me-skill-evidence-lead = What others confirm counts for more than what you say yourself, and what is fresh counts for more than what is old. The latest is on top.
me-skill-learn-heading = Learn more of it
me-skill-learn-lead = Some projects take learners: somebody who is one level short of what a post asks for, beside an expert. Say so if you want that for this skill.
me-skill-learns = You have said that you want to learn more of this. Projects that take learners may call you up for a post that asks for one level more, beside an expert.
me-skill-learn-button = I want to learn more of this
me-skill-learn-stop = I no longer want to
me-skill-remove-heading = Take the skill off
me-skill-remove-lead = Posts that ask for it will no longer find you. You can add it again.
me-skill-remove-button = Take this skill off my profile

# Half-days, leave and home days.
me-availability-heading = When you are available
me-availability-title = Half-days, leave and home days
me-availability-back = Back to half-days and leave
me-availability-lead = You can be called up only for half-days that you offer, and never on leave or on home days.
me-availability-weeks = See week by week what is free
me-offers = Half-days you offer
me-offer-one = { $load }, { $from } to { $to }
me-offers-none = You offer none: nobody can call you up.
me-offers-none-do = You offer none, and nobody can call you up. Offer some for the time you would like to give.
me-offer-withdraw = Withdraw
me-offer-withdraw-hint = An offer cannot be withdrawn while you are booked for its half-days.
me-offer-link = Offer half-days
me-offer-title = Offer half-days
me-offer-lead = Your working week: { $week }. Offer no more half-days than it has.
me-offer-button = Offer
me-column-half-days = Half-days
me-leave = Leave
me-leave-none = No leave is entered.
me-leave-remove = Remove
me-leave-link = Add leave
me-leave-title = Add leave
me-leave-lead = Nobody can book you on leave. This does not ask your manager for it.
me-leave-button = Add leave
me-home-days = Home days
me-home-days-none = No home days are to come.
me-home-days-lead = Days that { $council } keeps whatever happens. The council sets them.
me-home-day-council = { $when }, for everybody in your council

# A working week.
me-day-monday = Monday
me-day-tuesday = Tuesday
me-day-wednesday = Wednesday
me-day-thursday = Thursday
me-day-friday = Friday
me-week-full = Monday to Friday, all day
me-week-none = No half-day
me-week-mornings = Every morning
me-week-afternoons = Every afternoon
me-week-morning = { $day } morning
me-week-afternoon = { $day } afternoon

# The profile.
me-about-heading = About you
me-about-link = Change what is said about you
me-contract = Last day of your contract
me-contract-open = No end given
me-clearance = Security clearance
me-clearance-until = { $level }, until { $until }
me-clearance-none = None. Your home council enters it.
me-profile-title = Change what is said about you
me-profile-button = Save
me-field-role = Your role
me-field-role-hint = The nearest in the framework of the digital and data profession
me-field-role-none = Not given
me-field-role-one = { $role } ({ $family })
me-field-summary = About you
me-field-summary-hint = What you do and what you would like to do, in a few sentences. At most 2,000 characters.
me-field-pattern = Your working week
me-field-pattern-hint = Tick the half-days on which you work for your council
me-field-areas = Services you know
me-field-areas-hint = Choose all that you have worked with
me-field-reach = How far you travel
me-field-onsite = Most days on site
me-field-onsite-hint = The rest of the work you do from where you are
me-field-notice = Notice you need
me-field-notice-hint = How many days before a start you must know
me-field-notice-unit = days
me-field-contract = Last day of your contract
me-field-contract-hint = Only if your contract has an end. You are not called up for work beyond it. For example, 31 3 2028.
me-field-council = Which council employs you?
me-field-council-hint = It decides on your release, and you stay its employee
me-field-council-choose = Choose your council
me-field-off-payroll = Are you paid off-payroll?
me-field-off-payroll-hint = Contractors who are paid off-payroll cannot be seconded
me-field-off-payroll-yes = Yes, I am a contractor paid off-payroll
me-field-from = First day
me-field-to = Last day
me-field-day-hint = For example, 27 3 2027
me-field-to-hint = You can withdraw an offer earlier
me-field-leave-to-hint = For a single day, the same day again
me-field-load = How much
me-field-load-hint = Half-days a week, 1 to 10
me-field-load-unit = half-days a week
me-field-leave-pattern = Which half-days?
me-field-leave-whole = Whole days
me-field-leave-mornings = Mornings only
me-field-leave-afternoons = Afternoons only

# Joining.
me-join-title = Join the pool
me-join-lead = This takes about five minutes. You stay an employee of your council.
me-join-fact-manager = The desk sees you once your manager’s support is recorded.
me-join-fact-free = Joining binds you to nothing. You can say no to every call-up, pause, or leave the pool, without detriment.
me-join-fact-seen = Other officers do not see your profile, and you see who looked at it and why.
me-join-fact-alerts = You are told of new posts that fit you, at most once a week. You can change that or stop it at any time.
me-join-already = You are in the pool already.
me-join-no-council = No council takes part in this body yet. Ask its administrator.
me-join-work-heading = Where you work
me-join-you-heading = What you bring
me-join-later = You can leave as it is what you are not sure of, and change everything later. Your skills come next.
me-join-button = Join the pool

# Interest in posts.
me-interests-heading = Posts you are interested in
me-interests-none = You have shown interest in no open post.
me-interest-title = { $post }, { $project }
me-interest-shared = since { $on }; your home council may know
me-interest-private = since { $on }; only the desk knows

# Who looked.
me-views-heading = Who looked at your profile
me-views-lead = Each person, purpose and day is kept once. The latest comes first.
me-views-none = Nobody has looked at your profile yet.
me-views-link = See everybody who looked
me-view-one = { $who }, on { $on }: { $purpose }
me-view-role-council = { $role }, { $council }
me-column-who = Who
me-column-as = Role on that day
me-column-why = What for
me-column-when = When

# Pausing and leaving.
me-pool-heading = Pause or leave the pool
me-list-lead = Be listed again, and the desk can call you up at once.
me-list-button = List me again
me-pause-label = Pause until
me-pause-again-label = Change the last day of the pause
me-pause-hint = The last day, at most a year ahead. For example, 27 3 2028. The pause begins at once and ends by itself. What is agreed stays agreed.
me-pause-button = Pause
me-withdraw-link = Leave the pool
me-withdraw-title = Leave the pool
me-withdraw-lead = You may leave at any time, without detriment and without giving a reason. This is what follows:
me-withdraw-fact-desk = The desk no longer finds you, and nobody can call you up.
me-withdraw-fact-interest = Every interest in a post is taken back.
me-withdraw-fact-agreed = Secondments that are agreed stay agreed, and call-ups that wait still want your answer.
me-withdraw-fact-again = You can list yourself again. Your profile, skills and offers will be there; your interests will not.
me-withdraw-fact-kept = If you do not come back and hold no role here, all that names you is erased after six years.
me-withdraw-asked-heading = Call-ups still to answer
me-withdraw-asked-by = answer by { $by }
me-withdraw-agreed-heading = Secondments that stay agreed
me-withdraw-or-pause = Do you only want a rest?
me-withdraw-or-pause-link = Pause instead
me-withdraw-button = Leave the pool

# The account.
me-account-heading = Your account
me-account-link = Your sessions, and everything that is held about you

# What came of posts, and how the officer follows what happens.
me-outcomes-heading = What came of posts
me-outcome-one = { $post }, { $project }: { $outcome }. You were told on { $on }.
me-follow-heading = Calendar and alerts
me-follow-calendar = Calendar
me-follow-calendar-on = Its address was issued on { $on }
me-follow-calendar-off = See what you have on in your own calendar
me-follow-alerts = Told of new posts that fit
me-follow-alerts-from = from a score of { $score }

# What is said after something was done.
done-me-pause = You are paused.
done-me-list = You are listed again.
done-me-withdraw-confirm = You have left the pool.
done-me-join-send = You are in the pool. Now add your skills: start with the three that matter most. Then offer half-days.
done-me-profile-save = What is said about you is saved.
done-me-skill-set = The skill is saved.
done-me-skill-learn = What you want to learn is saved.
done-me-skill-remove = The skill is off your profile.
done-me-offer-add = Your half-days are offered.
done-me-availability-withdraw-offer = The offer is withdrawn.
done-me-leave-add = Your leave is added.
done-me-availability-remove-leave = The leave is removed.
