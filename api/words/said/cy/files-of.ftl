# Drafted by a machine; awaiting review by a Welsh speaker.

# This is not {what}: the first line must name the columns {columns}, and has no {missing}.
this-is-not-what-the-first-line-must-name-the-columns-columns-and-has-no = Nid { $what } yw hwn: rhaid i’r llinell gyntaf enwi’r colofnau { $columns }, ac nid yw { $missing } yno.

# This is neither {skills} nor {roles} nor {levels}: the columns are missing.
this-is-neither-skills-nor-roles-nor-levels-the-columns-are-missing = Nid { $skills }, { $roles } na { $levels } yw hwn: mae’r colofnau ar goll.

# This is neither {skills} nor {roles} nor {levels}: the columns are {found}.
this-is-neither-skills-nor-roles-nor-levels-the-columns-are-found = Nid { $skills }, { $roles } na { $levels } yw hwn: y colofnau yw { $found }.

# {file} ({columns})
file-columns = { $file } ({ $columns })

# the list of councils
the-list-of-councils = rhestr y cynghorau

# a list of officers
a-list-of-officers = rhestr o swyddogion

# the framework's skills
the-frameworks-skills = sgiliau’r fframwaith

# the framework's roles
the-frameworks-roles = rolau’r fframwaith

# the framework's levels of roles
the-frameworks-levels-of-roles = lefelau rolau’r fframwaith

# {council} is not a member of this body.
council-is-not-a-member-of-this-body = Nid yw { $council } yn aelod o’r corff hwn.

# Contractors paid off-payroll cannot be seconded, so this row is refused.
contractors-paid-off-payroll-cannot-be-seconded-so-this-row-is-refused = Ni ellir secondio contractwyr a delir oddi ar y gyflogres, felly gwrthodir y rhes hon.

# The number of days on site is a whole number from 0 to 5, not {given}.
the-number-of-days-on-site-is-a-whole-number-from-0-to-5-not-given = Rhif cyfan o 0 i 5 yw nifer y diwrnodau ar y safle, nid { $given }.

# Load is a whole number from 1 to 10, not {given}.
load-is-a-whole-number-from-1-to-10-not-given = Rhif cyfan o 1 i 10 yw’r llwyth, nid { $given }.

# {half_days} half-days are offered, but the pattern has {load}.
half-days-half-days-are-offered-but-the-pattern-has-load = Cynigir { $half_days } hanner diwrnod, ond { $load } sydd yn y patrwm.

# {part} has no level. Write the skill, a colon and the level, then a semicolon.
part-has-no-level-write-the-skill-a-colon-and-the-level-then-a-semicolon = Nid oes lefel gan { $part }. Ysgrifennwch y sgìl, colon a’r lefel, ac yna hanner colon.

# {skill} is given twice.
skill-is-given-twice = Rhoddwyd { $skill } ddwywaith.
