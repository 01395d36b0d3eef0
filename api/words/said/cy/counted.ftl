# Drafted by a machine; awaiting review by a Welsh speaker.

# 1 half-day
n-1-half-day = 1 hanner diwrnod

# {number} half-days
number-half-days = { $number } hanner diwrnod

# 1 day
n-1-day = 1 diwrnod

# {number} days
number-days = { $number ->
    [two] { $number } ddiwrnod
   *[other] { $number } diwrnod
}

# 1 week
n-1-week = 1 wythnos

# {number} weeks
number-weeks = { $number } wythnos

# 1 year
n-1-year = 1 flwyddyn

# {number} years
number-years = { $number ->
    [two] { $number } flynedd
   *[other] { $number } blynedd
}

# 1 month
n-1-month = 1 mis

# {number} months
number-months = { $number ->
    [two] { $number } fis
   *[other] { $number } mis
}

# 1 officer
n-1-officer = 1 swyddog

# {number} officers
number-officers = { $number } swyddog

# {parts} and {last}
parts-and-last = { $parts } a hefyd { $last }

# {parts}; {next}
parts-next = { $parts }; { $next }

# {parts}.
parts = { $parts }.
