# Drafted by a machine; awaiting review by a Welsh speaker.

service = Callup
language-other = English
skip = Neidio i’r prif gynnwys
error-title = Gwall: { $title }
error-summary = Mae problem
error-email-required = Rhowch eich cyfeiriad e-bost
error-email-malformed = Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@cyngor.gov.uk
back = Mynd i’r dudalen fewngofnodi

# Yn y Gymraeg mae’r enw’n aros yn unigol ar ôl rhif.
half-days = { $count } hanner diwrnod
