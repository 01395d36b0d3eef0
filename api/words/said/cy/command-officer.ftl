# Drafted by a machine; awaiting review by a Welsh speaker.

# Give the skill a name.
give-the-skill-a-name = Rhowch enw i’r sgìl.

# A new skill has at most 20 aliases.
a-new-skill-has-at-most-20-aliases = Mae gan sgìl newydd 20 o enwau eraill ar y mwyaf.

# Give the alias.
give-the-alias = Rhowch yr enw arall.

# Give the other name.
give-the-other-name = Rhowch yr enw arall.

# There is a skill with this key already.
there-is-a-skill-with-this-key-already = Mae sgìl â’r allwedd hon eisoes.

# “{name}” was merged into another skill. Use that one.
name-was-merged-into-another-skill-use-that-one = Cyfunwyd “{ $name }” â sgìl arall. Defnyddiwch hwnnw.

# A skill's name has letters or digits in it.
a-skills-name-has-letters-or-digits-in-it = Mae llythrennau neu ddigidau yn enw sgìl.

# “{name}” is the skill “{taken}” already.
name-is-the-skill-taken-already = Mae “{ $name }” eisoes yn enw ar y sgìl “{ $taken }”.

# Name two skills: this is one and the same.
name-two-skills-this-is-one-and-the-same = Enwch ddau sgìl: un a’r un yw’r rhain.

# There is no such skill in the catalogue, or it was merged into another.
there-is-no-such-skill-in-the-catalogue-or-it-was-merged-into-another = Nid oes sgìl o’r fath yn y catalog, neu cafodd ei gyfuno ag un arall.

# There is no such role in the catalogue.
there-is-no-such-role-in-the-catalogue = Nid oes rôl o’r fath yn y catalog.

# A profile has at most {most} skills. Take one off first.
a-profile-has-at-most-most-skills-take-one-off-first = Mae gan broffil { $most } o sgiliau ar y mwyaf. Tynnwch un yn gyntaf.

# To assess this skill at {level} level you must have it at that level or above yourself.
to-assess-this-skill-at-level-level-you-must-have-it-at-that-level-or = I asesu’r sgìl hwn ar lefel { $level } rhaid ei fod gennych chi eich hun ar y lefel honno neu’n uwch.

# Evidence is of a day that has come; {on} has not.
evidence-is-of-a-day-that-has-come-on-has-not = Mae tystiolaeth yn perthyn i ddiwrnod sydd wedi cyrraedd; nid yw { $on } wedi cyrraedd.

# Nobody enters a clearance in his or her own profile. Ask another approver of your council.
nobody-enters-a-clearance-in-his-or-her-own-profile-ask-another-approver = Nid oes neb yn cofnodi cliriad yn eu proffil eu hunain. Gofynnwch i gymeradwywr arall o’ch cyngor.

# No clearance of this officer is entered.
no-clearance-of-this-officer-is-entered = Nid oes cliriad wedi’i gofnodi i’r swyddog hwn.

# Nobody confirms his or her own profile. Ask another approver of your council.
nobody-confirms-his-or-her-own-profile-ask-another-approver-of-your = Nid oes neb yn cadarnhau eu proffil eu hunain. Gofynnwch i gymeradwywr arall o’ch cyngor.

# Nobody assesses his or her own profile. Ask another approver of your council.
nobody-assesses-his-or-her-own-profile-ask-another-approver-of-your = Nid oes neb yn asesu eu proffil eu hunain. Gofynnwch i gymeradwywr arall o’ch cyngor.

# Nobody supports his or her own profile. Ask another approver of your council.
nobody-supports-his-or-her-own-profile-ask-another-approver-of-your = Nid oes neb yn cefnogi eu proffil eu hunain. Gofynnwch i gymeradwywr arall o’ch cyngor.

# Leave is one officer's. What all officers of a council keep are home days.
leave-is-one-officers-what-all-officers-of-a-council-keep-are-home-days = Un swyddog sydd ag absenoldeb. Diwrnodau cartref yw’r hyn y mae holl swyddogion cyngor yn ei gadw.

# Give the council, or the officer, that keeps the days.
give-the-council-or-the-officer-that-keeps-the-days = Rhowch y cyngor, neu’r swyddog, sy’n cadw’r diwrnodau.

# Name the officer or the council, not both.
name-the-officer-or-the-council-not-both = Enwch y swyddog neu’r cyngor, nid y ddau.

# Offer at least one half-day a week.
offer-at-least-one-half-day-a-week = Cynigiwch o leiaf un hanner diwrnod yr wythnos.

# The working week has {week}, and the offer {offer}.
the-working-week-has-week-and-the-offer-offer = Mae’r wythnos waith yn { $week }, a’r cynnig yn { $offer }.

# These days have passed: the last is {last}.
these-days-have-passed-the-last-is-last = Mae’r diwrnodau hyn wedi mynd heibio: { $last } yw’r olaf.

# Give the person.
give-the-person = Rhowch y person.

# {name} has a profile in the pool already. Change that one.
name-has-a-profile-in-the-pool-already-change-that-one = Mae gan { $name } broffil yn y gronfa eisoes. Newidiwch hwnnw.

# You are listed already.
you-are-listed-already = Rydych wedi’ch rhestru eisoes.

# You have no profile in the pool yet. Join it first.
you-have-no-profile-in-the-pool-yet-join-it-first = Nid oes gennych broffil yn y gronfa eto. Ymunwch â’r gronfa yn gyntaf.

# This officer has withdrawn from the pool. Only the officer can list himself or herself again.
this-officer-has-withdrawn-from-the-pool-only-the-officer-can-list = Mae’r swyddog hwn wedi tynnu’n ôl o’r gronfa. Dim ond y swyddog all ei restru ei hun eto.

# This is not one of the answers to this question.
this-is-not-one-of-the-answers-to-this-question = Nid yw hwn yn un o’r atebion i’r cwestiwn hwn.

# Whoever selects officers does not see figures of equality monitoring.
whoever-selects-officers-does-not-see-figures-of-equality-monitoring = Nid yw pwy bynnag sy’n dewis swyddogion yn gweld ffigurau monitro cydraddoldeb.

# Equality monitoring is for whoever signed in. A token does not do.
equality-monitoring-is-for-whoever-signed-in-a-token-does-not-do = Mae monitro cydraddoldeb ar gyfer pwy bynnag a fewngofnododd. Nid yw tocyn yn gwneud y tro.
