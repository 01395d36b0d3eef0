# Drafted by a machine; awaiting review by a Welsh speaker.

# A project in {phase} cannot move to {next}: it goes one phase on, or back to an earlier one.
a-project-in-phase-cannot-move-to-next-it-goes-one-phase-on-or-back-to-an = Ni all prosiect symud o’r cam { $phase } i’r cam { $next }: mae’n mynd un cam ymlaen, neu’n ôl i gam cynharach.

# Give a start date.
give-a-start-date = Rhowch ddyddiad dechrau.

# Give an end date.
give-an-end-date = Rhowch ddyddiad gorffen.

# Give an outcome measure: how will one see that it worked?
give-an-outcome-measure-how-will-one-see-that-it-worked = Rhowch fesur canlyniad: sut y gwelir ei fod wedi gweithio?

# Give the host councils, one of them the lead.
give-the-host-councils-one-of-them-the-lead = Rhowch y cynghorau lletyol, gan nodi pa un ohonynt sy’n arwain.

# Give the name of the sponsor.
give-the-name-of-the-sponsor = Rhowch enw’r noddwr.

# Give the problem that the project is there to solve.
give-the-problem-that-the-project-is-there-to-solve = Rhowch y broblem y mae’r prosiect yno i’w datrys.

# Give the project a title.
give-the-project-a-title = Rhowch deitl i’r prosiect.

# Give the reason for closing the project.
give-the-reason-for-closing-the-project = Rhowch y rheswm dros gau’r prosiect.

# Live call-ups: {call_ups}, secondments: {secondments}. Take back or complete these before the project is closed.
live-call-ups-call-ups-secondments-secondments-take-back-or-complete = Galwadau byw: { $call_ups }, secondiadau: { $secondments }. Tynnwch y rhain yn ôl neu cwblhewch hwy cyn cau’r prosiect.

# Only a published project is closed; this one is {state}.
only-a-published-project-is-closed-this-one-is-state = Dim ond prosiect cyhoeddedig a gaeir. Statws yr un hwn: { $state }.

# The budget is in pence, from 0 to £1,000,000,000.
the-budget-is-in-pence-from-0-to-1-000-000-000 = Mae’r gyllideb mewn ceiniogau, o 0 i £1,000,000,000.

# The tolerance is 0 to 10,000 basis points (100%).
the-tolerance-is-0-to-10-000-basis-points-100 = Mae’r goddefiant rhwng 0 a 10,000 o bwyntiau sail (100%).

# Nobody leads this project, so there is nobody to ask. Name a delivery lead first.
nobody-leads-this-project-so-there-is-nobody-to-ask-name-a-delivery-lead = Nid oes neb yn arwain y prosiect hwn, felly nid oes neb i ofyn iddo. Enwch arweinydd cyflawni yn gyntaf.

# A published project keeps its host councils and the one that leads; others can be added.
a-published-project-keeps-its-host-councils-and-the-one-that-leads-others = Mae prosiect cyhoeddedig yn cadw ei gynghorau lletyol a’r un sy’n arwain; gellir ychwanegu eraill.

# At most {most} councils host a project; here it is {number}.
at-most-most-councils-host-a-project-here-it-is-number = Gall { $most } cyngor ar y mwyaf letya prosiect; mae { $number } yma.

# Exactly one host council leads; here it is {leads}.
exactly-one-host-council-leads-here-it-is-leads = Un cyngor lletyol yn union sy’n arwain; mae { $leads } yma.

# A post needs at most {most} skills.
a-post-needs-at-most-most-skills = Ni all swydd ofyn am fwy na { $most } sgìl.

# A post takes at least one half-day a week.
a-post-takes-at-least-one-half-day-a-week = Mae swydd yn cymryd o leiaf un hanner diwrnod yr wythnos.

# Days on site are 0 to 5 a week, not {days}.
days-on-site-are-0-to-5-a-week-not-days = Mae diwrnodau ar y safle rhwng 0 a 5 yr wythnos, nid { $days }.

# Give at least one essential skill, so that candidates can be told apart.
give-at-least-one-essential-skill-so-that-candidates-can-be-told-apart = Rhowch o leiaf un sgìl hanfodol, fel y gellir gwahaniaethu rhwng ymgeiswyr.

# Give the post a title.
give-the-post-a-title = Rhowch deitl i’r swydd.

# One request adds 1 to {most} places, not {number}.
one-request-adds-1-to-most-places-not-number = Mae un cais yn ychwanegu rhwng 1 a { $most } lle, nid { $number }.

# The post must lie inside the project, from {first} to {last}.
the-post-must-lie-inside-the-project-from-first-to-last = Rhaid i’r swydd fod o fewn y prosiect, o { $first } i { $last }.

# {days} days on site do not fit into {load}.
days-days-on-site-do-not-fit-into-load = { $days ->
    [two] Nid yw { $days } ddiwrnod ar y safle’n ffitio i { $load }.
   *[other] Nid yw { $days } diwrnod ar y safle’n ffitio i { $load }.
}

# Of one council 1 to {most} officers may come, not {number}.
of-one-council-1-to-most-officers-may-come-not-number = Caiff 1 i { $most } swyddog ddod o un cyngor, nid { $number }.

# {number} officers of {council} are in the squad, and it takes {most} of one council at most.
number-officers-of-council-are-in-the-squad-and-it-takes-most-of-one = Mae { $number } swyddog o { $council } yn y garfan, ac mae’n cymryd { $most } o un cyngor ar y mwyaf.

# Nobody in the squad is an expert in an essential skill of the post, and somebody is to lead the others.
nobody-in-the-squad-is-an-expert-in-an-essential-skill-of-the-post-and = Nid oes neb yn y garfan yn arbenigwr mewn sgil hanfodol ei swydd, ac mae rhywun i arwain y lleill.

# The squad has more officers who have still to learn a skill of their post, {learners}, than experts to learn from, {experts}.
the-squad-has-more-officers-who-have-still-to-learn-a-skill-of-their-post = Mae gan y garfan fwy o swyddogion sydd â sgìl eu swydd i’w ddysgu o hyd, sef { $learners }, nag o arbenigwyr i ddysgu ganddynt, sef { $experts }.

# Nobody in the squad comes from a council where the project lands, and somebody is to.
nobody-in-the-squad-comes-from-a-council-where-the-project-lands-and = Nid oes neb yn y garfan yn dod o gyngor lletyol, ac mae rhywun i ddod.
