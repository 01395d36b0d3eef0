"""Reads a calendar from standard input by the libraries of others, and prints what they make of it as JSON.

Whatever a library finds wrong with a property fails it. Each event comes with every time at which it takes place, as
seconds since 1970, so that another reader can be compared.
"""

import datetime
import json
import sys

import icalendar
import recurring_ical_events

text = sys.stdin.buffer.read()
calendar = icalendar.Calendar.from_ical(text)


def faults(component):
    """What is wrong with a component and those in it."""
    own = [f"{component.name}: {name}: {why}" for name, why in component.errors]
    missing = [f"{component.name} without {name}" for name in component.required if name not in component]
    return own + missing + [fault for inner in component.subcomponents for fault in faults(inner)]


def seconds(moment):
    """A moment as seconds since 1970; an all-day event begins at midnight, in no time zone."""
    if not isinstance(moment, datetime.datetime):
        moment = datetime.datetime(moment.year, moment.month, moment.day, tzinfo=datetime.timezone.utc)
    return int(moment.timestamp())


found = faults(calendar)
if list(calendar.get_missing_tzids()):
    found.append(f"time zones without rules: {calendar.get_missing_tzids()}")

occurrences = {}
first, last = datetime.date(2026, 1, 1), datetime.date(2029, 1, 1)
for event in recurring_ical_events.of(calendar).between(first, last):
    occurrences.setdefault(str(event["UID"]), []).append([seconds(event["DTSTART"].dt), seconds(event["DTEND"].dt)])

events = {
    str(event["UID"]): {
        "summary": str(event["SUMMARY"]),
        "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]),
        "stamp": seconds(event["DTSTAMP"].dt),
        "times": sorted(occurrences.get(str(event["UID"]), [])),
    }
    for event in calendar.walk("VEVENT")
}
json.dump({"faults": found, "events": events}, sys.stdout)
