# Drafted by a machine; awaiting review by a Welsh speaker.
# Swyddi: ymgeiswyr, pam nad yw rhywun yn gweddu, a’r alwad.

post-title = { $post }: { $project }
post-back-project = { $project }
post-back-post = Yn ôl i’r swydd
post-only-desk = Dim ond y ddesg sy’n gweld ymgeiswyr.
post-project = Prosiect
post-role = Rôl
post-load = Llwyth
post-dates = Dyddiadau
post-onsite = Ar y safle
post-onsite-none = Dim angen
post-clearance = Cliriad diogelwch
post-needs = Sgiliau sydd eu hangen
post-need-essential = { $skill }: { $level } neu uwch, hanfodol
post-need-desirable = { $skill }: { $level } neu uwch, dymunol
post-wants = Mae’r swydd yn gofyn am { $load }, o { $from } i { $to }.
post-call-ups = Galwadau ar gyfer y swydd hon
post-call-ups-officer = Swyddog
post-call-ups-someone = Swyddog
post-call-ups-asked = Galwyd ar
post-call-ups-stand = Sut mae pethau
post-call-ups-reason = Rheswm: { $reason }
post-call-ups-waits = Pwy sydd i weithredu
post-call-ups-waiting = { $party }: { $what }, ers { $day }.
post-call-ups-who = Holwch { $people }.
post-call-ups-nobody = Neb
post-call-ups-by = Ateb erbyn { $day }.
post-secondment = Secondiad: { $status }
post-interests = Swyddogion sydd â diddordeb
post-interests-withdrawn = Mae pawb a oedd â diddordeb wedi’i dynnu’n ôl.
post-interest-private = Heb ei rannu â’r cyngor cartref.
post-candidates = Ymgeiswyr
post-is-closed = Mae’r swydd hon ar gau. Ni ellir galw ar neb ar ei chyfer.
post-is-draft = Nid yw’r prosiect wedi’i gyhoeddi. Ni ellir galw ar neb ar ei gyfer.
post-is-taken = Mae rhywun eisoes wedi’i alw ar gyfer y swydd hon, neu’n ei llenwi. Un lle yw swydd: ni ellir galw ar neb arall tra bod hynny’n sefyll.
post-is-past = { $day } oedd diwrnod olaf y swydd hon. Ni ellir galw ar neb ar ei chyfer.
post-funnel = Faint o swyddogion sy’n bodloni pob rheol
post-funnel-lead = Edrychir ar y rheolau yn y drefn hon. Mae pob rhif yn cyfrif y rhai sy’n bodloni’r rheol a phob un o’i blaen.
post-to-why-not = Gweld beth sydd yn y ffordd i swyddog penodol
post-ranked = Daw’r un sy’n gweddu orau yn gyntaf. Ticiwch ddau i bedwar swyddog i’w cymharu.
learner = Dysgwr
learner-of = Byddai’n dysgu { $skill } ochr yn ochr ag arbenigwr
post-score = Sgôr: { $score } o 1,000 o bwyntiau
post-points = Sut mae pwyntiau { $officer } yn adio
post-points-caption = Pwyntiau { $officer } ar gyfer pob maen prawf
post-points-criterion = Maen prawf
post-points-points = Pwyntiau
post-points-why = Pam
post-points-of = { $points } o { $most } pwynt
post-call-up = Galw ar { $officer }
post-compare-one = Cymharu { $officer }
post-compare = Cymharu’r swyddogion a diciwyd
post-pages = Tudalennau o ymgeiswyr
post-next = Yr ymgeiswyr nesaf
post-no-more = Nid oes rhagor o ymgeiswyr.
post-first-page = Yn ôl i’r ymgeiswyr cyntaf
post-no-candidates = Nid oes neb yn gweddu i’r swydd hon fel y mae. Gwelwch uchod pa reol sy’n diystyru’r rhan fwyaf o swyddogion, a beth fyddai yn y ffordd i swyddog penodol.
post-close = Os nad oes angen y swydd mwyach
post-to-close = Cau’r swydd hon

post-close-title = Cau’r swydd { $post }
post-close-lead = Ni ellir galw ar neb ar gyfer swydd sydd ar gau, ac ni ellir ei hagor eto. Mae swyddi eraill { $project } yn aros fel y maent.
post-close-live = Mae galwad ar gyfer y swydd hon ar y gweill ac yn parhau:
post-close-close = Cau’r swydd

post-compare-title = Cymharu ymgeiswyr ar gyfer { $post }: { $project }
post-compare-few = Dewiswch o leiaf ddau swyddog sy’n gweddu i’r swydd. Ticiwch nhw yn y rhestr o ymgeiswyr.
post-compare-choose = Dewis swyddogion i’w cymharu
post-compare-many = Ticiwyd { $chosen }. Dangosir pedwar ar y mwyaf: y gorau ohonynt.
post-compare-missing = Mae rhywun a ddewiswyd gennych wedi’i adael allan, am nad yw’n gweddu i’r swydd mwyach neu nad yw ymhlith y 100 ymgeisydd cyntaf.
post-compare-lead = Mae’r pwyntiau ar gyfer pob maen prawf yn adio i’r sgôr.
post-compare-caption = Pwyntiau pob ymgeisydd, maen prawf wrth faen prawf
post-compare-score = Sgôr
post-compare-next = Y cam nesaf

post-officers-title = Dewis swyddog: { $post }, { $project }
post-officers-lead = Dewiswch swyddog i weld beth sydd yn y ffordd ar gyfer y swydd hon, a beth fyddai’n ei ddatrys.
post-officers-council = Cyngor cartref
post-officers-any = Unrhyw gyngor
post-officers-show = Dangos
post-officers-caption = Swyddogion
post-officers-officer = Swyddog
post-officers-home = Cyngor cartref
post-officers-role = Rôl
post-officers-standing = Yn y gronfa
post-officers-no-role = Heb ei nodi
post-officers-none = Nid oes swyddog o’r cyngor hwn yn y gronfa. Dewiswch gyngor arall.
post-officers-pages = Tudalennau o swyddogion
post-officers-next = Y swyddogion nesaf

post-why-not-title = Beth sydd yn y ffordd i { $officer }
post-why-not-about = { $officer } o { $council }, ar gyfer y swydd { $post } yn { $project }.
post-why-not-obstacle = Beth sydd yn y ffordd
post-why-not-change = Y newid lleiaf a fyddai’n ei ddatrys
post-why-not-gap = { $skill }: mae ganddo { $held }, mae angen { $needed }
post-why-not-lacks = { $skill }: nid yw ganddo, mae angen { $needed }
post-why-not-alone = Mae pob newid yn datrys ei reol ei hun ac nid yw’n torri rheol a fodlonir nawr.
post-why-not-fits = Nid oes dim yn y ffordd: mae { $officer } yn gweddu i’r swydd hon.
post-why-not-profile = Proffil { $officer }
post-why-not-other = Dewis swyddog arall

post-call-up-title = Galw ar { $officer }
post-call-up-about = { $officer } o { $council }, ar gyfer y swydd { $post } yn { $project }. Dyma’r telerau a gynigiwch.
post-call-up-obstacles = Fel y mae, nid yw’r swydd gyfan yn addas i { $officer }:
post-call-up-mend = Gweld y newid lleiaf a fyddai’n ei ddatrys
post-call-up-starts = Diwrnod cyntaf
post-call-up-starts-hint = Mae’r swydd yn dechrau ar { $day }.
post-call-up-ends = Diwrnod olaf
post-call-up-ends-hint = Mae’r swydd yn gorffen ar { $day }.
post-call-up-load = Hanner diwrnodau’r wythnos
post-call-up-load-hint = Mae’r swydd yn gofyn am { $load }. Mae 10 hanner diwrnod yn wythnos lawn.
post-call-up-by = Ateb erbyn
post-call-up-by-hint = Y diwrnod olaf ar gyfer ateb y swyddog a phenderfyniad y cyngor cartref. Deg diwrnod gwaith o heddiw, os gadewch yn wag. Ni all fod ar ôl i’r gwaith ddechrau.
post-call-up-note = Nodyn
post-call-up-note-hint = Yr hyn y dylai’r swyddog a’r cyngor cartref ei wybod. Dim mwy na 2,000 nod.
post-call-up-continue = Parhau

post-call-up-check-title = Gwirio’r alwad cyn ei hanfon
post-call-up-check-officer = Swyddog
post-call-up-check-post = Swydd
post-call-up-check-as-post = { $day }, yr un fath â’r swydd
post-call-up-check-by = Deg diwrnod gwaith o heddiw
post-call-up-check-no-date = Nid yw “{ $typed }” yn ddyddiad go iawn
post-call-up-check-wrong = Rhaid newid dyddiad cyn y gellir anfon yr alwad.
post-call-up-check-next = Beth sy’n digwydd nesaf
post-call-up-check-what = Gofynnir i { $officer } am ateb ac i { $council } am y rhyddhau. Caiff y ddau neges e-bost. Os na fydd y naill neu’r llall yn ateb mewn pryd, daw’r alwad i ben ei hun.
post-call-up-check-send = Galw ar { $officer }
post-call-up-check-change = Newid

done-post-call-up-send = Mae’r alwad wedi’i hanfon.
done-post-close-close = Mae’r swydd wedi’i chau.

post-onsite-days = { $days ->
    [two] { $days } ddiwrnod yr wythnos yn { $council }
   *[other] { $days } diwrnod yr wythnos yn { $council }
}
post-onsite-somewhere = { $days ->
    [two] { $days } ddiwrnod yr wythnos yn y prif gyngor lletyol
   *[other] { $days } diwrnod yr wythnos yn y prif gyngor lletyol
}
post-fits = Mae { $fits } swyddog o’r { $listed } a restrwyd yn gweddu i’r swydd hon.
post-funnel-stage = { $rule }: { $passed } swyddog.
post-funnel-only = Mae { $only } swyddog yn torri’r rheol hon a dim un arall.
post-why-not-count = { $rules ->
    [two] Ni fodlonir { $rules } reol.
   *[other] Ni fodlonir { $rules } rheol.
}

post-told = Pwy a gafodd wybod beth a ddaeth ohoni
post-told-all = Cafodd pawb a ddangosodd ddiddordeb neu y galwyd arnynt wybod.
post-told-officer = Swyddog
post-told-what = Beth a ddaeth ohoni
post-told-on = Rhoddwyd gwybod ar
post-told-more = { $count ->
    [one] Cafodd { $count } swyddog wybod. Dangosir y cant cyntaf.
   *[other] Cafodd { $count } swyddog wybod. Dangosir y cant cyntaf.
}
post-untold = { $count ->
    [one] Nid yw { $count } swyddog wedi cael gwybod eto.
   *[other] Nid yw { $count } swyddog wedi cael gwybod eto.
}
post-untold-warning = Rhybudd
post-untold-one = { $who }: { $outcome }. Mae’n aros ers { $since }.
post-untold-tell = Rhoi gwybod iddynt nawr
post-close-why = Pam yr ydych yn ei chau?
post-close-why-hint = Caiff pawb a ddangosodd ddiddordeb neu y galwyd arnynt wybod hyn drwy e-bost.
done-post-tell = Cânt wybod drwy e-bost.

post-to-substitutes = Pwy allai gamu i mewn, os na all rhywun barhau
post-call-up-after = Mae’r swydd hon gan rywun am y tro. Mae’n rhydd o { $day }.

substitutes-title = Eilyddion: { $post }
substitutes-lead = Pwy allai gael gweddill { $post } ar gyfer { $project }, { $load }, pan na all pwy bynnag sydd â hi barhau.
substitutes-from = O ba ddiwrnod?
substitutes-from-hint = Y diwrnod y byddai eilydd yn dechrau, heddiw neu’n hwyrach.
substitutes-show = Dangos pwy allai
substitutes-over = Nid oes dim ar ôl o’r swydd hon: mae’n dod i ben ar { $day }.
substitutes-count = { $count ->
   *[other] Mae { $count } swyddog yn addas o { $from } hyd { $to }, y gorau yn gyntaf.
}
substitutes-held = Mae’r swydd gan rywun ar y diwrnod hwnnw. Dewch â’r secondiad i ben yn gynnar, neu tynnwch yr alwad yn ôl; yna gallwch alw ar eilydd, o’r diwrnod wedyn.
substitutes-caption = Swyddogion a allai gamu i mewn
substitutes-officer = Swyddog
substitutes-score = Sgôr, o 1,000
substitutes-release = Rhyddhau
substitutes-next = Beth allwch chi ei wneud
substitutes-reserve = Wrth gefn { $place }
substitutes-refused = Gwrthododd y cyngor ryddhau’r swyddog hwn ar { $day }.
substitutes-interest = Rhaid i’r swyddog ddangos diddordeb yn y swydd yn gyntaf.
substitutes-nobody-decides = Nid oes gan y cyngor cartref neb a all benderfynu.
substitutes-call-up = Galw
substitutes-not-yet = Unwaith y bydd y swydd yn rhydd
substitutes-pages = Tudalennau o eilyddion
substitutes-none = Nid oes neb yn addas o { $from } hyd { $to }.
