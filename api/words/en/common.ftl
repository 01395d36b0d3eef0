# What every page says.

service = Callup
language-other = Cymraeg
skip = Skip to main content
error-title = Error: { $title }
error-summary = There is a problem
error-email-required = Enter your e-mail address
error-email-malformed = Enter an e-mail address in the correct format, like name@council.gov.uk
back = Go to the sign-in page

half-days = { $count ->
    [one] { $count } half-day
   *[other] { $count } half-days
}
