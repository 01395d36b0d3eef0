# Drafted by a machine; awaiting review by a Welsh speaker.

# Use one line of plain text.
use-one-line-of-plain-text = Defnyddiwch un llinell o destun plaen.

# Fill this cell.
fill-this-cell = Llenwch y gell hon.

# Write yes or no, not {given}.
write-yes-or-no-not-given = Ysgrifennwch yes neu no, nid { $given }.

# {given} is not an e-mail address.
given-is-not-an-e-mail-address = Nid yw { $given } yn gyfeiriad e-bost.

# {given} is not a date. Write it as 2026-12-31 or 31/12/2026.
given-is-not-a-date-write-it-as-2026-12-31-or-31-12-2026 = Nid yw { $given } yn ddyddiad. Ysgrifennwch ef fel 2026-12-31 neu 31/12/2026.

# {given} is not an amount of pounds. Write it as 48000 or 48000.50.
given-is-not-an-amount-of-pounds-write-it-as-48000-or-48000-50 = Nid yw { $given } yn swm mewn punnoedd. Ysgrifennwch ef fel 48000 neu 48000.50.

# {given} is not a GSS code: E, N, S or W, and eight digits.
given-is-not-a-gss-code-e-n-s-or-w-and-eight-digits = Nid yw { $given } yn god GSS: E, N, S neu W, ac wyth digid.

# {given} is not a key: small letters, digits and hyphens.
given-is-not-a-key-small-letters-digits-and-hyphens = Nid yw { $given } yn allwedd: llythrennau bach, digidau a chysylltnodau.

# {given} is not one of CTY, NMD, UA, MD, LBO, CC, SCO, WPA, NID, COMB, SRA.
given-is-not-one-of-cty-nmd-ua-md-lbo-cc-sco-wpa-nid-comb-sra = Nid yw { $given } yn un o CTY, NMD, UA, MD, LBO, CC, SCO, WPA, NID, COMB, SRA.

# {given} is not {place}.
given-is-not-place = Nid yw { $given } { $place }.

# There is no {cell} {place}.
there-is-no-cell-place = Nid oes { $cell } { $place }.

# in England
in-england = yn Lloegr

# in Wales
in-wales = yng Nghymru

# in Scotland
in-scotland = yn yr Alban

# in Northern Ireland
in-northern-ireland = yng Ngogledd Iwerddon

# More than one {noun} is called {given}. Give its key.
more-than-one-noun-is-called-given-give-its-key = Mae mwy nag un { $noun } o’r enw { $given }. Rhowch ei allwedd.

# There is no {noun} {given}.
there-is-no-noun-given = Nid oes { $noun } o’r enw { $given }.

# There is no {noun} {given}. Did you mean “{name}”?
there-is-no-noun-given-did-you-mean-name = Nid oes { $noun } o’r enw { $given }. Ai “{ $name }” oedd gennych mewn golwg?

# This row has {cells} cells, but the header has {names}.
this-row-has-cells-cells-but-the-header-has-names = Mae gan y rhes hon { $cells ->
    [two] { $cells } gell
   *[other] { $cells } cell
}, ond mae gan y pennawd { $names }.

# The column {column} is there twice. Keep one of them.
the-column-column-is-there-twice-keep-one-of-them = Mae’r golofn { $column } yno ddwywaith. Cadwch un ohonynt.

# Not known here, and left out: the columns {columns}.
not-known-here-and-left-out-the-columns-columns = Colofnau nad ydynt yn hysbys yma, ac a adawyd allan: { $columns }.

# The quote that opens on line {opened} is never closed.
the-quote-that-opens-on-line-opened-is-never-closed = Nid yw’r dyfynnod sy’n agor ar linell { $opened } yn cael ei gau.

# Line {first} says the same.
line-first-says-the-same = Mae llinell { $first } yn dweud yr un peth.

# Line {first} has the same GSS code.
line-first-has-the-same-gss-code = Mae gan linell { $first } yr un cod GSS.

# Line {first} is the same council.
line-first-is-the-same-council = Yr un cyngor sydd ar linell { $first }.

# {email} is on line {first} already.
email-is-on-line-first-already = Mae { $email } ar linell { $first } eisoes.
