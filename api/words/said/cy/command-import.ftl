# Drafted by a machine; awaiting review by a Welsh speaker.

# adds {what}
adds-what = yn ychwanegu { $what }

# changes {what}
changes-what = yn newid { $what }

# Line {line} is not in UTF-8. In a spreadsheet, save the file as “CSV UTF-8” and try again.
line-line-is-not-in-utf-8-in-a-spreadsheet-save-the-file-as-csv-utf-8-and = Nid yw llinell { $line } yn UTF-8. Mewn taenlen, cadwch y ffeil fel “CSV UTF-8” a rhowch gynnig arall arni.

# name
name = enw

# region
region = rhanbarth

# type
type = math

# Line {line}, {council}: the file has another {another}, and the built-in one stays.
line-line-council-the-file-has-another-another-and-the-built-in-one-stays = Llinell { $line }, { $council }: nid yw’r ffeil yn dweud yr un peth ({ $another }), a’r hyn sydd yn y gwasanaeth sy’n aros.

# This officer is with another council in the pool. A move is not made by a file.
this-officer-is-with-another-council-in-the-pool-a-move-is-not-made-by-a = Mae’r swyddog hwn gyda chyngor arall yn y gronfa. Nid drwy ffeil y mae symud.

# the profile
the-profile = y proffil

# skills
skills = sgiliau

# the offer
the-offer = y cynnig

# the name or language
the-name-or-language = yr enw neu’r iaith

# {who}: {changes}
who-changes = { $who }: { $changes }

# Not in the catalogue yet: the roles {roles}. Bring in the roles, and then this file again, to connect them.
not-in-the-catalogue-yet-the-roles-roles-bring-in-the-roles-and-then-this = Heb fod yn y catalog eto: y rolau { $roles }. Dewch â’r rolau i mewn, ac yna’r ffeil hon eto, i’w cysylltu.

# the skill {name}
the-skill-name = y sgìl { $name }

# the role {name}
the-role-name = y rôl { $name }

# {skill} for {level}
skill-for-level = { $skill } ar gyfer { $level }

# There is no role “{role}” in the catalogue.
there-is-no-role-role-in-the-catalogue = Nid oes rôl “{ $role }” yn y catalog.

# There is no skill “{skill}” in the catalogue.
there-is-no-skill-skill-in-the-catalogue = Nid oes sgìl “{ $skill }” yn y catalog.

# council
council = cyngor

# role
role = rôl

# skill
skill = sgìl
