# The administrator's pages: the body, its councils, people and machinery.

body-title = The body
body-back = The body
body-back-label = Back
body-pages = Pages
body-next = Next page
body-first = First page
body-search = Search
body-save = Save
body-change = Change
body-cancel = Cancel
body-act = What you can do
body-nothing = Nothing
body-state = State
body-warning = Warning
body-until = until { $day }
body-waiting = Waiting for an administrator
body-waiting-none = Nothing waits for you.
body-waiting-erase = Erase { $name }, who asked for it
body-waiting-by = by { $day }
body-waiting-webhook = Look at the endpoint “{ $label }”, which is not being reached
body-waiting-since = since { $day }
body-manage = Set up and look after
body-model = Operating model
body-model-now = In force
body-model-ahead = To come
body-model-since = { $model }, since { $day }
body-model-from = { $model }, from { $day }
body-model-authority-is = Authority: { $authority }
body-model-none = No model is in force yet. Choose one.
body-model-change = Choose a model
body-model-title = Choose how the body is run
body-model-lead = The model decides who picks officers, who pays them, and who must agree to a release. The past keeps the model it had.
body-model-history = Models so far, and to come
body-model-choose = Model
body-model-first-day = First day
body-model-first-day-hint = For example, 27 3 2028. Today, if you leave it empty.
body-model-authority = Authority for a mandate
body-model-authority-hint = Who gives the mandate, by name and office. For a central mandate only.
body-model-no-authority = None
body-model-voluntary = Officers volunteer and home councils decide. Nobody is recharged.
body-model-central-contract = The body contracts officers, and pays them or compensates the home council.
body-model-mandate = The body assigns officers under a mandate. The home council is consulted and may object.
body-model-consortium = Councils pledge days and money. Releases are agreed beforehand up to a load; above it the council decides.
body-model-warning = From its first day the model changes who decides on every new call-up.
body-model-button = Choose this model
body-council = Council
body-councils-title = Member councils
body-councils-lead = What part each council has, and how far it lets its officers go.
body-councils-members = Members, in the order in which they joined
body-councils-none = No council has joined yet.
body-councils-join = How does another council join?
body-councils-join-how = The list of all councils cannot be searched on these pages yet. Ask whoever operates the service for the council’s page, or let them enter the membership.
body-council-kind = Kind
body-council-place = Where
body-council-part = Part
body-council-part-funding = Has pledged money or days.
body-council-part-taking = Lends and takes officers, without a pledge.
body-council-part-beneficiary = Uses what is made, without being able to contribute.
body-council-cap = Most officers away at once
body-council-cap-label = Most officers away at once
body-council-cap-hint = A number of officers. Leave it empty for no cap.
body-council-no-cap = No cap
body-council-standing = Released without asking
body-council-standing-label = Released by standing agreement, up to
body-council-standing-hint = Half-days a week, 0 to 10. With 0 the council decides on each release.
body-council-standing-is = Up to { $load }
body-council-standing-none = Never: each release is decided
body-council-ends = The council ends on { $day }
body-council-blackouts = Dates without release
body-council-blackout = { $from } to { $until }
body-council-not-member = This council is not a member of the body. It joins when you save this.
body-council-joined = Member since
body-council-joined-hint = For example, 27 3 2028. Today, if you leave it empty.
body-council-join-button = Let the council join
body-people-title = People and roles
body-people-what = Add and invite people, give and end roles
body-people-erasures = Asked to be erased
body-people-erasures-lead = The law gives you a month. An administrator has to do it.
body-people-asked = asked on { $day }
body-people-list = People
body-people-search = Find somebody
body-people-search-hint = A name or an e-mail address, or a part of one
body-people-found = People found by “{ $search }”
body-people-none = Nobody has this name or e-mail address.
body-person-held = Held
body-person-held-until = { $from } to { $until }
body-person-held-since = Since { $from }
body-person-role-over = Over
body-people-add = Add a person
body-people-add-lead = First add the person, then give them a role and invite them.
body-people-add-button = Add the person
body-person-name = Name
body-person-email = E-mail address
body-person-email-hint = They sign in with it. One person has one address.
body-person-no-email = None to be seen
body-person-language = Language of letters and pages
body-person-language-hint = With both languages, people choose on each page.
body-person-role = Role
body-person-roles = Roles
body-person-roles-of = Roles of { $name }
body-person-no-roles = No role
body-person-roles-none = This person has no role and sees next to nothing. Give one below.
body-person-for-body = The body itself
body-person-officer-role = Goes with the profile in the pool
body-person-end-role = End
body-person-sessions = Signed in
body-person-record = What happened to this person’s entry
body-person-erasure = This person asked on { $asked } to be erased. It is to be done by { $due }.
body-person-erased = This person was erased on { $day }. Nothing is left that names them.
body-person-grant = Give a role
body-person-grant-council = For which council
body-person-grant-council-hint = Approvers and leaders act for one council. The other roles are for the body itself.
body-person-until = Last day
body-person-until-hint = For example, 27 3 2028. Leave it empty if there is no end.
body-person-grant-button = Give the role
body-person-invite = Invite
body-person-invite-lead = { $name } gets an e-mail with a link that lets them in once. An earlier invitation that was not used stops working.
body-person-invite-council = Whose people they are
body-person-invite-council-hint = Afterwards they may also sign in with that council’s identity provider, if it has one.
body-person-invite-button = Send the invitation
body-person-sign-out = Sign out
body-person-sign-out-lead = This ends every session of { $name }. They can sign in again.
body-person-sign-out-button = Sign them out everywhere
body-role-coordinator = Works the desk: lists projects and calls up officers.
body-role-selector = Sits on the selection panel and sees candidates.
body-role-delivery-lead = Runs projects and reports on them.
body-role-approver = Decides on release for one council.
body-role-leader = Reads the report of one council.
body-role-auditor = Reads the record and the reports.
body-role-administrator = Sets the body up: councils, people, skills.
body-erase = Erase
body-erase-go = Erase { $name }
body-erase-title = Erase { $name }?
body-erase-not-asked = { $name } has not asked to be erased. Erase only whom the law says you must.
body-erase-goes = The name, the address and everything written about the person go for good.
body-erase-stays = What was counted, and the record of what happened, stays without the person.
body-erase-roles = The person cannot sign in any more.
body-erase-warning = This cannot be undone, not by anybody.
body-erase-button = Erase { $name } for good
body-invitations-title = Invitations
body-invitations-lead = Each is an e-mail whose link lets one person in once.
body-invitations-list = Invitations, oldest first
body-invitations-none = Nobody has been invited yet.
body-invitations-people = Add and invite people
body-invitation-for = For
body-invitation-made = Sent
body-invitation-open = Waiting for the person
body-invitation-used = Used
body-invitation-revoked = Taken back
body-invitation-over = Ran out
body-invitation-revoke = Take back
body-tokens-title = Tokens
body-tokens-lead = A token lets a program in as a person, with all that the person may see and do.
body-tokens-list = Tokens, oldest first
body-tokens-none = There are no tokens.
body-tokens-issue = How is a token issued?
body-tokens-issue-how = Open the person as whom the program is to act, under “People and roles”, and issue it there.
body-token-label = What it is for
body-token-person = Acts as
body-token-made = Issued
body-token-open = Works
body-token-over = Ran out
body-token-revoked = Revoked
body-token-revoke = Revoke
body-token-revoke-which = the token “{ $label }” of { $name }
body-providers-title = Identity providers
body-providers-lead = With one of these, a council’s people sign in as they do at work.
body-providers-list = Identity providers, oldest first
body-providers-none = None is set up. People sign in by a link in an e-mail.
body-provider-title = Change an identity provider
body-provider-add = Add an identity provider
body-provider-add-lead = You need these from whoever runs the council’s sign-in.
body-provider-add-button = Add the provider
body-provider-gone = There is no such provider, or it was removed. Go back to the list.
body-provider-name = Name on the sign-in page
body-provider-name-hint = At most 80 characters, such as Camden staff.
body-provider-council = Whose people it knows
body-provider-council-hint = This cannot be changed later.
body-provider-issuer = Issuer
body-provider-issuer-hint = The address by which the provider names itself, letter by letter. This cannot be changed later.
body-provider-client = What the provider calls this service
body-provider-client-hint = Often called the client ID.
body-provider-secret = Name of the secret
body-provider-secret-hint = The name under which the operator keeps it. Never enter the secret itself.
body-provider-domains = E-mail domains
body-provider-domains-hint = For which the provider may speak, one in each box, such as camden.gov.uk. Empty a box to take a domain away.
body-provider-domain = Domain { $number }
body-provider-open = In use
body-provider-removed = Removed
body-provider-since = set on { $day }
body-provider-remove = Remove this provider
body-provider-remove-warning = Nobody signs in with { $name } any more. Whoever is in stays in until their session ends. It cannot be brought back; you would add another.
body-provider-remove-button = Remove { $name }
body-skills-title = Skills
body-skills-what = Search the catalogue, add local skills and other names
body-skills-lead = Posts ask for these skills, and officers say that they have them.
body-skills-search = Find a skill
body-skills-search-hint = Words in its name, or in another name of it.
body-skills-all = The catalogue
body-skills-found = Skills with “{ $search }”
body-skills-none = No skill has these words. Try fewer of them.
body-skill = Skill
body-skill-from = Where it is from
body-skill-framework = Capability framework
body-skill-local = Local
body-skill-aliases = Other names
body-skill-no-aliases = None
body-skill-name-en = Name
body-skill-name-cy = Name in Welsh
body-skill-name-cy-hint = If it has one.
body-skill-no-cy = None yet
body-skill-merged = This skill was merged. In its place there is:
body-skill-alias = Add another name
body-skill-alias-label = Another name
body-skill-alias-hint = The skill is found by it too.
body-skill-alias-button = Add the name
body-skill-merge = Merge into another skill
body-skill-merge-lead = When two skills are the same, merge the one that should go into the one that should stay.
body-skill-merge-search = Find the skill that stays
body-skill-merge-into = Skill that stays
body-skill-merge-more = There are more. Use more words to find fewer.
body-skill-merge-warning = “{ $name }” leaves the catalogue. This cannot be undone.
body-skill-merge-button = Merge the skills
body-skill-add = Add a local skill
body-skill-add-lead = A local skill is for { $body } only. Search first: it may be there under another name.
body-skill-add-alias-hint = If it has one. You can add more later.
body-skill-add-button = Add the skill
body-webhooks-title = Endpoints
body-webhooks-lead = Other systems that are told when something happens. They get no names, only references.
body-webhooks-list = Endpoints, oldest first
body-webhooks-none = No other system is told of anything.
body-webhook-label = What it is for
body-webhook-url = Address
body-webhook-url-hint = It begins with https and can be reached from anywhere.
body-webhook-kinds = Told of
body-webhook-kinds-label = What it is told of
body-webhook-registered = Registered
body-webhook-previous = Earlier secret works
body-webhook-gone = There is no such endpoint. Go back to the list.
body-webhook-working = Works
body-webhook-failing = Not reached
body-webhook-stopped = Disabled
body-webhook-removed = Removed
body-webhook-test = Send a test
body-webhook-disable = Disable
body-webhook-enable = Turn on again
body-webhook-change = Change this endpoint
body-webhook-remove = Remove this endpoint
body-webhook-remove-warning = “{ $label }” is told nothing any more, and its secret is destroyed. It cannot be brought back.
body-webhook-remove-button = Remove “{ $label }”
body-deliveries = Deliveries, newest first
body-deliveries-none = Nothing has been delivered in the time for which deliveries are kept.
body-delivery-event = What it told of
body-delivery-written = Written
body-delivery-attempts = Attempts
body-delivery-tried = last at { $at }
body-delivery-status = The endpoint answered { $status }
body-delivery-again = Deliver again
body-agreements-title = Data sharing agreements
body-agreements-lead = While a council has an agreement in force, the body sees its officers who are listed. Leaders and approvers give and withdraw them.
body-agreements-none = No council has given an agreement. Until one does, the body does not see its officers.
body-agreement-days = Days
body-agreement-from-until = { $from } to { $until }
body-agreement-reminded = The council was reminded on { $day } that it ends.
body-agreement-purpose = What the data is used for
body-agreement-arrangement = Under data protection law
body-agreement-given = Given by
body-agreement-by = Entered by { $name } on { $day }
body-agreement-withdrawn = Withdrawn
body-retention-title = How long records are kept
body-retention-what = What goes when, and how much of it goes today
body-retention-lead = The service removes these by itself every day. There is nothing to do; this shows what goes.
body-retention-list = Kinds of record, and what goes on { $day }
body-retention-record = Record
body-retention-kept = Kept for
body-retention-from = { $kept } from { $day }
body-retention-fate = Then
body-retention-due = Goes today
body-retention-span = { $oldest } to { $newest }
body-retention-uncounted = Not counted
body-count-more = or more
body-token-issue = Issue a token
body-token-issue-lead = A token lets a program do and see all that { $name } may. It is shown once.
body-token-label-hint = Such as “Monthly report”.
body-token-days = Days until it stops working
body-token-days-hint = 1 to 366 days.
body-token-issue-button = Issue the token
body-secret-title = Keep this now
body-secret-warning = This is shown once. When you leave this page, nobody can show it again.
body-secret-token = The token “{ $label }” lets a program in as { $name }.
body-secret-expires = It works until { $day }.
body-secret-webhook = The endpoint “{ $label }” checks messages with this secret.
body-secret-before = The secret before works until { $at }.
body-secret-label = Secret
body-secret-done = I have kept it
body-webhook-add = Register an endpoint
body-webhook-add-lead = You then see its secret, once. Give it to whoever runs the other system, by a safe way.
body-webhook-add-button = Register the endpoint
body-webhook-rotate = Change the secret
body-webhook-rotate-lead = Do this when the secret is old, or somebody else may know it. The new one is shown once.
body-webhook-overlap = Hours for which the old secret works too
body-webhook-overlap-hint = 0 to 168 hours. 0 when somebody else may know it.
body-webhook-rotate-button = Make another secret
body-import-title = Import from a file
body-import-what = Bring in a council’s officers, or skills
body-import-lead = Choose a file or paste a table, with a header. You first see what each row would do; nothing is written until you say so.
body-import-columns = Which columns a list of officers has
body-import-columns-are = email, name, council, role, salary_pounds (may be missing), employment_ends_on (may be missing), pattern (such as Mon-Thu), load (half-days a week), from, until, skills (such as User research methods:practitioner), service_areas, reach, max_onsite_days, language, off_payroll (yes or no). They may stand in any order.
body-import-upload = The file
body-import-upload-hint = A CSV file, as spreadsheet programs save one.
body-import-busy = The rows are being read. Some thousands take a few seconds.
body-import-file = Or paste the table
body-import-file-hint = Copy it from a spreadsheet, with its header, or paste the text of a CSV file.
body-import-check-officers = Check a list of officers
body-import-check-skills = Check a list of skills
body-imported-title = The file is imported
body-imported-dry = What the file would do
body-imported-written = Good rows are written. Rows that are left out changed nothing.
body-imported-nothing = Nothing is written yet.
body-imported-added = Adds something
body-imported-changed = Changes something
body-imported-unchanged = There already
body-imported-left = Left out
body-imported-errors = What is wrong
body-imported-line = Line
body-imported-column = Column
body-imported-row = The whole row
body-imported-wrong = Why
body-imported-changes = What the rows add or change
body-imported-what = What
body-imported-warning = This writes every good row. Rows with something wrong are left out.
body-imported-apply = Import the good rows

# Counts.
body-count-councils = { $count ->
    [one] 1 member council
   *[other] { $count } member councils
}
body-count-invitations = { $count ->
    [one] 1 invitation waits for its person
   *[other] { $count } invitations wait for their people
}
body-count-tokens = { $count ->
    [one] 1 token works
   *[other] { $count } tokens work
}
body-count-providers = { $count ->
    [one] 1 provider in use
   *[other] { $count } providers in use
}
body-count-webhooks = { $count ->
    [one] 1 endpoint
   *[other] { $count } endpoints
}
body-count-agreements = { $count ->
    [one] 1 agreement in force
   *[other] { $count } agreements in force
}
body-council-cap-is = { $count ->
    [one] 1 officer
   *[other] { $count } officers
}
body-person-sessions-count = { $count ->
    [one] In 1 browser
   *[other] In { $count } browsers
}
body-webhook-kinds-count = { $count ->
    [one] 1 kind of event
   *[other] { $count } kinds of event
}
body-delivery-attempts-count = { $count ->
    [one] 1 attempt
   *[other] { $count } attempts
}
body-retention-count = { $count ->
    [one] 1 record
   *[other] { $count } records
}
body-imported-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}

# What was done.
done-body-model-choose = The model is chosen.
done-body-council-set = The membership is saved.
done-body-people-add = The person is added. Now give them a role and invite them.
done-body-person-grant = The role is given, from today on.
done-body-person-end-role = The role is ended.
done-body-person-invite = The invitation is on its way.
done-body-person-end-sessions = The person is signed out everywhere.
done-body-erase-erase = The person is erased.
done-body-invitations-revoke = The invitation is taken back. Its link lets nobody in.
done-body-tokens-revoke = The token is revoked. It lets nobody in any more.
done-body-provider-set = The provider is saved.
done-body-provider-add-set = The provider is added. It is on the sign-in page now.
done-body-provider-remove = The provider is removed.
done-body-skill-alias = The name is added.
done-body-skill-merge = The skills are merged. This is the one that stays.
done-body-skill-add-add = The skill is added.
done-body-webhook-change = The endpoint is saved.
done-body-webhook-enable = The endpoint is on again.
done-body-webhook-disable = The endpoint is disabled.
done-body-webhook-remove = The endpoint is removed.
done-body-webhook-test = A test is on its way. Its delivery shows below shortly.
done-body-webhook-redeliver = It is to be delivered again shortly.

# How the body's pages look.
body-look-title = Colour of your pages
body-look-what = The bar at the top of each page
body-look-lead = The bar at the top of each page bears the name of { $body }, in white. Give it your own colour.
body-look-is = It is { $colour } now.
body-look-usual = It has the usual colour now.
body-look-colour = Colour
body-look-hint = Such as #00703c. It has to be dark enough for white text to be read on it. Leave this empty for the usual colour.
body-look-button = Save the colour
done-body-look-set = The colour is saved.

# How a body protects its officers.
body-workload-title = Rest between assignments
body-workload-what = How long officers rest, and how long they may be on assignments without a rest
body-workload-lead = An assignment is a call-up or a secondment. So that officers are not sent from one to the next, an officer who would have too little rest does not fit a post, and is neither proposed nor called up for it.
body-workload-counted = Rest is counted in whole weeks, from the last day of an assignment to the first of the next. Assignments that overlap are work at the same time: half-days limit them. They make up a run, as do those between which there is less than a rest. Where no rest is asked for, a week off ends a run. What was called up before stays.
body-workload-rest = Least rest
body-workload-run = Longest run
body-workload-no-rest = None asked for
body-workload-any-run = Any length
body-workload-rest-label = Weeks of rest between two assignments, at least
body-workload-rest-hint = 1 to 52. Leave this empty to ask for none.
body-workload-run-label = Weeks on assignments without a rest, at most
body-workload-run-hint = 1 to 520. Leave this empty for any length.
done-body-workload-set = The rest and the longest run are saved.
body-workload-rest-is = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
body-workload-run-is = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
