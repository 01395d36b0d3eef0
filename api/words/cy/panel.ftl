# Drafted by a machine; awaiting review by a Welsh speaker.
# The panel of a selection: who votes on its picks, what they declare, and how they voted.

panel-heading = Y panel
panel-of = { $members ->
    [two] { $members } aelod.
   *[other] { $members } aelod.
} Rhaid i { $quorum } ohonynt bleidleisio ar bob cynnig cyn penderfynu arno.
panel-none = Nid oes panel yn pleidleisio ar y dewisiad hwn.
panel-set = Gosod panel
panel-change = Newid y panel
panel-declare-first = Datganwch eich buddiannau cyn pleidleisio.
panel-declare = Datgan eich buddiannau
panel-your-interests = Eich buddiannau
panel-your-vote = Yn aros am eich pleidlais
panel-to-vote = { $count ->
    [two] Mae { $count } gynnig yn aros am eich pleidlais.
   *[other] Mae { $count } cynnig yn aros am eich pleidlais.
}
panel-nothing-to-vote = Nid oes cynnig yn aros am eich pleidlais.
panel-out-of-reach = { $count ->
    [two] Ar { $count } gynnig mae cynifer o aelodau mewn gwrthdaro fel mai rhy ychydig a gaiff bleidleisio. Ychwanegwch aelodau at y panel.
   *[other] Ar { $count } cynnig mae cynifer o aelodau mewn gwrthdaro fel mai rhy ychydig a gaiff bleidleisio. Ychwanegwch aelodau at y panel.
}
panel-not-declared = heb ddatgan buddiannau eto
panel-declared-none = heb fuddiant i’w ddatgan
panel-has-declared = { $count ->
    [two] wedi datgan { $count } fuddiant
   *[other] wedi datgan { $count } buddiant
}
panel-conflicts = { $count ->
    [two] ni all bleidleisio ar { $count } gynnig
   *[other] ni all bleidleisio ar { $count } cynnig
}
panel-no-selector = nid yw’n dal y rôl mwyach, ac ni all bleidleisio

panel-title = Panel { $name }
panel-only-desk = Cydlynydd sy’n gosod y panel.
panel-not-now = Ni ellir newid y panel nawr.
panel-no-selectors = Nid oes neb yn dal rôl aelod o’r panel dethol. Gweinyddwr sy’n ei rhoi.
panel-means = Penderfynir ar bob cynnig fel y pleidleisia’r rhan fwyaf o’r panel. Mae’r aelodau’n datgan eu buddiannau yn gyntaf, ac nid ydynt yn pleidleisio lle mae ganddynt un.
panel-begun = Mae rhywun wedi pleidleisio. Gall aelodau ymuno â’r panel nawr, nid oes neb yn ei adael, ac mae’r cworwm yn aros.
panel-members = Pwy sydd ar y panel
panel-members-hint = Pobl sy’n dal rôl aelod o’r panel dethol. Peidiwch â thicio neb os nad oes panel i fod.
panel-quorum = Faint sy’n gorfod pleidleisio ar gynnig
panel-quorum-hint = Y cworwm. Mwy na hanner yr aelodau, a dau o leiaf, os gadewch ef yn wag.
panel-button = Cadw’r panel

interests-title = Eich buddiannau: { $name }
interests-lead = Datganwch beth bynnag a allai beri i eraill amau eich bod yn ddiduedd: perthynas, cyfaill, rhywun yr ydych yn ei reoli, gwaith yr ydych yn ei wneud i gyngor, rhan mewn prosiect. Nid ydych yn pleidleisio ar gynigion y mae a wnelo chi â nhw.
interests-by-role = Mae eich proffil eich hun, y cynghorau yr ydych yn gweithredu drostynt a’r prosiectau yr ydych yn eu harwain yn cyfrif ohonynt eu hunain.
interests-not-yours = Nid ydych ar banel y dewisiad hwn.
interests-declared = Yr hyn yr ydych wedi’i ddatgan
interests-not-yet = Nid ydych wedi datgan dim eto.
interests-none-since = Nid oes gennych fuddiant i’w ddatgan, fel y dywedoch am { $at }.
interests-stand = Rydych wedi pleidleisio, felly mae’r hyn a ddatganwyd gennych yn sefyll. Gallwch ychwanegu ato.
interests-too-late = Penderfynwyd ar y dewisiad hwn. Ni ellir datgan dim mwyach.
interests-no-picks = Ni chynigir neb eto. Datganwch eich buddiannau pan fydd cynnig.
interests-take-back = Tynnu’n ôl
interests-none = Nid oes gennyf fuddiant i’w ddatgan
interests-add = Datgan buddiant
interests-officers = Swyddogion
interests-officers-hint = Y rhai a gynigir, a’r rhai a allai gael swydd yn eu lle.
interests-reserve = { $council }, wrth gefn
interests-councils = Cynghorau cartref
interests-councils-hint = Mae buddiant mewn cyngor yn cyfrif am bob un o’i swyddogion.
interests-projects = Prosiectau
interests-note = Beth yw’r buddiant
interests-note-hint = Caiff y ddesg a’r archwilydd ei ddarllen, a swyddog y mae’n sôn amdano.
interests-button = Datgan
interests-more = Mae’r rhain o un dudalen o’r cynigion. Mae eraill ar y tudalennau sy’n dilyn.

pick-panel = Y panel
pick-panel-count = { $voted } o { $needed } pleidlais sydd eu hangen.
pick-panel-waiting = Rhaid i ragor o aelodau bleidleisio cyn penderfynu arno.
pick-panel-out-of-reach = Dim ond { $eligible } aelod sydd heb wrthdaro. Rhaid i gydlynydd ychwanegu aelodau at y panel.
pick-panel-divided = Nid oes gan yr un ateb fwy na hanner y pleidleisiau. Gall rhywun bleidleisio’n wahanol. Unwaith y bydd pawb wedi pleidleisio, ceir gadael y lle’n wag.
pick-panel-take = Pleidleisiodd y rhan fwyaf dros gymryd { $name }.
pick-panel-instead = Pleidleisiodd y rhan fwyaf dros gymryd { $name } yn lle hynny.
pick-panel-refuse = Pleidleisiodd y rhan fwyaf dros adael y lle’n wag.
pick-panel-you-cannot = Ni allwch bleidleisio ar y cynnig hwn. { $why }
pick-cannot-vote = Ni all yr aelodau hyn bleidleisio arno:
pick-votes-none = Nid oes neb wedi pleidleisio eto.
pick-vote-for = cymryd { $name }
pick-vote-refuse = gadael y lle’n wag
pick-vote-dissent = Pleidleisiodd yn wahanol
pick-vote-does-not-count = Nid yw’n cyfrif: mewn gwrthdaro
pick-vote-earlier = Cynt, am { $at }:
pick-vote-again = Newid eich pleidlais
pick-declare-first = Datganwch eich buddiannau cyn pleidleisio
pick-vote = Sut ydych chi’n pleidleisio?
pick-vote-officer = Pwy sydd i’w gymryd yn lle hynny
pick-vote-reason-hint = Fe’i cedwir gyda’ch pleidlais. Caiff y swyddogion dan sylw ei ddarllen, heb eich enw.
pick-vote-button = Cadw eich pleidlais
pick-decide-later = Penderfynir arno ar ôl i’r panel bleidleisio.
pick-decide-unseen = Pleidleisiodd y rhan fwyaf dros swyddog na chewch weld ei broffil. Cydlynydd sy’n penderfynu.
pick-as-voted-reason-hint = Dywedwch pam, fel y pleidleisiodd y panel. Fe’i cedwir gyda’r penderfyniad. Caiff y swyddogion dan sylw ei ddarllen.

done-selection-panel-set = Cadwyd y panel.
done-selection-interests-declare = Cadwyd eich datganiad.
done-selection-interests-take-back = Tynnwyd y buddiant yn ôl.
done-selection-pick-vote = Cadwyd eich pleidlais.
