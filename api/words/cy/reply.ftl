# Drafted by a machine; awaiting review by a Welsh speaker.

reply-once = Daethoch drwy ddolen sy’n eiddo i chi yn unig. Nid oes rhaid i chi fewngofnodi. Mae’r ddolen yn gweithio unwaith.
reply-changed = Mae hyn wedi newid ers i chi gael eich holi.
reply-changed-again = Mae’r hyn sydd isod yn dangos sut y mae pethau nawr. Darllenwch ef eto cyn penderfynu.
reply-offer = Cynnig telerau eraill
reply-offer-lead = Llai o hanner diwrnodau, dechrau’n ddiweddarach neu orffen yn gynharach. Cewch weld beth yw’r gost cyn cynnig.
reply-offer-link = Mewngofnodi i gynnig telerau eraill
reply-more = Mewngofnodi i weld rhagor, neu i holi’r ddesg

reply-answer-title = { $post } ar gyfer { $project }
reply-answer-by = Atebwch erbyn { $date }.
reply-answer-release = Rhyddhad gan { $council }
reply-answer-choose = Eich ateb
reply-accept = Derbyn
reply-accept-lead = Llunnir secondiad unwaith y bydd eich cyngor wedi eich rhyddhau. Byddwch yn ei lofnodi’n ddiweddarach, ar ôl i’ch cyngor ymgynghori â chi.
reply-accept-button = Derbyn yr alwad hon
reply-decline = Gwrthod
reply-decline-lead = Bydd eich hanner diwrnodau’n rhydd eto. Nid yw gwrthod yn cyfrif yn eich erbyn.
reply-decline-reason = Pam yr ydych yn gwrthod
reply-decline-hint = Bydd y ddesg a’ch cyngor yn darllen hyn.
reply-decline-button = Gwrthod yr alwad hon

reply-over-title = { $state ->
    [used] Mae eich penderfyniad wedi’i gofnodi
    [expired] Mae’r diwrnod i ateb wedi mynd heibio
    [withdrawn] Mae’r ddesg wedi tynnu hyn yn ôl
    [settled] Mae hyn wedi’i benderfynu eisoes
   *[other] Nid yw’r ddolen hon yn gweithio mwyach
}
reply-used-lead = Penderfynoch drwy’r ddolen hon am { $at }. Mae pawb y mae angen iddynt wybod wedi cael gwybod. Nid yw’r ddolen yn gweithio mwyach.
reply-over-why = { $state ->
    [expired] Ni all neb benderfynu drwy’r ddolen hon mwyach. Mewngofnodwch i weld sut y mae pethau.
    [withdrawn] Tynnwyd yr alwad yn ôl, felly nid oes dim ar ôl i’w benderfynu. Mewngofnodwch i weld pam.
    [settled] Penderfynwyd ar hyn mewn ffordd arall neu gan rywun arall. Mewngofnodwch i weld sut.
    [not-yours] Nid ydych yn penderfynu ar ryddhau dros y cyngor hwn mwyach. Os yw hynny’n anghywir, gofynnwch i weinyddwr y corff.
   *[other] Mewngofnodwch i weld beth sy’n aros amdanoch.
}
reply-over-in = Mewngofnodi a gweld sut y mae pethau
reply-none-title = Nid yw’r ddolen hon yn gweithio mwyach
reply-none-lead = Efallai fod un newydd wedi cymryd ei lle, neu na chafodd ei chopïo’n llawn. Mewngofnodwch i weld beth sy’n aros amdanoch.
