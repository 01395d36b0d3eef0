# Drafted by a machine; awaiting review by a Welsh speaker.

desk-title = Beth i’w wneud nesaf
desk-lead = Mae { $ours } peth i’r ddesg ei wneud. Mae { $others } peth yn aros am rywun arall, neu angen cadw golwg arno.
desk-filter = Dangos
desk-show-all = Popeth ({ $count })
desk-show-call-ups = Galwadau ({ $count })
desk-show-posts = Swyddi ({ $count })
desk-show-secondments = Secondiadau ({ $count })
desk-show-projects = Prosiectau ({ $count })

desk-action = Beth sydd i’w wneud
desk-who = Pwy sy’n gweithredu
desk-us = Y ddesg
desk-nobody = Ni all neb weithredu: nid oes gan y cyngor gymeradwywr
desk-somebody = Swyddog
desk-whom = { $name } ({ $council })
desk-post-of = { $post } ar gyfer { $project }
desk-since = Yn aros ers
desk-by = Erbyn
desk-overdue = Hwyr
desk-days = { $count ->
    [0] ers heddiw
    [two] { $count } ddiwrnod
   *[other] { $count } diwrnod
}
desk-days-ago = { $count ->
    [0] heddiw
    [two] { $count } ddiwrnod yn ôl
   *[other] { $count } diwrnod yn ôl
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
desk-next = Y dudalen nesaf
desk-next-posts = Swyddi a restrwyd yn ddiweddarach
desk-next-secondments = Secondiadau a luniwyd yn ddiweddarach
desk-next-projects = Prosiectau a restrwyd yn ddiweddarach
desk-pages-posts = Tudalennau swyddi
desk-pages-secondments = Tudalennau secondiadau
desk-pages-projects = Tudalennau prosiectau

desk-call-ups = Galwadau sy’n aros
desk-call-up = Galwad
desk-call-ups-none = Nid oes yr un alwad yn aros am neb. I alw ar rywun, dewiswch swydd sy’n agored.
desk-call-ups-more = Mae mwy o alwadau’n aros nag a ddangosir yma. Maent i gyd yn y rhestr o alwadau.
desk-call-ups-all = Pob galwad

desk-posts = Swyddi agored heb swyddog
desk-post = Swydd
desk-last = Galwad ddiwethaf
desk-last-none = Ni alwyd ar neb eto
desk-by-start = Yn dechrau ar
desk-call-somebody = Dewis swyddog a galw arno neu arni
desk-posts-none = Mae gan bob swydd agored swyddog, neu alwad sy’n aros. Ychwanegir swyddi newydd at brosiect.

desk-secondments = Secondiadau y mae angen rhywbeth arnynt
desk-secondment = Secondiad
desk-complete = Ei gwblhau, gyda’r nodyn trosglwyddo
desk-ended = Ers ei ddiwrnod olaf, { $day }
desk-ending = Cytuno ar y trosglwyddo cyn iddo ddod i ben
desk-not-yet = Heb fod yn ddyledus eto
desk-secondments-none = Nid oes yr un secondiad yn aros am ymgynghoriad, llofnod nac ateb, ac nid oes yr un yn dod i ben o fewn 28 diwrnod.
desk-secondments-more = Mae mwy o secondiadau’n aros am ymgynghoriadau a llofnodion nag a ddangosir yma. Maent i gyd yn y rhestr o secondiadau.
desk-secondments-all = Pob secondiad

desk-projects = Prosiectau y mae angen rhoi sylw iddynt
desk-project = Prosiect
desk-status = Statws
desk-status-grey = Llwyd
desk-status-red = Coch
desk-status-amber = Ambr
desk-status-green = Gwyrdd
desk-why = Pam
desk-heard = Clywyd amdano ddiwethaf
desk-no-lead = Neb: enwch arweinydd cyflawni
desk-stale = Dim diweddariad ers mwy na 21 diwrnod. Gofynnwch i’r arweinydd cyflawni am un.
desk-quiet = Dim diweddariad ers mwy na 14 diwrnod. Gofynnwch i’r arweinydd cyflawni am un.
desk-projects-none = Mae pob prosiect yn wyrdd, ac wedi adrodd o fewn y 14 diwrnod diwethaf.
