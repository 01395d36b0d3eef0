# Coming in, and going out.

bodies-title = Sign in: which service?
bodies-lead = Choose the body that you work with.
bodies-none = No body has been set up here yet.
sign-in-title = Sign in to { $body }
sign-in-provider = Sign in with { $name }
sign-in-or = Or by e-mail
sign-in-email = E-mail address
sign-in-hint = The one that { $body } knows you by. We will send you a link to sign in; there is no password.
sign-in-send = Send me a link
sent-title = Check your e-mail
sent-lead = If { $body } knows the address that you entered, a link to sign in is on its way to it.
sent-works = { $minutes ->
    [one] The link works once, for { $minutes } minute.
   *[other] The link works once, for { $minutes } minutes.
}
sent-nothing = Nothing there? Look in your junk mail, then check the address with { $body }.
sent-again = Enter the address again
link-title = Sign in to { $body }
link-lead = One more step: press the button. The link works once.
link-button = Sign in
onward-title = On to { $name }
onward-lead = You sign in there, and come back here afterwards.
onward-button = Continue to { $name }
signed-out-title = You are signed out
signed-out-lead = Close the browser if others use this computer.
signed-out-again = Sign in again
