# Drafted by a machine; awaiting review by a Welsh speaker.

secondments-title = Secondiadau
secondments-lead = Caiff secondiad ei lunio pan fydd swyddog wedi derbyn a’r cyngor cartref wedi rhyddhau. Y diweddaraf yn gyntaf.
secondments-filter = Dangos secondiadau sydd
secondments-any = Mewn unrhyw gyflwr
secondments-show = Dangos
secondments-open-only = Dim ond y rhai nad ydynt wedi dod i ben
secondments-all = Pob secondiad
secondments-none = Nid oes secondiadau eto. Daw un o bob galwad y mae’r ddwy ochr yn cytuno arni.
secondments-none-like-this = Nid oes secondiadau yn y cyflwr hwn. Dewiswch gyflwr arall, neu unrhyw un.
secondments-secondment = Secondiad
secondments-state = Cyflwr
secondments-dates = Dyddiadau
secondments-from-to = { $from } hyd { $to }
secondments-load = Llwyth
secondments-waits-for = Yn aros am
secondments-nothing = Dim
secondments-since = ers { $day }
secondments-whom = { $name } ({ $council })
secondments-somebody = Swyddog
secondments-post-of = { $post } ar gyfer { $project }
secondments-pages = Tudalennau secondiadau
secondments-next-page = Y dudalen nesaf
secondments-first-page = Y dudalen gyntaf

secondments-back-label = Yn ôl
secondments-back = Pob secondiad
secondments-back-one = Y secondiad
secondments-one-title = Secondio { $name } i { $project }
secondments-summary = { $post }, o { $council }, { $from } hyd { $to }.
secondments-next = Beth sy’n digwydd nesaf
secondments-nobody = ni all neb weithredu
secondments-since-days = Yn aros ers { $day }, { $count ->
    [0] heddiw
    [two] ers { $count } ddiwrnod
   *[other] ers { $count } diwrnod
}.
secondments-starts-by-itself = Mae’r tri wedi llofnodi. Bydd yn dechrau ohono ei hun ar { $day }.
secondments-to-complete = Ei ddiwrnod olaf oedd { $day }. Y ddesg sy’n ei gwblhau, gyda’r nodyn trosglwyddo.
secondments-runs = Mae’n parhau tan { $day }, { $count ->
    [two] sef ymhen { $count } ddiwrnod
   *[other] sef ymhen { $count } diwrnod
}.
secondments-completed-on = Fe’i cwblhawyd ar { $day }. Mae’r sgiliau yr oedd eu hangen ar y swydd yn cyfrif fel rhai a ddangoswyd.
secondments-cancelled-on = Fe’i canslwyd ar { $day }. Rheswm: { $reason }

secondments-can-do = Beth y gallwch ei wneud
secondments-consult = Cofnodi’r ymgynghoriad
secondments-consult-again = Newid yr hyn a gofnodwyd am yr ymgynghoriad
secondments-sign-means-officer = Drwy lofnodi rydych yn cytuno i’r telerau isod, drosoch eich hun.
secondments-sign-means-home-council = Drwy lofnodi rydych yn cytuno i’r telerau isod, dros { $council }.
secondments-sign-means-body = Drwy lofnodi rydych yn cytuno i’r telerau isod, dros y corff.
secondments-sign-officer = Llofnodi drosoch eich hun
secondments-sign-home-council = Llofnodi dros y cyngor cartref
secondments-sign-body = Llofnodi dros y corff
secondments-agree-means = Cynigiwyd gorffen yn gynharach, ar { $day }. Rheswm: { $reason } Mae’n dal unwaith y bydd y tri pharti wedi cytuno.
secondments-agree-officer = Cytuno i orffen yn gynharach, drosoch eich hun
secondments-agree-home-council = Cytuno i orffen yn gynharach, dros y cyngor cartref
secondments-agree-body = Cytuno i orffen yn gynharach, dros y corff
secondments-refuse-end = Gwrthod gorffen yn gynharach
secondments-withdraw-end-means = Rydych wedi cynnig ei orffen ar { $day }. Gallwch dynnu hynny’n ôl hyd nes y bydd y lleill wedi cytuno.
secondments-withdraw-end = Tynnu’r cynnig yn ôl
secondments-notice = Gall pob parti ei orffen yn gynharach: gyda phedair wythnos o rybudd ar ei ben ei hun, yn gynt os bydd y ddau arall yn cytuno.
secondments-end = Ei orffen yn gynharach
secondments-complete = Ei gwblhau
secondments-cancel = Canslo’r secondiad

secondments-progress = Cynnydd
secondments-step = Cam
secondments-when = Pryd
secondments-by-whom = Gan bwy
secondments-done = Wedi’i wneud
secondments-not-done = Ddim eto
secondments-to-come = I ddod
secondments-planned = Bwriedir ar gyfer { $day }
secondments-by-itself = Yn ôl y rheolau
secondments-step-drawn-up = Lluniwyd
secondments-step-consulted = Ymgynghorwyd â’r swyddog
secondments-step-signed = Llofnodwyd: { $party }
secondments-step-started = Dechreuodd
secondments-step-early-end = Gorffen yn gynharach ar { $day }
secondments-step-completed = Cwblhawyd, gyda’r nodyn trosglwyddo
secondments-step-cancelled = Canslwyd
secondments-refusal = Gwrthodwyd oherwydd: { $reason }
secondments-proposed-by = { $name } – { $party }
secondments-agreed-by = Cytunodd: { $name }, { $day }
secondments-refused-by = Gwrthododd: { $name }, { $day }
secondments-withdrawn-by = Tynnodd yn ôl: { $name }, { $day }

secondments-terms = Y telerau
secondments-officer = Swyddog
secondments-home-council = Cyngor cartref
secondments-post = Swydd
secondments-project = Prosiect
secondments-hosts = Cynghorau lletyol
secondments-law = Sail gyfreithiol
secondments-law-section113 = Mae’r cyngor cartref yn rhoi benthyg y swyddog i awdurdod arall. Rhaid iddo fod wedi ymgynghori â’r swyddog cyn i neb lofnodi. Mae’r swyddog yn parhau’n gyflogai iddo.
secondments-law-section65 = Mae cyngor yn yr Alban yn rhoi benthyg y swyddog i awdurdod arall. Ymgynghorir â’r swyddog cyn i neb lofnodi, ac mae’n parhau’n gyflogai iddo.
secondments-law-section105 = Mae cyngor yng Ngogledd Iwerddon yn rhoi benthyg y swyddog i awdurdod arall. Rhaid i’r swyddog fod wedi cydsynio, nid dim ond bod rhywun wedi ymgynghori, cyn i neb lofnodi.
secondments-law-contractual = Mae’r swyddog yn gweithio i’r prosiect o dan gontract rhwng y partïon. Ymgynghorir â’r swyddog cyn i neb lofnodi.
secondments-consultation = Ymgynghoriad
secondments-consented = Ymgynghorwyd â’r swyddog, a chydsyniodd.
secondments-consulted-only = Ymgynghorwyd â’r swyddog, ac ni chydsyniodd.
secondments-came-of = Daeth o
secondments-call-up = Yr alwad, gyda’r ddau benderfyniad

secondments-about = { $name }: { $post } ar gyfer { $project }, { $from } hyd { $to }.
secondments-for-whom = Dros bwy yr ydych yn siarad?
secondments-not-now = Ni ellir gwneud hyn fel y mae pethau, neu nid chi sydd i’w wneud.
secondments-leave-it = Ei adael fel y mae
secondments-yes = Do
secondments-no = Naddo

secondments-consult-title = Cofnodi yr ymgynghorwyd â’r swyddog
secondments-consult-day = Ar ba ddiwrnod yr ymgynghorwyd â’r swyddog?
secondments-consult-day-hint = Heddiw neu’n gynharach. Er enghraifft, 27 3 2027.
secondments-consult-consented = A gydsyniodd y swyddog?
secondments-consult-hint = Mae ymgynghori’n ddigon yng Nghymru, Lloegr a’r Alban.
secondments-consult-ni = Yng Ngogledd Iwerddon mae’r gyfraith yn gofyn am gydsyniad.
secondments-consult-note = Beth a ddywedwyd (dewisol)
secondments-consult-note-hint = 4,000 o nodau ar y mwyaf. Bydd y tri pharti’n ei ddarllen.
secondments-consult-button = Cofnodi’r ymgynghoriad

secondments-end-title = Gorffen y secondiad hwn yn gynharach
secondments-end-means = Gyda phedair wythnos o rybudd neu fwy, daw i ben ar y diwrnod a roddwch. Gyda llai, gofynnir i’r ddau barti arall gytuno, ac mae’n parhau fel y bwriadwyd nes iddynt wneud hynny.
secondments-end-day = Beth fydd y diwrnod olaf?
secondments-end-day-hint = O heddiw hyd at cyn { $day }. Er enghraifft, 27 3 2027.
secondments-end-reason = Pam?
secondments-end-reason-hint = Bydd y partïon eraill yn ei ddarllen. Mae un frawddeg yn ddigon.
secondments-end-button = Rhoi rhybudd neu gynnig y diwrnod

secondments-refuse-end-title = Gwrthod gorffen yn gynharach
secondments-refuse-end-means = Cynigiwyd gorffen ar { $day }. Os byddwch yn gwrthod, mae’n parhau fel y bwriadwyd, a chaiff y lleill wybod pam.
secondments-refuse-end-reason = Pam yr ydych yn gwrthod?
secondments-refuse-end-button = Gwrthod gorffen yn gynharach

secondments-complete-title = Cwblhau’r secondiad hwn
secondments-complete-means = Mae cwblhau’n dod â’r alwad i ben. Caiff y sgiliau yr oedd eu hangen ar y swydd eu credydu i’r swyddog fel rhai a ddangoswyd. Ni ellir dadwneud hyn.
secondments-complete-handover = Nodyn trosglwyddo
secondments-complete-hint = Sut y mae pethau’n sefyll, ble y maent, a phwy sy’n parhau â nhw.
secondments-complete-button = Cwblhau’r secondiad

secondments-cancel-title = Canslo’r secondiad hwn
secondments-cancel-means = Nid yw wedi dechrau, felly gellir ei ganslo o hyd. Bydd yr hanner diwrnodau a’r swydd yn rhydd eto. Ni ellir dadwneud hyn.
secondments-cancel-reason = Pam y caiff ei ganslo?
secondments-cancel-button = Canslo’r secondiad

done-secondment-consult = Cofnodwyd yr ymgynghoriad. Gall y tri pharti lofnodi.
done-secondment-sign = Cofnodwyd eich llofnod.
done-secondment-end = Cofnodwyd y gorffen yn gynharach. Gyda llai na phedair wythnos o rybudd, gofynnir i’r lleill gytuno.
done-secondment-agree-end = Rydych wedi cytuno i orffen yn gynharach.
done-secondment-refuse-end = Rydych wedi gwrthod gorffen yn gynharach. Caiff y lleill wybod.
done-secondment-withdraw-end = Tynnwyd y cynnig yn ôl. Caiff y lleill wybod.
done-secondment-complete = Cwblhawyd y secondiad.
done-secondment-cancel = Canslwyd y secondiad.
