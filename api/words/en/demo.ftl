# The demonstration's first page.

demo-title = Try Callup
demo-lead = Nobody here is real, and nothing leaves this machine. Choose whom to be; you can come back and be somebody else.
demo-enter = Enter as { $name }
demo-graphiql = Ask by GraphQL instead
demo-coordinator = coordinator
demo-coordinator-tries = See what needs doing today, look at who fits an open post and why, and call somebody up.
demo-officer = officer
demo-officer-tries = Answer the call-up that waits for you, see where everything stands, and look at open posts with your own fit.
demo-approver = approver at the home council
demo-approver-tries = Decide on a release: see what it means for your council, then grant it, refuse it or offer other terms.
demo-delivery-lead = delivery lead
demo-delivery-lead-tries = See how your project is rated and why, and report an update.
demo-leader = council leader
demo-leader-tries = Read your council’s report: what it put in, what it got, and what is wanted of you.
demo-administrator = administrator
demo-administrator-tries = See who belongs to the body and in which roles, and bring in officers from a file.
demo-auditor = auditor
demo-auditor-tries = Read the record of what happened, and whether it is sealed.
