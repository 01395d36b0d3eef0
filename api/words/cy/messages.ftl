# Drafted by a machine; awaiting review by a Welsh speaker.

link-over-title = Nid yw’r ddolen hon yn gweithio mwyach
link-over-lead = Mae dolen yn gweithio unwaith ac am gyfnod byr, a dim ond yr un ddiweddaraf sy’n gweithio. Gofynnwch am un arall.
foreign-title = Bu’r dudalen hon ar agor yn rhy hir
foreign-lead = Neu nid yw eich porwr yn cadw cwcis ar gyfer y safle hwn, neu safle arall a’ch anfonodd yma. Ewch yn ôl, llwythwch y dudalen eto, a rhowch gynnig arall arni. Os daethoch drwy lythyr, agorwch y ddolen ynddo eto.
too-many-title = Rhoddwyd cynnig ar hynny’n rhy aml
too-many-lead = { $minutes ->
    [one] Arhoswch funud, yna rhowch gynnig arall arni.
    [two] Arhoswch { $minutes } funud, yna rhowch gynnig arall arni.
   *[other] Arhoswch { $minutes } munud, yna rhowch gynnig arall arni.
}
not-found-title = Nid oes dim yma
not-found-lead = Gwiriwch y cyfeiriad. Gall yr hyn yr oedd yn arwain ato fod ar ben, neu nid chi sydd i’w weld.
bad-request-title = Ni ellir darllen hwn
bad-request-lead = Roedd rhywbeth ar goll yn yr hyn a anfonodd eich porwr. Ewch yn ôl, llwythwch y dudalen eto, a rhowch gynnig arall arni.
unavailable-title = Ni all y gwasanaeth gyrraedd ei ddata ar hyn o bryd
unavailable-lead = Rhowch gynnig arall arni ymhen ennyd.
internal-title = Aeth rhywbeth o’i le ar ein hochr ni
internal-lead = Mae wedi’i gofnodi. Rhowch gynnig arall arni ymhen ennyd.
stale-title = Ni ellir gorffen y mewngofnodi hwn
stale-lead = Fe’i dechreuwyd mewn porwr arall, neu’n rhy bell yn ôl, neu mae wedi’i wneud eisoes. Dechreuwch eto.
declined-title = Ni chawsoch eich mewngofnodi
declined-lead = Stopiwyd y mewngofnodi yn eich cyngor neu gorff. Dechreuwch eto, neu mewngofnodwch drwy e-bost.
untrusted-title = Ni ellir ymddiried yn yr ateb
untrusted-lead = Nid yw’r hyn a anfonodd eich cyngor neu gorff yn ôl yn profi pwy ydych. Dechreuwch eto; os digwydd eto, dywedwch wrth { $body }.
unreachable-title = Ni ellir cyrraedd eich cyngor neu gorff
unreachable-lead = Nid yw ei wasanaeth mewngofnodi yn ateb, neu nid yw wedi’i osod yn iawn yma. Mewngofnodwch drwy e-bost, a dywedwch wrth { $body }.
unverified-title = Nid yw eich cyfeiriad e-bost wedi’i gadarnhau
unverified-lead = Nid yw eich cyngor neu gorff yn gwarantu cyfeiriad e-bost i chi. Mewngofnodwch drwy e-bost, a dywedwch wrth { $body }.
domain-title = Mae eich cyfeiriad e-bost yn perthyn i rywle arall
domain-lead = Ni chaiff y gwasanaeth mewngofnodi a ddefnyddiwyd gennych siarad dros eich cyfeiriad. Defnyddiwch un eich cyngor eich hun, neu mewngofnodwch drwy e-bost.
unknown-title = Nid ydych yn hysbys yma
unknown-lead = Nid oes neb â’ch cyfeiriad e-bost yn perthyn i’r cyngor neu’r corff y defnyddiwyd ei fewngofnodi gennych. Gofynnwch i { $body } am wahoddiad.
denied-title = Nid chi sydd i weld na gwneud hyn
denied-lead = Nid yw eich rôl yn cyrraedd hyn. Os dylai, gofynnwch i weinyddwr eich gwasanaeth.

# Anfonwyd rhywbeth ar ôl i’r sesiwn ddod i ben.
lapsed-title = Cawsoch eich allgofnodi
lapsed-lead = Ni wnaed dim: nid oeddech wedi defnyddio’r dudalen hon ers tro, a chawsoch eich allgofnodi i gadw eraill allan. Mewngofnodwch, a byddwch yn dod yn ôl i’r lle yr oeddech.
lapsed-texts = Yr hyn yr oeddech wedi’i ysgrifennu. Copïwch ef cyn mynd ymlaen.
lapsed-text = Testun { $number }
