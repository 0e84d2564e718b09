"""Which of a party's answers speaks, whichever way they came: by its link, by mail or on paper."""

from datetime import datetime

from samklang.accounts.actors import Actor
from samklang.consultations.models import Submission
from samklang.inquiries.models import Party
from samklang.journal.actions import record


def standing_answer(party: Party) -> Submission | None:
    """Return the answer of a party that speaks now."""
    return party.submissions.standing().select_related("consultation__inquiry").order_by("-number").first()


def supersede(earlier: Submission, by_answer: Submission, *, by: Actor) -> None:
    """Let a party's new answer take its place among those it has, of which `earlier` speaks until now.

    A party has one answer that speaks. A final one speaks before any provisional one, and of two final or two
    provisional ones the one that came last. So a provisional letter that is confirmed after the final answer
    came is superseded at once, by the final one: it is kept, and speaks if that is withdrawn. Within the
    caller's transaction, which holds the party.
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
    """Let the provisional answer that a withdrawn one had superseded speak again, and return it.

    A final answer it had superseded does not: who withdraws what they sent does not mean an older wording.
    """
    before = _superseded_by(withdrawn)
    while before is not None and not before.is_provisional:
        before = _superseded_by(before)
    if before is not None:
        _put_under(before, None, by=by)
    return before


def _weight(answer: Submission) -> tuple[bool, datetime, int]:
    return not answer.is_provisional, answer.received_at, answer.number


def _superseded_by(answer: Submission) -> Submission | None:
    return Submission.objects.filter(superseded_by=answer, withdrawn_at=None).first()


def _put_under(answer: Submission, above: Submission | None, *, by: Actor) -> None:
    answer.superseded_by = above
    answer.save(update_fields=["superseded_by"])
    record(by=by, verb="changed", subject=answer.public_id, fields=["superseded_by"])
