# Drafted by a machine; awaiting review by a Welsh speaker.

# A secondment needs the officer’s acceptance and the release; this call-up is {status}.
a-secondment-needs-the-officers-acceptance-and-the-release-this-call-up = Cyn y gellir secondio, rhaid i’r swyddog dderbyn ac i’r cyngor cartref ryddhau. Statws yr alwad hon: { $status }.

# A secondment starts once all three have signed.
a-secondment-starts-once-all-three-have-signed = Mae secondiad yn dechrau unwaith y bydd y tri wedi llofnodi.

# A signature for {party} is there already.
a-signature-for-party-is-there-already = Mae llofnod dros { $party } yno eisoes.

# Give a reason for calling it off.
give-a-reason-for-calling-it-off = Rhowch reswm dros ei ganslo.

# Give the hand-over note: where things stand, and where they are.
give-the-hand-over-note-where-things-stand-and-where-they-are = Rhowch y nodyn trosglwyddo: sut y mae pethau’n sefyll, a ble y maent.

# In Northern Ireland the officer must have consented, not only been consulted (section 105 of the Local Government Act (Northern Ireland) 1972).
in-northern-ireland-the-officer-must-have-consented-not-only-been = Yng Ngogledd Iwerddon nid yw ymgynghori’n ddigon: rhaid i’r swyddog fod wedi cydsynio (adran 105 o Ddeddf Llywodraeth Leol (Gogledd Iwerddon) 1972).

# It is {status}.
it-is-status = Ei statws: { $status }.

# Nobody signs before the officer was consulted: record the consultation first.
nobody-signs-before-the-officer-was-consulted-record-the-consultation = Nid oes neb yn llofnodi cyn ymgynghori â’r swyddog: cofnodwch yr ymgynghoriad yn gyntaf.

# One person speaks for one party; you have spoken for another.
one-person-speaks-for-one-party-you-have-spoken-for-another = Mae un person yn siarad dros un parti; rydych wedi siarad dros un arall.

# Only a running secondment can be completed.
only-a-running-secondment-can-be-completed = Dim ond secondiad sydd ar y gweill y gellir ei gwblhau.

# Only the officer speaks for the officer.
only-the-officer-speaks-for-the-officer = Dim ond y swyddog sy’n siarad dros y swyddog.

# Somebody has signed already, after an earlier consultation.
somebody-has-signed-already-after-an-earlier-consultation = Mae rhywun wedi llofnodi eisoes, ar ôl ymgynghoriad cynharach.

# The consultation has taken place: give today’s date or an earlier one.
the-consultation-has-taken-place-give-todays-date-or-an-earlier-one = Mae’r ymgynghoriad wedi digwydd: rhowch ddyddiad heddiw neu un cynharach.

# The officer is consulted before anybody signs.
the-officer-is-consulted-before-anybody-signs = Ymgynghorir â’r swyddog cyn i neb lofnodi.

# This secondment is not waiting for signatures.
this-secondment-is-not-waiting-for-signatures = Nid yw’r secondiad hwn yn aros am lofnodion.

# This secondment is {status} and can no longer be called off.
this-secondment-is-status-and-can-no-longer-be-called-off = Ni ellir canslo’r secondiad hwn mwyach. Ei statws: { $status }.

# This secondment runs until {day}. To end it sooner, agree an earlier end.
this-secondment-runs-until-day-to-end-it-sooner-agree-an-earlier-end = Mae’r secondiad hwn yn parhau tan { $day }. I’w orffen cyn hynny, cytunwch ar ddiwedd cynharach.

# This secondment starts on {day}.
this-secondment-starts-on-day = Mae’r secondiad hwn yn dechrau ar { $day }.

# This secondment was to end on {day}.
this-secondment-was-to-end-on-day = Roedd y secondiad hwn i ddod i ben ar { $day }.

# You are the officer; somebody else speaks for {party}.
you-are-the-officer-somebody-else-speaks-for-party = Chi yw’r swyddog; rhywun arall sy’n siarad dros { $party }.

# Your council consults you; somebody else records it.
your-council-consults-you-somebody-else-records-it = Eich cyngor sy’n ymgynghori â chi; rhywun arall sy’n cofnodi hynny.

# the body
the-body = y corff

# the home council
the-home-council = y cyngor cartref

# the officer
the-officer = y swyddog

# Agree to it or refuse it, or have it withdrawn.
agree-to-it-or-refuse-it-or-have-it-withdrawn = Cytunwch â’r cynnig neu gwrthodwch ef, neu trefnwch iddo gael ei dynnu’n ôl.

# An earlier end is from today, {today}, to before the agreed last day, {last}.
an-earlier-end-is-from-today-today-to-before-the-agreed-last-day-last = Mae diwedd cynharach o heddiw, { $today }, hyd at cyn y diwrnod olaf y cytunwyd arno, { $last }.

# Give a reason for the earlier end.
give-a-reason-for-the-earlier-end = Rhowch reswm dros y diwedd cynharach.

# No earlier end is proposed that waits for an answer.
no-earlier-end-is-proposed-that-waits-for-an-answer = Nid oes diwedd cynharach wedi’i gynnig sy’n aros am ateb.

# Only a running secondment can be ended early.
only-a-running-secondment-can-be-ended-early = Dim ond secondiad sydd ar y gweill y gellir ei orffen yn gynharach.

# Only {party}, whose proposal it is, withdraws it. Refuse it instead.
only-party-whose-proposal-it-is-withdraws-it-refuse-it-instead = Dim ond { $party }, a’i cynigiodd, sy’n tynnu’r cynnig yn ôl. Gwrthodwch ef yn lle hynny.

# The body agrees already.
the-body-agrees-already = Mae’r corff yn cytuno eisoes.

# The home council agrees already.
the-home-council-agrees-already = Mae’r cyngor cartref yn cytuno eisoes.

# The officer agrees already.
the-officer-agrees-already = Mae’r swyddog yn cytuno eisoes.

# The body has proposed an end on {day}, which is not settled yet.
the-body-has-proposed-an-end-on-day-which-is-not-settled-yet = Mae’r corff wedi cynnig gorffen ar { $day }, ac nid yw hynny wedi’i setlo eto.

# The home council has proposed an end on {day}, which is not settled yet.
the-home-council-has-proposed-an-end-on-day-which-is-not-settled-yet = Mae’r cyngor cartref wedi cynnig gorffen ar { $day }, ac nid yw hynny wedi’i setlo eto.

# The officer has proposed an end on {day}, which is not settled yet.
the-officer-has-proposed-an-end-on-day-which-is-not-settled-yet = Mae’r swyddog wedi cynnig gorffen ar { $day }, ac nid yw hynny wedi’i setlo eto.

# The end that was proposed, on {day}, has passed.
the-end-that-was-proposed-on-day-has-passed = Mae’r diwedd a gynigiwyd, ar { $day }, wedi mynd heibio.
