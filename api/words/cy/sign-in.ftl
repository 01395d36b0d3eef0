# Drafted by a machine; awaiting review by a Welsh speaker.

bodies-title = Mewngofnodi: pa wasanaeth?
bodies-lead = Dewiswch y corff yr ydych yn gweithio gydag ef.
bodies-none = Nid oes corff wedi’i sefydlu yma eto.
sign-in-title = Mewngofnodi i { $body }
sign-in-provider = Mewngofnodi gyda { $name }
sign-in-or = Neu drwy e-bost
sign-in-email = Cyfeiriad e-bost
sign-in-hint = Yr un y mae { $body } yn eich adnabod wrtho. Byddwn yn anfon dolen atoch i fewngofnodi; nid oes cyfrinair.
sign-in-send = Anfon dolen ataf
sent-title = Edrychwch ar eich e-bost
sent-lead = Os yw { $body } yn adnabod y cyfeiriad a roesoch, mae dolen i fewngofnodi ar ei ffordd iddo.
sent-works = { $minutes ->
    [one] Mae’r ddolen yn gweithio unwaith, am funud.
    [two] Mae’r ddolen yn gweithio unwaith, am { $minutes } funud.
   *[other] Mae’r ddolen yn gweithio unwaith, am { $minutes } munud.
}
sent-nothing = Dim byd yno? Edrychwch yn eich post sothach, yna gwiriwch y cyfeiriad gyda { $body }.
sent-again = Rhoi’r cyfeiriad eto
link-title = Mewngofnodi i { $body }
link-lead = Un cam arall: pwyswch y botwm. Mae’r ddolen yn gweithio unwaith.
link-button = Mewngofnodi
onward-title = Ymlaen i { $name }
onward-lead = Byddwch yn mewngofnodi yno, ac yn dod yn ôl yma wedyn.
onward-button = Parhau i { $name }
signed-out-title = Rydych wedi allgofnodi
signed-out-lead = Caewch y porwr os yw eraill yn defnyddio’r cyfrifiadur hwn.
signed-out-again = Mewngofnodi eto
