# Drafted by a machine; awaiting review by a Welsh speaker.

officers-title = Swyddogion
officers-lead-desk = Swyddogion yn y gronfa y mae eu rheolwyr yn eu cefnogi.
officers-lead-council = Swyddogion eich cyngor yn y gronfa, a swyddogion y mae eu gwaith yn dod i’ch cyngor.
officers-recorded = Cofnodir pa broffiliau a welwch, yn y rhestr hon neu ar eu pen eu hunain. Gall y swyddog weld eich bod wedi edrych, ac at ba ddiben.
officers-council = Cyngor cartref
officers-any-council = Unrhyw gyngor
officers-standing = Statws yn y gronfa
officers-any-standing = Unrhyw statws
officers-find = Sgìl
officers-find-hint = Rhan o’i enw, megis ymchwil. Yna byddwch yn dewis ymhlith y sgiliau sy’n cyfateb.
officers-find-none = Nid oes sgìl sy’n cyfateb i “{ $find }”. Rhowch gynnig ar ran fyrrach o’i enw.
officers-skill = Pa sgìl?
officers-skill-hint = Mae’r sgiliau hyn yn cyfateb.
officers-skill-more = Dyma’r 20 sgìl cyntaf sy’n cyfateb. Rhowch ragor o’r enw i weld rhai eraill.
officers-any-skill = Unrhyw sgìl
officers-level = Ar y lefel hon neu’n uwch
officers-any-level = Unrhyw lefel
officers-show = Dangos swyddogion
officers-clear = Dangos pawb
officers-other-skill = Mae’r rhestr yn dal wedi’i chyfyngu i sgìl a ddewiswyd gennych o’r blaen. Dewiswch un o’r rhai uchod, neu
officers-with = Swyddogion â’r sgìl { $skill }
officers-list = Swyddogion, yn y drefn yr ymunasant
officers-none = Nid oes swyddog sy’n cyfateb. Dewiswch gyngor, statws neu sgìl arall.
officers-officer = Swyddog
officers-home-council = Cyngor cartref
officers-role = Rôl
officers-no-role = Dim rôl wedi’i rhoi
officers-level-of = Lefel
officers-standing-of = Statws
officers-until = tan { $day }
officers-unsupported = Dim cefnogaeth y rheolwr eto
officers-offered = Hanner diwrnodau a gynigir
officers-offer = { $load }, { $from } hyd { $to }
officers-no-offer = Dim wedi’u cynnig
officers-pages = Tudalennau swyddogion
officers-next-page = Y dudalen nesaf
officers-first-page = Y dudalen gyntaf

officers-back-label = Yn ôl
officers-back = Pob swyddog
officers-of = { $role } – { $council }
officers-own = Dyma eich proffil eich hun. Newidiwch ef, a gweld pwy sydd wedi edrych arno.
officers-looked = Cofnodir eich bod wedi edrych ar y proffil hwn. Gall { $name } weld hynny, ac at ba ddiben yr edrychasoch.
officers-profile = Proffil
officers-summary = Yn ei eiriau neu ei geiriau ei hun
officers-support = Cefnogaeth y rheolwr
officers-supported-by = Cofnodwyd gan { $name } ar { $day }
officers-supported-on = Cofnodwyd ar { $day }
officers-not-supported = Heb ei chofnodi. Nid yw’r ddesg yn gweld y proffil hwn nes y caiff ei chofnodi.
officers-support-means = Os yw’r rheolwr llinell yn cefnogi rhestru { $name }, cofnodwch hynny yma. Dim ond wedyn y mae’r ddesg yn gweld y proffil hwn.
officers-support-button = Cofnodi cefnogaeth y rheolwr
officers-support-end-means = Os nad yw’r rheolwr llinell yn cefnogi’r rhestru mwyach, cofnodwch hynny yma. Wedyn ni fydd y ddesg yn gweld { $name } mwyach. Mae secondiadau sydd ar y gweill yn parhau.
officers-support-end = Cofnodi bod y gefnogaeth wedi dod i ben
officers-week = Wythnos waith
officers-areas = Gwasanaethau y mae’n eu hadnabod
officers-no-areas = Dim wedi’u rhoi
officers-travel = Teithio
officers-onsite = { $count ->
    [0] Dim diwrnodau ar y safle
    [two] Hyd at { $count } ddiwrnod yr wythnos ar y safle
   *[other] Hyd at { $count } diwrnod yr wythnos ar y safle
}
officers-notice = Rhybudd cyn dechrau
officers-notice-days = { $count ->
    [two] { $count } ddiwrnod
   *[other] { $count } diwrnod
}
officers-contract = Diwedd y contract
officers-pay = Cyflog
officers-salary = { $salary } y flwyddyn, amser llawn
officers-pension = Cyfraniad pensiwn y cyflogwr: { $share } ohono
officers-clearance = Cliriad diogelwch
officers-cleared-until = { $level }, tan { $day }
officers-skills = Sgiliau
officers-no-skills = Nid oes sgiliau wedi’u cofnodi eto.
officers-skill-name = Sgìl
officers-evidence = Tystiolaeth, a phryd
officers-confirmed = Cadarnhawyd ddiwethaf gan eraill
officers-used = Defnyddiwyd ddiwethaf mewn secondiad
officers-never = Erioed
officers-can-do = Beth y gallwch ei wneud
officers-confirm = Cadarnhau
officers-offers = Hanner diwrnodau a gynigir
officers-past = wedi bod
officers-absences = Absenoldeb a diwrnodau cartref
officers-absence = { $kind }, { $from } hyd { $to }
officers-no-absences = Dim wedi’u cofnodi.
officers-interests = Diddordeb mewn swyddi
officers-no-interests = Dim diddordeb mewn unrhyw swydd y cewch ei weld.
officers-post-of = { $post } ar gyfer { $project }
officers-since = ers { $day }
officers-work = Galwadau a secondiadau
officers-secondment-to = Secondiad: { $post } ar gyfer { $project }
officers-call-up-for = Galwad: { $post } ar gyfer { $project }
officers-asked-on = Gofynnwyd ar { $day }
officers-no-work = Dim galwadau na secondiadau y cewch eu gweld.

officers-confirm-title = Cadarnhau sgìl: { $skill }
officers-confirm-now = Mae gan { $name } y sgìl hwn ar lefel “{ $level }”, yn ôl tystiolaeth o { $day }.
officers-confirm-new = Nid yw { $name } wedi cofnodi’r sgìl hwn eto.
officers-confirm-means = Cadarnhewch yr hyn a welodd y rheolwr llinell. Mae’n cyfrif fel tystiolaeth o’r lefel, ar y diwrnod a roddwch.
officers-confirm-level = Ar ba lefel?
officers-level-awareness = Yn gwybod amdano ac yn gallu siarad amdano
officers-level-working = Yn ei gymhwyso gyda chymorth
officers-level-practitioner = Yn ei gymhwyso ar ei ben ei hun neu ar ei phen ei hun, ac yn helpu eraill
officers-level-expert = Yn arwain ac yn gosod safonau ynddo
officers-confirm-day = Pryd y’i gwelwyd?
officers-confirm-day-hint = Heddiw neu’n gynharach. Er enghraifft, 27 3 2027.
officers-confirm-note = Ar beth y mae’n seiliedig? (dewisol)
officers-confirm-note-hint = 500 nod ar y mwyaf. Bydd y swyddog a’r ddesg yn ei ddarllen.
officers-confirm-button = Cadarnhau’r sgìl
officers-confirm-not = Dim ond cymeradwywr o’r cyngor cartref sy’n cadarnhau sgìl, ac nid oes neb yn cadarnhau ei sgìl ei hun.
officers-leave-it = Ei adael fel y mae

done-officer-support = Cofnodwyd cefnogaeth y rheolwr fel y dywedasoch.
done-officer-confirm = Cadarnhawyd y sgìl.
officers-name-search = Enw
officers-name-search-hint = Y cyfan neu ran ohono
