"""Which of a party's answers speaks, whichever way they came: by its link, by mail or on paper.

All of it within the caller's transaction, which holds the hearing, then the party, and only then answers.
"""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q

from samklang.accounts.actors import Actor
from samklang.consultations.models import Submission
from samklang.inquiries.actions.parties import note_what_stands
from samklang.inquiries.models import Party
from samklang.journal.actions import record


def standing_answer(party: Party) -> Submission | None:
    """Return the answer of a party that speaks now."""
    return party.submissions.standing().select_related("consultation__inquiry").order_by("-number").first()


def answer_by_link(party: Party) -> Submission | None:
    """Return what a party sent by its own link, if it holds: alone that is shown and withdrawn by the link.

    A letter that was found to be the party's may have superseded it. The link does not reach the letter,
    which may turn out to be somebody else's.
    """
    return next((each for each in _holding(party) if each.sent_by_link), None)


def give_to_party(answer: Submission, party: Party, *, by: Actor) -> None:
    """Let an answer count as a party's: it takes its place among those the party has."""
    before = standing_answer(party)
    answer.party = party
    answer.save(update_fields=["party"])
    if before is not None:
        supersede(before, answer, by=by)
    note_times(party, by=by)


def take_from_party(answer: Submission, *, by: Actor) -> None:
    """Let an answer count as no party's: what it had superseded is as if it had never been there."""
    party = answer.party
    if party is None:
        return
    before, above = _superseded_by(answer), answer.superseded_by
    if above is not None:
        _put_under(answer, None, by=by)
    if before is not None:
        _put_under(before, above, by=by)
    answer.party = None
    answer.save(update_fields=["party"])
    record(by=by, verb="changed", subject=answer.public_id, fields=["party"])
    note_times(party, by=by)


def note_times(party: Party, *, by: Actor) -> None:
    """Note when a party answered, by what still holds: the answer that speaks and those it superseded."""
    holding = list(_holding(party))
    early = [each.received_at for each in holding if each.is_provisional]
    final = [each.received_at for each in holding if not each.is_provisional]
    note_what_stands(
        party, by=by, provisional_at=min(early, default=None), answered_at=min(final, default=None)
    )


def hand_on_joined(party: Party, to: Submission | None, *, by: Actor) -> list[Submission]:
    """Let what was joined to an answer of a party that speaks no more be part of `to`, or stand alone.

    Return the answers that have other files now, and are to be read anew.
    """
    silent = Q(joined_into__superseded_by__isnull=False) | Q(joined_into__withdrawn_at__isnull=False)
    moved = list(Submission.objects.filter(silent, joined_into__party=party).order_by("pk"))
    for each in moved:
        each.joined_into = to
        each.version += 1
        each.save(update_fields=["joined_into", "version"])
        verb = "restored" if to is None else "joined"
        record(by=by, verb=verb, subject=each.public_id, fields=["joined_into"])
    if to is None or not moved:
        return moved
    to.version += 1
    to.save(update_fields=["version"])
    record(by=by, verb="changed", subject=to.public_id, fields=["files"])
    return [to]


def supersede(earlier: Submission, by_answer: Submission, *, by: Actor) -> None:
    """Let a party's new answer take its place among those it has, of which `earlier` speaks until now.

    A party has one answer that speaks. A final one speaks before any provisional one, and of two final or two
    provisional ones the one that came last. So a provisional letter that is confirmed after the final answer
    came is superseded at once, by the final one: it is kept, and speaks if that is withdrawn.
    """
    above: Submission | None = None
    below: Submission | None = earlier
    while below is not None and _weight(below) > _weight(by_answer):
        above, below = below, _superseded_by(below)
    if below is not None:
        _put_under(below, by_answer, by=by)
    if above is not None:
        _put_under(by_answer, above, by=by)


def speak_again(withdrawn: Submission, *, by: Actor) -> Submission | None:
    """Let what a withdrawn answer had superseded take its place again, and return it.

    A final answer by link does not: who withdraws what they sent does not mean an older wording. A letter
    does, for that was not sent by the link, and is not withdrawn by it.
    """
    before, above = _superseded_by(withdrawn), withdrawn.superseded_by
    while before is not None and before.sent_by_link and not before.is_provisional:
        before = _superseded_by(before)
    if above is not None:
        _put_under(withdrawn, None, by=by)
    if before is not None:
        _put_under(before, above, by=by)
    return before


def _holding(party: Party) -> Iterator[Submission]:
    """Go through the answers of a party that hold: the one that speaks, then what that superseded."""
    answer = standing_answer(party)
    while answer is not None:
        yield answer
        answer = _superseded_by(answer)


def _weight(answer: Submission) -> tuple[bool, datetime, int]:
    return not answer.is_provisional, answer.received_at, answer.number


def _superseded_by(answer: Submission) -> Submission | None:
    held = Submission.objects.filter(superseded_by=answer, withdrawn_at=None)
    return held.select_related("consultation__inquiry").first()


def _put_under(answer: Submission, above: Submission | None, *, by: Actor) -> None:
    answer.superseded_by = above
    answer.save(update_fields=["superseded_by"])
    record(by=by, verb="changed", subject=answer.public_id, fields=["superseded_by"])
