# Drafted by a machine; awaiting review by a Welsh speaker.

account-title = Rydych wedi mewngofnodi
account-who = { $name }, { $email }, yn { $body }.
account-sign-out = Allgofnodi
account-sessions = Lle rydych wedi mewngofnodi
account-sessions-lead = Os nad ydych yn adnabod un o’r rhain, dewch ag ef i ben.
account-session-agent = Porwr
account-session-way = Sut
account-session-began = Ers
account-session-seen = Defnyddiwyd ddiwethaf
account-session-end = Gorffen
account-session-end-one = Gorffen y sesiwn a ddechreuodd am { $began }
account-session-this = Hon
account-session-unnamed = Porwr nad yw’n rhoi enw
account-everywhere = Allgofnodi ym mhobman
account-held = Yr hyn a gedwir amdanoch chi
account-held-lead = Popeth y mae { $body } yn ei gadw amdanoch chi yma, mewn un ffeil.
account-held-ods = Fel taenlen (ODS)
account-held-json = Ar gyfer peiriannau (JSON)
account-erasure = Dileu eich manylion
account-erasure-lead = Gallwch ofyn i { $body } eich dileu: bydd eich enw, eich cyfeiriad a’r hyn a ysgrifennwyd amdanoch yn mynd am byth. Mae’r hyn a gyfrifwyd yn aros, hebddoch chi.
account-erasure-ask = Gofyn am gael fy nileu
account-erasure-asked = Rydych wedi gofyn i { $body } eich dileu. Dylid gwneud hyn erbyn { $due }.
account-erasure-take-back = Tynnu hynny’n ôl
