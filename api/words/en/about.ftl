# What the service says of itself.

about-accessibility-title = Accessibility statement
about-accessibility-lead = This statement is about Callup, the service that you are using. We want as many people as possible to be able to use it.
about-accessibility-able = You should be able to:
about-accessibility-zoom = zoom in up to 400% without losing text off the screen
about-accessibility-keyboard = use every page with a keyboard alone
about-accessibility-reader = listen to every page with a screen reader
about-accessibility-script = use every page without JavaScript
about-accessibility-how = How accessible it is
about-accessibility-partial = Until it has been tested with users, we treat this service as partially compliant with the Web Content Accessibility Guidelines version 2.2 at level AA.
about-accessibility-limits = What we know is not right yet
about-accessibility-untested = Nobody with a disability has tested the service yet. Problems may have been missed that only people find.
about-accessibility-welsh = The Welsh was drafted by a machine. A Welsh speaker has yet to review it.
about-accessibility-refusals = When something you enter is refused, a Welsh page may give the particular reason in English, after a general sentence in Welsh.
about-accessibility-tables = Wide tables have to be scrolled sideways on a small screen.
about-accessibility-tested = How it was tested
about-accessibility-tested-how = Programs check pages for errors that programs can find, in a browser and in both languages. They find only some of the problems there can be. No accessibility specialist has audited the service yet.
about-accessibility-tell = Tell us about a problem
about-accessibility-tell-how = If you find a problem, or need something in another format, tell the coordinating body that runs the service for your council. Say which page it was, what you did, and what happened.
about-accessibility-enforcement = If you are not happy with the answer
about-accessibility-ehrc = The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer your complaint, contact the Equality Advisory and Support Service. In Northern Ireland, contact the Equality Commission for Northern Ireland.
about-accessibility-eass = Equality Advisory and Support Service
about-accessibility-eni = Equality Commission for Northern Ireland
