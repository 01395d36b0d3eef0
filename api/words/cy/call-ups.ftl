# Drafted by a machine; awaiting review by a Welsh speaker.

call-ups-title = Galwadau
call-ups-lead-desk = Mae galwad yn cynnig swydd i swyddog. Mae angen ateb y swyddog a rhyddhau gan y cyngor cartref.
call-ups-lead-council = Galwadau ar swyddogion eich cyngor, ac ar swyddogion y mae eu gwaith yn dod i’ch cyngor.
call-ups-lead-officer = Swyddi a gynigiwyd i chi. Dim ond chi a’r rhai sy’n penderfynu sy’n eu gweld.
call-ups-waiting = Yn aros am benderfyniad
call-ups-waiting-none = Nid oes yr un alwad yn aros am benderfyniad.
call-ups-waiting-more = Dim ond { $count } ohonynt a restrir yma.
call-ups-waiting-all = Gweld pob un sy’n aros
call-ups-all = Pob galwad, y diweddaraf yn gyntaf
call-ups-filter = Dangos galwadau sydd
call-ups-any = Mewn unrhyw gyflwr
call-ups-show = Dangos
call-ups-open-only = Dim ond y rhai sy’n aros am rywun
call-ups-none = Nid oes galwadau eto. Mae’r ddesg yn eu hanfon pan fydd swyddog yn addas ar gyfer swydd.
call-ups-none-like-this = Nid oes galwadau yn y cyflwr hwn. Dewiswch gyflwr arall, neu unrhyw un.
call-ups-call-up = Galwad
call-ups-waits-for = Yn aros am
call-ups-answer-by = Ateb erbyn
call-ups-state = Cyflwr
call-ups-asked-on = Gofynnwyd ar
call-ups-answered-on = Penderfynwyd ar
call-ups-post-of = { $post } ar gyfer { $project }
call-ups-whom = { $name } ({ $council })
call-ups-somebody = Swyddog
call-ups-since = Ers { $day }
call-ups-pages = Tudalennau galwadau
call-ups-next-page = Y dudalen nesaf
call-ups-first-page = Y dudalen gyntaf

call-ups-back-label = Yn ôl
call-ups-back = Pob galwad
call-ups-back-one = Yr alwad
call-ups-one-title = { $post } ar gyfer { $project }
call-ups-offered-to = Cynigiwyd i { $name } o { $council }.
call-ups-offered-to-you = Cynigiwyd i chi. Eich cyngor cartref, { $council }, sy’n penderfynu ar eich rhyddhau.
call-ups-stuck = Ble y mae’n sefyll, a chyda phwy
call-ups-nobody = Ni all neb benderfynu: nid oes gan y cyngor cartref gymeradwywr. Gall gweinyddwr enwi un.
call-ups-since-days = Yn aros ers { $day }, { $count ->
    [0] heddiw
    [two] ers { $count } ddiwrnod
   *[other] ers { $count } diwrnod
}.
call-ups-due = Mae angen y ddau benderfyniad erbyn { $day }, { $count ->
    [0] sef heddiw
    [two] ymhen { $count } ddiwrnod
   *[other] ymhen { $count } diwrnod
}. Ar ôl hynny daw’r alwad i ben heb ateb ohoni ei hun.
call-ups-due-desk = Mae’r ddesg yn penderfynu erbyn { $day }, { $count ->
    [0] sef heddiw
    [two] ymhen { $count } ddiwrnod
   *[other] ymhen { $count } diwrnod
}. Ar ôl hynny daw’r alwad i ben heb ateb ohoni ei hun.
call-ups-was-due = Roedd angen hyn erbyn { $day }. Mae’r alwad ar fin dod i ben heb ateb.
call-ups-not-stuck-asked = Nid yw’n aros am neb ar hyn o bryd.
call-ups-not-stuck-countered = Nid yw’n aros am neb ar hyn o bryd.
call-ups-not-stuck-agreed = Nid oes dim yn sefyll. Derbyniodd y swyddog, a rhyddhaodd y cyngor cartref y swyddog.
call-ups-not-stuck-declined = Nid oes dim yn sefyll. Gwrthododd y swyddog, felly mae’r hanner diwrnodau’n rhydd eto.
call-ups-not-stuck-refused = Nid oes dim yn sefyll. Ni ryddhaodd y cyngor cartref y swyddog.
call-ups-not-stuck-withdrawn = Nid oes dim yn sefyll. Tynnodd y ddesg yr alwad yn ôl.
call-ups-not-stuck-lapsed = Nid oes dim yn sefyll. Nid atebodd neb mewn pryd, felly daeth yr alwad i ben heb ateb ac mae’r hanner diwrnodau’n rhydd eto.
call-ups-not-stuck-over = Nid oes dim yn sefyll. Mae’r secondiad a ddaeth ohoni wedi dod i ben.
call-ups-reason = Rheswm: { $reason }
call-ups-secondment = Gweld y secondiad a ddaeth ohoni

call-ups-can-do = Beth y gallwch ei wneud
call-ups-accept-means = Os byddwch yn derbyn ac os bydd eich cyngor cartref yn eich rhyddhau, caiff secondiad ei lunio. Byddwch yn ei lofnodi’n ddiweddarach, ar ôl i’ch cyngor ymgynghori â chi.
call-ups-accept = Derbyn yr alwad
call-ups-wait-for-desk = Mae eich cyngor cartref wedi cynnig telerau eraill. Os bydd y ddesg yn eu derbyn, gofynnir i chi eto.
call-ups-decline = Gwrthod yr alwad
call-ups-decide-release = Penderfynu ar y rhyddhau
call-ups-look-at-counter = Cymharu’r telerau eraill a phenderfynu
call-ups-withdraw = Tynnu’r alwad yn ôl

call-ups-decisions = Y ddau benderfyniad
call-ups-decisions-lead = Maent yn annibynnol ar ei gilydd, a gellir eu gwneud mewn unrhyw drefn.
call-ups-answer = Ateb y swyddog
call-ups-release = Rhyddhau gan y cyngor cartref
call-ups-decider = Pwy sy’n penderfynu
call-ups-for-council = { $name }, dros { $council }
call-ups-agreed-beforehand = Neb: cytunwyd ymlaen llaw, neu ni wrthwynebodd neb mewn pryd
call-ups-reason-key = Rheswm

call-ups-offer = Y cynnig
call-ups-counter = Y telerau eraill y mae’r cyngor cartref yn eu cynnig
call-ups-officer = Swyddog
call-ups-home-council = Cyngor cartref
call-ups-post = Swydd
call-ups-project = Prosiect
call-ups-hosts = Cynghorau lletyol
call-ups-lead-host = { $council } (prif gyngor)
call-ups-dates = Dyddiadau
call-ups-from-to = { $from } hyd { $to }
call-ups-load = Llwyth
call-ups-at-most = Hyd at { $load }
call-ups-week = Wythnos waith
call-ups-week-from = O { $day } ymlaen:
call-ups-mon = Dydd Llun
call-ups-tue = Dydd Mawrth
call-ups-wed = Dydd Mercher
call-ups-thu = Dydd Iau
call-ups-fri = Dydd Gwener
call-ups-morning = Bore { $day }
call-ups-afternoon = Prynhawn { $day }
call-ups-no-days = Dim diwrnodau
call-ups-half-days = Cyfanswm yr hanner diwrnodau
call-ups-paid-worked = Telir am { $paid }, a gweithir { $worked } ohonynt. Gwyliau banc yw’r lleill.
call-ups-paid-all = Telir am { $count }, a gweithir pob un ohonynt
call-ups-cost = Cost i’r cyngor cartref
call-ups-cost-is = { $net }, a { $vat } o TAW lle mae TAW yn ddyledus
call-ups-onsite = Ar y safle
call-ups-onsite-days = { $count ->
    [0] Dim diwrnodau ar y safle
    [two] { $count } ddiwrnod yr wythnos yn y prif gyngor lletyol
   *[other] { $count } diwrnod yr wythnos yn y prif gyngor lletyol
}
call-ups-clearance = Cliriad diogelwch
call-ups-score = Sgôr ar gyfer y swydd
call-ups-points = { $points } o 1,000 o bwyntiau
call-ups-note = Nodyn gan y ddesg

call-ups-timeline = Beth a ddigwyddodd
call-ups-when = Pryd
call-ups-what = Beth
call-ups-by-whom = Gan bwy
call-ups-by-itself = Yn ôl y rheolau
call-ups-line-asked = Galwyd ar y swyddog
call-ups-line-answer = Ateb y swyddog: { $answer }
call-ups-line-release = Y cyngor cartref: { $release }
call-ups-line-drawn-up = Lluniwyd y secondiad
call-ups-line-started = Dechreuodd y secondiad
call-ups-line-completed = Cwblhawyd y secondiad
call-ups-line-cancelled = Canslwyd y secondiad

call-ups-decline-title = Gwrthod yr alwad hon
call-ups-decline-what = Galwyd arnoch fel { $post } ar gyfer { $project }, o { $from } hyd { $to }.
call-ups-decline-means = Os byddwch yn gwrthod, bydd eich hanner diwrnodau’n rhydd eto. Caiff y ddesg a { $council } wybod, ac ni ellir dadwneud hyn. Nid yw gwrthod yn cyfrif yn eich erbyn.
call-ups-decline-reason = Pam yr ydych yn gwrthod?
call-ups-decline-hint = Bydd y ddesg a { $council } yn ei ddarllen. Mae un frawddeg yn ddigon.
call-ups-decline-button = Gwrthod yr alwad
call-ups-decline-not = Nid oes ateb i’w roi yma: nid eich galwad chi ydyw, neu mae wedi’i hateb neu wedi dod i ben.
call-ups-withdraw-title = Tynnu’r alwad hon yn ôl
call-ups-withdraw-what = Galwyd ar { $name } fel { $post } ar gyfer { $project }.
call-ups-withdraw-means = Os byddwch yn tynnu’r alwad yn ôl, caiff y swyddog a { $council } wybod. Bydd yr hanner diwrnodau a’r swydd yn rhydd eto. Ni ellir dadwneud hyn, ond gallwch alw eto.
call-ups-withdraw-then = Ac wedyn
call-ups-withdraw-reserve = Galw ar y swyddog wrth gefn cyntaf sy’n dal yn addas
call-ups-withdraw-reserve-hint = Penderfynwyd hynny pan roddwyd y dewisiad ar waith. Dad-diciwch ef os nad oes neb i’w alw ohono’i hun.
call-ups-withdraw-reason = Pam yr ydych yn ei thynnu’n ôl?
call-ups-withdraw-hint = Bydd y swyddog a’r cyngor cartref yn ei ddarllen. Mae un frawddeg yn ddigon.
call-ups-withdraw-button = Tynnu’r alwad yn ôl
call-ups-withdraw-not = Ni ellir tynnu’r alwad hon yn ôl mwyach, neu nid chi sydd i’w thynnu’n ôl.
call-ups-leave-it = Ei gadael fel y mae

call-ups-counter-title = Telerau eraill gan y cyngor cartref
call-ups-counter-what = Byddai { $council } yn rhyddhau { $name } fel { $post } ar gyfer { $project }, ar delerau eraill.
call-ups-counter-said = { $name }, ar { $day }
call-ups-compare = Y telerau ochr yn ochr
call-ups-term = Teler
call-ups-you-asked = Gofynnodd y ddesg am
call-ups-they-offer = Mae’r cyngor cartref yn cynnig
call-ups-counter-means = Os byddwch yn derbyn y telerau eraill, bydd y cyngor cartref wedi rhyddhau’r swyddog arnynt, a gofynnir i’r swyddog eto. Os na wnewch ddim, daw’r alwad i ben heb ateb ar ôl { $day }.
call-ups-new-answer-by = Erbyn pryd y mae’r swyddog i ateb?
call-ups-new-answer-by-hint = Er enghraifft, 27 3 2027. Os gadewch hyn yn wag, mae gan y swyddog ddeg diwrnod gwaith, a than ddechrau’r gwaith fan bellaf.
call-ups-take-counter = Derbyn y telerau eraill
call-ups-withdraw-instead = Tynnu’r alwad yn ôl yn lle hynny
call-ups-counter-not = Nid oes telerau eraill ar gynnig, neu nid chi sydd i benderfynu arnynt.

done-call-up-accept = Rydych wedi derbyn yr alwad.
done-call-up-decline = Rydych wedi gwrthod yr alwad. Caiff y ddesg a’ch cyngor cartref wybod.
done-call-up-withdraw = Tynnwyd yr alwad yn ôl. Caiff y swyddog a’r cyngor cartref wybod.
done-call-up-take-counter = Derbyniwyd y telerau eraill. Gofynnir i’r swyddog eto.
