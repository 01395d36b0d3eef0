# Drafted by a machine; awaiting review by a Welsh speaker.

body-title = Y corff
body-back = Y corff
body-back-label = Yn ôl
body-pages = Tudalennau
body-next = Tudalen nesaf
body-first = Tudalen gyntaf
body-search = Chwilio
body-save = Cadw
body-change = Newid
body-cancel = Canslo
body-act = Yr hyn y gallwch ei wneud
body-nothing = Dim
body-state = Statws
body-warning = Rhybudd
body-until = tan { $day }
body-waiting = Yn aros am weinyddwr
body-waiting-none = Nid oes dim yn aros amdanoch.
body-waiting-erase = Dileu { $name }, a ofynnodd am hynny
body-waiting-by = erbyn { $day }
body-waiting-webhook = Edrych ar y pwynt terfyn “{ $label }”, nad yw’n cael ei gyrraedd
body-waiting-since = ers { $day }
body-manage = Sefydlu a gofalu
body-model = Model gweithredu
body-model-now = Mewn grym
body-model-ahead = I ddod
body-model-since = { $model }, ers { $day }
body-model-from = { $model }, o { $day }
body-model-authority-is = Awdurdod: { $authority }
body-model-none = Nid oes model mewn grym eto. Dewiswch un.
body-model-change = Dewis model
body-model-title = Dewis sut y mae’r corff yn cael ei redeg
body-model-lead = Y model sy’n penderfynu pwy sy’n dewis swyddogion, pwy sy’n eu talu, a phwy sy’n gorfod cytuno i ryddhau. Mae’r gorffennol yn cadw’r model a oedd ganddo.
body-model-history = Modelau hyd yma, ac i ddod
body-model-choose = Model
body-model-first-day = Diwrnod cyntaf
body-model-first-day-hint = Er enghraifft, 27 3 2028. Heddiw, os gadewch ef yn wag.
body-model-authority = Awdurdod dros fandad
body-model-authority-hint = Pwy sy’n rhoi’r mandad, yn ôl enw a swydd. Ar gyfer mandad canolog yn unig.
body-model-no-authority = Dim
body-model-voluntary = Mae swyddogion yn gwirfoddoli a chynghorau cartref yn penderfynu. Ni chodir tâl ar neb.
body-model-central-contract = Mae’r corff yn contractio swyddogion, ac yn eu talu neu’n digolledu’r cyngor cartref.
body-model-mandate = Mae’r corff yn aseinio swyddogion o dan fandad. Ymgynghorir â’r cyngor cartref, a gall wrthwynebu.
body-model-consortium = Mae cynghorau’n addo diwrnodau ac arian. Cytunir ar ryddhau ymlaen llaw hyd at lwyth; uwchlaw hynny y cyngor sy’n penderfynu.
body-model-warning = O’i ddiwrnod cyntaf mae’r model yn newid pwy sy’n penderfynu ar bob galwad newydd.
body-model-button = Dewis y model hwn
body-council = Cyngor
body-councils-title = Cynghorau sy’n aelodau
body-councils-lead = Pa ran sydd gan bob cyngor, ac i ba raddau y mae’n rhyddhau ei swyddogion.
body-councils-members = Aelodau, yn y drefn yr ymunasant
body-councils-none = Nid oes cyngor wedi ymuno eto.
body-councils-join = Sut mae cyngor arall yn ymuno?
body-councils-join-how = Ni ellir chwilio’r rhestr o’r holl gynghorau ar y tudalennau hyn eto. Gofynnwch i bwy bynnag sy’n gweithredu’r gwasanaeth am dudalen y cyngor, neu gadewch iddynt gofnodi’r aelodaeth.
body-council-kind = Math
body-council-place = Ble
body-council-part = Rhan
body-council-part-funding = Wedi addo arian neu ddiwrnodau.
body-council-part-taking = Yn benthyg ac yn derbyn swyddogion, heb addewid.
body-council-part-beneficiary = Yn defnyddio’r hyn a wneir, heb allu cyfrannu.
body-council-cap = Y nifer mwyaf o swyddogion i ffwrdd ar unwaith
body-council-cap-label = Y nifer mwyaf o swyddogion i ffwrdd ar unwaith
body-council-cap-hint = Nifer o swyddogion. Gadewch ef yn wag os nad oes cap.
body-council-no-cap = Dim cap
body-council-standing = Rhyddhau heb ofyn
body-council-standing-label = Rhyddhau drwy gytundeb sefydlog, hyd at
body-council-standing-hint = Hanner diwrnodau’r wythnos, 0 i 10. Gyda 0 y cyngor sy’n penderfynu ar bob rhyddhau.
body-council-standing-is = Hyd at { $load }
body-council-standing-none = Byth: penderfynir ar bob rhyddhau
body-council-ends = Daw’r cyngor i ben ar { $day }
body-council-blackouts = Dyddiadau heb ryddhau
body-council-blackout = { $from } i { $until }
body-council-not-member = Nid yw’r cyngor hwn yn aelod o’r corff. Bydd yn ymuno pan gadwch hwn.
body-council-joined = Aelod ers
body-council-joined-hint = Er enghraifft, 27 3 2028. Heddiw, os gadewch ef yn wag.
body-council-join-button = Gadael i’r cyngor ymuno
body-people-title = Pobl a rolau
body-people-what = Ychwanegu a gwahodd pobl, rhoi rolau a dod â nhw i ben
body-people-erasures = Wedi gofyn am gael eu dileu
body-people-erasures-lead = Mae’r gyfraith yn rhoi mis i chi. Mae’n rhaid i weinyddwr ei wneud.
body-people-asked = gofynnwyd ar { $day }
body-people-list = Pobl
body-people-search = Dod o hyd i rywun
body-people-search-hint = Enw neu gyfeiriad e-bost, neu ran ohono
body-people-found = Pobl a ganfuwyd drwy “{ $search }”
body-people-none = Nid oes gan neb yr enw na’r cyfeiriad e-bost hwn.
body-person-held = Pryd
body-person-held-until = { $from } tan { $until }
body-person-held-since = Ers { $from }
body-person-role-over = Ar ben
body-people-add = Ychwanegu person
body-people-add-lead = Yn gyntaf ychwanegwch y person, yna rhowch rôl iddynt a’u gwahodd.
body-people-add-button = Ychwanegu’r person
body-person-name = Enw
body-person-email = Cyfeiriad e-bost
body-person-email-hint = Maent yn mewngofnodi ag ef. Un cyfeiriad sydd gan bob person.
body-person-no-email = Dim i’w weld
body-person-language = Iaith llythyrau a thudalennau
body-person-language-hint = Gyda’r ddwy iaith, mae pobl yn dewis ar bob tudalen.
body-person-role = Rôl
body-person-roles = Rolau
body-person-roles-of = Rolau { $name }
body-person-no-roles = Dim rôl
body-person-roles-none = Nid oes gan y person hwn rôl, ac nid yw’n gweld bron dim. Rhowch un isod.
body-person-for-body = Y corff ei hun
body-person-officer-role = Yn dod gyda’r proffil yn y gronfa
body-person-end-role = Gorffen
body-person-sessions = Wedi mewngofnodi
body-person-record = Yr hyn a ddigwyddodd i gofnod y person hwn
body-person-erasure = Gofynnodd y person hwn ar { $asked } am gael eu dileu. Dylid gwneud hyn erbyn { $due }.
body-person-erased = Dilëwyd y person hwn ar { $day }. Nid oes dim ar ôl sy’n eu henwi.
body-person-grant = Rhoi rôl
body-person-grant-council = Ar gyfer pa gyngor
body-person-grant-council-hint = Mae cymeradwywyr ac arweinwyr yn gweithredu dros un cyngor. Mae’r rolau eraill ar gyfer y corff ei hun.
body-person-until = Diwrnod olaf
body-person-until-hint = Er enghraifft, 27 3 2028. Gadewch ef yn wag os nad oes diwedd.
body-person-grant-button = Rhoi’r rôl
body-person-invite = Gwahodd
body-person-invite-lead = Bydd { $name } yn cael neges e-bost â dolen sy’n eu gadael i mewn unwaith. Bydd gwahoddiad cynharach nas defnyddiwyd yn peidio â gweithio.
body-person-invite-council = I bwy y maent yn perthyn
body-person-invite-council-hint = Wedyn cânt hefyd fewngofnodi gyda darparwr hunaniaeth y cyngor hwnnw, os oes ganddo un.
body-person-invite-button = Anfon y gwahoddiad
body-person-sign-out = Allgofnodi
body-person-sign-out-lead = Mae hyn yn dod â phob sesiwn { $name } i ben. Gallant fewngofnodi eto.
body-person-sign-out-button = Eu hallgofnodi ym mhobman
body-role-coordinator = Yn gweithio’r ddesg: yn rhestru prosiectau ac yn galw ar swyddogion.
body-role-selector = Yn eistedd ar y panel dethol ac yn gweld ymgeiswyr.
body-role-delivery-lead = Yn rhedeg prosiectau ac yn adrodd arnynt.
body-role-approver = Yn penderfynu ar ryddhau dros un cyngor.
body-role-leader = Yn darllen adroddiad un cyngor.
body-role-auditor = Yn darllen y cofnod a’r adroddiadau.
body-role-administrator = Yn sefydlu’r corff: cynghorau, pobl, sgiliau.
body-erase = Dileu
body-erase-go = Dileu { $name }
body-erase-title = Dileu { $name }?
body-erase-not-asked = Nid yw { $name } wedi gofyn am gael eu dileu. Dilëwch neb ond y rhai y mae’r gyfraith yn dweud bod yn rhaid i chi.
body-erase-goes = Bydd yr enw, y cyfeiriad a phopeth a ysgrifennwyd am y person yn mynd am byth.
body-erase-stays = Mae’r hyn a gyfrifwyd, a’r cofnod o’r hyn a ddigwyddodd, yn aros heb y person.
body-erase-roles = Ni all y person fewngofnodi mwyach.
body-erase-warning = Ni ellir dadwneud hyn, gan neb.
body-erase-button = Dileu { $name } am byth
body-invitations-title = Gwahoddiadau
body-invitations-lead = Mae pob un yn neges e-bost y mae ei dolen yn gadael un person i mewn unwaith.
body-invitations-list = Gwahoddiadau, yr hynaf yn gyntaf
body-invitations-none = Nid oes neb wedi’i wahodd eto.
body-invitations-people = Ychwanegu a gwahodd pobl
body-invitation-for = Ar gyfer
body-invitation-made = Anfonwyd
body-invitation-open = Yn aros am y person
body-invitation-used = Defnyddiwyd
body-invitation-revoked = Tynnwyd yn ôl
body-invitation-over = Daeth i ben
body-invitation-revoke = Tynnu’n ôl
body-tokens-title = Tocynnau
body-tokens-lead = Mae tocyn yn gadael rhaglen i mewn fel person, gyda phopeth y caiff y person ei weld a’i wneud.
body-tokens-list = Tocynnau, yr hynaf yn gyntaf
body-tokens-none = Nid oes tocynnau.
body-tokens-issue = Sut mae rhoi tocyn?
body-tokens-issue-how = Agorwch y person y mae’r rhaglen i weithredu fel hwy, o dan “Pobl a rolau”, a rhowch y tocyn yno.
body-token-label = Ei ddiben
body-token-person = Yn gweithredu fel
body-token-made = Rhoddwyd
body-token-open = Yn gweithio
body-token-over = Daeth i ben
body-token-revoked = Diddymwyd
body-token-revoke = Diddymu
body-token-revoke-which = y tocyn “{ $label }” sydd gan { $name }
body-providers-title = Darparwyr hunaniaeth
body-providers-lead = Gydag un o’r rhain, mae pobl cyngor yn mewngofnodi fel y gwnânt yn y gwaith.
body-providers-list = Darparwyr hunaniaeth, yr hynaf yn gyntaf
body-providers-none = Nid oes un wedi’i sefydlu. Mae pobl yn mewngofnodi drwy ddolen mewn neges e-bost.
body-provider-title = Newid darparwr hunaniaeth
body-provider-add = Ychwanegu darparwr hunaniaeth
body-provider-add-lead = Mae angen y rhain arnoch gan bwy bynnag sy’n rhedeg mewngofnodi’r cyngor.
body-provider-add-button = Ychwanegu’r darparwr
body-provider-gone = Nid oes darparwr o’r fath, neu cafodd ei dynnu. Ewch yn ôl i’r rhestr.
body-provider-name = Enw ar y dudalen fewngofnodi
body-provider-name-hint = Hyd at 80 nod, megis Staff Camden.
body-provider-council = Pobl pwy y mae’n eu hadnabod
body-provider-council-hint = Ni ellir newid hyn yn ddiweddarach.
body-provider-issuer = Cyhoeddwr
body-provider-issuer-hint = Y cyfeiriad y mae’r darparwr yn ei roi arno’i hun, lythyren wrth lythyren. Ni ellir newid hyn yn ddiweddarach.
body-provider-client = Yr hyn y mae’r darparwr yn galw’r gwasanaeth hwn
body-provider-client-hint = Gelwir yn aml yn ID cleient.
body-provider-secret = Enw’r gyfrinach
body-provider-secret-hint = Yr enw y mae’r gweithredwr yn ei chadw oddi tano. Peidiwch byth â rhoi’r gyfrinach ei hun.
body-provider-domains = Parthau e-bost
body-provider-domains-hint = Y caiff y darparwr siarad drostynt, un ym mhob blwch, megis camden.gov.uk. Gwagiwch flwch i dynnu parth.
body-provider-domain = Parth { $number }
body-provider-open = Ar waith
body-provider-removed = Tynnwyd
body-provider-since = gosodwyd ar { $day }
body-provider-remove = Tynnu’r darparwr hwn
body-provider-remove-warning = Ni fydd neb yn mewngofnodi gyda { $name } mwyach. Bydd pwy bynnag sydd i mewn yn aros tan ddiwedd eu sesiwn. Ni ellir dod ag ef yn ôl; byddech yn ychwanegu un arall.
body-provider-remove-button = Tynnu { $name }
body-skills-title = Sgiliau
body-skills-what = Chwilio’r catalog, ychwanegu sgiliau lleol ac enwau eraill
body-skills-lead = Mae swyddi’n gofyn am y sgiliau hyn, ac mae swyddogion yn dweud eu bod ganddynt.
body-skills-search = Dod o hyd i sgìl
body-skills-search-hint = Geiriau yn ei enw, neu mewn enw arall arno.
body-skills-all = Y catalog
body-skills-found = Sgiliau â “{ $search }”
body-skills-none = Nid oes sgìl â’r geiriau hyn. Rhowch gynnig ar lai ohonynt.
body-skill = Sgìl
body-skill-from = O ble y daw
body-skill-framework = Fframwaith galluoedd
body-skill-local = Lleol
body-skill-aliases = Enwau eraill
body-skill-no-aliases = Dim
body-skill-name-en = Enw
body-skill-name-cy = Enw Cymraeg
body-skill-name-cy-hint = Os oes un.
body-skill-no-cy = Dim eto
body-skill-merged = Cyfunwyd y sgìl hwn. Yn ei le mae:
body-skill-alias = Ychwanegu enw arall
body-skill-alias-label = Enw arall
body-skill-alias-hint = Deuir o hyd i’r sgìl drwyddo hefyd.
body-skill-alias-button = Ychwanegu’r enw
body-skill-merge = Cyfuno â sgìl arall
body-skill-merge-lead = Pan fo dau sgìl yr un peth, cyfunwch yr un a ddylai fynd â’r un a ddylai aros.
body-skill-merge-search = Dod o hyd i’r sgìl sy’n aros
body-skill-merge-into = Y sgìl sy’n aros
body-skill-merge-more = Mae rhagor. Defnyddiwch fwy o eiriau i ddod o hyd i lai.
body-skill-merge-warning = Bydd “{ $name }” yn gadael y catalog. Ni ellir dadwneud hyn.
body-skill-merge-button = Cyfuno’r sgiliau
body-skill-add = Ychwanegu sgìl lleol
body-skill-add-lead = Mae sgìl lleol ar gyfer { $body } yn unig. Chwiliwch yn gyntaf: gall fod yno o dan enw arall.
body-skill-add-alias-hint = Os oes un. Gallwch ychwanegu rhagor yn ddiweddarach.
body-skill-add-button = Ychwanegu’r sgìl
body-webhooks-title = Pwyntiau terfyn
body-webhooks-lead = Systemau eraill sy’n cael gwybod pan fydd rhywbeth yn digwydd. Nid ydynt yn cael enwau, dim ond cyfeirnodau.
body-webhooks-list = Pwyntiau terfyn, yr hynaf yn gyntaf
body-webhooks-none = Nid oes system arall yn cael gwybod am ddim.
body-webhook-label = Ei ddiben
body-webhook-url = Cyfeiriad
body-webhook-url-hint = Mae’n dechrau â https a gellir ei gyrraedd o unrhyw le.
body-webhook-kinds = Yn cael gwybod am
body-webhook-kinds-label = Am beth y mae’n cael gwybod
body-webhook-registered = Cofrestrwyd
body-webhook-previous = Mae’r gyfrinach gynharach yn gweithio
body-webhook-gone = Nid oes pwynt terfyn o’r fath. Ewch yn ôl i’r rhestr.
body-webhook-working = Yn gweithio
body-webhook-failing = Heb ei gyrraedd
body-webhook-stopped = Analluogwyd
body-webhook-removed = Tynnwyd
body-webhook-test = Anfon prawf
body-webhook-disable = Analluogi
body-webhook-enable = Troi ymlaen eto
body-webhook-change = Newid y pwynt terfyn hwn
body-webhook-remove = Tynnu’r pwynt terfyn hwn
body-webhook-remove-warning = Ni fydd “{ $label }” yn cael gwybod am ddim mwyach, a chaiff ei gyfrinach ei dinistrio. Ni ellir dod ag ef yn ôl.
body-webhook-remove-button = Tynnu “{ $label }”
body-deliveries = Danfoniadau, y diweddaraf yn gyntaf
body-deliveries-none = Nid oes dim wedi’i ddanfon yn y cyfnod y cedwir danfoniadau.
body-delivery-event = Am beth y rhoddodd wybod
body-delivery-written = Ysgrifennwyd
body-delivery-attempts = Ymdrechion
body-delivery-tried = y diwethaf am { $at }
body-delivery-status = Ateb y pwynt terfyn oedd { $status }
body-delivery-again = Danfon eto
body-agreements-title = Cytundebau rhannu data
body-agreements-lead = Tra bo gan gyngor gytundeb mewn grym, mae’r corff yn gweld ei swyddogion sydd wedi’u rhestru. Arweinwyr a chymeradwywyr sy’n eu rhoi ac yn eu tynnu’n ôl.
body-agreements-none = Nid oes cyngor wedi rhoi cytundeb. Hyd nes y gwna, nid yw’r corff yn gweld ei swyddogion.
body-agreement-days = Dyddiau
body-agreement-from-until = { $from } i { $until }
body-agreement-reminded = Atgoffwyd y cyngor ar { $day } ei fod yn dod i ben.
body-agreement-purpose = I beth y defnyddir y data
body-agreement-arrangement = O dan gyfraith diogelu data
body-agreement-given = Rhoddwyd gan
body-agreement-by = Cofnodwyd gan { $name } ar { $day }
body-agreement-withdrawn = Tynnwyd yn ôl
body-retention-title = Am ba hyd y cedwir cofnodion
body-retention-what = Beth sy’n mynd pryd, a faint ohono sy’n mynd heddiw
body-retention-lead = Mae’r gwasanaeth yn dileu’r rhain ei hun bob dydd. Nid oes dim i’w wneud; mae hyn yn dangos beth sy’n mynd.
body-retention-list = Mathau o gofnod, a’r hyn sy’n mynd ar { $day }
body-retention-record = Cofnod
body-retention-kept = Cedwir am
body-retention-from = { $kept } o { $day }
body-retention-fate = Wedyn
body-retention-due = Yn mynd heddiw
body-retention-span = { $oldest } i { $newest }
body-retention-uncounted = Nid yw’n cael ei gyfrif
body-count-more = neu ragor
body-token-issue = Rhoi tocyn
body-token-issue-lead = Mae tocyn yn gadael i raglen wneud a gweld popeth y caiff { $name } ei wneud a’i weld. Fe’i dangosir unwaith.
body-token-label-hint = Megis “Adroddiad misol”.
body-token-days = Diwrnodau nes iddo beidio â gweithio
body-token-days-hint = 1 i 366 o ddiwrnodau.
body-token-issue-button = Rhoi’r tocyn
body-secret-title = Cadwch hwn nawr
body-secret-warning = Dangosir hwn unwaith. Pan adewch y dudalen hon, ni all neb ei ddangos eto.
body-secret-token = Mae’r tocyn “{ $label }” yn gadael rhaglen i mewn fel { $name }.
body-secret-expires = Mae’n gweithio tan { $day }.
body-secret-webhook = Mae’r pwynt terfyn “{ $label }” yn gwirio negeseuon â’r gyfrinach hon.
body-secret-before = Mae’r gyfrinach flaenorol yn gweithio tan { $at }.
body-secret-label = Cyfrinach
body-secret-done = Rwyf wedi’i chadw
body-webhook-add = Cofrestru pwynt terfyn
body-webhook-add-lead = Yna byddwch yn gweld ei gyfrinach, unwaith. Rhowch hi i bwy bynnag sy’n rhedeg y system arall, mewn ffordd ddiogel.
body-webhook-add-button = Cofrestru’r pwynt terfyn
body-webhook-rotate = Newid y gyfrinach
body-webhook-rotate-lead = Gwnewch hyn pan fydd y gyfrinach yn hen, neu pan allai rhywun arall ei gwybod. Dangosir yr un newydd unwaith.
body-webhook-overlap = Oriau y mae’r hen gyfrinach yn gweithio hefyd
body-webhook-overlap-hint = 0 i 168 o oriau. 0 pan allai rhywun arall ei gwybod.
body-webhook-rotate-button = Gwneud cyfrinach arall
body-import-title = Mewnforio o ffeil
body-import-what = Dod â swyddogion cyngor, neu sgiliau, i mewn
body-import-lead = Dewiswch ffeil neu gludwch dabl, â phennawd. Yn gyntaf byddwch yn gweld beth fyddai pob rhes yn ei wneud; ni chaiff dim ei ysgrifennu nes i chi ddweud.
body-import-columns = Pa golofnau sydd mewn rhestr o swyddogion
body-import-columns-are = email, name, council, role, salary_pounds (gall fod ar goll), employment_ends_on (gall fod ar goll), pattern (megis Mon-Thu), load (hanner diwrnodau’r wythnos), from, until, skills (megis User research methods:practitioner), service_areas, reach, max_onsite_days, language, off_payroll (yes neu no). Gallant sefyll mewn unrhyw drefn.
body-import-upload = Y ffeil
body-import-upload-hint = Ffeil CSV, fel y mae rhaglenni taenlen yn ei chadw.
body-import-busy = Mae’r rhesi’n cael eu darllen. Mae rhai miloedd yn cymryd ychydig eiliadau.
body-import-file = Neu gludwch y tabl
body-import-file-hint = Copïwch ef o daenlen, gyda’i bennawd, neu gludwch destun ffeil CSV.
body-import-check-officers = Gwirio rhestr o swyddogion
body-import-check-skills = Gwirio rhestr o sgiliau
body-imported-title = Mae’r ffeil wedi’i mewnforio
body-imported-dry = Yr hyn y byddai’r ffeil yn ei wneud
body-imported-written = Mae’r rhesi da wedi’u hysgrifennu. Ni newidiodd y rhesi a adawyd allan ddim.
body-imported-nothing = Nid oes dim wedi’i ysgrifennu eto.
body-imported-added = Yn ychwanegu rhywbeth
body-imported-changed = Yn newid rhywbeth
body-imported-unchanged = Yno eisoes
body-imported-left = Wedi’u gadael allan
body-imported-errors = Yr hyn sydd o’i le
body-imported-line = Llinell
body-imported-column = Colofn
body-imported-row = Y rhes gyfan
body-imported-wrong = Pam
body-imported-changes = Yr hyn y mae’r rhesi’n ei ychwanegu neu ei newid
body-imported-what = Beth
body-imported-warning = Mae hyn yn ysgrifennu pob rhes dda. Gadewir allan resi sydd â rhywbeth o’i le.
body-imported-apply = Mewnforio’r rhesi da

body-count-councils = { $count ->
    [one] 1 cyngor sy’n aelod
    [two] 2 gyngor sy’n aelodau
    [few] 3 chyngor sy’n aelodau
    [many] 6 chyngor sy’n aelodau
   *[other] { $count } cyngor sy’n aelodau
}
body-count-invitations = { $count ->
    [one] 1 gwahoddiad yn aros am berson
    [two] 2 wahoddiad yn aros am bobl
   *[other] { $count } gwahoddiad yn aros am bobl
}
body-count-tokens = { $count ->
    [two] 2 docyn yn gweithio
    [few] 3 thocyn yn gweithio
    [many] 6 thocyn yn gweithio
   *[other] { $count } tocyn yn gweithio
}
body-count-providers = { $count ->
    [two] 2 ddarparwr ar waith
   *[other] { $count } darparwr ar waith
}
body-count-webhooks = { $count ->
    [two] 2 bwynt terfyn
    [few] 3 phwynt terfyn
    [many] 6 phwynt terfyn
   *[other] { $count } pwynt terfyn
}
body-count-agreements = { $count ->
    [two] 2 gytundeb mewn grym
    [few] 3 chytundeb mewn grym
    [many] 6 chytundeb mewn grym
   *[other] { $count } cytundeb mewn grym
}
body-council-cap-is = { $count } swyddog
body-person-sessions-count = { $count ->
    [two] Mewn 2 borwr
    [few] Mewn 3 phorwr
    [many] Mewn 6 phorwr
   *[other] Mewn { $count } porwr
}
body-webhook-kinds-count = { $count ->
    [two] 2 fath o ddigwyddiad
   *[other] { $count } math o ddigwyddiad
}
body-delivery-attempts-count = { $count } ymdrech
body-retention-count = { $count ->
    [two] 2 gofnod
    [few] 3 chofnod
    [many] 6 chofnod
   *[other] { $count } cofnod
}
body-imported-rows = { $count ->
    [two] 2 res
   *[other] { $count } rhes
}

done-body-model-choose = Mae’r model wedi’i ddewis.
done-body-council-set = Mae’r aelodaeth wedi’i chadw.
done-body-people-add = Mae’r person wedi’i ychwanegu. Nawr rhowch rôl iddynt a’u gwahodd.
done-body-person-grant = Mae’r rôl wedi’i rhoi, o heddiw ymlaen.
done-body-person-end-role = Mae’r rôl wedi dod i ben.
done-body-person-invite = Mae’r gwahoddiad ar ei ffordd.
done-body-person-end-sessions = Mae’r person wedi’i allgofnodi ym mhobman.
done-body-erase-erase = Mae’r person wedi’i ddileu.
done-body-invitations-revoke = Mae’r gwahoddiad wedi’i dynnu’n ôl. Nid yw ei ddolen yn gadael neb i mewn.
done-body-tokens-revoke = Mae’r tocyn wedi’i ddiddymu. Nid yw’n gadael neb i mewn mwyach.
done-body-provider-set = Mae’r darparwr wedi’i gadw.
done-body-provider-add-set = Mae’r darparwr wedi’i ychwanegu. Mae ar y dudalen fewngofnodi nawr.
done-body-provider-remove = Mae’r darparwr wedi’i dynnu.
done-body-skill-alias = Mae’r enw wedi’i ychwanegu.
done-body-skill-merge = Mae’r sgiliau wedi’u cyfuno. Dyma’r un sy’n aros.
done-body-skill-add-add = Mae’r sgìl wedi’i ychwanegu.
done-body-webhook-change = Mae’r pwynt terfyn wedi’i gadw.
done-body-webhook-enable = Mae’r pwynt terfyn ymlaen eto.
done-body-webhook-disable = Mae’r pwynt terfyn wedi’i analluogi.
done-body-webhook-remove = Mae’r pwynt terfyn wedi’i dynnu.
done-body-webhook-test = Mae prawf ar ei ffordd. Bydd ei ddanfoniad yn ymddangos isod cyn hir.
done-body-webhook-redeliver = Caiff ei ddanfon eto cyn hir.

# Golwg tudalennau’r corff.
body-look-title = Lliw eich tudalennau
body-look-what = Y bar ar frig pob tudalen
body-look-lead = Mae’r bar ar frig pob tudalen yn dangos enw { $body }, mewn gwyn. Rhowch eich lliw eich hun iddo.
body-look-is = { $colour } ydyw ar hyn o bryd.
body-look-usual = Y lliw arferol sydd ganddo ar hyn o bryd.
body-look-colour = Lliw
body-look-hint = Er enghraifft #00703c. Rhaid iddo fod yn ddigon tywyll i ddarllen testun gwyn arno. Gadewch hwn yn wag i gael y lliw arferol.
body-look-button = Cadw’r lliw
done-body-look-set = Mae’r lliw wedi’i gadw.

# How a body protects its officers.
body-workload-title = Gorffwys rhwng aseiniadau
body-workload-what = Faint y mae swyddogion yn gorffwys, a pha mor hir y cânt fod ar aseiniadau heb orffwys
body-workload-lead = Galwad neu secondiad yw aseiniad. Fel na anfonir swyddogion o un i’r llall, nid yw swyddog a fyddai’n cael rhy ychydig o orffwys yn ffitio swydd, ac ni chaiff ei gynnig na’i alw ar ei chyfer.
body-workload-counted = Cyfrifir gorffwys mewn wythnosau cyfan, o ddiwrnod olaf aseiniad hyd ddiwrnod cyntaf y nesaf. Gwaith ar yr un pryd yw aseiniadau sy’n gorgyffwrdd: hanner diwrnodau sy’n eu cyfyngu. Maent yn ffurfio cyfnod di-dor, fel y rhai y mae llai na gorffwys rhyngddynt. Lle na ofynnir am orffwys, mae wythnos rydd yn dod â chyfnod i ben. Erys yr hyn a alwyd o’r blaen.
body-workload-rest = Gorffwys lleiaf
body-workload-run = Cyfnod di-dor hiraf
body-workload-no-rest = Ni ofynnir am ddim
body-workload-any-run = Unrhyw hyd
body-workload-rest-label = Wythnosau o orffwys rhwng dau aseiniad, o leiaf
body-workload-rest-hint = 1 i 52. Gadewch hwn yn wag os nad oes angen gorffwys.
body-workload-run-label = Wythnosau ar aseiniadau heb orffwys, ar y mwyaf
body-workload-run-hint = 1 i 520. Gadewch hwn yn wag am unrhyw hyd.
done-body-workload-set = Mae’r gorffwys a’r cyfnod di-dor hiraf wedi’u cadw.
body-workload-rest-is = { $count } wythnos
body-workload-run-is = { $count } wythnos
