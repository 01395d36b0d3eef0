# Drafted by a machine; awaiting review by a Welsh speaker.

planner-title = Cynllunydd
planner-ways = Y cynllunydd
planner-way-people = Pobl fesul wythnos
planner-way-capacity = Capasiti a galw
planner-way-utilisation = Defnydd
planner-lead = Pwy sy’n rhydd ym mha wythnos, mewn hanner diwrnodau. Mae deg mewn wythnos lawn.
planner-lead-own = Yr hyn sydd gennych yn rhydd ym mha wythnos, mewn hanner diwrnodau. Mae deg mewn wythnos lawn.
planner-from = Yr wythnos gyntaf
planner-from-hint = Unrhyw ddiwrnod ohoni
planner-weeks = Am ba hyd
planner-weeks-26 = 26 wythnos
planner-weeks-52 = 52 wythnos
planner-show = Dangos
planner-show-free = Hanner diwrnodau rhydd
planner-show-booked = Hanner diwrnodau wedi’u neilltuo
planner-show-tentative = Hanner diwrnodau a gedwir ar gyfer galwadau agored
planner-show-away = Absenoldeb, diwrnodau cartref a dyddiadau heb ryddhau
planner-council = Cyngor cartref
planner-any-council = Unrhyw gyngor
planner-role = Rôl
planner-any-role = Unrhyw rôl
planner-area = Gwasanaeth y maent yn ei adnabod
planner-any-area = Unrhyw wasanaeth
planner-find = Sgìl
planner-find-hint = Rhan o’i enw, i ddewis ohono
planner-find-none = Nid oes sgìl sy’n cyfateb i “{ $find }”. Rhowch gynnig ar ran fyrrach o’i enw.
planner-skill = Pa sgìl?
planner-skill-more = Dyma’r 20 cyntaf sy’n cyfateb. Rhowch ragor o’r enw i weld rhai eraill.
planner-any-skill = Unrhyw sgìl
planner-level = Ar y lefel hon neu’n uwch
planner-any-level = Unrhyw lefel
planner-other-skill = Mae’r rhestr yn dal wedi’i chyfyngu i sgìl a ddewiswyd gennych o’r blaen. Dewiswch un o’r rhai uchod, neu ddangos pawb.
planner-go = Dangos
planner-clear = Dangos pawb
planner-dates = { $count } wythnos o { $from }
planner-times = Wythnosau eraill
planner-earlier = Cynharach: o { $from }
planner-later = Hwyrach: o { $from }
planner-count = Mae { $count } swyddog yn cyfateb.
planner-shown = Mae { $count } ohonynt ar y dudalen hon.
planner-recorded = Cofnodir eich bod yn edrych ar eu hwythnosau, a gall pob swyddog weld hynny.
planner-key-half-days = hanner diwrnod yn yr wythnos
planner-key-none = dim wedi’i gynnig
planner-key-away = wedi’u cynnig, ond mae absenoldeb, diwrnodau cartref neu ddyddiadau heb ryddhau yn cymryd y cyfan
planner-key-tentative = cedwir rhagor ar gyfer galwad sy’n aros am ateb neu ryddhau
planner-key-over = mae mwy wedi’i neilltuo nag a gynigir bellach
planner-cell-none = dim wedi’i gynnig
planner-cell-away = i ffwrdd
planner-cell-held = , a chedwir rhagor
planner-cell-over = { $count ->
    [one] gormod o { $count } wedi’i neilltuo
   *[other] gormod o { $count } wedi’u neilltuo
}
planner-officer = Swyddog
planner-total = Gyda’i gilydd: { $count } swyddog
planner-none = Nid oes swyddog sy’n cyfateb.
planner-pages = Tudalennau swyddogion
planner-first-page = Y dudalen gyntaf
planner-next-page = Y dudalen nesaf
planner-counted = Sut y cyfrifir hyn
planner-counted-text = Yr hyn sy’n rhydd yw’r hyn a gynigiodd swyddog ar gyfer yr wythnos, heb absenoldeb, diwrnodau cartref a dyddiadau heb ryddhau, a heb yr hyn sydd wedi’i neilltuo neu a gedwir ar gyfer galwad. Dangosir swyddogion sydd wedi’u rhestru heddiw ac y mae eu rheolwyr yn eu cefnogi; mae’r ddesg yn gweld rhai’r cynghorau sy’n rhannu eu data. Dyddiau Llun yw’r rhifau uwchben y colofnau.

utilisation-title = Defnydd
utilisation-none = Dim i’w neilltuo
utilisation-share = Defnydd
utilisation-most = Os cytunir ar y galwadau agored
utilisation-officers = Swyddogion
utilisation-available = Hanner diwrnodau a gynigir, heb absenoldeb a diwrnodau cartref
utilisation-confirmed = Hanner diwrnodau wedi’u neilltuo
utilisation-tentative = Hanner diwrnodau a gedwir ar gyfer galwadau agored
utilisation-no-role = Dim rôl wedi’i rhoi
utilisation-weeks = { $count } wythnos
utilisation-dates = { $from } hyd { $until }
utilisation-from = Cyfrifwyd o
utilisation-sum = { $count } swyddog: { $confirmed ->
    [one] { $confirmed } hanner diwrnod wedi’i neilltuo
   *[other] { $confirmed } hanner diwrnod wedi’u neilltuo
} a { $tentative } a gedwir ar gyfer galwadau agored, o { $available } hanner diwrnod a gynigiwyd, heb absenoldeb a diwrnodau cartref
utilisation-definition = Y defnydd yw’r hanner diwrnodau sydd wedi’u neilltuo, wedi’u rhannu â’r hanner diwrnodau a gynigiodd swyddogion, heb absenoldeb a diwrnodau cartref. Adir hanner diwrnodau pob swyddog a phob wythnos yn gyntaf, a’u rhannu unwaith. Nid yw’n cynnwys yr hyn a neilltuwyd tra bo ateb neu ryddhau yn agored; dangosir hynny ar wahân. Cyfrifir swyddogion sydd wedi’u rhestru yn y gronfa heddiw ac y mae eu rheolwyr yn eu cefnogi. Lle nad oedd dim i’w neilltuo, nid oes rhif.
utilisation-councils = Fesul cyngor cartref
utilisation-council = Cyngor
utilisation-council-pages = Tudalennau cynghorau
utilisation-roles = Fesul rôl
utilisation-role = Rôl
utilisation-role-pages = Tudalennau rolau

capacity-title = Capasiti a galw
capacity-lead = Yr hyn y mae swyddi yn gofyn amdano a’r hyn sydd gan swyddogion yn rhydd, fesul sgìl a lefel, o { $from } hyd { $until }. Y diffyg mwyaf sy’n dod gyntaf.
capacity-from-hint = Unrhyw ddiwrnod ohoni. Dangosir deuddeg mis.
capacity-clear = Dangos pob sgìl
capacity-counted = Sut y cyfrifir hyn
capacity-counted-posts = Cyfrifir pob swydd o dan bob sgìl na all wneud hebddo, gyda’i hanner diwrnodau ym mhob wythnos. Mae’r hyn a neilltuwyd ar gyfer y swydd yn eu llenwi; mae’r gweddill yn agored, neu’n perthyn i ddrafft nas cyhoeddwyd eto.
capacity-counted-officers = Cyfrifir pob swyddog gyda’i holl hanner diwrnodau o dan bob un o’i sgiliau: cyfrifir rhywun â thri sgìl deirgwaith, unwaith ym mhob un. Felly peidiwch ag adio sgiliau at ei gilydd; o fewn un sgìl cyfrifir pawb unwaith. Neilltuwyd yr hanner diwrnodau ar gyfer unrhyw sgìl.
capacity-counted-levels = Mae pob llinell ar gyfer lefel neu’n uwch, ar y ddwy ochr: gall arbenigwr wneud yr hyn sy’n gofyn am ymarferydd, ac nid fel arall.
capacity-counted-short = Cyfrifir y diffyg wythnos wrth wythnos ac yna ei adio, gan nad yw hanner diwrnodau yn symud rhwng wythnosau. Felly gall fod mwy yn rhydd nag sy’n agored mewn mis, a diffyg er hynny. Mewn cromfachau mae’r diffyg pe cyhoeddid y drafftiau hefyd.
capacity-counted-months = Cyfrifir wythnos yn y mis sydd â’r rhan fwyaf o’i diwrnodau gwaith.
capacity-key-open = Ei eisiau a heb ei lenwi
capacity-key-draft = Ei eisiau gan ddrafftiau
capacity-key-free = Rhydd
capacity-key-held = Cedwir ar gyfer galwadau agored
capacity-line = { $skill }: { $level } neu’n uwch
capacity-line-expert = { $skill }: { $level } yn unig
capacity-short-tag = Diffyg
capacity-short = Mae diffyg o { $count } hanner diwrnod, mewn { $months ->
    [two] { $months } fis
   *[other] { $months } mis
}.
capacity-enough-tag = Digon
capacity-enough = Mae digon yn rhydd ym mhob wythnos.
capacity-short-drafts = Gyda’r drafftiau, byddai diffyg o { $count } hanner diwrnod.
capacity-month = Mis
capacity-week = Wythnos o
capacity-by-week = Fesul wythnos
capacity-show-weeks = Dangos fesul wythnos
capacity-demand = Hanner diwrnodau y mae eu heisiau
capacity-supply = Hanner diwrnodau swyddogion
capacity-short-by = Diffyg
capacity-helpers = Cynghorau â’r mwyaf yn rhydd
capacity-open = Heb eu llenwi
capacity-asked = Galwad agored
capacity-draft = Drafftiau
capacity-filled = Wedi’u llenwi
capacity-free = Rhydd
capacity-tentative = Galwad agored
capacity-booked = Wedi’u neilltuo
capacity-nobody = Dim cyngor
capacity-others = { $count ->
    [one] ac { $count } arall
   *[other] a { $count } arall
}
capacity-pages = Tudalennau sgiliau
capacity-none = Nid yw unrhyw swydd yn gofyn am ddim yn yr amser hwn.
