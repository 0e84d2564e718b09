"""What came in this time: published, or by an edit opened to somebody or put under what they follow."""

from collections import defaultdict

from django.db.models import Q

from samklang.accounts.models import User
from samklang.journal.models import Entry
from samklang.knowledge.models import Contribution, Revision, Sharing
from samklang.overview.news.sections import Edition
from samklang.people.rules import is_editor, is_inside

_OPENING = frozenset({"sharing", "topics", "districts", "organisation"})
"""Fields that bring a contribution before people who could not read it, or had no reason to."""


def came(edition: Edition) -> Q:
    """The condition that a contribution came in this time.

    An old report that is brought in keeps its own day, and does not. What a thing said before an edit, its
    revisions say: who could read it under what they follow has been told, and is not told again.
    """
    lines = Entry.objects.filter(
        subject__startswith="know-",
        verb__in=("restored", "changed"),
        at__gte=edition.since,
        at__lt=edition.until,
    )
    opened: set[str] = set()
    changed: dict[str, set[str]] = defaultdict(set)
    for subject, verb, fields in lines.values_list("subject", "verb", "fields"):
        if verb == "restored":
            opened.add(subject)
        elif _OPENING.intersection(fields):
            changed[subject].update(fields)
    opened |= _opened_by_edits(edition, changed)
    return Q(published_on__range=(edition.first_day, edition.last_day)) | Q(public_id__in=opened)


def _opened_by_edits(edition: Edition, changed: dict[str, set[str]]) -> set[str]:
    if not changed:
        return set()
    rows = Contribution.objects.filter(public_id__in=changed).prefetch_related("topics", "districts")
    before = Revision.objects.filter(contribution__in=rows, saved_at__lt=edition.since).order_by("number")
    texts: dict[int, dict[str, str]] = dict(before.values_list("contribution", "texts"))
    return {
        row.public_id
        for row in rows
        if row.pk in texts and _is_new_to(edition, row, texts[row.pk], changed[row.public_id])
    }


def _is_new_to(edition: Edition, row: Contribution, before: dict[str, str], fields: set[str]) -> bool:
    """Whether they could not read it before the edits, or it stood under nothing of what it was put under."""
    if "organisation" in fields or not _could_read(edition.user, before.get("sharing", "")):
        return True
    put_under = {
        *(topic.name for topic in row.topics.all() if topic.public_id in edition.of_kind("topic")),
        *(place.name for place in row.districts.all() if place.public_id in edition.of_kind("district")),
    }
    stood_under = f"{before.get('topics', '')}\n{before.get('districts', '')}".splitlines()
    return bool(put_under.difference(stood_under))


def _could_read(user: User, sharing: str) -> bool:
    if is_editor(user) or sharing == Sharing.PUBLIC:
        return True
    return sharing == Sharing.OTHERS or (sharing == Sharing.MUNICIPALITY and is_inside(user))
