# Drafted by a machine; awaiting review by a Welsh speaker.

# This was tried too often. Try again in {minutes} minutes.
this-was-tried-too-often-try-again-in-minutes-minutes = { $minutes ->
    [one] Rhoddwyd cynnig ar hyn yn rhy aml. Rhowch gynnig arall arni ymhen munud.
    [two] Rhoddwyd cynnig ar hyn yn rhy aml. Rhowch gynnig arall arni ymhen { $minutes } funud.
   *[other] Rhoddwyd cynnig ar hyn yn rhy aml. Rhowch gynnig arall arni ymhen { $minutes } munud.
}

# Give a name for the sign-in page.
give-a-name-for-the-sign-in-page = Rhowch enw ar gyfer y dudalen fewngofnodi.

# Give what the provider calls this service.
give-what-the-provider-calls-this-service = Rhowch yr enw y mae’r darparwr yn ei roi ar y gwasanaeth hwn.

# Give an e-mail domain at least.
give-an-e-mail-domain-at-least = Rhowch un parth e-bost o leiaf.

# A provider speaks for at most 50 domains.
a-provider-speaks-for-at-most-50-domains = Mae darparwr yn siarad dros 50 o barthau ar y mwyaf.

# There is a provider with this issuer for the same council already.
there-is-a-provider-with-this-issuer-for-the-same-council-already = Mae darparwr â’r cyhoeddwr hwn eisoes ar gyfer yr un cyngor.

# A provider keeps its issuer and its council, and what was removed stays so. Set up another.
a-provider-keeps-its-issuer-and-its-council-and-what-was-removed-stays-so = Mae darparwr yn cadw ei gyhoeddwr a’i gyngor, ac mae’r hyn a dynnwyd yn aros felly. Sefydlwch un arall.

# This provider was removed before.
this-provider-was-removed-before = Tynnwyd y darparwr hwn eisoes.

# Give what the token is for.
give-what-the-token-is-for = Rhowch ddiben y tocyn.

# A token works for 1 to 366 days, not {days}.
a-token-works-for-1-to-366-days-not-days = Mae tocyn yn gweithio am 1 i 366 o ddiwrnodau, nid { $days }.

# This token was revoked before.
this-token-was-revoked-before = Diddymwyd y tocyn hwn eisoes.

# The address of this calendar was revoked before.
the-address-of-this-calendar-was-revoked-before = Diddymwyd cyfeiriad y calendr hwn eisoes.

# Give what the endpoint is for.
give-what-the-endpoint-is-for = Rhowch ddiben y pwynt terfyn.

# Whoever runs the service has to give it a key first (docs/keys.md).
whoever-runs-the-service-has-to-give-it-a-key-first-docs-keys-md = Rhaid i bwy bynnag sy’n rhedeg y gwasanaeth roi allwedd iddo yn gyntaf (docs/keys.md).

# A body has at most {most} endpoints. Remove one first.
a-body-has-at-most-most-endpoints-remove-one-first = Mae gan gorff { $most } o bwyntiau terfyn ar y mwyaf. Tynnwch un yn gyntaf.

# The secret before counts for 0 to 168 hours more, not {hours}.
the-secret-before-counts-for-0-to-168-hours-more-not-hours = Mae’r gyfrinach gynharach yn cyfrif am 0 i 168 o oriau eto, nid { $hours }.

# This delivery waits for its next attempt already.
this-delivery-waits-for-its-next-attempt-already = Mae’r danfoniad hwn eisoes yn aros am ei ymdrech nesaf.

# This endpoint was removed.
this-endpoint-was-removed = Tynnwyd y pwynt terfyn hwn.

# This endpoint is disabled. Enable it first, with changeWebhook.
this-endpoint-is-disabled-enable-it-first-with-changewebhook = Mae’r pwynt terfyn hwn wedi’i analluogi. Trowch ef ymlaen yn gyntaf, gyda changeWebhook.

# Nobody in “{body}” has the address {email}.
nobody-in-body-has-the-address-email = Nid oes gan neb yn “{ $body }” y cyfeiriad { $email }.

# “first” is 1 to {most}, not {first}. Ask for the next page with “after”.
first-is-1-to-most-not-first-ask-for-the-next-page-with-after = Mae “first” yn 1 i { $most }, nid { $first }. Gofynnwch am y dudalen nesaf gydag “after”.

# “after” is not a cursor that this list gave out.
after-is-not-a-cursor-that-this-list-gave-out = Nid yw “after” yn gyrchwr a roddodd y rhestr hon.

# Compare a title of at most 120 characters, a problem of 4,000 and 100 skills.
compare-a-title-of-at-most-120-characters-a-problem-of-4-000-and-100 = Cymharwch deitl o 120 nod ar y mwyaf, problem o 4,000 nod a 100 o sgiliau.

# Search for at most {most} characters.
search-for-at-most-most-characters = Chwiliwch am { $most } nod ar y mwyaf.

# Somebody else changed this at the same moment. Look at it again and decide anew.
somebody-else-changed-this-at-the-same-moment-look-at-it-again-and-decide = Newidiodd rhywun arall hyn ar yr un pryd. Edrychwch arno eto a phenderfynwch o’r newydd.

# “{shown}” is not an issuer, such as https://login.example.gov.uk.
shown-is-not-an-issuer-such-as-https-login-example-gov-uk = Nid yw “{ $shown }” yn gyhoeddwr, megis https://login.example.gov.uk.

# There is none yet.
there-is-none-yet = Nid oes un eto.

# There is {slugs}.
there-is-slugs = Dyma’r rhai sydd: { $slugs }.

# There is no body “{slug}”.
there-is-no-body-slug = Nid oes corff “{ $slug }”.

# There is a body “{slug}” already.
there-is-a-body-slug-already = Mae corff “{ $slug }” eisoes.

# An address has at most {most} bytes.
an-address-has-at-most-most-bytes = Mae gan gyfeiriad { $most } o feitiau ar y mwyaf.

# “{shown}” cannot be called. Give a public address with https and without a password, such as https://hooks.example.gov.uk/callup.
shown-cannot-be-called-give-a-public-address-with-https-and-without-a = Ni ellir galw “{ $shown }”. Rhowch gyfeiriad cyhoeddus gyda https a heb gyfrinair, megis https://hooks.example.gov.uk/callup.
