# Drafted by a machine; awaiting review by a Welsh speaker.
# Tudalen gyntaf yr arddangosiad.

demo-title = Rhoi cynnig ar Callup
demo-lead = Nid oes neb yma’n go iawn, ac nid oes dim yn gadael y peiriant hwn. Dewiswch pwy i fod; gallwch ddod yn ôl a bod yn rhywun arall.
demo-enter = Mynd i mewn fel { $name }
demo-graphiql = Gofyn trwy GraphQL yn lle hynny
demo-coordinator = cydlynydd
demo-coordinator-tries = Gweld beth sydd angen ei wneud heddiw, edrych ar bwy sy’n gweddu i swydd agored a pham, a galw rhywun.
demo-officer = swyddog
demo-officer-tries = Ateb yr alwad sy’n aros amdanoch, gweld ble mae popeth arni, ac edrych ar swyddi agored gyda’ch ffit eich hun.
demo-approver = cymeradwywr yn y cyngor cartref
demo-approver-tries = Penderfynu ar ryddhau: gweld beth mae’n ei olygu i’ch cyngor, yna ei ganiatáu, ei wrthod neu gynnig telerau eraill.
demo-delivery-lead = arweinydd cyflawni
demo-delivery-lead-tries = Gweld sut mae eich prosiect wedi’i raddio a pham, ac adrodd diweddariad.
demo-leader = arweinydd cyngor
demo-leader-tries = Darllen adroddiad eich cyngor: beth a roddodd i mewn, beth a gafodd, a beth a geisir gennych.
demo-administrator = gweinyddwr
demo-administrator-tries = Gweld pwy sy’n perthyn i’r corff ac ym mha rolau, a dod â swyddogion i mewn o ffeil.
demo-auditor = archwilydd
demo-auditor-tries = Darllen y cofnod o’r hyn a ddigwyddodd, ac a yw wedi’i selio.
