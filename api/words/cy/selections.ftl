# Drafted by a machine; awaiting review by a Welsh speaker.

selections-title = Dewisiadau
selections-lead = Mae dewisiad yn cynnig swyddogion ar gyfer llawer o swyddi ar unwaith, gyda rhesymau. Pobl sy’n penderfynu ar bob un; ni chaiff neb ei alw cyn hynny.
selections-new = Llunio dewisiad
selections-caption = Dewisiadau, y diweddaraf yn gyntaf
selections-state = Cyflwr
selections-posts = Swyddi
selections-filled = Llenwyd
selections-to-vote = Nifer y cynigion sy’n aros am eich pleidlais: { $count }
selections-made = Lluniwyd
selections-not-run = Heb ei redeg eto
selections-none = Nid oes dewisiad wedi’i lunio eto.
selections-pages = Tudalennau dewisiadau
selections-first = Tudalen gyntaf
selections-next = Tudalen nesaf

selection-name = Enw
selection-name-hint = Yr hyn rydych yn ei alw, fel “Gwanwyn 2027”.
selection-back-label = Yn ôl
selection-back = Dewisiadau
selection-back-one = Y dewisiad
selection-only-desk = Cydlynwyr a dewiswyr sy’n llunio dewisiadau.
selection-warning = Rhybudd
selection-somebody = Swyddog
selection-nobody = neb
selection-begin = Yn dechrau { $from } i { $until }
selection-begin-lead = Mae’n llenwi swyddi sy’n dechrau o { $from } i { $until }.
selection-of-all = Rhai pob prosiect cyhoeddedig ydynt.
selection-of-projects = Rhai { $projects } ydynt.
selection-urgent-are = { $projects } sy’n dod gyntaf.
selection-later-are = Gall y rhain aros: { $projects }.
selection-last-are = { $projects } sy’n dod olaf.
selection-filled = { $filled } o { $places }
selection-undecided = { $count ->
    [one] Mae { $count } cynnig heb benderfyniad o hyd.
   *[other] Mae { $count } cynnig heb benderfyniad o hyd.
}
selection-all-decided = Penderfynwyd ar bob cynnig.

selection-new-title = Llunio dewisiad
selection-new-lead = Dewiswch beth a lenwir a beth sy’n cyfrif. Mae’r ddau’n sefydlog unwaith i’r peiriant redeg: nid oes neb yn eu newid ar ôl gweld pwy sy’n dod allan.
selection-new-button = Cadw’r drafft
selection-edit-title = Newid y drafft
selection-edit-button = Cadw’r drafft
selection-edit-too-late = Gwelwyd ymgeiswyr, felly ni ellir newid dim o’r hyn a ofynnwyd. Lluniwch ddewisiad arall.
selection-which = Pa swyddi
selection-which-lead = Swyddi agored prosiectau cyhoeddedig nad oes neb wedi’i alw ar eu cyfer, a’r hyn sydd ar ôl o swyddi y mae rhywun yn eu gadael yn gynnar neu na ddaeth neb iddynt.
selection-from = Y diwrnod cyntaf y caiff swydd ddechrau
selection-from-hint = Er enghraifft, 11 1 2027.
selection-until = Y diwrnod olaf y caiff swydd ddechrau
selection-until-hint = Hanner blwyddyn yn ddiweddarach os gadewch ef yn wag.
selection-projects = Dim ond y prosiectau hyn
selection-projects-hint = Peidiwch â thicio dim i gael pob prosiect.
selection-urgent = Prosiectau sy’n dod gyntaf
selection-urgent-hint = Llenwir eu swyddi cyn rhai eraill lle nad oes digon o swyddogion.
selection-after = Prosiectau a all aros, neu sy’n dod olaf
selection-later = Prosiectau a all aros
selection-later-hint = Llenwir eu swyddi ar ôl rhai eraill lle nad oes digon o swyddogion.
selection-last = Prosiectau sy’n dod olaf
selection-last-hint = Llenwir eu swyddi ar ôl pob un arall. Ticiwch brosiect mewn un rhestr yn unig; llenwir fel arfer yr hyn na thiciwch mewn un.
selection-weights = Beth sy’n cyfrif
selection-weights-lead = Pwyntiau ar gyfer pob nod. Y cynnig yw’r un â’r mwyaf o bwyntiau sy’n cadw pob rheol.
selection-weight-urgent = Llenwi swydd prosiect sy’n dod gyntaf
selection-weight-urgent-hint = O leiaf gymaint ag unrhyw swydd arall.
selection-weight-filling = Llenwi swydd fel arfer
selection-weight-later = Llenwi swydd prosiect a all aros
selection-weight-later-hint = Dim mwy na fel arfer.
selection-weight-last = Llenwi swydd prosiect sy’n dod olaf
selection-weight-last-hint = Dim mwy na swydd prosiect a all aros.
selection-weight-fit = Ffit berffaith
selection-weight-fit-hint = Mae swyddog â sgôr o 500 o 1,000 yn ennill ei hanner.
selection-weight-interest = Diddordeb y swyddog yn y swydd
selection-weight-lender = Ar y mwyaf, am swydd cyngor sydd wedi benthyg swyddogion
selection-weight-lender-hint = Pwynt am bob hanner diwrnod a fenthycwyd, hyd at hyn.
selection-weight-lead = Am garfan sydd am gael rhywun i’w harwain, ac yn cael un
selection-weight-host = Am garfan sydd am gael rhywun o gyngor cynnal, ac yn cael rhywun
selection-weight-lead-hint = 0 i 10,000. Mae’r hyn y mae carfan ei eisiau yn rheolau tîm ei phrosiect.
selection-weight-fairness = Tynnir am bob hanner diwrnod y tu hwnt i gyfran deg cyngor
selection-weight-fairness-hint = 0 i 100. Y tu hwnt i ddwywaith ei gyfran mae’n deirgwaith gymaint.
selection-weight-stay = Cadw swyddog pan gaiff ei redeg eto
selection-weight-stay-hint = Po uchaf, lleiaf o bobl a symudir.

selection-open-now = { $count ->
    [0] Ni lenwid unrhyw swydd nawr: nid oes un agored sy’n dechrau yn y cyfnod hwn.
    [one] Llenwid { $count } swydd nawr.
    [two] Llenwid { $count } swydd nawr.
   *[other] Llenwid { $count } swydd nawr.
}
selection-run = Rhedeg y dewisiad
selection-run-again = Ei redeg eto
selection-run-again-means = Gwneir y cynnig o’r newydd, yn ôl yr un pwysau. Mae’r hyn a benderfynwyd yn sefyll lle nad oes dim y mae’n dibynnu arno wedi newid, ac ni chynigir eto neb y penderfynodd rhywun yn ei erbyn.
selection-discard = Rhoi o’r neilltu
selection-cancel = Ei atal
selection-at-work = Mae’r peiriant yn gweithio
selection-waiting = Bydd yn dechrau mewn eiliad, neu mae copi arall o’r gwasanaeth wrthi.
selection-phase-prices = Mae’n pwyso a mesur gwerth pob swydd.
selection-phase-construct = Mae’n llunio cynllun cyntaf.
selection-phase-search = Mae’n gwella’r cynllun.
selection-phase-proof = Mae’n darganfod faint gwell y gallai cynllun fod.
selection-phase-done = Mae’r cam hwn { $percent }% wedi’i wneud; mae’r cynllun gorau hyd yma’n llenwi { $filled ->
    [one] { $filled } swydd.
   *[other] { $filled } swydd.
}
selection-check-progress = Gwirio’r cynnydd
selection-failed = Ni ddaeth dim o’r rhediad diwethaf: { $why }
selection-is-discarded = Rhoddwyd y dewisiad hwn o’r neilltu.
selection-is-stale = Mae’r hyn y mae’r cynnig hwn yn dibynnu arno wedi newid ers ei wneud. Ni ellir galw neb drwyddo.
selection-moved = { $post } i { $project }, { $name } o { $council }
selection-decide-lead = Edrychwch ar bob cynnig a’i resymau, yna ei dderbyn, ei newid neu adael y lle’n wag.
selection-finish = Gorffen penderfynu
selection-is-decided = Penderfynwyd ar bob cynnig erbyn { $at }. Nid oes neb wedi’i alw eto.
selection-apply = Galw pwy bynnag a gymerwyd
selection-apply-by-desk = Cydlynydd sy’n galw pwy bynnag a gymerwyd.
selection-is-applied = Galwyd pwy bynnag a gymerwyd am { $at }.

selection-board = Pwy a gynigir
selection-filled-lead = Llenwodd y peiriant { $filled } o { $places } swydd.
selection-taken = Fel y penderfynwyd hyd yma, mae { $taken } wedi’u llenwi.
selection-cost-nobody = Ni chymerir neb y mae ei gyflog yn hysbys.
selection-cost = { $priced ->
   *[other] Mae { $priced } swyddog yn costio { $net } heb TAW.
}
selection-cost-unpriced = Ni wyddys beth yw cyflog { $unpriced } arall.
selection-proven = Nid oes cynnig arall sy’n werth mwy.
selection-gap = Gallai cynnig arall fod yn well o { $gap } ar y mwyaf.
selection-by-project = Dangos yn ôl prosiect
selection-by-council = Dangos yn ôl cyngor cartref
selection-squad = Mae { $filled } o { $posts } swydd agored wedi’u cymryd heddiw; daw’r cynigion isod atynt.
selection-squad-applied = Mae { $filled } o { $posts } swydd agored wedi’u cymryd heddiw, y rhai isod yn eu plith.
selection-council-share = { $officers ->
    [one] Cynigir { $officers } swyddog.
   *[other] Cynigir { $officers } swyddog.
} Mae’r cyngor yn rhoi { $before } hanner diwrnod nawr, { $after } gyda hyn, a { $fair } fyddai’n deg.
selection-beyond-fair = Y tu hwnt i’w gyfran deg
selection-column-post = Swydd
selection-column-officer = Swyddog
selection-column-fit = Ffit, o 1,000
selection-column-decision = Penderfyniad
selection-new-in-squad = Newydd yn y garfan
selection-stays-empty = Mae’r lle’n aros yn wag
selection-call-up = Yr alwad
selection-no-picks = Ni chynigir neb: mae’r swyddi isod yn dweud pam.
selection-pages = Tudalennau cynigion

selection-gaps = Swyddi sy’n aros yn wag
selection-gap-rule = Nid oes neb yn cadw pob rheol. Yr un sy’n rhwymo: { $rule }.
selection-gap-block = { $count ->
    [one] Mae { $count } swyddog yn cadw pob rheol.
   *[other] Mae { $count } swyddog yn cadw pob rheol.
}
selection-gap-nobody = Nid oes neb yn cadw pob rheol.
selection-gap-nearest = Yr agosaf yw { $name }.
selection-gap-move = Gallai { $name } ei chael; byddai’r cynnig wedyn yn werth { $change } pwynt yn fwy neu, gyda minws, yn llai.
selection-moves = Âi { $post } o { $from } i { $to }.
selection-gap-funnel = Faint o swyddogion sydd ar ôl wedi pob rheol
selection-gap-stop = { $passed } ar ôl; mae { $alone } yn torri’r rheol hon a dim un arall
selection-gaps-more = Mae rhagor; mae’r API yn rhestru pob un.

selection-shares = Beth mae pob cyngor yn ei roi
selection-shares-lead = Mewn hanner diwrnodau dros wythnosau’r swyddi hyn. Cyfran deg yw cymaint o bopeth a roddir ac a ofynnir ag sydd gan gyngor o’r swyddogion rhestredig.
selection-share-council = Cyngor
selection-share-officers = Swyddogion a gynigir
selection-share-before = Nawr
selection-share-after = Gyda’r cynnig
selection-share-decided = Fel y penderfynwyd
selection-share-fair = Cyfran deg

selection-how = Sut y gweithiwyd hyn allan
selection-how-weights = Pwyntiau: swydd prosiect sy’n dod gyntaf { $urgent }, fel arfer { $filling }, swydd prosiect a all aros { $later }, swydd prosiect sy’n dod olaf { $last }, ffit berffaith { $fit }, diddordeb { $interest }, swydd cyngor sy’n benthyg { $lender } ar y mwyaf, pob hanner diwrnod y tu hwnt i gyfran deg minws { $fairness }, cadw swyddog { $stay }, carfan sydd am gael rhywun i’w harwain ac yn cael un { $lead }, carfan sydd am gael rhywun o gyngor cynnal ac yn cael rhywun { $host }.
selection-how-blind = Mae’r peiriant yn adnabod swyddogion yn ôl rhif. Nid yw enwau, na dim arall sy’n dweud pwy yw rhywun, yn ei gyrraedd.
selection-how-rules = Gwnaed am { $at } gan fersiwn { $engine } o’r peiriant, o’r hyn sydd â’r ôl bys { $print }. Mae’r un peth eto’n rhoi’r un cynnig.

selection-apply-title = Galw: { $name }
selection-apply-not-now = Ni ellir rhoi’r dewisiad hwn ar waith nawr.
selection-apply-lead = Caiff y swyddogion hyn eu galw, pob un ohonynt neu neb:
selection-apply-nobody = Ni chymerwyd neb.
selection-apply-by-hand = ni chynigiwyd neb: { $reason }
selection-apply-departs = yn lle’r cynnig: { $reason }
selection-apply-more = Mae { $count } cynnig i gyd.
selection-apply-means = Ysgrifennir at swyddogion a chynghorau cartref ar unwaith. Gellir tynnu pob galwad yn ôl tra mae’n aros am ateb.
selection-apply-by = Ateb erbyn
selection-apply-by-hint = Deg diwrnod gwaith o heddiw os gadewch ef yn wag.
selection-apply-no = Os bydd rhywun yn gwrthod
selection-apply-reserves = Galw ar y swyddog wrth gefn cyntaf sy’n dal yn addas
selection-apply-reserves-hint = Mae swyddogion wrth gefn pob swydd ar dudalen ei dewis. Rhaid i swyddog wrth gefn dderbyn a chael ei ryddhau fel pawb arall, ac ysgrifennir atoch.

pick-title = { $name } i { $post }
pick-back = { $name }
pick-why = Pam
pick-fit = Mae { $name } yn ffitio gyda sgôr o { $fit } o 1,000.
pick-beat = Nesaf daw { $name }: byddai’r cynnig yn werth { $points } pwynt yn llai.
pick-beat-dearer = Gallai { $name } ei chael hefyd, ac ni chollid dim.
pick-beat-nobody = Ni allai neb arall gael y swydd hon.
pick-loss = Mae gwneud heb y cynnig hwn yn costio { $points } pwynt ar y mwyaf.
pick-share = Mae { $council } yn rhoi { $count ->
    [one] { $count } hanner diwrnod
   *[other] { $count } hanner diwrnod
} drwyddo.
pick-points = Pwyntiau pan wnaed y cynnig
pick-criterion = Maen prawf
pick-earned = Pwyntiau
pick-out-of = O
pick-others = Pwy arall
pick-reserves = Wrth gefn, a allai gamu i mewn ar unwaith
pick-reserves-none = Ni allai neb gamu i mewn ar unwaith.
pick-reserve-called = galwyd ar y swyddog: { $status }
pick-reserves-are-called = Os bydd rhywun yn gwrthod, gelwir ar y swyddog wrth gefn cyntaf sy’n dal yn addas.
pick-reserves-are-not-called = Os bydd rhywun yn gwrthod, bydd y ddesg yn dod o hyd i rywun arall: ni ofynnwyd iddi alw ar swyddogion wrth gefn.
pick-near = O fewn dim, a allai ei chael pe bai eraill yn symud
pick-other = sgôr { $fit }, { $change } pwynt
pick-decision = Penderfyniad
pick-decided = Gan { $name } am { $at }, a oedd wedi’i weld am { $seen }.
pick-reason-was = Rheswm: { $reason }
pick-decide = Beth yw eich penderfyniad?
pick-take = Cymryd { $name }
pick-change = Cymryd rhywun arall
pick-change-hint = Dewiswch pwy isod, a dywedwch pam.
pick-refuse = Gadael y lle’n wag
pick-refuse-hint = Dywedwch pam.
pick-officer = Pwy a gymerir yn lle hynny
pick-officer-hint = Dim ond os ydych yn cymryd rhywun arall.
pick-officer-none = Neb arall
pick-reason = Rheswm
pick-reason-hint = Fe’i cedwir gyda’r penderfyniad. Caiff y swyddogion dan sylw ei ddarllen.
pick-button = Cadw’r penderfyniad

done-selection-new-create = Cadwyd y drafft. Edrychwch arno, yna rhedwch ef.
done-selection-edit-change = Cadwyd y drafft.
done-selection-run = Mae’r peiriant wrth ei waith.
done-selection-what-if-suppose = Mae’r peiriant wrth ei waith ar y beth pe bai.
done-selection-cancel = Ataliwyd y peiriant.
done-selection-discard = Rhoddwyd y dewisiad o’r neilltu.
done-selection-finish = Mae’r penderfynu wedi gorffen.
done-selection-pick-decide = Cadwyd y penderfyniad.
done-selection-apply-apply = Maent wedi’u galw.

selection-changes = { $kept ->
    [one] Mae { $kept } lle yn cadw ei swyddog,
   *[other] Mae { $kept } lle yn cadw eu swyddogion,
} mae gan { $moved } swyddog arall, mae { $emptied } yn wag bellach a { $filled } wedi’u llenwi o’r newydd.

what-ifs = Beth pe bai?
what-ifs-lead = Rhowch gynnig ar bwysau eraill, ar gyngor nad yw’n rhoi benthyg neb, ar swyddog nad yw yno, neu ar brosiect sy’n symud. Nid yw’n cyffwrdd â dim.
what-if-new = Rhoi cynnig ar beth pe bai
what-if-compare = Cymharu
what-if-tag = Beth pe bai
what-if-is = Beth pe bai yw hwn: ni phenderfynir ac ni wneir dim ganddo. Mae’n perthyn i
what-if-touches-nothing = Edrychwch ar yr hyn a fyddai’n wahanol, yna ewch yn ôl at y dewisiad ei hun.
what-if-supposes-councils = Mae’n tybio nad oes neb yn cael ei fenthyg gan { $councils }.
what-if-supposes-officers = Mae’n tybio nad yw’r swyddogion hyn yno: { $officers }.
what-if-supposes-projects = Mae’n llenwi’r drafftiau hyn hefyd: { $projects }.
what-if-supposes-later = Mae’n symud { $projects } { $weeks } wythnos yn hwyrach.
what-if-supposes-sooner = Mae’n symud { $projects } { $weeks } wythnos yn gynharach.
what-if-title = Beth pe bai? { $name }
what-if-lead = Tybiwch rywbeth, ac mae’r peiriant yn dangos beth a ddeuai ohono. Mae popeth a adewch fel y mae.
what-if-name-hint = Yr hyn yr ydych yn ei alw, megis “Heb Leeds”.
what-if-suppose = Tybiwch
what-if-without-councils = Cynghorau nad ydynt yn rhoi benthyg neb
what-if-without-councils-hint = Peidiwch â thicio dim i’w gadael fel y maent.
what-if-without-officers = Swyddogion nad ydynt yno
what-if-without-officers-hint = Y rhai a gynigir. Ticiwch bwy bynnag sy’n sâl neu wedi’i alw’n ôl, er enghraifft.
what-if-without-officers-more = Y rhai a gynigir, un rhestr ar ôl y llall. Daw’r rhestr nesaf drwy’r botwm ar ddiwedd y dudalen; mae’r hyn a dicir yn aros.
what-if-officers-elsewhere = { $count ->
    [one] Mae { $count } swyddog wedi’i dicio ar restr arall.
    [two] Mae { $count } swyddog wedi’u ticio ar restri eraill.
   *[other] Mae { $count } swyddog wedi’u ticio ar restri eraill.
}
what-if-officers-first = Dangos y swyddogion cyntaf
what-if-officers-next = Dangos y swyddogion nesaf
what-if-with-projects = Drafftiau o brosiectau a lenwir hefyd
what-if-with-projects-hint = Mae eu swyddi’n cyfrif fel pe baent wedi’u cyhoeddi.
what-if-shifted = Prosiectau sy’n dechrau ar adeg arall
what-if-weeks = Sawl wythnos yn hwyrach
what-if-weeks-hint = Gyda minws am gynharach, megis -2. 52 ar y mwyaf.
what-if-weights-lead = Rhai’r dewisiad ydynt. Newidiwch yr hyn yr ydych am roi cynnig arno.
what-if-of-what-if = Beth pe bai yw hwn eisoes. Lluniwch un arall o’r dewisiad ei hun.
what-if-button = Gweld beth a ddeuai ohono

compare-title = { $from } a { $to }
compare-not-yet = Nid oes cynnig gan un ohonynt eto. Efallai fod y peiriant yn dal i weithio arno.
compare-sums = Mewn symiau
compare-what = Beth
compare-filled = Swyddi a lenwyd
compare-cost = Cost heb TAW
compare-cost-officers = { $priced ->
   *[other] Ar gyfer { $priced } swyddog.
}
compare-cost-more = { $amount } yn fwy
compare-cost-less = { $amount } yn llai
compare-filling = Pwyntiau am lenwi swyddi
compare-fit = Pwyntiau am addasrwydd
compare-interest = Pwyntiau am ddiddordeb
compare-lenders = Pwyntiau am gynghorau sydd wedi rhoi benthyg
compare-stay = Pwyntiau am gadw swyddogion
compare-lead = Pwyntiau a gollwyd am garfanau nad oes neb yn eu harwain
compare-host = Pwyntiau a gollwyd am garfanau heb neb o gyngor cynnal
compare-fairness = Pwyntiau a gollwyd am annhegwch
compare-value = Pob pwynt
compare-moves = Pwy sy’n symud
compare-empty = Neb
compare-no-moves = Nid oes neb yn symud.
compare-shares = Yr hyn y mae cynghorau’n ei roi, mewn hanner diwrnodau
compare-others = Cymharu { $name } â
compare-pages = Tudalennau o symudiadau

effect-post-title = Pwy allai gael { $post }
effect-officer-title = Swyddi y gallai { $name } eu cael
effect-lead = Y gorau i’r cyfan yn gyntaf: beth fyddai pob un yn ei newid, ar yr hyn a benderfynwyd hyd yma a’r swyddogion fel y maent yn awr.
effect-whole = Y cynnig cyfan
effect-moves = Pwy arall fyddai’n symud
effect-same = Yn aros fel y mae
effect-more = O leiaf { $points ->
   *[other] { $points } pwynt
} yn fwy
effect-less = Dim mwy na { $points ->
   *[other] { $points } pwynt
} yn llai
effect-nobody-moves = Neb
effect-none = Nid oes neb yn cadw pob rheol.
effect-not-now = Gellir gweld hyn tra bo cynnig i benderfynu arno.
effect-pages = Tudalennau o’r hyn a allai fod
pick-everybody = Pawb a allai gael y swydd hon, a beth fyddai hynny’n ei newid
pick-posts-of = Swyddi eraill y gallai { $name } eu cael
selection-breaches = Rheolau tîm na fyddai carfanau’n eu cadw
selection-breach = { $project }: { $message }

selection-plan-rest = Cynllunio’r gweddill eto
selection-plan-rest-means = Mae “Cynllunio’r gweddill eto” yn gwneud cynnig o’r newydd o amgylch yr hyn a benderfynwyd: mae pwy bynnag a gymerwyd yn aros, cynigir lle a adawyd yn wag i eraill, ac ni chynigir eto neb y penderfynodd rhywun yn ei erbyn.
selection-gap-fill = Pwy allai ei chael, a’i llenwi
selection-decisions = Pob penderfyniad hyd yn hyn
pick-rest = Yr hyn sydd ar ôl o’r swydd
pick-before = Cyn hynny: { $name }
pick-by-hand = Nid oedd y peiriant wedi cynnig neb ar gyfer y swydd hon; dewisodd rhywun pwy i’w gymryd.
pick-history = Penderfyniadau cynharach ar y swydd hon
decision-took = Cymerwyd { $taken }.
decision-changed = Cymerwyd { $taken } yn lle { $proposed }.
decision-filled = Cymerwyd { $taken }; nid oedd neb wedi’i gynnig.
decision-refused = Ni chymerwyd { $proposed }; gadawyd y lle’n wag.
effect-choose = Penderfynu
effect-take = Cymryd
choose-title = Cymryd { $name } ar gyfer { $post }
choose-back = Pwy allai ei chael
choose-not-now = Ni ellir penderfynu ar hyn yma nawr.
choose-is-proposed = Y swyddog hwn yw’r un a gynigir.
choose-decide = Penderfynu ar y cynnig
choose-nobody = Ni chynigir neb ar gyfer y swydd hon.
choose-instead = Cynigir { $name } ar gyfer y swydd hon.
choose-elsewhere = Os cynigir { $name } ar gyfer swydd arall hefyd, penderfynwch ar honno hefyd, neu gynlluniwch y gweddill eto wedyn.
done-selection-choose-fill = Mae’r swydd wedi’i llenwi. Nid ysgrifennir at neb eto.
done-selection-choose-change = Cadwyd y penderfyniad.

again-link = Ei weithio allan eto, o’r hyn a wyddid bryd hynny
again-title = Wedi’i weithio allan eto
again-lead = Cadwyd yr hyn a roddwyd i’r peiriant pan wnaed y cynnig hwn, ac fe’i rhoddwyd i’r peiriant unwaith eto nawr. Ni newidiwyd dim drwy hynny.
again-not-kept = Ni chadwyd yr hyn y gwnaed y cynnig hwn ohono, neu nid yw wedi’i wneud eto.
again-other-engine = Gwnaed y cynnig hwn gan fersiwn { $engine } o’r peiriant, nad yw’r un sy’n rhedeg nawr. Ni ellir ei wneud eto yma.
again-other-input = Nid yr hyn a gadwyd yw’r hyn y gwnaed y cynnig hwn ohono: fe’i newidiwyd ers hynny, neu mae’r rhaglen yn ei ddarllen yn wahanol nawr. Rhowch wybod i’r rhai sy’n rhedeg y gwasanaeth.
again-same-tag = Yr un peth
again-same = { $count ->
    [one] Mae’n cynnig yr un swyddog ar gyfer yr un swydd
   *[other] Mae’n cynnig yr un swyddogion ar gyfer yr un { $count } swydd
}, gwerth { $value } pwynt fel o’r blaen.
again-other-tag = Nid yr un peth
again-other = Mae gan { $kept } swydd yr un swyddog ac nid oes gan { $differ }; mae’n werth { $value } pwynt, ac roedd yn werth { $was }. Rhowch wybod i’r rhai sy’n rhedeg y gwasanaeth.
selection-how-rest = Rhwng dau aseiniad swyddog mae o leiaf { $count } wythnos o orffwys, fel y mae’r corff yn gofyn.
selection-how-run = Mae swyddogion ar aseiniadau am { $count } wythnos ar y mwyaf heb orffwys, fel y mae’r corff yn gofyn.
