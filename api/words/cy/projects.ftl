# Drafted by a machine; awaiting review by a Welsh speaker.
# Prosiectau: y rhestr, prosiect, ei swyddi, a’r hyn a wneir â nhw.

projects-title = Prosiectau
projects-new = Rhestru prosiect newydd
projects-state = Cyflwr y prosiectau
projects-state-any = Mewn unrhyw gyflwr
projects-filter = Dangos
projects-open-only = Dim ond y rhai nad ydynt wedi’u cau
projects-silent = { $days ->
    [two] Dim wedi’i glywed ers { $days } ddiwrnod
   *[other] Dim wedi’i glywed ers { $days } diwrnod
}
projects-caption = Prosiectau, a sut y maent yn mynd
projects-column-project = Prosiect
projects-column-state = Cyflwr
projects-column-phase = Cam
projects-column-dates = Dyddiadau
projects-column-claimed = Hyder a hawlir
projects-column-computed = Statws a gyfrifwyd
projects-lead-host = Prif gyngor lletyol: { $council }
projects-dates = { $from } i { $to }
projects-dates-from = O { $from } ymlaen
projects-dates-to = Tan { $to }
projects-dates-none = Dim dyddiadau eto
projects-claimed-none = Dim adroddiad eto
projects-computed-none = Ni chyfrifir ar gyfer drafft
projects-watermelon = Hawliwyd yn well na’r ffeithiau
projects-none = Nid oes prosiectau eto y cewch eu gweld.
projects-none-desk = Nid oes prosiectau eto. Rhestrwch yr un cyntaf.
projects-none-so = Nid oes prosiect yn y cyflwr hwn. Dewiswch gyflwr arall i weld mwy.
projects-pages = Tudalennau o brosiectau
projects-next = Y prosiectau nesaf

project-back = Yn ôl
project-back-list = Pob prosiect
project-back-project = Yn ôl i’r prosiect
project-cancel = Canslo
project-only-desk = Dim ond cydlynydd all wneud hyn. Gofynnwch i’r ddesg.
project-only-desk-or-lead = Dim ond cydlynydd neu arweinydd cyflawni’r prosiect all wneud hyn. Gofynnwch i’r ddesg.
project-only-published = Dim ond tra bod prosiect wedi’i gyhoeddi y gellir gwneud hyn.

project-fields-title = Enw’r prosiect
project-fields-title-hint = Byr a phlaen, megis “Rhoi gwybod am fin a gollwyd”. Dim mwy na 120 nod.
project-fields-problem = Beth yw’r broblem?
project-fields-problem-hint = Beth sy’n mynd o’i le heddiw, i bwy, a pha mor aml. Mae ei angen cyn cyhoeddi’r prosiect.
project-fields-outcome = Sut y gwelwch ei bod wedi’i datrys?
project-fields-outcome-hint = Un peth y gellir ei gyfrif, cyn ac ar ôl. Mae ei angen cyn cyhoeddi’r prosiect.
project-fields-sponsor = Noddwr
project-fields-sponsor-hint = Enw’r person sydd am iddo gael ei wneud ac a all benderfynu. Mae ei angen cyn cyhoeddi’r prosiect.
project-fields-service = Gwasanaeth y cyngor
project-fields-service-none = Heb ei nodi
project-fields-lead = Arweinydd cyflawni
project-fields-lead-hint = Pwy sy’n rhedeg y prosiect ac yn adrodd arno. Gallwch ddewis rhywun sydd eisoes yn arwain prosiect, neu chi eich hun.
project-fields-lead-none = Neb eto
project-fields-starts = Diwrnod cyntaf
project-fields-starts-hint = Er enghraifft, 11 1 2027
project-fields-ends = Diwrnod olaf
project-fields-ends-hint = Er enghraifft, 9 7 2027
project-fields-budget = Cyllideb
project-fields-budget-hint = Mewn punnoedd, megis 310,000. Gadewch yn wag os nad oes un eto.
project-fields-tolerance = Faint yn uwch na’r gyllideb y caiff y gost a ragwelir fod?
project-fields-tolerance-hint = O fewn hyn mae’r statws ar gyfer cost yn ambr; y tu hwnt iddo, yn goch.

project-new-title = Rhestru prosiect newydd
project-new-lead = Caiff ei gadw fel drafft y mae’r ddesg yn unig yn ei weld. Dim ond yr enw sydd ei angen nawr. Byddwch yn ei gyhoeddi pan fydd yn barod.
project-new-hosts = Cynghorau lletyol
project-new-hosts-lead = Lle bydd y gwaith yn cael ei wneud. Gallwch eu newid ac ychwanegu rhai eraill yn ddiweddarach. Ni ellir cyhoeddi prosiect heb brif gyngor lletyol.
project-new-host-lead = Prif gyngor lletyol
project-new-host-other = Cyngor lletyol arall ({ $number })
project-new-council-none = Dim
project-new-phase = Ym mha gam y mae’n dechrau?
project-new-phase-hint = Mae’r rhan fwyaf o brosiectau’n dechrau yn y cam darganfod.
project-new-save = Cadw fel drafft

project-edit-title = Newid { $project }
project-edit-lead = Caiff yr hyn a adewch yn wag ei glirio. Newidir cynghorau lletyol a’r cam ar eu tudalennau eu hunain.
project-edit-closed = Mae’r prosiect hwn wedi cau ac ni ellir ei newid.
project-edit-save = Cadw newidiadau

project-hosts-title = Cynghorau lletyol { $project }
project-hosts-draft = Lle bydd y gwaith yn cael ei wneud. Unwaith y cyhoeddir y prosiect bydd ei gynghorau lletyol yn aros, a dim ond ychwanegu rhai eraill y gellir ei wneud.
project-hosts-published = Mae’r prosiect wedi’i gyhoeddi: mae ei gynghorau lletyol yn aros. Gallwch ychwanegu rhai eraill lle bydd y gwaith hefyd yn cael ei wneud.
project-hosts-others = Cynghorau lletyol eraill
project-hosts-others-hint = Dad-diciwch y rhai lle na fydd y gwaith yn cael ei wneud.
project-hosts-add = Ychwanegu cyngor lletyol ({ $number })
project-hosts-save = Cadw’r cynghorau lletyol

project-phase = Cam: { $phase }
project-silent-since = { $days ->
    [two] Ni chlywyd dim am y prosiect hwn ers { $days } ddiwrnod, ers { $day }.
   *[other] Ni chlywyd dim am y prosiect hwn ers { $days } diwrnod, ers { $day }.
}
project-silent-prompt = { $what }: { $day }.
project-silent-closes = Oni bai bod rhywun yn adrodd arno, caiff ei gau am fod yn segur ar { $day }, neu cyn gynted ag na fydd neb yn gwasanaethu arno mwyach.
project-silent-who = { $name } sydd i adrodd arno.
project-silent-nobody = Nid oes neb yn ei arwain: bydd y ddesg yn enwi arweinydd cyflawni.
project-dormant-reason = Ni adroddodd neb arno am 60 diwrnod, ac nid atebodd neb y rhybudd.
project-is-draft = Drafft yw hwn. Dim ond y ddesg sy’n ei weld, ac ni ellir galw ar neb ar ei gyfer. Cyhoeddwch ef pan fydd yn barod.
project-is-closed = Caewyd y prosiect hwn ar { $day }. { $reason }
project-watermelon = Mae’r hyder a hawlir yn well nag y mae’r ffeithiau’n ei ddweud.
project-warning = Rhybudd
project-actions = Beth y gallwch ei wneud â’r prosiect hwn
project-to-publish = Gwirio a chyhoeddi
project-to-update = Adrodd diweddariad
project-to-edit = Newid yr hyn y mae’n ei ddweud
project-to-hosts = Newid cynghorau lletyol
project-to-posts = Ychwanegu swyddi
project-to-phase = Symud i gam arall
project-to-close = Cau’r prosiect
project-similar = Prosiectau tebyg iddo
project-similar-lead = Edrychwch ar y rhain yn gyntaf. Efallai fod rhywbeth i’w gymryd drosodd, neu rywun i’w holi.
project-similar-likeness = { $share } yn debyg
project-similar-none = Ni chafwyd hyd i brosiect tebyg iddo.
project-rating = Sut y mae’n mynd
project-claimed = Hyder a hawlir
project-claimed-means = { $confidence }. Yr arweinydd cyflawni sy’n dweud hynny.
project-claimed-none = Nid yw’r arweinydd cyflawni wedi adrodd eto.
project-computed = Statws a gyfrifwyd
project-computed-means = Cyfrifwyd o’r ffeithiau. Ni all neb ei newid â llaw.
project-computed-stale = Llwyd, oherwydd ni chlywyd dim am y prosiect ers mwy na 21 diwrnod.
project-computed-none = Heb ei gyfrif eto.
project-reasons = Pam mae’r statws fel y mae
project-reasons-about = Ynghylch
project-reasons-status = Statws
project-reasons-why = Pam
project-reasons-grey = Llwyd
project-about = Beth yw ei ddiben
project-problem = Problem
project-outcome = Mesur canlyniad
project-sponsor = Noddwr
project-service = Gwasanaeth y cyngor
project-hosts = Cynghorau lletyol
project-host-lead = { $council } (prif gyngor)
project-lead = Arweinydd cyflawni
project-lead-none = Neb eto
project-dates = Dyddiadau
project-budget = Cyllideb
project-budget-tolerance = { $budget }. Caiff y rhagolwg fod { $tolerance } yn uwch.
project-forecast = Rhagolwg { $day }: { $forecast }.
project-phases = Camau hyd yn hyn
project-phase-entry = { $phase } ar { $day }: { $gate }
project-not-said = Heb ei nodi eto
project-posts = Swyddi
project-posts-filled = { $filled } o { $posts } wedi’u llenwi.
project-posts-post = Swydd
project-posts-load = Llwyth
project-posts-dates = Dyddiadau
project-posts-stand = Sut mae pethau
project-posts-officer = { $officer }, { $council }
project-posts-someone = Swyddog o { $council }
project-posts-waiting = Yn aros am: { $what }. Ers { $day }.
project-posts-nobody = Ni alwyd ar neb.
project-posts-find = Dod o hyd i rywun ar gyfer { $post }
project-posts-none = Nid oes swyddi eto.
project-posts-none-desk = Nid oes swyddi eto.
project-posts-none-add = Ychwanegu’r swyddi cyntaf
project-milestones = Cerrig milltir
project-milestones-reached = Cyrhaeddwyd { $reached } o { $milestones }.
project-milestones-one = Carreg filltir
project-milestones-stand = Sut mae pethau
project-milestones-promised = Addawyd gyntaf ar gyfer
project-milestones-due = Cyrhaeddwyd neu ddisgwylir nawr
project-milestones-slip = O gymharu â’r addewid
project-milestones-none = Nid oes cerrig milltir eto. Yr arweinydd cyflawni sy’n eu hychwanegu.
project-on-day = Ar y diwrnod
project-updates = Diweddariadau
project-updates-none = Nid oes diweddariadau yma. Yr arweinydd cyflawni sy’n eu hadrodd.
project-updates-pages = Tudalennau o ddiweddariadau
project-updates-next = Diweddariadau hŷn
project-update-by = { $day }, { $person }
project-update-changed = Beth newidiodd: { $changed }
project-update-wanted = Penderfyniad sydd ei angen: { $decision }
project-update-wanted-by = Penderfyniad sydd ei angen erbyn { $day }: { $decision }
project-benefits = Buddion
project-benefits-one = Yr hyn a gyfrifir
project-benefits-before = Cynt
project-benefits-wanted = Nod
project-benefits-now = Nawr
project-benefits-way = Pa mor bell ar y ffordd
project-benefits-worth = Gwerth y flwyddyn
project-benefits-unmeasured = Heb ei fesur eto
project-benefits-none = Nid oes buddion eto. Yr arweinydd cyflawni sy’n eu hychwanegu.

project-publish-title = Cyhoeddi { $project }
project-publish-done-already = Mae’r prosiect hwn wedi’i gyhoeddi eisoes.
project-publish-similar = { $share } yn debyg. { $state }, cam: { $phase }.
project-publish-ask = Holwch { $person }, sy’n ei arwain.
project-publish-check = Yr hyn y bydd pawb yn y corff yn ei weld
project-publish-starts = Diwrnod cyntaf
project-publish-ends = Diwrnod olaf
project-publish-host = Prif gyngor lletyol
project-publish-missing = Ar goll
project-publish-no-posts = Nid oes ganddo swyddi eto. Gallwch eu hychwanegu ar ôl ei gyhoeddi hefyd.
project-publish-no-lead = Nid oes ganddo arweinydd cyflawni eto, felly ni all neb adrodd arno.
project-publish-what = Ar ôl ei gyhoeddi, gall swyddogion weld ei swyddi a gall y ddesg alw arnynt. Ni all ddod yn ddrafft eto.
project-publish-publish = Cyhoeddi’r prosiect
project-publish-not-ready = Ni ellir ei gyhoeddi tra bod rhywbeth ar goll.
project-publish-no-host = Dewis y prif gyngor lletyol
project-publish-fill = Llenwi’r hyn sydd ar goll

project-close-title = Cau { $project }
project-close-running = Ni ellir cau’r prosiect tra bod swyddogion yn gwasanaethu arno neu tra gofynnir iddynt. Tynnwch y rhain yn ôl neu eu cwblhau yn gyntaf:
project-close-lead = Mae ei swyddi agored yn cau gydag ef. Ni ellir agor eto brosiect sydd wedi cau.
project-close-reason = Pam y caiff ei gau?
project-close-reason-hint = Er enghraifft, mae wedi gorffen, neu cafodd ei atal a pham. Bydd pawb sy’n gweld y prosiect yn gweld hyn.
project-close-close = Cau’r prosiect

project-phase-title = Symud { $project } i gam arall
project-phase-now = Mae bellach yn y cam hwn: { $phase }. Mae prosiect yn mynd un cam ymlaen, neu’n ôl i gam cynharach.
project-phase-to = I ba gam y mae’r porth yn arwain?
project-phase-next = Y cam nesaf
project-phase-earlier = Yn ôl i’r cam hwn
project-phase-gate = Beth a benderfynwyd?
project-phase-stays = Mae’r prosiect yn aros yn ei gam, a chedwir y penderfyniad
project-phase-from = O ba ddiwrnod?
project-phase-from-hint = Heddiw, oni nodwch fel arall
project-phase-move = Cofnodi’r penderfyniad

project-posts-new-title = Ychwanegu swyddi at { $project }
project-posts-new-lead = Ychwanegir swyddi o’r un math gyda’i gilydd. Caiff pob lle ei lenwi a’i gau ar ei ben ei hun.
project-posts-new-runs = Mae’r prosiect yn rhedeg o { $from } i { $to }.
project-posts-new-name = Enw’r swydd
project-posts-new-name-hint = Er enghraifft, Uwch ymchwilydd defnyddwyr
project-posts-new-places = Lleoedd
project-posts-new-places-hint = Faint o swyddogion sydd eu hangen ar gyfer hyn, 1 i 50
project-posts-new-role = Rôl
project-posts-new-role-hint = Fel y mae Proffesiwn Digidol a Data’r Llywodraeth yn ei galw
project-posts-new-role-none = Dim rôl benodol
project-posts-new-level = Lefel y rôl, os yw’n bwysig
project-posts-new-level-hint = Er enghraifft, uwch
project-posts-new-load = Hanner diwrnodau’r wythnos
project-posts-new-load-hint = Mae 10 hanner diwrnod yn wythnos lawn
project-posts-new-load-none = Dewiswch lwyth
project-posts-new-starts = Diwrnod cyntaf y swydd
project-posts-new-ends = Diwrnod olaf y swydd
project-posts-new-day-hint = Er enghraifft, 11 1 2027. Yr un fath â’r prosiect, os gadewch yn wag.
project-posts-new-onsite = Ar y safle
project-posts-new-onsite-hint = Diwrnodau’r wythnos yn y prif gyngor lletyol, 0 i 5
project-posts-new-onsite-unit = diwrnod yr wythnos
project-posts-new-clearance = Cliriad diogelwch
project-posts-new-clearance-none = Dim angen
project-posts-new-needs = Sgiliau sydd eu hangen
project-posts-new-needs-lead = Enwch un i bum sgìl, o leiaf un ohonynt yn hanfodol. Dim ond swyddogion sydd â phob sgìl hanfodol ar y lefel y gofynnir amdani sy’n dod yn ymgeiswyr. Mae sgiliau dymunol yn ennill pwyntiau.
project-posts-new-more = Nid yw pob sgìl yn y rhestrau hyn. I ddod o hyd i un arall, rhowch ran o’i enw, dewiswch “Dod o hyd i sgiliau” ar y diwedd, ac yna dewiswch y sgìl o’r rhestr.
project-posts-new-find = Sgìl arall, nad yw yn y rhestr
project-posts-new-find-part = Rhan o’i enw
project-posts-new-find-button = Dod o hyd i sgiliau
project-posts-new-need = Sgìl { $number }
project-posts-new-skill = Pa sgìl
project-posts-new-skill-none = Dim sgìl
project-posts-new-skill-level = Y lefel isaf a wnaiff y tro
project-posts-new-skill-level-none = Dewiswch lefel
project-posts-new-weight = Pa mor bwysig ydyw
project-posts-new-essential = Hanfodol
project-posts-new-desirable = Dymunol
project-posts-new-continue = Parhau

project-posts-check-title = Gwirio’r swyddi cyn eu hychwanegu
project-posts-check-project = Prosiect
project-posts-check-as-project = { $day }, yr un fath â’r prosiect
project-posts-check-half = Nid oes lefel gan sgìl { $number }, neu mae lefel heb sgìl.
project-posts-check-essential = Mae angen o leiaf un sgìl hanfodol, fel y gellir gwahaniaethu rhwng ymgeiswyr.
project-posts-check-wrong = Rhaid newid hyn cyn y gellir ychwanegu’r swyddi:
project-posts-check-add = Ychwanegu’r swyddi

done-project-new-create = Mae’r drafft wedi’i gadw.
done-project-hosts-set = Mae’r cynghorau lletyol wedi’u cadw.
done-project-edit-save = Mae eich newidiadau wedi’u cadw.
done-project-publish-publish = Mae’r prosiect wedi’i gyhoeddi.
done-project-close-close = Mae’r prosiect wedi’i gau.
done-project-phase-move = Mae’r penderfyniad wedi’i gofnodi.
done-project-posts-new-add = Mae’r swyddi wedi’u hychwanegu.

project-late = { $days ->
    [two] { $days } ddiwrnod yn hwyr
   *[other] { $days } diwrnod yn hwyr
}
project-early = { $days ->
    [two] { $days } ddiwrnod yn gynnar
   *[other] { $days } diwrnod yn gynnar
}
project-to-milestones = Cerrig milltir
project-to-money = Rhagolwg o’r gost
project-to-benefits = Buddion

project-to-team = Newid rheolau’r tîm
project-team-title = Rheolau tîm { $project }
project-team-lead = Yr hyn y mae’n rhaid i’r garfan gyfan fod, ar wahân i’r hyn y mae pob swydd yn gofyn amdano.
project-team-most = Y nifer mwyaf o swyddogion o un cyngor
project-team-most-hint = Rhif o 1 i 200. Gadewch ef yn wag os caiff unrhyw nifer ddod. Ni chynigir neb y tu hwnt iddo, ac ni ellir galw arno.
project-team-wants = Rhaid i’r garfan gynnwys
project-team-wants-lead = Rhywun a all arwain y lleill
project-team-wants-lead-hint = Arbenigwr mewn sgil na all y swydd wneud hebddo.
project-team-wants-host = Rhywun o gyngor lletyol
project-team-learners = Dysgwyr
project-team-takes-learners = Caiff dysgwyr ymuno
project-team-takes-learners-hint = Gellir cynnig a galw swyddogion sydd un lefel yn brin o un sgìl hanfodol ac sydd am ei ddysgu: un i bob arbenigwr yn y garfan.
project-team-save = Cadw rheolau’r tîm
project-team-broken = Nid yw’r garfan yn cadw ei rheolau tîm
project-team = Rheolau’r tîm
project-team-none = Dim
project-team-is-most = { $count ->
   *[other] Dim mwy na { $count } swyddog o un cyngor
}
done-project-team-set = Mae rheolau’r tîm wedi’u cadw.
