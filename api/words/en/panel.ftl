# The panel of a selection: who votes on its picks, what they declare, and how they voted.

panel-heading = The panel
panel-of = { $members ->
    [one] { $members } member.
   *[other] { $members } members.
} Of them { $quorum } must vote on each pick before it is decided on.
panel-none = No panel votes on this selection.
panel-set = Set a panel
panel-change = Change the panel
panel-declare-first = Declare your interests before you vote.
panel-declare = Declare your interests
panel-your-interests = Your interests
panel-your-vote = Waits for your vote
panel-to-vote = { $count ->
    [one] { $count } pick waits for your vote.
   *[other] { $count } picks wait for your vote.
}
panel-nothing-to-vote = No pick waits for your vote.
panel-out-of-reach = { $count ->
    [one] On { $count } pick so many members are in conflict that too few may vote. Add members to the panel.
   *[other] On { $count } picks so many members are in conflict that too few may vote. Add members to the panel.
}
panel-not-declared = has not declared interests yet
panel-declared-none = has no interest to declare
panel-has-declared = { $count ->
    [one] has declared { $count } interest
   *[other] has declared { $count } interests
}
panel-conflicts = { $count ->
    [one] cannot vote on { $count } pick
   *[other] cannot vote on { $count } picks
}
panel-no-selector = does not hold the role any more, and cannot vote

panel-title = Panel for { $name }
panel-only-desk = A coordinator sets the panel.
panel-not-now = The panel cannot be changed now.
panel-no-selectors = Nobody holds the role of selection panel member. An administrator grants it.
panel-means = Each pick is decided as most of the panel vote. Members declare their interests first, and do not vote where they have one.
panel-begun = Somebody has voted. Members can join the panel now, nobody leaves it, and the quorum stays.
panel-members = Who sits on the panel
panel-members-hint = People who hold the role of selection panel member. Tick none to have no panel.
panel-quorum = How many must vote on a pick
panel-quorum-hint = The quorum. More than half of the members, and two at least, if you leave it empty.
panel-button = Save the panel

interests-title = Your interests: { $name }
interests-lead = Declare whatever could make others doubt that you are impartial: a relative, a friend, somebody you manage, work that you do for a council, a stake in a project. You do not vote on picks with which you have to do.
interests-by-role = Your own profile, the councils that you act for and the projects that you lead count by themselves.
interests-not-yours = You do not sit on the panel of this selection.
interests-declared = What you have declared
interests-not-yet = You have not declared anything yet.
interests-none-since = You have no interest to declare, as you said at { $at }.
interests-stand = You have voted, so what you declared stands. You can add to it.
interests-too-late = This selection is decided on. Nothing can be declared any more.
interests-no-picks = Nobody is proposed yet. Declare your interests once there is a proposal.
interests-take-back = Take back
interests-none = I have no interest to declare
interests-add = Declare an interest
interests-officers = Officers
interests-officers-hint = Those who are proposed, and those who could have a post instead.
interests-reserve = { $council }, in reserve
interests-councils = Home councils
interests-councils-hint = An interest in a council counts for each of its officers.
interests-projects = Projects
interests-note = What the interest is
interests-note-hint = The desk and the auditor may read it, and an officer it is about.
interests-button = Declare
interests-more = These are from one page of the picks. Others are on the pages that follow.

pick-panel = The panel
pick-panel-count = { $voted } of { $needed } votes needed.
pick-panel-waiting = More members must vote before it is decided on.
pick-panel-out-of-reach = { $eligible ->
    [one] Only { $eligible } member is without a conflict. A coordinator must add members to the panel.
   *[other] Only { $eligible } members are without a conflict. A coordinator must add members to the panel.
}
pick-panel-divided = No answer has more than half of the votes. Somebody may vote otherwise. Once all have voted, the place may be left empty.
pick-panel-take = Most voted to take { $name }.
pick-panel-instead = Most voted to take { $name } instead.
pick-panel-refuse = Most voted to leave the place empty.
pick-panel-you-cannot = You cannot vote on this pick. { $why }
pick-cannot-vote = These members cannot vote on it:
pick-votes-none = Nobody has voted yet.
pick-vote-for = take { $name }
pick-vote-refuse = leave the place empty
pick-vote-dissent = Voted otherwise
pick-vote-does-not-count = Does not count: in conflict
pick-vote-earlier = Before, at { $at }:
pick-vote-again = Change your vote
pick-declare-first = Declare your interests before you vote
pick-vote = How do you vote?
pick-vote-officer = Who is to be taken instead
pick-vote-reason-hint = It is kept with your vote. The officers it is about may read it, without your name.
pick-vote-button = Save your vote
pick-decide-later = It is decided on once the panel has voted.
pick-decide-unseen = Most voted for an officer whose profile you may not see. A coordinator decides.
pick-as-voted-reason-hint = Say why, as the panel voted. It is kept with the decision. The officers it is about may read it.

done-selection-panel-set = The panel is saved.
done-selection-interests-declare = Your declaration is saved.
done-selection-interests-take-back = The interest is taken back.
done-selection-pick-vote = Your vote is saved.
