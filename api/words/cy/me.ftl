# Drafted by a machine; awaiting review by a Welsh speaker.

me-title = Fy mhroffil
me-back = Yn ôl i’m proffil
me-back-label = Yn ôl
me-change = Newid
me-next = Tudalen nesaf
me-warning = Rhybudd
me-not-given = Heb ei roi
me-over = Wedi gorffen
me-period = { $from } i { $to }
me-days-a-week = { $count ->
    [0] dim
    [two] { $count } ddiwrnod yr wythnos
   *[other] { $count } diwrnod yr wythnos
}
me-days = { $count ->
    [0] dim
    [two] { $count } ddiwrnod
   *[other] { $count } diwrnod
}

me-not-in = Nid ydych yn y gronfa eto. Ymunwch â hi, a gellir galw arnoch i brosiectau y mae arnynt angen eich sgiliau.
me-not-in-button = Ymuno â’r gronfa

me-standing = Yn y gronfa
me-standing-listed = Gall y ddesg ddod o hyd i chi a galw arnoch.
me-standing-unsupported = Rydych wedi’ch rhestru, ond nid yw’r ddesg yn eich gweld cyn y cofnodir cefnogaeth eich rheolwr.
me-standing-paused = Nid oes neb i ofyn i chi cyn diwedd yr oedi. Ei ddiwrnod olaf yw { $until }, ac wedyn byddwch wedi’ch rhestru eto.
me-standing-paused-open = Nid oes neb i ofyn i chi am y tro.
me-standing-withdrawn = Nid ydych yn y gronfa mwyach. Mae’r hyn y cytunwyd arno o’r blaen yn sefyll.
me-support = Cefnogaeth eich rheolwr
me-supported = Wedi’i chofnodi
me-supported-by = Cofnodwyd gan { $who } ar { $on }
me-unsupported = Heb ei chofnodi
me-unsupported-what = Gofynnwch i’ch rheolwr ddweud wrth gymeradwywr { $council } ei fod yn eich cefnogi. Y cymeradwywr sy’n ei gofnodi yma; ni allwch wneud hynny eich hun.
me-council = Cyngor cartref

me-waiting-heading = Yn aros amdanoch chi
me-waiting-none = Nid oes dim yn aros amdanoch.
me-waiting-none-link = Edrych ar y swyddi agored
me-waiting-answer = { $load }. Gofynnwyd ar { $since }. Atebwch erbyn { $by }, neu daw i ben heb ateb.
me-waiting-tag-answer = Ateb
me-waiting-secondment = { $what }, yn eisiau ers { $since }
me-others-heading = Yn aros am eraill
me-waiting-other = { $what }: { $who }, ers { $since }
me-waiting-other-nobody = { $what }, ers { $since }. Nid oes neb wedi’i enwi eto a all ei wneud.
me-call-up-title = Galwad: { $post }, { $project }
me-secondment-title = Secondiad: { $post }, { $project }

me-on-now-heading = Yr hyn sydd gennych ar y gweill
me-on-now-none = Nid ydych ar unrhyw secondiad.
me-column-post = Swydd
me-column-dates = Dyddiadau
me-column-load = Hanner diwrnodau’r wythnos
me-column-state = Cyflwr

me-skills-heading = Eich sgiliau
me-skills-link = Ychwanegu neu newid sgìl
me-skills-none = Nid ydych wedi rhoi unrhyw sgiliau. Mae swyddi’n gofyn am sgiliau, felly nid oes neb yn dod o hyd i chi hebddynt.
me-skills-none-link = Ychwanegu eich sgìl cyntaf
me-column-skill = Sgìl
me-column-level = Lefel
me-column-evidence = Tystiolaeth
me-column-age = Pa mor ffres
me-column-day = Diwrnod
me-column-note = Ar beth y mae’n seiliedig
me-evidence-own = Eich asesiad eich hun
me-skill-used = Defnyddiwyd ddiwethaf mewn secondiad ar { $on }
me-age-fresh = Ffres
me-age-year = Dros flwyddyn
me-age-old = Dros 2 flynedd
me-skills-title = Ychwanegu neu newid sgìl
me-skills-back = Yn ôl i’ch sgiliau
me-skills-find-heading = Dod o hyd i sgìl
me-skills-search = Enw’r sgìl
me-skills-search-hint = Mae rhan ohono’n ddigon, er enghraifft “research”
me-skills-search-button = Chwilio
me-skills-found = Sgiliau â “{ $search }”
me-skills-all = Pob sgìl
me-skills-held = Ar eich proffil
me-skills-aliases = Gelwir hefyd yn { $names }
me-skills-nothing-found = Nid oes sgìl â hyn yn ei enw.
me-skills-nothing-found-link = Dangos pob sgìl
me-skill-merged = Cyfunwyd y sgìl hwn ag un arall:
me-skill-held = Ar eich proffil: { $level }. { $evidence }, { $on }.
me-skill-level = Pa mor dda yw’r sgìl hwn gennych?
me-skill-level-awareness = Rydych yn gwybod beth ydyw a pham y mae’n bwysig
me-skill-level-working = Rydych yn ei ddefnyddio gyda pheth cefnogaeth
me-skill-level-practitioner = Rydych yn ei ddefnyddio ar eich pen eich hun ac yn dangos i eraill sut
me-skill-level-expert = Rydych yn arwain ynddo, ac mae eraill yn dod atoch
me-skill-seen = Pryd y defnyddioch ef ddiwethaf?
me-skill-seen-hint = Er enghraifft, 27 3 2027. Os gadewch hwn yn wag, heddiw ydyw.
me-skill-note = Ar beth y mae’n seiliedig? (dewisol)
me-skill-note-hint = Darn o waith neu dystysgrif, mewn 500 nod ar y mwyaf
me-skill-button-add = Ychwanegu’r sgìl hwn
me-skill-button-change = Cadw’r sgìl hwn
me-skill-evidence-heading = Y dystiolaeth y tu ôl iddo
me-skill-evidence-lead = Mae’r hyn y mae eraill yn ei gadarnhau yn cyfrif mwy na’r hyn a ddywedwch eich hun, ac mae’r hyn sy’n ffres yn cyfrif mwy na’r hyn sy’n hen. Mae’r diweddaraf ar y brig.
me-skill-remove-heading = Tynnu’r sgìl oddi ar eich proffil
me-skill-remove-lead = Ni fydd swyddi sy’n gofyn amdano yn dod o hyd i chi mwyach. Gallwch ei ychwanegu eto.
me-skill-remove-button = Tynnu’r sgìl hwn oddi ar fy mhroffil

me-availability-heading = Pryd yr ydych ar gael
me-availability-title = Hanner diwrnodau, absenoldeb a diwrnodau cartref
me-availability-back = Yn ôl i hanner diwrnodau ac absenoldeb
me-availability-lead = Dim ond ar gyfer hanner diwrnodau yr ydych yn eu cynnig y gellir galw arnoch, a byth yn ystod absenoldeb nac ar ddiwrnodau cartref.
me-offers = Hanner diwrnodau yr ydych yn eu cynnig
me-offer-one = { $load }, { $from } i { $to }
me-offers-none = Nid ydych yn cynnig dim: ni all neb alw arnoch.
me-offers-none-do = Nid ydych yn cynnig dim, ac ni all neb alw arnoch. Cynigiwch rai am yr amser yr hoffech ei roi.
me-offer-withdraw = Tynnu’n ôl
me-offer-withdraw-hint = Ni ellir tynnu cynnig yn ôl tra bo ei hanner diwrnodau wedi’u neilltuo ar eich cyfer.
me-offer-link = Cynnig hanner diwrnodau
me-offer-title = Cynnig hanner diwrnodau
me-offer-lead = Eich wythnos waith: { $week }. Peidiwch â chynnig mwy o hanner diwrnodau nag sydd ynddi.
me-offer-button = Cynnig
me-column-half-days = Hanner diwrnodau
me-leave = Absenoldeb
me-leave-none = Nid oes absenoldeb wedi’i gofnodi.
me-leave-remove = Dileu
me-leave-link = Ychwanegu absenoldeb
me-leave-title = Ychwanegu absenoldeb
me-leave-lead = Ni all neb eich neilltuo yn ystod absenoldeb. Nid yw hyn yn gofyn i’ch rheolwr amdano.
me-leave-button = Ychwanegu absenoldeb
me-home-days = Diwrnodau cartref
me-home-days-none = Nid oes diwrnodau cartref i ddod.
me-home-days-lead = Diwrnodau y mae { $council } yn eu cadw beth bynnag a ddigwydd. Y cyngor sy’n eu pennu.
me-home-day-council = { $when }, i bawb yn eich cyngor

me-day-monday = Dydd Llun
me-day-tuesday = Dydd Mawrth
me-day-wednesday = Dydd Mercher
me-day-thursday = Dydd Iau
me-day-friday = Dydd Gwener
me-week-full = Dydd Llun i ddydd Gwener, drwy’r dydd
me-week-none = Dim hanner diwrnod
me-week-mornings = Pob bore
me-week-afternoons = Pob prynhawn
me-week-morning = { $day } (bore)
me-week-afternoon = { $day } (prynhawn)

me-about-heading = Amdanoch chi
me-about-link = Newid yr hyn a ddywedir amdanoch
me-clearance = Cliriad diogelwch
me-clearance-until = { $level }, tan { $until }
me-clearance-none = Dim. Eich cyngor cartref sy’n ei gofnodi.
me-profile-title = Newid yr hyn a ddywedir amdanoch
me-profile-button = Cadw
me-field-role = Eich rôl
me-field-role-hint = Yr agosaf yn fframwaith y proffesiwn digidol a data
me-field-role-none = Heb ei roi
me-field-role-one = { $role } ({ $family })
me-field-summary = Amdanoch chi
me-field-summary-hint = Beth yr ydych yn ei wneud a beth yr hoffech ei wneud, mewn ychydig frawddegau. Dim mwy na 2,000 nod.
me-field-pattern = Eich wythnos waith
me-field-pattern-hint = Ticiwch yr hanner diwrnodau y byddwch yn gweithio i’ch cyngor
me-field-areas = Gwasanaethau yr ydych yn eu hadnabod
me-field-areas-hint = Dewiswch bob un yr ydych wedi gweithio ag ef
me-field-reach = Pa mor bell yr ydych yn teithio
me-field-onsite = Y nifer mwyaf o ddiwrnodau ar y safle
me-field-onsite-hint = Rydych yn gwneud gweddill y gwaith o’r lle’r ydych
me-field-notice = Y rhybudd sydd ei angen arnoch
me-field-notice-hint = Faint o ddiwrnodau cyn dechrau y mae’n rhaid i chi wybod
me-field-notice-unit = diwrnod
me-field-council = Pa gyngor sy’n eich cyflogi?
me-field-council-hint = Y cyngor sy’n penderfynu ar eich rhyddhau, ac rydych yn parhau’n un o’i weithwyr
me-field-off-payroll = A ydych yn cael eich talu y tu allan i’r gyflogres?
me-field-off-payroll-hint = Ni ellir secondio contractwyr a delir y tu allan i’r gyflogres
me-field-off-payroll-yes = Ydw, contractwr a delir y tu allan i’r gyflogres ydw i
me-field-from = Diwrnod cyntaf
me-field-to = Diwrnod olaf
me-field-day-hint = Er enghraifft, 27 3 2027
me-field-to-hint = Gallwch dynnu cynnig yn ôl yn gynharach
me-field-leave-to-hint = Am un diwrnod, yr un diwrnod eto
me-field-load = Faint
me-field-load-hint = Hanner diwrnodau’r wythnos, 1 i 10
me-field-load-unit = hanner diwrnod yr wythnos
me-field-leave-pattern = Pa hanner diwrnodau?
me-field-leave-whole = Diwrnodau cyfan
me-field-leave-mornings = Boreau yn unig
me-field-leave-afternoons = Prynhawniau yn unig

me-join-title = Ymuno â’r gronfa
me-join-lead = Mae hyn yn cymryd tua phum munud. Rydych yn parhau’n weithiwr i’ch cyngor.
me-join-fact-manager = Mae’r ddesg yn eich gweld unwaith y cofnodir cefnogaeth eich rheolwr.
me-join-fact-free = Nid yw ymuno yn eich rhwymo i ddim. Gallwch wrthod pob galwad, oedi, neu adael y gronfa, heb anfantais.
me-join-fact-seen = Nid yw swyddogion eraill yn gweld eich proffil, ac rydych yn gweld pwy a edrychodd arno a pham.
me-join-fact-alerts = Cewch wybod am swyddi newydd sy’n addas i chi, unwaith yr wythnos ar y mwyaf. Gallwch newid hynny neu ei atal unrhyw bryd.
me-join-already = Rydych yn y gronfa eisoes.
me-join-no-council = Nid oes cyngor yn cymryd rhan yn y corff hwn eto. Gofynnwch i’w weinyddwr.
me-join-work-heading = Ble’r ydych yn gweithio
me-join-you-heading = Beth yr ydych yn ei gynnig
me-join-later = Gallwch adael fel y mae yr hyn nad ydych yn siŵr ohono, a newid popeth yn nes ymlaen. Eich sgiliau sy’n dod nesaf.
me-join-button = Ymuno â’r gronfa

me-interests-heading = Swyddi y mae gennych ddiddordeb ynddynt
me-interests-none = Nid ydych wedi dangos diddordeb mewn unrhyw swydd agored.
me-interest-title = { $post }, { $project }
me-interest-shared = ers { $on }; caiff eich cyngor cartref wybod
me-interest-private = ers { $on }; dim ond y ddesg sy’n gwybod

me-views-heading = Pwy a edrychodd ar eich proffil
me-views-lead = Cedwir pob person, diben a diwrnod unwaith. Y diweddaraf sy’n dod gyntaf.
me-views-none = Nid oes neb wedi edrych ar eich proffil eto.
me-views-link = Gweld pawb a edrychodd
me-view-one = { $who }, ar { $on }: { $purpose }
me-view-role-council = { $role }, { $council }
me-column-who = Pwy
me-column-as = Rôl ar y diwrnod hwnnw
me-column-why = I beth
me-column-when = Pryd

me-pool-heading = Oedi neu adael y gronfa
me-list-lead = Cewch eich rhestru eto, a gall y ddesg alw arnoch ar unwaith.
me-list-button = Fy rhestru eto
me-pause-label = Oedi tan
me-pause-again-label = Newid diwrnod olaf yr oedi
me-pause-hint = Y diwrnod olaf, dim mwy na blwyddyn o’ch blaen. Er enghraifft, 27 3 2028. Mae’r oedi’n dechrau ar unwaith ac yn dod i ben ohono’i hun. Mae’r hyn y cytunwyd arno’n sefyll.
me-pause-button = Oedi
me-withdraw-link = Gadael y gronfa
me-withdraw-title = Gadael y gronfa
me-withdraw-lead = Cewch adael unrhyw bryd, heb anfantais a heb roi rheswm. Dyma beth sy’n dilyn:
me-withdraw-fact-desk = Nid yw’r ddesg yn dod o hyd i chi mwyach, ac ni all neb alw arnoch.
me-withdraw-fact-interest = Tynnir yn ôl bob diddordeb mewn swydd.
me-withdraw-fact-agreed = Mae secondiadau y cytunwyd arnynt yn sefyll, ac mae galwadau sy’n aros yn dal i ddisgwyl eich ateb.
me-withdraw-fact-again = Gallwch eich rhestru eich hun eto. Bydd eich proffil, eich sgiliau a’ch cynigion yno; ni fydd eich diddordebau.
me-withdraw-fact-kept = Os na ddewch yn ôl ac os nad oes gennych rôl yma, dilëir popeth sy’n eich enwi ar ôl chwe blynedd.
me-withdraw-asked-heading = Galwadau sydd eto i’w hateb
me-withdraw-asked-by = atebwch erbyn { $by }
me-withdraw-agreed-heading = Secondiadau sy’n sefyll
me-withdraw-or-pause = Ai dim ond seibiant yr ydych ei eisiau?
me-withdraw-or-pause-link = Oedi yn lle hynny
me-withdraw-button = Gadael y gronfa

me-account-heading = Eich cyfrif
me-account-link = Eich sesiynau, a phopeth a gedwir amdanoch

me-outcomes-heading = Beth a ddaeth o swyddi
me-outcome-one = { $post }, { $project }: { $outcome }. Cawsoch wybod ar { $on }.
me-follow-heading = Calendr a hysbysiadau
me-follow-calendar = Calendr
me-follow-calendar-on = Rhoddwyd ei gyfeiriad ar { $on }
me-follow-calendar-off = Gweld yr hyn sydd gennych yn eich calendr eich hun
me-follow-alerts = Cael gwybod am swyddi newydd addas
me-follow-alerts-from = o sgôr o { $score }

done-me-pause = Rydych wedi’ch oedi.
done-me-list = Rydych wedi’ch rhestru eto.
done-me-withdraw-confirm = Rydych wedi gadael y gronfa.
done-me-join-send = Rydych yn y gronfa. Nawr ychwanegwch eich sgiliau: dechreuwch gyda’r tri sydd bwysicaf. Wedyn cynigiwch hanner diwrnodau.
done-me-profile-save = Mae’r hyn a ddywedir amdanoch wedi’i gadw.
done-me-skill-set = Mae’r sgìl wedi’i gadw.
done-me-skill-remove = Mae’r sgìl oddi ar eich proffil.
done-me-offer-add = Mae eich hanner diwrnodau wedi’u cynnig.
done-me-availability-withdraw-offer = Mae’r cynnig wedi’i dynnu’n ôl.
done-me-leave-add = Mae eich absenoldeb wedi’i ychwanegu.
done-me-availability-remove-leave = Mae’r absenoldeb wedi’i ddileu.
