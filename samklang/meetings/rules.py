"""Who keeps the meetings of a body."""

from django.db.models import QuerySet

from samklang.accounts.actors import System
from samklang.people.models import Organisation, Role
from samklang.people.models.memberships import standing_of
from samklang.people.rules import Asker, is_inside, may_answer_for, may_code, may_keep_meetings_of


def may_see_meetings(asker: Asker) -> bool:
    """On which days the bodies meet is known to all who work here."""
    return is_inside(asker)


def may_keep_meetings(asker: Asker, body: Organisation) -> bool:
    """A body's secretary, the officers who serve it, and the secretariat's coders."""
    return may_code(asker) or may_keep_meetings_of(asker, body) or may_answer_for(asker, body)


def bodies_kept_by(asker: Asker) -> QuerySet[Organisation]:
    """Return the bodies whose meetings somebody keeps: those of which `may_keep_meetings` says yes."""
    bodies = Organisation.objects.open().bodies()
    if isinstance(asker, System) or may_code(asker):
        return bodies
    standing = standing_of(asker)
    kept = standing.serves | standing.organisations_as.get(Role.COMMITTEE_SECRETARY, frozenset())
    return bodies.filter(pk__in=kept)


def keeps_meetings(asker: Asker) -> bool:
    """Whether there is any body whose meetings somebody keeps."""
    return bodies_kept_by(asker).exists()
