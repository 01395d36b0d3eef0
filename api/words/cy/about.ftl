# Drafted by a machine; awaiting review by a Welsh speaker.

about-accessibility-title = Datganiad hygyrchedd
about-accessibility-lead = Mae’r datganiad hwn am Callup, y gwasanaeth yr ydych yn ei ddefnyddio. Rydym am i gynifer o bobl â phosibl allu ei ddefnyddio.
about-accessibility-able = Dylech allu:
about-accessibility-zoom = chwyddo hyd at 400% heb golli testun oddi ar y sgrin
about-accessibility-keyboard = defnyddio pob tudalen â bysellfwrdd yn unig
about-accessibility-reader = gwrando ar bob tudalen â darllenydd sgrin
about-accessibility-script = defnyddio pob tudalen heb JavaScript
about-accessibility-how = Pa mor hygyrch ydyw
about-accessibility-partial = Hyd nes y caiff ei brofi gyda defnyddwyr, rydym yn trin y gwasanaeth hwn fel un sy’n cydymffurfio’n rhannol â fersiwn 2.2 o’r Canllawiau Hygyrchedd Cynnwys Gwe ar lefel AA.
about-accessibility-limits = Yr hyn y gwyddom nad yw’n iawn eto
about-accessibility-untested = Nid oes neb ag anabledd wedi profi’r gwasanaeth eto. Gall fod problemau heb eu gweld y mae angen pobl i ddod o hyd iddynt.
about-accessibility-welsh = Drafftiwyd y Gymraeg gan beiriant. Nid yw siaradwr Cymraeg wedi’i hadolygu eto.
about-accessibility-refusals = Pan wrthodir rhywbeth a roddwch, gall tudalen Gymraeg roi’r rheswm penodol yn Saesneg, ar ôl brawddeg gyffredinol yn Gymraeg.
about-accessibility-tables = Rhaid sgrolio tablau llydan i’r ochr ar sgrin fach.
about-accessibility-tested = Sut y cafodd ei brofi
about-accessibility-tested-how = Mae rhaglenni’n gwirio tudalennau am wallau y gall rhaglenni ddod o hyd iddynt, mewn porwr ac yn y ddwy iaith. Dim ond rhai o’r problemau posibl y maent yn eu canfod. Nid oes arbenigwr hygyrchedd wedi archwilio’r gwasanaeth eto.
about-accessibility-tell = Dweud wrthym am broblem
about-accessibility-tell-how = Os dewch o hyd i broblem, neu os oes angen rhywbeth arnoch mewn fformat arall, dywedwch wrth y corff cydlynu sy’n rhedeg y gwasanaeth ar gyfer eich cyngor. Dywedwch pa dudalen ydoedd, beth a wnaethoch, a beth a ddigwyddodd.
about-accessibility-enforcement = Os nad ydych yn fodlon ar yr ateb
about-accessibility-ehrc = Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gorfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018. Os nad ydych yn fodlon ar sut yr ydym yn ateb eich cwyn, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb. Yng Ngogledd Iwerddon, cysylltwch â Chomisiwn Cydraddoldeb Gogledd Iwerddon.
about-accessibility-eass = Y Gwasanaeth Cynghori a Chymorth Cydraddoldeb
about-accessibility-eni = Comisiwn Cydraddoldeb Gogledd Iwerddon
