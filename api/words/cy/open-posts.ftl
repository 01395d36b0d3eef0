# Drafted by a machine; awaiting review by a Welsh speaker.

open-posts-title = Swyddi agored
open-posts-lead = Rydych yn gweld yr un pwyntiau a rhesymau â’r ddesg. Y gorau sy’n dod gyntaf.
open-posts-lead-not-in = Nid ydych yn y gronfa, felly nid oes pwyntiau i chi yma.
open-posts-join = Ymuno â’r gronfa
open-posts-fitting = Rydych yn addas
open-posts-fitting-none = Nid yw’r un swydd ar y dudalen hon yn addas i chi fel y mae pethau. Gwelwch isod beth sydd yn y ffordd.
open-posts-others = Mae rhywbeth yn y ffordd
open-posts-others-none = Nid oes dim yn ffordd unrhyw swydd ar y dudalen hon.
open-posts-all = Pob swydd agored
open-posts-none = Nid oes swydd ar agor. Pan fydd un, caiff ei rhestru yma.
open-posts-none-link = Gwirio bod eich sgiliau a’ch hanner diwrnodau fel y dylent fod
open-posts-next = Rhagor o swyddi
open-posts-first-page = Yn ôl i’r swyddi cyntaf
open-posts-back = Yn ôl i’r swyddi agored
open-posts-back-label = Yn ôl
open-posts-tag-fits = Rydych yn addas
open-posts-tag-not = Ddim yn addas
open-posts-tag-interest = Diddordeb
open-posts-score = { $score } o 1,000 o bwyntiau
open-posts-in-the-way = Yn y ffordd: { $rules }
open-posts-onsite = { $count ->
    [0] dim diwrnodau ar y safle
    [two] { $count } ddiwrnod yr wythnos ar y safle
   *[other] { $count } diwrnod yr wythnos ar y safle
}

open-posts-called-up = Galwyd arnoch ar gyfer y swydd hon.
open-posts-called-up-link = Gweld sut y mae’n sefyll
open-posts-not-open = Ni ellir llenwi’r swydd hon mwyach.
open-posts-project = Prosiect
open-posts-outcome = Sut y caiff ei fesur
open-posts-service = Gwasanaeth
open-posts-hosts = Ble mae’r gwaith yn glanio
open-posts-host-lead = { $council } (arweiniol)
open-posts-role = Rôl
open-posts-dates = Dyddiadau
open-posts-load = Faint
open-posts-place = Ble
open-posts-clearance = Cliriad diogelwch
open-posts-clearance-none = Nid oes angen un
open-posts-needs-heading = Sgiliau sydd eu hangen
open-posts-needs-none = Nid yw’n gofyn am unrhyw sgìl penodol.
open-posts-column-skill = Sgìl
open-posts-column-needed = Lefel sydd ei hangen
open-posts-column-kind = Math
open-posts-column-yours = Eich lefel chi
open-posts-essential = Hanfodol
open-posts-desirable = Dymunol
open-posts-skill-missing = Nid yw ar eich proffil
open-posts-skill-add = Ei ychwanegu

open-posts-fit-heading = Pa mor addas ydych chi
open-posts-learner = Byddech yn ymuno fel dysgwr { $skill }, ochr yn ochr ag arbenigwr.
open-posts-fit-lead = Mae’r ddesg yn gweld yr un peth. Mae’r pwyntiau’n rhoi swyddogion addas mewn trefn; person sy’n penderfynu.
open-posts-why-not-heading = Beth sydd yn y ffordd
open-posts-mend = Beth fyddai’n ei ddatrys:
open-posts-gap = { $held } sydd gennych, mae angen { $needed }
open-posts-gap-missing = nid yw ar eich proffil, mae angen { $needed }
open-posts-mend-availability = Edrych ar yr hanner diwrnodau yr ydych yn eu cynnig
open-posts-mend-profile = Newid eich proffil
open-posts-mend-listed = Eich rhestru eich hun eto
open-posts-mend-supported = Cymeradwywr eich cyngor sy’n cofnodi cefnogaeth eich rheolwr. Gofynnwch i’ch rheolwr.
open-posts-mend-council = Dim ond { $council } all newid hyn. Gofynnwch yno.
open-posts-points-heading = Eich pwyntiau, fesul maen prawf
open-posts-column-criterion = Maen prawf
open-posts-column-points = Pwyntiau
open-posts-column-because = Pam
open-posts-points = { $points } o { $out }
open-posts-sum = Gyda’i gilydd
open-posts-sum-because = Swm y llinellau uchod

open-posts-interest-heading = Eich diddordeb
open-posts-interest-shown-shared = Rydych wedi dangos diddordeb ers { $on }. Caiff y ddesg a { $council } wybod. Nid yw swyddogion eraill byth yn gwybod.
open-posts-interest-shown-private = Rydych wedi dangos diddordeb ers { $on }. Dim ond y ddesg sy’n gwybod.
open-posts-interest-withdrawn = Rydych wedi gadael y gronfa, felly ni allwch ddangos diddordeb.
open-posts-field-note = Ychydig eiriau i’r ddesg (dewisol)
open-posts-field-note-hint = Pam y swydd hon, mewn 1,000 nod ar y mwyaf
open-posts-field-shared = A gaiff { $council } wybod?
open-posts-field-shared-hint = Eich cyngor cartref sy’n penderfynu ar eich rhyddhau yn nes ymlaen. Nid yw swyddogion eraill byth yn gweld eich diddordeb.
open-posts-field-shared-no = Na, dim ond y ddesg
open-posts-field-shared-yes = Caiff, fy nghyngor cartref hefyd
open-posts-interest-button = Dangos diddordeb
open-posts-interest-change = Cadw’r newid
open-posts-interest-withdraw = Tynnu fy niddordeb yn ôl

done-open-post-show-interest = Mae’r ddesg yn gwybod bod gennych ddiddordeb.
done-open-post-withdraw-interest = Mae eich diddordeb wedi’i dynnu’n ôl.
