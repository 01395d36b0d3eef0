# What every page says.

service = Callup
service-description = Callup: councils lend each other people for shared projects, and see what comes of it.
language-other = Cymraeg
skip = Skip to main content
error-title = Error: { $title }
error-summary = There is a problem
error-email-required = Enter your e-mail address
error-email-malformed = Enter an e-mail address in the correct format, like name@council.gov.uk
back = Go to the sign-in page
back-start = Go to your first page

half-days = { $count ->
    [one] { $count } half-day
   *[other] { $count } half-days
}

menu = Menu
menu-label = Show or hide the menu
navigation = What you can do
language-label = Language
done = Done
footer-accessibility = Accessibility
footer-privacy = Privacy
footer-cookies = Cookies
date-day = Day
date-month = Month
date-year = Year
problem-required = This has to be filled in
problem-required-of = “{ $label }” has to be filled in
problem-number = This must be a whole number, such as 6
problem-number-of = “{ $label }” must be a whole number, such as 6
problem-money = This must be an amount in pounds, such as 1,250 or 1,250.50
problem-money-of = “{ $label }” must be an amount in pounds, such as 1,250 or 1,250.50
problem-date = This must be a real date, such as 27 3 2027
problem-date-of = “{ $label }” must be a real date, such as 27 3 2027
problem-week = Tick at least one half-day
problem-week-of = “{ $label }”: tick at least one half-day

nav-desk = Desk
nav-next = Waiting for you
nav-releases = Releases
nav-report = My council
nav-me = My profile
nav-open-posts = Open posts
nav-projects = Projects
nav-officers = Officers
nav-planner = Planner
nav-selections = Selections
nav-call-ups = Call-ups
nav-secondments = Secondments
nav-reports = Reports
nav-body = The body
nav-record = The record
problem-unreadable = Something that was entered cannot be read. Check each answer, then send it again.

# The half-days of a working week.
week-monday-morning = Monday morning
week-monday-afternoon = Monday afternoon
week-tuesday-morning = Tuesday morning
week-tuesday-afternoon = Tuesday afternoon
week-wednesday-morning = Wednesday morning
week-wednesday-afternoon = Wednesday afternoon
week-thursday-morning = Thursday morning
week-thursday-afternoon = Thursday afternoon
week-friday-morning = Friday morning
week-friday-afternoon = Friday afternoon
