# Drafted by a machine; awaiting review by a Welsh speaker.

desk-title = Beth i’w wneud nesaf
desk-lead = { $ours ->
    [0] Nid oes dim i’r ddesg ei wneud.
    [one] Mae { $ours } peth i’r ddesg ei wneud.
   *[other] Mae { $ours } peth i’r ddesg eu gwneud.
} { $others ->
    [0] Nid oes dim yn aros am neb arall.
    [one] Mae { $others } peth yn aros am rywun arall.
   *[other] Mae { $others } peth yn aros am rywun arall.
}
desk-kinds = Beth sydd i’w wneud
desk-count = Faint
desk-count-overdue = Yn hwyr
desk-shown = (isod)
desk-everything = Popeth
desk-owner = Tro pwy
desk-owner-any = Unrhyw un
desk-council = Cyngor
desk-council-any = Unrhyw gyngor
desk-project = Prosiect
desk-project-any = Unrhyw brosiect
desk-show = Dangos
desk-show-everything = Dangos popeth
desk-queue = Beth i’w wneud, y mwyaf brys yn gyntaf
desk-choose = Dewis
desk-choose-call-up = Dewis galwad { $name } i swydd { $post }
desk-choose-project = Dewis { $project }
desk-about = Am beth
desk-action = Beth sydd i’w wneud
desk-who = Tro pwy
desk-nobody = Ni all neb weithredu: nid oes gan y cyngor gymeradwywr
desk-no-lead = Nid oes neb yn ei arwain: enwch arweinydd cyflawni
desk-somebody = Swyddog
desk-whom = { $name }, { $council }
desk-called-up = Galwyd i swydd { $post } ar gyfer { $project }
desk-seconded = Ar secondiad i swydd { $post } ar gyfer { $project }
desk-open-post = Swydd agored yn { $project }, { $load }
desk-of-project = Prosiect yn { $council }
desk-a-project = Prosiect
desk-last-call-up = Yr alwad ddiwethaf: { $status }
desk-since = Yn aros ers
desk-since-unknown = Fel y mae heddiw
desk-by = Erbyn
desk-no-day = Dim diwrnod penodol
desk-days = { $count ->
    [0] ers heddiw
    [two] { $count } ddiwrnod
   *[other] { $count } diwrnod
}
desk-left = { $count ->
    [0] heddiw
    [two] ymhen { $count } ddiwrnod
   *[other] ymhen { $count } diwrnod
}
desk-late = { $count ->
    [two] { $count } ddiwrnod yn hwyr
   *[other] { $count } diwrnod yn hwyr
}
desk-pages = Tudalennau o’r hyn i’w wneud
desk-first = Y dudalen gyntaf
desk-next = Y dudalen nesaf
desk-next-less-urgent = Yr hyn sy’n llai brys
desk-none = Nid oes dim yn aros am neb: nid oes galwad heb ei hateb, mae gan bob swydd agored swyddog, ac mae pob prosiect wedi adrodd o fewn y 14 diwrnod diwethaf.
desk-none-projects = Edrych ar y prosiectau
desk-none-like-this = Nid oes dim o’r fath yn aros.

desk-many = Gwneud yr un peth â sawl un
desk-many-how = Ticiwch alwadau neu brosiectau yn y tabl uchod. Penderfynir ar y rhai a ddewisir fesul un: gwneir yr hyn y gellir ei wneud, a dywedir wrthych pam na wneir y gweddill.
desk-extend = Rhoi mwy o amser
desk-extend-day = Diwrnod olaf newydd i ateb
desk-extend-hint = Yn hwyrach na’r un presennol, ac nid ar ôl i’r gwaith ddechrau. Rhoddir gwybod i’r rhai sydd heb ateb.
desk-extend-button = Rhoi mwy o amser
desk-remind = Atgoffa
desk-remind-what = Bydd pwy bynnag sydd heb ateb yn cael e-bost, un y dydd ar y mwyaf.
desk-remind-button = Atgoffa
desk-ask = Gofyn am ddiweddariad
desk-ask-what = Bydd arweinwyr cyflawni’r prosiectau a ddewisir yn cael e-bost, un y dydd ar y mwyaf.
desk-ask-button = Gofyn am ddiweddariad
desk-withdraw = Tynnu’n ôl
desk-withdraw-what = Cewch eu gweld unwaith eto ar y dudalen nesaf, a dweud pam, cyn i ddim gael ei dynnu’n ôl.
desk-withdraw-continue = Mynd ymlaen i’w tynnu’n ôl
desk-withdraw-reason = Pam mae’r galwadau’n cael eu tynnu’n ôl
desk-withdraw-hint = Bydd y swyddogion a’u cynghorau’n darllen hyn.
desk-withdraw-button = Tynnu’r galwadau’n ôl
desk-check-title = { $count ->
    [one] Rydych ar fin tynnu { $count } alwad yn ôl
    [two] Rydych ar fin tynnu { $count } alwad yn ôl
   *[other] Rydych ar fin tynnu { $count } galwad yn ôl
}
desk-check-none-title = Tynnu galwadau’n ôl
desk-check-none = Nid oes galwad wedi’i thicio. Ewch yn ôl a thiciwch y rhai i’w tynnu’n ôl.
desk-check-others = { $count ->
    [one] Ticiwyd { $count } arall gennych y penderfynwyd arni ers hynny, neu nad yw wedi’i rhestru mwyach. Caiff ei thynnu’n ôl hefyd, os oes modd o hyd.
   *[other] Ticiwyd { $count } arall gennych y penderfynwyd arnynt ers hynny, neu nad ydynt wedi’u rhestru mwyach. Cânt eu tynnu’n ôl hefyd, os oes modd o hyd.
}
desk-check-means = Bydd pob swyddog a chyngor cartref yn cael e-bost gyda’ch rheswm. Bydd yr hanner diwrnodau a’r swyddi’n rhydd eto. Ni ellir dadwneud hyn.
desk-check-warning = Rhybudd

desk-back-label = Yn ôl
desk-back-desk = Beth i’w wneud nesaf
desk-back-calls = Galwadau
desk-done-remind = Atgoffa
desk-done-extend = Mwy o amser
desk-done-withdraw = Galwadau a dynnwyd yn ôl
desk-done-ask = Ceisiadau am ddiweddariadau
desk-done-lead = Gwnaed hyn i { $done } o’r { $all } a ddewiswyd.
desk-done-refused = { $count ->
    [one] Ni ellid gwneud hyn i { $count }; mae’r rheswm wrth ei ochr.
   *[other] Ni ellid gwneud hyn i { $count }; mae’r rhesymau wrth eu hochr.
}
desk-done-each = Beth ddaeth o bob un
desk-done-outcome = Canlyniad
desk-done-why = Mewn geiriau
desk-done-unknown = Rhywbeth nad yw’n bod, neu nad oes gennych hawl i’w weld
desk-did-remind = Ysgrifennwyd at y rhai sydd heb ateb.
desk-did-extend = Y diwrnod olaf i ateb bellach yw { $day }.
desk-did-withdraw = Tynnwyd yn ôl. Ysgrifennwyd at y swyddog a’r cyngor cartref.
desk-did-ask = Ysgrifennwyd at { $name }.
desk-already-remind = Maent wedi’u hatgoffa heddiw eisoes.
desk-already-extend = Dyna’r diwrnod olaf eisoes.
desk-already-withdraw = Fe’i tynnwyd yn ôl o’r blaen.
desk-already-ask = Gofynnwyd am ddiweddariad heddiw eisoes.

next-title = Beth sy’n aros amdanoch chi
next-lead = { $count ->
    [0] Nid oes dim yn aros amdanoch.
    [two] Mae { $count } beth yn aros amdanoch.
   *[other] Mae { $count } peth yn aros amdanoch.
}
next-none = Pan fydd rhywbeth yn aros amdanoch, bydd yn sefyll yma, gyda’r diwrnod y mae i’w wneud erbyn. Cewch e-bost hefyd.
next-none-projects = Edrych ar y prosiectau
next-list = Beth i’w wneud, y mwyaf brys yn gyntaf
next-pages = Tudalennau o’r hyn sy’n aros amdanoch
next-next = Y dudalen nesaf
next-first = Y dudalen gyntaf
