# Drafted by a machine; awaiting review by a Welsh speaker.

# {text}
text = { $text }

# Use at most {most} characters; this has {length}.
use-at-most-most-characters-this-has-length = Defnyddiwch { $most } nod ar y mwyaf; mae { $length } yma.
