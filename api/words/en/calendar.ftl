# What stands in an officer’s calendar, and the page on which it gets its address.

# The calendar itself.
calendar-name = Callup calendar, { $body }
calendar-secondment = { $post }, { $project }
calendar-secondment-about = Your secondment. A half-day stands here from 9 to 1 or from 1 to 5; agree the hours with the project.
calendar-secondment-off = Called off: { $post }, { $project }
calendar-secondment-off-about = This time of your secondment does not take place any more, since { $day }.
calendar-call-up = Called up: { $post }, { $project }
calendar-call-up-about = You are called up for this, and it is not agreed yet. A half-day stands here from 9 to 1 or from 1 to 5.
calendar-call-up-off = Not any more: { $post }, { $project }
calendar-call-up-off-about = This call-up came to nothing on { $day }.
calendar-answer = Answer by today: { $post }, { $project }
calendar-answer-about = You are called up. Accept or decline by the end of today, or the call-up lapses.
calendar-answer-off = No answer is wanted any more: { $post }, { $project }
calendar-answer-off-about = It was settled on { $day }.
calendar-leave = Leave
calendar-leave-about = Leave that you have entered in Callup. Nobody can book you then.
calendar-home-days = Home days, { $council }
calendar-home-days-about = Your council keeps you at home then, whatever happens.

# The page.
calendar-title = Your calendar
calendar-lead = See what you have on in Callup in the calendar that you use anyway: in Outlook, Google Calendar, or on your phone. It follows by itself, usually within a day.
calendar-what = What is in it
calendar-what-secondments = Your secondments, on the half-days that you work. Bank holidays are left out.
calendar-what-call-ups = Call-ups that are not agreed yet, marked as tentative, and the last day for your answer
calendar-what-leave = Your leave
calendar-what-home-days = Home days, if you choose so
calendar-what-off = What is called off stays for 60 days, marked as cancelled.
calendar-private = Nobody else is named in it. But whoever has the address can read it, so treat it like a password.
calendar-has = Your calendar has had an address since { $on }.
calendar-has-lost = The address is shown only once. If you have lost it, get another; the one before then leads nowhere.
calendar-has-none = Your calendar has no address yet.
calendar-home-days-label = Show home days too
calendar-issue = Get an address
calendar-issue-again = Get another address
calendar-issue-again-heading = Get another address
calendar-change-heading = Home days
calendar-change = Save
calendar-revoke-heading = If you no longer want the address to work
calendar-revoke-lead = The address leads nowhere any more, at once and for good. What programs have read already, they may keep.
calendar-revoke = Revoke the address
calendar-address-title = The address of your calendar
calendar-address-warning = Copy the address now. It is not shown again.
calendar-address-label = Address
calendar-address-done = Go back to your calendar
calendar-how = How to add it
calendar-how-outlook = In Outlook
calendar-how-outlook-do = Open the calendar, choose “Add calendar”, then “Subscribe from web”, and paste the address.
calendar-how-google = In Google Calendar
calendar-how-google-do = On a computer, choose the plus sign beside “Other calendars”, then “From URL”, and paste the address. It then shows on Android too.
calendar-how-apple = On an iPhone, iPad or Mac
calendar-how-apple-do = On a Mac, choose “File”, then “New Calendar Subscription”. On an iPhone or iPad, open Calendar, choose “Calendars”, then “Add Calendar”, then “Add Subscription Calendar”. Paste the address.
calendar-how-other = In anything else
calendar-how-other-do = Any program that subscribes to calendars in iCalendar form (.ics) will do. Do not import the file once: then it does not follow.

done-me-calendar-change = Your calendar is changed.
done-me-calendar-revoke = The address of your calendar leads nowhere any more.

# Alerts.
alerts-title = Alerts
alerts-lead = When a post is published that fits you, you are told of it by e-mail. You are told of each post once, and never of one that you cannot be called up to.
alerts-every = How often?
alerts-from = From which score, out of 1,000?
alerts-from-hint = From 0 to 1,000. It is the score that the desk sees; each open post shows yours. Whoever only just fits has about 500.
alerts-save = Save
alerts-told = What you were told of
alerts-told-none = You have not been told of any post yet.
alerts-told-post = Post
alerts-told-score = Your score
alerts-told-on = Told on
alerts-told-of = { $score } of 1,000
done-me-alerts-set = Your alerts are saved.
