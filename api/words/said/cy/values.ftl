# Drafted by a machine; awaiting review by a Welsh speaker.

# “{given}” is not one of: {allowed}.
given-is-not-one-of-allowed = Nid yw “{ $given }” yn un o’r rhain: { $allowed }.

# Choose at most {most} at once; these are {number}.
choose-at-most-most-at-once-these-are-number = Dewiswch { $most } ar y mwyaf ar unwaith; mae { $number } yma.

# Give at least one: choose it by its box.
give-at-least-one-choose-it-by-its-box = Rhowch o leiaf un: dewiswch ef drwy ei flwch.

# A colour is a hash and six digits or letters from a to f, such as #00703c.
a-colour-is-a-hash-and-six-digits-or-letters-from-a-to-f-such-as-00703c = Lliw yw’r arwydd # a chwe digid neu lythyren o a i f, megis #00703c.

# White text on this colour cannot be read by everybody: the contrast is {contrast} to 1, and must be 4.5 to 1. Choose a darker one.
white-text-on-this-colour-cannot-be-read-by-everybody-the-contrast-is = Ni all pawb ddarllen testun gwyn ar y lliw hwn: y cyferbyniad yw { $contrast } i 1, a rhaid iddo fod yn 4.5 i 1. Dewiswch un tywyllach.

# A week has ten half-days, Monday morning to Friday afternoon.
a-week-has-ten-half-days-monday-morning-to-friday-afternoon = Mae deg hanner diwrnod mewn wythnos, o fore Llun i brynhawn Gwener.

# Give the parts of the schedule in order of date, the first from the first day.
give-the-parts-of-the-schedule-in-order-of-date-the-first-from-the-first = Rhowch rannau’r amserlen yn nhrefn eu dyddiadau, y gyntaf o’r diwrnod cyntaf.

# Load is 0 to 10 half-days a week, not {number}.
load-is-0-to-10-half-days-a-week-not-number = Mae llwyth rhwng 0 a 10 hanner diwrnod yr wythnos, nid { $number }.

# “{shown}” is not a working week. Write it as Mon-Thu, as Mon, Wed am, Fri or as MTW--.
shown-is-not-a-working-week-write-it-as-mon-thu-as-mon-wed-am-fri-or-as = Nid wythnos waith yw “{ $shown }”. Ysgrifennwch hi yn Saesneg, fel Mon-Thu, fel Mon, Wed am, Fri neu fel MTW--.

# From {first} to {last} is more than ten years.
from-first-to-last-is-more-than-ten-years = Mae’r cyfnod o { $first } i { $last } yn fwy na deng mlynedd.

# The end, {last}, is before the start, {first}.
the-end-last-is-before-the-start-first = Mae’r diwedd, { $last }, cyn y dechrau, { $first }.

# The start, {first}, must be in the years 2000 to 2199.
the-start-first-must-be-in-the-years-2000-to-2199 = Rhaid i’r dechrau, { $first }, fod yn y blynyddoedd 2000 i 2199.

# Give at least one kind of event.
give-at-least-one-kind-of-event = Rhowch o leiaf un math o ddigwyddiad.

# “{kind}” tells of deliveries themselves and is not delivered.
kind-tells-of-deliveries-themselves-and-is-not-delivered = Mae “{ $kind }” yn sôn am y danfoniadau eu hunain ac ni chaiff ei ddanfon.
