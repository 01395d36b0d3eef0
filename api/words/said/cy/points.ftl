# Drafted by a machine; awaiting review by a Welsh speaker.

# Weights are 0 or more and add up to 1,000; these add up to {sum}.
weights-are-0-or-more-and-add-up-to-1-000-these-add-up-to-sum = Mae pwysau’n 0 neu’n fwy ac yn adio i 1,000; mae’r rhain yn adio i { $sum }.

# The post names no essential skill.
the-post-names-no-essential-skill = Nid yw’r swydd yn enwi sgìl hanfodol.

# The post names no desirable skill.
the-post-names-no-desirable-skill = Nid yw’r swydd yn enwi sgìl dymunol.

# Has {met} of {all} essential skills at the level asked for.
has-met-of-all-essential-skills-at-the-level-asked-for = Sgiliau hanfodol ar y lefel y gofynnwyd amdani: { $met } o { $all }.

# Has {met} of {all} desirable skills at the level asked for.
has-met-of-all-desirable-skills-at-the-level-asked-for = Sgiliau dymunol ar y lefel y gofynnwyd amdani: { $met } o { $all }.

# Has {met} of {all} essential skills at the level asked for, and above it in {above}.
has-met-of-all-essential-skills-at-the-level-asked-for-and-above-it-in = Sgiliau hanfodol ar y lefel y gofynnwyd amdani: { $met } o { $all }; yn uwch na hynny o ran { $above }.

# Has {met} of {all} desirable skills at the level asked for, and above it in {above}.
has-met-of-all-desirable-skills-at-the-level-asked-for-and-above-it-in = Sgiliau dymunol ar y lefel y gofynnwyd amdani: { $met } o { $all }; yn uwch na hynny o ran { $above }.

# The post names no skill.
the-post-names-no-skill = Nid yw’r swydd yn enwi sgìl.

# Has none of the skills.
has-none-of-the-skills = Nid yw’r un o’r sgiliau gan y swyddog.

# {skill} self-assessed in {month}
skill-self-assessed-in-month = { $skill }: aseswyd gan y swyddog ym mis { $month }

# {skill} confirmed by the manager in {month}
skill-confirmed-by-the-manager-in-month = { $skill }: cadarnhawyd gan y rheolwr llinell ym mis { $month }

# {skill} assessed by a peer in {month}
skill-assessed-by-a-peer-in-month = { $skill }: aseswyd gan gydweithiwr ym mis { $month }

# {skill} demonstrated in {month}
skill-demonstrated-in-month = { $skill }: dangoswyd mewn secondiad ym mis { $month }

# The post names no role.
the-post-names-no-role = Nid yw’r swydd yn enwi rôl.

# Has the role of the post.
has-the-role-of-the-post = Rôl y swydd sydd gan y swyddog.

# Has another role of the same family.
has-another-role-of-the-same-family = Rôl arall o’r un teulu sydd gan y swyddog.

# Has a role of another family.
has-a-role-of-another-family = Rôl o deulu arall sydd gan y swyddog.

# The project is for no one service.
the-project-is-for-no-one-service = Nid yw’r prosiect ar gyfer un gwasanaeth penodol.

# Knows {area}.
knows-area = Mae’r swyddog yn adnabod y gwasanaeth hwn: { $area }.

# Does not know {area}.
does-not-know-area = Nid yw’r swyddog yn adnabod y gwasanaeth hwn: { $area }.

# The post needs no half-days.
the-post-needs-no-half-days = Nid oes angen hanner diwrnodau ar y swydd.

# Has {given} of the {needed} half-days free.
has-given-of-the-needed-half-days-free = Mae { $given } o’r { $needed } hanner diwrnod yn rhydd.

# Has all {needed} half-days free, and {spare} a week to spare.
has-all-needed-half-days-free-and-spare-a-week-to-spare = Mae pob un o’r { $needed } hanner diwrnod yn rhydd, ac mae { $spare } yr wythnos dros ben.

# The post can be done from anywhere.
the-post-can-be-done-from-anywhere = Gellir gwneud y swydd o unrhyw le.

# The project has no lead host council yet.
the-project-has-no-lead-host-council-yet = Nid oes gan y prosiect brif gyngor lletyol eto.

# Works for the host council.
works-for-the-host-council = Mae’r swyddog yn gweithio i’r cyngor lletyol.

# Works in the host council’s region.
works-in-the-host-councils-region = Mae’r swyddog yn gweithio yn rhanbarth y cyngor lletyol.

# Works in the host council’s nation.
works-in-the-host-councils-nation = Mae’r swyddog yn gweithio yng nghenedl y cyngor lletyol.

# Works in another nation.
works-in-another-nation = Mae’r swyddog yn gweithio mewn cenedl arall.

# Has expressed interest in the post.
has-expressed-interest-in-the-post = Mae’r swyddog wedi dangos diddordeb yn y swydd.

# Has not expressed interest in the post.
has-not-expressed-interest-in-the-post = Nid yw’r swyddog wedi dangos diddordeb yn y swydd.
