# The page of whoever is signed in.

account-title = You are signed in
account-who = { $name }, { $email }, at { $body }.
account-sign-out = Sign out
account-sessions = Where you are signed in
account-sessions-lead = If you do not recognise one of these, end it.
account-session-agent = Browser
account-session-way = How
account-session-began = Since
account-session-seen = Last used
account-session-end = End
account-session-end-one = End the session that began at { $began }
account-session-this = This one
account-session-unnamed = A browser that does not name itself
account-everywhere = Sign out everywhere
account-held = What is held about you
account-held-lead = Everything that { $body } holds about you here, in one file.
account-held-ods = As a spreadsheet (ODS)
account-held-json = For machines (JSON)
account-erasure = Have your details erased
account-erasure-lead = You may ask { $body } to erase you: your name, your address and what was written about you go for good. What was counted stays, without you.
account-erasure-ask = Ask to be erased
account-erasure-asked = You have asked { $body } to erase you. It is to be done by { $due }.
account-erasure-take-back = Take that back
